package org.conflictevents.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class BenchmarksTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... args) {
        return Benchmarks.run(List.of(args), print(out), print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void unknownNameListsTheNames() {
        assertThat(run("first-answr")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("There is no benchmark 'first-answr'.\n")
                .contains("  first-answer      from JVM start");
        assertThat(out.size()).isZero();
    }

    @Test
    void helpListsTheNames() {
        assertThat(run("--help")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("usage: samples/benchmarks/run [--quick] [NAME ...]\n")
                .contains("bytes-per-event", "read-document");
    }

    /** Whether the ratio is good is not for a test to say. */
    @Test
    void aRatioFollowsItsTable() {
        assertThat(run("--quick", "first-answer")).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("--quick: few iterations")
                .containsPattern("(?s)median ms.*JSON tree.*\nratio first-answer \\d+\\.\\d\\d goal <=1\\.40\n");
    }
}
