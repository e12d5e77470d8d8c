package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.blackbox.GedReading.event;
import static org.conflictevents.blackbox.GedReading.read;
import static org.conflictevents.blackbox.GedReading.staysAsItIs;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.conflictevents.blackbox.GedReading.Read;
import org.conflictevents.io.Ged;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Scope;
import org.conflictevents.model.ViolenceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a row of UCDP GED says as an event: its days, sides and places, and what is refused. */
class GedTest {

    @Test
    void anEventHasWhatTheRowSays() {
        Event event = event(GedRows.row());
        assertThat(event.id()).isEqualTo("ucdp-900001");
        assertThat(event.type()).isEqualTo(EventType.ARMED_CLASH);
        assertThat(event.scope()).isEqualTo(Scope.SINGLE);
        assertThat(event.when()).hasToString("2020-02-06");
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.EXACT);
        assertThat(event.summary())
                .isEqualTo("Government of Syria against Syrian insurgents at Saraqib town, 4 killed");
        assertThat(event.externalIds())
                .isEqualTo(Map.of(
                        "ucdp",
                        "900001",
                        "ucdp-conflict",
                        "299",
                        "ucdp-dyad",
                        "11973",
                        "ucdp-relid",
                        "SYR-2020-1-11973-1"));
        assertThat(event.figures())
                .extracting(figure -> figure.id().orElseThrow() + " " + figure.quantity())
                .containsExactly(
                        "deaths 3 to 6 persons, best 4",
                        "deaths-a 1 person",
                        "deaths-b 2 persons",
                        "deaths-civilians 1 person",
                        "deaths-unknown 0 persons");
        assertThat(event.figures().subList(1, 5)).extracting(Figure::partOf).containsOnly(Optional.of("deaths"));
        staysAsItIs(GedRows.row());
    }

    @Test
    void extrasAreWhatTheModelCannotRebuild() {
        assertThat(event(GedRows.row()).extras())
                .containsOnlyKeys(
                        "active_year",
                        "code_status",
                        "conflict_dset_id",
                        "conflict_name",
                        "dyad_dset_id",
                        "side_a_dset_id",
                        "side_b_dset_id",
                        "source_original",
                        "where_description");
    }

    @Test
    void rowsOfNoUcdpIdKeepTheirOwn() {
        Map<String, String> row = GedRows.row("id", "");
        row.put("relid", "mine-7");
        Event event = event(row);
        assertThat(event.id()).isEqualTo("mine-7");
        assertThat(Ged.of(event).id()).isEmpty();
        staysAsItIs(row);
        row.put("relid", "");
        assertThat(event(row).id()).isEqualTo("ged201-row-1");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-06, 2020-02-06, 1, 2020-02-06",
        "2020-02-05, 2020-02-06, 2, 2020-02-05/2020-02-06",
        "2020-02-03, 2020-02-09, 3, 2020-02-03/2020-02-09",
        "2020-02-01, 2020-02-29, 4, 2020-02",
        "2020-01-01, 2020-12-31, 5, 2020",
        "2020-01-01, 2020-02-29, 5, 2020-01-01/2020-02-29",
        "2020-02-05, 2020-02-06, 4, 2020-02-05/2020-02-06"
    })
    void datesKeepTheirPrecision(String start, String end, String precision, String when) {
        Map<String, String> row = GedRows.row("date_start", start);
        row.put("date_end", end);
        row.put("date_prec", precision);
        Event event = event(row);
        assertThat(event.when()).hasToString(when);
        assertThat(Ged.of(event).datePrecision()).isEqualTo(OptionalInt.of(Integer.parseInt(precision)));
        staysAsItIs(row);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-06 00:00:00.000", "2020-02-06T00:00:00", "18298", "1580947200", "18298.0"})
    void daysAreReadHoweverTheyAreWritten(String day) {
        Map<String, String> row = GedRows.row("date_start", day);
        row.put("date_end", day);
        assertThat(event(row).when()).hasToString("2020-02-06");
    }

    @Test
    void daysOfSpreadsheetsAreReadOnlyWhenTold() {
        Map<String, String> row = GedRows.row("date_start", "6/2/2020");
        row.put("date_end", "06/02/2020");
        assertThat(read(GedRows.csv(row)).problems())
                .extracting(Problem::message)
                .containsExactly(
                        "expected a day, such as 2020-02-06 (if the day goes first, Input.dayFirst() says so) but"
                                + " found '6/2/2020'",
                        "expected a day, such as 2020-02-06 (if the day goes first, Input.dayFirst() says so) but"
                                + " found '06/02/2020'");
        Input told = Input.of(new StringReader(GedRows.csv(row)), "it.csv").dayFirst();
        assertThat(read(told).event().when()).hasToString("2020-02-06");
    }

    @Test
    void civiliansAreVictimsOfOneSidedViolence() {
        Map<String, String> row = GedRows.row("type_of_violence", "3");
        row.put("side_b", "Civilians");
        row.put("side_b_new_id", "9999");
        row.put("dyad_name", "Government of Syria - Civilians");
        row.put("conflict_name", "Government of Syria - Civilians");
        Event event = event(row);
        assertThat(event.type()).isEqualTo(EventType.ATTACK_ON_CIVILIANS);
        assertThat(event.participants())
                .extracting(Participant::role)
                .containsExactly(ParticipantRole.ATTACKER, ParticipantRole.VICTIM);
        assertThat(event.participants().get(1).actor().kind()).isEqualTo(ActorKind.CIVILIANS);
        assertThat(event.summary()).isEqualTo("Government of Syria against civilians at Saraqib town, 4 killed");
        assertThat(event.extras()).doesNotContainKeys("conflict_name", "dyad_name", "type_of_violence");
        staysAsItIs(row);
    }

    @Test
    void coalitionsStayOneActor() {
        Map<String, String> row = GedRows.row("type_of_violence", "2");
        row.put("side_a", "HTS, Southern Front");
        row.put("gwnoa", "");
        row.put("dyad_name", "HTS, Southern Front - Syrian insurgents");
        row.put("conflict_name", "HTS, Southern Front - Syrian insurgents");
        Event event = event(row);
        assertThat(event.participants()).hasSize(2);
        assertThat(Ged.of(event).violence()).contains(ViolenceType.NON_STATE);
        staysAsItIs(row);
    }

    @Test
    void aTypeThatTheSidesDoNotTellIsKept() {
        Map<String, String> row = GedRows.row("type_of_violence", "2");
        Event event = event(row);
        assertThat(event.extras()).containsEntry("type_of_violence", "2");
        assertThat(Ged.of(event).violence()).contains(ViolenceType.NON_STATE);
        staysAsItIs(row);
    }

    @Test
    void aPlaceLiesInItsDivisionsAndItsCountry() {
        Place place = event(GedRows.row()).place().orElseThrow();
        assertThat(place).hasToString("Saraqib town, Idlib district, Idlib governorate, Syria");
        assertThat(place.location().orElseThrow()).hasToString("35.864444, 36.806111");
        assertThat(place.id()).isEqualTo("ged-place-syria-saraqib-town-35.864444-36.806111");
        Place country =
                place.within().flatMap(Place::within).flatMap(Place::within).orElseThrow();
        assertThat(country.id()).isEqualTo("syria");
        assertThat(country.externalIds()).containsEntry("gw", "652").containsEntry("iso3", "SYR");
    }

    @ParameterizedTest
    @CsvSource({"1, EXACT", "2, NEAR", "3, ADMIN2", "4, ADMIN1", "5, AREA", "6, COUNTRY", "7, INTERNATIONAL"})
    void placesKeepTheirPrecision(String code, PlacePrecision precision) {
        Map<String, String> row = GedRows.row("where_prec", code);
        assertThat(event(row).placePrecision()).isEqualTo(precision);
        staysAsItIs(row);
    }

    @ParameterizedTest
    @CsvSource({
        "Southern Idlib Governorate, 5, AREA",
        "Idlib Governorate, 4, GOVERNORATE",
        "Ariha district, 3, DISTRICT",
        "Road between Morek and Souran, 5, ROAD",
        "Nayrab village, 2, VILLAGE"
    })
    void anAreaNamedForADivisionIsNone(String name, String precision, String kind) {
        Map<String, String> row = GedRows.row("where_coordinates", name);
        row.put("where_prec", precision);
        assertThat(event(row).place().orElseThrow().kind()).isEqualTo(PlaceKind.of(kind));
        staysAsItIs(row);
    }

    @Test
    void aCountryIsThereOnce() {
        Map<String, String> row = GedRows.row("where_prec", "6");
        row.put("where_coordinates", row.get("country"));
        List.of("adm_1", "adm_2").forEach(column -> row.put(column, ""));
        Place area = event(row).place().orElseThrow();
        assertThat(area.kind()).isEqualTo(PlaceKind.AREA);
        assertThat(area.within().orElseThrow().kind()).isEqualTo(PlaceKind.COUNTRY);
        staysAsItIs(row);
        List.of("latitude", "longitude", "geom_wkt", "priogrid_gid").forEach(column -> row.put(column, ""));
        assertThat(event(row).place()).isEqualTo(area.within());
        assertThat(event(row).placePrecision()).isEqualTo(PlacePrecision.COUNTRY);
        staysAsItIs(row);
        row.put("where_coordinates", "");
        assertThat(event(row).place()).isEqualTo(area.within());
        staysAsItIs(row);
    }

    @Test
    void aCountryThatNobodyKnowsIsAPlaceOfItsOwnAndNoted() {
        Map<String, String> row = GedRows.row("country_id", "9998");
        row.put("country", "Atlantis");
        row.put("region", "");
        Read read = read(GedRows.csv(row));
        assertThat(read.event().place().orElseThrow())
                .hasToString("Saraqib town, Idlib district, Idlib governorate, Atlantis");
        assertThat(read.notes())
                .extracting(Problem::message)
                .containsExactly("is no country that we know; it is a place of its own");
        staysAsItIs(row);
    }

    @Test
    void estimatesOutOfOrderAreReadAndNoted() {
        Map<String, String> row = GedRows.row("low", "20");
        row.put("high", "2");
        Read read = read(GedRows.csv(row));
        assertThat(read.event().figures().get(0).quantity()).hasToString("20 to 2 persons, best 4");
        assertThat(read.notes())
                .extracting(note -> note.line() + " " + note.field() + ": " + note.message())
                .containsExactly("2 low: low (20) is above best (4)", "2 high: high (2) is below best (4)");
        assertThat(read.report().notes()).isEqualTo(2);
        assertThat(read.report()).asString().endsWith("1 record made, 2 notes");
        staysAsItIs(row);
    }

    @Test
    void listenersHearOfNotes() {
        List<Problem> heard = new ArrayList<>();
        Input input = Input.of(new StringReader(GedRows.csv(GedRows.row("best", "9"))), "it.csv");
        assertThat(input.onNote(heard::add).events().stream()).hasSize(1);
        assertThat(heard)
                .extracting(Problem::message)
                .containsExactly("high (6) is below best (9)", "best (9) is not the sum of its parts (4)");
    }

    @Test
    void unknownDeathsAreNotZero() {
        Map<String, String> row = GedRows.row("deaths_unknown", "");
        row.put("low", "");
        Event event = event(row);
        assertThat(event.figures())
                .extracting(figure -> figure.id().orElseThrow())
                .doesNotContain("deaths-unknown");
        assertThat(event.figures().get(0).quantity().low()).isEmpty();
        staysAsItIs(row);
    }

    @Test
    void allComplaintsAboutARowComeAtOnce() {
        Map<String, String> row = GedRows.row("type_of_violence", "4");
        row.put("latitude", "95");
        row.put("best", "12-15");
        row.put("side_b", " ");
        row.put("date_end", "soon");
        Read read = read(GedRows.csv(GedRows.SET_A, List.of(GedRows.row(), row)));
        assertThat(read.report()).hasToString("rows read 2, accepted 1, rejected 1, passed over 0; 1 record made");
        assertThat(read.problems())
                .extracting(problem -> problem.line() + " " + problem.field() + " " + problem.message())
                .containsExactlyInAnyOrder(
                        "3 type_of_violence expected a whole number from 1 to 3 but found '4'",
                        "3 latitude expected a number from -90 to 90 but found '95'",
                        "3 best expected a whole number, 0 or more but found '12-15'",
                        "3 side_b is missing: expected a text",
                        "3 date_end expected a day, such as 2020-02-06 but found 'soon'");
        assertThat(read.problems()).allSatisfy(problem -> {
            assertThat(problem.row().orElseThrow()).startsWith("900001,SYR-2020");
            assertThat(problem.source()).isEqualTo("ged201.csv");
        });
    }

    @Test
    void anEndBeforeTheStartIsRejected() {
        Read read = read(GedRows.csv(GedRows.row("date_end", "2020-02-05")));
        assertThat(read.problems())
                .singleElement()
                .satisfies(problem -> assertThat(problem.message())
                        .isEqualTo("expected a day that is not before date_start, 2020-02-06 but found '2020-02-05'"));
    }
}
