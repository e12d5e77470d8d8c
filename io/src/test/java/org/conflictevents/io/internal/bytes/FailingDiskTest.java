package org.conflictevents.io.internal.bytes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conflictevents.io.internal.bytes.FailingDisk.Step;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a disk does that is full, or breaks, in the middle of writing; and that all is on it before anything gets its name. */
class FailingDiskTest {

    /** More than any buffer holds. */
    private static final byte[] MUCH = new byte[100_000];

    @TempDir
    Path folder;

    @Test
    void aFileIsForcedToTheDiskOnceAllIsWrittenAndBeforeItHasItsName() throws IOException {
        Path target = Files.writeString(folder.resolve("it"), "old");
        FailingDisk disk = FailingDisk.working();
        try (AtomicFile file = AtomicFile.open(target, disk)) {
            file.out().write(MUCH);
            file.commit();
        }
        assertThat(disk.steps()).containsExactly(Step.WRITE, Step.FORCE, Step.CLOSE);
        assertThat(target).hasBinaryContent(MUCH);
    }

    @ParameterizedTest
    @CsvSource({"WRITE, 0", "WRITE, 3", "FORCE, 0", "CLOSE, 0"})
    void whateverFailsTheOldFileIsWhole(Step step, long after) throws IOException {
        Path target = Files.writeString(folder.resolve("it"), "old");
        assertThatThrownBy(() -> {
                    try (AtomicFile file = AtomicFile.open(target, FailingDisk.failing(step, after))) {
                        for (int i = 0; i < 10; i++) {
                            file.out().write(MUCH);
                        }
                        file.commit();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(target).hasContent("old");
        assertThat(names()).containsExactly("it");
    }

    @Test
    void eachFileOfAFolderIsForcedToTheDiskBeforeTheFolderHasItsName() throws IOException {
        FailingDisk disk = FailingDisk.working();
        try (NewFolder made = NewFolder.at(folder.resolve("it"), disk)) {
            for (String name : List.of("a.csv", "b.csv")) {
                try (OutputStream out = made.open(name)) {
                    out.write(MUCH);
                }
            }
            assertThat(disk.steps())
                    .containsExactly(Step.WRITE, Step.FORCE, Step.CLOSE, Step.WRITE, Step.FORCE, Step.CLOSE);
            made.commit();
        }
        assertThat(names()).containsExactly("it");
    }

    @ParameterizedTest
    @CsvSource({"WRITE, 0", "WRITE, 2", "FORCE, 0", "FORCE, 1", "CLOSE, 1"})
    void whateverFailsThereIsNoFolder(Step step, long after) throws IOException {
        assertThatThrownBy(() -> {
                    try (NewFolder made = NewFolder.at(folder.resolve("it"), FailingDisk.failing(step, after))) {
                        for (String name : List.of("a.csv", "b.csv", "c.csv")) {
                            try (OutputStream out = made.open(name)) {
                                out.write(MUCH);
                            }
                        }
                        made.commit();
                    }
                })
                .isInstanceOf(IOException.class)
                .hasMessage("No space left on device");
        assertThat(names()).isEmpty();
    }

    @Test
    void aFileSystemThatIsNoDiskIsWrittenTo() throws IOException {
        Path zip = folder.resolve("it.zip");
        try (FileSystem inside = FileSystems.newFileSystem(zip, Map.of("create", "true"))) {
            Path target = Files.writeString(inside.getPath("/it"), "old");
            AtomicFile.write(target, out -> out.write(MUCH));
            assertThat(Files.readAllBytes(target)).isEqualTo(MUCH);
            try (Stream<Path> files = Files.list(inside.getPath("/"))) {
                assertThat(files).hasSize(1);
            }
        }
    }

    @Test
    void aFolderOfAFileSystemThatIsNoDiskHasItsFiles() throws IOException {
        try (FileSystem inside = FileSystems.newFileSystem(folder.resolve("it.zip"), Map.of("create", "true"))) {
            for (Path target : List.of(inside.getPath("/new"), Files.createDirectory(inside.getPath("/empty")))) {
                try (NewFolder made = NewFolder.at(target)) {
                    try (OutputStream out = made.open("a.csv")) {
                        out.write(MUCH);
                    }
                    made.commit();
                }
                assertThat(Files.readAllBytes(target.resolve("a.csv"))).isEqualTo(MUCH);
            }
            try (Stream<Path> files = Files.list(inside.getPath("/"))) {
                assertThat(files).hasSize(2);
            }
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }
}
