package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Acled;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Ged;
import org.conflictevents.io.Input;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Side;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Unit;
import org.conflictevents.model.ViolenceType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows of GED events from elsewhere become. */
class GedWritingTest {

    private static final Source ARTICLE = Source.builder()
            .id("article")
            .kind(SourceKind.NEWS_ARTICLE)
            .title("Quay taken")
            .publisher("Harbour Post")
            .build();

    private static final Actor FRONT = Actor.builder()
            .id("front")
            .name("Reed Front")
            .kind(ActorKind.ARMED_GROUP)
            .build();

    private static final Actor GUARD = Actor.builder()
            .id("guard")
            .name("Dune Guard")
            .kind(ActorKind.ARMED_GROUP)
            .build();

    private static final Event EVENT = Event.builder()
            .id("quay-1")
            .type(EventType.ARMED_CLASH)
            .scope(Scope.SINGLE)
            .modality(Modality.OCCURRED)
            .when(EdtfDate.parse("2020-02-06"))
            .addParticipants(side(FRONT, Side.A), side(GUARD, Side.B))
            .addFigures(killed("all", 10))
            .summary("They fought")
            .addAttributions(Attribution.of(ARTICLE))
            .build();

    private static Participant side(Actor actor, Side side) {
        return new Participant(actor, Optional.empty(), ParticipantRole.BELLIGERENT, Optional.of(side));
    }

    private static Figure killed(String id, long number) {
        return Figure.builder()
                .id(id)
                .measure(Measure.KILLED)
                .quantity(Quantity.exactly(number, Unit.PERSONS))
                .build();
    }

    private static Map<String, String> row(Event event) {
        return GedRows.rows(GedReading.write(List.of(event))).get(0);
    }

    private static Map<String, String> deaths(Figure... figures) {
        Map<String, String> row = row(EVENT.withFigures(List.of(figures)));
        row.keySet()
                .removeIf(name -> !name.startsWith("deaths_")
                        && !List.of("low", "best", "high").contains(name));
        row.values().removeIf(String::isEmpty);
        return row;
    }

    private static Event acled(String... cells) {
        String row = String.join(",", "SYR1,2020-02-06", String.join(",", cells));
        String header = "event_id_cnty,event_date,event_type,sub_event_type,actor1,inter1,actor2,inter2,fatalities,"
                + "region,country,longitude\n";
        return Input.of(new StringReader(header + row + "\n"), "rows.csv").as(Formats.ACLED).events().stream()
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAnotherFormatCallsLikeAColumnOfGedIsNotWrittenThere() {
        Map<String, String> extras = new LinkedHashMap<>();
        for (String name : List.of("id", "best", "region", "side_a", "date_start", "Geocomment", "mood")) {
            extras.put(name, "999");
        }
        Map<String, String> row = row(EVENT.withExtras(extras));
        assertThat(row)
                .containsEntry("id", "")
                .containsEntry("relid", "quay-1")
                .containsEntry("best", "10")
                .containsEntry("region", "")
                .containsEntry("side_a", "Reed Front")
                .containsEntry("date_start", "2020-02-06")
                .containsEntry("mood", "999")
                .doesNotContainKey("Geocomment");
    }

    @Test
    void theRegionIsThatOfUcdpAndNotThatOfAcled() {
        Event event = acled(
                "Battles", "Armed clash", "Reed Front", "2", "Dune Guard", "3", "4", "Western Africa", "Nigeria", "");
        assertThat(Acled.of(event).region()).contains("Western Africa");
        assertThat(row(event)).containsEntry("region", "Africa").containsEntry("country_id", "475");
    }

    @ParameterizedTest
    @CsvSource({
        "Battles, Armed clash, Reed Front, 2, Military Forces of Syria (2000-2024), 1, 1",
        "Battles, Armed clash, Military Forces of Syria (2000-2024), 1, Reed Front, 2, 1",
        "Explosions/Remote violence, Air/drone strike, Reed Front, 2, Military Forces of Syria (2000-2024), 8, 1",
        "Protests, Excessive force against protesters, Protesters (Syria), 6, Military Forces of Syria (2000-2024), 1, 3",
    })
    void theStateIsSideAWhicheverActorItWasOfAcled(
            String type, String sub, String actor1, String inter1, String actor2, String inter2, String violence) {
        String other = actor1.startsWith("Military") ? actor2 : actor1;
        assertThat(row(acled(type, sub, actor1, inter1, actor2, inter2, "4", "", "Syria", "")))
                .containsEntry("type_of_violence", violence)
                .containsEntry("side_a", "Military Forces of Syria (2000-2024)")
                .containsEntry("side_b", other)
                .containsEntry("dyad_name", "Military Forces of Syria (2000-2024) - " + other)
                .containsEntry("best", "4");
    }

    @Test
    void whatARowOfAnotherDatasetDoesNotSayOfItsClarityIsNotSaid() {
        Event event = acled("Battles", "Armed clash", "Reed Front", "2", "Dune Guard", "3", "4", "", "Syria", "");
        assertThat(row(event)).containsEntry("event_clarity", "");
        assertThat(row(event.withScope(Scope.AGGREGATE))).containsEntry("event_clarity", "2");
        assertThat(row(EVENT)).containsEntry("event_clarity", "1");
    }

    @Test
    void sidesOfWhomNoneOrBothAreStatesStayInTheirOrder() {
        assertThat(row(acled("Battles", "Armed clash", "Reed Front", "2", "Dune Guard", "3", "4", "", "Syria", "")))
                .containsEntry("type_of_violence", "2")
                .containsEntry("side_a", "Reed Front");
        assertThat(row(acled(
                        "Battles",
                        "Armed clash",
                        "Military Forces of Turkey (2016-)",
                        "8",
                        "Military Forces of Syria (2000-2024)",
                        "1",
                        "4",
                        "",
                        "Syria",
                        "")))
                .containsEntry("type_of_violence", "1")
                .containsEntry("side_a", "Military Forces of Turkey (2016-)");
    }

    @ParameterizedTest
    @CsvSource({
        "Violence against civilians, Attack, Civilians (Syria), 7, Reed Front, 3",
        "Violence against civilians, Attack, Reed Front, 3, Civilians (Syria), 7",
        "Explosions/Remote violence, Air/drone strike, Civilians (Syria), 7, Reed Front, 3",
        "Riots, Mob violence, Civilians (Syria), 7, Reed Front, 5"
    })
    void civiliansAreSideBWhicheverActorTheyWereOfAcled(
            String type, String sub, String actor1, String inter1, String actor2, String inter2) {
        Event event = acled(type, sub, actor1, inter1, actor2, inter2, "4", "", "Syria", "");
        assertThat(row(event))
                .containsEntry("type_of_violence", "3")
                .containsEntry("side_a", "Reed Front")
                .containsEntry("side_b", "Civilians")
                .containsEntry("dyad_name", "Reed Front - Civilians")
                .containsEntry("deaths_civilians", "4")
                .containsEntry("deaths_unknown", "")
                .containsEntry("best", "4");
        assertThat(Ged.of(event).violence()).contains(ViolenceType.ONE_SIDED);
        assertThat(Ged.of(event).dyadName()).contains("Reed Front - Civilians");
    }

    @Test
    void whoseDeadTheyAreIsUnknownIfNobodySays() {
        assertThat(deaths(killed("all", 10)))
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("deaths_unknown", "10", "low", "10", "best", "10", "high", "10"));
    }

    @Test
    void thePartsAddUpToTheBestEstimate() {
        Figure ofA = killed("a", 1).withActor(FRONT).withPartOf("all");
        Figure civilians = killed("c", 6).withGroup(Group.CIVILIANS).withPartOf("all");
        assertThat(deaths(killed("all", 10), ofA, civilians))
                .containsEntry("deaths_a", "1")
                .containsEntry("deaths_civilians", "6")
                .containsEntry("deaths_unknown", "3")
                .containsEntry("best", "10");
    }

    @Test
    void aPartOfAPartIsNotCountedAgain() {
        Figure civilians = killed("c", 6).withGroup(Group.CIVILIANS);
        Figure children = killed("k", 2).withGroup(Group.CHILDREN).withPartOf("c");
        Map<String, String> six = Map.of("deaths_civilians", "6", "low", "6", "best", "6", "high", "6");
        assertThat(deaths(civilians, children)).containsExactlyInAnyOrderEntriesOf(six);
        assertThat(deaths(killed("all", 10), civilians.withPartOf("all"), children))
                .containsEntry("deaths_civilians", "6")
                .containsEntry("deaths_unknown", "4")
                .containsEntry("best", "10");
    }

    @Test
    void whatAnotherSourceCountedAgainIsNotAdded() {
        Figure ofA = killed("a", 5).withActor(FRONT);
        Figure ofB = killed("b", 3).withActor(GUARD);
        assertThat(deaths(ofA, ofB, killed("b2", 4).withActor(GUARD).withSameAs("b")))
                .containsEntry("deaths_a", "5")
                .containsEntry("deaths_b", "3")
                .containsEntry("best", "8");
        Figure civilians = killed("c", 6).withGroup(Group.CIVILIANS);
        assertThat(deaths(civilians, killed("c2", 7).withGroup(Group.CIVILIANS).withSameAs("c")))
                .containsEntry("deaths_civilians", "6")
                .containsEntry("best", "6");
    }

    private static List<Event> read(String text) {
        return Input.of(new StringReader(text), "ged50.csv").as(Formats.GED).events().stream()
                .toList();
    }

    @Test
    void idsOfOldReleasesAreThoseWhenTheyAreReadAgain() {
        List<Event> events = read("""
            id,type_of_violence,conflict_dset_id,conflict_new_id,dyad_new_id,side_a_new_id,side_a,side_b_new_id,side_b,date_start,date_end,best,deaths_unknown
            7,2,1-1,11,12,13,Reed Front,14,Dune Guard,2010-02-06,2010-02-06,3,3
            """);
        assertThat(events.get(0).externalIds()).containsEntry("ucdp-old-conflict", "11");
        String written = GedReading.write(events);
        assertThat(GedRows.rows(written).get(0))
                .containsEntry("conflict_new_id", "11")
                .containsEntry("Geocomment", "");
        assertThat(read(written)).isEqualTo(events);
    }

    @Test
    void aRowWithoutColumnsForThePartsReadsBackEqual() {
        List<Event> events = read("""
            id,type_of_violence,side_a,side_b,date_start,date_end,best
            7,2,Reed Front,Dune Guard,2010-02-06,2010-02-06,3
            """);
        assertThat(events.get(0).figures()).hasSize(1);
        String written = GedReading.write(events);
        assertThat(GedRows.rows(written).get(0)).containsEntry("deaths_unknown", "");
        assertThat(read(written)).isEqualTo(events);
    }
}
