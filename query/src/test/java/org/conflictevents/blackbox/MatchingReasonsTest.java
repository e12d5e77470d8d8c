package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.conflictevents.blackbox.MatchFixtures.ARMY;
import static org.conflictevents.blackbox.MatchFixtures.OTHERS;
import static org.conflictevents.blackbox.MatchFixtures.REBELS;
import static org.conflictevents.blackbox.MatchFixtures.SARAQIB;
import static org.conflictevents.blackbox.MatchFixtures.actor;
import static org.conflictevents.blackbox.MatchFixtures.clash;
import static org.conflictevents.blackbox.MatchFixtures.confidence;
import static org.conflictevents.blackbox.MatchFixtures.killing;
import static org.conflictevents.blackbox.MatchFixtures.participant;
import static org.conflictevents.blackbox.MatchFixtures.reasons;
import static org.conflictevents.blackbox.MatchFixtures.town;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Side;
import org.conflictevents.model.Unit;
import org.conflictevents.query.Matching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What speaks for a match and against it, and how much. */
class MatchingReasonsTest {

    @ParameterizedTest
    @CsvSource({
        "Hayat Tahrir al-Sham, Hay'at Tahrir ash-Sham, 10",
        "Hayat Tahrir al-Sham, Hyat Tahrir al-Shma, 0.02",
        "Hayat Tahrir al-Sham, Hyat Tahrir al-Shan, 10",
        "Hayat Tahrir al-Sham, Ahrar al-Sham, 0.02",
        "SANA, SANNA, 0.02",
        "Brigade 11 of the North, Brigade 12 of the North, 0.02",
        "Government of Mali, Government of Malawi, 4",
        "Government of Mali, Government of Chad, 0.02",
        "Government of Sudan, Government of South Sudan, 0.02",
        "Government of Syria, Military Forces of Syria (2000-2024), 4",
        "Government of Syria, Government of Syira, 4",
        "Government of Syria, Goverment of Syria, 10"
    })
    void actorsAreComparedByTheirNames(String one, String other, double factor) {
        Event a = clash("a", "2020-02-05", SARAQIB)
                .withParticipants(List.of(participant(actor("x", one, kind(one)), Side.A)));
        Event b = clash("b", "2020-02-05", SARAQIB)
                .withParticipants(List.of(participant(actor("y", other, kind(other)), Side.A)));
        assertThat(actorFactors(a, b)).containsExactly(factor);
        assertThat(actorFactors(b, a)).containsExactly(factor);
    }

    @Test
    void aPlaceWithoutAPointTakesThatAroundItWhichSaysLittle() {
        Place town = town("Saraqib", Optional.of(SARAQIB));
        Event exact = clash("exact", "2020-02-05", SARAQIB);
        Event inside = exact.withId("inside")
                .withPlace(Place.builder()
                        .id("market")
                        .name("Market")
                        .kind(PlaceKind.SETTLEMENT)
                        .within(town)
                        .build());
        assertThat(reasons(exact, inside)).containsEntry("same place", 1.0);
        assertThat(reasons(exact, exact.withId("b"))).containsEntry("same place", 4.0);
        assertThat(reasons(exact, exact.withId("b").withPlacePrecision(PlacePrecision.NEAR)))
                .containsEntry("same place", 2.0);
        assertThat(reasons(exact, exact.withId("b").withPlacePrecision(PlacePrecision.ADMIN1)))
                .containsEntry("same place", 1.0);
    }

    @Test
    void whatIsNotToldSpeaksNeitherForNorAgainst() {
        Event told = killing(clash("told", "2020-02-05", SARAQIB), 12);
        Event untold = told.withId("untold").withFigures(List.of()).withParticipants(List.of());
        assertThat(reasons(told, untold)).containsOnlyKeys("same place", "same day", "both armed clash");
        Event uncounted = told.withId("uncounted")
                .withFigures(List.of(Figure.builder()
                        .measure(Measure.KILLED)
                        .quantity(Quantity.uncounted(Unit.PERSONS))
                        .build()));
        assertThat(reasons(told, uncounted).keySet()).noneMatch(reason -> reason.contains("killed"));
        Actor nobody = actor("x", "Unidentified armed group", ActorKind.ARMED_GROUP);
        Event byNobody = told.withId("nobody").withParticipants(List.of(participant(nobody, Side.A)));
        assertThat(reasons(told, byNobody).keySet()).noneMatch(reason -> reason.contains("side A"));
    }

    @ParameterizedTest
    @CsvSource({
        "2020-02-05, 2020-02-05, same day",
        "2020-02-05, 2020-02-07, 2 days apart",
        "2020-02-05/2020-02-06, 2020-02-09, 3 days apart",
        "2020-02, 2020-02-29, maybe the same day",
        "2020-02-05?, 2020-02-05~, same day"
    })
    void uncertainDaysAreAsNearAsTheyCanBe(String left, String right, String reason) {
        Event a = clash("a", left, SARAQIB);
        Event b = clash("b", right, SARAQIB);
        assertThat(reasons(a, b)).containsKey(reason);
        assertThat(reasons(b, a)).containsKey(reason).isEqualTo(reasons(a, b));
    }

    @Test
    void aMonthSaysLittleOfADay() {
        double day = confidence(clash("a", "2020-02-05", SARAQIB), clash("b", "2020-02-05", SARAQIB));
        double month = confidence(clash("a", "2020-02-05", SARAQIB), clash("b", "2020-02", SARAQIB));
        assertThat(month).isLessThan(day);
        assertThat(reasons(clash("a", "2020-02-05", SARAQIB), clash("b", "2020-02", SARAQIB))
                        .get("maybe the same day"))
                .isBetween(1.0, 1.3);
    }

    private static ActorKind kind(String name) {
        return name.contains("Government")
                ? ActorKind.GOVERNMENT
                : name.contains("Forces") ? ActorKind.STATE_FORCES : ActorKind.ARMED_GROUP;
    }

    private static List<Double> actorFactors(Event left, Event right) {
        return reasons(left, right).entrySet().stream()
                .filter(reason ->
                        reason.getKey().contains("side ") || reason.getKey().contains("actor"))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Test
    void externalIdsOfActorsAndAliasesSettleIt() {
        Actor known = REBELS.withExternalIds(Map.of("ucdp", "1"));
        Event a = clash("a", "2020-02-05", SARAQIB).withParticipants(List.of(participant(known, Side.B)));
        Actor renamed = actor("n", "Jabhat Fath", ActorKind.ARMED_GROUP).withExternalIds(Map.of("ucdp", "1"));
        assertThat(actorFactors(a, a.withId("b").withParticipants(List.of(participant(renamed, Side.B)))))
                .containsExactly(10.0);
        Actor another = REBELS.withExternalIds(Map.of("ucdp", "2"));
        assertThat(actorFactors(a, a.withId("b").withParticipants(List.of(participant(another, Side.B)))))
                .containsExactly(0.02);
        Actor alias = actor("m", "HTS", ActorKind.ARMED_GROUP).withAliases(List.of(Alias.of(REBELS.name())));
        assertThat(actorFactors(a, a.withId("b").withParticipants(List.of(participant(alias, Side.B)))))
                .containsExactly(10.0);
        Participant labelled = new Participant(
                actor("q", "Rebels of the north", ActorKind.ARMED_GROUP),
                Optional.of("Hayat Tahrir al Sham"),
                ParticipantRole.BELLIGERENT,
                Optional.of(Side.A));
        Event b = a.withId("b").withParticipants(List.of(labelled));
        assertThat(actorFactors(a, b)).containsExactly(10.0);
        assertThat(reasons(a, b))
                .containsKey("same actor (Hayat Tahrir al-Sham, Rebels of the north)"); // on other sides
    }

    @Test
    void theSameGovernmentAgainstOthersIsAnotherFight() {
        Event a = clash("a", "2020-02-05", SARAQIB);
        Event b = a.withId("b").withParticipants(List.of(participant(ARMY, Side.A), participant(OTHERS, Side.B)));
        assertThat(reasons(a, b))
                .containsEntry("same side A", 10.0)
                .containsEntry("other side B (Hayat Tahrir al-Sham, National Liberation Brigades)", 0.02);
        assertThat(Matching.between(List.of(a), List.of(b)).matches()).isEmpty();
    }

    @Test
    void whoAttacksInOneAndIsAttackedInTheOtherSpeaksNeitherForNorAgainst() {
        Participant attacking = participant(ARMY, Side.A).withRole(ParticipantRole.ATTACKER);
        Participant attacked = participant(ARMY, Side.A).withRole(ParticipantRole.DEFENDER);
        Event a = clash("a", "2020-02-05", SARAQIB).withParticipants(List.of(attacking));
        Event b = a.withId("b").withParticipants(List.of(attacked));
        assertThat(reasons(a, b))
                .containsEntry("attacker and defender (Government of Syria, Government of Syria)", 1.0);
        assertThat(reasons(b, a))
                .containsEntry("defender and attacker (Government of Syria, Government of Syria)", 1.0);
    }

    @ParameterizedTest
    @CsvSource({"40, 44, 8", "12, 14, 8", "10, 20, 1.04", "2, 12, 0.125", "1, 100000000, 0.125"})
    void numbersSpeakByHowNearAndHowRareTheyAre(long one, long other, double factor) {
        Event a = killing(clash("a", "2020-02-05", SARAQIB), one);
        Event b = killing(clash("b", "2020-02-05", SARAQIB), other);
        Map<String, Double> reasons = reasons(a, b);
        assertThat(reasons.get(one + " and " + other + " killed")).isCloseTo(factor, within(0.5 * Math.min(1, factor)));
    }

    @Test
    void agreeingOnOneSaysLessThanAgreeingOnForty() {
        Event a = clash("a", "2020-02-05", SARAQIB);
        double one = reasons(killing(a, 1), killing(a.withId("b"), 1)).get("both 1 killed");
        double forty = reasons(killing(a, 40), killing(a.withId("b"), 40)).get("both 40 killed");
        assertThat(one).isBetween(1.0, 2.0);
        assertThat(forty).isEqualTo(8);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"1e49", "99999999999999999999999999999999999999999999999999", "0", "0.00000000000000000001"})
    void numbersOfAnySizeMakeAConfidence(String number) {
        Quantity quantity = Quantity.exactly(new BigDecimal(number), Unit.PERSONS);
        Figure figure =
                Figure.builder().measure(Measure.KILLED).quantity(quantity).build();
        Event a = clash("a", "2020-02-05", SARAQIB).withFigures(List.of(figure));
        for (Quantity other : List.of(
                quantity,
                Quantity.exactly(0, Unit.PERSONS),
                Quantity.atLeast(5, Unit.PERSONS),
                Quantity.upTo(5, Unit.PERSONS),
                Quantity.between(9, 3, Unit.PERSONS))) {
            Event b = a.withId("b").withFigures(List.of(figure.withQuantity(other)));
            assertThat(confidence(a, b)).isGreaterThan(0).isLessThan(1).isEqualTo(confidence(b, a));
        }
    }

    @Test
    void wordsAreNoDeeds() {
        Event deed = clash("deed", "2020-02-05", SARAQIB);
        Event words = deed.withId("words").withType(EventType.CONDEMNATION);
        assertThat(reasons(deed, words)).containsEntry("armed clash and condemnation", 0.1);
        assertThat(reasons(deed, deed.withId("b").withType(EventType.BATTLES)))
                .containsEntry("armed clash and battles", 1.5);
        assertThat(reasons(deed, deed.withId("b").withType(EventType.SHELLING)).values())
                .contains(0.5);
        assertThat(reasons(deed, deed.withId("b").withType(EventType.of("BRAWL")))
                        .keySet())
                .noneMatch(reason -> reason.contains("clash"));
    }
}
