package org.conflictevents.query;

import java.util.List;
import java.util.stream.Stream;
import org.conflictevents.model.Event;

/** The plain engine: it looks at every event. */
final class LoopEngine implements Engine {

    private final List<Event> events;

    LoopEngine(List<Event> events) {
        this.events = events;
    }

    @Override
    public Stream<Event> run(EventPlan plan) {
        Stream<Event> found = events.stream().filter(plan.filter()::matches);
        if (!plan.order().isEmpty()) {
            found = found.sorted(plan.order().stream()
                    .map(EventOrder::comparator)
                    .reduce((first, then) -> first.thenComparing(then))
                    .orElseThrow());
        }
        return found.limit(plan.limit());
    }

    @Override
    public long count(EventPlan plan) {
        long count = 0;
        for (Event event : events) {
            if (plan.filter().matches(event)) {
                count++;
            }
        }
        return Math.min(count, plan.limit());
    }
}
