package org.conflictevents.io.internal.csv;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that is being written: it is there with all its files, or not at all. Not thread-safe.
 *
 * <p>A folder that is there and holds files is refused: no system replaces one by another in one step, and what else lies in it is not ours
 * to remove.
 */
final class NewFolder implements Closeable {

    private final Path target;
    private final Path temporary;
    private final List<FileChannel> channels = new ArrayList<>();
    private boolean isDone;

    private NewFolder(Path target, Path temporary) {
        this.target = target;
        this.temporary = temporary;
    }

    /**
     * Begins to write a folder.
     *
     * @throws IOException if there can be no such folder; the message says why
     */
    static NewFolder at(Path folder) throws IOException {
        Path target = folder.toAbsolutePath();
        Path parent = target.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new NoSuchFileException(folder.toString(), null, "there is no folder " + parent);
        }
        if (Files.exists(target) && !isEmptyFolder(target)) {
            throw new FileAlreadyExistsException(
                    folder.toString(),
                    null,
                    "is there already; a package goes to a new folder or an empty one, or to a file that ends with .zip, which is replaced");
        }
        Path temporary = target.resolveSibling("." + target.getFileName() + "." + UUID.randomUUID() + ".tmp");
        return new NewFolder(target, Files.createDirectory(temporary));
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
    OutputStream open(String name) throws IOException {
        FileChannel channel =
                FileChannel.open(temporary.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        channels.add(channel);
        return new FilterOutputStream(new BufferedOutputStream(Channels.newOutputStream(channel))) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
            }

            @Override
            public void close() throws IOException {
                if (channel.isOpen()) {
                    out.flush();
                    channel.force(true);
                    channel.close();
                }
            }
        };
    }

    /**
     * Makes what was written the folder, and returns how many bytes all its files have.
     *
     * @throws IOException if that cannot be done; there is no folder then
     */
    long commit() throws IOException {
        long bytes = 0;
        for (Path file : files()) {
            bytes += Files.size(file);
        }
        force(temporary);
        Files.deleteIfExists(target); // an empty one
        try {
            Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(temporary, target);
        }
        isDone = true;
        force(target.getParent());
        return bytes;
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.toList();
        }
    }

    /** Makes the names last. Systems that do not let a folder be opened do not need it. */
    private static void force(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException | UnsupportedOperationException e) {
            // The content is safe; nobody could do more about the rest.
        }
    }

    /** Ends the writing: what was not committed is gone. */
    @Override
    public void close() throws IOException {
        if (!isDone) {
            isDone = true;
            for (FileChannel channel : channels) {
                channel.close(); // and not the stream, which would write what it holds back
            }
            for (Path file : files()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(temporary);
        }
    }
}
