package org.conflictevents.io;

/**
 * What was written.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param rows rows written, as {@link ReadReport} counts them; the head of a file is one too where it is a row of its own
 * @param bytes bytes written to the file or the stream
 */
public record WriteReport(long rows, long bytes) {

    public WriteReport {
        if (rows < 0 || bytes < 0) {
            throw new IllegalArgumentException("no count is negative, but rows is " + rows + ", bytes " + bytes);
        }
    }

    /** Returns one line, such as {@code 120 rows, 81234 bytes written}. */
    @Override
    public String toString() {
        return rows + (rows == 1 ? " row, " : " rows, ") + bytes + " bytes written";
    }
}
