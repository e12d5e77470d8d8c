package org.conflictevents.io;

/**
 * What a reader does with a row that is wrong.
 *
 * <p>It holds for rows. What makes the rest of the input unreadable ends the reading under every policy: a file that is no archive
 * to its end, or a limit on the input as a whole, see {@link ReadLimits}.
 */
public enum RowPolicy {
    /** The first row that is wrong ends the reading with a {@link RecordFormatException}, which lists all that is wrong with it. */
    FAIL,

    /** Rows that are wrong are counted and left out; their problems are not kept. */
    SKIP,

    /** As {@link #SKIP}, and the problems are kept for {@link RecordReader#problems()}, as many as {@link ReadLimits#maxProblems()}. */
    COLLECT
}
