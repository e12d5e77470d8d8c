package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Acled;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Event;
import org.conflictevents.model.Participant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Exports with a row for each actor: each event is made once. */
class AcledMonadicTest {

    private static final String HEADER =
            "event_id_cnty,event_date,event_type,sub_event_type,actor1,assoc_actor_1,inter1,interaction,country,notes,fatalities\n";

    private static final String FIRST = row("SYR9", "Reed Front,Guild,2,23", "Fight,3");
    private static final String SECOND = row("SYR9", "Dune Front,,3,23", "Fight,3");
    private static final String OTHER = row("SYR10", "Reed Front,,2,20", "Alone,0");

    private static String row(String id, String actor, String rest) {
        return id + ",2020-02-06,Battles,Armed clash," + actor + ",Syria," + rest + "\n";
    }

    @Test
    void rowsOfOneEventAreOneEventWithTheirActors() {
        try (RecordReader<Event> events =
                AcledRows.input(HEADER + FIRST + SECOND + OTHER).events()) {
            List<Event> all = events.stream().toList();

            assertThat(all).extracting(Event::id).containsExactly("acled-SYR9", "acled-SYR10");
            assertThat(names(all.get(0))).containsExactly("Reed Front", "Guild", "Dune Front");
            assertThat(Acled.of(all.get(0)).interaction()).hasValue(23);
            assertThat(events.report().accepted()).isEqualTo(2);
            assertThat(events.report().passedOver()).isEqualTo(Map.of("further actor of the event before", 1L));
        }
    }

    private static List<String> names(Event event) {
        return event.participants().stream()
                .map(Participant::actor)
                .map(actor -> actor.name())
                .toList();
    }

    @Test
    void theyMakeTheEventThatADyadicRowMakes() {
        String dyadic =
                "event_id_cnty,event_date,event_type,sub_event_type,actor1,assoc_actor_1,inter1,actor2,assoc_actor_2,inter2,interaction,country,notes,fatalities\n"
                        + "SYR9,2020-02-06,Battles,Armed clash,Reed Front,Guild,2,Dune Front,,3,23,Syria,Fight,3\n";

        assertThat(AcledRows.read(HEADER + FIRST + SECOND)).isEqualTo(AcledRows.read(dyadic));
        assertThat(AcledRows.input(HEADER + FIRST + SECOND).dataset().events()).isEqualTo(AcledRows.read(dyadic));
    }

    @Test
    void whatIsWrittenOfThemReadsBackEqual() {
        List<Event> events = AcledRows.read(HEADER + FIRST + SECOND + OTHER);

        assertThat(AcledRows.read(AcledRows.write(events))).isEqualTo(events);
    }

    @Test
    void objectsOfTheApiAreJoinedToo() {
        String json = "{\"data\":[" + object("Reed Front", 2) + "," + object("Dune Front", 3) + "]}";

        assertThat(AcledRows.read(json))
                .singleElement()
                .satisfies(event -> assertThat(names(event)).containsExactly("Reed Front", "Dune Front"));
    }

    private static String object(String actor, int inter) {
        return "{\"event_id_cnty\":\"SYR9\",\"event_date\":\"2020-02-06\",\"event_type\":\"Battles\",\"actor1\":\""
                + actor + "\",\"inter1\":" + inter + "}";
    }

    @Test
    void aRowThatStandsElsewhereIsPassedOverWithItsOwnReason() {
        try (RecordReader<Event> events =
                AcledRows.input(HEADER + FIRST + OTHER + SECOND).events()) {
            assertThat(events.stream()).hasSize(2);
            assertThat(events.report().passedOver())
                    .isEqualTo(Map.of("further actor of an event that is not the one before; it is left out", 1L));
        }
    }

    @Test
    void aRowThatDiffersInMoreThanTheActorIsWrong() {
        String differs = SECOND.replace("Fight,3", "Fight,4");
        try (RecordReader<Event> events = AcledRows.input(HEADER + FIRST + differs)
                .policy(RowPolicy.COLLECT)
                .events()) {
            assertThat(events.stream()).hasSize(1);
            assertThat(events.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(3);
                assertThat(problem.field()).isEqualTo("event_id_cnty");
                assertThat(problem.message()).contains("differs in more than the actor");
            });
        }
    }

    @Test
    void theEventBeforeAWrongRowIsReadBeforeItFails() {
        Iterator<Event> events = AcledRows.input(HEADER + FIRST + SECOND + OTHER.replace("2020-02-06", "someday"))
                .events()
                .iterator();
        List<Event> read = new ArrayList<>();

        assertThatThrownBy(() -> events.forEachRemaining(read::add))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("rows.csv line 4");
        assertThat(read)
                .extracting(AcledMonadicTest::names)
                .containsExactly(List.of("Reed Front", "Guild", "Dune Front"));
    }

    @Test
    void aWrongRowBetweenIsToldAndTheOthersAreJoined() {
        String wrong = SECOND.replace("2020-02-06", "someday");
        try (RecordReader<Event> events = AcledRows.input(HEADER + FIRST + wrong + SECOND)
                .policy(RowPolicy.COLLECT)
                .events()) {
            assertThat(events.stream())
                    .singleElement()
                    .satisfies(event -> assertThat(names(event)).hasSize(3));
            assertThat(events.problems()).extracting(Problem::line).containsExactly(3L);
        }
    }

    @Test
    void aFileWithTwoActorsIsNeverJoined() {
        String dyadic = "event_id_cnty,event_date,event_type,actor1,actor2\nSYR9,2020-02-06,Battles,A Front,\n"
                + "SYR9,2020-02-06,Battles,B Front,\n";

        assertThat(AcledRows.read(dyadic)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 4})
    void anEventHasAsManyActorsAsRows(int rows) {
        StringBuilder table = new StringBuilder(HEADER);
        for (int i = 0; i < rows; i++) {
            table.append(row("SYR9", "Front " + i + ",,2,20", "Fight,3"));
        }

        assertThat(AcledRows.read(table.toString()))
                .singleElement()
                .satisfies(event -> assertThat(names(event)).hasSize(rows));
    }
}
