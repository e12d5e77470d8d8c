package org.conflictevents.io.internal.chars;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of an input that does not come in UTF-8, or not in bytes at all, put into UTF-8. */
final class CharLines implements Lines {

    /** What is kept of a line that is too long: enough for a problem to show. */
    private static final int KEPT = 8_192;

    private final Reader in;
    private final int maxCharacters;
    private final char[] buffer = new char[1 << 15];
    private int end;
    private int position;
    private boolean afterReturn;

    private byte[] line = new byte[256];
    private int length;
    private int characters;
    private long column;
    private char high;
    private long number;
    private @Nullable LineFault fault;

    CharLines(Reader in, int maxCharacters) {
        this.in = in;
        this.maxCharacters = maxCharacters;
    }

    @Override
    public boolean next() throws IOException {
        fault = null;
        length = 0;
        characters = 0;
        column = 0;
        high = 0;
        int c = read();
        if (c == '\n' && afterReturn) {
            c = read();
        }
        afterReturn = false;
        if (c < 0) {
            return false;
        }
        number++;
        while (c >= 0 && c != '\n' && c != '\r') {
            put((char) c);
            c = read();
        }
        afterReturn = c == '\r';
        if (high != 0) {
            half(high);
        }
        LineFault ofBytes = in instanceof TextReader reader ? reader.takeFault(number) : null;
        fault = ofBytes == null ? fault : ofBytes;
        return true;
    }

    private int read() throws IOException {
        if (position == end) {
            position = 0;
            do {
                end = in.read(buffer, 0, buffer.length);
            } while (end == 0);
            if (end < 0) {
                end = 0;
                return -1;
            }
        }
        return buffer[position++];
    }

    private void put(char c) {
        if (++characters > maxCharacters) {
            fault = fault == null ? LineFault.tooLong(number, maxCharacters) : fault;
            length = Math.min(length, KEPT);
            high = 0;
            return;
        }
        if (line.length - length < 4) {
            line = Arrays.copyOf(line, line.length * 2);
        }
        if (high != 0) {
            if (Character.isLowSurrogate(c)) {
                column++;
                int codePoint = Character.toCodePoint(high, c);
                high = 0;
                add(0xF0 | (codePoint >> 18));
                add(0x80 | ((codePoint >> 12) & 0x3F));
                add(0x80 | ((codePoint >> 6) & 0x3F));
                add(0x80 | (codePoint & 0x3F));
                return;
            }
            half(high);
            high = 0;
        }
        if (Character.isHighSurrogate(c)) {
            high = c;
        } else if (Character.isLowSurrogate(c)) {
            half(c);
        } else {
            column++;
            putOne(c);
        }
    }

    private void putOne(char c) {
        if (c < 0x80) {
            add(c);
        } else if (c < 0x800) {
            add(0xC0 | (c >> 6));
            add(0x80 | (c & 0x3F));
        } else {
            add(0xE0 | (c >> 12));
            add(0x80 | ((c >> 6) & 0x3F));
            add(0x80 | (c & 0x3F));
        }
    }

    private void half(char c) {
        column++;
        fault = fault == null ? LineFault.ofHalf(number, column, c) : fault;
        if (line.length - length < 4) {
            line = Arrays.copyOf(line, line.length * 2);
        }
        putOne('\uFFFD');
    }

    private void add(int b) {
        line[length++] = (byte) b;
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public byte[] bytes() {
        return line;
    }

    @Override
    public int start() {
        return 0;
    }

    @Override
    public int length() {
        return length;
    }

    @Override
    public @Nullable LineFault fault() {
        return fault;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
