package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;
import static org.conflictevents.blackbox.MatchFixtures.ARMY;
import static org.conflictevents.blackbox.MatchFixtures.NEAR_SARAQIB;
import static org.conflictevents.blackbox.MatchFixtures.REBELS;
import static org.conflictevents.blackbox.MatchFixtures.SARAQIB;
import static org.conflictevents.blackbox.MatchFixtures.clash;
import static org.conflictevents.blackbox.MatchFixtures.confidence;
import static org.conflictevents.blackbox.MatchFixtures.ids;
import static org.conflictevents.blackbox.MatchFixtures.killing;
import static org.conflictevents.blackbox.MatchFixtures.town;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Modality;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Scope;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.Match;
import org.conflictevents.query.Matching;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class MatchingTest {

    @ParameterizedTest
    @EnumSource(PlantedMatches.NextDay.class)
    void plantedDuplicatesAreFoundAmongTheirNeighbours(PlantedMatches.NextDay nextDay) {
        // The first six were looked at while the rules were thought out; no rule was made for the others.
        IntStream.concat(IntStream.rangeClosed(1, 6), IntStream.rangeClosed(1001, 1014))
                .forEach(seed -> {
                    PlantedMatches planted = new PlantedMatches(seed, 200, nextDay);
                    List<Match> matches =
                            Matching.between(planted.left(), planted.right()).matches();
                    assertThat(planted.precision(matches))
                            .as("precision, seed %d", seed)
                            .isGreaterThanOrEqualTo(0.95);
                    assertThat(planted.recall(matches))
                            .as("recall, seed %d", seed)
                            .isGreaterThanOrEqualTo(0.95);
                });
    }

    @Test
    void neitherTheOrderNorTheSidesMakeADifference() {
        PlantedMatches planted = new PlantedMatches(7, 100, PlantedMatches.NextDay.IN_THE_SAME_PLACE);
        List<Match> matches = Matching.between(planted.left(), planted.right()).matches();
        List<Event> left = new ArrayList<>(planted.left());
        List<Event> right = new ArrayList<>(planted.right());
        Collections.shuffle(left, new Random(1));
        Collections.shuffle(right, new Random(2));
        assertThat(Matching.between(left, right).matches()).isEqualTo(matches);
        assertThat(Matching.between(right, left).matches())
                .extracting(match -> match.right().id() + match.left().id() + match.confidence())
                .containsExactlyInAnyOrderElementsOf(matches.stream()
                        .map(match -> match.left().id() + match.right().id() + match.confidence())
                        .toList());
    }

    @Test
    void aMatchSaysWhy() {
        Event ours = killing(clash("ours", "2020-02-05", SARAQIB), 12);
        Event theirs = killing(clash("theirs", "2020-02-06", NEAR_SARAQIB), 14);
        Matching matching = Matching.between(List.of(ours), List.of(theirs));
        assertThat(matching).hasToString("1 events with 1, within 25 km and 3 days, confidence at least 0.5");
        Match match = matching.matches().get(0);
        assertThat(match.left()).isSameAs(ours);
        assertThat(match.right()).isSameAs(theirs);
        assertThat(match)
                .hasToString("ours and theirs (" + match.confidence()
                        + "): 3.1 km apart, 1 day apart, same side A, same side B, 12 and 14 killed, both armed clash");
        assertThat(match.reasons())
                .allSatisfy(reason -> assertThat(reason.factor()).isGreaterThan(1));
        double odds = match.reasons().stream().mapToDouble(Match.Reason::factor).reduce(1 / 32.0, (a, b) -> a * b);
        assertThat(match.confidence()).isEqualTo(odds / (1 + odds), within(0.001));
        assertThat(matching.table().toString()).contains("ours", "theirs", "3.1 km apart");
    }

    @Test
    void aLinkGoesFromLeftToRightAndChangesNothing() {
        Event ours = clash("ours", "2020-02-05", SARAQIB);
        Event theirs = clash("theirs", "2020-02-05", SARAQIB);
        Matching matching = Matching.between(List.of(ours), List.of(theirs));
        Map<String, Link> links = matching.links();
        assertThat(links).containsOnlyKeys("ours");
        Link link = links.get("ours");
        assertThat(link.kind()).isEqualTo(LinkKind.SAME_AS);
        assertThat(link.target()).isEqualTo("theirs");
        assertThat(link.confidence()).hasValue(matching.matches().get(0).confidence());
        assertThat(link.note()).hasValue("same place, same day, same side A, same side B, both armed clash");
        assertThat(ours.links()).isEmpty();
        Dataset both = Dataset.builder()
                .id("both")
                .title("Both")
                .addActors(ARMY, REBELS)
                .addPlaces(ours.place().orElseThrow())
                .addEvents(ours.withLinks(link), theirs)
                .build();
        assertThat(ConflictData.of(both).events().happenings()).isOne();
    }

    @Test
    void nothingMatchesNothing() {
        Matching matching = Matching.between(List.of(), List.of(clash("a", "2020-02-05", SARAQIB)));
        assertThat(matching.matches()).isEmpty();
        assertThat(matching.links()).isEmpty();
        assertThat(matching.uncompared()).isEmpty();
        assertThat(Matching.between(List.of(), List.of()).matches()).isEmpty();
    }

    @Test
    void whatNobodyCanPlaceInSpaceAndTimeIsComparedWithNoneAndSaid() {
        Event known = clash("known", "2020-02-05", SARAQIB);
        List<Event> vague = List.of(
                known.withId("no-place")
                        .withPlacePrecision(PlacePrecision.UNKNOWN)
                        .withPlace(Optional.empty()),
                known.withId("no-point").withPlace(town("somewhere", Optional.empty())),
                known.withId("open").withWhen(EdtfDate.parse("2020-02-05/..")),
                known.withId("unknown-start").withWhen(EdtfDate.parse("/2020-02-05")),
                known.withId("year").withWhen(EdtfDate.parse("2020")));
        Matching matching = Matching.between(List.of(known), vague).atLeast(0);
        assertThat(matching.matches()).isEmpty();
        assertThat(matching.uncompared()).isEqualTo(vague);
        assertThat(Matching.between(vague, List.of(known)).uncompared()).isEqualTo(vague);
    }

    @Test
    void theWindowIncludesItsEnds() {
        Event a = clash("a", "2020-02-05", SARAQIB);
        Event b = clash("b", "2020-02-08", NEAR_SARAQIB);
        double km = SARAQIB.distanceKm(NEAR_SARAQIB);
        Matching all = Matching.between(List.of(a), List.of(b)).atLeast(0);
        assertThat(all.within(km, 3).matches()).hasSize(1);
        assertThat(all.within(Math.nextDown(km), 3).matches()).isEmpty();
        assertThat(all.within(km, 2).matches()).isEmpty();
        Event c = a.withId("c");
        assertThat(Matching.between(List.of(a), List.of(c)).within(0, 0).matches())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 179.99, 0, -179.99",
        "89.99, 0, 89.99, 180",
        "-89.99, -90, -90, 17",
        "90, 5, 90, -170",
        "51, -0.01, 51, 0.01"
    })
    void theAntimeridianAndThePolesAreNoEdges(double lat, double lon, double otherLat, double otherLon) {
        Event a = clash("a", "2020-02-05", GeoPoint.of(lat, lon));
        Event b = clash("b", "2020-02-05", GeoPoint.of(otherLat, otherLon));
        assertThat(confidence(a, b)).isBetween(0.9, 1.0);
    }

    @Test
    void likeIsComparedWithLike() {
        Event single = clash("single", "2020-02-05", SARAQIB);
        Event counted = single.withId("counted").withScope(Scope.AGGREGATE);
        Event planned = single.withId("planned").withModality(Modality.PLANNED);
        Event ongoing = single.withId("ongoing").withModality(Modality.ONGOING);
        assertThat(ids(Matching.between(List.of(single), List.of(counted, planned, ongoing))))
                .containsExactly("single ongoing");
        assertThat(ids(Matching.between(
                        List.of(counted, planned), List.of(single, planned.withId("p"), counted.withId("c")))))
                .containsExactlyInAnyOrder("counted c", "planned p");
    }

    @Test
    void whatCannotBeToldApartIsNotMatched() {
        Event a = clash("a", "2020-02-05", SARAQIB);
        Matching matching = Matching.between(List.of(a), List.of(a.withId("x"), a.withId("y")));
        assertThat(matching.matches()).isEmpty();
        Match match = matching.atLeast(0.1).matches().get(0);
        assertThat(match.right().id()).isEqualTo("x");
        assertThat(match.confidence()).isLessThan(0.5);
        assertThat(match.reasons()).last().hasToString("may be y as well");
    }

    @Test
    void anEventIsInOneMatchAtMost() {
        Event a = clash("a", "2020-02-05", SARAQIB);
        List<Event> left = List.of(a, a.withId("b"), a.withId("c"));
        List<Event> right = List.of(a.withId("x"), a.withId("y"));
        assertThat(ids(Matching.between(left, right).atLeast(0))).containsExactly("a x");
    }

    @Test
    void idsSettleWhatElseIsAlike() {
        Event a = clash("a", "2020-02-05", SARAQIB);
        List<Event> left = List.of(
                a.withExternalIds(Map.of("ucdp", "1", "ucdp-conflict", "9")),
                a.withId("b").withExternalIds(Map.of("ucdp", "2", "ucdp-conflict", "9")));
        List<Event> right = List.of(
                a.withId("x").withExternalIds(Map.of("ucdp", "2", "ucdp-conflict", "9")),
                a.withId("y").withExternalIds(Map.of("ucdp", "1", "ucdp-conflict", "9")));
        assertThat(ids(Matching.between(left, right))).containsExactlyInAnyOrder("a y", "b x");
    }

    @Test
    void aDatasetMatchesItself() {
        Dataset idlib = Datasets.idlib2020();
        Matching matching = Matching.between(idlib, idlib);
        Set<Event> uncompared = new HashSet<>(matching.uncompared());
        List<Event> compared = idlib.events().stream()
                .filter(event -> !uncompared.contains(event))
                .toList();
        assertThat(compared).hasSizeGreaterThan(50);
        assertThat(matching.matches())
                .extracting(match -> match.left().id() + " " + match.right().id())
                .containsExactlyInAnyOrderElementsOf(compared.stream()
                        .map(event -> event.id() + " " + event.id())
                        .toList());
    }

    @Test
    void thousandsOfOneDayAtOnePointAreNotComparedAndSaid() {
        Event a = clash("a", "2020-02-05", SARAQIB);
        List<Event> many =
                IntStream.range(0, 5_001).mapToObj(i -> a.withId("x" + i)).toList();
        Event far = clash("far", "2020-02-05", GeoPoint.of(10, 10));
        List<Event> right = Stream.concat(many.stream(), Stream.of(far)).toList();
        Matching matching = Matching.between(List.of(a, far.withId("f")), right);
        assertThat(matching.uncompared()).containsExactly(a);
        assertThat(ids(matching)).containsExactly("f far");
    }

    @Test
    void twoEventsOfOneIdAreRefused() {
        Event a = clash("a", "2020-02-05", SARAQIB);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Matching.between(List.of(), List.of(a, a)))
                .withMessage("two events of the right side have the id 'a'");
    }

    @Test
    void aWindowOrThresholdThatIsNoneIsRefused() {
        Matching matching = Matching.between(List.of(), List.of());
        for (double km : new double[] {-1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> matching.within(km, 3))
                    .withMessage("the radius must be 0 km or more, and finite, was " + km);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matching.within(1, -1))
                .withMessage("the days must be 0 to 36525, were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> matching.atLeast(Double.NaN))
                .withMessage("the confidence must be 0 to 1, was NaN");
    }
}
