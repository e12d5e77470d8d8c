package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.conflictevents.model.Truth.NO;
import static org.conflictevents.model.Truth.UNKNOWN;
import static org.conflictevents.model.Truth.YES;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TruthTest {

    @ParameterizedTest
    @CsvSource({
        "YES, YES, YES, YES",
        "YES, UNKNOWN, UNKNOWN, YES",
        "YES, NO, NO, YES",
        "UNKNOWN, YES, UNKNOWN, YES",
        "UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "UNKNOWN, NO, NO, UNKNOWN",
        "NO, YES, NO, YES",
        "NO, UNKNOWN, NO, UNKNOWN",
        "NO, NO, NO, NO"
    })
    void tablesAreThoseOfKleene(Truth a, Truth b, Truth and, Truth or) {
        assertThat(a.and(b)).isEqualTo(and);
        assertThat(a.or(b)).isEqualTo(or);
    }

    @Test
    void oppositeOfUnknownIsUnknown() {
        assertThat(YES.not()).isEqualTo(NO);
        assertThat(NO.not()).isEqualTo(YES);
        assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
    }

    @Test
    void plainAnswersAreNeverUnknown() {
        assertThat(Truth.of(true)).isEqualTo(YES);
        assertThat(Truth.of(false)).isEqualTo(NO);
    }

    @Test
    void unknownIsPossibleButNotCertain() {
        assertThat(YES.isPossible()).isTrue();
        assertThat(YES.isCertain()).isTrue();
        assertThat(UNKNOWN.isPossible()).isTrue();
        assertThat(UNKNOWN.isCertain()).isFalse();
        assertThat(NO.isPossible()).isFalse();
        assertThat(NO.isCertain()).isFalse();
    }

    @Test
    void nullIsNoAnswer() {
        assertThatNullPointerException().isThrownBy(() -> NO.and(null)).withMessage("other");
        assertThatNullPointerException().isThrownBy(() -> YES.or(null)).withMessage("other");
    }

    @Property(tries = 200)
    void and_and_or_follow_the_laws_of_de_morgan(@ForAll Truth a, @ForAll Truth b) {
        assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
        assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
        assertThat(a.not().not()).isEqualTo(a);
    }

    @Property(tries = 200)
    void and_and_or_form_a_distributive_lattice(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
        assertThat(a.and(b)).isEqualTo(b.and(a));
        assertThat(a.or(b)).isEqualTo(b.or(a));
        assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
        assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
        assertThat(a.and(a.or(b))).isEqualTo(a);
        assertThat(a.or(a.and(b))).isEqualTo(a);
        assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
    }

    @Property(tries = 200)
    void what_is_not_possible_has_a_certain_opposite(@ForAll Truth a) {
        assertThat(a.not().isCertain()).isEqualTo(!a.isPossible());
    }
}
