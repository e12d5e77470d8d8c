package org.conflictevents.io.internal.bytes;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A folder that is being written: it is there with all its files, or not at all. Not thread-safe.
 *
 * <p>A folder that is there and holds files is refused: no system replaces one by another in one step, and what else lies in it is not ours
 * to remove. A file system that is no disk may have some of its files for a moment.
 */
public final class NewFolder implements Closeable {

    /** What one must be allowed to make files in a folder, who may allow it to himself. */
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private final Path target;
    private final Path temporary;
    private final NewFile files;
    private final List<SeekableByteChannel> open = new ArrayList<>();
    private boolean isDone;
    private long written;

    private NewFolder(Path target, Path temporary, NewFile files) {
        this.files = files;
        this.target = target;
        this.temporary = temporary;
    }

    /**
     * Begins to write a folder.
     *
     * @throws IOException if there can be no such folder; the message says why
     */
    static NewFolder at(Path folder) throws IOException {
        return at(folder, NewFile.ON_DISK);
    }

    static NewFolder at(Path folder, NewFile files) throws IOException {
        Path target = Files.exists(folder) ? folder.toRealPath() : folder.toAbsolutePath(); // a symbolic link stays one
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new FileAlreadyExistsException(
                    folder.toString(),
                    null,
                    "is there already; a package goes to a new folder or an empty one, or to a file that ends with .zip, which is replaced");
        }
        AtomicFile.checkLink(target);
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new NoSuchFileException(
                    folder.toString(), null, parent == null ? "is in no folder" : "there is no folder " + parent);
        }
        Path temporary = AtomicFile.temporaryBeside(target);
        return new NewFolder(target, Files.createDirectory(temporary, AtomicFile.rights(target, OWNERS)), files);
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    /** Returns where the bytes of a new file go; closing it forces them to the disk. */
    public OutputStream open(String name) throws IOException {
        SeekableByteChannel channel = files.make(temporary.resolve(name));
        open.add(channel);
        OutputStream out = new FilterOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel))) {
            @Override
            public void write(int b) throws IOException {
                out.write(b);
                written++;
            }

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                written += length;
            }

            @Override
            public void close() throws IOException {
                if (channel.isOpen()) {
                    out.flush();
                    NewFile.force(channel);
                    channel.close();
                }
            }
        };
        return out;
    }

    /** Returns how many bytes were written to all its files so far. */
    long bytesWritten() {
        return written;
    }

    /**
     * Makes what was written the folder.
     *
     * @throws IOException if that cannot be done; there is no folder then
     */
    void commit() throws IOException {
        AtomicFile.forceFolder(temporary);
        AtomicFile.keepRights(target, temporary);
        if (target.getFileSystem().equals(FileSystems.getDefault())) {
            moveFolder();
        } else { // such as a zip that is open as one, which may move a folder without what is in it
            moveFiles();
        }
        isDone = true;
        AtomicFile.forceFolder(target.getParent());
    }

    private void moveFolder() throws IOException {
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE); // also over an empty one
        } catch (FileSystemException e) { // where the system does not do that
            Files.deleteIfExists(target);
            Files.move(temporary, target);
        }
    }

    private void moveFiles() throws IOException {
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new FileAlreadyExistsException(target.toString(), null, "was filled in the meantime");
        }
        Files.createDirectories(target);
        for (Path file : filesWritten()) {
            Files.move(file, target.resolve(String.valueOf(file.getFileName())));
        }
        Files.delete(temporary);
    }

    private List<Path> filesWritten() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        }
    }

    /** Ends the writing: what was not committed is gone. */
    @Override
    public void close() throws IOException {
        if (!isDone) {
            isDone = true;
            for (SeekableByteChannel channel : open) {
                channel.close(); // and not the streams, which would write what they hold back
            }
            for (Path file : filesWritten()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(temporary);
        }
    }
}
