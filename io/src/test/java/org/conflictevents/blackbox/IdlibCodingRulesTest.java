package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.blackbox.Idlib.event;
import static org.conflictevents.blackbox.Idlib.place;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.AliasKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.junit.jupiter.api.Test;

/** The rules of {@code io/docs/idlib-2020-coding-rules.md}, as far as a program can tell that they are kept. */
class IdlibCodingRulesTest {

    private static final List<Event> EVENTS = Idlib.DATA.events();

    @Test
    void whatGoesOnHasAnOpenEnd() {
        assertThat(EVENTS)
                .filteredOn(e -> e.modality() == Modality.ONGOING)
                .hasSizeGreaterThan(30)
                .allMatch(e -> e.when().toString().endsWith("/.."));
    }

    @Test
    void whatOccurredHasAnEnd() {
        assertThat(EVENTS)
                .filteredOn(e -> e.modality() == Modality.OCCURRED)
                .hasSizeGreaterThan(100)
                .noneMatch(e -> e.when().toString().endsWith("/.."));
    }

    /** The single happenings that took more than a day. */
    private static final Set<String> LASTED = Set.of("saraqib-besieged-000", "saraqib-advance-003");

    @Test
    void aSingleHappeningIsDatedByAnIntervalOnlyIfItLasted() {
        assertThat(EVENTS)
                .filteredOn(e -> e.scope() == Scope.SINGLE && e.when().isInterval())
                .extracting(Event::id)
                .containsExactlyInAnyOrderElementsOf(LASTED);
        assertThat(EVENTS)
                .filteredOn(e -> e.scope() == Scope.SINGLE && e.when().isOneOf())
                .hasSizeGreaterThan(25);
    }

    // What is taken bit by bit is taken over a time; "the entire length" of a road is complete on one day.
    @Test
    void aControlChangeIsDatedByAnIntervalOnlyIfItLasted() {
        assertThat(EVENTS)
                .filteredOn(
                        e -> !e.control().isEmpty() && e.scope() != Scope.STATE && e.modality() == Modality.OCCURRED)
                .filteredOn(e -> e.when().isInterval())
                .extracting(Event::id)
                .containsExactlyInAnyOrder("saraqib-advance-003", "idlib-areas-captured-003", "areas-captured-004");
        assertThat(event("m5-captured-003").when()).hasToString("[2019-11?..2020-02-27?]");
    }

    // Article 002 tells of the capture before the siege of the eighth post, which is taken for that of 23 December.
    @Test
    void whatTheDatasetKnowsOtherwiseNarrowsADate() {
        assertThat(event("post-surrounded-002").when()).hasToString("2019-12-23");
        assertThat(event("post-8-surrounded-002").when()).hasToString("2019-12-23?");
        assertThat(event("al-surman-captured-002").when()).hasToString("[..2019-12-23?]");
    }

    /** The years that each article states in figures. */
    private static final Map<String, Set<String>> STATED_YEARS = Map.of(
            "000", Set.of("2020"),
            "001", Set.of("2020", "2018", "2011"),
            "002", Set.of("2020", "2019", "2017", "2012"),
            "003", Set.of("2018", "2011"),
            "004", Set.of("2020", "2018", "2011"));

    // "since mid-December" (001), "in August" (002), "last November" (003).
    @Test
    void aYearThatItsArticleDoesNotStateIsMarkedAsInferred() {
        Map<String, List<EdtfDate>> dates = new LinkedHashMap<>();
        for (Event event : EVENTS) {
            List<EdtfDate> told = dates.computeIfAbsent(event.id(), id -> new ArrayList<>());
            told.add(event.when());
            event.due().ifPresent(told::add);
            event.attributions().forEach(one -> one.claimedDate().ifPresent(told::add));
            event.figures()
                    .forEach(figure -> Stream.of(figure.period(), figure.asOf())
                            .flatMap(Optional::stream)
                            .forEach(told::add));
        }
        Idlib.DATA
                .agreements()
                .forEach(agreement -> dates.put(
                        agreement.id(),
                        Stream.concat(
                                        Stream.of(agreement.concluded()),
                                        agreement.statuses().stream().map(AgreementStatus::when))
                                .flatMap(Optional::stream)
                                .toList()));
        assertThat(dates.values().stream().mapToInt(List::size).sum()).isGreaterThan(300);
        dates.forEach((id, told) -> {
            Set<String> stated = Objects.requireNonNull(STATED_YEARS.get(id.substring(id.length() - 3)), id);
            assertThat(told.stream()
                            .flatMap(date -> Stream.of(date.toString().split("[^0-9?%~-]+")))
                            .filter(day -> !day.isEmpty() && !day.contains("?") && !day.contains("%"))
                            .map(day -> day.substring(0, 4)))
                    .as(id)
                    .isSubsetOf(stated);
        });
    }

    @Test
    void everyAliasHasASource() {
        assertThat(Stream.of(Idlib.DATA.places(), Idlib.DATA.actors(), Idlib.DATA.agreements())
                        .<Entity>flatMap(List::stream))
                .flatExtracting(Entity::aliases)
                .hasSizeGreaterThan(250)
                .allMatch(alias -> alias.source().isPresent());
        assertThat(place("morek").aliases())
                .filteredOn(alias -> alias.kind().equals(Optional.of(AliasKind.NATIVE)))
                .singleElement()
                .satisfies(alias -> {
                    assertThat(alias.text()).isEqualTo("\u0645\u0648\u0631\u0643");
                    assertThat(alias.source().orElseThrow().id()).isEqualTo("coders");
                });
    }

    @Test
    void everyActorIsCitedFromAnArticleThatNamesIt() {
        assertThat(Idlib.DATA.actors())
                .allSatisfy(actor -> assertThat(actor.attributions())
                        .as(actor.id())
                        .isNotEmpty()
                        .allMatch(a -> !a.spans().isEmpty() && a.voices().isEmpty()));
    }

    // Whoever takes part in what an article tells is called something in it.
    @Test
    void everyActorIsCitedFromEachArticleThatHasAWordForIt() {
        for (Event event : EVENTS) {
            List<Source> articles = event.sources();
            for (Participant one : event.participants()) {
                if (one.label().isPresent() && articles.size() == 1) {
                    assertThat(one.actor().attributions())
                            .extracting(Attribution::source)
                            .as("%s in %s", one.actor().id(), event.id())
                            .containsAll(articles);
                }
            }
        }
    }

    // "Turkey said its troops had arrived" (001), "Turkey said it hit" (003), pictures that the NLF published (003).
    @Test
    void aPartyThatTellsOfItsOwnDeedMakesAStatement() {
        Set<ActorKind> parties =
                Set.of(ActorKind.STATE, ActorKind.GOVERNMENT, ActorKind.STATE_FORCES, ActorKind.ARMED_GROUP);
        List<Event> told = EVENTS.stream()
                .filter(e -> e.modality() == Modality.OCCURRED || e.modality() == Modality.ONGOING)
                .filter(e -> e.attributions().stream()
                        .anyMatch(a -> a.isReport()
                                && a.claimant()
                                        .filter(one -> parties.contains(one.kind()))
                                        .isPresent()))
                .toList();
        assertThat(told)
                .extracting(Event::id)
                .contains("turkish-troops-taftanaz-001", "turkish-retaliation-003", "nlf-inside-saraqib-003");
        assertThat(told)
                .allSatisfy(deed -> assertThat(EVENTS)
                        .as(deed.id())
                        .anyMatch(e -> e.links().stream()
                                        .anyMatch(link -> link.target().equals(deed.id()))
                                && takesPart(
                                        e,
                                        deed.attributions().stream()
                                                .flatMap(a -> a.claimant().stream())
                                                .findFirst()
                                                .orElseThrow()
                                                .id())));
    }

    // 001 counts three Iranians among the fighters killed, and does not say that they are forces of the state.
    @Test
    void theDeadAreThoseWhomTheWordsName() {
        assertThat(Idlib.figure("israeli-strike-kisweh-001", "iranians-killed")
                        .actor()
                        .orElseThrow())
                .hasToString("Iranian fighters");
        assertThat(EVENTS)
                .flatExtracting(Event::figures)
                .filteredOn(figure -> figure.measure().equals(Measure.KILLED))
                .noneMatch(figure -> figure.actor()
                        .filter(actor -> actor.kind().equals(ActorKind.STATE))
                        .isPresent());
    }

    // Neither a part of the other, and nobody says that they are other people.
    @Test
    void countsThatMayHoldTheSamePeopleAreLinked() {
        assertThat(Idlib.linked("turkish-soldiers-killed-003", LinkKind.OVERLAPS))
                .containsExactly("offensive-003");
        assertThat(Idlib.linked("turkish-losses-003", LinkKind.OVERLAPS)).containsExactly("offensive-003");
        assertThat(Idlib.linked("turkish-syrian-exchange-001", LinkKind.OVERLAPS))
                .containsExactlyInAnyOrder("turkish-losses-003", "offensive-003");
        assertThat(Idlib.linked("displacement-004", LinkKind.OVERLAPS))
                .containsExactlyInAnyOrder("maarrat-flight-002", "exodus-002", "hazzanu-flight-002");
    }

    @Test
    void aDeedOfArmsIsDoneByForcesAndNotByAGovernment() {
        assertThat(EVENTS)
                .filteredOn(e -> !e.type().equals(EventType.CRACKDOWN))
                .flatExtracting(Event::participants)
                .filteredOn(one -> one.role().equals(ParticipantRole.ATTACKER))
                .hasSizeGreaterThan(50)
                .noneMatch(one -> Set.of(ActorKind.GOVERNMENT, ActorKind.STATE, ActorKind.PERSON)
                        .contains(one.actor().kind()));
        assertThat(event("zone-attacks-004").participants().get(0).label()).hasValue("The Syrian regime");
    }

    @Test
    void anAimIsHeldByThoseWhomTheWordsName() {
        assertThat(roles("idlib-regain-aim-002")).contains("bashar-al-assad ACTOR", "syrian-forces ATTACKER");
        assertThat(roles("country-reclaimed-001")).contains("syrian-government ACTOR", "syrian-forces ATTACKER");
        assertThat(roles("highways-aim-001")).contains("syrian-government ACTOR", "syrian-forces ATTACKER");
    }

    @Test
    void whatIsThreatenedOrDemandedIsToldByThoseWhoSayIt() {
        assertThat(EVENTS)
                .filteredOn(e -> e.modality() == Modality.THREATENED || e.modality() == Modality.DEMANDED)
                .hasSizeGreaterThan(10)
                .flatExtracting(Event::attributions)
                .extracting(Attribution::claimant)
                .allMatch(Optional::isPresent);
        assertThat(event("turkey-threat-002").attributions())
                .as("the saying itself is told by the article")
                .allMatch(a -> a.voices().isEmpty());
    }

    @Test
    void whoeverSpeaksForAStateOrABodySpeaksBesideIt() {
        List<Relation> speaking = Idlib.DATA.relations().stream()
                .filter(r -> r.kind().equals(RelationKind.SPEAKS_FOR))
                .toList();
        assertThat(speaking).hasSize(4);
        for (Relation one : speaking) {
            assertThat(EVENTS)
                    .filteredOn(e -> takesPart(e, one.from().id()))
                    .as(one.toString())
                    .isNotEmpty()
                    .allMatch(e -> takesPart(e, one.to().id()));
        }
        assertThat(EVENTS)
                .filteredOn(e -> takesPart(e, "recep-tayyip-erdogan"))
                .hasSize(2)
                .allMatch(e -> takesPart(e, "turkey"));
    }

    // Article 004: "known as the "gateway" to the province".
    @Test
    void bynameOfSaraqibIsAnAlias() {
        assertThat(place("saraqib").aliases())
                .filteredOn(alias -> alias.kind().equals(Optional.of(AliasKind.BYNAME)))
                .singleElement()
                .hasToString("gateway");
    }

    // A description of a place as the forces enter it does not end with the entry; a capture in the same article ends
    // it.
    @Test
    void onlyACaptureThatTheSameArticleTellsOfEndsAHold() {
        assertThat(Stream.of("saraqib-rebel-held-000", "saraqib-rebel-held-001", "maarrat-rebel-held-002")
                        .map(id -> event(id).modality()))
                .containsOnly(Modality.ONGOING);
        assertThat(Stream.of("saraqib-stronghold-003", "saraqib-stronghold-004")
                        .map(id -> event(id).modality()))
                .containsOnly(Modality.OCCURRED);
    }

    private static boolean takesPart(Event event, String actor) {
        return event.participants().stream().anyMatch(one -> one.actor().id().equals(actor));
    }

    private static List<String> roles(String event) {
        return event(event).participants().stream()
                .map(one -> one.actor().id() + " " + one.role())
                .toList();
    }
}
