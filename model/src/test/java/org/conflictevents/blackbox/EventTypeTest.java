package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.model.EventType;
import org.conflictevents.testing.EventTypes;
import org.junit.jupiter.api.Test;

class EventTypeTest {

    @Test
    void everyConstantIsWrittenAsItIsNamed() throws IllegalAccessException {
        List<String> names = new ArrayList<>();
        for (Field field : EventType.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers()) && field.getType() == EventType.class) {
                assertThat(field.get(null)).hasToString(field.getName());
                names.add(field.getName());
            }
        }
        assertThat(EventType.known()).extracting(EventType::code).containsExactlyElementsOf(names);
    }

    @Test
    void theClassesAreTheTypesWithoutAParent() {
        assertThat(EventType.known())
                .filteredOn(EventType::isClass)
                .extracting(EventType::code)
                .containsExactly(
                        "BATTLES",
                        "REMOTE_VIOLENCE",
                        "VIOLENCE_AGAINST_CIVILIANS",
                        "CIVIL_UNREST",
                        "STRATEGIC_DEVELOPMENTS",
                        "DIPLOMACY",
                        "VERBAL_CONDUCT",
                        "HUMANITARIAN",
                        "SITUATIONS");
    }

    @Test
    void parentsComeBeforeTheirChildren() {
        List<EventType> known = EventType.known();
        for (EventType type : known) {
            type.parent()
                    .ifPresent(parent ->
                            assertThat(known.indexOf(parent)).as(type.code()).isLessThan(known.indexOf(type)));
        }
    }

    @Test
    void labelsAreWordsAndDifferFromOneAnother() {
        assertThat(EventType.known())
                .extracting(EventType::label)
                .doesNotHaveDuplicates()
                .allMatch(label -> label.matches("[a-z]+([ ,-]{1,2}[a-z]+)*"));
    }

    @Test
    void theHierarchyHasThreeLevels() {
        assertThat(EventType.ULTIMATUM.parent()).contains(EventType.THREAT);
        assertThat(EventType.THREAT.parent()).contains(EventType.VERBAL_CONDUCT);
        assertThat(EventType.VERBAL_CONDUCT.parent()).isEmpty();
        assertThat(EventType.ULTIMATUM.eventClass()).isEqualTo(EventType.VERBAL_CONDUCT);
        assertThat(EventType.VERBAL_CONDUCT.eventClass()).isEqualTo(EventType.VERBAL_CONDUCT);
    }

    @Test
    void aTypeIsItselfAndEachOfItsAncestorsAndNothingElse() {
        assertThat(EventType.ULTIMATUM.isA(EventType.ULTIMATUM)).isTrue();
        assertThat(EventType.ULTIMATUM.isA(EventType.THREAT)).isTrue();
        assertThat(EventType.ULTIMATUM.isA(EventType.VERBAL_CONDUCT)).isTrue();
        assertThat(EventType.THREAT.isA(EventType.ULTIMATUM)).isFalse();
        assertThat(EventType.ULTIMATUM.isA(EventType.DEMAND)).isFalse();
    }

    @Test
    void anotherSpellingIsAnotherType() {
        assertThat(EventType.of("ARMED_CLASH")).isSameAs(EventType.ARMED_CLASH);
        assertThat(EventType.of("armed_clash")).isNotEqualTo(EventType.ARMED_CLASH);
    }

    @Test
    void blankCodesAreRejected() {
        assertThatIllegalArgumentException().isThrownBy(() -> EventType.of(" ")).withMessage("code must not be blank");
    }

    @Test
    void nullIsRejectedByName() {
        assertThatNullPointerException().isThrownBy(() -> EventType.of(null)).withMessage("code");
        assertThatNullPointerException()
                .isThrownBy(() -> EventType.THREAT.isA(null))
                .withMessage("other");
    }

    @Property(tries = 300)
    void what_is_written_reads_back_equal(@ForAll("types") EventType type) {
        assertThat(EventType.of(type.toString())).isEqualTo(type).hasSameHashCodeAs(type);
    }

    @Property(tries = 300)
    void unknown_types_stand_alone(@ForAll("unknown") EventType type) {
        assertThat(type.parent()).isEmpty();
        assertThat(type.eventClass()).isEqualTo(type);
        assertThat(type.isClass()).isFalse();
        assertThat(type.label()).isEqualTo(type.code());
        assertThat(EventType.known()).noneMatch(known -> known.isA(type) || type.isA(known));
    }

    @Property(tries = 500)
    void is_a_is_a_partial_order_below_the_class(@ForAll("types") EventType type, @ForAll("types") EventType other) {
        assertThat(type.isA(type)).isTrue();
        assertThat(type.isA(type.eventClass())).isTrue();
        type.parent().ifPresent(parent -> assertThat(type.isA(parent)).isTrue());
        if (type.isA(other)) {
            assertThat(type.eventClass()).isEqualTo(other.eventClass());
            assertThat(other.isA(type)).isEqualTo(other.equals(type));
        }
    }

    @Provide
    Arbitrary<EventType> types() {
        return EventTypes.any();
    }

    @Provide
    Arbitrary<EventType> unknown() {
        return EventTypes.unknown();
    }
}
