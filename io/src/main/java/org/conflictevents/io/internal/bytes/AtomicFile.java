package org.conflictevents.io.internal.bytes;

import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that is being written, so that a crash leaves the old one or the new one, never a part. Not thread-safe.
 *
 * <p>What is written goes to a new file beside it first. {@link #commit} forces that to the disk and gives it the name; without that,
 * {@link #close} removes it. Every disk gives a name in one step; a file system that is none, such as a zip that is open as one, may not,
 * and then a crash between two steps leaves the new file under its other name.
 */
public final class AtomicFile implements Closeable {

    /** What writes the content. */
    @FunctionalInterface
    public interface Content {
        /** Writes all of it. */
        void writeTo(OutputStream out) throws IOException;
    }

    /** Characters of a name; with what is added, four bytes each, a longer one might be too long for a disk. */
    private static final int MAX_SHOWN = 50;

    private final Path target;
    private final Path temporary;
    private final SeekableByteChannel channel;
    private final OutputStream out;
    private boolean isDone;

    private AtomicFile(Path target, NewFile files) throws IOException {
        this.target = target;
        this.temporary = temporaryBeside(target);
        this.channel = files.make(temporary, rights(target, Set.of()));
        this.out = new BufferedOutputStream(Channels.newOutputStream(channel));
    }

    /**
     * Returns with which rights to make what is to replace something, so that nobody may ever read more than before.
     *
     * @param needed what is needed in any case
     * @return the rights; none where nothing is replaced, or the system knows none
     */
    static FileAttribute<?>[] rights(Path target, Set<PosixFilePermission> needed) throws IOException {
        if (!Files.exists(target) || Files.getFileAttributeView(target, PosixFileAttributeView.class) == null) {
            return new FileAttribute<?>[0];
        }
        Set<PosixFilePermission> rights = EnumSet.noneOf(PosixFilePermission.class);
        rights.addAll(needed);
        rights.addAll(Files.getPosixFilePermissions(target));
        return new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)};
    }

    /** Returns a path beside another that nothing has, with a name that tells what it is for where that is not too long. */
    static Path temporaryBeside(Path target) {
        String name = String.valueOf(target.getFileName());
        String shown = name.length() > MAX_SHOWN ? "" : "." + name;
        return target.resolveSibling(shown + "." + UUID.randomUUID() + ".tmp");
    }

    /**
     * Begins to write a file. One that is replaced hands on who may read and write it, where the system knows that.
     *
     * @throws IOException if there can be no such file
     */
    public static AtomicFile open(Path file) throws IOException {
        return open(file, NewFile.ON_DISK);
    }

    static AtomicFile open(Path file, NewFile files) throws IOException {
        Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath(); // a symbolic link stays one
        checkTarget(target);
        return new AtomicFile(target, files);
    }

    /**
     * Writes a file.
     *
     * @throws IOException if it cannot be written; a file that was there is as it was
     */
    public static void write(Path file, Content content) throws IOException {
        try (AtomicFile writing = open(file)) {
            content.writeTo(writing.out());
            writing.commit();
        }
    }

    /** Returns where the content goes. Whoever writes there does not close it. */
    public OutputStream out() {
        return out;
    }

    /**
     * Makes what was written the file.
     *
     * @throws IOException if that cannot be done; a file that was there is as it was
     */
    public void commit() throws IOException {
        out.flush();
        keepRights(target, temporary);
        NewFile.force(channel);
        channel.close();
        move(temporary, target);
        isDone = true;
        forceFolder(target.getParent());
    }

    /** Ends the writing: what was not committed is gone. */
    @Override
    public void close() throws IOException {
        if (!isDone) {
            isDone = true;
            try {
                channel.close(); // and not the stream, which would write what it holds back
            } finally {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /** Names what the user asked for, where the system would complain of our temporary file. */
    private static void checkTarget(Path target) throws IOException {
        if (Files.isDirectory(target)) {
            throw new FileSystemException(target.toString(), null, "is a folder; a dataset goes to a file");
        }
        if (Files.exists(target) && !Files.isRegularFile(target)) {
            throw new FileSystemException(
                    target.toString(),
                    null,
                    "is a device or a pipe, which is not to be replaced; write to a stream that leads there");
        }
        checkLink(target);
        Path folder = target.getParent();
        if (folder != null && !Files.isDirectory(folder)) {
            throw new NoSuchFileException(target.toString(), null, "there is no folder " + folder);
        }
    }

    /** Refuses a link that leads nowhere, which would be replaced itself. */
    static void checkLink(Path target) throws IOException {
        if (Files.isSymbolicLink(target)) {
            throw new FileSystemException(target.toString(), null, "is a symbolic link to what is not there");
        }
    }

    /** Gives what replaces something just its rights: those it was made with may lack some. */
    static void keepRights(Path target, Path temporary) throws IOException {
        PosixFileAttributeView view = Files.getFileAttributeView(temporary, PosixFileAttributeView.class);
        if (view != null && Files.exists(target)) {
            view.setPermissions(Files.getPosixFilePermissions(target));
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Makes the new name last. Systems that do not let a folder be opened do not need it. */
    public static void forceFolder(@Nullable Path folder) {
        if (folder == null) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException | UnsupportedOperationException e) {
            // The content is safe under one of both names; nobody could do more about the rest.
        }
    }
}
