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
 * Table.of(List.of(Column.text("place"), Column.number("killed")), List.of(List.of("Saraqib", 1200), List.of("سراقب", 7)))
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
        List<List<String>> shown = rows.stream()
                .limit(rowsShown)
                .map(row -> row.stream().map(Table::text).toList())
                .toList();
        StringBuilder text = new StringBuilder(TextLayout.of(
                columns.stream().map(Column::name).toList(),
                columns.stream()
                        .map(column -> column.alignment() == Column.Alignment.RIGHT)
                        .toList(),
                shown,
                columnWidth));
        if (rows.isEmpty()) {
            text.append("(none)\n");
        } else if (rows.size() > shown.size()) {
            text.append("... ").append(text(rows.size() - shown.size())).append(" more\n");
        }
        return text.toString();
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
}
