package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Input;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledWriterTest {

    @TempDir
    Path folder;

    @Test
    void aKilledWriterLeavesAWholeFile() throws Exception {
        kill(2);
    }

    @Test
    @Tag("thorough")
    void twoHundredKilledWritersLeaveWholeFiles() throws Exception {
        kill(200);
    }

    private void kill(int times) throws IOException, InterruptedException {
        Random random = new Random(20200206);
        Path file = folder.resolve("events.jsonl");
        KilledWriter.write(file, Datasets.idlib2020().events(), "the first");
        Set<String> marks = new HashSet<>();
        for (int i = 0; i < times; i++) {
            Process writer = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-XX:TieredStopAtLevel=1",
                            "-cp",
                            classPath(),
                            KilledWriter.class.getName(),
                            file.toString())
                    .redirectErrorStream(true)
                    .start();
            try {
                assertThat(writer.inputReader().readLine()).isEqualTo("0"); // it has written once
                writer.waitFor(random.nextInt(120), TimeUnit.MILLISECONDS);
            } finally {
                writer.destroyForcibly().waitFor();
            }
            marks.add(markOfAllRows(file));
            removeLeftovers(file);
        }
        assertThat(marks).doesNotContain("the first");
    }

    private static String markOfAllRows(Path file) {
        try (RecordReader<Event> events = Input.of(file).events()) {
            List<String> marks = events.stream().map(Event::summary).toList();
            assertThat(marks).hasSize(KilledWriter.ROWS);
            assertThat(Set.copyOf(marks)).hasSize(1);
            return marks.get(0);
        }
    }

    /** What the killed one was writing lies beside the file, under a name of its own. */
    private void removeLeftovers(Path file) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path other : files.filter(one -> !one.equals(file)).toList()) {
                assertThat(other.getFileName().toString()).matches("\\.events\\.jsonl\\..*\\.tmp");
                Files.delete(other);
            }
        }
    }

    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Path.of("target", "test-classes").toAbsolutePath().toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
    }
}
