package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conflictevents.blackbox.AcledRows.one;
import static org.conflictevents.blackbox.AcledRows.read;

import java.time.Instant;
import java.util.List;
import org.conflictevents.io.Acled;
import org.conflictevents.io.Country;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Truth;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of the cells of ACLED. */
class AcledReadingTest {

    private static final String DAY = "event_id_cnty,event_date,event_type,actor1";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "06 February 2020",
                "6 February 2020",
                "2020-02-06",
                "06-February-2020",
                "6-Feb-20",
                "06-Feb-2020",
                "2020-02-06T00:00:00Z",
                "1580947200",
                "18298"
            })
    void eachLayoutOfTheDateIsRead(String date) {
        assertThat(one(DAY, "SYR9," + date + ",Battles,Reed Front").when()).hasToString("2020-02-06");
    }

    @Test
    void theLayoutOfSpreadsheetsIsReadWhereItIsStated() {
        String table = DAY + "\nSYR9,06/02/2020,Battles,Reed Front\n";

        assertThat(read(AcledRows.input(table).dayFirst()).get(0).when()).hasToString("2020-02-06");
        assertThatThrownBy(() -> read(table))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("rows.csv line 2")
                .hasMessageContaining("event_date: expected a day, such as 2020-02-06, or 06 February 2020 (if the day"
                        + " goes first, Input.dayFirst() says so) but found '06/02/2020'");
    }

    @ParameterizedTest
    @CsvSource({"1, 2020-02-06", "2, 2020-02-06~", "3, 2020-02~"})
    void thePrecisionOfTheTimeIsInTheDate(int precision, String when) {
        Event event = one(DAY + ",time_precision", "SYR9,2020-02-06,Battles,Reed Front," + precision);

        assertThat(event.when()).hasToString(when);
        assertThat(Acled.of(event).timePrecision()).hasValue(precision);
    }

    @Test
    void theReferenceDayOfAMonthIsWrittenBack() {
        String header = DAY + ",time_precision";
        String written = AcledRows.write(List.of(one(header, "SYR9,15 February 2020,Battles,Reed Front,3")));

        assertThat(AcledRows.cells(written).get(0))
                .containsEntry("event_date", "15 February 2020")
                .containsEntry("time_precision", "3");
    }

    @Test
    void noFatalitiesAreNoneOrUnknown() {
        Event event = one(DAY + ",fatalities", "SYR9,2020-02-06,Battles,Reed Front,0");
        Quantity killed = event.figures().get(0).quantity();

        assertThat(killed).isEqualTo(Quantity.atLeast(0, Unit.PERSONS));
        assertThat(killed.isAtLeast(1)).isEqualTo(Truth.UNKNOWN);
        assertThat(Acled.of(event).fatalities()).isEmpty();
        assertThat(AcledRows.cells(AcledRows.write(List.of(event))).get(0)).containsEntry("fatalities", "0");
    }

    @Test
    void fatalitiesThatAreNotToldAreNoFigure() {
        Event event = one(DAY + ",fatalities", "SYR9,2020-02-06,Battles,Reed Front,");

        assertThat(event.figures()).isEmpty();
        assertThat(AcledRows.cells(AcledRows.write(List.of(event))).get(0)).containsEntry("fatalities", "");
    }

    @Test
    void fatalitiesAreOneNumberOfAllSides() {
        Event event = one(DAY + ",fatalities", "SYR9,2020-02-06,Battles,Reed Front,12");

        assertThat(event.figures()).singleElement().satisfies(figure -> {
            assertThat(figure.quantity()).isEqualTo(Quantity.exactly(12, Unit.PERSONS));
            assertThat(figure.actor()).isEmpty();
            assertThat(figure.group()).isEmpty();
        });
        assertThat(Acled.of(event).fatalities()).hasValue(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "many", "1.5"})
    void fatalitiesThatAreNoCountAreWrong(String cell) {
        assertThatThrownBy(() -> one(DAY + ",fatalities", "SYR9,2020-02-06,Battles,Reed Front," + cell))
                .hasMessageContaining("fatalities: expected a whole number, 0 or more but found '" + cell + "'");
    }

    @ParameterizedTest
    @CsvSource({
        "0, ARMED_CLASH",
        "1, RIOT",
        "2, PROTEST",
        "3, REMOTE_VIOLENCE",
        "4, TERRITORY_TAKEN_BY_NON_STATE",
        "5, VIOLENCE_AGAINST_CIVILIANS",
        "6, STRATEGIC_DEVELOPMENTS",
        "7, BASE_ESTABLISHED"
    })
    void typesOfEventsUpTo2018AreMapped(int row, String type) {
        assertThat(read(AcledRows.SET_4).get(row).type()).isEqualTo(EventType.of(type));
    }

    @Test
    void aTypeOfEventThatNobodyKnowsIsOneOfItsOwn() {
        String table = DAY + ",sub_event_type\nSYR9,2020-02-06,Weather,Reed Front,Fog\n";
        try (RecordReader<Event> events = AcledRows.input(table).events()) {
            Event event = events.stream().findFirst().orElseThrow();

            assertThat(event.type()).isEqualTo(EventType.of("Weather"));
            assertThat(events.notes()).hasSize(1);
            assertThat(Acled.of(event).type()).hasToString("Optional[Weather: Fog]");
            assertThat(AcledRows.cells(AcledRows.write(List.of(event))).get(0))
                    .containsEntry("event_type", "Weather")
                    .containsEntry("sub_event_type", "Fog");
        }
    }

    @Test
    void typesOfDisorderAreMatchedLoosely() {
        Event event = read(AcledRows.SET_1).get(2);

        assertThat(event.extras()).containsEntry("disorder_type", "Demostrations");
        assertThat(Acled.of(event).disorderType()).contains("Demonstrations");
    }

    @Test
    void aCountryIsOnePlaceWhateverItsCode() {
        assertThat(country("iso", "760"))
                .isEqualTo(Country.ofGw(652).orElseThrow().place());
        assertThat(country("gwno", "652")).isEqualTo(country("iso", "760"));
        assertThat(country("iso3", "SYR")).isEqualTo(country("iso", "760"));
        assertThat(country("country", "Syria")).isEqualTo(country("iso", "760"));
    }

    private static Place country(String column, String code) {
        return one(DAY + "," + column, "SYR9,2020-02-06,Battles,Reed Front," + code)
                .place()
                .orElseThrow();
    }

    @Test
    void aCountryThatNobodyKnowsIsAPlaceOfItsOwn() {
        String table = DAY + ",iso,country\nXYZ9,2020-02-06,Battles,Reed Front,999,Freedonia\n";
        try (RecordReader<Event> events = AcledRows.input(table).events()) {
            assertThat(events.stream()
                            .findFirst()
                            .orElseThrow()
                            .place()
                            .orElseThrow()
                            .id())
                    .isEqualTo("acled-country-freedonia");
            assertThat(events.notes()).extracting(Problem::field).containsExactly("country");
        }
    }

    @Test
    void aLocationLiesInItsDivisions() {
        Place place = read(AcledRows.SET_1).get(0).place().orElseThrow();

        assertThat(place).hasToString("Old Quay, Upper Reed, Reed, Idleb, Syria");
        assertThat(place.location().orElseThrow()).hasToString("35.8601, 36.8102");
    }

    @ParameterizedTest
    @CsvSource({"1, EXACT, EXACT", "2, NEAR, EXACT", "3, ADMIN1, ADMIN1", "'', UNKNOWN, EXACT"})
    void thePrecisionOfThePlaceIsThatOfTheEvent(String code, PlacePrecision ofEvent, PlacePrecision ofPoint) {
        Event event = one(
                DAY + ",location,latitude,longitude,geo_precision",
                "SYR9,2020-02-06,Battles,Reed Front,Old Quay,35.5,36.5," + code);

        assertThat(event.placePrecision()).isEqualTo(ofEvent);
        assertThat(event.place().orElseThrow().location().orElseThrow().precision())
                .isEqualTo(ofPoint);
    }

    @Test
    void sourcesAreVoicesOfTheFile() {
        Event event = read(AcledRows.SET_1).get(0);

        assertThat(event.attributions())
                .extracting(attribution -> attribution.claimant().orElseThrow().name())
                .containsExactly("Harbour Post", "Reed Observatory");
        assertThat(event.sources())
                .extracting(source -> source.title())
                .containsExactly("Armed Conflict Location and Event Data (ACLED)");
        assertThat(read(AcledRows.SET_1)
                        .get(1)
                        .attributions()
                        .get(0)
                        .claimant()
                        .orElseThrow()
                        .kind())
                .isEqualTo(ActorKind.UNNAMED_SOURCE);
    }

    @Test
    void notesAreTheSummaryLineForLine() {
        assertThat(read(AcledRows.SET_1).get(0).summary())
                .isEqualTo(
                        "On 6 February 2020, both sides fought at Old Quay.\n\"Many\" were seen; casualties unknown.");
    }

    @Test
    void withoutNotesTheSummarySaysNoMoreThanTheCells() {
        Event event = one(DAY + ",location", "SYR9,2020-02-06,Battles,Reed Front,Old Quay");

        assertThat(event.summary()).isEqualTo("Battles, Old Quay");
    }

    @Test
    void whatTheModelHasNoPlaceForIsTold() {
        Acled acled = Acled.of(read(AcledRows.SET_1).get(2));

        assertThat(acled.tags()).containsExactly("crowd size=large", "women targeted");
        assertThat(acled.region()).contains("South America");
        assertThat(acled.sourceScale()).contains("National");
        assertThat(acled.uploaded()).contains(Instant.ofEpochSecond(1588000000));
        assertThat(acled).hasToString("ACLED ARG90003: Protests: Peaceful protest");
    }
}
