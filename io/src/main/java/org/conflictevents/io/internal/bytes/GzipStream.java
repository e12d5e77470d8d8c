package org.conflictevents.io.internal.bytes;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipException;

/**
 * Unpacks gzip, RFC 1952: all members of it, to the end. The JDK's stream takes a member that is not quite at hand, or one that is
 * damaged at its beginning, for the end of the data, and says nothing of what it leaves out. Not thread-safe.
 */
final class GzipStream extends FilterInputStream {

    private static final int MAGIC_1 = 0x1F;
    private static final int MAGIC_2 = 0x8B;
    private static final int DEFLATE = 8;
    private static final int HEADER_CRC = 2;
    private static final int EXTRA = 4;
    private static final int NAME = 8;
    private static final int COMMENT = 16;
    private static final int RESERVED = 0xE0;

    private final Inflater inflater = new Inflater(true);
    private final CRC32 crc = new CRC32();
    private final byte[] buffer = new byte[1 << 15];
    private int position;
    private int end;
    private boolean isInMember;
    private boolean hasEnded; // a member
    private boolean isAtEnd;

    GzipStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        try {
            while (!isAtEnd) {
                if (!isInMember && !beginMember()) {
                    isAtEnd = true;
                    break;
                }
                int n = inflater.inflate(bytes, offset, length);
                if (n > 0) {
                    crc.update(bytes, offset, n);
                    return n;
                } else if (inflater.finished()) {
                    endMember();
                } else if (inflater.needsDictionary()) {
                    throw new ZipException("they need a dictionary");
                } else {
                    feed();
                }
            }
            return -1;
        } catch (DataFormatException e) {
            throw (ZipException)
                    new ZipException(e.getMessage() == null ? "they cannot be unpacked" : e.getMessage()).initCause(e);
        }
    }

    private void feed() throws IOException {
        if (!fill()) {
            throw new EOFException();
        }
        inflater.setInput(buffer, position, end - position);
        position = end;
    }

    /** Reads the header of the next member, and tells whether there is one. Zeros behind the last one fill up a block of a tape. */
    private boolean beginMember() throws IOException {
        int first = next();
        while (hasEnded && first == 0) {
            first = next();
        }
        if (first < 0 && hasEnded) {
            return false;
        }
        if (first != MAGIC_1 || byteThatMustBe() != MAGIC_2) {
            throw new ZipException(hasEnded ? "there is something else behind them" : "they do not begin as such");
        }
        if (byteThatMustBe() != DEFLATE) {
            throw new ZipException("they are packed in an unknown way");
        }
        int flags = byteThatMustBe();
        if ((flags & RESERVED) != 0) {
            throw new ZipException("their header has flags that are not known");
        }
        skip(6);
        if ((flags & EXTRA) != 0) {
            skip(byteThatMustBe() | (byteThatMustBe() << 8));
        }
        if ((flags & NAME) != 0) {
            skipText();
        }
        if ((flags & COMMENT) != 0) {
            skipText();
        }
        skip((flags & HEADER_CRC) != 0 ? 2 : 0);
        inflater.reset();
        inflater.setInput(buffer, position, end - position);
        position = end;
        crc.reset();
        isInMember = true;
        return true;
    }

    private void endMember() throws IOException {
        position = end - inflater.getRemaining();
        long sum = fourBytes();
        long size = fourBytes();
        if (sum != crc.getValue() || size != (inflater.getBytesWritten() & 0xFFFF_FFFFL)) {
            throw new ZipException("their checksum is wrong");
        }
        isInMember = false;
        hasEnded = true;
    }

    private long fourBytes() throws IOException {
        long value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (long) byteThatMustBe() << shift;
        }
        return value;
    }

    private void skip(int bytes) throws IOException {
        for (int i = 0; i < bytes; i++) {
            byteThatMustBe();
        }
    }

    private void skipText() throws IOException {
        int b;
        do {
            b = byteThatMustBe();
        } while (b != 0);
    }

    private int byteThatMustBe() throws IOException {
        int b = next();
        if (b < 0) {
            throw new EOFException();
        }
        return b;
    }

    private int next() throws IOException {
        return position < end || fill() ? buffer[position++] & 0xFF : -1;
    }

    private boolean fill() throws IOException {
        int n;
        do {
            n = in.read(buffer, 0, buffer.length);
        } while (n == 0);
        position = 0;
        end = Math.max(0, n);
        return n > 0;
    }

    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        inflater.end();
        super.close();
    }
}
