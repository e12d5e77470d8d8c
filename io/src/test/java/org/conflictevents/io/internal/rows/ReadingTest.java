package org.conflictevents.io.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RowPolicy;
import org.junit.jupiter.api.Test;

class ReadingTest {

    /** What may become of a row. */
    enum Fate {
        MAKES_ONE,
        MAKES_NONE,
        WRONG,
        BLANK,
        DEFERRED
    }

    @Property(tries = 500)
    void every_row_is_accounted_for(@ForAll @Size(max = 30) List<Fate> fates, @ForAll RowPolicy policy) {
        List<Problem> heard = new ArrayList<>();
        Reading reading = new Reading("it", policy, ReadLimits.defaults(), null, heard::add).failAtEnd();
        for (int i = 0; i < fates.size(); i++) {
            reading.beginRow(i + 1);
            meet(reading, fates.get(i), i + 1);
        }
        long deferred = count(fates, Fate.DEFERRED);
        assertThat(reading.report().read()).isEqualTo(fates.size() - deferred);
        for (int i = 0; i < deferred; i++) {
            reading.resume();
            reading.accept(2);
        }
        ReadReport report = reading.report();
        assertThat(report.read()).isEqualTo(fates.size());
        assertThat(report.accepted())
                .isEqualTo(count(fates, Fate.MAKES_ONE) + count(fates, Fate.MAKES_NONE) + deferred);
        assertThat(report.rejected()).isEqualTo(count(fates, Fate.WRONG));
        assertThat(report.passedOverRows()).isEqualTo(count(fates, Fate.BLANK));
        assertThat(report.records()).isEqualTo(count(fates, Fate.MAKES_ONE) + 2 * deferred);
        assertThat(heard).hasSize(policy == RowPolicy.FAIL ? 0 : (int) report.problems());
        assertThat(reading.problems()).hasSize(policy == RowPolicy.SKIP ? 0 : (int) report.problems());
        if (policy == RowPolicy.FAIL && report.rejected() > 0) {
            assertThatThrownBy(reading::failIfAnyWasWrong).isInstanceOf(RecordFormatException.class);
        } else {
            reading.failIfAnyWasWrong();
        }
    }

    private static long count(List<Fate> fates, Fate fate) {
        return fates.stream().filter(fate::equals).count();
    }

    private static void meet(Reading reading, Fate fate, long line) {
        switch (fate) {
            case MAKES_ONE -> reading.accept(1);
            case MAKES_NONE -> reading.accept(0);
            case WRONG -> reading.reject(problem(line));
            case BLANK -> reading.passOver("blank row");
            case DEFERRED -> reading.defer();
        }
    }

    @Test
    void aRowOfWhichNothingIsSaidIsAFaultOfTheReader() {
        Reading reading = reading(RowPolicy.FAIL, ReadLimits.defaults());
        reading.beginRow(1);
        assertThatThrownBy(() -> reading.beginRow(2))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("nothing was said of row 1 of it");
        reading.accept(1);
        assertThatThrownBy(() -> reading.accept(1))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no row of it has begun since row 1");
        assertThatThrownBy(reading::resume)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no row of it is left to take up");
    }

    @Test
    void theFirstWrongRowFailsWhereNothingElseIsSaid() {
        Reading reading = reading(RowPolicy.FAIL, ReadLimits.defaults());
        reading.beginRow(7);
        assertThatThrownBy(() -> reading.reject(problem(7)))
                .isInstanceOf(RecordFormatException.class)
                .hasMessage("it line 7 column 1: wrong");
    }

    @Test
    void oneRowTooManyIsRefused() {
        Reading reading = reading(RowPolicy.SKIP, ReadLimits.defaults().withMaxRows(1));
        reading.beginRow(1);
        reading.accept(1);
        assertThatThrownBy(() -> reading.beginRow(2))
                .isInstanceOf(RecordFormatException.class)
                .hasMessage("it line 2 column 1: the input has more than 1 rows; ReadLimits.withMaxRows takes more");
    }

    @Test
    void noMoreProblemsAreKeptThanWanted() {
        Reading reading = reading(RowPolicy.COLLECT, ReadLimits.defaults().withMaxProblems(2));
        for (int line = 1; line <= 5; line++) {
            reading.beginRow(line);
            reading.reject(problem(line));
        }
        assertThat(reading.problems()).extracting(Problem::line).containsExactly(1L, 2L);
        assertThat(reading.report().problems()).isEqualTo(5);
    }

    private static Reading reading(RowPolicy policy, ReadLimits limits) {
        return new Reading("it", policy, limits, null, null);
    }

    private static Problem problem(long line) {
        return new Problem("it", line, 1, "", "wrong", Optional.empty(), Optional.empty(), Optional.empty());
    }
}
