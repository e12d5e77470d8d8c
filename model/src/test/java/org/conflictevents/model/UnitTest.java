package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HashSet;
import org.junit.jupiter.api.Test;

class UnitTest {

    @Test
    void knownCodesGiveTheConstants() {
        for (Unit unit : Unit.known()) {
            assertThat(Unit.of(unit.toString())).isSameAs(unit);
            assertThat(unit.isKnown()).isTrue();
        }
        assertThat(Unit.known()).contains(Unit.PERSONS, Unit.KILOMETRES).doesNotHaveDuplicates();
    }

    @Test
    void unknownCodeKeepsItsText() {
        Unit hectares = Unit.of("hectares");
        assertThat(hectares.isKnown()).isFalse();
        assertThat(hectares).hasToString("hectares").isEqualTo(Unit.of("hectares"));
        assertThat(hectares.label()).isEqualTo("hectares");
    }

    @Test
    void blankCodeIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Unit.of(" ")).withMessage("code must not be blank");
    }

    @Test
    void labelsAreWordsToPrint() {
        assertThat(Unit.PERSONS.label()).isEqualTo("persons");
        assertThat(Unit.KILOMETRES.label()).isEqualTo("km");
        assertThat(Unit.PERCENT.label()).isEqualTo("%");
        assertThat(new HashSet<>(Unit.known().stream().map(Unit::label).toList()))
                .hasSameSizeAs(Unit.known());
    }

    @Test
    void onlyLengthsConvertIntoOneAnother() {
        assertThat(Unit.KILOMETRES.isConvertibleTo(Unit.MILES)).isTrue();
        assertThat(Unit.MILES.isConvertibleTo(Unit.METRES)).isTrue();
        assertThat(Unit.PERSONS.isConvertibleTo(Unit.PERSONS)).isTrue();
        assertThat(Unit.of("ACRES").isConvertibleTo(Unit.of("ACRES"))).isTrue();
        assertThat(Unit.HOUSEHOLDS.isConvertibleTo(Unit.PERSONS)).isFalse();
        assertThat(Unit.KILOMETRES.isConvertibleTo(Unit.DAYS)).isFalse();
        assertThat(Unit.of("ACRES").isConvertibleTo(Unit.METRES)).isFalse();
    }
}
