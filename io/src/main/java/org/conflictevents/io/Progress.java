package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.OptionalLong;

/**
 * How far a reading or writing has come.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * <p>No number is ever lower than it was before. When all has been read, {@code bytes} is {@code totalBytes}, where that is known
 * and the file has not grown in the meantime.
 *
 * @param rows rows read or written so far
 * @param bytes bytes read or written so far, as they stand in the file: of a gzip file the packed ones; but of a zip that is read
 *     those of the files in it, unpacked, and so more than the zip has
 * @param totalBytes how many bytes there are in all, counted alike; empty when nobody knows, as of a stream
 * @param elapsed the time since the start
 */
public record Progress(long rows, long bytes, OptionalLong totalBytes, Duration elapsed) {

    public Progress {
        requireNonNull(totalBytes, "totalBytes");
        requireNonNull(elapsed, "elapsed");
        if (rows < 0 || bytes < 0) {
            throw new IllegalArgumentException("no count is negative, but rows is " + rows + ", bytes " + bytes);
        }
    }

    /** Returns one line, such as {@code 12000 rows, 4096 of 81920 bytes, 1.5 s}. */
    @Override
    public String toString() {
        long tenths = elapsed.toMillis() / 100;
        return rows + (rows == 1 ? " row, " : " rows, ") + bytes
                + (totalBytes.isPresent() ? " of " + totalBytes.getAsLong() : "") + " bytes, " + tenths / 10 + "."
                + tenths % 10 + " s";
    }
}
