package org.conflictevents.query.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;

/**
 * Which actors of a dataset are parts of which: by its relations PART_OF and MEMBER_OF, those who speak for an actor, and a person
 * who leads it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ActorTree {

    private static final Set<RelationKind> PARTS =
            Set.of(RelationKind.PART_OF, RelationKind.MEMBER_OF, RelationKind.SPEAKS_FOR);

    private final Map<String, Set<String>> parts = new HashMap<>();

    /** Creates the tree of a dataset. */
    public ActorTree(Dataset dataset) {
        for (Relation relation : dataset.relations()) {
            if (relation.from() instanceof Actor from
                    && relation.to() instanceof Actor to
                    && Reports.stand(relation.attributions())) {
                if (PARTS.contains(relation.kind())) {
                    note(to, from);
                } else if (relation.kind().equals(RelationKind.LED_BY)
                        && to.kind().equals(ActorKind.PERSON)) {
                    // The state that leads a coalition does much else besides; a person acts for what he leads.
                    note(from, to);
                }
            }
        }
    }

    private void note(Actor whole, Actor part) {
        parts.computeIfAbsent(whole.id(), id -> new LinkedHashSet<>()).add(part.id());
    }

    /** Returns the ids of an actor and of all its parts, at any depth. */
    public Set<String> withParts(Actor actor) {
        Set<String> ids = new HashSet<>(Set.of(actor.id()));
        Deque<String> open = new ArrayDeque<>(List.of(actor.id()));
        while (!open.isEmpty()) {
            for (String part : parts.getOrDefault(open.pop(), Set.of())) {
                if (ids.add(part)) {
                    open.push(part);
                }
            }
        }
        return Set.copyOf(ids);
    }

    /** Tells whether one actor is a part of another. */
    public boolean holds(Actor whole, Actor part) {
        return !whole.id().equals(part.id()) && withParts(whole).contains(part.id());
    }
}
