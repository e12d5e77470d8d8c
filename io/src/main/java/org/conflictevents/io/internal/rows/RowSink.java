package org.conflictevents.io.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;

/**
 * Where records go, each as a row, or as several in a format whose rows are parts of records. Not thread-safe.
 *
 * @param <T> what is written
 */
public interface RowSink<T> extends Closeable {

    /**
     * Writes one record.
     *
     * @throws IllegalArgumentException if the format has no way to write it; nothing of it is written then
     * @throws IOException if it cannot be written
     */
    void write(T row) throws IOException;

    /**
     * Takes in names of columns that records to come may have extras for, in their order: a table whose header is written before them has room
     * for these. Nothing by default.
     */
    default void expect(Collection<String> columns) {}

    /** Returns what the rows do not say of the records so far, by the path to it, with how many records lost it; all of it once it is closed. */
    default Map<String, Long> losses() {
        return Map.of();
    }

    /** Returns how many rows were written beyond one for each record. */
    default long moreRows() {
        return 0;
    }

    /** Writes what is still held back. Does not close what the rows go to: who opened that closes it. */
    @Override
    void close() throws IOException;
}
