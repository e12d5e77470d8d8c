package org.conflictevents.io.internal.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NewFolderTest {

    @TempDir
    Path parent;

    @Test
    void aFolderIsThereWithAllItsFilesOnceItIsCommitted() throws IOException {
        Path target = parent.resolve("it");
        try (NewFolder folder = NewFolder.at(target)) {
            write(folder, "a.csv", "one");
            write(folder, "b.csv", "three");
            assertThat(target).doesNotExist();
            assertThat(folder.bytesWritten()).isEqualTo(8);
            folder.commit();
        }
        assertThat(names(parent)).containsExactly("it");
        assertThat(names(target)).containsExactly("a.csv", "b.csv");
        assertThat(target.resolve("b.csv")).hasContent("three");
    }

    @Test
    void whatIsNotCommittedLeavesNothing() throws IOException {
        try (NewFolder folder = NewFolder.at(parent.resolve("it"))) {
            write(folder, "a.csv", "one");
            folder.open("b.csv").write('x'); // never closed
        }
        assertThat(names(parent)).isEmpty();
    }

    @Test
    void anEmptyFolderIsReplaced() throws IOException {
        Path target = Files.createDirectory(parent.resolve("it"));
        try (NewFolder folder = NewFolder.at(target)) {
            write(folder, "a.csv", "one");
            folder.commit();
        }
        assertThat(names(target)).containsExactly("a.csv");
    }

    @Test
    void theRightsOfAnEmptyFolderAreKeptFromTheBeginning() throws IOException {
        assumeThat(FileSystems.getDefault().supportedFileAttributeViews()).contains("posix");
        Path target = Files.createDirectory(parent.resolve("it"));
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString("rwx------"));
        try (NewFolder folder = NewFolder.at(target)) {
            write(folder, "a.csv", "one");
            assertThat(names(parent)).hasSize(2);
            try (Stream<Path> folders = Files.list(parent)) {
                for (Path one : folders.toList()) {
                    assertThat(Files.getPosixFilePermissions(one))
                            .isEqualTo(PosixFilePermissions.fromString("rwx------"));
                }
            }
            folder.commit();
        }
        assertThat(names(target)).containsExactly("a.csv");
        assertThat(Files.getPosixFilePermissions(target)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void aLinkThatLeadsNowhereIsNotReplaced() throws IOException {
        Path link = Files.createSymbolicLink(parent.resolve("link"), parent.resolve("nowhere"));
        assertThatThrownBy(() -> NewFolder.at(link))
                .isInstanceOf(FileSystemException.class)
                .hasMessageEndingWith("link: is a symbolic link to what is not there");
        assertThat(names(parent)).containsExactly("link");
    }

    @Test
    void whatIsThereIsLeftAsItIs() throws IOException {
        Path file = Files.writeString(parent.resolve("file"), "mine");
        Path full = Files.createDirectory(parent.resolve("full"));
        Files.writeString(full.resolve("a.csv"), "mine");
        for (Path target : List.of(file, full)) {
            assertThatThrownBy(() -> NewFolder.at(target))
                    .isInstanceOf(FileAlreadyExistsException.class)
                    .hasMessageContaining(
                            "is there already; a package goes to a new folder or an empty one, or to a file"
                                    + " that ends with .zip, which is replaced");
        }
        assertThat(names(parent)).containsExactly("file", "full");
        assertThat(full.resolve("a.csv")).hasContent("mine");
    }

    @Test
    void aFolderThatWasFilledMeanwhileIsLeftAsItIs() throws IOException {
        Path target = parent.resolve("it");
        try (NewFolder folder = NewFolder.at(target)) {
            write(folder, "a.csv", "ours");
            Files.createDirectory(target);
            Files.writeString(target.resolve("b.csv"), "theirs");
            assertThatThrownBy(folder::commit).isInstanceOf(IOException.class);
        }
        assertThat(names(parent)).containsExactly("it");
        assertThat(names(target)).containsExactly("b.csv");
    }

    @Test
    void aFolderInNoFolderIsRefused() {
        assertThatThrownBy(() -> NewFolder.at(parent.resolve("none").resolve("it")))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("there is no folder ");
    }

    private static void write(NewFolder folder, String name, String text) throws IOException {
        try (OutputStream out = folder.open(name)) {
            out.write(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
