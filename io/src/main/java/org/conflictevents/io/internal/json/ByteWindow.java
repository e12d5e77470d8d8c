package org.conflictevents.io.internal.json;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.conflictevents.io.internal.chars.LineFault;
import org.conflictevents.io.internal.chars.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of an input of any length, of which those of one value are held, and few behind it. It knows where values stand, and which of
 * them are too long: of these only the first bytes are kept. Not thread-safe.
 */
final class ByteWindow implements Closeable {

    /** What is kept of a value that is too long: enough for a problem to show. */
    private static final int KEPT = 8_192;

    private final InputStream in;
    private final int maxCharacters;

    /** Where the value begins, the next byte to look at, and the end of what was read. They all move when more is read. */
    private byte[] buffer = new byte[1 << 16];

    private int start;
    private int position;
    private int end;
    private long dropped;
    private boolean isAtEnd;

    /** Up to where lines and columns were counted, and which those are. */
    private int placed;

    private long line = 1;
    private long column = 1;
    private boolean afterReturn;

    private long valueLine;
    private long valueColumn;

    /** Up to where the characters of a long value were counted, and how many there are. */
    private int counted;

    private int characters;
    private byte @Nullable [] kept;

    /** Takes bytes in UTF-8, which are closed with the window. */
    ByteWindow(InputStream in, int maxCharacters) {
        this.in = in;
        this.maxCharacters = maxCharacters;
    }

    // ---- the next byte

    /** Tells whether there is a next byte. */
    boolean isMore() throws IOException {
        return position < end || fill();
    }

    /** Returns the next byte, which was {@linkplain #isMore asked for}. */
    byte peek() {
        return buffer[position];
    }

    /** Returns the next byte, which was {@linkplain #isMore asked for}, and goes behind it. */
    byte take() {
        return buffer[position++];
    }

    /** Goes on within a text, to a quotation mark, a backslash, a control character, or the end of what was read. */
    void skipPlain() {
        int i = position;
        while (i < end && (buffer[i] < 0 || (buffer[i] >= ' ' && buffer[i] != '"' && buffer[i] != '\\'))) {
            i++;
        }
        position = i;
    }

    /** Goes on to what is not blank, and begins a value there. */
    void skipBlanks() throws IOException {
        do {
            while (position < end && isBlank(buffer[position])) {
                position++;
            }
            begin();
        } while (position == end && fill());
    }

    /** Goes back by one byte of the value. */
    void back() {
        position--;
    }

    /** Returns a byte further on, -1 where there is none: nothing in UTF-8. */
    int ahead(int bytes) throws IOException {
        boolean isMore = true;
        while (isMore && end - position <= bytes) {
            isMore = fill();
        }
        return position + bytes < end ? buffer[position + bytes] & 0xFF : -1;
    }

    static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }

    static boolean isBlank(byte b) {
        return b == ' ' || b == '\t' || isLineEnd(b);
    }

    // ---- the value

    /** Begins a value with the next byte. */
    void begin() {
        kept = null;
        place(position);
        start = position;
        counted = position;
        characters = 0;
        valueLine = line;
        valueColumn = column;
    }

    /** Returns the physical line on which the value begins, from 1. */
    long line() {
        return valueLine;
    }

    /** Returns the code point in that line, from 1. */
    long column() {
        return valueColumn;
    }

    /** Returns how many bytes the value has so far. */
    int length() {
        return position - start;
    }

    /** Goes back to where the value had so many bytes, unless they were dropped. */
    void backTo(int length) {
        position = kept == null ? start + length : position;
    }

    /** Tells whether the value is too long, as far as that was noted already; its bytes are not all there then. */
    boolean isCut() {
        return kept != null;
    }

    /** Tells whether the value, which is not cut, has this byte first. */
    boolean beginsWith(char c) {
        return buffer[start] == c;
    }

    /** Tells whether these bytes stand in the value, which is not cut, from an index on up to the last byte but one. */
    boolean endsWith(byte[] bytes, int from) {
        return Arrays.equals(buffer, start + from, position - 1, bytes, 0, bytes.length);
    }

    /** Tells whether the value has more than one line. */
    boolean holdsLineEnd() {
        for (int i = start; i < position; i++) {
            if (isLineEnd(buffer[i])) {
                return true;
            }
        }
        return kept != null;
    }

    /** Returns what holds the value, as far as it is kept, up to the next one. */
    byte[] bytes() {
        return kept == null ? buffer : kept;
    }

    /** Returns where in these bytes it begins. */
    int start() {
        return kept == null ? start : 0;
    }

    /** Returns how many bytes it has there; what is blank at its end does not count. */
    int lengthOfText() {
        if (kept != null) {
            return kept.length;
        }
        int last = position;
        while (last > start && isBlank(buffer[last - 1])) {
            last--;
        }
        return last - start;
    }

    /** Returns what is wrong with the characters of the value, null if nothing is. */
    @Nullable
    LineFault fault() {
        int last = start + lengthOfText();
        if (kept == null && last - start > maxCharacters && Utf8.characters(buffer, start, last) > maxCharacters) {
            cut();
        }
        if (kept != null) {
            return LineFault.tooLong(valueLine, valueColumn, maxCharacters);
        }
        int at = Utf8.firstFault(buffer, start, last);
        return at < 0 ? null : fault(at);
    }

    private LineFault fault(int at) {
        long faultyLine = valueLine;
        long faultyColumn = valueColumn;
        for (int i = start; i < at; i++) {
            boolean isEnd = buffer[i] == '\n' || (buffer[i] == '\r' && buffer[i + 1] != '\n');
            faultyLine += isEnd ? 1 : 0;
            faultyColumn = isEnd ? 1 : faultyColumn + ((buffer[i] & 0xC0) != 0x80 ? 1 : 0);
        }
        return LineFault.ofBytes(faultyLine, faultyColumn, dropped + at, buffer[at], "UTF-8");
    }

    private void cut() {
        kept = Arrays.copyOfRange(buffer, start, start + Math.min(KEPT, position - start));
    }

    // ---- reading

    private boolean fill() throws IOException {
        if (isAtEnd) {
            return false;
        }
        if (kept == null && position - start > maxCharacters) {
            characters += Utf8.characters(buffer, counted, position);
            counted = position;
            if (characters > maxCharacters) {
                cut();
            }
        }
        drop(kept == null ? start : position);
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, (int) Math.min(buffer.length * 2L, Integer.MAX_VALUE - 8L));
        }
        int n;
        do {
            n = in.read(buffer, end, buffer.length - end);
        } while (n == 0);
        isAtEnd = n < 0;
        end += Math.max(0, n);
        return n > 0;
    }

    private void drop(int bytes) {
        if (bytes > 0) {
            if (placed < bytes) {
                place(bytes);
            }
            System.arraycopy(buffer, bytes, buffer, 0, end - bytes);
            dropped += bytes;
            start = Math.max(0, start - bytes);
            counted = Math.max(0, counted - bytes);
            placed -= bytes;
            position -= bytes;
            end -= bytes;
        }
    }

    /** Counts lines, and code points within them, up to an index. */
    private void place(int to) {
        for (int i = placed; i < to; i++) {
            byte b = buffer[i];
            boolean isSecond = b == '\n' && afterReturn;
            afterReturn = b == '\r';
            if (isLineEnd(b)) {
                line += isSecond ? 0 : 1;
                column = 1;
            } else if ((b & 0xC0) != 0x80) {
                column++;
            }
        }
        placed = to;
    }

    /** Leaves out a byte-order mark, which is no character of the first line. */
    void skipMark() throws IOException {
        if (ahead(0) == 0xEF && ahead(1) == 0xBB && ahead(2) == 0xBF) {
            position += 3;
            placed = position;
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
