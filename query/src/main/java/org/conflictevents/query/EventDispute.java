package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import org.conflictevents.model.Event;

/**
 * Two events that cannot both be true, as their coder has it: one is linked to the other with {@code CONTRADICTS}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param event the event that has the link
 * @param other the event that it leads to
 */
public record EventDispute(Event event, Event other) {

    public EventDispute {
        requireNonNull(event, "event");
        requireNonNull(other, "other");
    }

    /** Returns the two events, side by side. */
    @Override
    public String toString() {
        return event + " <> " + other;
    }
}
