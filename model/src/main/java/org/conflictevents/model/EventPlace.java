package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import org.conflictevents.model.internal.OneLine;

/**
 * A further place of an event, beside the one where it happened.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param place the place
 * @param role what it is to the event
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"place", "role"})
public record EventPlace(Place place, PlaceRole role) {

    public EventPlace {
        requireNonNull(place, "place");
        requireNonNull(role, "role");
    }

    /** Returns one readable line. */
    @Override
    public String toString() {
        return OneLine.of(role.label() + " " + place.name());
    }
}
