package org.conflictevents.io.internal.dialect;

import java.io.IOException;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.internal.csv.Header;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSource;
import org.conflictevents.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of a file by a dialect. Not thread-safe.
 *
 * @param <T> what a row becomes
 */
final class DialectRows<T extends Record> implements RowSource<T> {

    /** Rows of tags stand in one of the first rows; further down a text that looks like one is a text. */
    private static final int TAG_ROWS = 25;

    private final Grid grid;
    private final Reading reading;
    private final GridRow row;
    private final Source source;
    private final Function<Row, T> mapping;
    private final @Nullable Joining<T> joining;
    private final BiConsumer<T, Row> check;
    private @Nullable T heldBack;
    private @Nullable RecordFormatException failure;
    private boolean isAtEnd;
    private int rows;

    /**
     * Reads the rows of a grid.
     *
     * @param check looks at each record with its row before it is accepted, and throws what makes the row wrong or passed over
     */
    DialectRows(Dialect<T> dialect, Grid grid, Reading reading, BiConsumer<T, Row> check) {
        this.grid = grid;
        this.reading = reading;
        FileSheet sheet = new FileSheet(dialect.source(FileSheet.fileName(reading.source())), grid.binding());
        this.source = sheet.source();
        this.row = new GridRow(dialect, grid, reading, sheet.pool());
        Function<Row, T> made = dialect.reader(sheet);
        this.joining = made instanceof Joining<T> several ? several : null;
        this.check = check;
        this.mapping = of -> checked(made.apply(of), of);
    }

    /** Returns the file as a source. */
    Source source() {
        return source;
    }

    private T checked(T record, Row of) {
        check.accept(record, of);
        return record;
    }

    @Override
    public @Nullable T next() throws IOException {
        if (failure != null) {
            throw failure;
        }
        try {
            T record = nextOfItsOwn();
            while (record != null && joining != null && joining.joins()) {
                T before = heldBack;
                heldBack = record;
                if (before != null) {
                    return before;
                }
                record = nextOfItsOwn();
            }
            if (record != null) {
                return record;
            }
        } catch (RecordFormatException e) {
            if (heldBack == null) {
                throw e;
            }
            failure = e; // the record before the wrong row goes first
        }
        T last = heldBack;
        heldBack = null;
        return last;
    }

    /** Returns the record of the next row that is not a part of the one before. */
    private @Nullable T nextOfItsOwn() throws IOException {
        while (!isAtEnd && grid.next()) {
            reading.beginRow(grid.line());
            rows = Math.min(rows + 1, TAG_ROWS + 1);
            Problem fault = grid.fault();
            if (fault != null) {
                reading.reject(fault);
            } else if (grid.isBlank()) {
                reading.passOver(Reading.BLANK);
            } else if (rows <= TAG_ROWS && grid.isTagRow()) {
                reading.passOver(Header.TAG_ROW);
            } else if (isJoined()) {
                reading.passOver(Objects.requireNonNull(joining, "joining").reason());
            } else {
                T record = row.read(mapping);
                if (record != null) {
                    return record;
                }
            }
        }
        if (!isAtEnd) {
            isAtEnd = true;
            reading.drifted(drift());
            reading.end();
        }
        return null;
    }

    private boolean isJoined() {
        if (joining == null || heldBack == null) {
            return false;
        }
        T joined = row.join(heldBack, joining);
        heldBack = joined == null ? heldBack : joined;
        return joined != null;
    }

    @Override
    public Drift drift() {
        return row.drift();
    }

    @Override
    public void close() throws IOException {
        grid.close();
    }
}
