package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;

/** Sums over happenings of which the numbers are known: each told once or several times, alike or not, with parts beside the whole. */
class SumLawsTest {

    /** What is told of one happening: one number a telling. */
    @Provide
    Arbitrary<List<Integer>> happening() {
        return Arbitraries.integers().between(0, 40).list().ofMinSize(1).ofMaxSize(3);
    }

    @Property(tries = 500)
    void each_happening_counts_once_from_its_lowest_to_its_highest_telling(
            @ForAll @Size(min = 1, max = 5) List<@From("happening") List<Integer>> happenings, @ForAll long seed) {
        int low = happenings.stream().mapToInt(Collections::min).sum();
        int high = happenings.stream().mapToInt(Collections::max).sum();
        boolean agree = happenings.stream()
                .allMatch(tellings -> tellings.stream().distinct().count() == 1);
        Total total = data(happenings, new Random(seed)).figures().sum(Measure.KILLED);
        Quantity range = total.range().orElseThrow();
        assertThat(range.lowest()).contains(BigDecimal.valueOf(low));
        assertThat(range.highest()).contains(BigDecimal.valueOf(high));
        assertThat(total.best()).isEqualTo(agree ? Optional.of(BigDecimal.valueOf(low)) : Optional.empty());
    }

    @Property(tries = 300)
    void who_ranks_first_gives_the_best_number(
            @ForAll @Size(min = 1, max = 5) List<@From("happening") List<Integer>> happenings, @ForAll long seed) {
        int best = happenings.stream().mapToInt(tellings -> tellings.get(0)).sum();
        assertThat(data(happenings, new Random(seed))
                        .events()
                        .sum(Measure.KILLED, "article-a", "article-b")
                        .best())
                .contains(BigDecimal.valueOf(best));
    }

    @Property(tries = 500)
    void however_events_overlap_those_that_died_are_within_the_sum(
            @ForAll @Size(min = 1, max = 6) List<@From("dead") Set<Integer>> events, @ForAll Random random) {
        Set<Integer> dead = new HashSet<>();
        List<Event> told = new ArrayList<>();
        for (int i = 0; i < events.size(); i++) {
            dead.addAll(events.get(i));
            Event.Builder event = Fixtures.event(
                            "e" + i, "2020-02-06", Fixtures.SARAQIB, "people die", Attribution.of(Fixtures.MORNING))
                    .addFigures(Fixtures.figure(
                                    "all",
                                    Measure.KILLED,
                                    Quantity.exactly(events.get(i).size(), Unit.PERSONS))
                            .build());
            for (int k = 0; k < i; k++) {
                if (!Collections.disjoint(events.get(i), events.get(k)) || random.nextInt(10) == 0) {
                    event.addLinks(Link.of(LinkKind.OVERLAPS, "e" + k));
                }
            }
            told.add(event.build());
        }
        Collections.shuffle(told, random);
        Quantity range = sum(told).range().orElseThrow();
        assertThat(range.lowest().orElseThrow().intValueExact()).isLessThanOrEqualTo(dead.size());
        assertThat(range.highest().orElseThrow().intValueExact()).isGreaterThanOrEqualTo(dead.size());
    }

    /** Who died, of twelve people. */
    @Provide
    Arbitrary<Set<Integer>> dead() {
        return Arbitraries.integers().between(1, 12).set().ofMaxSize(6);
    }

    private static Total sum(List<Event> events) {
        return ConflictData.of(Dataset.builder()
                        .id("sum")
                        .title("Sum")
                        .addSources(Fixtures.MORNING, Fixtures.EVENING)
                        .addAllEvents(events)
                        .build())
                .events()
                .sum(Measure.KILLED);
    }

    /** The first telling of each happening is that of the first source. Half of the tellings split their number into two parts. */
    private static ConflictData data(List<List<Integer>> happenings, Random random) {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < happenings.size(); i++) {
            List<Integer> tellings = happenings.get(i);
            for (int k = 0; k < tellings.size(); k++) {
                int number = tellings.get(k);
                Event.Builder event = Fixtures.event(
                                "e" + i + k,
                                "2020-02-06",
                                Fixtures.SARAQIB,
                                "people die",
                                Attribution.of(k == 0 ? Fixtures.MORNING : Fixtures.EVENING))
                        .addFigures(Fixtures.figure("all", Measure.KILLED, Quantity.exactly(number, Unit.PERSONS))
                                .build());
                if (k > 0) {
                    event.addLinks(Fixtures.sameAs("e" + i + random.nextInt(k)));
                }
                if (random.nextBoolean()) {
                    int some = random.nextInt(number + 1);
                    event.addFigures(part("some", some), part("others", number - some), part("few", some / 2, "some"));
                }
                events.add(event.build());
            }
        }
        Collections.shuffle(events, random);
        return ConflictData.of(Dataset.builder()
                .id("sum")
                .title("Sum")
                .addSources(Fixtures.MORNING, Fixtures.EVENING)
                .addAllEvents(events)
                .build());
    }

    private static Figure part(String id, int number) {
        return part(id, number, "all");
    }

    private static Figure part(String id, int number, String whole) {
        return Fixtures.figure(id, Measure.KILLED, Quantity.exactly(number, Unit.PERSONS))
                .partOf(whole)
                .build();
    }
}
