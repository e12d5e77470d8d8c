package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Acled;
import org.conflictevents.io.Country;
import org.conflictevents.io.Datasets;
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
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What rows events from elsewhere become. */
class AcledWritingTest {

    private static final Source ARTICLE = Source.builder()
            .id("article")
            .kind(SourceKind.NEWS_ARTICLE)
            .title("Quay taken")
            .publisher("Harbour Post; Online")
            .build();

    private static Actor actor(String name, ActorKind kind) {
        return Actor.builder().id(name).name(name).kind(kind).build();
    }

    private static Participant participant(Actor actor, Side side) {
        return new Participant(actor, Optional.empty(), ParticipantRole.ACTOR, Optional.of(side));
    }

    private static final Event EVENT = Event.builder()
            .id("quay-1")
            .type(EventType.ARMED_CLASH)
            .scope(Scope.SINGLE)
            .modality(Modality.OCCURRED)
            .when(EdtfDate.parse("2020-02-06"))
            .place(Country.ofIso3("SYR").orElseThrow().place())
            .addParticipants(
                    participant(actor("Turkish forces", ActorKind.STATE_FORCES), Side.A),
                    participant(actor("Reed Front", ActorKind.ARMED_GROUP), Side.B))
            .summary("They fought")
            .addAttributions(Attribution.of(ARTICLE))
            .build();

    private static Map<String, String> row(Event event) {
        return AcledRows.cells(AcledRows.write(List.of(event))).get(0);
    }

    private static Figure killed(Quantity count) {
        return Figure.builder().measure(Measure.KILLED).quantity(count).build();
    }

    @Test
    void theHeaderIsThatOfToday() {
        assertThat(row(EVENT).keySet())
                .containsExactlyElementsOf(
                        AcledRows.cells(AcledRows.SET_1).get(0).keySet());
    }

    @Test
    void anEventFromElsewhereHasItsOwnIdAndThePublisherAsSource() {
        assertThat(row(EVENT))
                .containsEntry("event_id_cnty", "quay-1")
                .containsEntry("event_date", "2020-02-06")
                .containsEntry("year", "2020")
                .containsEntry("disorder_type", "Political violence")
                .containsEntry("source", "Harbour Post, Online")
                .containsEntry("iso", "760")
                .containsEntry("notes", "They fought")
                .containsEntry("timestamp", "");
    }

    @Test
    void anEventOfWhichAReportOfAcledTellsIsNotAcleds() {
        Source report = ARTICLE.withKind(SourceKind.REPORT).withPublisher("ACLED");
        Event event = EVENT.withAttributions(List.of(Attribution.of(report))).withExtras(Map.of("notes", "calm"));
        assertThat(row(event)).containsEntry("event_id_cnty", "quay-1").containsEntry("notes", "They fought");
    }

    @Test
    void forcesOfAStateAreOthersAbroad() {
        assertThat(row(EVENT))
                .containsEntry("inter1", "External/Other forces")
                .containsEntry("inter2", "Rebel group")
                .containsEntry("interaction", "Rebel group-External/Other forces");
        assertThat(row(EVENT.withPlace(Country.ofIso3("TUR").orElseThrow().place())))
                .containsEntry("inter1", "State forces")
                .containsEntry("interaction", "State forces-Rebel group");
    }

    @ParameterizedTest
    @CsvSource({
        "Syrian government forces, State forces",
        "Syria, State forces",
        "Government of Syria, State forces",
        "Military Forces of Syria (2000-2024), State forces",
        "Republican Guard, State forces",
        "Turkey, External/Other forces",
        "Russian forces, External/Other forces",
        "Military Forces of Israel (2019-2020), External/Other forces",
        "Nigerian army, External/Other forces"
    })
    void theNameOfAForceTellsWhetherItIsAtHome(String name, String inter) {
        Event event = EVENT.withParticipants(participant(actor(name, ActorKind.STATE_FORCES), Side.A));

        assertThat(row(event)).containsEntry("inter1", inter).containsEntry("interaction", inter + " only");
    }

    @Test
    void whereTheKindOfAnActorDoesNotTellNothingIsSaidOfTheInteraction() {
        Event event = EVENT.withParticipants(
                participant(actor("Reed Front", ActorKind.ARMED_GROUP), Side.A),
                participant(actor("Harbour Opposition", ActorKind.COALITION), Side.B));

        assertThat(row(event))
                .containsEntry("inter1", "Rebel group")
                .containsEntry("inter2", "")
                .containsEntry("interaction", "");
        assertThat(Acled.of(event).interaction()).isEmpty();
    }

    @Test
    void civiliansAreThoseOfTheCountryAndCoalitionsOfUcdpTheirMembers() {
        Actor coalition = actor("Reed Front, Dune Front", ActorKind.ARMED_GROUP).withExternalIds(Map.of("ucdp", "7"));
        Event event = EVENT.withParticipants(
                participant(coalition, Side.A), participant(actor("Civilians", ActorKind.CIVILIANS), Side.B));

        assertThat(row(event))
                .containsEntry("actor1", "Reed Front")
                .containsEntry("assoc_actor_1", "Dune Front")
                .containsEntry("actor2", "Civilians (Syria)")
                .containsEntry("interaction", "Rebel group-Civilians");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-06, 2020-02-06, 1, They fought",
        "2020-02-06~, 2020-02-06, 2, They fought",
        "2020-02-06/2020-02-09, 2020-02-06, 2, They fought. Date: 2020-02-06/2020-02-09.",
        "2020-02, 2020-02-01, 3, They fought",
        "2020-02-01/2020-06, 2020-02-01, 3, They fought. Date: 2020-02-01/2020-06."
    })
    void aRangeOfDaysIsToldInTheNotes(String when, String day, String precision, String notes) {
        assertThat(row(EVENT.withWhen(EdtfDate.parse(when))))
                .containsEntry("event_date", day)
                .containsEntry("time_precision", precision)
                .containsEntry("notes", notes);
    }

    @Test
    void aTypeThatAcledOnlyHasMoreBroadlyIsToldInTheNotes() {
        assertThat(row(EVENT.withType(EventType.ENTRY)))
                .doesNotContainEntry("event_type", "")
                .hasEntrySatisfying(
                        "notes", notes -> assertThat(notes).isEqualTo("They fought. Type: entry of forces."));
    }

    @Test
    void whatAcledHasNoRowForIsRefused() {
        assertThatThrownBy(() -> row(EVENT.withModality(Modality.PLANNED)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the format acled has no row for the event 'quay-1', because it did not take place");
        assertThatThrownBy(() -> row(EVENT.withType(EventType.THREAT)))
                .hasMessage(
                        "the format acled has no row for the event 'quay-1', because ACLED has no such type of event");
        assertThatThrownBy(() -> row(EVENT.withWhen(EdtfDate.parse("2020-02-06/.."))))
                .hasMessage(
                        "the format acled has no row for the event 'quay-1', because its first or its last day is not"
                                + " known");
        assertThatThrownBy(() -> row(EVENT.withParticipants(List.of())))
                .hasMessage("the format acled has no row for the event 'quay-1', because it has no actor");
    }

    @Test
    void aCountIsOneNumberAndTheRestOfItStandsInTheNotes() {
        assertThat(row(EVENT.withFigures(killed(Quantity.exactly(3, Unit.PERSONS)))))
                .containsEntry("fatalities", "3")
                .containsEntry("notes", "They fought");
        Quantity range = Quantity.between(3, 7, Unit.PERSONS);
        assertThat(row(EVENT.withFigures(killed(range))))
                .containsEntry("fatalities", "3")
                .containsEntry("notes", "They fought. Fatalities: low 3, high 7");
        Figure whole = killed(Quantity.exactly(5, Unit.PERSONS)).withId("all");
        Figure part = killed(Quantity.exactly(2, Unit.PERSONS))
                .withGroup(Group.CIVILIANS)
                .withPartOf("all");
        assertThat(row(EVENT.withFigures(whole, part)))
                .containsEntry("fatalities", "5")
                .containsEntry("notes", "They fought. Fatalities: best 5, low 5, high 5; civilians 2");
    }

    @Test
    void deathsOfWhichNobodyTellsAreNotWrittenAsZero() {
        assertThat(row(EVENT)).containsEntry("fatalities", "");
        assertThat(AcledRows.read(AcledRows.write(List.of(EVENT))).get(0).figures())
                .isEmpty();
    }

    @Test
    void aSubTypeThatFollowsFromAnotherCodeIsMarkedAsDerived() {
        Source ged = ARTICLE.withKind(SourceKind.DATASET).withPublisher("Uppsala Conflict Data Program");
        assertThat(row(EVENT.withAttributions(List.of(Attribution.of(ged)))))
                .containsEntry("sub_event_type", "Armed clash")
                .containsEntry("notes", "They fought. Sub-event type: derived.");
    }

    @Test
    void aCountThatNobodyMadeIsNone() {
        assertThat(row(EVENT.withFigures(killed(Quantity.uncounted(Unit.PERSONS)))))
                .containsEntry("fatalities", "0");
    }

    @Test
    void whatAnotherFormatCallsLikeAColumnOfAcledIsNotWrittenThere() {
        assertThat(row(EVENT.withExtras(Map.of("region", "Asia", "weather", "fog"))))
                .containsEntry("region", "")
                .containsEntry("weather", "fog");
    }

    @Test
    void theDatasetOfTheArticlesReadsBackAsItWasWritten() {
        List<Event> events = Datasets.idlib2020().events().stream()
                .filter(AcledWritingTest::isWritten)
                .toList();
        List<Event> read = AcledRows.read(AcledRows.write(events));

        assertThat(events).hasSizeGreaterThan(50);
        assertThat(read)
                .extracting(event -> event.externalIds().get("acled"))
                .containsExactlyElementsOf(events.stream().map(Event::id).toList());
        assertThat(AcledRows.read(AcledRows.write(read))).isEqualTo(read);
    }

    private static boolean isWritten(Event event) {
        try {
            return !AcledRows.write(List.of(event)).isEmpty();
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
