package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * An actor in an event, with its part in it.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param actor who
 * @param label what this source calls it, where that differs from its name, such as {@code "regime forces"}
 * @param role what it does, or what is done to it
 * @param side the side on which it stands
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"actor", "label", "role", "side"})
public record Participant(Actor actor, Optional<String> label, ParticipantRole role, Optional<Side> side)
        implements WithParticipant {

    public Participant {
        requireNonNull(actor, "actor");
        label = Checks.text(label, "label");
        requireNonNull(role, "role");
        side = Checks.optional(side);
    }

    /**
     * Returns a participant without a label or a side.
     *
     * @param actor who
     * @param role what it does, or what is done to it
     * @return the participant
     */
    public static Participant of(Actor actor, ParticipantRole role) {
        return new Participant(actor, Optional.empty(), role, Optional.empty());
    }

    /** Returns a builder with nothing set; actor and role are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one readable line, such as {@code Syrian army (attacker)}. */
    @Override
    public String toString() {
        return OneLine.of(actor.name() + " (" + role.label() + ")");
    }

    /** Builds a {@link Participant}. Not thread-safe. */
    public static final class Builder extends ParticipantBuilder {
        Builder() {}
    }
}
