package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.conflictevents.model.internal.OneLine;

/**
 * An event type of ACLED, with the sub-event type where there is one.
 *
 * <pre>{@code
 * AcledType.of("Battles", "Armed clash")   // => Battles: Armed clash
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param eventType the text of ACLED's column {@code event_type}, such as {@code Battles}
 * @param subEventType the text of its column {@code sub_event_type}; empty where only the event type is known
 */
public record AcledType(String eventType, Optional<String> subEventType) {

    public AcledType {
        Checks.text(eventType, "eventType");
        subEventType = Checks.text(subEventType, "subEventType");
    }

    /** Returns an event type of which no sub-event type is known. */
    public static AcledType of(String eventType) {
        return new AcledType(eventType, Optional.empty());
    }

    /** Returns an event type with its sub-event type. */
    public static AcledType of(String eventType, String subEventType) {
        return new AcledType(eventType, Optional.of(requireNonNull(subEventType, "subEventType")));
    }

    /** Returns both, such as {@code Battles: Armed clash}, or the event type alone. */
    @Override
    public String toString() {
        return OneLine.of(subEventType.map(sub -> eventType + ": " + sub).orElse(eventType));
    }
}
