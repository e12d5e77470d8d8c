package org.conflictevents.io.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Queue;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.rows.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Hands characters to a parser one row at a time, so that what the parser does not say is known of each row: its physical lines, its text
 * as it stands, and what is wrong with its quotes. Not thread-safe.
 *
 * <p>Whatever ends a row, the parser gets a line feed.
 */
final class RowFeed extends Reader {

    private static final int BLOCK = 1 << 15;

    private final String name;
    private final Reader source;
    private final char delimiter;
    private final boolean isQuoted;
    private final ReadLimits limits;

    private char[] buffer = new char[2 * BLOCK];
    private int rowStart;
    private int contentEnd;
    private int rowEnd;
    private int filled;
    private boolean isAtEnd;

    /** What of the row the parser has; the line feed is the character at {@code contentEnd}. */
    private int delivered;

    private final Queue<RowText> rows = new ArrayDeque<>();
    private boolean hasRow;
    private long line;
    private long nextLine;
    private int fields;
    private @Nullable String fault;

    /**
     * Creates a feed of a source, which is closed with it.
     *
     * @param isQuoted whether quotes are more than letters
     * @param line the physical line on which the source begins, from 1
     */
    RowFeed(String name, Reader source, char delimiter, boolean isQuoted, ReadLimits limits, long line) {
        this.name = name;
        this.source = source;
        this.delimiter = delimiter;
        this.isQuoted = isQuoted;
        this.limits = limits;
        this.line = line;
        this.nextLine = line;
    }

    /**
     * Returns the first row that was handed out and not yet taken, and forgets it: a parser may look ahead.
     *
     * @throws java.util.NoSuchElementException if there is none
     */
    RowText take() {
        return rows.remove();
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!hasRow || delivered > contentEnd) {
            if (!nextRow()) {
                return -1;
            }
            long lastLine = Math.max(line, rowEnd > contentEnd ? nextLine - 1 : nextLine);
            rows.add(new RowText(line, lastLine, fields, fault, buffer, rowStart, contentEnd - rowStart));
        }
        int n = Math.min(length, contentEnd - delivered);
        System.arraycopy(buffer, delivered, target, from, n);
        delivered += n;
        if (n < length) { // all of the content is out
            target[from + n] = '\n';
            delivered++;
            n++;
        }
        return n;
    }

    /** Finds the next row, false at the end. */
    private boolean nextRow() throws IOException {
        rowStart = rowEnd;
        line = nextLine;
        fault = null;
        fields = 1;
        int at = rowStart;
        int fieldStart = at;
        long quoteLine = 0; // where an open quote stands, 0 outside of quotes
        boolean isClosed = false; // behind a closing quote
        boolean isAtFieldStart = true;
        while (true) {
            if (at == filled) {
                int moved = rowStart;
                boolean isFilled = fill();
                at -= moved - rowStart; // also at the end the row may have moved
                fieldStart -= moved - rowStart;
                if (!isFilled) {
                    break;
                }
            }
            char c = buffer[at];
            if (quoteLine > 0) {
                if (c == '"') {
                    int moved = rowStart;
                    boolean isDouble = (at + 1 < filled || fill()) && buffer[at + 1 - (moved - rowStart)] == '"';
                    at -= moved - rowStart;
                    fieldStart -= moved - rowStart;
                    if (isDouble) {
                        at++;
                    } else {
                        quoteLine = 0;
                        isClosed = true;
                    }
                } else if (c == '\r' || (c == '\n' && !(at > rowStart && buffer[at - 1] == '\r'))) {
                    nextLine++;
                }
            } else if (c == delimiter) {
                fields++;
                fieldStart = at + 1;
                isClosed = false;
                isAtFieldStart = true;
                at++;
                if (fields > limits.maxFieldsPerRow()) {
                    throw tooMuch("the row has more than " + limits.maxFieldsPerRow() + " fields", "FieldsPerRow");
                }
                continue;
            } else if (c == '\n' || c == '\r') {
                return endRow(at, c);
            } else if (c == '"' && isAtFieldStart && isQuoted) {
                quoteLine = nextLine;
            } else if (isClosed && fault == null) {
                fault = "expected a separator or the end of the row behind the closing quote of field " + fields
                        + " but found '" + c + "'; a quote within quotes is doubled";
            }
            isAtFieldStart = false;
            at++;
            check(at, fieldStart, quoteLine);
        }
        if (at == rowStart) {
            hasRow = false;
            rowEnd = at;
            contentEnd = at;
            return false;
        }
        if (quoteLine > 0) {
            fault = "the quote of field " + fields + ", which begins in line " + quoteLine + ", is never closed";
        }
        contentEnd = at;
        rowEnd = at;
        delivered = rowStart;
        hasRow = true;
        return true;
    }

    private void check(int at, int fieldStart, long quoteLine) {
        if (at - fieldStart > limits.maxFieldCharacters()) {
            throw tooMuch(
                    "field " + fields + " has more than " + limits.maxFieldCharacters() + " characters"
                            + unclosed(quoteLine),
                    "FieldCharacters");
        }
        if (at - rowStart > limits.maxRowCharacters()) {
            throw tooMuch(
                    "the row has more than " + limits.maxRowCharacters() + " characters" + unclosed(quoteLine),
                    "RowCharacters");
        }
    }

    private static String unclosed(long quoteLine) {
        return quoteLine == 0 ? "" : ", and the quote that begins in line " + quoteLine + " may never be closed";
    }

    private RuntimeException tooMuch(String what, String limit) {
        return Reading.refusal(name, line, what + "; ReadLimits.withMax" + limit + " takes more");
    }

    private boolean endRow(int at, char c) throws IOException {
        contentEnd = at;
        int moved = rowStart;
        boolean isPair = c == '\r' && (at + 1 < filled || fill()) && buffer[at + 1 - (moved - rowStart)] == '\n';
        contentEnd -= moved - rowStart;
        rowEnd = contentEnd + (isPair ? 2 : 1);
        delivered = rowStart;
        nextLine++;
        hasRow = true;
        return true;
    }

    /** Reads on, and keeps the row from its start, which may move to the front of another buffer: that of a row that was taken stays as it is. */
    private boolean fill() throws IOException {
        if (isAtEnd) {
            return false;
        }
        if (filled == buffer.length) {
            int kept = filled - rowStart;
            char[] next = new char[(int) Math.min(Math.max(2L * BLOCK, 2L * kept), Integer.MAX_VALUE - 16)];
            System.arraycopy(buffer, rowStart, next, 0, kept);
            buffer = next;
            filled = kept;
            rowStart = 0;
        }
        int n = source.read(buffer, filled, buffer.length - filled);
        isAtEnd = n < 0;
        filled += Math.max(0, n);
        return n > 0 || (!isAtEnd && fill());
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
