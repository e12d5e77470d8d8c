package org.conflictevents.io.internal.acled;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.model.Actor;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Who takes part in the events of a file: on each side an actor, and those that are associated with it. Not thread-safe.
 *
 * <p>ACLED puts its actors in no order: the first is not the attacker. Only where civilians are the target of somebody are there two roles.
 */
final class AcledSides {

    /** The cells of a side. */
    record One(String actor, String associated, String inter) {

        static final One NOBODY = new One("", "", "");

        int type() {
            return AcledInter.of(inter);
        }
    }

    /**
     * The cells of an event that tell who took part.
     *
     * @param sides the sides, two of them as a rule
     * @param country the country of the event, by which forces of a state are at home or not
     * @param isTargeting whether the row says that civilians were the target, or has no cell to say so
     */
    record All(
            List<One> sides,
            String interaction,
            EventType type,
            @Nullable Place country,
            boolean isTargeting) {}

    /**
     * What is made of them.
     *
     * @param kept the cells that the participants do not say
     * @param odd what is odd about them, null if nothing is
     */
    record Made(
            List<Participant> participants,
            List<Column> kept,
            @Nullable Column oddColumn,
            @Nullable String odd) {}

    private static final List<Column> ACTORS = List.of(AcledColumns.ACTOR_1, AcledColumns.ACTOR_2);
    private static final List<Column> ASSOCIATED = List.of(AcledColumns.ASSOC_ACTOR_1, AcledColumns.ASSOC_ACTOR_2);
    private static final List<Column> INTERS = List.of(AcledColumns.INTER_1, AcledColumns.INTER_2);
    private static final List<Side> SIDES = List.of(Side.A, Side.B);

    private final AcledActors actors;
    private final Memo<All, Made> memo = new Memo<>(this::make);

    AcledSides(AcledActors actors) {
        this.actors = actors;
    }

    Made of(All cells) {
        return memo.get(cells);
    }

    private Made make(All cells) {
        List<Participant> participants = new ArrayList<>();
        List<Column> kept = new ArrayList<>();
        int[] written = new int[2];
        boolean isAnyFirstAnother = false;
        for (int i = 0; i < cells.sides().size(); i++) {
            One one = cells.sides().get(i);
            boolean isMain = i < SIDES.size();
            Optional<Side> side = isMain ? Optional.of(SIDES.get(i)) : Optional.empty();
            ParticipantRole role = role(cells, i);
            Actor actor = one.actor().isBlank() ? null : actors.actor(one.actor(), Math.max(0, one.type()));
            if (actor != null) {
                participants.add(new Participant(actor, Optional.empty(), role, side));
            }
            StringBuilder list = new StringBuilder();
            for (String name : AcledActors.split(one.associated())) {
                Actor associated = actors.actor(name, AcledInter.NOBODY);
                participants.add(new Participant(associated, Optional.empty(), role, side));
                list.append(list.length() == 0 ? "" : "; ").append(associated.name());
            }
            if (isMain) {
                written[i] = actor == null ? AcledInter.NOBODY : AcledInter.of(actor, cells.country());
                boolean isFirstAnother = actor == null && list.length() > 0;
                isAnyFirstAnother |= isFirstAnother;
                keepUnless(kept, ACTORS.get(i), one.actor(), actor == null ? "" : actor.name(), isFirstAnother);
                keepUnless(kept, ASSOCIATED.get(i), one.associated(), list.toString(), isFirstAnother);
                keepUnless(kept, INTERS.get(i), one.inter(), AcledInter.text(written[i]), isFirstAnother);
            }
        }
        String interaction = AcledInter.interactionText(AcledInter.interaction(written[0], written[1]));
        keepUnless(kept, AcledColumns.INTERACTION, cells.interaction(), interaction, isAnyFirstAnother);
        return odd(cells, List.copyOf(participants), List.copyOf(kept));
    }

    private static void keepUnless(List<Column> kept, Column column, String cell, String made, boolean isKept) {
        if (isKept || !cell.equals(made)) {
            kept.add(column);
        }
    }

    private static Made odd(All cells, List<Participant> participants, List<Column> kept) {
        for (int i = 0; i < Math.min(cells.sides().size(), SIDES.size()); i++) {
            if (cells.sides().get(i).type() == AcledInter.UNKNOWN) {
                return new Made(participants, kept, INTERS.get(i), "is no type of actor that we know");
            }
        }
        int told = AcledInter.interactionOf(cells.interaction());
        if (told == AcledInter.UNKNOWN) {
            return new Made(participants, kept, AcledColumns.INTERACTION, "is no interaction that we know");
        }
        int type1 = type(cells, 0);
        int type2 = type(cells, 1);
        int follows = AcledInter.interaction(type1, type2);
        if (cells.sides().size() > 1 && told != AcledInter.NOBODY && told != follows) {
            return new Made(
                    participants,
                    kept,
                    AcledColumns.INTERACTION,
                    "does not follow from inter1 (" + type1 + ") and inter2 (" + type2 + "), which make " + follows);
        }
        return new Made(participants, kept, null, null);
    }

    private static int type(All cells, int side) {
        return side < cells.sides().size() ? cells.sides().get(side).type() : AcledInter.NOBODY;
    }

    private static ParticipantRole role(All cells, int side) {
        EventType type = cells.type();
        if (type.isA(EventType.BATTLES)) {
            return ParticipantRole.BELLIGERENT;
        }
        boolean isAgainstSomebody =
                type.isA(EventType.VIOLENCE_AGAINST_CIVILIANS) || type.isA(EventType.REMOTE_VIOLENCE);
        boolean isFirst = type(cells, 0) == AcledInter.CIVILIANS;
        boolean isSecond = type(cells, 1) == AcledInter.CIVILIANS;
        if (isAgainstSomebody && cells.isTargeting() && isFirst != isSecond && side < SIDES.size()) {
            return (side == 0) == isFirst ? ParticipantRole.VICTIM : ParticipantRole.ATTACKER;
        }
        return type.isA(EventType.AGREEMENT) ? ParticipantRole.PARTY : ParticipantRole.ACTOR;
    }
}
