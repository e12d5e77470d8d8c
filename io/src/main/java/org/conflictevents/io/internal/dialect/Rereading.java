package org.conflictevents.io.internal.dialect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.shape.LostFields;
import org.jspecify.annotations.Nullable;

/**
 * Finds what rows do not say of the records that they are made of: it reads each row again, as whoever gets the file will.
 *
 * <p>So nobody has to list what a format has no place for, and none of it can be forgotten. Not thread-safe.
 *
 * @param <T> what is written
 */
public final class Rereading<T extends Record> {

    private static final String ROW = "row";

    private final RowOnly grid;
    private final GridRow row;
    private final Reading reading;
    private final Function<Row, T> mapping;

    /** Creates one for files with the columns of a dialect, and further ones behind them. */
    public Rereading(Dialect<T> dialect, List<String> further) {
        this.reading = new Reading(ROW, RowPolicy.SKIP, ReadLimits.defaults().withMaxRows(Long.MAX_VALUE), null, null)
                .patient();
        List<String> names =
                new ArrayList<>(dialect.header().stream().map(Column::name).toList());
        names.addAll(further);
        this.grid = new RowOnly(new Binding(dialect).bind(names));
        FileSheet sheet = new FileSheet(dialect.source(dialect.name()), grid.binding);
        this.row = new GridRow(dialect, grid, reading, sheet.pool());
        this.mapping = dialect.reader(sheet);
    }

    /** Returns the paths to what a record says and the cells of its row do not, sorted; {@code row} if it is not read at all. */
    Set<String> lost(T record, @Nullable String[] cells) {
        T again = read(cells);
        return again == null ? Set.of(ROW) : LostFields.of(record, again);
    }

    /** Returns what a row is read as, by its cells in the order of the columns; null if it is not read at all. */
    public @Nullable T read(@Nullable String[] cells) {
        grid.cells = cells;
        reading.beginRow(1);
        return row.read(mapping);
    }

    /** A file of one row after the other, each the only one. */
    private static final class RowOnly implements Grid {
        private final Binding binding;
        private @Nullable String[] cells = {};

        RowOnly(Binding binding) {
            this.binding = binding;
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
        public boolean next() {
            return true;
        }

        @Override
        public @Nullable String[] cells() {
            return cells;
        }

        @Override
        public long line() {
            return 1;
        }

        @Override
        public boolean isBlank() {
            return false;
        }

        @Override
        public boolean isTagRow() {
            return false;
        }

        @Override
        public @Nullable Problem fault() {
            return null;
        }

        @Override
        public Problem problem(
                int field, String name, String message, @Nullable String expected, @Nullable String found) {
            return new Problem(
                    ROW,
                    1,
                    1,
                    name,
                    message,
                    Optional.ofNullable(expected),
                    Optional.ofNullable(found),
                    Optional.empty());
        }

        @Override
        public void close() {}
    }
}
