package org.conflictevents.io.internal.bytes;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.rows.Reading;
import org.jspecify.annotations.Nullable;

/** A zip, read by the directory at its end. Not thread-safe. */
final class ZipArchive implements Archive {

    private final String name;
    private final ReadLimits limits;
    private final ZipFile zip;
    private final @Nullable Path temporary;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();
    private final List<ByteInput> opened = new ArrayList<>();
    private final Inflation.Sum sum = new Inflation.Sum();
    private long totalBytes;

    private ZipArchive(String name, ReadLimits limits, ZipFile zip, @Nullable Path temporary) {
        this.name = name;
        this.limits = limits;
        this.zip = zip;
        this.temporary = temporary;
        EntryNames names = new EntryNames(name, limits);
        for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); ) {
            ZipEntry entry = all.nextElement();
            names.add(entry.getName());
            if (!entry.isDirectory() && !entry.getName().startsWith("__MACOSX/")) { // what a Mac adds of its own
                entries.put(entry.getName(), entry);
                totalBytes += Math.max(0, entry.getSize());
            }
        }
    }

    /** Opens a file that is a zip. */
    static ZipArchive of(Path file, ReadLimits limits) throws IOException {
        return of(file, file.toString(), limits, null);
    }

    /** Takes a stream that is a zip: the directory is at its end, so that it goes to a temporary file first. */
    static ZipArchive of(InputStream in, String name, ReadLimits limits) throws IOException {
        Path temporary = Files.createTempFile("conflict-events", ".zip");
        try {
            Spooled.copy(in, temporary, name, limits);
            return of(temporary, name, limits, temporary);
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(temporary);
            throw e;
        }
    }

    private static ZipArchive of(Path file, String name, ReadLimits limits, @Nullable Path temporary)
            throws IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw Reading.refusal(name, 1, reason(String.valueOf(e.getMessage())));
        } catch (EOFException e) {
            throw Reading.refusal(name, 1, "the zip data end before they are complete");
        }
        try {
            return new ZipArchive(name, limits, zip, temporary);
        } catch (RuntimeException e) {
            zip.close();
            throw e instanceof IllegalArgumentException ? Reading.refusal(name, 1, "the zip data are damaged") : e;
        }
    }

    /** Returns in our words why the directory of a zip cannot be read. */
    private static String reason(String message) {
        if (message.contains("encrypted")) {
            return "the zip is encrypted; unpack it first";
        } else if (message.contains("compression method")) {
            return "the zip has a file that is packed in a way that is not read here; pack it anew with Deflate";
        }
        return "the zip data are damaged, or cut off: the directory at their end cannot be read";
    }

    @Override
    public List<String> names() {
        return List.copyOf(entries.keySet());
    }

    @Override
    public ByteInput open(String entryName) throws IOException {
        ZipEntry entry = entries.get(entryName);
        if (entry == null) {
            throw new IllegalArgumentException("no entry '" + entryName + "' in " + entries.keySet());
        }
        String shown = name + "!" + entryName;
        InputStream in;
        try {
            in = zip.getInputStream(entry);
        } catch (ZipException | EOFException e) {
            throw Reading.refusal(shown, 1, "the zip data are damaged: this entry cannot be unpacked");
        }
        long packed = Math.max(1, entry.getCompressedSize());
        ByteInput input = ByteInput.ofEntry(
                new Inflation(new Summed(in, entry), Packing.ZIP, shown, limits, () -> packed, sum),
                shown,
                entry.getSize() < 0 ? OptionalLong.empty() : OptionalLong.of(entry.getSize()),
                limits,
                sum);
        opened.add(input);
        return input;
    }

    /** An entry that is held against its checksum, which the JDK does not do here. */
    private static final class Summed extends CheckedInputStream {
        private final ZipEntry entry;

        Summed(InputStream in, ZipEntry entry) {
            super(in, new CRC32());
            this.entry = entry;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int n = super.read(bytes, offset, length);
            if (n < 0 && entry.getCrc() >= 0 && entry.getCrc() != getChecksum().getValue()) {
                throw new ZipException("their checksum is wrong");
            }
            return n;
        }
    }

    @Override
    public void rewind() {
        sum.clear();
        opened.clear();
    }

    @Override
    public long bytesRead() {
        return opened.stream().mapToLong(ByteInput::bytesRead).sum();
    }

    @Override
    public long totalBytes() {
        return totalBytes;
    }

    @Override
    public void close() throws IOException {
        try {
            zip.close();
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }
}
