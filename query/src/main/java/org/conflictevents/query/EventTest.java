package org.conflictevents.query;

import org.conflictevents.model.Event;
import org.conflictevents.model.Truth;

/** A condition on events that is ready to run: no lookup, no failure. */
@FunctionalInterface
interface EventTest {

    /** Returns whether the event passes. */
    Truth test(Event event);
}
