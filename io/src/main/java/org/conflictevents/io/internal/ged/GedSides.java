package org.conflictevents.io.internal.ged;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Crosswalk;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Side;
import org.conflictevents.model.ViolenceType;
import org.jspecify.annotations.Nullable;

/**
 * The two sides of an event as GED orders them: where the violence is one-sided, B are those whom A does it to; where a state fights with
 * others, A is the state.
 *
 * @param a side A
 * @param b side B
 * @param violence the type of violence between them
 */
record GedSides(Actor a, Actor b, ViolenceType violence) {

    /** What GED calls civilians, whatever the country. */
    static final String CIVILIANS = "Civilians";

    private static final Set<ActorKind> STATES = Set.of(ActorKind.GOVERNMENT, ActorKind.STATE, ActorKind.STATE_FORCES);

    private static final Set<ParticipantRole> PASSIVE =
            Set.of(ParticipantRole.TARGET, ParticipantRole.VICTIM, ParticipantRole.DEFENDER);

    /** Returns the sides of an event, null if it has not two. */
    static @Nullable GedSides of(Event event) {
        Participant a = side(event, Side.A);
        Participant b = side(event, Side.B);
        if (a == null || b == null) {
            return null;
        }
        if (!GedDialect.isOfGed(event) && isTurned(event.type(), a, b)) { // ACLED's first actor is not the attacker
            Participant first = a;
            a = b;
            b = first;
        }
        return new GedSides(a.actor(), b.actor(), violence(event.type(), a.actor(), b.actor()));
    }

    private static boolean isTurned(EventType type, Participant a, Participant b) {
        Participant first = isTurned(a, b) ? b : a;
        Participant second = isTurned(a, b) ? a : b;
        boolean isStateSecond = violence(type, first.actor(), second.actor()) == ViolenceType.STATE_BASED
                && STATES.contains(second.actor().kind())
                && !STATES.contains(first.actor().kind());
        return isTurned(a, b) != isStateSecond;
    }

    private static @Nullable Participant side(Event event, Side side) {
        List<Participant> all = event.participants();
        for (Participant participant : all) {
            if (participant.side().equals(Optional.of(side))) {
                return participant;
            }
        }
        Set<ParticipantRole> roles = side.equals(Side.A) ? Set.of(ParticipantRole.ATTACKER) : PASSIVE;
        for (Participant participant : all) {
            if (roles.contains(participant.role())) {
                return participant;
            }
        }
        return null;
    }

    private static boolean isTurned(Participant a, Participant b) {
        boolean isHitA = PASSIVE.contains(a.role());
        boolean isHitB = PASSIVE.contains(b.role());
        return isHitA == isHitB ? isUnarmed(a.actor()) && !isUnarmed(b.actor()) : isHitA;
    }

    private static boolean isUnarmed(Actor actor) {
        return isCivilian(actor) || actor.kind().equals(ActorKind.PROTESTERS);
    }

    private static boolean isCivilian(Actor actor) {
        return actor.kind().equals(ActorKind.CIVILIANS);
    }

    /** Returns the type of violence of an event between two sides. */
    static ViolenceType violence(EventType type, Actor a, Actor b) {
        if (type.isA(EventType.VIOLENCE_AGAINST_CIVILIANS)
                || Crosswalk.ucdp(type).equals(Set.of(ViolenceType.ONE_SIDED))
                || isCivilian(b)) {
            return ViolenceType.ONE_SIDED;
        }
        return STATES.contains(a.kind()) || STATES.contains(b.kind())
                ? ViolenceType.STATE_BASED
                : ViolenceType.NON_STATE;
    }

    /** Tells whether side A does violence to nobody but civilians. */
    boolean areCivilians() {
        return violence == ViolenceType.ONE_SIDED && isCivilian(b) && !isCivilian(a);
    }

    /** Returns the name of side B: GED has one for all civilians. */
    String nameOfB() {
        return areCivilians() ? CIVILIANS : b.name();
    }

    /** Returns the name of the dyad. */
    String dyad() {
        return a.name() + GedWriter.BETWEEN_SIDES + nameOfB();
    }
}
