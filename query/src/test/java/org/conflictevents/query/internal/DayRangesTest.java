package org.conflictevents.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class DayRangesTest {

    private static final LocalDate START = LocalDate.of(2020, 2, 1);

    @Property(tries = 500)
    void daysAreAmongThemAsInASetOfDays(@ForAll @Size(max = 12) List<@IntRange(min = 0, max = 400) Integer> ranges) {
        DayRanges days = new DayRanges();
        BitSet each = new BitSet();
        for (int range : ranges) {
            int first = range / 20;
            int last = first + range % 4;
            assertThat(days.meet(day(first), day(last))).isEqualTo(meet(each, first, last));
            days.add(day(first), day(last));
            each.set(first, last + 1);
        }
        for (int first = 0; first < 30; first++) {
            assertThat(days.meet(day(first), day(first))).isEqualTo(each.get(first));
            assertThat(days.meet(day(first), day(first + 5))).isEqualTo(meet(each, first, first + 5));
        }
    }

    @Test
    void rangesMayHaveNoEnd() {
        DayRanges days = new DayRanges();
        days.add(LocalDate.MIN, day(0));
        assertThat(days.meet(LocalDate.MIN, LocalDate.MIN)).isTrue();
        assertThat(days.meet(day(1), LocalDate.MAX)).isFalse();
        days.add(day(5), LocalDate.MAX);
        assertThat(days.meet(day(1), LocalDate.MAX)).isTrue();
        assertThat(days.meet(day(1), day(4))).isFalse();
    }

    private static boolean meet(BitSet days, int first, int last) {
        return !days.get(first, last + 1).isEmpty();
    }

    private static LocalDate day(int number) {
        return START.plusDays(number);
    }
}
