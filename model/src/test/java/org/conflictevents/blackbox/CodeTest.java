package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.AliasKind;
import org.conflictevents.model.Code;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Group;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlaceRole;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Side;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.TermKind;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules that every open vocabulary keeps. */
class CodeTest {

    static Stream<Arguments> vocabularies() {
        return Stream.of(
                vocabulary("ActorKind", ActorKind::of, ActorKind.known()),
                vocabulary("AliasKind", AliasKind::of, AliasKind.known()),
                vocabulary("EventType", EventType::of, EventType.known()),
                vocabulary("Group", Group::of, Group.known()),
                vocabulary("LinkKind", LinkKind::of, LinkKind.known()),
                vocabulary("Measure", Measure::of, Measure.known()),
                vocabulary("ParticipantRole", ParticipantRole::of, ParticipantRole.known()),
                vocabulary("PlaceKind", PlaceKind::of, PlaceKind.known()),
                vocabulary("PlaceRole", PlaceRole::of, PlaceRole.known()),
                vocabulary("RelationKind", RelationKind::of, RelationKind.known()),
                vocabulary("Side", Side::of, Side.known()),
                vocabulary("SourceKind", SourceKind::of, SourceKind.known()),
                vocabulary("StatusKind", StatusKind::of, StatusKind.known()),
                vocabulary("TermKind", TermKind::of, TermKind.known()),
                vocabulary("Unit", Unit::of, Unit.known()));
    }

    private static <T extends Code> Arguments vocabulary(String name, Function<String, T> of, List<T> known) {
        return Arguments.of(name, of, known);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vocabularies")
    void aKnownTermIsTheConstantItself(String name, Function<String, Code> of, List<Code> known) {
        assertThat(known).isNotEmpty().doesNotHaveDuplicates().allSatisfy(term -> {
            assertThat(of.apply(term.code())).isSameAs(term).hasToString(term.code());
            assertThat(term.isKnown()).isTrue();
            assertThat(term.label()).isNotBlank();
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vocabularies")
    void anUnknownTermKeepsItsText(String name, Function<String, Code> of, List<Code> known) {
        Code term = of.apply(" Überfall / other\"");

        assertThat(term).hasToString(" Überfall / other\"").isEqualTo(of.apply(" Überfall / other\""));
        assertThat(term.hashCode()).isEqualTo(of.apply(" Überfall / other\"").hashCode());
        assertThat(term.label()).isEqualTo(term.code());
        assertThat(term.isKnown()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("vocabularies")
    void nothingIsNoTerm(String name, Function<String, Code> of, List<Code> known) {
        assertThatThrownBy(() -> of.apply(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("code must not be blank");
        assertThatThrownBy(() -> of.apply(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("code");
    }

    @Test
    void termsOfTwoVocabulariesAreNeverEqual() {
        assertThat((Code) LinkKind.PART_OF).isNotEqualTo(RelationKind.PART_OF);
    }

    @Test
    void termsAreOrderedByTheirText() {
        assertThat(Side.A).isLessThan(Side.B);
    }

    @Test
    void aMeasureKnowsWhetherItAddsUp() {
        assertThat(Measure.KILLED.nature()).isEqualTo(Measure.Nature.FLOW);
        assertThat(Measure.POPULATION.nature()).isEqualTo(Measure.Nature.STOCK);
        assertThat(Measure.DISTANCE.nature()).isEqualTo(Measure.Nature.PROPERTY);
        assertThat(Measure.of("BARRELS").nature()).isEqualTo(Measure.Nature.UNKNOWN);
    }
}
