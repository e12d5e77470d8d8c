package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.conflictevents.model.internal.OneLine;

/**
 * An event type of PLOVER, the ontology that the POLECAT dataset is coded in, with a mode where there is one.
 *
 * <pre>{@code
 * PloverType.of("ASSAULT", "drone")   // => ASSAULT: drone
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param type the event type in capitals, such as {@code ASSAULT}
 * @param mode the mode in small letters, such as {@code heavy-weapons}; empty where none is known or the type has none
 */
public record PloverType(String type, Optional<String> mode) {

    public PloverType {
        Checks.text(type, "type");
        mode = Checks.text(mode, "mode");
    }

    /** Returns an event type without a mode. */
    public static PloverType of(String type) {
        return new PloverType(type, Optional.empty());
    }

    /** Returns an event type with a mode. */
    public static PloverType of(String type, String mode) {
        return new PloverType(type, Optional.of(requireNonNull(mode, "mode")));
    }

    /** Returns both, such as {@code ASSAULT: drone}, or the event type alone. */
    @Override
    public String toString() {
        return OneLine.of(mode.map(m -> type + ": " + m).orElse(type));
    }
}
