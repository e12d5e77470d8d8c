package org.conflictevents.io.dialect;

import java.util.Map;

/**
 * The cells of a row that is being written. What no cell is put into stays empty.
 *
 * <p>Nothing need be said of what the format has no place for: each row is read again by the dialect, and what it does not say of its record
 * is counted as lost, see {@code WriteReport.losses}.
 *
 * <p>Not thread-safe, and not to be implemented by users: it may get more methods.
 */
public interface Cells {

    /** Puts a text into a cell. */
    void put(Column column, String text);

    /** Puts a whole number into a cell. */
    void put(Column column, long number);

    /**
     * Puts what was kept of a foreign row back under its names: into the cells of the columns of these names, in place of what is there, and
     * into columns of their own behind the others.
     */
    void putAll(Map<String, String> extras);

    /**
     * Returns what to throw when the format has no row for a record at all.
     *
     * @param reason why, in words that follow "because" and are the same for all such records, since they are counted by it: such as
     *     {@code nobody was killed}
     */
    RuntimeException refuse(String reason);
}
