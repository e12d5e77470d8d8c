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
        return plan.answer(events.stream().filter(plan.filter()::matches));
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

    @Override
    public Candidates candidates(EventPlan plan) {
        return Candidates.unknown(plan.filter().filter());
    }
}
