package org.conflictevents.io.internal.bytes;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.InputFile;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * An input that was opened: its bytes, unpacked where it is packed with gzip or zip, which its content tells and not its name.
 *
 * <p>Not thread-safe. Whoever opened it closes it.
 */
public final class ByteInput implements Closeable {

    /** How much of an input may be looked at before it is read. */
    public static final int HEAD = 1 << 16;

    private final String name;
    private final LongSupplier counter;
    private final OptionalLong total;
    private final @Nullable InputStream stream;
    private final @Nullable Archive archive;

    private ByteInput(
            String name,
            LongSupplier counter,
            OptionalLong total,
            @Nullable InputStream stream,
            @Nullable Archive archive) {
        this.name = name;
        this.counter = counter;
        this.total = total;
        this.stream = stream;
        this.archive = archive;
    }

    /**
     * Opens a file, or a folder of files.
     *
     * @throws org.conflictevents.io.RecordFormatException if it is an archive, and damaged, or not to be trusted
     * @throws IOException if there is no such file, or it cannot be read; the message says so
     */
    public static ByteInput of(Path file, ReadLimits limits) throws IOException {
        return of(file, limits, new Inflation.Sum());
    }

    /** Opens a file that is one of several of an input, which together unpack to so much. */
    static ByteInput of(Path file, ReadLimits limits, Inflation.Sum sum) throws IOException {
        if (Files.isDirectory(file)) {
            return of(file.toString(), new FolderArchive(file, limits), null);
        }
        InputStream in = InputFile.open(file, "a dataset");
        try {
            CountedStream counted = new CountedStream(in);
            InputStream buffered = buffered(counted);
            if (Packing.ZIP.isIn(head(buffered, 4)) && file.getFileSystem().equals(FileSystems.getDefault())) {
                buffered.close();
                return of(ZipArchive.of(file, limits), file.toString());
            }
            return of(counted, buffered, file.toString(), sizeOf(file), limits, sum);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    /** A pipe has a name, too, and no size. */
    private static OptionalLong sizeOf(Path file) throws IOException {
        return Files.isRegularFile(file) ? OptionalLong.of(Files.size(file)) : OptionalLong.empty();
    }

    /** Takes a stream, which is closed with the input. */
    public static ByteInput of(InputStream in, String name, ReadLimits limits) throws IOException {
        CountedStream counted = new CountedStream(in);
        return of(counted, buffered(counted), name, OptionalLong.empty(), limits, new Inflation.Sum());
    }

    private static ByteInput of(
            CountedStream counted,
            InputStream buffered,
            String name,
            OptionalLong total,
            ReadLimits limits,
            Inflation.Sum sum)
            throws IOException {
        if (Packing.ZIP.isIn(head(buffered, 4))) {
            try (buffered) {
                return of(ZipArchive.of(buffered, name, limits), name);
            }
        }
        return ofOne(counted, buffered, name, total, limits, sum);
    }

    private static ByteInput ofOne(
            CountedStream counted,
            InputStream buffered,
            String name,
            OptionalLong total,
            ReadLimits limits,
            Inflation.Sum sum)
            throws IOException {
        InputStream stream = unpacked(buffered, name, limits, counted::count, sum);
        return new ByteInput(name, counted::count, total, stream, null);
    }

    private static InputStream unpacked(
            InputStream buffered, String name, ReadLimits limits, LongSupplier packed, Inflation.Sum sum)
            throws IOException {
        return Packing.GZIP.isIn(head(buffered, 4))
                ? buffered(new Inflation(new GzipStream(buffered), Packing.GZIP, name, limits, packed, sum))
                : buffered;
    }

    /** Takes an archive. One that has a single file is as good as that. */
    private static ByteInput of(Archive archive, String name) throws IOException {
        if (archive.names().size() != 1) {
            return of(name, archive, null);
        }
        try {
            return of(name, archive, new OnlyEntry(archive.open(archive.names().get(0)).stream(), archive));
        } catch (IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** The only file of an archive, with which that is closed: who reads it to its end may know of nothing else. */
    private static final class OnlyEntry extends FilterInputStream {
        private final Archive archive;

        OnlyEntry(InputStream in, Archive archive) {
            super(in);
            this.archive = archive;
        }

        @Override
        public void close() throws IOException {
            try (archive) {
                super.close();
            }
        }
    }

    private static ByteInput of(String name, Archive archive, @Nullable InputStream stream) {
        return new ByteInput(name, archive::bytesRead, OptionalLong.of(archive.totalBytes()), stream, archive);
    }

    /**
     * Takes an entry of an archive, which may be packed by itself.
     *
     * @param in the entry as the archive unpacks it: what an entry within it unpacks to is held against the size that it has in the archive
     */
    static ByteInput ofEntry(Inflation in, String name, OptionalLong total, ReadLimits limits, Inflation.Sum sum)
            throws IOException {
        CountedStream counted = new CountedStream(in);
        InputStream buffered = buffered(counted);
        InputStream stream = unpacked(buffered, name, limits, in::packed, sum);
        return new ByteInput(name, counted::count, total, stream, null);
    }

    private static InputStream buffered(InputStream in) {
        return new BufferedInputStream(in, HEAD);
    }

    /** Returns what to call the input in problems. */
    public String name() {
        return name;
    }

    /**
     * Returns the bytes, unpacked; of an archive those of its only file.
     *
     * @throws org.conflictevents.io.RecordFormatException if it is an archive with several files, or none
     * @throws IOException if it is a folder
     */
    public InputStream stream() throws IOException {
        if (stream != null) {
            return stream;
        }
        if (archive instanceof FolderArchive) {
            throw new FileSystemException(
                    name,
                    null,
                    archive.names().contains("datapackage.json")
                            ? "is a folder; a dataset in one file is read from that"
                            : "is a folder without datapackage.json, which says what the tables of a package are; any other"
                                    + " dataset is read from a file");
        }
        List<String> names = archive == null ? List.of() : archive.names();
        throw Reading.refusal(
                name,
                1,
                names.isEmpty()
                        ? "there is no file in the archive"
                        : "there are " + names.size() + " files in the archive, such as '"
                                + Suggestions.abbreviate(names.get(0)) + "'; unpack it, and read one of them");
    }

    /** Returns the files of a folder or an archive; null for anything else. */
    public @Nullable Archive archive() {
        return archive;
    }

    /** Returns how many bytes were read so far: of a file as they are in it, of an archive as they are unpacked. */
    public long bytesRead() {
        return counter.getAsLong();
    }

    /** Returns how many bytes there are in all, counted alike; empty when nobody knows. */
    public OptionalLong totalBytes() {
        return total;
    }

    /** Returns the first bytes, which stay to be read; at most {@link #HEAD}; none where there are several files. */
    public byte[] head() throws IOException {
        return stream == null ? new byte[0] : head(stream, HEAD);
    }

    private static byte[] head(InputStream in, int length) throws IOException {
        in.mark(length);
        byte[] head = in.readNBytes(length);
        in.reset();
        return head;
    }

    @Override
    public void close() throws IOException {
        try {
            if (stream != null) {
                stream.close();
            }
        } finally {
            if (archive != null) {
                archive.close();
            }
        }
    }
}
