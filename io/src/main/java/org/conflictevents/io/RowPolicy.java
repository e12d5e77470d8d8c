package org.conflictevents.io;

/**
 * What a reader does with a row that is wrong.
 *
 * <p>It holds for rows: of a table, and the lines of JSON Lines. A JSON document has none. It is read as a whole, and anything that is wrong
 * with it refuses all of it under every policy, with all problems at once.
 *
 * <p>In a CSV package a record has rows in several tables. One that is wrong leaves out the whole record, and what refers to it. Where a row
 * is so broken that it does not say which record it belongs to, it is left out alone: that record then holds less than was said, and
 * nothing but the problem of the row tells so.
 *
 * <p>What makes the rest of the input unreadable ends the reading under every policy: a file that is no archive
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
