package org.conflictevents.io.dialect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;

/**
 * A foreign format of rows: its columns, and how a row becomes a record and a record a row.
 *
 * <p>{@code Formats.of} makes a format of it. Rows come from a table of separated values or from JSON objects, wherever these stand: in an
 * array, in the pages of an API, one behind the other. Columns are found by name, blank rows and rows of HXL tags are passed over, an
 * unnamed first column, as pandas and R write it, is left out.
 *
 * <p>Immutable and safe for use by several threads, if the mappings are.
 *
 * @param <T> what a row becomes: an event, an agreement, a figure, or a record of another kind
 */
public final class Dialect<T extends Record> {

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    private final String name;
    private final String title;
    private final Class<T> type;
    private final Columns columns;
    private final List<Column> signs;
    private final List<List<Column>> headless;
    private final List<String> nothing;
    private final Optional<Character> separator;
    private final Function<String, Source> source;
    private final Function<Sheet, Function<Row, T>> reading;
    private final List<Column> header;
    private final Optional<BiConsumer<T, Cells>> writing;

    private Dialect(Builder<T> builder, Function<Sheet, Function<Row, T>> reading) {
        this.name = builder.name;
        this.title = builder.title;
        this.type = builder.type;
        this.columns = builder.columns.freeze();
        this.signs = builder.signs.isEmpty()
                ? columns.all().stream().filter(Column::isRequired).toList()
                : List.copyOf(builder.signs);
        this.headless = List.copyOf(builder.headless);
        this.nothing = builder.nothing;
        this.separator = builder.separator;
        this.source = builder.source;
        this.reading = reading;
        this.header = builder.header.isEmpty() ? columns.all() : List.copyOf(builder.header);
        this.writing = builder.writing;
    }

    /** Returns a builder of a dialect whose rows are events, see {@link Builder}. */
    public static Builder<Event> events(String name, String title, Columns columns) {
        return new Builder<>(name, title, Event.class, columns);
    }

    /** Returns a builder of a dialect whose rows are agreements, see {@link Builder}. */
    public static Builder<Agreement> agreements(String name, String title, Columns columns) {
        return new Builder<>(name, title, Agreement.class, columns);
    }

    /** Returns a builder of a dialect whose rows are figures that belong to no event, see {@link Builder}. */
    public static Builder<Figure> figures(String name, String title, Columns columns) {
        return new Builder<>(name, title, Figure.class, columns);
    }

    /**
     * Returns a builder of a dialect whose rows are records of another kind, such as those of a list that goes with a dataset, see
     * {@link Builder}. They are read with {@link org.conflictevents.io.Input#records}.
     */
    public static <T extends Record> Builder<T> records(String name, String title, Class<T> type, Columns columns) {
        return new Builder<>(name, title, requireNonNull(type, "type"), columns);
    }

    /** Returns its short name, such as {@code ged}. */
    public String name() {
        return name;
    }

    /** Returns its name in words. */
    public String title() {
        return title;
    }

    /** Returns the class of what a row becomes. */
    public Class<T> type() {
        return type;
    }

    /** Returns the columns that it knows. */
    public Columns columns() {
        return columns;
    }

    /** Returns the columns by which a file of it is told from others. */
    public List<Column> signs() {
        return signs;
    }

    /** Returns the columns of files without a header, in their order; empty where every file has one. */
    public List<List<Column>> headless() {
        return headless;
    }

    /** Returns the words that stand in a cell that says nothing, beside blanks. */
    public List<String> nothing() {
        return nothing;
    }

    /** Returns what separates the cells of tables without quotes; empty where quotes are quotes, and the file tells the separator. */
    public Optional<Character> unquoted() {
        return separator;
    }

    /** Returns the source that a file of this name is. */
    public Source source(String fileName) {
        return source.apply(requireNonNull(fileName, "fileName"));
    }

    /** Returns what makes records of the rows of a file. */
    public Function<Row, T> reader(Sheet sheet) {
        return reading.apply(requireNonNull(sheet, "sheet"));
    }

    /** Returns the columns that are written, which are also those that a file is expected to have. */
    public List<Column> header() {
        return header;
    }

    /** Returns what makes a row of a record; empty if the dialect is only read. */
    public Optional<BiConsumer<T, Cells>> writer() {
        return writing;
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return name;
    }

    /**
     * Builds a {@link Dialect}. {@link #reads} is required; {@link #build} takes the columns as they are then. Not thread-safe.
     *
     * @param <T> what a row becomes
     */
    public static final class Builder<T extends Record> {

        private final String name;
        private final String title;
        private final Class<T> type;
        private final Columns columns;
        private List<Column> signs = List.of();
        private final List<List<Column>> headless = new ArrayList<>();
        private List<String> nothing = List.of();
        private Optional<Character> separator = Optional.empty();
        private Function<String, Source> source;
        private Optional<Function<Sheet, Function<Row, T>>> reading = Optional.empty();
        private List<Column> header = List.of();
        private Optional<BiConsumer<T, Cells>> writing = Optional.empty();

        private Builder(String name, String title, Class<T> type, Columns columns) {
            requireNonNull(name, "name");
            requireNonNull(title, "title");
            requireNonNull(columns, "columns");
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException(
                        "name must be of small letters, digits and hyphens, such as ged, was '" + name + "'");
            }
            this.name = name;
            this.title = title;
            this.type = type;
            this.columns = columns;
            this.source = file -> Source.builder()
                    .id(file.isBlank() ? name : file.strip())
                    .kind(SourceKind.DATASET)
                    .title(title)
                    .build();
        }

        /** Sets the columns by which a file is told from those of other dialects; the required ones by default. */
        public Builder<T> signs(Column... columns) {
            this.signs = own(Given.list(columns, "columns"));
            return this;
        }

        /**
         * Adds the columns of a file without a header: it is one if its first row has as many cells, and the first of them is a number.
         * None by default.
         */
        public Builder<T> headless(List<Column> columns) {
            this.headless.add(own(Given.list(columns, "columns")));
            return this;
        }

        /** Sets the words that stand in a cell that says nothing, such as {@code NA}, in this case only; blanks alone by default. */
        public Builder<T> nothing(String... words) {
            this.nothing = Given.list(words, "words");
            return this;
        }

        /**
         * Lets quotes be letters like any other, in tables with this separator: it stands in the first row. By default, and with any other
         * separator, a table is as RFC 4180 has it.
         */
        public Builder<T> unquoted(char separator) {
            this.separator = Optional.of(separator);
            return this;
        }

        /**
         * Sets how a file becomes the source of its rows, by its name without a folder; by default that name is the id of a source with the
         * title of the dialect.
         */
        public Builder<T> source(Function<String, Source> source) {
            this.source = requireNonNull(source, "source");
            return this;
        }

        /**
         * Sets how rows become records: for each file a mapping is made, which may keep what the rows of the file share.
         *
         * @param reading makes of a file what makes a record of each of its rows, and never null
         */
        public Builder<T> reads(Function<Sheet, Function<Row, T>> reading) {
            this.reading = Optional.of(requireNonNull(reading, "reading"));
            return this;
        }

        /** Sets the columns that are written, in their order; all by default. Those that a file lacks are reported as drift. */
        public Builder<T> header(List<Column> columns) {
            this.header = own(Given.list(columns, "columns"));
            return this;
        }

        /** Sets how a record becomes a row; without it the dialect is only read. */
        public Builder<T> writes(BiConsumer<T, Cells> writing) {
            this.writing = Optional.of(requireNonNull(writing, "writing"));
            return this;
        }

        private List<Column> own(List<Column> some) {
            for (Column column : some) {
                if (!column.owner().equals(columns)) {
                    throw new IllegalArgumentException("the column '" + column.name() + "' is not one of " + columns);
                }
            }
            return some;
        }

        /**
         * Returns the dialect.
         *
         * @throws IllegalStateException if nothing says how rows become records
         */
        public Dialect<T> build() {
            return new Dialect<>(
                    this,
                    reading.orElseThrow(() -> new IllegalStateException(
                            "nothing says how rows of '" + name + "' become records: Builder.reads does")));
        }
    }
}
