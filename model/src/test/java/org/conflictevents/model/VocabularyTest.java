package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.Test;

class VocabularyTest {

    private final Vocabulary<Unit> units = new Vocabulary<>(Unit::of);

    @Test
    void termsAreKnownInTheOrderInWhichTheyWereAdded() {
        assertThat(units.add(Unit.MILES)).isSameAs(Unit.MILES);
        assertThat(units.add(Unit.DAYS)).isSameAs(Unit.DAYS);
        assertThat(units.known()).containsExactly(Unit.MILES, Unit.DAYS);
    }

    @Test
    void aTermThatIsAddedTwiceIsRefused() {
        units.add(Unit.MILES);
        assertThatIllegalStateException()
                .isThrownBy(() -> units.add(Unit.MILES))
                .withMessage("term 'MILES' is there twice");
    }
}
