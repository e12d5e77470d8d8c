package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conflictevents.blackbox.AcledRows.one;
import static org.conflictevents.blackbox.AcledRows.read;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Acled;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The files of ACLED, in all the forms that they come in. */
class AcledFilesTest {

    private static final String DAY = "event_id_cnty,event_date,event_type,actor1";

    @Test
    void eachSetOfColumnsIsDetected() {
        AcledRows.SETS.forEach((set, table) -> {
            try (RecordReader<Event> events = AcledRows.input(table).events()) {
                assertThat(events.stream()).as("column set %s", set).isNotEmpty();
                assertThat(events.report().rejected()).isZero();
            }
        });
    }

    @Test
    void columnsThatTheSetOf2020DoesNotHaveAreDrift() {
        try (RecordReader<Event> events = AcledRows.input(AcledRows.SET_2).events()) {
            assertThat(events.stream()).hasSize(2);
            assertThat(events.drift()).hasToString("missing disorder_type, civilian_targeting, tags");
        }
    }

    @Test
    void aColumnThatNobodyKnowsIsDriftAndKept() {
        String table = "event_id_cnty,event_date,event_type,actor1,weather\nSYR9,2020-02-06,Battles,Reed Front,fog\n";
        try (RecordReader<Event> events = AcledRows.input(table).events()) {
            assertThat(events.stream().findFirst().orElseThrow().extras()).containsEntry("weather", "fog");
            assertThat(events.drift().added()).isEqualTo(Map.of("weather", new Drift.Cells(1, "fog")));
        }
    }

    @Test
    void aMarkAndSemicolonsAndCarriageReturnsAreRead() {
        String table = "\uFEFF" + AcledRows.SET_3.replace("\n", "\r\n").replace("\"Armed clash\"", "Armed clash");
        String web = table.replace(",", ";");

        assertThat(read(AcledRows.bytes(table.getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(read(AcledRows.SET_3));
        assertThat(read(AcledRows.bytes(web.getBytes(StandardCharsets.UTF_8)))).isEqualTo(read(AcledRows.SET_3));
    }

    @Test
    void listsOfASemicolonSeparatedExportStandInQuotes() {
        String table = AcledRows.SET_1;
        String web = web(table);

        assertThat(read(web)).isEqualTo(read(table));
    }

    private static String web(String table) {
        StringBuilder text = new StringBuilder();
        boolean isQuoted = false;
        for (char c : table.toCharArray()) {
            isQuoted ^= c == '"';
            text.append(c == ',' && !isQuoted ? ';' : c);
        }
        return text.toString();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"\""})
    void theUnnamedFirstColumnOfPandasAndRIsLeftOut(String title) {
        String plain = "event_date,actor1,event_id_cnty,event_type\n2020-02-06,Reed Front,SYR9,Battles\n";
        String numbered = title + ",event_date,actor1,event_id_cnty,event_type\n0,2020-02-06,Reed Front,SYR9,Battles\n";

        assertThat(read(numbered)).isEqualTo(read(plain));
    }

    @Test
    void whatRWritesForNothingIsNothing() {
        Event event = one(DAY + ",fatalities,sub_event_type,location", "SYR9,2020-02-06,Battles,Reed Front,NA,NA,NA");

        assertThat(event.figures()).isEmpty();
        assertThat(event.place()).isEmpty();
        assertThat(event.type()).isEqualTo(EventType.BATTLES);
    }

    @Test
    void numbersThatRWritesAreRetyped() {
        String table = DAY + ",iso,fatalities,timestamp\nSYR9,2020-02-06,Battles,Reed Front,760.0,3.0,1.5813792e+09\n";
        try (RecordReader<Event> events = AcledRows.input(table).events()) {
            Event event = events.stream().findFirst().orElseThrow();

            assertThat(Acled.of(event).fatalities()).hasValue(3);
            assertThat(Acled.of(event).uploaded()).contains(Instant.ofEpochSecond(1581379200));
            assertThat(events.drift().retyped().keySet()).contains("iso", "fatalities");
        }
    }

    @Test
    void aPageOfTheApiIsRead() {
        String json = """
            {"status":200,"success":true,"last_update":3,"count":2,"messages":[],"data":[
            {"event_id_cnty":"SYR9","event_date":"2020-02-06","year":"2020","event_type":"Battles","sub_event_type":"Armed clash",
             "actor1":"Reed Front","inter1":2,"actor2":"Dune Front","inter2":"3","interaction":"23","iso":760,"fatalities":"0"},
            {"event_id_cnty":"SYR10","event_date":"2020-02-07","year":2020,"event_type":"Battles","sub_event_type":"Armed clash",
             "actor1":"Reed Front","inter1":"Rebel group","actor2":null,"inter2":"","interaction":"Rebel group only","iso":"760","fatalities":4}
            ],"filename":"it"}
            """;
        String table =
                "event_id_cnty,event_date,year,event_type,sub_event_type,actor1,inter1,actor2,inter2,interaction,iso,fatalities\n"
                        + "SYR9,2020-02-06,2020,Battles,Armed clash,Reed Front,2,Dune Front,3,23,760,0\n"
                        + "SYR10,2020-02-07,2020,Battles,Armed clash,Reed Front,Rebel group,,,Rebel group only,760,4\n";

        try (RecordReader<Event> events = AcledRows.input(json).events()) {
            assertThat(events.stream()).containsExactlyElementsOf(read(table));
            assertThat(events.drift().added()).isEmpty();
        }
    }

    @Test
    void aPageThatSaysThatTheRequestFailedIsNoEmptyAnswer() {
        String json = "{\"status\":401,\"success\":false,\"messages\":[\"no key\"],\"data\":[]}";
        assertThatThrownBy(() -> Input.of(new StringReader(json), "page").as(Formats.ACLED).events().stream()
                        .toList())
                .isInstanceOf(RecordFormatException.class)
                .hasMessage("page line 1 column 1: there are no rows, for the request failed: " + json);
    }

    @Test
    void aPageWithoutRowsIsEmpty() {
        String json = "{\"status\":200,\"success\":true,\"count\":0,\"messages\":[],\"data\":[]}";

        assertThat(read(AcledRows.input(json).as(Formats.ACLED))).isEmpty();
    }

    @Test
    void allThatIsWrongWithARowIsToldAtOnce() {
        String table = DAY
                + ",geo_precision,fatalities\n"
                + "SYR9,someday,Battles,Reed Front,4,-1\n"
                + "SYR10,2020-02-06,Battles,Reed Front,1,1\n";
        try (RecordReader<Event> events =
                AcledRows.input(table).policy(RowPolicy.COLLECT).events()) {
            assertThat(events.stream()).hasSize(1);
            assertThat(events.problems())
                    .extracting(Problem::field)
                    .containsExactlyInAnyOrder("event_date", "geo_precision", "fatalities");
            assertThat(events.problems()).extracting(Problem::line).containsOnly(2L);
            assertThat(events.report().rejected()).isEqualTo(1);
        }
    }

    @Test
    void aFileWithoutTheDateIsRefused() {
        Input input = AcledRows.input("event_id_cnty,event_type,actor1\nSYR9,Battles,Reed Front\n")
                .as(Formats.ACLED);

        assertThatThrownBy(() -> read(input))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("there is no column 'event_date', which every file of the format acled has");
    }

    @Test
    void withoutAnIdTheRowHasThatOfItsPlaceInTheFile() {
        Event event = read("event_date,event_type,actor1\n2020-02-06,Battles,Reed Front\n")
                .get(0);

        assertThat(event.id()).isEqualTo("rows-row-1");
        assertThat(event.externalIds()).isEmpty();
    }

    @Test
    void aDatasetRefusesTwoRowsThatSayDifferentThingsOfOneEvent() {
        String twice = DAY
                + ",actor2,fatalities\nSYR9,2020-02-06,Battles,Reed Front,,1\nSYR9,2020-02-06,Battles,Reed Front,,2\n";

        assertThatThrownBy(() -> AcledRows.input(twice).dataset()).hasMessageContaining("acled-SYR9");
        assertThat(AcledRows.input(AcledRows.SET_1).dataset().events()).hasSize(4);
    }

    @Test
    void peopleNearbyAreKeptAndWrittenBehindTheOthers() {
        String table = DAY + ",population_best,population_1km\nSYR9,2020-02-06,Battles,Reed Front,1200,\n";
        try (RecordReader<Event> events = AcledRows.input(table).events()) {
            Event event = events.stream().findFirst().orElseThrow();

            assertThat(event.figures()).isEmpty();
            assertThat(event.extras()).containsEntry("population_best", "1200").doesNotContainKey("population_1km");
            assertThat(events.drift().added()).isEmpty();
            assertThat(AcledRows.cells(AcledRows.write(List.of(event))).get(0))
                    .containsEntry("population_best", "1200");
        }
    }

    @Test
    void aNumberThatIsNoneIsWrongWhereverItStands() {
        for (String column : List.of("year", "timestamp", "iso", "latitude")) {
            assertThatThrownBy(() -> one(DAY + "," + column, "SYR9,2020-02-06,Battles,Reed Front,soon"))
                    .isInstanceOf(RecordFormatException.class)
                    .hasMessageContaining(column + ": expected a ");
        }
    }
}
