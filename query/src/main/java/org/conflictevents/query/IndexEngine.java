package org.conflictevents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conflictevents.model.Event;
import org.conflictevents.query.internal.index.PlaceIndex;
import org.conflictevents.query.internal.index.Rows;

/** The engine for many events: looks at those alone that an index leaves, and only where it has to. */
final class IndexEngine implements Engine {

    private final List<Event> events;
    private final EventIndex index;

    IndexEngine(List<Event> events) {
        this(events, PlaceIndex.MANY);
    }

    /** Creates one that makes the sets of places beforehand which hold so many events. */
    IndexEngine(List<Event> events, int many) {
        this.events = events;
        this.index = EventIndex.of(events, many);
    }

    @Override
    public Candidates candidates(EventPlan plan) {
        return plan.filter().filter().accept(new Planner(index, plan.binder()));
    }

    @Override
    public Stream<Event> run(EventPlan plan) {
        return plan.answer(passing(candidates(plan), plan));
    }

    private Stream<Event> passing(Candidates found, EventPlan plan) {
        Rows rows = found.rows();
        if (rows == null) {
            return events.stream().filter(plan.filter()::matches);
        }
        int[] numbers = rows.set().toArray();
        if (found.isExact()) {
            return IntStream.of(numbers).mapToObj(events::get);
        }
        List<Event> passing = new ArrayList<>();
        for (int number : numbers) {
            Event event = events.get(number);
            if (plan.filter().matches(event)) {
                passing.add(event);
            }
        }
        return passing.stream();
    }

    @Override
    public long count(EventPlan plan) {
        Candidates found = candidates(plan);
        Rows rows = found.rows();
        return rows != null && found.isExact()
                ? Math.min(rows.set().getLongCardinality(), plan.limit())
                : passing(found, plan).limit(plan.limit()).count();
    }
}
