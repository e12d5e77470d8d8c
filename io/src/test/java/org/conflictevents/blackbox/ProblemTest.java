package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Optional;
import org.conflictevents.io.Problem;
import org.junit.jupiter.api.Test;

class ProblemTest {

    @Test
    void printsOneLine() {
        assertThat(problem(214, 17, "events[x].type"))
                .hasToString("idlib.json line 214 column 17, events[x].type: is missing");
        assertThat(problem(1, 1, "")).hasToString("idlib.json line 1 column 1: is missing");
    }

    @Test
    void linesAndColumnsCountFromOne() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(0, 1, ""))
                .withMessage("line must be 1 or more, was 0");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> problem(1, 0, ""))
                .withMessage("column must be 1 or more, was 0");
    }

    @Test
    void aShortenedProblemKeepsTheBeginningOfItsRow() {
        Problem small = withRow("x".repeat(Problem.MAX_ROW_CHARACTERS));
        assertThat(small.shortened()).isSameAs(small);
        assertThat(problem(1, 1, "").shortened()).isEqualTo(problem(1, 1, ""));
        assertThat(withRow("x".repeat(1_001)).shortened()).isEqualTo(withRow("x".repeat(999) + "…"));
        assertThat(withRow("x".repeat(998) + "🌾".repeat(2)).shortened())
                .as("no half of a character is left")
                .isEqualTo(withRow("x".repeat(998) + "…"));
    }

    private static Problem withRow(String row) {
        return new Problem("it", 1, 1, "", "is wrong", Optional.empty(), Optional.empty(), Optional.of(row));
    }

    private static Problem problem(long line, long column, String field) {
        return new Problem(
                "idlib.json", line, column, field, "is missing", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
