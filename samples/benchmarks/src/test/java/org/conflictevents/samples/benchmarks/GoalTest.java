package org.conflictevents.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class GoalTest {

    @Test
    void lineHasTheRatioAndTheGoal() {
        assertThat(Goal.FIRST_ANSWER.line(1.2345)).isEqualTo("ratio first-answer 1.23 goal <=1.40");
    }

    @Test
    void aMissIsSaidAsPlainly() {
        assertThat(Goal.FIRST_ANSWER.line(17)).isEqualTo("ratio first-answer 17.00 goal <=1.40");
    }
}
