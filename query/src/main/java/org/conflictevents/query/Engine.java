package org.conflictevents.query;

import java.util.stream.Stream;
import org.conflictevents.model.Event;

/** What runs a query on events. Any two engines give the same answer, in the same order. */
interface Engine {

    /** Returns the events that the plan asks for. */
    Stream<Event> run(EventPlan plan);

    /** Returns how many events the plan asks for. */
    default long count(EventPlan plan) {
        return run(plan).count();
    }

    /** Returns what is known of the events before they are looked at. */
    Candidates candidates(EventPlan plan);
}
