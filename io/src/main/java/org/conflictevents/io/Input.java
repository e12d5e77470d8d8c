package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.InputFile;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.csv.CsvDataset;
import org.conflictevents.io.internal.dialect.DialectEngine;
import org.conflictevents.io.internal.formats.Engine;
import org.conflictevents.io.internal.formats.Stranger;
import org.conflictevents.io.internal.rows.Interruption;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Something to read from, and how: the front door to all formats.
 *
 * <p>The format is told by the content, or stated with {@link #as}; so is gzip. The text is UTF-8, or what a byte-order mark says, or
 * else what {@link #charset} states. Nothing is opened before one of {@link #events()}, {@link #agreements()}, {@link #figures()} and
 * {@link #dataset()} is called.
 *
 * <p>Each setting returns a new input and leaves the old one as it is. Immutable and safe for use by several threads, but for what a
 * stream or a reader that was handed in is: it can be read once.
 *
 * <pre>{@code
 * Path file = Files.createTempDirectory("conflict-events").resolve("idlib.jsonl");
 * Output.to(file).as(Formats.JSONL).write(Datasets.idlib2020());
 * try (RecordReader<Event> events = Input.of(file).policy(RowPolicy.COLLECT).events()) {
 *     for (Event event : events) {
 *         // ...
 *     }
 *     System.out.println(events.report());
 * }
 * }</pre>
 */
public final class Input {

    /** What opens the input. */
    @FunctionalInterface
    private interface Opener {
        TextInput open(ReadLimits limits, @Nullable Charset charset) throws IOException;
    }

    /** How to read. Changed only before an input has it. */
    private static final class Settings {
        private @Nullable Format format;
        private @Nullable Format otherwise;
        private @Nullable Charset charset;
        private RowPolicy policy = RowPolicy.FAIL;
        private ReadLimits limits = ReadLimits.defaults();
        private @Nullable Consumer<? super Progress> progress;
        private @Nullable Consumer<? super Problem> onProblem;
        private @Nullable Consumer<? super Problem> onNote;
        private boolean isDayFirst;
        private boolean isReadAhead;

        private Settings copy() {
            Settings copy = new Settings();
            copy.format = format;
            copy.otherwise = otherwise;
            copy.charset = charset;
            copy.policy = policy;
            copy.limits = limits;
            copy.progress = progress;
            copy.onProblem = onProblem;
            copy.onNote = onNote;
            copy.isDayFirst = isDayFirst;
            copy.isReadAhead = isReadAhead;
            return copy;
        }
    }

    private final String name;
    private final Opener opener;
    private final Settings settings;

    private Input(String name, Opener opener, Settings settings) {
        this.name = name;
        this.opener = opener;
        this.settings = settings;
    }

    /** Returns a file to read from. It is opened anew each time. */
    public static Input of(Path file) {
        Path named = InputFile.named(requireNonNull(file, "file"));
        return new Input(
                named.toString(),
                (limits, charset) -> TextInput.of(ByteInput.of(named, limits), charset),
                new Settings());
    }

    /**
     * Returns a stream to read from, once. It is closed with the reader, and by {@link #dataset()}.
     *
     * @param in the bytes
     * @param name what to call the input in problems, such as the name of the file it comes from
     */
    public static Input of(InputStream in, String name) {
        requireNonNull(in, "in");
        requireNonNull(name, "name");
        return new Input(
                name,
                once(name, (limits, charset) -> TextInput.of(ByteInput.of(in, name, limits), charset)),
                new Settings());
    }

    /**
     * Returns a reader to read from, once. It is closed with the reader of the records, and by {@link #dataset()}.
     *
     * @param reader the characters; a charset that is stated says nothing about them
     * @param name what to call the input in problems, such as the name of the file it comes from
     */
    public static Input of(Reader reader, String name) {
        requireNonNull(reader, "reader");
        requireNonNull(name, "name");
        return new Input(name, once(name, (limits, charset) -> TextInput.of(reader, name)), new Settings());
    }

    private static Opener once(String name, Opener opener) {
        AtomicBoolean isRead = new AtomicBoolean();
        return (limits, charset) -> {
            if (isRead.getAndSet(true)) {
                throw new IllegalStateException(name + " was read already: a stream or a reader is read once");
            }
            return opener.open(limits, charset);
        };
    }

    /** Returns an input of this format. Without it the content tells the format, which may take {@code 64} KiB to arrive. */
    public Input as(Format format) {
        requireNonNull(format, "format");
        return with(changed -> {
            changed.format = format;
            changed.otherwise = null;
        });
    }

    /** Returns an input that is of this format where the content tells none. */
    Input otherwise(Format format) {
        return with(changed -> changed.otherwise = format);
    }

    /** Returns an input in this charset, unless a byte-order mark says another; UTF-8 by default. */
    public Input charset(Charset charset) {
        requireNonNull(charset, "charset");
        return with(changed -> changed.charset = charset);
    }

    /** Returns an input that is read by this policy; {@link RowPolicy#FAIL} by default. */
    public Input policy(RowPolicy policy) {
        requireNonNull(policy, "policy");
        return with(changed -> changed.policy = policy);
    }

    /** Returns an input that is read within these limits; {@link ReadLimits#defaults()} by default. */
    public Input limits(ReadLimits limits) {
        requireNonNull(limits, "limits");
        return with(changed -> changed.limits = limits);
    }

    /**
     * Returns an input that tells how far its reading is: at most ten times a second, and at the end. It replaces an earlier listener.
     *
     * @param listener called by the thread that reads; what it throws ends the reading
     */
    public Input progress(Consumer<? super Progress> listener) {
        requireNonNull(listener, "listener");
        return with(changed -> changed.progress = listener);
    }

    /**
     * Returns an input that tells of each problem with a row that is left out, so that none need be kept, and with the whole row, however
     * long it is. It replaces an earlier listener.
     *
     * <p>Of JSON Lines it is told as the row is met, of a CSV package when all has been read. Under {@link RowPolicy#FAIL} nothing is left
     * out, and so nothing is told: the exception has the problems.
     *
     * @param listener called by the thread that reads; what it throws ends the reading
     */
    public Input onProblem(Consumer<? super Problem> listener) {
        requireNonNull(listener, "listener");
        return with(changed -> changed.onProblem = listener);
    }

    /**
     * Returns an input that tells of each note on a row that is read all the same, see {@link RecordReader#notes()}. It replaces an earlier
     * listener.
     *
     * @param listener called by the thread that reads; what it throws ends the reading
     */
    public Input onNote(Consumer<? super Problem> listener) {
        requireNonNull(listener, "listener");
        return with(changed -> changed.onNote = listener);
    }

    /**
     * Returns an input whose dates may be written {@code 6/2/2020} for the sixth of February, as spreadsheets write them: in foreign formats,
     * where such dates are wrong otherwise, since nobody can tell them from the second of June.
     */
    public Input dayFirst() {
        return with(changed -> changed.isDayFirst = true);
    }

    /**
     * Returns an input whose rows are parsed by a second thread, ahead of the one that asks for records, where it is a table of a foreign
     * format; all others are read as ever.
     *
     * <p>Records, problems, notes and their order are the same, and so is the thread that listeners are called by. It takes a second
     * processor and the memory of about a megabyte of rows, which are read before anybody asks for them: of what comes slowly, such as a
     * pipe, records come later. From a row on that breaks the rules of quotes, or is longer than {@code 262_144} characters, the rest is read
     * by one thread. The second thread ends with the reading, and when the reader is closed; it lives on only in a stream that neither an
     * interrupt nor its closing wakes, for which closing waits a few seconds.
     */
    public Input readAhead() {
        return with(changed -> changed.isReadAhead = true);
    }

    private Input with(Consumer<Settings> change) {
        Settings changed = settings.copy();
        change.accept(changed);
        return new Input(name, opener, changed);
    }

    /**
     * Opens the input for its events.
     *
     * @throws RecordFormatException if the format is not known, or has no events; of a document or a CSV package, which are read as a whole
     *     here, also if the content is wrong and the {@link RowPolicy} says that this ends the reading
     * @throws CancelledException if the thread is interrupted
     * @throws java.io.UncheckedIOException if it cannot be opened or read; the message says why
     * @throws IllegalStateException if it is a stream or a reader that was read already
     */
    public RecordReader<Event> events() {
        return records(Format.Content.EVENTS, Event.class);
    }

    /**
     * Opens the input for its agreements.
     *
     * @throws RecordFormatException if the format is not known, or has no agreements; of a document or a CSV package, which are read as a whole
     *     here, also if the content is wrong and the {@link RowPolicy} says that this ends the reading
     * @throws CancelledException if the thread is interrupted
     * @throws java.io.UncheckedIOException if it cannot be opened or read; the message says why
     * @throws IllegalStateException if it is a stream or a reader that was read already
     */
    public RecordReader<Agreement> agreements() {
        return records(Format.Content.AGREEMENTS, Agreement.class);
    }

    /**
     * Opens the input for its figures that belong to no event; those of an event are in {@link Event#figures()}.
     *
     * @throws RecordFormatException if the format is not known, or has no figures; of a document or a CSV package, which are read as a whole
     *     here, also if the content is wrong and the {@link RowPolicy} says that this ends the reading
     * @throws CancelledException if the thread is interrupted
     * @throws java.io.UncheckedIOException if it cannot be opened or read; the message says why
     * @throws IllegalStateException if it is a stream or a reader that was read already
     */
    public RecordReader<Figure> figures() {
        return records(Format.Content.FIGURES, Figure.class);
    }

    /**
     * Reads the input as a dataset, and closes it.
     *
     * <p>Under {@link RowPolicy#FAIL} all problems are found before it fails. Under the others rows that are wrong are left out, and
     * {@link #onProblem} is told of them; JSON Lines and GeoJSON that refer to what was left out, or have two records of one id, are refused
     * all the same, and of a CSV
     * package what refers to it is left out too. A JSON document has no rows: anything that is wrong with it refuses it under every
     * policy.
     *
     * @return the dataset, with its warnings
     * @throws RecordFormatException if there is anything wrong with the content, or the format is not known
     * @throws CancelledException if the thread is interrupted
     * @throws java.io.UncheckedIOException if it cannot be read; the message says why
     * @throws IllegalStateException if it is a stream or a reader that was read already
     */
    public Dataset dataset() {
        return open().dataset();
    }

    /**
     * Reads the input as {@link #dataset()} does, if it is of a format that this library knows. If it is not, and the policy is not to
     * fail, the listener is told of it.
     *
     * @return the dataset, empty if the input is passed over
     */
    Optional<Dataset> datasetIfKnown() {
        if (settings.policy != RowPolicy.FAIL && settings.format == null && settings.otherwise == null) {
            Reading reading = reading();
            try (TextInput in = open(reading)) {
                if (Formats.of(in) == null) {
                    if (settings.onProblem != null) {
                        settings.onProblem.accept(unknown(in).problem());
                    }
                    return Optional.empty();
                }
            } catch (IOException e) {
                throw Interruption.unchecked(e, reading.pace());
            }
        }
        return Optional.of(dataset());
    }

    /**
     * Opens the input for the records that a dialect makes of its rows, of whatever kind these are; the format is that of the dialect.
     *
     * @throws RecordFormatException if it has not the columns that the dialect requires
     * @throws java.io.UncheckedIOException if it cannot be opened; the message says why
     * @throws IllegalStateException if it is a stream or a reader that was read already
     */
    public <T extends Record> RecordReader<T> records(Dialect<T> dialect) {
        requireNonNull(dialect, "dialect");
        Reading reading = reading();
        return Opened.rows(new DialectEngine<>(dialect, false), opened(reading), reading, dialect.type());
    }

    private <T extends Record> RecordReader<T> records(Format.Content content, Class<T> type) {
        return open().records(content, type);
    }

    /** Opens the input, and looks of what format it is. */
    Opened open() {
        Reading reading = reading();
        TextInput in = opened(reading);
        try {
            return new Opened(in, format(in), reading);
        } catch (IOException e) {
            Opened.close(in, e);
            throw Interruption.unchecked(e, reading.pace());
        } catch (RuntimeException e) {
            Opened.close(in, e);
            throw e;
        }
    }

    private TextInput opened(Reading reading) {
        try {
            return open(reading);
        } catch (IOException e) {
            throw Interruption.unchecked(e, reading.pace());
        }
    }

    /** An input that is open, and whose format is known. It is read once, which closes it. */
    record Opened(TextInput in, Format format, Reading reading) {

        <T extends Record> RecordReader<T> records(Format.Content content, Class<T> type) {
            Engine engine;
            try {
                engine = engine(content);
            } catch (RecordFormatException e) {
                close(in, e);
                throw e;
            }
            return rows(engine, in, reading, type);
        }

        static <T extends Record> RecordReader<T> rows(Engine engine, TextInput in, Reading reading, Class<T> type) {
            try {
                return new RecordReader<>(engine.rows(in, reading, type), reading);
            } catch (IOException e) {
                close(in, e);
                throw Interruption.unchecked(e, reading.pace());
            } catch (RuntimeException e) {
                close(in, e);
                throw e;
            }
        }

        Dataset dataset() {
            try (in) {
                return engine(Format.Content.DATASET).dataset(in, reading);
            } catch (IOException e) {
                throw Interruption.unchecked(e, reading.pace());
            }
        }

        private Engine engine(Format.Content content) {
            if (!format.reads().contains(content)) {
                throw Reading.refusal(
                        reading.source(),
                        1,
                        "the format is " + format + ", from which only " + format.reads() + " are read");
            }
            return format.engine();
        }

        static void close(TextInput in, Exception reason) {
            try {
                in.close();
            } catch (IOException e) {
                reason.addSuppressed(e);
            }
        }
    }

    private Reading reading() {
        return new Reading(name, settings.policy, settings.limits, settings.progress, settings.onProblem)
                .telling(settings.onNote)
                .dayFirst(settings.isDayFirst)
                .readAhead(settings.isReadAhead);
    }

    private TextInput open(Reading reading) throws IOException {
        TextInput in = opener.open(settings.limits, settings.charset);
        ByteInput bytes = in.bytes();
        reading.pace().measure(in::bytesRead, bytes == null ? OptionalLong.empty() : bytes.totalBytes());
        return in;
    }

    private Format format(TextInput in) throws IOException {
        Format format = settings.format == null ? Formats.of(in) : settings.format;
        if (format == null
                && !(CsvDataset.tableOf(in.head()).isEmpty()
                        && Formats.listOf(in).isEmpty())) {
            throw unknown(in);
        }
        format = format == null ? settings.otherwise : format;
        if (format == null) {
            throw unknown(in);
        }
        return format;
    }

    private RecordFormatException unknown(TextInput in) throws IOException {
        String table = CsvDataset.tableOf(in.head());
        if (!table.isEmpty()) {
            return Reading.refusal(
                    name,
                    1,
                    "this is one table of a package, '" + table
                            + "', and no dataset by itself: read the folder or the zip"
                            + " that holds all of them, with datapackage.json");
        }
        String list = Formats.listOf(in);
        if (!list.isEmpty()) {
            return Reading.refusal(name, 1, list);
        }
        return Reading.refusal(
                name,
                1,
                whatItIs(in) + "; this library reads " + Formats.all()
                        + ", and Input.of(...).as(...) states one of them");
    }

    private static String whatItIs(TextInput in) throws IOException {
        String stranger = Stranger.in(in);
        if (!stranger.isEmpty()) {
            return "the format is not known; " + stranger;
        } else if (!in.head().isEmpty()) {
            return "the format is not known";
        }
        return in.entries().isEmpty()
                ? "there is nothing in the input"
                : "there is no datapackage.json among its files, which would say what they are";
    }

    /** Returns the name of the input, and the format where it is stated. */
    @Override
    public String toString() {
        return settings.format == null ? name : name + " as " + settings.format;
    }
}
