package org.conflictevents.io.internal.csv;

import org.jspecify.annotations.Nullable;

/**
 * A row of a table beside its fields: where it stands, and what it looks like.
 *
 * <p>The characters are those of the block that it was read in, which stays as it is. Not to be kept longer than the row is looked at: it
 * keeps the block.
 *
 * @param line the physical line on which it begins, from 1
 * @param lastLine the one on which it ends
 * @param fields how many fields it has
 * @param fault what is wrong with its quotes, null if nothing is
 * @param block holds the row as it stands, without what ends it
 * @param start where the row begins in there
 * @param length how long it is
 */
@SuppressWarnings("ArrayRecordComponent") // nobody compares rows, and a copy of each would take longer than to read it
record RowText(
        long line, long lastLine, int fields, @Nullable String fault, char[] block, int start, int length) {

    /** The row before the first one. */
    static final RowText NONE = new RowText(1, 1, 0, null, new char[0], 0, 0);

    /** Returns the row as it stands, with the line ends in its quotes, without the one at its end. */
    String raw() {
        return new String(block, start, length);
    }
}
