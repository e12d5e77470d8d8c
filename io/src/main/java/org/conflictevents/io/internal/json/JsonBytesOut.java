package org.conflictevents.io.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;

/**
 * Writes JSON as UTF-8, with nothing between its tokens, a row at a time: nothing of a row goes out before it is whole. Texts are
 * escaped as {@link NodePrinter} does it. Not thread-safe.
 */
final class JsonBytesOut {

    private static final int BUFFER = 1 << 15;

    /** As much as any one character takes: a backslash, a letter and four digits. */
    private static final int MOST_BYTES = 6;

    private static final byte[] HEX = {'0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'a', 'b', 'c', 'd', 'e', 'f'};

    private final OutputStream out;
    private byte[] buffer = new byte[2 * BUFFER];
    private int length;
    private int rowStart;

    JsonBytesOut(OutputStream out) {
        this.out = out;
    }

    void raw(char c) {
        ensureRoom(1);
        buffer[length++] = (byte) c;
    }

    void raw(byte[] bytes) {
        ensureRoom(bytes.length);
        System.arraycopy(bytes, 0, buffer, length, bytes.length);
        length += bytes.length;
    }

    /** Writes what is ASCII, and no text. */
    void raw(String ascii) {
        ensureRoom(ascii.length());
        for (int i = 0; i < ascii.length(); i++) {
            buffer[length++] = (byte) ascii.charAt(i);
        }
    }

    /** Returns how much of the row was written so far. */
    int lengthOfRow() {
        return length - rowStart;
    }

    /** Returns what was written of the row from some length on. */
    byte[] since(int lengthThen) {
        return Arrays.copyOfRange(buffer, rowStart + lengthThen, length);
    }

    void quoted(String text) {
        ensureRoom(Math.multiplyExact(text.length(), MOST_BYTES) + 2);
        buffer[length++] = '"';
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= ' ' && c < 0x7F) {
                if (c == '"' || c == '\\') {
                    buffer[length++] = '\\';
                }
                buffer[length++] = (byte) c;
            } else if (c < 0xA0) {
                control(c);
            } else if (c < 0x800) {
                buffer[length++] = (byte) (0xC0 | (c >> 6));
                buffer[length++] = (byte) (0x80 | (c & 0x3F));
            } else if (Character.isHighSurrogate(c)
                    && i + 1 < text.length()
                    && Character.isLowSurrogate(text.charAt(i + 1))) {
                pair(Character.toCodePoint(c, text.charAt(++i)));
            } else if (c == '\u2028' || c == '\u2029' || Character.isSurrogate(c)) {
                escape(c);
            } else {
                buffer[length++] = (byte) (0xE0 | (c >> 12));
                buffer[length++] = (byte) (0x80 | ((c >> 6) & 0x3F));
                buffer[length++] = (byte) (0x80 | (c & 0x3F));
            }
        }
        buffer[length++] = '"';
    }

    private void control(char c) {
        int letter = "\n\r\t\b\f".indexOf(c);
        if (letter < 0) {
            escape(c);
        } else {
            buffer[length++] = '\\';
            buffer[length++] = (byte) "nrtbf".charAt(letter);
        }
    }

    private void escape(char c) {
        buffer[length++] = '\\';
        buffer[length++] = 'u';
        for (int shift = 12; shift >= 0; shift -= 4) {
            buffer[length++] = HEX[(c >> shift) & 0xF];
        }
    }

    private void pair(int codePoint) {
        buffer[length++] = (byte) (0xF0 | (codePoint >> 18));
        buffer[length++] = (byte) (0x80 | ((codePoint >> 12) & 0x3F));
        buffer[length++] = (byte) (0x80 | ((codePoint >> 6) & 0x3F));
        buffer[length++] = (byte) (0x80 | (codePoint & 0x3F));
    }

    private void ensureRoom(int bytes) {
        if (buffer.length - length < bytes) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, Math.addExact(length, bytes)));
        }
    }

    /** Ends a row. */
    void endRow() throws IOException {
        rowStart = length;
        if (length >= BUFFER) {
            send();
        }
    }

    /** Takes back what was written of the row that has not ended. */
    void takeBack() {
        length = rowStart;
    }

    /** Hands on all rows that have ended. */
    void send() throws IOException {
        out.write(buffer, 0, rowStart);
        length = 0;
        rowStart = 0;
    }
}
