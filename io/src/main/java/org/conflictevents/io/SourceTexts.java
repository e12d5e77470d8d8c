package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conflictevents.io.internal.InputFile;
import org.conflictevents.io.internal.text.Sha256;
import org.conflictevents.model.Source;

/**
 * Where the texts of sources are to be had.
 *
 * <p>A dataset does not carry the texts that it was coded from; those who have them hand them in. {@link #inFolder} knows the
 * files of a folder by their SHA-256, whatever their names. Where the file of a source is known anyway, a lambda says which:
 * {@code source -> Optional.ofNullable(textsById.get(source.id()))}.
 */
@FunctionalInterface
public interface SourceTexts {

    /**
     * Returns the text of a source.
     *
     * @param source the source
     * @return what is taken for its text, of whatever SHA-256; empty if it is not to be had
     */
    Optional<SourceText> find(Source source);

    /**
     * Returns the texts in a folder, each known by its SHA-256.
     *
     * <p>All files of the folder are read once, those in its subfolders are not.
     *
     * @param folder the folder; its files stay as they are
     * @return the texts; none for a source that names no SHA-256, or one that no file has
     * @throws UncheckedIOException if the folder or a file of it cannot be read, now or when it is asked for
     */
    static SourceTexts inFolder(Path folder) {
        if (!Files.isDirectory(requireNonNull(folder, "folder"))) {
            throw InputFile.unchecked(new NotDirectoryException(
                    folder + (Files.exists(folder) ? ": is no folder" : ": there is no such folder")));
        }
        Map<String, Path> files = new HashMap<>();
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> regular = entries.filter(Files::isRegularFile).sorted().toList();
            for (Path file : regular) {
                MessageDigest digest = Sha256.digest();
                try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                    in.transferTo(OutputStream.nullOutputStream());
                }
                files.putIfAbsent(Sha256.of(digest), file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return source -> source.sha256().map(files::get).map(SourceText::read);
    }
}
