package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Side;

/**
 * A condition on who takes part in events.
 *
 * <p>An actor is meant with its parts: what is part or member of it, at any depth, who speaks for it, and the person who leads it.
 * An event that names no participant is left open by all of these. Immutable and safe for use by several threads.
 */
public sealed interface ActorFilter extends Filter {

    /**
     * Returns what a visitor makes of this condition.
     *
     * @param visitor what to do with each sort
     * @param <R> what the visit gives
     * @return the result of the visitor's method for this sort
     */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(FilterVisitor<R> visitor) {
        return requireNonNull(visitor, "visitor").actor(this);
    }

    /**
     * What to do with each sort of condition on participants: one method a sort.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {

        /** Visits a filter by participant. */
        R involving(Involving filter);

        /** Visits a filter by the kind of a participant. */
        R involvingKind(InvolvingKind filter);

        /** Visits a filter by two participants against each other. */
        R between(Between filter);
    }

    /**
     * Events with a participant, see {@link Filters#involving(String)}.
     *
     * @param actor the actor, as it was written
     * @param role the role in which it takes part; empty for any
     * @param side the side on which it takes part; empty for any or none
     */
    record Involving(String actor, Optional<ParticipantRole> role, Optional<Side> side) implements ActorFilter {
        public Involving {
            Texts.notBlank(actor, "actor");
            requireNonNull(role, "role");
            requireNonNull(side, "side");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").involving(this);
        }

        @Override
        public String toString() {
            return "involving " + Texts.name(actor)
                    + role.map(r -> " as " + Texts.name(r.label())).orElse("")
                    + side.map(s -> " on " + Texts.name(s.label())).orElse("");
        }
    }

    /**
     * Events with a participant of some kind, see {@link Filters#involving(ActorKind)}.
     *
     * @param kind the kind
     */
    record InvolvingKind(ActorKind kind) implements ActorFilter {
        public InvolvingKind {
            requireNonNull(kind, "kind");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").involvingKind(this);
        }

        @Override
        public String toString() {
            return "involving any " + Texts.name(kind.label());
        }
    }

    /**
     * Events in which two actors stand on different sides, see {@link Filters#between(String, String)}.
     *
     * <p>The order of the two has no meaning, but for equality.
     *
     * @param one an actor, as it was written
     * @param other the other one
     */
    record Between(String one, String other) implements ActorFilter {
        public Between {
            Texts.notBlank(one, "one");
            Texts.notBlank(other, "other");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").between(this);
        }

        @Override
        public String toString() {
            return "between " + Texts.name(one) + " and " + Texts.name(other);
        }
    }
}
