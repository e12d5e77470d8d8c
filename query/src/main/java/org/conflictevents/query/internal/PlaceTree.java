package org.conflictevents.query.internal;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Place;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.jspecify.annotations.Nullable;

/**
 * How the places of a dataset lie in one another, by {@link Place#within()} and by its relations WITHIN and OVERLAPS.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PlaceTree {

    private final Dataset dataset;
    private final Map<String, Set<String>> claimedParents = new HashMap<>();
    private final Map<String, Set<String>> overlaps = new HashMap<>();

    /** Creates the tree of a dataset. */
    public PlaceTree(Dataset dataset) {
        this.dataset = dataset;
        for (Relation relation : dataset.relations()) {
            if (relation.from() instanceof Place from
                    && relation.to() instanceof Place to
                    && Reports.stand(relation.attributions())) {
                if (relation.kind().equals(RelationKind.WITHIN)) {
                    note(claimedParents, from.id(), to.id());
                } else if (relation.kind().equals(RelationKind.OVERLAPS)) {
                    note(overlaps, from.id(), to.id());
                    note(overlaps, to.id(), from.id());
                }
            }
        }
    }

    private static void note(Map<String, Set<String>> map, String key, String value) {
        Set<String> values = map.get(key);
        if (values == null) {
            values = new HashSet<>();
            map.put(key, values);
        }
        values.add(value);
    }

    /** Where a place lies, seen from one that was asked for. */
    public enum Position {
        /** In it, or the place itself. */
        INSIDE,
        /** In it by a source's claim, or in an area that overlaps it. */
        PERHAPS_INSIDE,
        /** Around it: it holds the place that was asked for, or overlaps what holds it. */
        AROUND,
        /** None of these. */
        ELSEWHERE
    }

    /** A place that was asked for, with what is needed to tell where others lie. Immutable. */
    public static final class Area {

        private final String id;
        private final Set<String> perhaps;
        private final Set<String> around;

        private Area(String id, Set<String> perhaps, Set<String> around) {
            this.id = id;
            this.perhaps = perhaps;
            this.around = around;
        }

        /** Tells whether the place is this area itself. */
        public boolean is(Place place) {
            return place.id().equals(id);
        }

        /** Returns the ids of this area and of all that is perhaps inside: what lies in one of these does so, surely or perhaps. */
        public Set<String> roots() {
            Set<String> roots = new HashSet<>(perhaps);
            roots.add(id);
            return roots;
        }

        /** Returns where a place lies, seen from this area. */
        public Position position(Place place) {
            boolean maybe = false;
            for (@Nullable Place at = place; at != null; at = at.within().orElse(null)) {
                if (at.id().equals(id)) {
                    return Position.INSIDE;
                }
                maybe |= perhaps.contains(at.id());
            }
            return maybe ? Position.PERHAPS_INSIDE : around.contains(place.id()) ? Position.AROUND : Position.ELSEWHERE;
        }
    }

    /** Returns a place as an area that others lie in or not. */
    public Area area(Place asked) {
        // What holds the place is around it, whatever else is said of the two: claims that run in a circle put nothing
        // into it.
        Set<String> holders = holders(asked);
        Set<String> around = new HashSet<>(holders);
        for (String holder : holders) {
            around.addAll(overlaps.getOrDefault(holder, Set.of()));
        }
        Set<String> inside = new HashSet<>(Set.of(asked.id()));
        while (addClaimed(inside, holders)) {
            // Each claim may bring what is said to lie in it.
        }
        Set<String> perhaps = new HashSet<>(inside);
        for (Map.Entry<String, Set<String>> overlap : overlaps.entrySet()) {
            if (!holders.contains(overlap.getKey()) && liesInAny(overlap.getValue(), inside)) {
                perhaps.add(overlap.getKey());
            }
        }
        perhaps.remove(asked.id());
        return new Area(asked.id(), Set.copyOf(perhaps), Set.copyOf(around));
    }

    /** Adds the places that are said to lie in one that is inside already; tells whether there was any. */
    private boolean addClaimed(Set<String> inside, Set<String> holders) {
        boolean any = false;
        for (Map.Entry<String, Set<String>> claim : claimedParents.entrySet()) {
            if (!holders.contains(claim.getKey()) && liesInAny(claim.getValue(), inside)) {
                any |= inside.add(claim.getKey());
            }
        }
        return any;
    }

    /** Tells whether one place lies in another, surely or by a source's claim. */
    public boolean holds(Place larger, Place smaller) {
        return !larger.id().equals(smaller.id()) && holders(smaller).contains(larger.id());
    }

    /** Tells whether one of some places is, or surely lies in, one of others. */
    private boolean liesInAny(Set<String> places, Set<String> others) {
        for (String id : places) {
            for (Optional<Place> at = dataset.place(id);
                    at.isPresent();
                    at = at.get().within()) {
                if (others.contains(at.get().id())) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The ids of all places that hold the given one, surely or by claims; none that surely lies in it, whatever is claimed. */
    private Set<String> holders(Place place) {
        Set<String> holders = new HashSet<>();
        Deque<Place> open = new ArrayDeque<>(List.of(place));
        while (!open.isEmpty()) {
            Place at = open.pop();
            Place within = at.within().orElse(null);
            if (within != null && holders.add(within.id())) {
                open.push(within);
            }
            for (String id : claimedParents.getOrDefault(at.id(), Set.of())) {
                Place holder = dataset.place(id).orElse(null);
                if (holder != null && !holder.isWithin(place) && holders.add(id)) {
                    open.push(holder);
                }
            }
        }
        return holders;
    }
}
