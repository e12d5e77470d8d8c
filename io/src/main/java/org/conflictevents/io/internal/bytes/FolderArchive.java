package org.conflictevents.io.internal.bytes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conflictevents.io.ReadLimits;

/** The files of a folder, those in its own folders not among them. Not thread-safe. */
final class FolderArchive implements Archive {

    private final Path folder;
    private final ReadLimits limits;
    private final List<String> names = new ArrayList<>();
    private final List<ByteInput> opened = new ArrayList<>();
    private final Inflation.Sum sum = new Inflation.Sum();
    private long totalBytes;

    FolderArchive(Path folder, ReadLimits limits) throws IOException {
        this.folder = folder;
        this.limits = limits;
        EntryNames seen = new EntryNames(folder.toString(), limits);
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                seen.add(name);
                names.add(name);
                totalBytes += Files.size(file);
            }
        }
    }

    @Override
    public List<String> names() {
        return List.copyOf(names);
    }

    @Override
    public ByteInput open(String name) throws IOException {
        if (!names.contains(name)) {
            throw new IllegalArgumentException("no file '" + name + "' in " + names);
        }
        ByteInput input = ByteInput.of(folder.resolve(name), limits, sum);
        opened.add(input);
        return input;
    }

    @Override
    public void rewind() {
        sum.clear();
        opened.clear();
    }

    @Override
    public long bytesRead() {
        long bytes = 0;
        for (ByteInput input : opened) {
            bytes += input.bytesRead();
        }
        return bytes;
    }

    @Override
    public long totalBytes() {
        return totalBytes;
    }

    @Override
    public void close() {}
}
