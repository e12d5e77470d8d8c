package org.conflictevents.io.internal.chars;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import org.conflictevents.io.internal.rows.Reading;
import org.jspecify.annotations.Nullable;

/**
 * The characters of an input. Bytes that are none become U+FFFD, and a fault of the line they are in, for whoever reads its rows to
 * report: see {@link #takeFault}. Not thread-safe.
 */
public final class TextReader extends Reader {

    private static final int BUFFER = 1 << 15;

    /** Bytes that become a text in one go: the JDK is fast as long as all of them are ASCII, and a letter beyond slows down its piece only. */
    private static final int PIECE = 1 << 10;

    /** Bytes of one character of UTF-8, at most. */
    private static final int MAX_BYTES = 4;

    /** Lines with faults that may wait to be asked for, so that a file in another charset cannot fill the memory. */
    private static final int MAX_WAITING = 100_000;

    private final String name;
    private final InputStream in;
    private final CharsetDecoder decoder;
    private final String charset;
    private final boolean isUtf8;
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private final Queue<LineFault> faults = new ArrayDeque<>();
    private boolean isInputAtEnd;
    private boolean isFlushed;
    private long offset;
    private long line = 1;
    private long column = 1;
    private boolean afterReturn;
    private long faultyLine;

    private TextReader(String name, InputStream in, Encoding encoding) {
        this.name = name;
        this.in = in;
        this.offset = encoding.markLength();
        this.charset = encoding.charset().name();
        this.isUtf8 = encoding.isUtf8();
        this.decoder = encoding.charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
    }

    /**
     * Takes a stream, which is closed with the reader.
     *
     * @param name what to call the input in problems
     * @param in the bytes behind the byte-order mark
     * @param encoding what they are in
     */
    public static TextReader of(String name, InputStream in, Encoding encoding) {
        return new TextReader(name, in, encoding);
    }

    /**
     * Returns the first fault up to a physical line, and forgets all up to there. There is at most one for each line.
     *
     * @param lastLine the last line of a row, from 1
     * @return the fault, null if there is none
     */
    public @Nullable LineFault takeFault(long lastLine) {
        LineFault first = null;
        for (LineFault next = faults.peek(); next != null && next.line() <= lastLine; next = faults.peek()) {
            first = first == null ? next : first;
            faults.remove();
        }
        return first;
    }

    /** Returns all faults up to a physical line, and forgets them, see {@link #takeFault}. */
    public List<LineFault> takeFaults(long lastLine) {
        List<LineFault> taken = new ArrayList<>();
        while (!faults.isEmpty() && faults.peek().line() <= lastLine) {
            taken.add(faults.remove());
        }
        return taken;
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        Objects.checkFromIndexSize(from, length, target.length);
        if (length == 0) {
            return 0;
        }
        while (!chars.hasRemaining()) {
            if (isFlushed) {
                return -1;
            }
            int quick = isUtf8 ? decodePieces(target, from, length) : 0;
            if (quick > 0) {
                return quick;
            }
            chars.clear();
            decode();
            chars.flip();
        }
        int n = Math.min(length, chars.remaining());
        chars.get(target, from, n);
        return n;
    }

    /**
     * Decodes as much of the bytes at hand as has no fault, piece by piece, without a decoder.
     *
     * @return how many characters there are, 0 if it is for the decoder to go on
     */
    private int decodePieces(char[] target, int from, int length) throws IOException {
        if (bytes.remaining() < MAX_BYTES && !isInputAtEnd) {
            fill(); // what is left of the last time may be less than a character
        }
        int at = from;
        while (from + length - at >= PIECE && bytes.hasRemaining()) {
            int start = bytes.position();
            int end = wholeCharacters(start, Math.min(bytes.limit(), start + PIECE));
            String piece = new String(bytes.array(), start, end - start, StandardCharsets.UTF_8);
            if (piece.isEmpty() || piece.indexOf('\uFFFD') >= 0) {
                break;
            }
            piece.getChars(0, piece.length(), target, at);
            count(piece, target, at);
            at += piece.length();
            bytes.position(end);
            offset += end - start;
        }
        return at - from;
    }

    /** Returns where the last character ends that has all its bytes before a limit. */
    private int wholeCharacters(int start, int limit) {
        byte[] all = bytes.array();
        if (limit == start || all[limit - 1] >= 0) {
            return limit;
        }
        int first = limit - 1;
        while (first > start && (all[first] & 0xC0) == 0x80) {
            first--;
        }
        return first; // perhaps it is whole; then it begins the next piece
    }

    private void count(String piece, char[] target, int at) {
        if (piece.indexOf('\r') >= 0 || afterReturn) {
            count(target, at, at + piece.length());
            return;
        }
        int lineStart = 0;
        for (int end = piece.indexOf('\n'); end >= 0; end = piece.indexOf('\n', lineStart)) {
            line++;
            column = 1;
            lineStart = end + 1;
        }
        column += piece.codePointCount(lineStart, piece.length());
    }

    /** Fills the characters, and counts their lines. */
    private void decode() throws IOException {
        while (true) {
            int before = bytes.position();
            int counted = chars.position();
            CoderResult result = decoder.decode(bytes, chars, isInputAtEnd);
            offset += bytes.position() - before;
            count(counted);
            if (result.isError()) {
                if (chars.remaining() == 0) {
                    return; // comes again, with room for the replacement
                }
                replace(result.length());
            } else if (result.isOverflow() || chars.position() > 0) {
                return;
            } else if (isInputAtEnd) {
                isFlushed = !decoder.flush(chars).isOverflow();
                return;
            } else {
                fill();
            }
        }
    }

    private void fill() throws IOException {
        bytes.compact();
        int n = in.read(bytes.array(), bytes.position(), bytes.remaining());
        isInputAtEnd = n < 0;
        bytes.position(bytes.position() + Math.max(0, n)).flip();
    }

    private void replace(int length) {
        if (line != faultyLine) {
            if (faults.size() == MAX_WAITING) {
                throw Reading.refusal(
                        name,
                        line,
                        "there are too many bytes that are no " + charset + ": state the charset of the input");
            }
            faults.add(LineFault.ofBytes(line, column, offset, bytes.get(bytes.position()), charset));
            faultyLine = line;
        }
        bytes.position(bytes.position() + length);
        offset += length;
        int counted = chars.position();
        chars.put('\uFFFD');
        count(counted);
    }

    /** Goes by every character of every input: most are neither looked at twice nor counted one by one. */
    private void count(int from) {
        count(chars.array(), from, chars.position());
    }

    private void count(char[] decoded, int from, int end) {
        int lineStart = from;
        for (int i = from; i < end; i++) {
            char c = decoded[i];
            if (c > '\r' || (c != '\n' && c != '\r')) {
                continue;
            }
            boolean isSecond = c == '\n' && (i > from ? decoded[i - 1] == '\r' : afterReturn);
            line += isSecond ? 0 : 1;
            column = 1;
            lineStart = i + 1;
        }
        column += Character.codePointCount(decoded, lineStart, end - lineStart);
        afterReturn = end > from ? decoded[end - 1] == '\r' : afterReturn;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
