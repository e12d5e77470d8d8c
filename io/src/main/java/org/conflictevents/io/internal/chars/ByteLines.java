package org.conflictevents.io.internal.chars;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The lines of an input in UTF-8, found in its bytes, which are copied only where a line goes beyond the buffer. */
final class ByteLines implements Lines {

    /** What is kept of a line that is too long: enough for a problem to show. */
    private static final int KEPT = 8_192;

    private final InputStream in;
    private final int maxCharacters;
    private byte[] buffer;
    private int end;
    private int position;
    private long bufferOffset;
    private boolean isAtEnd;
    private boolean afterReturn;

    private int start;
    private int length;
    private long number;
    private boolean isAscii;
    private @Nullable LineFault fault;

    ByteLines(InputStream in, int markLength, int bufferSize, int maxCharacters) {
        this.in = in;
        this.bufferOffset = markLength;
        this.buffer = new byte[bufferSize];
        this.maxCharacters = maxCharacters;
    }

    @Override
    public boolean next() throws IOException {
        fault = null;
        if (afterReturn) {
            skipLineFeed();
        }
        start = position;
        int lineEnd = find();
        if (lineEnd < 0) {
            return false;
        }
        number++;
        if (fault == null) {
            length = lineEnd - start;
            check();
        }
        return true;
    }

    /** The line feed behind a carriage return, which may only come with the next bytes. */
    private void skipLineFeed() throws IOException {
        afterReturn = false;
        if (position < end || fill()) {
            position += buffer[position] == '\n' ? 1 : 0;
        }
    }

    /** Returns the index behind the last byte of the line, and goes behind what ends it; -1 if there is no line. */
    private int find() throws IOException {
        int seen = 0; // the sign of all bytes together
        int at = position;
        int counted = start;
        int characters = 0;
        while (true) {
            byte[] bytes = buffer;
            for (int last = end; at < last; at++) {
                byte b = bytes[at];
                seen |= b;
                if (b <= '\r' && (b == '\n' || b == '\r')) {
                    position = at + 1;
                    afterReturn = b == '\r';
                    isAscii = seen >= 0;
                    return at;
                }
            }
            if (at - start > maxCharacters) {
                characters += Utf8.characters(buffer, counted, at);
                counted = at;
                if (characters > maxCharacters) {
                    return cut();
                }
            }
            int shift = start;
            position = at;
            boolean isMore = fill();
            shift -= start;
            at -= shift;
            counted -= shift;
            if (!isMore) {
                isAscii = seen >= 0;
                return at > start ? at : -1;
            }
        }
    }

    /** Leaves out the rest of a line that is too long. */
    private int cut() throws IOException {
        fault = LineFault.tooLong(number + 1, maxCharacters);
        length = Math.min(KEPT, position - start);
        byte[] kept = Arrays.copyOfRange(buffer, start, start + length);
        start = end;
        position = end;
        int lineEnd = -1;
        while (lineEnd < 0 && fill()) {
            for (int i = position; i < end && lineEnd < 0; i++) {
                lineEnd = buffer[i] == '\n' || buffer[i] == '\r' ? i : -1;
            }
            position = lineEnd < 0 ? end : lineEnd + 1;
            start = position;
        }
        afterReturn = lineEnd >= 0 && buffer[lineEnd] == '\r';
        rest(kept);
        return end;
    }

    /** Puts what is kept of a line before the bytes that are still to be read. */
    private void rest(byte[] kept) {
        byte[] joined = new byte[Math.max(buffer.length, kept.length + end - position)];
        System.arraycopy(kept, 0, joined, 0, kept.length);
        System.arraycopy(buffer, position, joined, kept.length, end - position);
        bufferOffset += position - kept.length;
        end = kept.length + end - position;
        position = kept.length;
        start = 0;
        buffer = joined;
    }

    /** Reads more bytes behind those of the line so far, and tells whether there are any. */
    private boolean fill() throws IOException {
        if (isAtEnd) {
            return false;
        }
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            bufferOffset += start;
            end -= start;
            position -= start;
            start = 0;
        }
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

    private void check() {
        int at = isAscii ? -1 : Utf8.firstFault(buffer, start, start + length);
        if (length > maxCharacters && Utf8.characters(buffer, start, start + length) > maxCharacters) {
            fault = LineFault.tooLong(number, maxCharacters);
            length = Math.min(KEPT, length);
        } else if (at >= 0) {
            fault = LineFault.ofBytes(
                    number, Utf8.codePoints(buffer, start, at) + 1L, bufferOffset + at, buffer[at], "UTF-8");
        }
    }

    @Override
    public long number() {
        return number;
    }

    @Override
    public byte[] bytes() {
        return buffer;
    }

    @Override
    public int start() {
        return start;
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
