package org.conflictevents.io.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** Opens files, and says in a sentence why one cannot be read where the system only names it. */
public final class InputFile {

    private InputFile() {}

    /**
     * Opens a file.
     *
     * @param file the file
     * @param content what is read from it, for the one who names a folder, such as {@code a dataset}
     * @throws IOException if there is no such file, or it cannot be read; the message says so
     */
    public static InputStream open(Path file, String content) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileSystemException(file.toString(), null, "is a folder; " + content + " is read from a file");
        }
        try {
            return Files.newInputStream(file);
        } catch (NoSuchFileException e) {
            throw because(new NoSuchFileException(file.toString(), null, whatIsMissing(file)), e);
        } catch (AccessDeniedException e) {
            throw because(new AccessDeniedException(file.toString(), null, "this user may not read it"), e);
        }
    }

    private static String whatIsMissing(Path file) {
        Path folder = file.toAbsolutePath().getParent();
        return folder == null || Files.isDirectory(folder)
                ? "there is no such file"
                : "there is no such file, and no folder " + folder;
    }

    private static IOException because(FileSystemException exception, IOException cause) {
        exception.initCause(cause);
        return exception;
    }

    /** Returns the exception as it leaves a method that declares none, with its message and not its class in front. */
    public static UncheckedIOException unchecked(IOException exception) {
        return exception instanceof FileSystemException
                ? new UncheckedIOException(exception.getMessage(), exception)
                : new UncheckedIOException(exception);
    }

    /**
     * Returns the exception as it leaves a method that declares none, with what was going on where its message names no file.
     *
     * @param what what was going on, such as {@code writing idlib.jsonl}
     */
    public static UncheckedIOException unchecked(IOException exception, String what) {
        if (exception instanceof FileSystemException) {
            return unchecked(exception);
        }
        String reason = exception.getMessage() == null ? exception.getClass().getSimpleName() : exception.getMessage();
        return new UncheckedIOException(what + " failed: " + reason, exception);
    }

    /** Returns a path whose text names it: that of the empty one, which is the folder the process is in, does not. */
    public static Path named(Path path) {
        return path.toString().isEmpty() ? path.toAbsolutePath() : path;
    }
}
