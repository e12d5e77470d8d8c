package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KilledWriterTest {

    private static final String FIRST = "the first";
    private static final FaultTable FAULTS = new FaultTable("killed with SIGKILL while writing");

    @TempDir
    Path folder;

    @TempDir
    Path printed;

    @AfterAll
    static void printTable() {
        if (Boolean.getBoolean("thorough")) {
            FAULTS.print();
        }
    }

    @Test
    void aKilledWriterLeavesAWholeFile() throws Exception {
        kill(WritingTarget.JSON_LINES, 2);
    }

    @ParameterizedTest
    @EnumSource
    @Tag("thorough")
    void killedWritersLeaveWhatIsWhole(WritingTarget target) throws Exception {
        kill(target, 200 / WritingTarget.values().length);
    }

    private void kill(WritingTarget target, int times) throws IOException, InterruptedException {
        Random random = new Random(20200206);
        for (int i = 0; i < times; i++) {
            if (target.isReplaceable()) {
                target.write(folder.resolve(target.file()), FIRST);
            }
            int rounds = writeAndKill(target, random.nextInt(250));
            boolean isInTheMidst = removeLeftovers(target);
            int whole = target.isReplaceable() ? roundOf(target) : countFolders(target);
            // The number is printed after the round: one more may have come to its end.
            assertThat(whole).isBetween(rounds, rounds + 1);
            FAULTS.note(target.toString(), isInTheMidst, whole == rounds);
        }
    }

    /** Returns the last round of which the writer said that it was done. */
    private int writeAndKill(WritingTarget target, int millis) throws IOException, InterruptedException {
        Path said = Files.createTempFile(printed, "said", ".txt");
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        classPath(),
                        KilledWriter.class.getName(),
                        target.name(),
                        folder.toString())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile()) // a stream of the process is closed with it
                .start();
        try {
            while (Files.size(said) == 0) { // it has not written once
                assertThat(writer.isAlive()).as(Files.readString(said)).isTrue();
                Thread.sleep(1);
            }
            writer.waitFor(millis, TimeUnit.MILLISECONDS);
        } finally {
            writer.destroyForcibly().waitFor();
        }
        List<String> rounds = Files.readAllLines(said);
        assertThat(rounds).first().isEqualTo("0");
        return rounds.size() - 1;
    }

    private int roundOf(WritingTarget target) {
        return Integer.parseInt(target.markOf(folder.resolve(target.file())).substring("round ".length()));
    }

    /** Returns the last of the folders that are there, each of which is whole, and removes them. */
    private int countFolders(WritingTarget target) throws IOException {
        List<Path> written = WritingTarget.filesIn(folder);
        for (int round = 0; round < written.size(); round++) {
            Path path = KilledWriter.path(target, folder, round);
            assertThat(target.markOf(path)).isEqualTo("round " + round);
            WritingTarget.delete(path);
        }
        return written.size() - 1;
    }

    /** What the killed one was writing lies beside the file, under a name of its own. */
    private boolean removeLeftovers(WritingTarget target) throws IOException {
        boolean isAny = false;
        for (Path path : WritingTarget.filesIn(folder)) {
            String name = path.getFileName().toString();
            if (!name.matches(target.file().replace(".", "\\.") + "(-\\d+)?")) {
                assertThat(name).matches("\\." + target.file().replace(".", "\\.") + "(-\\d+)?\\.[-0-9a-f]{36}\\.tmp");
                WritingTarget.delete(path);
                isAny = true;
            }
        }
        return isAny;
    }

    private static String classPath() {
        return String.join(
                File.pathSeparator,
                Path.of("target", "test-classes").toAbsolutePath().toString(),
                System.getProperty("jdk.module.path", ""),
                System.getProperty("java.class.path", ""));
    }
}
