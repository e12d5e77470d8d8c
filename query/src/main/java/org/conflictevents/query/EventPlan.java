package org.conflictevents.query;

import java.util.Comparator;
import java.util.List;
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

    /** Returns the order, null for that of the dataset. */
    @Nullable
    Comparator<Event> comparator() {
        return order.stream()
                .map(EventOrder::comparator)
                .reduce((first, then) -> first.thenComparing(then))
                .orElse(null);
    }
}
