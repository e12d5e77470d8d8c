package org.conflictevents.io.internal.dialect;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conflictevents.io.Problem;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.csv.CsvRows;
import org.conflictevents.io.internal.csv.Header;
import org.conflictevents.io.internal.rows.Reading;
import org.jspecify.annotations.Nullable;

/** The rows of a table of separated values, below its header. Not thread-safe. */
final class CsvGrid implements Grid {

    private final CsvRows rows;
    private final String source;
    private final Binding binding;
    private boolean isAtFirst;
    private boolean isAheadWanted;

    private CsvGrid(CsvRows rows, String source, Binding binding) {
        this.rows = rows;
        this.source = source;
        this.binding = binding;
    }

    /**
     * Opens a table, which is closed with it.
     *
     * @throws org.conflictevents.io.RecordFormatException if there is no header, or it does not name what every file has
     */
    static CsvGrid open(TextInput in, Reading reading, Dialect<?> dialect) throws IOException {
        CsvRows rows;
        if (isUnquoted(dialect, in.head())) {
            rows = CsvRows.unquoted(
                    reading.source(), in.reader(), dialect.unquoted().orElseThrow(), reading.limits());
        } else {
            char separator = CsvRows.separatorOf(in.head());
            rows = CsvRows.of(reading.source(), in.reader(), separator, reading.limits());
        }
        CsvGrid grid = new CsvGrid(rows, reading.source(), new Binding(dialect));
        grid.readHeader(reading, dialect);
        grid.isAheadWanted = reading.isReadAhead();
        return grid;
    }

    /** Tells whether quotes are letters like any other in a table: the separator of such tables stands in its first row. */
    static boolean isUnquoted(Dialect<?> dialect, String head) {
        String text = head.stripLeading();
        return dialect.unquoted().isPresent()
                && text.lines()
                                .findFirst()
                                .orElse("")
                                .indexOf(dialect.unquoted().get())
                        >= 0;
    }

    private void readHeader(Reading reading, Dialect<?> dialect) throws IOException {
        if (binding.isTagged()) {
            if (!Tags.bind(rows, binding)) {
                throw reading.refusal(1, Tags.NONE);
            }
            return;
        }
        boolean hasFirst = rows.next();
        while (hasFirst && rows.isBlank()) {
            hasFirst = rows.next();
        }
        List<Column> headless = hasFirst ? headless(dialect, rows.fields()) : null;
        if (headless != null) {
            binding.bindInOrder(headless);
            isAtFirst = true;
        } else if (hasFirst) {
            Problem fault = rows.fault();
            if (fault != null) {
                throw reading.refusal(rows.line(), "the header cannot be read: " + fault.message());
            }
            if (!dialect.headless().isEmpty()
                    && Numbers.isDecimal(rows.fields().get(0).strip())) {
                throw reading.refusal(
                        rows.line(),
                        "there is no header, and the first row has "
                                + rows.fields().size() + " cells: a file of the format " + dialect.name()
                                + " without a header has " + widths(dialect));
            }
            binding.bind(rows.fields());
            for (Column column : binding.columns()) {
                if (column.isRequired() && binding.field(column) < 0) {
                    throw reading.refusal(
                            rows.line(),
                            "there is no column '" + column.name() + "', which every file of the format "
                                    + dialect.name() + " has; there are: " + names());
                }
            }
        } else if (dialect.headless().isEmpty()) {
            throw reading.refusal(1, "there is no header: a file of the format " + dialect.name() + " begins with one");
        }
    }

    private static String widths(Dialect<?> dialect) {
        return dialect.headless().stream()
                .map(columns -> Integer.toString(columns.size()))
                .collect(Collectors.joining(" or "));
    }

    private String names() {
        List<String> titles = rows.fields();
        int most = 100;
        return String.join(", ", titles.subList(0, Math.min(most, titles.size())))
                + (titles.size() > most ? " and " + (titles.size() - most) + " more" : "");
    }

    /** Returns the columns of a file that begins with this row, null if it is a header. */
    static @Nullable List<Column> headless(Dialect<?> dialect, List<String> cells) {
        for (List<Column> columns : dialect.headless()) {
            if (columns.size() == cells.size() && Numbers.isDecimal(cells.get(0).strip())) {
                return columns;
            }
        }
        return null;
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public boolean hasHeader() {
        return true;
    }

    @Override
    public boolean next() throws IOException {
        if (isAtFirst) {
            isAtFirst = false;
            return true;
        }
        if (isAheadWanted) { // not before, so that nobody opens a table who does not close it
            isAheadWanted = false;
            rows.readAhead();
        }
        return rows.next();
    }

    @Override
    public @Nullable String[] cells() {
        return rows.cells();
    }

    @Override
    public long line() {
        return rows.line();
    }

    @Override
    public boolean isBlank() {
        return rows.isBlank();
    }

    @Override
    public boolean isTagRow() {
        return Header.isTagRow(rows.fields());
    }

    @Override
    public @Nullable Problem fault() {
        Problem fault = rows.fault();
        if (fault == null && rows.cells().length != binding.width() && !rows.isBlank()) {
            return problem(-1, "", Header.complaint(binding.width(), rows.cells().length), null, null);
        }
        return fault;
    }

    @Override
    public Problem problem(int field, String name, String message, @Nullable String expected, @Nullable String found) {
        CsvRows.Place place = field < 0 ? new CsvRows.Place(0, 1) : rows.placeOf(field);
        return new Problem(
                source,
                rows.line() + place.line(),
                place.column(),
                name,
                message,
                Optional.ofNullable(expected),
                Optional.ofNullable(found),
                Optional.of(rows.raw()));
    }

    @Override
    public void close() throws IOException {
        rows.close();
    }
}
