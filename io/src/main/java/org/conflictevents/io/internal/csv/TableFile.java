package org.conflictevents.io.internal.csv;

import java.util.Optional;
import org.conflictevents.io.Problem;
import org.jspecify.annotations.Nullable;

/** A file of a package that is being read: which table it holds, and in which columns. */
final class TableFile {

    private final Table table;
    private final String source;
    private final char separator;
    private final @Nullable Column[] columns;
    private final int[] indexes;
    private final int[] fields;

    /**
     * Creates a file.
     *
     * @param source what to call it in problems
     */
    TableFile(Table table, String source, char separator, Header header) {
        this.table = table;
        this.source = source;
        this.separator = separator;
        this.columns = new Column[header.width()];
        this.indexes = new int[header.width()];
        this.fields = new int[table.columns().size()];
        for (int i = 0; i < fields.length; i++) {
            Column column = table.columns().get(i);
            fields[i] = header.indexOf(column.name());
            if (fields[i] >= 0) {
                columns[fields[i]] = column;
                indexes[fields[i]] = i;
            }
        }
    }

    Table table() {
        return table;
    }

    /** Returns what to call it in problems. */
    String source() {
        return source;
    }

    /** Returns how many fields a row has. */
    int width() {
        return columns.length;
    }

    /** Returns what a field holds, null if nobody knows. */
    @Nullable
    Column column(int field) {
        return columns[field];
    }

    /** Returns the index in the table of the column that a field stands in. */
    int index(int field) {
        return indexes[field];
    }

    /**
     * Returns a problem with a row.
     *
     * @param index the index of the column in the table, that of none for the row as a whole
     * @param name the name of what is wrong, empty for the row as a whole
     */
    Problem problem(
            PackageRow row, int index, String name, String message, Optional<String> expected, Optional<String> found) {
        boolean isInField = index >= 0 && index < fields.length && fields[index] >= 0;
        CsvRows.Place place = isInField ? CsvRows.placeOf(row.raw(), separator, fields[index]) : CsvRows.Place.START;
        return new Problem(
                source,
                row.line() + place.line(),
                place.column(),
                name,
                message,
                expected,
                found,
                Optional.of(row.raw()));
    }

    @Override
    public String toString() {
        return source;
    }
}
