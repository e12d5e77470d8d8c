package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Scope;
import org.conflictevents.query.Matcher.Candidate;
import org.junit.jupiter.api.Test;

class MatchingLawsTest {

    /** Towns near one another, on both sides of the antimeridian, and at the poles. */
    private static final List<GeoPoint> POINTS = List.of(
            GeoPoint.of(36, 36.6),
            GeoPoint.of(36.1, 36.6),
            GeoPoint.of(36.1, 36.75),
            GeoPoint.of(0, 179.95),
            GeoPoint.of(0.05, -179.95),
            GeoPoint.of(0, 180),
            GeoPoint.of(90, 0),
            GeoPoint.of(89.9, 100),
            GeoPoint.of(-89.95, -60),
            GeoPoint.of(-90, 60));

    @Provide
    Arbitrary<Worlds.World> worlds() {
        return Worlds.worlds(12);
    }

    @Property(tries = 300)
    void sides_and_order_make_no_difference(
            @ForAll("worlds") Worlds.World world, @ForAll("worlds") Worlds.World other, @ForAll long seed) {
        List<Event> left = dated(world.dataset().events(), seed);
        List<Event> right = dated(other.dataset().events(), seed + 1);
        Matching matching = Matching.between(left, right).within(300, 5).atLeast(0);
        List<Match> matches = matching.matches();
        Collections.shuffle(left, new Random(seed));
        Collections.shuffle(right, new Random(seed));
        assertThat(Matching.between(left, right).within(300, 5).atLeast(0).matches())
                .isEqualTo(matches);
        Matching mirror = Matching.between(right, left).within(300, 5).atLeast(0);
        assertThat(new TreeSet<>(mirror.matches().stream()
                        .map(match -> text(match.right(), match.left(), match))
                        .toList()))
                .isEqualTo(new TreeSet<>(matches.stream()
                        .map(match -> text(match.left(), match.right(), match))
                        .toList()));
        Statistics.label("matches").collect(matches.isEmpty() ? "none" : "some");
        assertThat(matches).extracting(match -> match.left().id()).doesNotHaveDuplicates();
        assertThat(matches).extracting(match -> match.right().id()).doesNotHaveDuplicates();
    }

    private static String text(Event left, Event right, Match match) {
        return left.id() + " " + right.id() + " " + match.confidence() + " "
                + match.reasons().stream()
                        .mapToDouble(Match.Reason::factor)
                        .boxed()
                        .sorted()
                        .toList();
    }

    /** Events in one week: those of any dates hardly meet. */
    private static List<Event> dated(List<Event> events, long seed) {
        Random random = new Random(seed);
        List<Event> dated = new ArrayList<>();
        for (Event event : events) {
            LocalDate day = LocalDate.of(2020, 2, 1 + random.nextInt(7));
            dated.add(random.nextInt(4) == 0 ? event : event.withWhen(EdtfDate.of(day)));
        }
        return dated;
    }

    @Property(tries = 300)
    void the_odds_are_worked_out_from_the_reasons(
            @ForAll("worlds") Worlds.World world, @ForAll("worlds") Worlds.World other, @ForAll long seed) {
        List<Event> left = dated(world.dataset().events(), seed);
        List<Event> right = dated(other.dataset().events(), seed + 1);
        for (Match match :
                Matching.between(left, right).within(300, 5).atLeast(0).matches()) {
            double odds = 1 / 32.0;
            for (Match.Reason reason : match.reasons()) {
                odds *= reason.factor();
            }
            double confidence = Math.min(0.999, Math.max(0.001, odds / (1 + odds)));
            assertThat(match.confidence()).isBetween(confidence - 0.0006, confidence + 0.0006);
        }
    }

    @Property(tries = 300)
    void blocks_hand_over_each_pair_of_a_window_once(
            @ForAll long seed, @ForAll("kilometres") double km, @ForAll("days") int days) {
        Random random = new Random(seed);
        List<Candidate> left = candidates(random, days);
        List<Candidate> right = candidates(random, days);
        Map<List<Candidate>, Integer> handed = new HashMap<>();
        new MatchBlocks(left, km, days)
                .forEachNear(
                        new MatchBlocks(right, km, days),
                        (one, other) -> handed.merge(List.of(one, other), 1, Integer::sum));
        assertThat(handed.values()).allMatch(times -> times == 1);
        for (Candidate one : left) {
            for (Candidate other : right) {
                if (one.subject.point().distanceKm(other.subject.point()) <= km
                        && MatchSubject.daysApart(one.subject, other.subject) <= days) {
                    assertThat(handed).containsKey(List.of(one, other));
                }
            }
        }
    }

    @Provide
    Arbitrary<Double> kilometres() {
        return Arbitraries.of(0.0, 0.5, 11.2, 25.0, 400.0, 20_038.0);
    }

    @Provide
    Arbitrary<Integer> days() {
        return Arbitraries.of(0, 1, 3, 10, 400);
    }

    private static List<Candidate> candidates(Random random, int days) {
        List<Candidate> candidates = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            GeoPoint point = random.nextBoolean()
                    ? POINTS.get(random.nextInt(POINTS.size()))
                    : GeoPoint.of(random.nextDouble() * 180 - 90, random.nextDouble() * 360 - 180);
            LocalDate day = LocalDate.of(1969, 12, 25).plusDays(random.nextInt(20));
            EdtfDate when = EdtfDate.between(day, day.plusDays(random.nextBoolean() ? 0 : random.nextInt(20)));
            MatchSubject.of(event("e" + i, point, when), days, Map.of(), participant -> {
                        throw new AssertionError("there are none");
                    })
                    .ifPresent(subject -> candidates.add(new Candidate(subject)));
        }
        return candidates;
    }

    private static Event event(String id, GeoPoint point, EdtfDate when) {
        return Event.builder()
                .id(id)
                .type(EventType.ARMED_CLASH)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(when)
                .place(Place.builder()
                        .id("at " + point)
                        .name("Town")
                        .kind(PlaceKind.TOWN)
                        .location(Optional.of(point))
                        .build())
                .summary("A clash")
                .build();
    }

    @Test
    void theCostGrowsWithTheEventsOfOneTownOverYears() {
        long some = pairs(2_000, 1, 1);
        assertThat(pairs(4_000, 1, 1)).isBetween(some * 19 / 10, some * 21 / 10);
        assertThat(pairs(8_000, 1, 1)).isBetween(some * 38 / 10, some * 42 / 10);
        assertThat(some).isLessThan(2_000 * 50);
    }

    @Test
    void theCostGrowsWithTheEventsOfOneDayInManyTowns() {
        long some = pairs(1_000, 1_000, 1_000);
        assertThat(pairs(2_000, 2_000, 2_000)).isBetween(some * 15 / 10, some * 25 / 10);
        assertThat(some).isLessThan(1_000 * 20);
    }

    /** How many pairs are looked at of so many events on each side, so many on a day, spread over so many towns. */
    private static long pairs(int events, int aDay, int towns) {
        List<Event> left = new ArrayList<>();
        List<Event> right = new ArrayList<>();
        for (int i = 0; i < events; i++) {
            int town = i % towns;
            int row = town / 45;
            GeoPoint point = GeoPoint.of(-60 + 1.5 * row, -170 + 7.0 * (town % 45));
            EdtfDate day = EdtfDate.of(LocalDate.of(1990, 1, 1).plusDays(i / aDay));
            left.add(event("l" + i, point, day));
            right.add(event("r" + i, point, day));
        }
        return Matching.between(left, right).compared();
    }
}
