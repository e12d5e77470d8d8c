package org.conflictevents.io.internal.csv;

import java.io.IOException;
import java.io.Reader;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.json.Unfit;
import org.jspecify.annotations.Nullable;

/**
 * Hands characters to a parser in large pieces, and holds its rows against them afterwards, which takes less than to look for their ends
 * beforehand as {@link RowFeed} does. Not thread-safe.
 *
 * <p>The parser takes more than RFC 4180 allows, and does not say so. A row of which each field stands in the characters just as the parser
 * has it, in quotes that are doubled within and behind which nothing follows, is right; all else is for the {@link RowFeed} to look at.
 */
final class RowWindow extends Reader {

    private static final int BLOCK = 1 << 16;

    /** Of longer rows nobody waits to see whether they have an end. */
    static final int LONGEST_ROW = 1 << 18;

    private final Reader source;
    private final char delimiter;
    private final boolean isQuoted;
    private final int maxRow;
    private final int maxField;
    private final int maxFields;

    /** Never written to again where something was read into it, so that a row may be shown whenever somebody asks. */
    private char[] block = {};

    private int rowStart;
    private int delivered;
    private int filled;
    private boolean isAtEnd;
    private boolean isGivenUp;

    RowWindow(Reader source, char delimiter, boolean isQuoted, ReadLimits limits) {
        this.source = source;
        this.delimiter = delimiter;
        this.isQuoted = isQuoted;
        this.maxRow = Math.min(limits.maxRowCharacters(), LONGEST_ROW);
        this.maxField = limits.maxFieldCharacters();
        this.maxFields = limits.maxFieldsPerRow();
    }

    /** Creates one over characters that are there already: from a row on, up to the end of another. */
    RowWindow(char[] chars, int start, int end, char delimiter, boolean isQuoted, ReadLimits limits) {
        this(Reader.nullReader(), delimiter, isQuoted, limits);
        this.block = chars;
        this.rowStart = start;
        this.delivered = start;
        this.filled = end;
        this.isAtEnd = true;
    }

    /** Tells whether all that was delivered has been taken. */
    boolean isTaken() {
        return rowStart == filled;
    }

    /** Goes back to where the row begins that was not taken, to be read from there on by another. */
    Reader giveUp() {
        isGivenUp = true;
        delivered = rowStart;
        return this;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (delivered == filled && !fill()) {
            return -1;
        }
        int n = Math.min(length, filled - delivered);
        System.arraycopy(block, delivered, target, from, n);
        delivered += n;
        return n;
    }

    /**
     * Reads on, and keeps the row from its start.
     *
     * @throws Unfit if it is longer than a row should be
     */
    private boolean fill() throws IOException {
        if (isAtEnd) {
            return false;
        }
        rowStart = isGivenUp ? delivered : rowStart;
        int kept = filled - rowStart;
        if (kept > maxRow) {
            throw new Unfit();
        }
        if (block.length - filled < BLOCK / 2) {
            char[] next = new char[BLOCK + kept];
            System.arraycopy(block, rowStart, next, 0, kept);
            block = next;
            delivered -= rowStart;
            filled = kept;
            rowStart = 0;
        }
        int n = source.read(block, filled, block.length - filled);
        isAtEnd = n < 0;
        filled += Math.max(0, n);
        return n > 0 || (!isAtEnd && fill());
    }

    /**
     * Takes the row whose fields the parser has found.
     *
     * @param line the physical line on which it begins
     * @param lastLine the one on which it ends
     * @return the row, null if it is not surely right; nothing is taken then
     */
    @Nullable
    RowText take(String[] fields, long line, long lastLine) {
        char[] chars = block;
        int end = filled;
        int at = rowStart;
        if (fields.length > maxFields) {
            return null;
        }
        for (int i = 0; i < fields.length; i++) {
            if (i > 0 && (at >= end || chars[at++] != delimiter)) {
                return null;
            }
            String field = fields[i];
            int start = at;
            at += field.length();
            if (isQuoted && start < end && chars[start] == '"') {
                at = closingQuote(field, start + 1, chars, end) + 1;
                if (at <= 0) {
                    return null;
                }
            }
            if (at - start > maxField) {
                return null;
            }
        }
        if (at > end || at - rowStart > maxRow) {
            return null;
        }
        int next = at;
        if (at < end) {
            if (chars[at] != '\n' && chars[at] != '\r') {
                return null;
            }
            next++;
            if (chars[at] == '\r') {
                if (next == end && !isAtEnd) {
                    return null; // nobody has looked at what follows
                }
                next += next < end && chars[next] == '\n' ? 1 : 0;
            }
        } else if (!isAtEnd) {
            return null;
        }
        RowText row = new RowText(line, lastLine, fields.length, null, chars, rowStart, at - rowStart);
        rowStart = next;
        return row;
    }

    /** Returns where the quote stands that closes a field, -1 if it does not stand there. */
    private static int closingQuote(String field, int start, char[] chars, int end) {
        int close = start + field.length();
        for (int quote = field.indexOf('"'); quote >= 0; quote = field.indexOf('"', quote + 1)) {
            int there = close - field.length() + quote;
            if (there + 1 >= end || chars[there] != '"' || chars[there + 1] != '"') {
                return -1;
            }
            close++;
        }
        return close < end && chars[close] == '"' ? close : -1;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
