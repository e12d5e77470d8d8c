package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.Merge.Outcome;
import org.conflictevents.model.Place;
import org.conflictevents.model.internal.merge.Things.Member;
import org.conflictevents.model.internal.merge.Things.Thing;
import org.jspecify.annotations.Nullable;

/** Merges places: each after the one that it lies within. Not thread-safe. */
final class PlaceMerger {

    private final Merging merging;
    private final Things<Place> places;

    /** The record of each place that says within which one it lies. */
    private final Map<Thing<Place>, Member<Place>> tellers = new HashMap<>();

    PlaceMerger(Merging merging) {
        this.merging = merging;
        this.places = merging.places;
    }

    void merge() {
        places.joinByExternalId();
        places.joinBySameId(PlaceMerger::depth, this::agree);
        merging.name(places);
        for (Member<Place> member :
                places.members()) { // all of a dataset before those of the next, which is followed less
            findParent(member.thing(), member);
        }
        for (Thing<Place> place : places.all()) {
            merge(place);
        }
    }

    private static int depth(Place place) {
        int depth = 0;
        for (Optional<Place> above = place.within();
                above.isPresent();
                above = above.get().within()) {
            depth++;
        }
        return depth;
    }

    private boolean agree(Member<Place> one, Member<Place> other) {
        Thing<Place> a = within(one);
        Thing<Place> b = within(other);
        return (a == null || b == null || a == b)
                && Merging.agree(List.of(alone(one), alone(other)), Map.of("within", Optional.empty()));
    }

    private @Nullable Thing<Place> within(Member<Place> member) {
        Optional<Place> within = member.told.within();
        return within.isPresent() ? places.of(member.dataset, within.get().id()) : null;
    }

    /** Returns a place without the one that it lies within, which may not be merged yet. */
    private Place alone(Member<Place> member) {
        return merging.rewritten(member.dataset, member.told.withWithin(Optional.empty()));
    }

    /** Takes the place that a record names, unless another was taken, or that place lies within this one already. */
    private void findParent(Thing<Place> place, Member<Place> member) {
        Thing<Place> within = within(member);
        if (within == null || tellers.containsKey(place)) {
            return;
        }
        if (liesWithin(within, place)) {
            leftOut(place, member, Outcome.LEFT_OUT);
        } else {
            tellers.put(place, member);
        }
    }

    private @Nullable Thing<Place> parent(Thing<Place> place) {
        Member<Place> teller = tellers.get(place);
        return teller == null ? null : within(teller);
    }

    private boolean liesWithin(Thing<Place> inner, Thing<Place> outer) {
        for (Thing<Place> place = inner; place != null; place = parent(place)) {
            if (place == outer) {
                return true;
            }
        }
        return false;
    }

    private void leftOut(Thing<Place> place, Member<Place> member, Outcome why) {
        merging.leftOut(
                Merging.path(places.list(), place.id()),
                "within",
                member.dataset,
                member.told.within().orElseThrow(),
                Tellings.sources(member.told),
                why);
    }

    private Place merge(Thing<Place> place) {
        if (place.isMerged()) {
            return place.merged();
        }
        Thing<Place> parent = parent(place);
        Optional<Place> within = parent == null ? Optional.empty() : Optional.of(merge(parent));
        Member<Place> teller = tellers.get(place);
        if (teller != null && within.isPresent() && depth(within.get()) + 2 > Place.MAX_LEVELS) {
            leftOut(place, teller, Outcome.TOO_DEEP);
            within = Optional.empty();
        }
        List<Place> told = new ArrayList<>();
        List<Integer> from = new ArrayList<>();
        for (Member<Place> member : place.members()) {
            told.add(alone(member));
            from.add(member.dataset);
        }
        Tellings<Place> tellings = merging.tellings(places.list(), place.id(), from, told);
        Place merged = told.size() == 1
                ? told.get(0).withId(place.id()).withWithin(within)
                : tellings.merged(Map.of("id", place.id(), "within", within));
        place.merged(merged);
        tellOtherParents(place, parent, tellings);
        return merged;
    }

    private void tellOtherParents(Thing<Place> place, @Nullable Thing<Place> parent, Tellings<Place> tellings) {
        List<Object> said = new ArrayList<>();
        boolean differ = false;
        for (Member<Place> member : place.members()) {
            Thing<Place> within = within(member);
            differ |= parent != null && within != null && within != parent && !liesWithin(within, place);
            said.add(within == null ? Optional.empty() : member.told.within());
        }
        if (differ) {
            tellings.conflict("within", said, Outcome.FIRST_KEPT);
        }
    }
}
