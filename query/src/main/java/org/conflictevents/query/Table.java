package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conflictevents.query.internal.TextLayout;

/**
 * A result in rows and columns, that prints as aligned text.
 *
 * <pre>{@code
 * Table.of(List.of(Table.Column.text("place"), Table.Column.number("killed")), List.of(List.of("Saraqib", 1200), List.of("سراقب", 7)))
 *     .print();
 * }</pre>
 *
 * <p>The text has a heading, a rule and the rows. Columns are as wide as their cells, up to a limit, and longer cells go on in
 * the next line. Widths are those of a terminal: combining marks take no room, the wide characters of East Asia two columns.
 * Control characters and those that change the direction of writing are left out, so that no cell can reach beyond itself.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Table {

    private static final int ROWS_SHOWN = 100;
    private static final int COLUMN_WIDTH = 60;

    /** Numbers with more digits than this, before or behind the point, are printed in powers of ten. */
    private static final int MOST_DIGITS = 50;

    private final List<Column> columns;
    private final List<List<Object>> rows;
    private final int rowsShown;
    private final int columnWidth;

    private Table(List<Column> columns, List<List<Object>> rows, int rowsShown, int columnWidth) {
        this.columns = columns;
        this.rows = rows;
        this.rowsShown = rowsShown;
        this.columnWidth = columnWidth;
    }

    /**
     * Returns a table.
     *
     * @param columns the columns, at least one
     * @param rows the rows, each with a value for every column: text, a number of any kind, a date, any object that prints well, or an
     *     {@code Optional} of one; an empty one is an empty cell
     * @return the table, which shows 100 rows and 60 characters of a line in each column
     * @throws IllegalArgumentException if there is no column, or a row has more or fewer values than there are columns
     */
    public static Table of(List<Column> columns, List<? extends List<?>> rows) {
        List<Column> heads = Arguments.list(columns, "columns");
        if (heads.isEmpty()) {
            throw new IllegalArgumentException("a table needs at least one column");
        }
        List<List<Object>> cells = new ArrayList<>();
        for (List<?> row : Arguments.list(rows, "rows")) {
            if (row.size() != heads.size()) {
                throw new IllegalArgumentException("row " + (cells.size() + 1) + " has " + row.size() + " values for "
                        + heads.size() + " columns");
            }
            List<Object> values = new ArrayList<>(row.size());
            row.forEach(value -> values.add(plain(requireNonNull(value, "value"))));
            cells.add(List.copyOf(values));
        }
        return new Table(heads, List.copyOf(cells), ROWS_SHOWN, COLUMN_WIDTH);
    }

    private static Object plain(Object value) {
        return value instanceof Optional<?> optional && optional.isPresent() ? optional.get() : value;
    }

    /**
     * Returns this table with another number of rows shown.
     *
     * @param most how many rows the text shows, 0 or more; it says how many more there are
     * @return the table, which still holds all rows
     * @throws IllegalArgumentException if the number is negative
     */
    public Table showing(int most) {
        if (most < 0) {
            throw new IllegalArgumentException("the rows shown must not be negative, were " + most);
        }
        return new Table(columns, rows, most, columnWidth);
    }

    /**
     * Returns this table with another limit to the width of each column.
     *
     * @param width how many columns of the terminal a cell may take, 2 or more; what is longer goes on in the next line
     * @return the table
     * @throws IllegalArgumentException if the width is below 2
     */
    public Table columnWidth(int width) {
        if (width < 2) {
            throw new IllegalArgumentException("a column needs a width of at least 2, was " + width);
        }
        return new Table(columns, rows, rowsShown, width);
    }

    /** Returns the columns, at least one. */
    public List<Column> columns() {
        return columns;
    }

    /** Returns the values of all rows, also of those that are not shown; an empty {@code Optional} for an empty cell. */
    public List<List<Object>> rows() {
        return rows;
    }

    /** Prints the text to the standard output. */
    public void print() {
        System.out.print(this);
    }

    /** Returns the text: heading, rule and rows, each line ending with a line feed. */
    @Override
    public String toString() {
        List<List<String>> shown = shown();
        StringBuilder text = new StringBuilder(TextLayout.of(
                columns.stream().map(Column::name).toList(),
                columns.stream()
                        .map(column -> column.alignment() == Column.Alignment.RIGHT)
                        .toList(),
                shown,
                columnWidth));
        String more = rows.isEmpty() ? "(none)" : more();
        return text.append(more.isEmpty() ? "" : more + "\n").toString();
    }

    private List<List<String>> shown() {
        return rows.stream()
                .limit(rowsShown)
                .map(row -> row.stream().map(Table::text).toList())
                .toList();
    }

    /** Returns how many rows are not shown, in words; nothing if all are. */
    private String more() {
        return rows.size() > rowsShown ? "... " + text(rows.size() - rowsShown) + " more" : "";
    }

    /**
     * Returns the values of one column, to go on with.
     *
     * <pre>{@code
     * Table towns = Table.of(List.of(Table.Column.text("town"), Table.Column.number("killed")), List.of(List.of("Saraqib", 12)));
     * towns.column("killed", Integer.class)   // => [Optional[12]]
     * }</pre>
     *
     * @param name the heading; of several columns with one heading the first
     * @param type what its values are
     * @param <T> what its values are
     * @return a value for each row, also of those that are not shown; empty for an empty cell
     * @throws IllegalArgumentException if there is no such column, or a value in it is something else
     */
    public <T> List<Optional<T>> column(String name, Class<T> type) {
        requireNonNull(type, "type");
        List<String> names = columns.stream().map(Column::name).toList();
        int index = names.indexOf(requireNonNull(name, "name"));
        if (index < 0) {
            throw new IllegalArgumentException("no column is called '" + name + "'; there are " + names);
        }
        List<Optional<T>> values = new ArrayList<>();
        for (List<Object> row : rows) {
            Object value = row.get(index);
            if (!(value instanceof Optional<?>) && !type.isInstance(value)) {
                throw new IllegalArgumentException("row " + (values.size() + 1) + " of '" + name + "' holds a "
                        + value.getClass().getSimpleName() + ", not a " + type.getSimpleName() + ": " + value);
            }
            values.add(value instanceof Optional<?> ? Optional.empty() : Optional.of(type.cast(value)));
        }
        return List.copyOf(values);
    }

    /**
     * Returns the whole table as CSV (RFC 4180): a line of headings, lines that end in CR LF, numbers without separators, all rows,
     * also those that are not shown.
     *
     * <p>Texts are written as they are. One that begins like a formula is run by some spreadsheets: do not open there what others wrote.
     */
    public String toCsv() {
        return TableFormats.csv(this);
    }

    /**
     * Returns the whole table as JSON: an object with {@code columns}, which are names, and {@code rows}, which are lists of values:
     * numbers, truths and texts, null for an empty cell; all rows, also those that are not shown.
     */
    public String toJson() {
        return TableFormats.json(this);
    }

    /**
     * Returns the table as an HTML table, for a notebook or a page: all texts escaped, each cell in the direction of its own script, with
     * as many rows as are shown and a line for the rest.
     */
    public String toHtml() {
        return TableFormats.html(this, shown(), more());
    }

    /**
     * Returns the table in Markdown, in the form of GitHub: nothing in its texts is read as Markdown, with as many rows as are shown and
     * a line for the rest.
     */
    public String toMarkdown() {
        return TableFormats.markdown(this, shown(), more());
    }

    private static String text(Object value) {
        if (value instanceof Optional<?>) {
            return "";
        }
        return value instanceof Number number ? number(number) : value.toString();
    }

    /** Returns a number of any kind in the one form that all have; one that is no decimal, or endless to print, as it prints itself. */
    private static String number(Number number) {
        BigDecimal value;
        try {
            value = new BigDecimal(number.toString());
        } catch (NumberFormatException infiniteOrOdd) {
            return number.toString();
        }
        if (number instanceof Double || number instanceof Float) {
            // 1200.0 is how these say 1200: the last zero was not measured.
            value = value.stripTrailingZeros();
        }
        return Math.abs((long) value.precision() - value.scale()) > MOST_DIGITS
                        || Math.abs((long) value.scale()) > MOST_DIGITS
                ? number.toString()
                : number(value);
    }

    static String number(BigDecimal value) {
        // As many digits behind the point as there are: nothing is rounded for looks.
        DecimalFormat format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /**
     * A column of a table.
     *
     * <p>Immutable and safe for use by several threads.
     *
     * @param name the heading
     * @param alignment on which side its text begins
     */
    public record Column(String name, Alignment alignment) {

        public Column {
            requireNonNull(name, "name");
            requireNonNull(alignment, "alignment");
        }

        /** Returns a column of text, aligned to the left. */
        public static Column text(String name) {
            return new Column(name, Alignment.LEFT);
        }

        /** Returns a column of numbers, aligned to the right. */
        public static Column number(String name) {
            return new Column(name, Alignment.RIGHT);
        }

        /** On which side text stands. */
        public enum Alignment {
            /** Text begins at the left edge. */
            LEFT,
            /** Text ends at the right edge. */
            RIGHT
        }
    }
}
