package org.conflictevents.io.internal.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AtomicFileTest {

    @TempDir
    Path folder;

    @Test
    void aNewFileIsWritten() throws IOException {
        Path file = folder.resolve("new");
        AtomicFile.write(file, out -> out.write('a'));
        assertThat(file).hasContent("a");
    }

    @Test
    void theOldFileStandsUntilTheNewOneIsWhole() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "old");
        AtomicFile.write(file, out -> {
            out.write("new".getBytes(UTF_8));
            out.flush();
            assertThat(file).hasContent("old");
        });
        assertThat(file).hasContent("new");
    }

    @Test
    void aFailureLeavesNothingBehind() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "old");
        assertThatThrownBy(() -> AtomicFile.write(file, out -> {
                    out.write('a');
                    throw new IOException("disk full");
                }))
                .hasMessage("disk full");
        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void othersMayReadItAsAnyNewFile() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path plain = Files.createFile(folder.resolve("plain"));
        Path file = folder.resolve("file");
        AtomicFile.write(file, out -> out.write('a'));
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(plain));
    }

    @Test
    void aNameWithoutAFolderIsOneOfTheCurrentFolder() throws IOException {
        Path file = Path.of("target", "atomic-file-test");
        AtomicFile.write(file, out -> out.write('a'));
        assertThat(file).hasContent("a");
        Files.delete(file);
    }
}
