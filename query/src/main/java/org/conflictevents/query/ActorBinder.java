package org.conflictevents.query;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Side;
import org.conflictevents.model.Truth;

/** Binds conditions on participants: looks up the actors that they name. */
final class ActorBinder implements ActorFilter.Visitor<EventTest> {

    private final Binder binder;

    ActorBinder(Binder binder) {
        this.binder = binder;
    }

    /** Whether one participant meets a condition. */
    @FunctionalInterface
    private interface ParticipantTest {
        Truth test(Participant participant);
    }

    /** Returns the question for events: it is enough if one of their participants meets the condition. */
    private static EventTest any(ParticipantTest test) {
        return event -> {
            List<Participant> participants = event.participants();
            if (participants.isEmpty()) {
                return Truth.UNKNOWN;
            }
            Truth any = Truth.NO;
            for (int i = 0; i < participants.size() && any != Truth.YES; i++) {
                any = any.or(test.test(participants.get(i)));
            }
            return any;
        };
    }

    @Override
    public EventTest involving(ActorFilter.Involving filter) {
        Set<String> wanted = binder.parts(filter.actor());
        ParticipantRole role = filter.role().orElse(null);
        Side side = filter.side().orElse(null);
        if (role != null) {
            binder.checkCode(
                    "role", role, ParticipantRole.known(), one -> one.role().equals(role));
        }
        if (side != null) {
            binder.checkCode("side", side, Side.known(), one -> one.side().equals(Optional.of(side)));
        }
        return any(participant -> {
            if (!wanted.contains(participant.actor().id())
                    || (role != null && !participant.role().equals(role))) {
                return Truth.NO;
            }
            return side == null
                    ? Truth.YES
                    : participant.side().map(own -> Truth.of(own.equals(side))).orElse(Truth.UNKNOWN);
        });
    }

    @Override
    public EventTest involvingKind(ActorFilter.InvolvingKind filter) {
        ActorKind kind = filter.kind();
        binder.checkCode(
                "kind of actor",
                kind,
                ActorKind.known(),
                one -> one.actor().kind().equals(kind));
        return any(participant -> Truth.of(participant.actor().kind().equals(kind)));
    }

    @Override
    public EventTest between(ActorFilter.Between filter) {
        Set<String> one = binder.parts(filter.one());
        Set<String> other = binder.parts(filter.other());
        return event -> {
            List<Participant> participants = event.participants();
            if (participants.isEmpty()) {
                return Truth.UNKNOWN;
            }
            Truth any = Truth.NO;
            for (int i = 0; i < participants.size(); i++) {
                for (int j = 0; j < participants.size() && any != Truth.YES; j++) {
                    Participant first = participants.get(i);
                    Participant second = participants.get(j);
                    if (i != j
                            && one.contains(first.actor().id())
                            && other.contains(second.actor().id())) {
                        any = any.or(areApart(first, second));
                    }
                }
            }
            return any;
        };
    }

    private static Truth areApart(Participant one, Participant other) {
        return one.side().isPresent() && other.side().isPresent()
                ? Truth.of(!one.side().equals(other.side()))
                : Truth.UNKNOWN;
    }
}
