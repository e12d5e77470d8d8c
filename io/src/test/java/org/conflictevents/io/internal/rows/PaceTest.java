package org.conflictevents.io.internal.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import org.conflictevents.io.CancelledException;
import org.conflictevents.io.Progress;
import org.junit.jupiter.api.Test;

class PaceTest {

    @Test
    void aListenerIsCalledAtMostTenTimesASecondAndAtTheEnd() {
        List<Progress> told = new ArrayList<>();
        Pace pace = new Pace("reading it", told::add);
        pace.measure(() -> 42, OptionalLong.of(100));
        long rows = 0;
        while (told.size() < 3) {
            pace.at(++rows);
        }
        pace.at(++rows);
        pace.end(rows);
        pace.end(rows); // was told already
        assertThat(told).hasSizeBetween(4, 5);
        for (int i = 1; i < told.size() - 1; i++) {
            assertThat(told.get(i).elapsed().minus(told.get(i - 1).elapsed()))
                    .isGreaterThanOrEqualTo(Duration.ofMillis(100));
        }
        Progress last = told.get(told.size() - 1);
        assertThat(last.rows()).isEqualTo(rows);
        assertThat(told.get(0).bytes()).isEqualTo(42);
        assertThat(last.bytes()).isEqualTo(100);
        assertThat(last.totalBytes()).hasValue(100);
    }

    @Test
    void whatIsReadAgainIsNotLessThanBefore() throws InterruptedException {
        List<Progress> told = new ArrayList<>();
        long[] bytes = {42};
        Pace pace = new Pace("reading it", told::add);
        pace.measure(() -> bytes[0], OptionalLong.empty());
        for (int rows = 7; rows > 4; rows--) {
            Thread.sleep(101);
            pace.at(rows);
            bytes[0]--;
        }
        pace.end(6);
        assertThat(told).extracting(Progress::rows).containsExactly(7L, 7L, 7L);
        assertThat(told).extracting(Progress::bytes).containsOnly(42L);
    }

    @Test
    void anInterruptEndsIt() {
        Pace pace = new Pace("reading it", null);
        pace.at(1);
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> pace.at(2))
                    .isInstanceOf(CancelledException.class)
                    .hasMessage("reading it was cancelled after 2 rows: the thread is interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }
}
