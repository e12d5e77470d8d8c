package org.conflictevents.io.internal.bytes;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.GZIPInputStream;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.InputFile;

/**
 * An input that was opened: its bytes, unpacked where it is packed with gzip or zip, which its content tells and not its name.
 *
 * <p>Not thread-safe. Whoever opened it closes it.
 */
public final class ByteInput implements Closeable {

    /** How much of an input may be looked at before it is read. */
    public static final int HEAD = 1 << 16;

    private final String name;
    private final CountedStream packed;
    private final OptionalLong total;
    private final InputStream stream;

    private ByteInput(String name, CountedStream packed, OptionalLong total, InputStream stream) {
        this.name = name;
        this.packed = packed;
        this.total = total;
        this.stream = stream;
    }

    /**
     * Opens a file.
     *
     * @throws IOException if there is no such file, or it cannot be read; the message says so
     */
    public static ByteInput of(Path file, ReadLimits limits) throws IOException {
        InputStream in = InputFile.open(file, "a dataset");
        try {
            return of(in, file.toString(), OptionalLong.of(Files.size(file)), limits);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** Takes a stream, which is closed with the input. */
    public static ByteInput of(InputStream in, String name, ReadLimits limits) throws IOException {
        return of(in, name, OptionalLong.empty(), limits);
    }

    private static ByteInput of(InputStream in, String name, OptionalLong total, ReadLimits limits) throws IOException {
        CountedStream counted = new CountedStream(in);
        InputStream buffered = buffered(counted);
        byte[] head = head(buffered, 4);
        if (Packing.GZIP.isIn(head)) {
            buffered = buffered(
                    new Inflation(new GZIPInputStream(buffered, HEAD), Packing.GZIP, name, limits, counted::count));
        }
        return new ByteInput(name, counted, total, buffered);
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, HEAD);
    }

    /** Returns what to call the input in problems. */
    public String name() {
        return name;
    }

    /** Returns the bytes, unpacked. */
    public InputStream stream() {
        return stream;
    }

    /** Returns how many bytes were read so far, packed as they are in the file. */
    public long bytesRead() {
        return packed.count();
    }

    /** Returns how many bytes there are in all, packed as they are in the file; empty when nobody knows. */
    public OptionalLong totalBytes() {
        return total;
    }

    /** Returns the first bytes, which stay to be read; at most {@link #HEAD}. */
    public byte[] head() {
        try {
            return head(stream, HEAD);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] head(InputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = in.readNBytes(length);
        in.reset();
        return head;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
