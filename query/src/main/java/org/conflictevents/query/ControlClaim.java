package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import org.conflictevents.model.Attribution;
import org.conflictevents.model.Control;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;

/**
 * What one source, or a voice in it, says about who held a place.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param event the event that tells it
 * @param control who held how much of what
 * @param attribution who says so; silence and denial are kept as such
 */
public record ControlClaim(Event event, Control control, Attribution attribution) {

    public ControlClaim {
        requireNonNull(event, "event");
        requireNonNull(control, "control");
        requireNonNull(attribution, "attribution");
    }

    /** Returns the date that this source gives or, where it gives none of its own, the coder's reading of the event. */
    public EdtfDate date() {
        return attribution.claimedDate().orElseGet(event::when);
    }

    /** Returns one readable line, such as {@code article-004 [2020-02-07]}. */
    @Override
    public String toString() {
        return attribution + " [" + date() + "]";
    }
}
