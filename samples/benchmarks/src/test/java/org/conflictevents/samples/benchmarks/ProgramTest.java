package org.conflictevents.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ProgramTest {

    static final class Echo {
        public static void main(String[] args) {
            System.out.println(String.join(" ", args) + System.getProperty("mark", ""));
            System.exit(args.length);
        }
    }

    @Test
    void runGivesWhatItPrintedAndTheTime() {
        Program.Run run = new Program("echo", Echo.class, List.of(), List.of("-Dmark=here"), List.of()).run();
        assertThat(run.printed()).isEqualTo("here");
        assertThat(run.millis()).isPositive();
    }

    @Test
    void aFailureShowsWhatItPrinted() {
        Program program = new Program("echo", Echo.class, List.of(), List.of(), List.of("a", "b"));
        assertThatThrownBy(program::run)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("echo must exit with 0, but exited with 2:\na b\n");
    }

    @Test
    void onlyWhatItNeedsIsOnTheClassPath() {
        Program program = new Program("ours", AskIdlib.class, List.of(), List.of(), List.of());
        assertThatThrownBy(program::run).hasMessageContaining("NoClassDefFoundError");
    }
}
