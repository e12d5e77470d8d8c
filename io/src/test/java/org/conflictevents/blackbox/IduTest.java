package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Country;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** IDMC Internal Displacement Updates, with invented rows: no real file was at hand. */
class IduTest {

    private static final String HEADER =
            "id,country,iso3,latitude,longitude,centroid,displacement_type,qualifier,figure,displacement_date,"
                    + "displacement_start_date,displacement_end_date,year,event_name,event_start_date,event_end_date,category,subcategory,type,"
                    + "subtype,old_id,created_at,description,link,combined_type";

    private static final String ROW = "\"7\",Syria,SYR,35.9,36.8,\"[35.9, 36.8]\",Conflict,more"
            + " than,580000,2030-02-03,2030-02-03,2030-02-06,2030,Syria: Harbour -"
            + " 03/02/2030,2030-02-01,2030-02-09,,,,,12,2030-02-10,A text,https://example.org/7,Conflict";

    @TempDir
    Path folder;

    private static Input csv(String... rows) {
        return Input.of(new StringReader(HEADER + "\n" + String.join("\n", rows) + "\n"), "idu.csv");
    }

    private static Input json(String... members) {
        StringBuilder all = new StringBuilder("[");
        for (String more : members) {
            all.append(all.length() > 1 ? "," : "").append("""
                {"id":8,"country":"Syria","iso3":"SYR","latitude":35.9,"longitude":36.8,"centroid":"[35.9, 36.8]",
                 "displacement_type":"Conflict","qualifier":"total","figure":12,"category":null,"year":2030\
                """);
            all.append(more.isEmpty() ? "" : "," + more).append('}');
        }
        return Input.of(new StringReader(all + "]"), "idu.json");
    }

    private static Event event(Input input) {
        return input.events().stream().findFirst().orElseThrow();
    }

    private static String days(String day, String start, String end) {
        return "\"displacement_date\":\"" + day + "\",\"displacement_start_date\":\"" + start
                + "\",\"displacement_end_date\":\"" + end + "\"";
    }

    private static String day(String day) {
        return days(day, day, day);
    }

    @Test
    void anUpdateIsAnAggregateWithOneFigure() {
        Event event = event(csv(ROW));
        assertThat(event.id()).isEqualTo("idu-7");
        assertThat(event.externalIds()).isEqualTo(Map.of("idu", "7"));
        assertThat(event.type()).isEqualTo(EventType.DISPLACEMENT);
        assertThat(event.scope()).isEqualTo(Scope.AGGREGATE);
        assertThat(event.when()).isEqualTo(EdtfDate.parse("2030-02-03/2030-02-06"));
        Figure figure = event.figures().get(0);
        assertThat(figure.measure()).isEqualTo(Measure.DISPLACED);
        assertThat(figure.measure().nature()).isEqualTo(Measure.Nature.FLOW);
        assertThat(figure.quantity()).isEqualTo(Quantity.moreThan(580_000, Unit.PERSONS));
        assertThat(event.summary())
                .isEqualTo("More than 580,000 persons displaced by conflict, Area around 35.9, 36.8, Syria");
    }

    @ParameterizedTest
    @CsvSource({
        "total,12 persons",
        "'',12 persons",
        "approximately,about 12 persons",
        "more than,more than 12 persons",
        "More than,more than 12 persons",
        "at least,at least 12 persons",
        "less than or equal to,up to 12 persons",
        "less than,fewer than 12 persons",
        "perhaps,about 12 persons"
    })
    void qualifiersAreKept(String qualifier, String quantity) {
        Event event = event(csv(ROW.replace("more than,580000", qualifier + ",12")));
        assertThat(event.figures().get(0).quantity()).hasToString(quantity);
    }

    @Test
    void aQualifierThatIsNewIsNotedAndKept() {
        try (RecordReader<Event> events =
                csv(ROW.replace("more than", "perhaps")).events()) {
            assertThat(events.stream().findFirst().orElseThrow().extras()).containsEntry("qualifier", "perhaps");
            assertThat(events.notes()).extracting(Problem::field).containsExactly("qualifier");
        }
    }

    @Test
    void aFigureThatIsNotThereIsUnknown() {
        Event event = event(csv(ROW.replace("more than,580000", "total,")));
        assertThat(event.figures().get(0).quantity()).isEqualTo(Quantity.uncounted(Unit.PERSONS));
        assertThat(event.extras()).containsEntry("qualifier", "total");
    }

    @ParameterizedTest
    @CsvSource({
        "2023-08-02T12:00:00.000Z,2023-08-03", // noon in UTC is midnight in Auckland
        "2023-11-06T11:00:00.000Z,2023-11-07", // in the summer of Auckland it is eleven
        "2023-08-02T12:00:00Z,2023-08-03",
        "2023-08-02 12:00:00,2023-08-03",
        "2023-08-02T12:00:00+00:00,2023-08-03",
        "2023-08-03T00:00:00+12:00,2023-08-03",
        "2023-12-31T11:00:00.000Z,2024-01-01",
        "2023-08-03T00:00:00.000Z,2023-08-03",
        "2023-08-03 00:00:00,2023-08-03",
        "2023-08-03,2023-08-03"
    })
    void daysThatBeginInAucklandAreTheseDays(String written, String day) {
        Event event = event(json(day(written)));
        assertThat(event.when()).hasToString(day);
        if (written.equals(day)) {
            assertThat(event.extras()).doesNotContainKey("displacement_date");
        } else {
            assertThat(event.extras()).containsEntry("displacement_date", written);
        }
    }

    @Test
    void anotherTimeOfDayIsTakenAsWrittenAndNoted() {
        try (RecordReader<Event> events = json(day("2023-08-03T09:30:00Z")).events()) {
            assertThat(events.stream().findFirst().orElseThrow().when()).hasToString("2023-08-03");
            assertThat(events.notes()).hasSize(3);
            assertThat(events.notes().get(0).message())
                    .isEqualTo(
                            "its time of day is midnight neither in UTC nor in Auckland; the day is taken as 2023-08-03");
        }
    }

    @ParameterizedTest
    @CsvSource({"2023-07-02T11:00:00.000Z, 2023-07-02", "2023-12-31T12:00:00.000Z, 2024-01-01"})
    void anHourThatIsNotThatOfTheSeasonIsNoted(String written, String day) {
        try (RecordReader<Event> events = json(day(written)).events()) {
            assertThat(events.stream().findFirst().orElseThrow().when()).hasToString(day);
            assertThat(events.notes()).hasSize(3);
            assertThat(events.notes().get(0).message()).endsWith("nor in Auckland; the day is taken as " + day);
        }
    }

    @Test
    void withoutDaysThereIsTheYear() {
        assertThat(event(json("\"displacement_date\":null")).when()).hasToString("2030");
    }

    @Test
    void theMiddleOfTheAreaIsThePlace() {
        Place place = event(csv(ROW)).place().orElseThrow();
        assertThat(place.location()).contains(new GeoPoint(35.9, 36.8, PlacePrecision.AREA));
        assertThat(place.within()).contains(Country.ofIso3("SYR").orElseThrow().place());
        assertThat(event(csv(ROW)).placePrecision()).isEqualTo(PlacePrecision.AREA);
    }

    @Test
    void theCentroidHasTheLatitudeFirst() {
        Event event = event(csv(ROW.replace("35.9,36.8,\"", ",,\"")));
        assertThat(event.place().orElseThrow().location()).contains(new GeoPoint(35.9, 36.8, PlacePrecision.AREA));
        assertThat(event.extras()).containsEntry("latitude", "").doesNotContainKey("centroid");
    }

    @Test
    void aPointNearZeroIsWrittenWithoutAnExponent() {
        Event event = event(csv(ROW.replace("35.9,36.8,\"[35.9, 36.8]\"", "0.00001,36,\"[0.00001, 36]\"")));
        assertThat(event.place().orElseThrow().name()).isEqualTo("Area around 0.00001, 36");
        assertThat(event.extras()).doesNotContainKeys("latitude", "longitude", "centroid");
    }

    @Test
    void aCentroidThatIsNoneIsWrong() {
        try (RecordReader<Event> events = csv(ROW.replace("35.9,36.8,\"[35.9, 36.8]\"", ",,\"[136.8, 35.9]\""))
                .policy(RowPolicy.COLLECT)
                .events()) {
            assertThat(events.stream()).isEmpty();
            assertThat(events.problems().get(0).message())
                    .isEqualTo("expected latitude and longitude, such as [28.1, 77.0] but found '[136.8, 35.9]'");
        }
    }

    @Test
    void withoutCoordinatesTheCountryIsThePlace() {
        Event event = event(csv(ROW.replace("35.9,36.8,\"[35.9, 36.8]\"", ",,")));
        assertThat(event.place()).contains(Country.ofIso3("SYR").orElseThrow().place());
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.COUNTRY);
        assertThat(event.summary()).endsWith("displaced by conflict in Syria");
    }

    @Test
    void whatTheRecordDoesNotSayIsKept() {
        assertThat(event(csv(ROW)).extras())
                .containsOnlyKeys(
                        "displacement_type",
                        "event_name",
                        "event_start_date",
                        "event_end_date",
                        "old_id",
                        "created_at",
                        "description",
                        "link",
                        "combined_type")
                .containsEntry("event_name", "Syria: Harbour - 03/02/2030");
    }

    @Test
    void keysThatAreNewAreKept() {
        try (RecordReader<Event> events = json(day("2030-02-03")
                        + ",\"role\":\"Recommended"
                        + " figure\",\"sources\":[\"a\",\"b\"],\"standard_info_text\":\"<b>x</b>\"")
                .events()) {
            assertThat(events.stream().findFirst().orElseThrow().extras())
                    .containsEntry("role", "Recommended figure")
                    .containsEntry("sources", "[\"a\",\"b\"]")
                    .containsEntry("standard_info_text", "<b>x</b>");
            assertThat(events.drift().added()).containsOnlyKeys("role", "sources");
        }
    }

    @Test
    void badRowsStopNoGoodOnes() {
        try (RecordReader<Event> events = csv(
                        ROW.replace("2030-02-06", "2030-01-06"),
                        ROW.replace("580000", "many").replace("35.9,36.8", "95.9,36.8"),
                        ROW.replace("2030-02-03,2030-02-03", "soon,soon"),
                        ROW)
                .policy(RowPolicy.COLLECT)
                .events()) {
            assertThat(events.stream().toList()).hasSize(1);
            assertThat(events.report().toString()).startsWith("rows read 4, accepted 1, rejected 3");
            assertThat(events.problems())
                    .extracting(Problem::message)
                    .containsExactly(
                            "expected a day that is not before displacement_start_date, 2030-02-03 but found"
                                    + " '2030-01-06'",
                            "expected a number from -90 to 90 but found '95.9'",
                            "expected a whole number, 0 or more but found 'many'",
                            "expected a day, such as 2023-08-03 or 2023-08-02T12:00:00.000Z but found 'soon'",
                            "expected a day, such as 2023-08-03 or 2023-08-02T12:00:00.000Z but found 'soon'");
        }
    }

    /** As the API writes it: all of them in one line. */
    @Test
    void ofObjectsInOneLineTheColumnTellsWhich() {
        String good =
                "{\"id\":1,\"iso3\":\"SYR\",\"figure\":5,\"year\":2030,\"event_name\":\"Hafen \u00e9 \ud83d\ude80\"}";
        String wrong = "{\"id\":2,\"iso3\":\"SYR\",\"figure\":\"many\",\"year\":2030}";
        String text = "[" + good + ", " + wrong + "," + good.replace(":1,", ":3,") + ",\r\n " + wrong + "]";
        try (RecordReader<Event> events = Input.of(new StringReader(text), "idu.json")
                .as(Formats.IDU)
                .policy(RowPolicy.COLLECT)
                .events()) {
            assertThat(events.stream()).hasSize(2);
            assertThat(events.problems())
                    .extracting(
                            Problem::line,
                            Problem::column,
                            problem -> problem.row().orElse(""))
                    .containsExactly(
                            tuple(1L, 1L + good.codePointCount(0, good.length()) + ", ".length() + 1, wrong),
                            tuple(2L, 2L, wrong));
        }
    }

    @Test
    void fewerThanNoneIsWrong() {
        try (RecordReader<Event> events = csv(ROW.replace("more than,580000", "less than,0"))
                .policy(RowPolicy.COLLECT)
                .events()) {
            assertThat(events.stream()).isEmpty();
            assertThat(events.problems().get(0).field()).isEqualTo("figure");
        }
    }

    @Test
    void rowsOfOneEventStaySeparate() {
        List<Event> events = csv(ROW, ROW.replace("\"7\"", "9")).dataset().events();
        assertThat(events).extracting(Event::id).containsExactly("idu-7", "idu-9");
        assertThat(events).allMatch(event -> event.links().isEmpty());
    }

    @Test
    void contentTellsTheFormat() throws Exception {
        Path table = folder.resolve("a");
        Files.writeString(table, "\uFEFF" + HEADER + "\n" + ROW + "\n");
        assertThat(Formats.detect(table)).contains(Formats.IDU);
        Path page = folder.resolve("b");
        Files.writeString(
                page,
                "[{\"id\":1,\"iso3\":\"SYR\",\"displacement_type\":\"Conflict\",\"qualifier\":\"total\","
                        + "\"figure\":1,\"displacement_date\":\"2030-01-01\"}]");
        assertThat(Formats.detect(page)).contains(Formats.IDU);
    }
}
