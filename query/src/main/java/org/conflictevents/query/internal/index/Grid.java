package org.conflictevents.query.internal.index;

import java.util.List;
import java.util.stream.IntStream;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;

/** Places by the cells of one degree that they lie in. Immutable. */
final class Grid {

    private static final int COLUMNS = 360;
    private static final int LINES = 180;

    /** The numbers of places, by their cells, and where those of a cell begin. */
    private final int[] places;

    private final int[] starts = new int[COLUMNS * LINES + 1];

    Grid(List<Place> all) {
        for (Place place : all) {
            place.location().ifPresent(point -> starts[cell(point) + 1]++);
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        places = new int[starts[COLUMNS * LINES]];
        int[] next = starts.clone();
        for (int number = 0; number < all.size(); number++) {
            GeoPoint point = all.get(number).location().orElse(null);
            if (point != null) {
                places[next[cell(point)]++] = number;
            }
        }
    }

    private static int cell(GeoPoint point) {
        return line(point.lat()) * COLUMNS + column(point.lon());
    }

    private static int line(double lat) {
        return (int) Math.min(LINES - 1, Math.floor(lat + 90));
    }

    /** Both ends of the world are one meridian. */
    private static int column(double lon) {
        return (int) Math.floor(lon + 180) % COLUMNS;
    }

    /** Returns the places in all cells that a box touches, maybe beside the box. */
    int[] near(double west, double south, double east, double north) {
        int columns = west <= east
                ? (int) Math.min(COLUMNS, Math.floor(east + 180) - Math.floor(west + 180) + 1)
                : Math.min(COLUMNS, (int) (Math.floor(east + 180) + COLUMNS - Math.floor(west + 180)) + 1);
        int first = column(west);
        return IntStream.rangeClosed(line(south), line(north))
                .flatMap(line -> IntStream.range(0, columns).map(i -> line * COLUMNS + (first + i) % COLUMNS))
                .flatMap(cell -> IntStream.range(starts[cell], starts[cell + 1]))
                .map(i -> places[i])
                .toArray();
    }
}
