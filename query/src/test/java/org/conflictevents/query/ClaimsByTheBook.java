package org.conflictevents.query;

import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;

/** What relations claim, and who belongs to whom by them. */
final class ClaimsByTheBook {

    private final Dataset dataset;

    ClaimsByTheBook(Dataset dataset) {
        this.dataset = dataset;
    }

    /** The relations of a kind that nobody has to vouch for, or somebody does. */
    Stream<Relation> standing(RelationKind kind) {
        return dataset.relations().stream()
                .filter(relation -> relation.kind().equals(kind))
                .filter(relation -> relation.attributions().isEmpty()
                        || relation.attributions().stream().anyMatch(Attribution::isReport));
    }

    /** An actor and all that is part of it, by whatever chain of claims. */
    Set<String> parts(String whole) {
        Set<String> parts = new TreeSet<>(Set.of(whole));
        for (int i = 0; i <= dataset.actors().size(); i++) {
            Stream.of(RelationKind.PART_OF, RelationKind.MEMBER_OF, RelationKind.SPEAKS_FOR)
                    .flatMap(this::standing)
                    .filter(claim -> parts.contains(claim.to().id()))
                    .forEach(claim -> parts.add(claim.from().id()));
            standing(RelationKind.LED_BY)
                    .filter(claim -> parts.contains(claim.from().id()))
                    .filter(claim ->
                            dataset.actor(claim.to().id()).orElseThrow().kind().equals(ActorKind.PERSON))
                    .forEach(claim -> parts.add(claim.to().id()));
        }
        return parts;
    }
}
