package org.conflictevents.io.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.json.Unfit;

/**
 * The rows of a table in which nothing is wrong, as places in a buffer rather than as texts: most cells say what another said before.
 *
 * <p>It takes what {@link CsvRows} takes without complaint, with the same fields, and gives up at all else. Not thread-safe.
 */
final class QuickRows {

    private static final int BLOCK = 1 << 16;

    private final Reader source;
    private final char delimiter;

    /** No character above it ends a field. */
    private final char last;

    private final ReadLimits limits;
    private char[] buffer = new char[BLOCK];
    private int filled;
    private int rowStart;
    private int at;
    private boolean isAtEnd;
    private int size;

    /** Where the fields begin, from the start of the row on, which moves with the buffer. */
    private int[] starts = new int[32];

    private int[] lengths = new int[32];

    /** Takes a source, which stays open. */
    QuickRows(Reader source, char delimiter, ReadLimits limits) {
        this.source = source;
        this.delimiter = delimiter;
        this.last = (char) Math.max(delimiter, '\r');
        this.limits = limits;
    }

    /** Returns how many fields the row has. */
    int size() {
        return size;
    }

    /** Returns what holds the fields, up to the next row. */
    char[] chars() {
        return buffer;
    }

    /** Returns where in it a field begins. */
    int start(int field) {
        return rowStart + starts[field];
    }

    /** Returns how long it is. */
    int length(int field) {
        return lengths[field];
    }

    /** Returns a field as a text. */
    String text(int field) {
        return new String(buffer, start(field), lengths[field]);
    }

    /** Tells whether the row says nothing at all. */
    boolean isBlank() {
        for (int field = 0; field < size; field++) {
            int start = start(field);
            for (int i = start; i < start + lengths[field]; i++) {
                if (!Character.isWhitespace(buffer[i])) {
                    return false;
                }
            }
        }
        return true;
    }

    /**
     * Goes to the next row, false at the end.
     *
     * @throws Unfit if there is anything wrong with it, or it goes beyond a limit
     */
    boolean next() throws IOException {
        rowStart = at;
        size = 0;
        if (isOver()) {
            return false;
        }
        while (true) {
            int start = at - rowStart;
            if (!isOver() && buffer[at] == '"') {
                quoted(start);
            } else {
                plain();
                add(start, at - rowStart - start);
            }
            if (at - rowStart - start > limits.maxFieldCharacters()
                    || at - rowStart > limits.maxRowCharacters()
                    || size > limits.maxFieldsPerRow()) {
                throw new Unfit();
            }
            if (isOver()) {
                return true;
            }
            char c = buffer[at++];
            if (c != delimiter) {
                if (c == '\r' && !isOver() && buffer[at] == '\n') {
                    at++;
                }
                return true;
            }
        }
    }

    /** Goes to the end of a field that does not begin with a quote. Further on a quote is one like any other character. */
    private void plain() throws IOException {
        while (!isOver()) {
            char[] chars = buffer;
            int end = filled;
            int i = at;
            while (i < end && !isEnd(chars[i])) {
                i++;
            }
            at = i;
            if (i < end) {
                return;
            }
        }
    }

    private boolean isEnd(char c) {
        return c <= last && (c == delimiter || c == '\n' || c == '\r');
    }

    /** Goes to the end of a field in quotes, and takes its doubled ones out. */
    private void quoted(int start) throws IOException {
        at++;
        int length = 0;
        while (true) {
            int run = at - rowStart;
            toQuote();
            int runLength = at - rowStart - run;
            if (length < run - start - 1) { // never ahead of what is read
                System.arraycopy(buffer, rowStart + run, buffer, rowStart + start + 1 + length, runLength);
            }
            length += runLength;
            at++;
            if (isOver() || buffer[at] != '"') {
                break;
            }
            buffer[rowStart + start + 1 + length++] = '"';
            at++;
        }
        if (!isOver() && !isEnd(buffer[at])) {
            throw new Unfit();
        }
        add(start + 1, length);
    }

    private void toQuote() throws IOException {
        while (!isOver()) {
            char[] chars = buffer;
            int end = filled;
            int i = at;
            while (i < end && chars[i] != '"') {
                i++;
            }
            at = i;
            if (i < end) {
                return;
            }
        }
        throw new Unfit();
    }

    private void add(int start, int length) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, 2 * size);
            lengths = Arrays.copyOf(lengths, 2 * size);
        }
        starts[size] = start;
        lengths[size++] = length;
    }

    /** Tells whether there is nothing more to read; the row from its start on stays in the buffer, perhaps at another place. */
    private boolean isOver() throws IOException {
        return at == filled && !fill();
    }

    private boolean fill() throws IOException {
        if (isAtEnd) {
            return false;
        }
        if (filled - rowStart > limits.maxRowCharacters()) {
            throw new Unfit();
        }
        System.arraycopy(buffer, rowStart, buffer, 0, filled - rowStart);
        filled -= rowStart;
        at -= rowStart;
        rowStart = 0;
        if (filled == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(2L * buffer.length, Integer.MAX_VALUE - 16));
        }
        int n = source.read(buffer, filled, buffer.length - filled);
        isAtEnd = n < 0;
        filled += Math.max(0, n);
        return n > 0 || (!isAtEnd && fill());
    }
}
