package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.query.EventKey.actor;
import static org.conflictevents.query.EventKey.month;
import static org.conflictevents.query.EventKey.own;
import static org.conflictevents.query.EventKey.place;
import static org.conflictevents.query.EventKey.source;
import static org.conflictevents.query.EventKey.type;
import static org.conflictevents.query.EventKey.year;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.conflictevents.query.Worlds.World;

/** Sums, smallest, largest and mean numbers of groups, held against those of queries for their events. */
class GroupSumLawsTest {

    private static final EventKey ID = own("id", Event::id);

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    /** Worlds in which no figure is bound to one of another event. */
    @Provide
    Arbitrary<World> plainWorlds() {
        return Worlds.worlds(20).map(world -> {
            List<Event> events = world.dataset().events().stream()
                    .map(GroupSumLawsTest::plain)
                    .toList();
            Dataset plain = GroupLawsTest.with(world.dataset(), events, List.of());
            return new World(plain, ConflictData.of(plain), world.expressions());
        });
    }

    private static Event plain(Event event) {
        Map<Optional<String>, Measure> own =
                event.figures().stream().collect(Collectors.toMap(Figure::id, Figure::measure));
        return event.withLinks(List.of())
                .withFigures(event.figures().stream()
                        .map(figure -> figure.withPartOf(figure.partOf()
                                        .filter(id -> figure.measure().equals(own.get(Optional.of(id)))))
                                .withSameAs(figure.sameAs()
                                        .filter(id -> figure.measure().equals(own.get(Optional.of(id))))))
                        .toList());
    }

    // ---- sums

    @Property(tries = 200)
    void the_sum_of_a_group_is_that_of_a_query_for_its_events_its_period_and_its_place(@ForAll("worlds") World world) {
        assertSums(world);
    }

    @Property(tries = 300)
    void events_that_stand_by_themselves_sum_up_the_same_without_a_graph_of_all(@ForAll("plainWorlds") World world) {
        assertThat(world.data().hasPlainFigures()).isTrue();
        assertSums(world);
    }

    private static void assertSums(World world) {
        EventQuery query = world.data().events().where(world.filter(0));
        List<List<EventKey>> groupings = List.of(
                List.of(month()),
                List.of(actor()),
                List.of(place(PlaceKind.AREA)),
                List.of(source(), year()),
                List.of(place(PlaceKind.AREA), month()));
        for (List<EventKey> keys : groupings) {
            EventKey[] more = keys.subList(1, keys.size()).toArray(EventKey[]::new);
            try {
                assertSums(query, keys, query.groupBy(keys.get(0), more).sum(Measure.KILLED, "s1", "a0"));
            } catch (IllegalArgumentException tooLong) {
                assertThat(tooLong).hasMessageContaining("digits");
            }
        }
    }

    private static void assertSums(EventQuery query, List<EventKey> keys, Grouped<GroupAmount> sums) {
        EventKey[] andId = Stream.concat(keys.stream().skip(1), Stream.of(ID)).toArray(EventKey[]::new);
        EventQuery real = query.where(query.real());
        Map<List<GroupKey>, List<String>> events = new LinkedHashMap<>();
        for (Grouped.Row<GroupAmount> row : real.groupBy(keys.get(0), andId).sum(Measure.KILLED)) {
            events.computeIfAbsent(row.keys().subList(0, keys.size()), group -> new ArrayList<>())
                    .add(row.keys().get(keys.size()).toString());
        }
        assertThat(sums).hasSize(events.size());
        for (Grouped.Row<GroupAmount> row : sums) {
            List<String> ids = events.getOrDefault(row.keys(), List.of());
            assertSame(row.value(), within(real, row.keys(), ids(ids)).sum(Measure.KILLED, "s1", "a0"));
        }
        assertSame(sums.all(), query.sum(Measure.KILLED, "s1", "a0"));
    }

    private static EventQuery within(EventQuery query, List<GroupKey> keys, Filter ids) {
        EventQuery within = query.where(ids);
        for (GroupKey key : keys) {
            Object value = key.value().orElse("");
            if (value instanceof EdtfDate range) {
                within = within.during(range);
            } else if (value instanceof Place place) {
                within = within.in(place.id());
            }
        }
        return within;
    }

    private static Filter ids(List<String> ids) {
        return Filters.anyOf(ids.stream().map(id -> Filters.id(id)).toArray(Filter[]::new));
    }

    private static void assertSame(GroupAmount amount, Total total) {
        assertThat(amount.sums()).containsExactlyInAnyOrderElementsOf(total.sums());
        assertThat(List.of(amount.counted(), amount.unknown(), amount.parts(), amount.spread()))
                .as("%s: %s", amount, total)
                .containsExactly(
                        (long) total.counted().size(),
                        (long) total.unknown().size(),
                        (long) total.parts().size(),
                        (long) total.spread().size());
    }

    // ---- the smallest, the largest, the mean

    @Property(tries = 300)
    void ends_of_the_smallest_the_largest_and_the_mean_are_those_of_the_ends(
            @ForAll @Size(min = 1, max = 12) List<@From("range") List<Integer>> ranges) {
        ConflictData data = data(ranges.stream()
                .map(range -> Quantity.range(range.get(0), range.get(1), range.get(2), Unit.PERSONS))
                .toList());
        EventGrouping all = data.events().groupBy(type());
        assertEnds(all.min(Measure.KILLED), i -> ends(ranges, i).min(Comparator.naturalOrder()));
        assertEnds(all.max(Measure.KILLED), i -> ends(ranges, i).max(Comparator.naturalOrder()));
        BigDecimal count = BigDecimal.valueOf(ranges.size());
        List<RoundingMode> outwards = List.of(RoundingMode.FLOOR, RoundingMode.HALF_UP, RoundingMode.CEILING);
        assertEnds(
                all.mean(Measure.KILLED),
                i -> ends(ranges, i).reduce(BigDecimal::add).map(sum -> sum.divide(count, 2, outwards.get(i))));
    }

    private static Stream<BigDecimal> ends(List<List<Integer>> ranges, int i) {
        return ranges.stream().map(range -> BigDecimal.valueOf(range.get(i)));
    }

    private static void assertEnds(Grouped<GroupAmount> groups, IntFunction<Optional<BigDecimal>> expected) {
        GroupAmount amount = groups.get("BATTLES").orElseThrow();
        Quantity range = amount.range().orElseThrow();
        assertThat(range.lowest().orElseThrow())
                .isEqualByComparingTo(expected.apply(0).orElseThrow());
        assertThat(amount.best().orElseThrow())
                .isEqualByComparingTo(expected.apply(1).orElseThrow());
        assertThat(range.highest().orElseThrow())
                .isEqualByComparingTo(expected.apply(2).orElseThrow());
    }

    /** A low, a best and a high number. */
    @Provide
    Arbitrary<List<Integer>> range() {
        return Arbitraries.integers().between(0, 50).list().ofSize(3).map(numbers -> {
            List<Integer> sorted = new ArrayList<>(numbers);
            Collections.sort(sorted);
            return sorted;
        });
    }

    @Property(tries = 200)
    void the_mean_lies_between_the_smallest_and_the_largest_and_unknown_numbers_beside_them(
            @ForAll("worlds") World world) {
        for (Measure measure : List.of(Measure.KILLED, Measure.POPULATION, Measure.LENGTH)) {
            EventGrouping types = world.data().events().groupBy(type());
            Grouped<GroupAmount> least;
            Grouped<GroupAmount> most;
            Grouped<GroupAmount> mean;
            try {
                least = types.min(measure);
                most = types.max(measure);
                mean = types.mean(measure);
            } catch (IllegalArgumentException tooLong) {
                assertThat(tooLong).hasMessageContaining("digits");
                continue;
            }
            assertThat(least).hasSameSizeAs(most).hasSameSizeAs(mean);
            for (int i = 0; i < least.rows().size(); i++) {
                GroupAmount one = least.rows().get(i).value();
                GroupAmount other = most.rows().get(i).value();
                assertThat(one.counted()).isEqualTo(other.counted());
                assertThat(one.unknown()).isEqualTo(other.unknown());
                for (int unit = 0; unit < one.sums().size(); unit++) {
                    Quantity middle =
                            mean.rows().get(i).value().sums().get(unit).range();
                    assertNoMore(one.sums().get(unit).range(), middle);
                    assertNoMore(middle, other.sums().get(unit).range());
                }
            }
        }
    }

    /** But for the rounding of the mean. */
    private static void assertNoMore(Quantity smaller, Quantity larger) {
        BigDecimal rounding = new BigDecimal("0.01");
        smaller.lowest()
                .ifPresent(low ->
                        larger.highest().ifPresent(high -> assertThat(low).isLessThanOrEqualTo(high.add(rounding))));
        smaller.highest()
                .ifPresent(most ->
                        larger.highest().ifPresent(high -> assertThat(most).isLessThanOrEqualTo(high.add(rounding))));
    }

    private static ConflictData data(List<Quantity> killed) {
        return ConflictData.of(Dataset.builder()
                .id("groups")
                .title("Groups")
                .addSources(Fixtures.MORNING)
                .addAllEvents(IntStream.range(0, killed.size())
                        .mapToObj(i -> Fixtures.event(
                                        "e" + i,
                                        "2020-02-06",
                                        Fixtures.SARAQIB,
                                        "people die",
                                        Attribution.of(Fixtures.MORNING))
                                .addFigures(Fixtures.figure("all", Measure.KILLED, killed.get(i))
                                        .build())
                                .build())
                        .toList())
                .build());
    }
}
