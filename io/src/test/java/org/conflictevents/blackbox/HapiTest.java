package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Country;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** HDX HAPI conflict events, with invented rows. */
class HapiTest {

    private static final String HEADER =
            "location_code,has_hrp,in_gho,provider_admin1_name,provider_admin2_name,admin1_code,admin1_name,"
                    + "admin2_code,admin2_name,admin_level,event_type,events,fatalities,reference_period_start,reference_period_end,"
                    + "dataset_hdx_id,resource_hdx_id,warning,error";
    private static final String TAGS =
            "#country+code,#meta+has_hrp,#meta+in_gho,#adm1+name+provider,#adm2+name+provider,#adm1+code,#adm1+name,"
                    + "#adm2+code,#adm2+name,#adm+level,#event+type,#indicator+event+num,#affected+killed,#date+start,#date+end,"
                    + "#meta+dataset_id,#meta+resource_id,#meta+warning,#meta+error";

    private static final String TARGETED = row("civilian_targeting", "4", "6");
    private static final String VIOLENCE = row("political_violence", "9", "31");
    private static final String PROTESTS = row("demonstration", "2", "");

    @TempDir
    Path folder;

    private static String row(String type, String events, String fatalities) {
        return "SYR,Y,Y,Idleb,Harbour,SY07,Idleb,SY0799,Harbour,2," + type + "," + events + "," + fatalities
                + ",2030-02-01,2030-02-28,d-1,r-1,,";
    }

    private static Input input(String... rows) {
        return Input.of(new StringReader("\uFEFF" + HEADER + "\r\n" + String.join("\r\n", rows) + "\r\n"), "hapi.csv");
    }

    private static List<Event> events(String... rows) {
        return input(rows).events().stream().toList();
    }

    private static Event event(String row) {
        return events(row).get(0);
    }

    private static Figure figure(Event event, String id) {
        return event.figures().stream()
                .filter(figure -> figure.id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aRowIsAnAggregateWithItsCounts() {
        Event event = event(VIOLENCE);
        assertThat(event.id()).isEqualTo("hapi-syr-sy0799-2030-02-political-violence");
        assertThat(event.scope()).isEqualTo(Scope.AGGREGATE);
        assertThat(event.type()).isEqualTo(EventType.of("political_violence"));
        assertThat(event.when()).isEqualTo(EdtfDate.parse("2030-02"));
        assertThat(event.summary()).isEqualTo("9 political violence events in Harbour, 31 killed");
        assertThat(event.figures())
                .extracting(Figure::measure, Figure::quantity)
                .containsExactly(
                        tuple(Measure.EVENTS, Quantity.exactly(9, Unit.EVENTS)),
                        tuple(Measure.KILLED, Quantity.exactly(31, Unit.PERSONS)));
        assertThat(event.sources()).extracting(source -> source.id()).containsExactly("hapi");
    }

    @Test
    void pCodesAreIdsOfPlaces() {
        Place place = event(VIOLENCE).place().orElseThrow();
        assertThat(place).hasToString("Harbour, Idleb, Syria");
        assertThat(place.id()).isEqualTo("pcode-sy0799");
        assertThat(place.kind()).isEqualTo(PlaceKind.DISTRICT);
        assertThat(place.externalIds()).isEqualTo(Map.of("pcode", "SY0799"));
        assertThat(place.within().orElseThrow().externalIds()).isEqualTo(Map.of("pcode", "SY07"));
        assertThat(place.within().orElseThrow().within())
                .contains(Country.ofGw(652).orElseThrow().place());
        assertThat(event(VIOLENCE).placePrecision()).isEqualTo(PlacePrecision.ADMIN2);
    }

    @Test
    void aCountryWithoutDivisionsIsThePlace() {
        Event event = event("ALB,N,N,,,,,,,0,civilian_targeting,0,0,2030-01-01,2030-01-31,d,r,,");
        assertThat(event.place()).contains(Country.ofIso3("ALB").orElseThrow().place());
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.COUNTRY);
        assertThat(event.id()).isEqualTo("hapi-alb-2030-01-civilian-targeting");
    }

    @Test
    void zeroIsZero() {
        Event event = event(row("political_violence", "0", "0"));
        assertThat(event.figures())
                .extracting(Figure::quantity)
                .containsExactly(Quantity.exactly(0, Unit.EVENTS), Quantity.exactly(0, Unit.PERSONS));
        assertThat(event.summary()).isEqualTo("No political violence events in Harbour");
    }

    @Test
    void theDeadOfDemonstrationsAreNotCountedAtAll() {
        assertThat(event(PROTESTS).figures()).extracting(Figure::measure).containsExactly(Measure.EVENTS);
        assertThat(event(PROTESTS).type()).isEqualTo(EventType.CIVIL_UNREST);
    }

    @Test
    void anEmptyCountOfAnotherClassIsUnknown() {
        Event event = event(row("political_violence", "", ""));
        assertThat(event.figures())
                .extracting(Figure::quantity)
                .containsExactly(Quantity.uncounted(Unit.EVENTS), Quantity.uncounted(Unit.PERSONS));
        assertThat(event.summary()).startsWith("An unknown number of political violence events");
    }

    @Test
    void whatTargetsCiviliansIsAPartOfPoliticalViolence() {
        Event part = events(VIOLENCE, TARGETED).get(1);
        assertThat(part.type()).isEqualTo(EventType.VIOLENCE_AGAINST_CIVILIANS);
        assertThat(figure(part, "events").partOf()).contains("hapi-syr-sy0799-2030-02-political-violence#events");
        assertThat(figure(part, "fatalities").partOf())
                .contains("hapi-syr-sy0799-2030-02-political-violence#fatalities");
    }

    @Test
    void whereThePartComesFirstTheWholeNamesIt() {
        List<Event> events = events(TARGETED, PROTESTS, VIOLENCE);
        assertThat(events.get(0).figures()).allMatch(figure -> figure.partOf().isEmpty());
        Figure part = figure(events.get(2), "fatalities-civilian-targeting");
        assertThat(part.quantity()).isEqualTo(Quantity.exactly(6, Unit.PERSONS));
        assertThat(part.partOf()).contains("fatalities");
        assertThat(part.sameAs()).contains("hapi-syr-sy0799-2030-02-civilian-targeting#fatalities");
        assertThat(Dataset.builder()
                        .id("all")
                        .title("All")
                        .addSources(events.get(0).sources().get(0))
                        .addAllEvents(events)
                        .build()
                        .warnings())
                .isEmpty();
    }

    @Test
    void classesOfOtherAreasAndMonthsHaveNothingToDoWithEachOther() {
        List<Event> events = events(
                TARGETED,
                VIOLENCE.replace("2030-02-01,2030-02-28", "2030-03-01,2030-03-31"),
                VIOLENCE.replace("99", "98"));
        assertThat(events)
                .flatExtracting(Event::figures)
                .hasSize(6)
                .allMatch(figure -> figure.partOf().isEmpty());
    }

    @Test
    void aPartAboveItsWholeIsAWarning() {
        Dataset dataset = input(row("civilian_targeting", "4", "60"), VIOLENCE).dataset();
        assertThat(dataset.warnings()).hasSize(1);
        assertThat(dataset.warnings().get(0).message()).contains("a part (60 persons) above its whole (31 persons)");
    }

    @Test
    void aRepeatedRowIsPassedOverWhateverWentBetween() {
        Input input = input(TARGETED, VIOLENCE, TARGETED, VIOLENCE);
        assertThat(input.dataset().events()).hasSize(2);
    }

    @Test
    void namesOfTheProviderAreKeptWhereTheyDiffer() {
        Event event = event(
                "HTI,Y,Y,Sud-Est,Port,HT02,South-East,HT0299,Bay,2,civilian_targeting,1,0,2030-01-01,2030-01-31,d,r,"
                        + "PCode mismatch HT0299 != Port,");
        assertThat(event.extras())
                .containsEntry("provider_admin1_name", "Sud-Est")
                .containsEntry("provider_admin2_name", "Port")
                .containsEntry("warning", "PCode mismatch HT0299 != Port")
                .containsEntry("has_hrp", "Y")
                .containsEntry("resource_hdx_id", "r")
                .doesNotContainKeys("error", "admin1_name", "admin_level", "events");
        assertThat(event.place().orElseThrow().name()).isEqualTo("Bay");
    }

    @Test
    void twoNamesUnderOnePCodeAreTwoEvents() {
        String port = "HTI,Y,Y,Sud,Port,HT02,Sud,HT0299,Bay,2,civilian_targeting,1,0,2030-01-01,2030-01-31,d,r,,";
        Dataset dataset = input(port, port.replace(",Port,", ",Bay,").replace(",1,0,", ",2,0,"))
                .dataset();
        assertThat(dataset.events())
                .extracting(Event::id)
                .containsExactly(
                        "hapi-hti-ht0299-port-2030-01-civilian-targeting",
                        "hapi-hti-ht0299-2030-01-civilian-targeting");
    }

    @Test
    void anAreaThatHapiDoesNotKnowIsThatOfTheProvider() {
        Event event =
                event("SYR,Y,Y,Idleb,Harbour,,,,,2,demonstration,1,,2030-01-01,2030-01-31,d,r,,Non matching p-code");
        assertThat(event.place().orElseThrow()).hasToString("Harbour, Idleb, Syria");
        assertThat(event.place().orElseThrow().externalIds()).isEmpty();
        assertThat(event.extras()).containsEntry("admin2_name", "").containsEntry("error", "Non matching p-code");
    }

    @Test
    void warningsAndErrorsAreNoted() {
        try (RecordReader<Event> events = input(VIOLENCE.replaceFirst(",,$", ",PCode length,Non matching p-code"))
                .events()) {
            events.forEach(event -> {});
            assertThat(events.notes())
                    .extracting(Problem::field, Problem::message)
                    .containsExactly(
                            tuple("warning", "HAPI says of the row: PCode length"),
                            tuple("error", "HAPI says of the row: Non matching p-code"));
        }
    }

    @Test
    void aRowOfTagsIsPassedOver() {
        try (RecordReader<Event> events = input(TAGS, VIOLENCE).events()) {
            assertThat(events.stream().toList()).hasSize(1);
            assertThat(events.report())
                    .hasToString("rows read 2, accepted 1, rejected 0, passed over 1 (tag row); 1 record made");
            assertThat(events.drift()).isEqualTo(Drift.none());
        }
    }

    @Test
    void theApiSaysTheSame() {
        String page =
                "{\"data\":[{\"location_ref\":1,\"location_code\":\"SYR\",\"location_name\":\"Syrian Arab Republic\","
                        + "\"admin1_ref\":2,\"admin1_code\":\"SY07\",\"admin1_name\":\"Idleb\",\"provider_admin1_name\":\"Idleb\","
                        + "\"admin2_ref\":3,\"admin2_code\":\"SY0799\",\"admin2_name\":\"Harbour\",\"provider_admin2_name\":\"Harbour\","
                        + "\"resource_hdx_id\":\"r-1\",\"event_type\":\"political_violence\",\"events\":9,\"fatalities\":31,"
                        + "\"reference_period_start\":\"2030-02-01T00:00:00\",\"reference_period_end\":\"2030-02-28T00:00:00\"},"
                        + "{\"location_code\":\"ALB\",\"admin1_code\":null,\"admin2_code\":null,\"event_type\":\"demonstration\",\"events\":0,"
                        + "\"fatalities\":null,\"reference_period_start\":\"2030-02-01T00:00:00\","
                        + "\"reference_period_end\":\"2030-02-28T00:00:00\"}]}";
        try (RecordReader<Event> reader =
                Input.of(new StringReader(page), "hapi.json").events()) {
            List<Event> events = reader.stream().toList();
            Event same = event(VIOLENCE);
            assertThat(events.get(0).withExtras(Map.of())).isEqualTo(same.withExtras(Map.of()));
            assertThat(events.get(0).extras())
                    .containsEntry("location_ref", "1")
                    .containsEntry("location_name", "Syrian Arab Republic")
                    .doesNotContainKey("reference_period_start");
            assertThat(events.get(1).place())
                    .contains(Country.ofIso3("ALB").orElseThrow().place());
            assertThat(reader.drift().added()).isEmpty();
        }
    }

    @Test
    void aClassThatIsNewIsATypeOfItsOwn() {
        try (RecordReader<Event> events =
                input(row("Strategic development", "1", "0")).events()) {
            assertThat(events.stream().findFirst().orElseThrow().type())
                    .isEqualTo(EventType.of("Strategic development"));
            assertThat(events.notes()).extracting(Problem::field).containsExactly("event_type");
        }
    }

    @Test
    void anUnknownCountryIsAPlaceOfItsOwn() {
        Place place = event("QQQ,N,N,,,,,,,0,demonstration,1,,2030-01-01,2030-01-31,d,r,,")
                .place()
                .orElseThrow();
        assertThat(place.id()).isEqualTo("iso3-qqq");
        assertThat(place.externalIds()).isEqualTo(Map.of("iso3", "QQQ"));
    }

    @Test
    void aPeriodThatIsNoMonthIsAnInterval() {
        String row = VIOLENCE.replace("2030-02-01,2030-02-28", "2030-02-01,2030-02-14");
        assertThat(event(row).when()).isEqualTo(EdtfDate.parse("2030-02-01/2030-02-14"));
    }

    @Test
    void allThatIsWrongWithARowIsTold() {
        assertThatThrownBy(() -> input(VIOLENCE.replace("SYR", "")
                                .replace(",9,", ",nine,")
                                .replace("2030-02-28", "soon"))
                        .dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("hapi.csv line 2")
                .hasMessageContaining("expected a whole number, 0 or more but found 'nine'")
                .hasMessageContaining("expected a day, such as 2020-02-06 but found 'soon'");
    }

    @Test
    void badRowsStopNoGoodOnes() {
        String backwards = VIOLENCE.replace("2030-02-01,2030-02-28", "2030-02-28,2030-02-01");
        try (RecordReader<Event> events =
                input(backwards, VIOLENCE).policy(RowPolicy.COLLECT).events()) {
            assertThat(events.stream().toList()).hasSize(1);
            assertThat(events.report().toString()).startsWith("rows read 2, accepted 1, rejected 1");
            Problem problem = events.problems().get(0);
            assertThat(problem.message())
                    .isEqualTo("expected a day that is not before reference_period_start, 2030-02-28 but found"
                            + " '2030-02-01'");
            assertThat(problem.row()).contains(backwards);
        }
    }

    @Test
    void columnsThatAreNewAreKept() {
        String text =
                HEADER.replace(",warning,error", ",severity") + "\n" + VIOLENCE.replaceFirst(",,$", ",high") + "\n";
        try (RecordReader<Event> events =
                Input.of(new StringReader(text), "hapi.csv").events()) {
            assertThat(events.stream().findFirst().orElseThrow().extras()).containsEntry("severity", "high");
            assertThat(events.drift().missing()).containsExactly("warning", "error");
            assertThat(events.drift().added()).containsOnlyKeys("severity");
        }
    }

    @Test
    void contentTellsTheFormat() throws Exception {
        Path file = folder.resolve("some.txt");
        Files.writeString(file, HEADER + "\n" + VIOLENCE + "\n");
        assertThat(Formats.detect(file)).contains(Formats.HAPI);
        assertThat(Formats.named("hapi")).isSameAs(Formats.HAPI);
        assertThat(Formats.HAPI.writes()).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus.dir", matches = ".+")
    void theRealFileIsReadWhole() {
        Path file = Path.of(System.getProperty("corpus.dir"), "data", "hapi_conflict_event_2025_sample.csv");
        assertThat(Formats.detect(file)).contains(Formats.HAPI);
        try (RecordReader<Event> reader = Input.of(file).events()) {
            List<Event> events = reader.stream().toList();
            assertThat(reader.report().toString()).startsWith("rows read 350, accepted 350, rejected 0, passed over 0");
            assertThat(reader.drift()).isEqualTo(Drift.none());
            assertThat(events).allMatch(event -> Country.of(country(event)).isPresent());
            assertThat(events.stream().filter(event -> event.type().equals(EventType.CIVIL_UNREST)))
                    .hasSize(38)
                    .allMatch(event -> event.figures().size() == 1);
            assertThat(events.stream().filter(event -> event.extras().containsKey("warning")))
                    .hasSize(49);
        }
        assertThat(Input.of(file).dataset().events()).hasSize(349); // Kosovo is there twice
    }

    private static Place country(Event event) {
        Place place = event.place().orElseThrow();
        while (place.within().isPresent()) {
            place = place.within().get();
        }
        return place;
    }
}
