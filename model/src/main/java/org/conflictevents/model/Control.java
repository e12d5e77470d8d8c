package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Locale;
import org.conflictevents.model.internal.OneLine;

/**
 * Who held how much of a place, once an event had happened.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param place the place
 * @param holder who holds it, or has lost it
 * @param extent how much
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"place", "holder", "extent"})
public record Control(Place place, Actor holder, ControlExtent extent) {

    public Control {
        requireNonNull(place, "place");
        requireNonNull(holder, "holder");
        requireNonNull(extent, "extent");
    }

    /** Returns one readable line, such as {@code Saraqib: Syrian army (all)}. */
    @Override
    public String toString() {
        return OneLine.of(place.name() + ": " + holder.name() + " ("
                + extent.name().toLowerCase(Locale.ROOT).replace('_', ' ') + ")");
    }
}
