package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.blackbox.Idlib.event;
import static org.conflictevents.blackbox.Idlib.place;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.AliasKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Modality;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
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
