package org.conflictevents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conflictevents.model.Event;
import org.conflictevents.model.Participant;
import org.conflictevents.model.Truth;

/** {@link ActorFilter}, slowly. */
final class ActorsByTheBook {

    private final ClaimsByTheBook claims;

    ActorsByTheBook(ClaimsByTheBook claims) {
        this.claims = claims;
    }

    Truth truth(ActorFilter filter, Event event) {
        if (event.participants().isEmpty()) {
            return Truth.UNKNOWN;
        }
        List<Truth> answers = new ArrayList<>(List.of(Truth.NO));
        if (filter instanceof ActorFilter.InvolvingKind kind) {
            event.participants()
                    .forEach(one -> answers.add(Truth.of(one.actor().kind().equals(kind.kind()))));
        } else if (filter instanceof ActorFilter.Involving involving) {
            Set<String> parts = claims.parts(involving.actor());
            event.participants().stream()
                    .filter(one -> parts.contains(one.actor().id()))
                    .filter(one ->
                            involving.role().isEmpty() || involving.role().get().equals(one.role()))
                    .forEach(one -> answers.add(
                            involving.side().isEmpty() || one.side().equals(involving.side())
                                    ? Truth.YES
                                    : one.side().isEmpty() ? Truth.UNKNOWN : Truth.NO));
        } else if (filter instanceof ActorFilter.Between between) {
            for (int i = 0; i < event.participants().size(); i++) {
                for (int j = 0; j < event.participants().size(); j++) {
                    Participant one = event.participants().get(i);
                    Participant other = event.participants().get(j);
                    if (i != j
                            && claims.parts(between.one()).contains(one.actor().id())
                            && claims.parts(between.other())
                                    .contains(other.actor().id())) {
                        boolean told = one.side().isPresent() && other.side().isPresent();
                        answers.add(told ? Truth.of(!one.side().equals(other.side())) : Truth.UNKNOWN);
                    }
                }
            }
        }
        return Kleene.greatest(answers.toArray(Truth[]::new));
    }
}
