package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.model.Event;
import org.conflictevents.query.Worlds.World;

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
