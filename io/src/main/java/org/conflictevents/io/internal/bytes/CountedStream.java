package org.conflictevents.io.internal.bytes;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/** A stream that counts what is read from it. Not thread-safe, but for the count. */
final class CountedStream extends FilterInputStream {

    private final AtomicLong count = new AtomicLong();

    CountedStream(InputStream in) {
        super(in);
    }

    long count() {
        return count.get();
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count.addAndGet(b < 0 ? 0 : 1);
        return b;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int n = in.read(bytes, offset, length);
        count.addAndGet(Math.max(0, n));
        return n;
    }

    /** Reads over so many bytes: of a pipe that has the name of a file, the JDK would seek. */
    @Override
    public long skip(long n) throws IOException {
        byte[] passed = new byte[(int) Math.max(0, Math.min(n, 1 << 13))];
        return passed.length == 0 ? 0 : Math.max(0, read(passed, 0, passed.length));
    }

    /** Returns 0: nobody knows, and of a pipe that has the name of a file, JDK 17 would seek to find out. */
    @Override
    public int available() {
        return 0;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
