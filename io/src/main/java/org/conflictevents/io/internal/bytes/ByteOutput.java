package org.conflictevents.io.internal.bytes;

import static java.util.Objects.requireNonNull;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * Where something is written: a file or a folder, which takes its name when all is there, or a stream of the user's. Not thread-safe.
 *
 * <p>Without {@link #commit}, {@link #close} leaves neither. A stream stays open.
 */
public final class ByteOutput implements Closeable {

    private final @Nullable Path path;
    private @Nullable AtomicFile file;
    private @Nullable Counted stream;
    private @Nullable NewFolder folder;

    private ByteOutput(@Nullable Path path, @Nullable Counted stream) {
        this.path = path;
        this.stream = stream;
    }

    /** Writes to a file, which is opened when its stream is first asked for. */
    public static ByteOutput to(Path file) {
        return new ByteOutput(file, null);
    }

    /** Writes to a stream, which is flushed at the end and stays open. */
    public static ByteOutput to(OutputStream out) {
        return new ByteOutput(null, new Counted(out));
    }

    /** Returns the file to write to, for a format that makes a folder of it; null where it is a stream. */
    public @Nullable Path path() {
        return path;
    }

    /**
     * Returns where the bytes go. Whoever writes there does not close it.
     *
     * @throws IOException if there can be no such file
     */
    public OutputStream stream() throws IOException {
        if (stream == null) {
            AtomicFile writing = AtomicFile.open(requireNonNull(path));
            file = writing;
            stream = new Counted(writing.out());
        }
        return stream;
    }

    /**
     * Returns the folder to write to, for a format of several files; asked for once, and instead of {@link #stream}.
     *
     * @throws IOException if there can be no such folder
     */
    public NewFolder folder() throws IOException {
        NewFolder writing = NewFolder.at(requireNonNull(path));
        folder = writing;
        return writing;
    }

    /** Returns how many bytes were written so far. */
    public long bytesWritten() {
        return (stream == null ? 0 : stream.count) + (folder == null ? 0 : folder.bytesWritten());
    }

    /** Makes what was written the file or the folder, or hands it on to the end of the stream. */
    public void commit() throws IOException {
        if (stream != null) {
            stream.flush();
        }
        if (file != null) {
            file.commit();
        }
        if (folder != null) {
            folder.commit();
        }
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
        if (folder != null) {
            folder.close();
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
