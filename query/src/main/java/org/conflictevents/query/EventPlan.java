package org.conflictevents.query;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;
import org.conflictevents.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * A query on events once it is bound.
 *
 * @param filter which events; both the description, for an engine with indexes, and the test
 * @param binder what the filter was bound by: knows what its names mean
 * @param order by what they are ordered, the first before all; empty for the order of the dataset
 * @param limit how many at most
 */
record EventPlan(BoundFilter filter, Binder binder, List<EventOrder> order, long limit) {

    /** With a larger limit, to sort all is hardly more than to look for the first. */
    private static final int MOST_KEPT = 10_000;

    /**
     * Returns the answer, in its order and within its limit.
     *
     * @param passing the events that pass, in the order of the dataset
     */
    Stream<Event> answer(Stream<Event> passing) {
        Comparator<Event> comparator = comparator();
        if (comparator == null) {
            return passing.limit(limit);
        }
        return limit > MOST_KEPT ? passing.sorted(comparator).limit(limit) : first(passing, comparator).stream();
    }

    private @Nullable Comparator<Event> comparator() {
        return order.stream()
                .map(EventOrder::comparator)
                .reduce((first, then) -> first.thenComparing(then))
                .orElse(null);
    }

    /** Returns the first events of a sorted stream, without sorting those behind them. */
    private List<Event> first(Stream<Event> passing, Comparator<Event> comparator) {
        // The last of those that are kept is at the head: one that comes later and is not before it is none of the
        // first.
        Comparator<Ranked> ranks =
                Comparator.comparing(Ranked::event, comparator).thenComparing(Ranked::number);
        PriorityQueue<Ranked> kept = new PriorityQueue<>(ranks.reversed());
        long number = 0;
        for (Iterator<Event> events = passing.iterator(); events.hasNext() && limit > 0; number++) {
            Event event = events.next();
            if (kept.size() < limit) {
                kept.add(new Ranked(event, number));
            } else if (comparator.compare(event, kept.element().event()) < 0) {
                kept.remove();
                kept.add(new Ranked(event, number));
            }
        }
        return kept.stream().sorted(ranks).map(Ranked::event).toList();
    }

    /**
     * An event, and where it stands.
     *
     * @param number how many came before it
     */
    private record Ranked(Event event, long number) {}
}
