package org.conflictevents.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Truth;

/** {@link PlaceFilter}, slowly. */
final class PlacesByTheBook {

    private final Dataset dataset;
    private final ClaimsByTheBook claims;

    PlacesByTheBook(Dataset dataset, ClaimsByTheBook claims) {
        this.dataset = dataset;
        this.claims = claims;
    }

    Truth truth(PlaceFilter filter, Event event) {
        if (filter instanceof PlaceFilter.In in) {
            return in(in, event);
        } else if (filter instanceof PlaceFilter.Unplaced) {
            return Truth.of(all(event).isEmpty());
        } else if (filter instanceof PlaceFilter.InBox in) {
            return RegionsByTheBook.located(event, in.certainty(), point -> RegionsByTheBook.kmFrom(in.box(), point));
        } else if (filter instanceof PlaceFilter.InPolygon in) {
            return RegionsByTheBook.located(
                    event, in.certainty(), point -> RegionsByTheBook.kmFrom(in.polygon(), point));
        } else if (filter instanceof PlaceFilter.NearPoint near) {
            return RegionsByTheBook.located(
                    event, near.certainty(), point -> near.centre().distanceKm(point) - near.km());
        }
        PlaceFilter.NearPlace near = (PlaceFilter.NearPlace) filter;
        GeoPoint centre =
                dataset.place(near.place().name()).orElseThrow().location().orElseThrow();
        return RegionsByTheBook.located(event, near.certainty(), point -> centre.distanceKm(point) - near.km());
    }

    static List<Place> all(Event event) {
        List<Place> places = new ArrayList<>(event.place().stream().toList());
        places.addAll(event.furtherPlaces().stream().map(EventPlace::place).toList());
        return places;
    }

    private Truth in(PlaceFilter.In in, Event event) {
        String asked = in.place().name();
        List<Truth> answers = new ArrayList<>();
        event.place()
                .ifPresent(place -> answers.add(in(
                        in,
                        place,
                        event.placePrecision() == PlacePrecision.NEAR
                                && place.id().equals(asked))));
        event.furtherPlaces().forEach(further -> answers.add(in(in, further.place(), false)));
        return answers.isEmpty() ? Truth.UNKNOWN : Kleene.greatest(answers.toArray(Truth[]::new));
    }

    private Truth in(PlaceFilter.In in, Place place, boolean onlyNear) {
        String asked = in.place().name();
        Truth perhaps = in.certainty() == Certainty.POSSIBLY ? Truth.YES : Truth.UNKNOWN;
        if (sureHolders(place).contains(asked)) {
            return onlyNear ? perhaps : Truth.YES;
        }
        Set<String> aroundAsked = holders(asked);
        for (String holder : sureHolders(place)) {
            boolean saidToBeIn = reaches(holder, asked, aroundAsked);
            boolean overlaps = overlapping(holder).stream().anyMatch(other -> reaches(other, asked, aroundAsked));
            if (!aroundAsked.contains(holder) && (saidToBeIn || overlaps)) {
                return perhaps;
            }
        }
        boolean around = aroundAsked.contains(place.id())
                || overlapping(place.id()).stream().anyMatch(aroundAsked::contains);
        return around ? Truth.UNKNOWN : Truth.NO;
    }

    /** The place itself and all that it lies within. */
    private static Set<String> sureHolders(Place place) {
        Set<String> ids = new HashSet<>();
        for (Optional<Place> at = Optional.of(place);
                at.isPresent();
                at = at.get().within()) {
            ids.add(at.get().id());
        }
        return ids;
    }

    /** What holds a place, surely or by claims; what surely lies in it cannot. */
    private Set<String> holders(String asked) {
        Set<String> inside = dataset.places().stream()
                .filter(place -> !place.id().equals(asked) && sureHolders(place).contains(asked))
                .map(Place::id)
                .collect(Collectors.toSet());
        return dataset.places().stream()
                .map(Place::id)
                .filter(id -> !id.equals(asked) && reaches(asked, id, inside))
                .collect(Collectors.toSet());
    }

    /** Whether one place is another or lies in it, by any chain of what is sure and what is claimed, beside some places. */
    private boolean reaches(String from, String to, Set<String> beside) {
        Set<String> reached = new TreeSet<>(Set.of(from));
        for (int i = 0; i <= dataset.places().size(); i++) {
            reached.removeAll(beside);
            for (String id : List.copyOf(reached)) {
                dataset.place(id).flatMap(Place::within).ifPresent(holder -> reached.add(holder.id()));
                claims.standing(RelationKind.WITHIN)
                        .filter(claim -> claim.from().id().equals(id))
                        .forEach(claim -> reached.add(claim.to().id()));
            }
        }
        reached.removeAll(beside);
        return reached.contains(to);
    }

    private Set<String> overlapping(String id) {
        return claims.standing(RelationKind.OVERLAPS)
                .flatMap(claim -> claim.from().id().equals(id)
                        ? Stream.of(claim.to().id())
                        : claim.to().id().equals(id) ? Stream.of(claim.from().id()) : Stream.empty())
                .collect(Collectors.toSet());
    }
}
