package org.conflictevents.io.internal.rows;

import java.io.Closeable;
import java.io.IOException;

/**
 * Where records go, each as one row. Not thread-safe.
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

    /** Writes what is still held back. Does not close what the rows go to: who opened that closes it. */
    @Override
    void close() throws IOException;
}
