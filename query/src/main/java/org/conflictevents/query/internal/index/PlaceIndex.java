package org.conflictevents.query.internal.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/**
 * Where events are: in which places, and in which cells of a grid of one degree.
 *
 * <p>Places have numbers such that those which lie in one follow it: all events in a place and what lies in it stand together.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class PlaceIndex {

    /** Of so many events in a place or more the set is made beforehand. */
    public static final int MANY = 4096;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Place> places = new ArrayList<>();

    /** The number of the first place behind those that lie in one. */
    private final int[] behind;

    /** The events of the places, in the order of their numbers, and where those of one begin. */
    private final int[] events;

    private final int[] starts;

    private final RoaringBitmap unplaced;
    private final Map<Integer, RoaringBitmap> large = new HashMap<>();
    private final Grid grid;

    /**
     * Builds the index.
     *
     * @param all the events
     * @param many of how many events in a place the set is made beforehand
     */
    public PlaceIndex(List<Event> all, int many) {
        Map<String, Place> known = known(all);
        Map<String, List<Place>> parts = new LinkedHashMap<>();
        for (Place place : known.values()) {
            parts.computeIfAbsent(place.within().map(Place::id).orElse(""), id -> new ArrayList<>())
                    .add(place);
        }
        behind = new int[known.size()];
        number(parts.getOrDefault("", List.of()), parts);
        starts = new int[known.size() + 1];
        unplaced = count(all);
        events = new int[starts[known.size()]];
        fill(all);
        for (int number = 0; number < behind.length; number++) {
            if (starts[behind[number]] - starts[number] >= many) {
                RoaringBitmap set = slice(number);
                set.runOptimize();
                large.put(number, set);
            }
        }
        grid = new Grid(places);
    }

    /** Returns the places of the events, and those around them, each once. */
    private static Map<String, Place> known(List<Event> all) {
        Map<String, Place> known = new LinkedHashMap<>();
        IdentityHashMap<Place, Boolean> seen =
                new IdentityHashMap<>(); // most events share the instances of their places
        for (Event event : all) {
            event.place().ifPresent(place -> note(place, known, seen));
            for (EventPlace further : event.furtherPlaces()) {
                note(further.place(), known, seen);
            }
        }
        return known;
    }

    private static void note(Place place, Map<String, Place> known, IdentityHashMap<Place, Boolean> seen) {
        for (Optional<Place> at = Optional.of(place);
                at.isPresent() && seen.put(at.get(), true) == null;
                at = at.get().within()) {
            known.putIfAbsent(at.get().id(), at.get());
        }
    }

    private void number(List<Place> siblings, Map<String, List<Place>> parts) {
        for (Place place : siblings) {
            int number = places.size();
            numbers.put(place.id(), number);
            places.add(place);
            number(parts.getOrDefault(place.id(), List.of()), parts);
            behind[number] = places.size();
        }
    }

    private RoaringBitmap count(List<Event> all) {
        RoaringBitmapWriter<RoaringBitmap> nowhere =
                RoaringBitmapWriter.writer().get();
        for (int row = 0; row < all.size(); row++) {
            Event event = all.get(row);
            event.place().ifPresent(place -> starts[number(place) + 1]++);
            for (EventPlace further : event.furtherPlaces()) {
                starts[number(further.place()) + 1]++;
            }
            if (event.place().isEmpty() && event.furtherPlaces().isEmpty()) {
                nowhere.add(row);
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        return nowhere.get();
    }

    private int number(Place place) {
        return Objects.requireNonNull(numbers.get(place.id()), "every place of an event has a number");
    }

    private void fill(List<Event> all) {
        int[] next = starts.clone();
        for (int row = 0; row < all.size(); row++) {
            int number = row;
            all.get(row).place().ifPresent(place -> events[next[number(place)]++] = number);
            for (EventPlace further : all.get(row).furtherPlaces()) {
                events[next[number(further.place())]++] = row;
            }
        }
    }

    /** Returns the events of a place, and of all that lie in it. */
    private RoaringBitmap slice(int number) {
        return RoaringBitmap.bitmapOfUnordered(Arrays.copyOfRange(events, starts[number], starts[behind[number]]));
    }

    /** Returns the events without any place. */
    public Rows unplaced() {
        return Rows.of(unplaced);
    }

    /** Returns the events in any of some places, or in what lies in them. */
    public Rows in(Collection<String> ids) {
        List<Rows> found = new ArrayList<>();
        for (String id : ids) {
            Integer number = numbers.get(id);
            if (number != null) {
                RoaringBitmap set = large.get(number);
                found.add(
                        set != null
                                ? Rows.of(set)
                                : Rows.of(starts[behind[number]] - starts[number], () -> slice(number)));
            }
        }
        if (found.size() < 2) {
            return found.isEmpty() ? Rows.none() : found.get(0);
        }
        return Rows.of(
                found.stream().mapToLong(Rows::atMost).sum(),
                () -> FastAggregation.or(found.stream().map(Rows::set).iterator()));
    }

    /** Whether a point, longitude first, lies in a region. */
    @FunctionalInterface
    public interface Region {
        boolean contains(GeoPoint point);
    }

    /**
     * Returns the events of which a place has its point in a region.
     *
     * @param west the meridian on which a box around it begins; it goes across the antimeridian if this is greater than {@code east}
     */
    public Rows in(double west, double south, double east, double north, Region region) {
        int[] near = grid.near(west, south, east, north);
        long atMost = 0;
        for (int number : near) {
            atMost += starts[number + 1] - starts[number];
        }
        return Rows.of(atMost, () -> in(near, region));
    }

    private RoaringBitmap in(int[] near, Region region) {
        int[] found = new int[16];
        int size = 0;
        for (int number : near) {
            int count = starts[number + 1] - starts[number];
            if (count > 0 && region.contains(places.get(number).location().orElseThrow())) {
                if (size + count > found.length) {
                    found = Arrays.copyOf(found, Math.max(2 * found.length, size + count));
                }
                System.arraycopy(events, starts[number], found, size, count);
                size += count;
            }
        }
        return RoaringBitmap.bitmapOfUnordered(Arrays.copyOf(found, size));
    }
}
