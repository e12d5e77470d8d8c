package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.conflictevents.io.internal.InputFile;
import org.conflictevents.io.internal.bytes.ByteOutput;
import org.conflictevents.io.internal.formats.Engine;
import org.conflictevents.io.internal.formats.Outcome;
import org.conflictevents.io.internal.rows.Interruption;
import org.conflictevents.io.internal.rows.Pace;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Something to write to, and how.
 *
 * <p>A file is written beside its place first, and takes its name when it is whole and on the disk: a crash, a full disk or an exception
 * leaves the old file or the new one, never a part. To a stream, which the caller closes, bytes go as they come.
 *
 * <p>What is beside its place goes by {@code .NAME.UUID.tmp}, such as {@code .idlib.jsonl.7b0d2c1e-....tmp}; for a package in a folder it is a
 * folder. It is removed whenever the writing fails. Only a process that is killed, or a machine that loses its power, leaves it there: no
 * reader takes it for the file, and whoever knows that nobody is writing may remove it.
 *
 * <p>Each setting returns a new output and leaves the old one as it is. Immutable and safe for use by several threads, but for what a
 * stream that was handed in is.
 *
 * <pre>{@code
 * Path file = Files.createTempDirectory("conflict-events").resolve("idlib.jsonl");
 * Output.to(file).as(Formats.JSONL).write(Datasets.idlib2020());
 * Input.of(file).dataset().equals(Datasets.idlib2020())   // => true
 * }</pre>
 */
public final class Output {

    private final String name;
    private final Supplier<ByteOutput> opener;
    private final @Nullable Format format;
    private final boolean isSpreadsheetSafe;
    private final @Nullable Consumer<? super Progress> progress;

    private Output(
            String name,
            Supplier<ByteOutput> opener,
            @Nullable Format format,
            boolean isSpreadsheetSafe,
            @Nullable Consumer<? super Progress> progress) {
        this.name = name;
        this.opener = opener;
        this.format = format;
        this.isSpreadsheetSafe = isSpreadsheetSafe;
        this.progress = progress;
    }

    /** Returns a file to write to, which is replaced if it is there; its folder is there. */
    public static Output to(Path file) {
        Path named = InputFile.named(requireNonNull(file, "file"));
        return new Output(named.toString(), () -> ByteOutput.to(named), null, false, null);
    }

    /** Returns a stream to write to, which is flushed at the end, and not closed. */
    public static Output to(OutputStream out) {
        requireNonNull(out, "out");
        return new Output("a stream", () -> ByteOutput.to(out), null, false, null);
    }

    /** Returns an output of this format, which must be stated. */
    public Output as(Format format) {
        return new Output(name, opener, requireNonNull(format, "format"), isSpreadsheetSafe, progress);
    }

    /**
     * Returns an output that tells how far its writing is: at most ten times a second, and at the end. It replaces an earlier listener.
     *
     * @param listener called by the thread that writes; what it throws ends the writing
     */
    public Output progress(Consumer<? super Progress> listener) {
        return new Output(name, opener, format, isSpreadsheetSafe, requireNonNull(listener, "listener"));
    }

    /**
     * Returns an output whose texts no spreadsheet takes for a formula: those that begin with {@code =}, {@code +}, {@code -}, {@code @},
     * their full-width forms, a tab, a carriage return or an apostrophe get an apostrophe in front.
     * Numbers stay as they are. The text begins with a byte-order mark, by which a spreadsheet knows UTF-8.
     *
     * <p>{@link Formats#CSV} says in its descriptor that it is guarded, and reading takes the guard off again. The tables of foreign formats
     * have no place for saying so: there the apostrophe stays, and {@link WriteReport#losses()} counts the texts that have one.
     *
     * @throws IllegalArgumentException later, when something is written, if no spreadsheet opens the format
     */
    public Output spreadsheetSafe() {
        return new Output(name, opener, format, true, progress);
    }

    /**
     * Writes a dataset.
     *
     * <p>A foreign format holds records of one kind, and not all of them, nor all that they say: what is left out is among the
     * {@linkplain WriteReport#losses() losses}.
     *
     * @return how much was written, and what was lost
     * @throws IllegalArgumentException if the format is not one that holds datasets, or has no way to write a text of it, such as the
     *     name of an extra that holds half a surrogate pair, or has more than 50,000 bytes in UTF-8
     * @throws IllegalStateException if no format is stated
     * @throws CancelledException if the thread is interrupted
     * @throws java.io.UncheckedIOException if it cannot be written; a file that was there is as it was
     */
    public WriteReport write(Dataset dataset) {
        requireNonNull(dataset, "dataset");
        Format form = format(Format.Content.DATASET);
        Pace pace = new Pace("writing " + name, progress);
        Count count = new Count(pace);
        try (ByteOutput out = opener.get()) {
            pace.measure(out::bytesWritten, OptionalLong.empty());
            engine(form).write(dataset, out, count);
            pace.end(count.rows);
            out.commit();
            return new WriteReport(count.rows, out.bytesWritten(), count.losses);
        } catch (IOException e) {
            throw Interruption.unchecked(e, pace);
        }
    }

    /**
     * Begins to write events.
     *
     * <p>A table of a foreign format has a column for each extra of its first 1,000 records; one that only a later record has is lost, and
     * counted. {@link #write(Dataset)} has room for all, and {@link Conversion} for all columns of the file that it reads.
     *
     * @throws IllegalArgumentException if the format is not one that holds events by themselves
     * @throws IllegalStateException if no format is stated
     * @throws java.io.UncheckedIOException if there can be no such file; the message says why
     */
    public RecordWriter<Event> events() {
        return records(Format.Content.EVENTS, Event.class);
    }

    /**
     * Begins to write agreements.
     *
     * @throws IllegalArgumentException if the format is not one that holds agreements by themselves
     * @throws IllegalStateException if no format is stated
     * @throws java.io.UncheckedIOException if there can be no such file; the message says why
     */
    public RecordWriter<Agreement> agreements() {
        return records(Format.Content.AGREEMENTS, Agreement.class);
    }

    /**
     * Begins to write figures that belong to no event.
     *
     * @throws IllegalArgumentException if the format is not one that holds figures by themselves
     * @throws IllegalStateException if no format is stated
     * @throws java.io.UncheckedIOException if there can be no such file; the message says why
     */
    public RecordWriter<Figure> figures() {
        return records(Format.Content.FIGURES, Figure.class);
    }

    <T extends Record> RecordWriter<T> records(Format.Content content, Class<T> type) {
        Format form = format(content);
        Pace pace = new Pace("writing " + name, progress);
        try {
            ByteOutput out = opener.get();
            pace.measure(out::bytesWritten, OptionalLong.empty());
            return new RecordWriter<>(name, out, engine(form).sink(out.stream(), type), pace);
        } catch (IOException e) {
            throw Interruption.unchecked(e, pace);
        }
    }

    private Engine engine(Format form) {
        try {
            return isSpreadsheetSafe ? form.engine().spreadsheetSafe() : form.engine();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("the format " + form + " is not written so: " + e.getMessage(), e);
        }
    }

    /** Returns the format that is stated. */
    Format stated(Predicate<Format> isPossible) {
        if (format == null) {
            throw new IllegalStateException("no format is stated for " + name + ": Output.as states one of "
                    + Formats.all().stream().filter(isPossible).toList());
        }
        return format;
    }

    private Format format(Format.Content content) {
        Format format = stated(one -> one.writes().contains(content));
        if (!format.writes().contains(content)) {
            throw new IllegalArgumentException("the format " + format + " does not hold " + content
                    + " by themselves; it is written with " + format.writes());
        }
        return format;
    }

    /** Returns the name of the output, and the format where it is stated. */
    @Override
    public String toString() {
        return format == null ? name : name + " as " + format;
    }

    /** Counts rows as they go out, and what they do not say. */
    private static final class Count implements Outcome {
        private final Pace pace;
        private final Map<String, Long> losses = new TreeMap<>();
        private long rows;

        Count(Pace pace) {
            this.pace = pace;
        }

        @Override
        public void sent() {
            pace.at(++rows);
        }

        @Override
        public void lost(String what, long records) {
            losses.merge(what, records, Long::sum);
        }
    }
}
