package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import org.conflictevents.model.GeoPoint;

/**
 * A condition on where events were.
 *
 * <p>Of an event the place where it happened counts, and any further one of any role: it passes if one of them does.
 *
 * <h2>Points and regions</h2>
 *
 * <p>Boxes, circles and polygons ask for the coordinates of a place, and how precisely they stand for the event: the coarser of
 * {@link org.conflictevents.model.Event#placePrecision()} and {@link GeoPoint#precision()}.
 *
 * <table>
 *   <caption>What is answered</caption>
 *   <tr><th scope="col">precision</th><th scope="col">point in the region</th><th scope="col">point outside</th></tr>
 *   <tr><td>{@code EXACT}</td><td>yes</td><td>no</td></tr>
 *   <tr><td>{@code NEAR}</td><td>yes; unknown to {@code certainly}</td>
 *       <td>unknown; no if it is surely more than 25 km off</td></tr>
 *   <tr><td>any other</td><td>yes; unknown to {@code certainly}</td><td>unknown</td></tr>
 *   <tr><td>no coordinates, or no place</td><td colspan="2">unknown</td></tr>
 * </table>
 *
 * <p>Edges belong to regions. Immutable and safe for use by several threads.
 */
public sealed interface PlaceFilter extends Filter {

    /**
     * Returns what a visitor makes of this condition.
     *
     * @param visitor what to do with each sort
     * @param <R> what the visit gives
     * @return the result of the visitor's method for this sort
     */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(FilterVisitor<R> visitor) {
        return requireNonNull(visitor, "visitor").place(this);
    }

    /**
     * What to do with each sort of condition on places: one method a sort.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {

        /** Visits a filter by the name of a place. */
        R in(In filter);

        /** Visits the filter for what has no place. */
        R unplaced(Unplaced filter);

        /** Visits a filter by a box of coordinates. */
        R inBox(InBox filter);

        /** Visits a filter by a polygon. */
        R inPolygon(InPolygon filter);

        /** Visits a filter by the distance to a point. */
        R nearPoint(NearPoint filter);

        /** Visits a filter by the distance to a place. */
        R nearPlace(NearPlace filter);
    }

    /**
     * Events in a place, see {@link Filters#in(String)} and {@link Filters#certainlyIn(String)}.
     *
     * @param place the place, as it was written
     * @param certainty what counts as yes
     */
    record In(PlaceName place, Certainty certainty) implements PlaceFilter {
        public In {
            requireNonNull(place, "place");
            requireNonNull(certainty, "certainty");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").in(this);
        }

        @Override
        public String toString() {
            return Texts.certainly(certainty) + "in " + place;
        }
    }

    /** Events of which no place is known, see {@link Filters#unplaced()}. */
    record Unplaced() implements PlaceFilter {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").unplaced(this);
        }

        @Override
        public String toString() {
            return "without a place";
        }
    }

    /**
     * Events in a box of coordinates, see {@link Filters#in(GeoBox)}.
     *
     * @param box the box
     * @param certainty what counts as yes
     */
    record InBox(GeoBox box, Certainty certainty) implements PlaceFilter {
        public InBox {
            requireNonNull(box, "box");
            requireNonNull(certainty, "certainty");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").inBox(this);
        }

        @Override
        public String toString() {
            return Texts.certainly(certainty) + "in the box " + box;
        }
    }

    /**
     * Events in a polygon, see {@link Filters#in(GeoPolygon)}.
     *
     * @param polygon the polygon, or several
     * @param certainty what counts as yes
     */
    record InPolygon(GeoPolygon polygon, Certainty certainty) implements PlaceFilter {
        public InPolygon {
            requireNonNull(polygon, "polygon");
            requireNonNull(certainty, "certainty");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").inPolygon(this);
        }

        @Override
        public String toString() {
            return Texts.certainly(certainty) + "in " + polygon;
        }
    }

    /**
     * Events around a point, see {@link Filters#withinKm(double, GeoPoint)}.
     *
     * @param km the distance in kilometres along the surface of the earth, see {@link GeoPoint#distanceKm}; 0 or more
     * @param centre the point; its precision does not matter
     * @param certainty what counts as yes
     */
    record NearPoint(double km, GeoPoint centre, Certainty certainty) implements PlaceFilter {
        public NearPoint {
            km = distance(km);
            centre = GeoPoint.of(requireNonNull(centre, "centre").lat(), centre.lon());
            requireNonNull(certainty, "certainty");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").nearPoint(this);
        }

        @Override
        public String toString() {
            return Texts.certainly(certainty) + "within " + Texts.number(km) + " km of " + centre;
        }
    }

    /**
     * Events around a place, see {@link Filters#withinKm(double, String)}.
     *
     * @param km the distance in kilometres along the surface of the earth, 0 or more
     * @param place the place, as it was written; the distance is that to the point which stands for it
     * @param certainty what counts as yes
     */
    record NearPlace(double km, PlaceName place, Certainty certainty) implements PlaceFilter {
        public NearPlace {
            km = distance(km);
            requireNonNull(place, "place");
            requireNonNull(certainty, "certainty");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").nearPlace(this);
        }

        @Override
        public String toString() {
            return Texts.certainly(certainty) + "within " + Texts.number(km) + " km of " + place;
        }
    }

    private static double distance(double km) {
        if (!(km >= 0 && km <= Double.MAX_VALUE)) {
            throw new IllegalArgumentException("km must be 0 or more, was " + km);
        }
        return km + 0.0; // one zero
    }
}
