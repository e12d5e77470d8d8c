package org.conflictevents.io.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.List;
import org.conflictevents.io.internal.chars.LineFault;
import org.conflictevents.io.internal.chars.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * A table cut into blocks of whole rows, so that one can be parsed while another is.
 *
 * <p>Where a row ends is guessed: at a line end behind an even number of quotes. The guess is right as long as all rows are, and whoever
 * parses a block finds out when one is not. Not thread-safe: blocks are asked for by one thread after the other.
 */
final class RowBlocks {

    private static final int BLOCK = 1 << 16;

    private final Reader source;
    private final @Nullable TextReader text;
    private final boolean isQuoted;
    private char[] chars = new char[BLOCK];
    private int start;
    private int filled;
    private long line;
    private boolean isAtEnd;
    private @Nullable Throwable failure;

    /**
     * Creates them of a source that begins with a row.
     *
     * @param text what knows of characters that are none, null if nobody does
     * @param line the physical line on which it begins, from 1
     */
    RowBlocks(Reader source, @Nullable TextReader text, boolean isQuoted, long line) {
        this.source = source;
        this.text = text;
        this.isQuoted = isQuoted;
        this.line = line;
    }

    /**
     * Returns the next block, null at the end. One that cannot be read is one that fails, in its place.
     */
    @Nullable
    RowBlock next() {
        int at = start;
        int end = start;
        long nextLine = line;
        long lines = line;
        boolean isOpen = false;
        while (true) {
            for (; at < filled; at++) {
                char c = chars[at];
                if (c == '"' && isQuoted) {
                    isOpen = !isOpen;
                } else if (c == '\n' || (c == '\r' && at + 1 < filled && chars[at + 1] != '\n')) {
                    lines++;
                    if (!isOpen) {
                        end = at + 1;
                        nextLine = lines;
                    }
                } else if (c == '\r' && at + 1 == filled && !isAtEnd) {
                    break; // what follows belongs to it, perhaps
                }
            }
            boolean isLarge = filled - start >= BLOCK;
            if (isAtEnd || (isLarge && end > start) || filled - start > RowWindow.LONGEST_ROW) {
                break;
            }
            int moved = start;
            fill();
            at -= moved - start;
            end -= moved - start;
        }
        if (isAtEnd && failure == null) {
            end = filled;
            nextLine = lines + 1;
        }
        return block(end, nextLine);
    }

    private @Nullable RowBlock block(int end, long nextLine) {
        if (end == start) {
            if (failure != null) {
                return RowBlock.failed(failure);
            }
            return isAtEnd ? null : RowBlock.unfit(line);
        }
        List<LineFault> faults = text == null ? List.of() : text.takeFaults(nextLine - 1);
        RowBlock block = new RowBlock(chars, start, end, line, faults);
        start = end;
        line = nextLine;
        return block;
    }

    /** Reads on; what was not handed out moves to the front of another array, since that of a block stays as it is. */
    private void fill() {
        if (chars.length - filled < BLOCK / 2) {
            int kept = filled - start;
            char[] next = new char[kept + BLOCK + BLOCK / 2];
            System.arraycopy(chars, start, next, 0, kept);
            chars = next;
            start = 0;
            filled = kept;
        }
        try {
            int n = source.read(chars, filled, chars.length - filled);
            isAtEnd = n < 0;
            filled += Math.max(0, n);
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
            isAtEnd = true;
        }
    }

    /** Returns what was not handed out, to be read by another. */
    Reader rest() {
        return new Reader() {
            @Override
            public int read(char[] target, int from, int length) throws IOException {
                if (start < filled) {
                    int n = Math.min(length, filled - start);
                    System.arraycopy(chars, start, target, from, n);
                    start += n;
                    return n;
                }
                if (failure != null) {
                    RowBlock.rethrow(failure);
                }
                return isAtEnd ? -1 : source.read(target, from, length);
            }

            @Override
            public void close() throws IOException {
                source.close();
            }
        };
    }
}
