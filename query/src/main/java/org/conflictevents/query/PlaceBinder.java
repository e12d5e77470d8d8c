package org.conflictevents.query;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Truth;
import org.conflictevents.query.internal.PlaceTree;

/** Binds conditions on places: makes of each the question whether one place meets it. */
final class PlaceBinder implements PlaceFilter.Visitor<PlaceBinder.PlaceTest> {

    /** How far what is near a point may lie from it: as far as the {@code where_prec} 2 of UCDP GED goes. */
    private static final double NEAR_KM = 25;

    private final Binder binder;

    PlaceBinder(Binder binder) {
        this.binder = binder;
    }

    /** Whether a place, known so precisely, meets a condition. */
    @FunctionalInterface
    interface PlaceTest {
        Truth test(Place place, PlacePrecision precision);
    }

    /** Returns the question for events: it is enough if one of their places meets the condition. */
    EventTest event(PlaceFilter filter) {
        PlaceTest test = filter.accept(this);
        Truth nowhere = filter instanceof PlaceFilter.Unplaced ? Truth.YES : Truth.UNKNOWN;
        return event -> test(event, test, nowhere);
    }

    private static Truth test(Event event, PlaceTest test, Truth nowhere) {
        Place place = event.place().orElse(null);
        List<EventPlace> further = event.furtherPlaces();
        if (place == null && further.isEmpty()) {
            return nowhere;
        }
        Truth any = place == null ? Truth.NO : test.test(place, event.placePrecision());
        for (int i = 0; i < further.size() && any != Truth.YES; i++) {
            any = any.or(test.test(further.get(i).place(), PlacePrecision.EXACT));
        }
        return any;
    }

    @Override
    public PlaceTest in(PlaceFilter.In filter) {
        Optional<PlaceTree.Area> found = binder.place(filter.place()).map(binder.placeTree()::area);
        if (found.isEmpty()) {
            return (place, precision) -> Truth.UNKNOWN;
        }
        PlaceTree.Area area = found.get();
        boolean maybe = filter.certainty() == Certainty.POSSIBLY;
        return (place, precision) -> switch (area.position(place)) {
            case INSIDE -> maybe || precision != PlacePrecision.NEAR || !area.is(place) ? Truth.YES : Truth.UNKNOWN;
            case PERHAPS_INSIDE -> maybe ? Truth.YES : Truth.UNKNOWN;
            case AROUND -> Truth.UNKNOWN;
            case ELSEWHERE -> Truth.NO;
        };
    }

    @Override
    public PlaceTest unplaced(PlaceFilter.Unplaced filter) {
        return (place, precision) -> Truth.NO;
    }

    @Override
    public PlaceTest inBox(PlaceFilter.InBox filter) {
        GeoBox box = filter.box();
        GeoBox around = box.grown(NEAR_KM);
        return located(
                filter.certainty(),
                point -> box.contains(point.lon(), point.lat()),
                point -> !around.contains(point.lon(), point.lat()));
    }

    @Override
    public PlaceTest inPolygon(PlaceFilter.InPolygon filter) {
        GeoPolygon polygon = filter.polygon();
        GeoBox around = polygon.bounds().grown(NEAR_KM);
        return located(
                filter.certainty(),
                point -> polygon.contains(point.lon(), point.lat()),
                point -> !around.contains(point.lon(), point.lat()));
    }

    @Override
    public PlaceTest nearPoint(PlaceFilter.NearPoint filter) {
        return around(filter.centre(), filter.km(), filter.certainty());
    }

    @Override
    public PlaceTest nearPlace(PlaceFilter.NearPlace filter) {
        Place place = binder.place(filter.place()).orElse(null);
        GeoPoint centre = place == null ? null : place.location().orElse(null);
        if (place != null && centre == null) {
            binder.noteUnlocated(filter.place(), place);
        }
        return centre == null ? (other, precision) -> Truth.UNKNOWN : around(centre, filter.km(), filter.certainty());
    }

    private static PlaceTest around(GeoPoint centre, double km, Certainty certainty) {
        return located(
                certainty, point -> centre.distanceKm(point) <= km, point -> centre.distanceKm(point) > km + NEAR_KM);
    }

    /** Returns the question for points, by the table of {@link PlaceFilter}. */
    private static PlaceTest located(Certainty certainty, Predicate<GeoPoint> isInside, Predicate<GeoPoint> isFarOff) {
        Truth perhaps = certainty == Certainty.POSSIBLY ? Truth.YES : Truth.UNKNOWN;
        return (place, precision) -> {
            GeoPoint point = place.location().orElse(null);
            if (point == null) {
                return Truth.UNKNOWN;
            }
            PlacePrecision coarser = precision.compareTo(point.precision()) > 0 ? precision : point.precision();
            if (isInside.test(point)) {
                return coarser == PlacePrecision.EXACT ? Truth.YES : perhaps;
            }
            boolean isSure =
                    coarser == PlacePrecision.EXACT || (coarser == PlacePrecision.NEAR && isFarOff.test(point));
            return isSure ? Truth.NO : Truth.UNKNOWN;
        };
    }
}
