package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;

/**
 * From one format into another, saying what is lost on the way.
 *
 * <p>Where both formats hold whole datasets, as our own and GeoJSON do, a dataset is read and written, which is in memory as a whole. A
 * foreign format holds records of one kind, events in most: from it they go one by one into whatever takes them so, and from JSON Lines and
 * GeoJSON into it, and memory does not grow with the file. Lines that hold records of other kinds are passed over then, and counted by
 * {@link ReadReport#passedOver()}. What the rows of the other format do not say is counted by {@link WriteReport#losses()}.
 *
 * <p>Each setting returns a new conversion and leaves the old one as it is. Immutable and safe for use by several threads, but for what a
 * stream that was handed in is.
 *
 * <pre>{@code
 * Path folder = Files.createTempDirectory("conflict-events");
 * Path idlib = folder.resolve("idlib.json");
 * Datasets.write(Datasets.idlib2020(), idlib);
 * Conversion.Report report = Conversion.of(Input.of(idlib), Output.to(folder.resolve("ged.csv")).as(Formats.GED)).run();
 * report.read().rejected()                                      // => 0
 * report.written().losses().containsKey("attributions.spans")   // => true
 * }</pre>
 */
public final class Conversion {

    /**
     * What came of a conversion.
     *
     * @param from the format that was read
     * @param to the format that was written
     * @param read what became of the rows that were read
     * @param drift how the columns that were read differ from those that the format is known to have
     * @param written what was written, and what was lost
     */
    public record Report(Format from, Format to, ReadReport read, Drift drift, WriteReport written) {

        public Report {
            requireNonNull(from, "from");
            requireNonNull(to, "to");
            requireNonNull(read, "read");
            requireNonNull(drift, "drift");
            requireNonNull(written, "written");
        }
    }

    private final Input from;
    private final Output to;
    private final OptionalLong limit;

    private Conversion(Input from, Output to, OptionalLong limit) {
        this.from = from;
        this.to = to;
        this.limit = limit;
    }

    /**
     * Returns the conversion of an input.
     *
     * @param from what to read, and how; its policy says what becomes of rows that are wrong
     * @param to where to write it, and as what
     */
    public static Conversion of(Input from, Output to) {
        return new Conversion(requireNonNull(from, "from"), requireNonNull(to, "to"), OptionalLong.empty());
    }

    /**
     * Returns a conversion of the first records only: events, or what else the formats hold. All by default. Where a dataset is written, what
     * they refer to and is not among them is lost, and counted so.
     *
     * @param records how many, 0 or more
     * @throws IllegalArgumentException if it is negative
     */
    public Conversion limit(long records) {
        if (records < 0) {
            throw new IllegalArgumentException("limit must be 0 or more, was " + records);
        }
        return new Conversion(from, to, OptionalLong.of(records));
    }

    /**
     * Reads and writes.
     *
     * @throws IllegalArgumentException if the one format holds nothing that the other has a place for
     * @throws IllegalStateException if the output states no format
     * @throws RecordFormatException if the input is of no known format, or is wrong and its policy says that this ends the reading
     * @throws CancelledException if the thread is interrupted
     * @throws java.io.UncheckedIOException if it cannot be read or written; a file that was there is as it was
     */
    public Report run() {
        Format target = to.stated(format -> !format.writes().isEmpty());
        Input.Opened opened = from.open();
        try {
            return switch (content(opened.format(), target)) {
                case DATASET -> dataset(opened, target);
                case EVENTS -> records(opened, Format.Content.EVENTS, Event.class, target);
                case AGREEMENTS -> records(opened, Format.Content.AGREEMENTS, Agreement.class, target);
                case FIGURES -> records(opened, Format.Content.FIGURES, Figure.class, target);
            };
        } catch (RuntimeException e) {
            Input.Opened.close(opened.in(), e);
            throw e;
        }
    }

    /** Returns what goes from one format into the other. */
    private Format.Content content(Format source, Format target) {
        Set<Format.Content> kinds = EnumSet.copyOf(source.reads());
        kinds.remove(Format.Content.DATASET);
        kinds.removeIf(kind -> !target.writes().contains(kind) && !target.holdsAll());
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("from the format " + source + " are read " + source.reads() + ", and to "
                    + target + " are written " + target.writes());
        }
        Format.Content kind = kinds.iterator().next();
        return limit.isEmpty() && isWhole(source, target, kind) ? Format.Content.DATASET : kind;
    }

    /** Tells whether records are not written one by one as they are read, but as one dataset. */
    private static boolean isWhole(Format source, Format target, Format.Content kind) {
        boolean isStream = source.isForeign() || (source.writes().contains(kind) && !target.holdsAll());
        return target.writes().contains(Format.Content.DATASET)
                && !(isStream && target.writes().contains(kind));
    }

    private Report dataset(Input.Opened opened, Format target) {
        Dataset dataset = opened.dataset();
        return new Report(
                opened.format(),
                target,
                opened.reading().report(),
                opened.reading().drift(),
                to.write(dataset));
    }

    private <T extends Record> Report records(
            Input.Opened opened, Format.Content content, Class<T> type, Format target) {
        try (RecordReader<T> reader = opened.records(content, type)) {
            WriteReport written = isWhole(opened.format(), target, content)
                    ? write(FirstRecords.of(
                            reader.iterator(), first(), opened.reading().source()))
                    : write(reader, content, type);
            return new Report(opened.format(), target, reader.report(), reader.drift(), written);
        }
    }

    private long first() {
        return limit.orElse(Long.MAX_VALUE);
    }

    private <T extends Record> WriteReport write(RecordReader<T> reader, Format.Content content, Class<T> type) {
        Iterator<T> records = reader.iterator();
        try (RecordWriter<T> writer = to.records(content, type)) {
            writer.expect(reader.drift().added().keySet()); // also those that only a late row fills
            for (long left = first(); left > 0 && records.hasNext(); left--) {
                writer.writeOrLose(records.next());
            }
            return writer.commit();
        }
    }

    private WriteReport write(FirstRecords first) {
        WriteReport written = to.write(first.dataset());
        Map<String, Long> losses = new HashMap<>(written.losses());
        first.losses().forEach((field, count) -> losses.merge(field, count, Long::sum));
        return new WriteReport(written.rows(), written.bytes(), losses);
    }
}
