package org.conflictevents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceRole;
import org.conflictevents.model.Truth;

/** {@link ReferenceFilter}, slowly: ids, links and agreements. */
final class ReferencesByTheBook {

    private static final Set<LinkKind> BOTH_WAYS = Set.of(LinkKind.SAME_AS, LinkKind.CONTRADICTS);

    private final Dataset dataset;

    ReferencesByTheBook(Dataset dataset) {
        this.dataset = dataset;
    }

    Truth truth(ReferenceFilter filter, Event event) {
        if (filter instanceof ReferenceFilter.Linked linked) {
            return Truth.of(links(event, linked.kind()) || isLinkedBack(event, linked.kind()));
        } else if (filter instanceof ReferenceFilter.LinkedTo linked) {
            return Truth.of(linksTo(event, linked, linked.event())
                    || dataset.events().stream()
                            .filter(other -> other.id().equals(linked.event()))
                            .anyMatch(other -> linksBack(other, linked, event.id())));
        } else if (filter instanceof ReferenceFilter.AboutAgreement about) {
            return Truth.of(event.agreements().contains(about.agreement()));
        } else if (filter instanceof ReferenceFilter.UnderAgreement under) {
            return under(under.agreement(), event);
        } else if (filter instanceof ReferenceFilter.HasId has) {
            return Truth.of(has.ids().contains(event.id()));
        }
        ReferenceFilter.HasExternalId has = (ReferenceFilter.HasExternalId) filter;
        return Truth.of(TextsByTheBook.has(event.externalIds(), has.scheme(), has.id()));
    }

    private static boolean links(Event event, LinkKind kind) {
        return event.links().stream().anyMatch(link -> link.kind().equals(kind));
    }

    /** Whether another event says it has such a link with this one, for the kinds that hold both ways. */
    private boolean isLinkedBack(Event event, LinkKind kind) {
        return BOTH_WAYS.contains(kind)
                && dataset.events().stream()
                        .flatMap(other -> other.links().stream())
                        .anyMatch(link ->
                                link.kind().equals(kind) && link.target().equals(event.id()));
    }

    private static boolean linksTo(Event event, ReferenceFilter.LinkedTo filter, String target) {
        return event.links().stream()
                .anyMatch(link -> link.target().equals(target)
                        && filter.kind().map(link.kind()::equals).orElse(true));
    }

    private static boolean linksBack(Event other, ReferenceFilter.LinkedTo filter, String target) {
        return other.links().stream()
                .filter(link -> BOTH_WAYS.contains(link.kind()))
                .anyMatch(link -> link.target().equals(target)
                        && filter.kind().map(link.kind()::equals).orElse(true));
    }

    /** What holds where it happened, on that day; how an agreement stands has tests of its own. */
    private Truth under(String agreement, Event event) {
        List<Place> scene = new ArrayList<>(event.place().stream().toList());
        event.furtherPlaces().stream()
                .filter(further -> further.role().equals(PlaceRole.ALSO))
                .forEach(further -> scene.add(further.place()));
        return scene.stream()
                .map(place -> inForce(agreement, place, event))
                .max(Kleene.ORDER)
                .orElse(Truth.UNKNOWN);
    }

    private Truth inForce(String agreement, Place place, Event event) {
        return ConflictData.of(dataset)
                .agreements()
                .standings(place.id(), event.when().toString())
                .stream()
                .filter(standing -> standing.agreement().id().equals(agreement))
                .findFirst()
                .map(Standing::inForce)
                .orElseThrow();
    }
}
