package org.conflictevents.io.internal.bytes;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
    void nobodyReadsWhatIsBesideAFileWhoMayNotReadThat() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path file = Files.writeString(folder.resolve("secret"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        AtomicFile.write(file, out -> {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path one : files.toList()) {
                    assertThat(Files.getPosixFilePermissions(one))
                            .isEqualTo(PosixFilePermissions.fromString("rw-------"));
                }
            }
        });
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
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

    @Test
    void aFileThatIsReplacedHandsOnWhoMayReadIt() throws IOException {
        assumeTrue(folder.getFileSystem().supportedFileAttributeViews().contains("posix"));
        Path file = Files.writeString(folder.resolve("it"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        AtomicFile.write(file, out -> out.write('x'));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-r-----");
    }

    @Test
    void aPipeIsNotReplaced() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeTrue(isMade(pipe), "there is no mkfifo");
        assertThatThrownBy(() -> AtomicFile.open(pipe))
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("is a device or a pipe, which is not to be replaced");
        assertThat(Files.isRegularFile(pipe)).isFalse();
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aLinkToNothingIsRefusedAndOneToAFileStays() throws IOException {
        Path dangling = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("none"));
        assertThatThrownBy(() -> AtomicFile.open(dangling))
                .hasMessageContaining("is a symbolic link to what is not there");
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        AtomicFile.write(link, out -> out.write('x'));
        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(file).hasContent("x");
    }

    @Test
    void aNameMayBeAsLongAsTheSystemHasIt() throws IOException {
        Path file = folder.resolve("x".repeat(250));
        AtomicFile.write(file, out -> out.write('x'));
        assertThat(file).hasContent("x");
    }
}
