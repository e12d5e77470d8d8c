package org.conflictevents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
import org.conflictevents.model.Event;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Truth;

/** Boxes, polygons and circles, slowly. */
final class RegionsByTheBook {

    private RegionsByTheBook() {}

    /** Whether an event lies where a point is no kilometre off; the precision of its places says how firmly. */
    static Truth located(Event event, Certainty certainty, ToDoubleFunction<GeoPoint> kmOff) {
        Truth perhaps = certainty == Certainty.POSSIBLY ? Truth.YES : Truth.UNKNOWN;
        List<Truth> answers = new ArrayList<>();
        event.place().ifPresent(place -> answers.add(located(place, event.placePrecision(), perhaps, kmOff)));
        event.furtherPlaces()
                .forEach(further -> answers.add(located(further.place(), PlacePrecision.EXACT, perhaps, kmOff)));
        return answers.isEmpty() ? Truth.UNKNOWN : Kleene.greatest(answers.toArray(Truth[]::new));
    }

    private static Truth located(
            Place place, PlacePrecision precision, Truth perhaps, ToDoubleFunction<GeoPoint> kmOff) {
        if (place.location().isEmpty()) {
            return Truth.UNKNOWN;
        }
        GeoPoint point = place.location().get();
        Set<PlacePrecision> both = Set.copyOf(List.of(precision, point.precision()));
        boolean exact = both.equals(Set.of(PlacePrecision.EXACT));
        boolean near = both.contains(PlacePrecision.NEAR)
                && Set.of(PlacePrecision.EXACT, PlacePrecision.NEAR).containsAll(both);
        double km = kmOff.applyAsDouble(point);
        if (km <= 0) {
            return exact ? Truth.YES : perhaps;
        }
        return exact || (near && km > 25) ? Truth.NO : Truth.UNKNOWN;
    }

    /** How far a point lies from a box, by going round its edge in small steps; 0 inside. */
    static double kmFrom(GeoBox box, GeoPoint point) {
        double width = box.west() <= box.east() ? box.east() - box.west() : box.east() - box.west() + 360;
        double nearest = Double.MAX_VALUE;
        for (int i = 0; i <= 100; i++) {
            double lon = (box.west() + width * i / 100 + 540) % 360 - 180;
            for (int j = 0; j <= 100; j++) {
                double lat = box.south() + (box.north() - box.south()) * j / 100;
                nearest = Math.min(nearest, GeoPoint.of(lat, lon).distanceKm(point));
            }
        }
        double aside = (point.lon() - box.west() + 720) % 360;
        boolean inside = point.lat() >= box.south() && point.lat() <= box.north() && (width >= 360 || aside <= width);
        return inside ? 0 : nearest;
    }

    /** The same of a polygon: no point of these worlds lies between 0 and 25 km off one but where its box goes, too. */
    static double kmFrom(GeoPolygon polygon, GeoPoint point) {
        return isIn(polygon.toWkt(), point) ? 0 : Math.max(1, kmFrom(polygon.bounds(), point));
    }

    /** Counts the edges of all rings on one side of the point. */
    private static boolean isIn(String wkt, GeoPoint point) {
        boolean inside = false;
        for (String ring : wkt.replaceAll("[A-Z]+", "").split("\\)\\s*,\\s*\\(", -1)) {
            double[][] corners = Stream.of(ring.replaceAll("[()]", "").split(",", -1))
                    .map(corner -> Stream.of(corner.strip().split(" ", -1))
                            .mapToDouble(Double::parseDouble)
                            .toArray())
                    .toArray(double[][]::new);
            for (int i = 1; i < corners.length; i++) {
                double[] a = corners[i - 1];
                double[] b = corners[i];
                inside ^= (a[1] > point.lat()) != (b[1] > point.lat())
                        && point.lon() < a[0] + (b[0] - a[0]) * (point.lat() - a[1]) / (b[1] - a[1]);
            }
        }
        return inside;
    }
}
