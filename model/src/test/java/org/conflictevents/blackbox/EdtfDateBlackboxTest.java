package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Modifier;
import java.time.LocalDate;
import org.conflictevents.model.EdtfDate;
import org.junit.jupiter.api.Test;

/** What someone who reads a newspaper can write down and ask. */
class EdtfDateBlackboxTest {

    private static final EdtfDate FEBRUARY = EdtfDate.parse("2020-02");

    @Test
    void threeWeeksAgoIsPossiblyInFebruaryAndNeverSurely() {
        EdtfDate threeWeeksAgo =
                EdtfDate.of(LocalDate.of(2020, 2, 6)).uncertain().approximate();
        assertThat(threeWeeksAgo).hasToString("2020-02-06%");
        assertThat(threeWeeksAgo.possiblyWithin(FEBRUARY)).isTrue();
        assertThat(threeWeeksAgo.certainlyWithin(FEBRUARY)).isFalse();
    }

    @Test
    void wednesdayOrThursdayIsSurelyInFebruaryThoughNobodyKnowsTheDay() {
        EdtfDate either = EdtfDate.parse("[2020-02-05,2020-02-06]");
        assertThat(either.isExact()).isFalse();
        assertThat(either.certainlyWithin(FEBRUARY)).isTrue();
        assertThat(either.certainlyBefore(EdtfDate.parse("2020-02-07"))).isTrue();
        assertThat(either.certainlyBefore(EdtfDate.parse("2020-02-06"))).isFalse();
    }

    @Test
    void sinceMidDecemberHasNoLastDay() {
        EdtfDate since = EdtfDate.parse("2019-12-15~/..");
        assertThat(since.latest()).isEmpty();
        assertThat(since.hasOpenEnd()).isTrue();
        assertThat(since.possiblyOverlaps(FEBRUARY)).isTrue();
    }

    @Test
    void aSpellOfControlSurelyHoldsTheMonthInside() {
        EdtfDate spell = EdtfDate.between(LocalDate.of(2019, 12, 15), LocalDate.of(2020, 3, 5));
        assertThat(spell.certainlyOverlaps(FEBRUARY)).isTrue();
    }

    @Test
    void theClassIsFinalWithoutPublicConstructor() {
        assertThat(Modifier.isFinal(EdtfDate.class.getModifiers())).isTrue();
        assertThat(EdtfDate.class.getConstructors()).isEmpty();
    }
}
