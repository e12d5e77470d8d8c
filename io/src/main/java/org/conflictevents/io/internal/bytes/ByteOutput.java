package org.conflictevents.io.internal.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.conflictevents.io.internal.AtomicFile;
import org.jspecify.annotations.Nullable;

/**
 * Where something is written: a file, which takes its name when all is there, or a stream of the user's. Not thread-safe.
 *
 * <p>Without {@link #commit}, {@link #close} leaves no file. A stream stays open.
 */
public final class ByteOutput implements Closeable {

    private final @Nullable AtomicFile file;
    private final Counted stream;

    private ByteOutput(@Nullable AtomicFile file, OutputStream out) {
        this.file = file;
        this.stream = new Counted(out);
    }

    /**
     * Begins to write a file.
     *
     * @throws IOException if there can be no such file
     */
    public static ByteOutput to(Path file) throws IOException {
        AtomicFile writing = AtomicFile.open(file);
        return new ByteOutput(writing, writing.out());
    }

    /** Writes to a stream, which is flushed at the end and stays open. */
    public static ByteOutput to(OutputStream out) {
        return new ByteOutput(null, out);
    }

    /** Returns where the bytes go. Whoever writes there does not close it. */
    public OutputStream stream() {
        return stream;
    }

    /** Returns how many bytes were written so far. */
    public long bytesWritten() {
        return stream.count;
    }

    /** Makes what was written the file, or hands it on to the end of the stream. */
    public void commit() throws IOException {
        stream.flush();
        if (file != null) {
            file.commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }

    private static final class Counted extends OutputStream {
        private final OutputStream out;
        private long count;

        Counted(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            out.write(bytes, offset, length);
            count += length;
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}
