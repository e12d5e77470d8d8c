package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.query.Worlds.World;
import org.junit.jupiter.api.Test;

/** Whatever an engine knows beforehand, the answer is that of the plain one. */
class EngineLawsTest {

    @Provide
    Arbitrary<World> worlds() {
        return Worlds.worlds();
    }

    @Provide
    Arbitrary<World> largerWorlds() {
        return Worlds.worlds(120);
    }

    @Property(tries = 300)
    void indexes_change_no_answer(@ForAll("worlds") World world) {
        assertSame(world);
    }

    @Property(tries = 60)
    void indexes_change_no_answer_over_more_events(@ForAll("largerWorlds") World world) {
        assertSame(world);
    }

    @Test
    void daysThatAreMillionsOfYearsAwayAreFoundAsTheyAreByALoop() {
        List<Event> events = Stream.of("Y17E7", "Y18E7", "Y-17E7", "Y-18E7", "2020-02-06", "Y17E7/Y18E7")
                .map(date -> Fixtures.event(
                                "on " + date, date, Fixtures.SARAQIB, "a raid", Attribution.of(Fixtures.MORNING))
                        .build())
                .toList();
        Dataset dataset =
                Dataset.builder().id("far").title("Far").addAllEvents(events).build();
        Engine plain = new LoopEngine(dataset.events());
        Engine indexed = new IndexEngine(dataset.events(), 3);
        for (String range : List.of("2019/Y17E7", "Y17E7", "Y18E7", "Y-17E7", "Y-18E7/2020", "2020-02-06")) {
            for (Filter filter : List.of(
                    Filters.before(range), Filters.after(range), Filters.during(range), Filters.overlapping(range))) {
                Binder binder = ConflictData.of(dataset).binder();
                EventPlan plan = new EventPlan(binder.bind(filter), binder, List.of(), Long.MAX_VALUE);
                assertThat(indexed.run(plan).toList())
                        .as("%s", filter)
                        .isEqualTo(plain.run(plan).toList());
            }
        }
    }

    private static void assertSame(World world) {
        List<Event> events = world.dataset().events();
        Engine plain = new LoopEngine(events);
        Engine indexed = new IndexEngine(events, 3);
        for (Expression expression : world.expressions()) {
            Filter filter = expression.build();
            for (List<EventOrder> order :
                    List.of(List.<EventOrder>of(), List.of(Filters.when(), Filters.placeName()))) {
                Binder binder = world.data().binder();
                BoundFilter bound = binder.bind(filter);
                EventPlan all = new EventPlan(bound, binder, order, Long.MAX_VALUE);
                List<Event> expected = plain.run(all).toList();
                for (long limit : new long[] {Long.MAX_VALUE, 0, 2, 20}) {
                    EventPlan plan = new EventPlan(bound, binder, order, limit);
                    List<Event> first = expected.stream().limit(limit).toList();
                    assertThat(plain.run(plan).toList()).as("%s", filter).isEqualTo(first);
                    assertThat(indexed.run(plan).toList()).as("%s", filter).isEqualTo(first);
                    assertThat(indexed.count(plan)).isEqualTo(plain.count(plan)).isEqualTo(first.size());
                }
            }
        }
    }
}
