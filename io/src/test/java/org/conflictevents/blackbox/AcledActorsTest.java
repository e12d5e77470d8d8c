package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.blackbox.AcledRows.one;
import static org.conflictevents.blackbox.AcledRows.read;

import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Acled;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Event;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who takes part in the events of ACLED. */
class AcledActorsTest {

    private static final String WHO =
            "event_id_cnty,event_date,event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,country";

    private static Event clash(String cells) {
        return one(WHO, "SYR9,2020-02-06,Battles," + cells + ",Syria");
    }

    private static List<String> names(Event event, Side side) {
        return event.participants().stream()
                .filter(participant -> participant.side().equals(Optional.of(side)))
                .map(participant -> participant.actor().name())
                .toList();
    }

    @Test
    void theActorsHaveNoDirection() {
        Event event = clash("Reed Front,,2,Dune Front,,2,22");

        assertThat(event.participants()).extracting(Participant::role).containsOnly(ParticipantRole.BELLIGERENT);
        assertThat(names(event, Side.A)).containsExactly("Reed Front");
        assertThat(names(event, Side.B)).containsExactly("Dune Front");
    }

    @Test
    void associatedActorsStandBehindTheirs() {
        Event event = clash("Reed Front,\"ATE: Guild (Quay) ;Ferrymen\",2,Dune Front,Sand Riders,2,22");

        assertThat(names(event, Side.A)).containsExactly("Reed Front", "ATE: Guild (Quay)", "Ferrymen");
        assertThat(names(event, Side.B)).containsExactly("Dune Front", "Sand Riders");
        assertThat(AcledRows.cells(AcledRows.write(List.of(event))).get(0))
                .containsEntry("assoc_actor_1", "ATE: Guild (Quay) ;Ferrymen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", ""})
    void noActorIsZeroOrNothing(String inter) {
        Event event = clash("Reed Front,,2,,," + inter + ",20");

        assertThat(event.participants()).hasSize(1);
        assertThat(Acled.of(event).interaction()).hasValue(20);
        assertThat(AcledRows.cells(AcledRows.write(List.of(event))).get(0)).containsEntry("inter2", inter);
    }

    @Test
    void numbersAndTextsStandInOneColumn() {
        String table = WHO
                + "\n"
                + "SYR9,2020-02-06,Battles,Reed Front,,2,Dune Front,,3,23,Syria\n"
                + "SYR10,2020-02-06,Battles,Reed Front,,Rebel group,Dune Front,,Political militia,Rebel"
                + " group-Political militia,Syria\n"
                + "SYR11,2020-02-06,Battles,Reed Front,,2.0,Dune Front,,3.0,23.0,Syria\n";
        List<Event> events = read(table);

        assertThat(events)
                .extracting(event -> Acled.of(event).interaction().orElseThrow())
                .containsOnly(23);
        assertThat(events)
                .extracting(Event::participants)
                .containsOnly(events.get(0).participants());
        assertThat(AcledRows.cells(AcledRows.write(events)))
                .extracting(row -> row.get("interaction"))
                .containsExactly("23", "Rebel group-Political militia", "23.0");
    }

    @ParameterizedTest
    @CsvSource({
        "State forces-State forces, 11",
        "State forces only, 10",
        "External/Other forces-Civilians, 78",
        "External/Other forces only, 80",
        "Identity militia-Rioters, 45",
        "Protesters only, 60",
        "Civilians-Civilians, 77",
        "State Forces Only, 10"
    })
    void interactionsInWordsHaveTheirNumbers(String words, int number) {
        Event event = clash("Reed Front,,,,,," + words);

        assertThat(Acled.of(event).interaction()).hasValue(number);
    }

    @ParameterizedTest
    @CsvSource({
        "Rebel Forces, ARMED_GROUP",
        "Rebel Groups, ARMED_GROUP",
        "Militia Groups, MILITIA",
        "Political Militias, MILITIA",
        "Communal Groups, MILITIA",
        "State Forces, STATE_FORCES",
        "Protestors, PROTESTERS",
        "External/Other Forces, EXTERNAL_FORCES"
    })
    void olderWordsForTypesOfActorsAreKnown(String words, String kind) {
        Actor actor = clash("Quay Group," + "," + words + ",,,,")
                .participants()
                .get(0)
                .actor();

        assertThat(actor.kind()).isEqualTo(ActorKind.of(kind));
    }

    @Test
    void forcesOfAStateAreOneActorAtHomeAndAbroad() {
        String table = WHO
                + "\nSYR9,2020-02-06,Battles,Military Forces of Turkey (2016-),,8,Reed Front,,2,28,Syria"
                + "\nTUR9,2020-02-06,Battles,Military Forces of Turkey (2016-),,1,Reed Front,,2,12,Turkey\n";
        List<Event> events = read(table);

        assertThat(events.get(0).participants()).isEqualTo(events.get(1).participants());
        assertThat(events.get(0).participants().get(0).actor().kind()).isEqualTo(ActorKind.STATE_FORCES);
        assertThat(AcledRows.cells(AcledRows.write(events)))
                .extracting(row -> row.get("inter1"))
                .containsExactly("8", "1");
    }

    @Test
    void anInteractionThatDoesNotFollowIsNotedAndKept() {
        String table = WHO + "\nSYR9,2020-02-06,Battles,Reed Front,,3,Dune Front,,8,37,Syria\n";
        try (RecordReader<Event> events = AcledRows.input(table).events()) {
            Event event = events.stream().findFirst().orElseThrow();

            assertThat(events.notes()).singleElement().satisfies(note -> {
                assertThat(note.field()).isEqualTo("interaction");
                assertThat(note.message()).isEqualTo("does not follow from inter1 (3) and inter2 (8), which make 38");
            });
            assertThat(event.extras()).containsEntry("interaction", "37");
        }
    }

    @Test
    void aTypeOfActorThatNobodyKnowsIsNotedAndKept() {
        String table = WHO + "\nSYR9,2020-02-06,Battles,Reed Front,,Robots,,,,,Syria\n";
        try (RecordReader<Event> events = AcledRows.input(table).events()) {
            assertThat(events.stream().findFirst().orElseThrow().extras()).containsEntry("inter1", "Robots");
            assertThat(events.notes()).extracting(Problem::message).containsExactly("is no type of actor that we know");
        }
    }

    @Test
    void civiliansAreTheVictimsOfThoseWhoTargetThem() {
        Event event = read(AcledRows.SET_1).get(1);

        assertThat(event.participants())
                .extracting(Participant::role)
                .containsExactly(ParticipantRole.ATTACKER, ParticipantRole.VICTIM, ParticipantRole.VICTIM);
        assertThat(Acled.of(event).targetsCivilians()).isTrue();
        assertThat(Acled.of(read(AcledRows.SET_1).get(0)).targetsCivilians()).isFalse();
    }

    @Test
    void theInteractionOfAnyTwoTypesFollowsFromTheirNumbers() {
        for (int one = 1; one <= 8; one++) {
            for (int other = 0; other <= 8; other++) {
                int number = other == 0 ? 10 * one : 10 * Math.min(one, other) + Math.max(one, other);
                Event event = clash(
                        "Reed Front,," + one + "," + (other == 0 ? "" : "Dune Front") + ",," + other + "," + number);

                assertThat(Acled.of(event).interaction()).hasValue(number);
                assertThat(Acled.of(clash("Reed Front,,,,,," + words(one, other)))
                                .interaction())
                        .hasValue(number);
            }
        }
    }

    private static String words(int one, int other) {
        List<String> words = List.of(
                "State forces",
                "Rebel group",
                "Political militia",
                "Identity militia",
                "Rioters",
                "Protesters",
                "Civilians",
                "External/Other forces");
        if (other == 0) {
            return words.get(one - 1) + " only";
        }
        return one + other == 15
                ? "External/Other forces-Civilians"
                : words.get(Math.min(one, other) - 1) + "-" + words.get(Math.max(one, other) - 1);
    }
}
