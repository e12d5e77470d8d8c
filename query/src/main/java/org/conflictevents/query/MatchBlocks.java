package org.conflictevents.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.conflictevents.model.Event;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Scope;
import org.conflictevents.query.Matcher.Candidate;

/**
 * Events by where and when they happened, in blocks no smaller than a window: whoever is in the window of an event is in its block or
 * in one beside it.
 *
 * <p>Blocks of space are cubes that the earth is laid into, since degrees come together at the poles and break off at the antimeridian. A
 * straight line is no longer than the way along the ground. Immutable once it is made.
 */
final class MatchBlocks {

    /** With more of the other side in the blocks around it, an event is left alone. */
    static final int MOST_AROUND = 5_000;

    private static final double EARTH_RADIUS_KM = 6371.0088;

    private static final double LEAST_KM = 1;

    /** A little more than the window, so that rounding puts nobody beyond a neighbour. */
    private static final double MARGIN = 1.001;

    private final double size;
    private final int days;
    private final List<Candidate> candidates;
    private final Map<Cube, Map<Long, List<Candidate>>> cubes = new LinkedHashMap<>();

    /** A block of space, of what is comparable by its sort. */
    private record Cube(Scope scope, Modality modality, int x, int y, int z) {}

    MatchBlocks(List<Candidate> candidates, double km, int days) {
        this.candidates = candidates;
        this.size = Math.max(LEAST_KM, km * MARGIN);
        this.days = days;
        for (Candidate candidate : candidates) {
            Map<Long, List<Candidate>> times = cubes.computeIfAbsent(cube(candidate.subject), cube -> new HashMap<>());
            for (long block = firstBlock(candidate); block <= lastBlock(candidate); block++) {
                times.computeIfAbsent(block, time -> new ArrayList<>()).add(candidate);
            }
        }
    }

    List<Candidate> candidates() {
        return candidates;
    }

    private Cube cube(MatchSubject subject) {
        GeoPoint point = subject.point();
        double lat = Math.toRadians(point.lat());
        double lon = Math.toRadians(point.lon());
        Event event = subject.event();
        Modality modality = event.modality() == Modality.ONGOING ? Modality.OCCURRED : event.modality();
        return new Cube(
                event.scope(),
                modality,
                block(Math.cos(lat) * Math.cos(lon)),
                block(Math.cos(lat) * Math.sin(lon)),
                block(Math.sin(lat)));
    }

    private int block(double share) {
        return (int) Math.floor(EARTH_RADIUS_KM * share / size);
    }

    private long firstBlock(Candidate candidate) {
        return Math.floorDiv(candidate.subject.first(), days + 1L);
    }

    private long lastBlock(Candidate candidate) {
        return Math.floorDiv(candidate.subject.last(), days + 1L);
    }

    private long firstBlockNear(Candidate candidate) {
        return Math.floorDiv(candidate.subject.first() - days, days + 1L);
    }

    private long lastBlockNear(Candidate candidate) {
        return Math.floorDiv(candidate.subject.last() + days, days + 1L);
    }

    /** Returns the events of these that have too many of others around them. */
    List<Candidate> crowdedBy(MatchBlocks others) {
        List<Candidate> crowded = new ArrayList<>();
        cubes.forEach((cube, times) -> {
            List<Map<Long, List<Candidate>>> around = others.around(cube);
            for (Map.Entry<Long, List<Candidate>> time : times.entrySet()) {
                for (Candidate candidate : time.getValue()) {
                    if (firstBlock(candidate) == time.getKey() && others.count(candidate, around) > MOST_AROUND) {
                        crowded.add(candidate);
                    }
                }
            }
        });
        return crowded;
    }

    private long count(Candidate candidate, List<Map<Long, List<Candidate>>> around) {
        long count = 0;
        for (Map<Long, List<Candidate>> times : around) {
            for (long block = firstBlockNear(candidate); block <= lastBlockNear(candidate); block++) {
                count += times.getOrDefault(block, List.of()).size();
            }
        }
        return count;
    }

    /** Hands over each pair of one of these and one of the others that may lie in one window, once. */
    void forEachNear(MatchBlocks others, BiConsumer<Candidate, Candidate> pairs) {
        cubes.forEach((cube, times) -> {
            List<Map<Long, List<Candidate>>> around = others.around(cube);
            for (Map.Entry<Long, List<Candidate>> time : times.entrySet()) {
                for (Candidate candidate : time.getValue()) {
                    if (firstBlock(candidate) == time.getKey()) {
                        others.forEachNear(candidate, around, pairs);
                    }
                }
            }
        });
    }

    private void forEachNear(
            Candidate candidate, List<Map<Long, List<Candidate>>> around, BiConsumer<Candidate, Candidate> pairs) {
        long first = firstBlockNear(candidate);
        long last = lastBlockNear(candidate);
        for (Map<Long, List<Candidate>> times : around) {
            for (long block = first; block <= last; block++) {
                for (Candidate other : times.getOrDefault(block, List.of())) {
                    // One that lies in several blocks is met in the first of them that is near.
                    if (Math.max(first, firstBlock(other)) == block) {
                        pairs.accept(candidate, other);
                    }
                }
            }
        }
    }

    /** The blocks of a cube and of the 26 around it, those that have any event. */
    private List<Map<Long, List<Candidate>>> around(Cube cube) {
        List<Map<Long, List<Candidate>>> around = new ArrayList<>();
        for (int x = cube.x() - 1; x <= cube.x() + 1; x++) {
            for (int y = cube.y() - 1; y <= cube.y() + 1; y++) {
                for (int z = cube.z() - 1; z <= cube.z() + 1; z++) {
                    Map<Long, List<Candidate>> times = cubes.get(new Cube(cube.scope(), cube.modality(), x, y, z));
                    if (times != null) {
                        around.add(times);
                    }
                }
            }
        }
        return around;
    }
}
