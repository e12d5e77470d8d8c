package org.conflictevents.io.internal.chars;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.rows.Reading;

/** Characters as UTF-8, for who reads a document as a whole: the first of them that is none ends it. Not thread-safe. */
final class Utf8Stream extends InputStream {

    private static final int BUFFER = 1 << 13;

    private final Reader in;
    private final String name;
    private final CharBuffer chars = CharBuffer.allocate(BUFFER).flip();
    private final ByteBuffer bytes = ByteBuffer.allocate(BUFFER).flip();
    private final CharsetEncoder encoder = StandardCharsets.UTF_8
            .newEncoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    private boolean isInputAtEnd;
    private boolean isAtEnd;

    Utf8Stream(Reader in, String name) {
        this.in = in;
        this.name = name;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        while (!bytes.hasRemaining()) {
            if (isAtEnd) {
                return -1;
            }
            bytes.clear();
            encode();
            bytes.flip();
        }
        int n = Math.min(length, bytes.remaining());
        bytes.get(target, from, n);
        return n;
    }

    private void encode() throws IOException {
        CoderResult result = encoder.encode(chars, bytes, isInputAtEnd);
        if (result.isError()) {
            throw Reading.refusal(
                    name,
                    1,
                    "there is half of a surrogate pair, U+%04X: in JSON it is written \\u%04x"
                            .formatted((int) chars.get(), (int) chars.get(chars.position() - 1)));
        } else if (result.isUnderflow() && isInputAtEnd) {
            isAtEnd = true;
        } else if (result.isUnderflow()) {
            chars.compact();
            int n = in.read(chars.array(), chars.position(), chars.remaining());
            isInputAtEnd = n < 0;
            chars.position(chars.position() + Math.max(0, n)).flip();
            LineFault fault = in instanceof TextReader reader ? reader.takeFault(Long.MAX_VALUE) : null;
            if (fault != null) {
                throw new RecordFormatException(List.of(fault.problem(name)), 1);
            }
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
