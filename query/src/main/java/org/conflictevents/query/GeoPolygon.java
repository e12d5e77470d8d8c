package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.conflictevents.model.GeoPoint;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.algorithm.locate.IndexedPointInAreaLocator;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Location;
import org.locationtech.jts.geom.Polygonal;
import org.locationtech.jts.io.ParseException;
import org.locationtech.jts.io.WKTReader;
import org.locationtech.jts.operation.valid.IsValidOp;
import org.locationtech.jts.operation.valid.TopologyValidationError;

/**
 * A polygon of coordinates, which may have holes, or several polygons; their edges belong to them.
 *
 * <p>In WGS 84 degrees, longitude before latitude, as in WKT (OGC 06-103r4) and GeoJSON (RFC 7946). Edges are straight lines on a map
 * whose grid is square, as they are in GeoJSON; what goes across the antimeridian is two polygons. Equality goes by the area: it does
 * not matter where a ring begins and which way it goes.
 *
 * <pre>{@code
 * GeoPolygon corridor = GeoPolygon.parse("POLYGON ((36.6 35.6, 37 35.6, 37 36, 36.6 36, 36.6 35.6))");
 * corridor.contains(36.8, 35.86)   // => true
 * data.events().where(in(corridor)).list();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class GeoPolygon {

    private final Geometry area;
    private final IndexedPointInAreaLocator locator;

    private GeoPolygon(Geometry area) {
        this.area = area.norm();
        this.locator = new IndexedPointInAreaLocator(this.area);
        locator.locate(new Coordinate()); // builds its index before other threads see it
    }

    /**
     * Returns the polygon of a text.
     *
     * @param wkt a {@code POLYGON} or {@code MULTIPOLYGON} in WKT
     * @return the polygon
     * @throws IllegalArgumentException if the text is neither, if it is empty, a ring is open or crosses itself, a hole lies outside, or
     *     coordinates are out of their range
     */
    public static GeoPolygon parse(String wkt) {
        Geometry geometry;
        try {
            geometry = new WKTReader().read(requireNonNull(wkt, "wkt"));
        } catch (ParseException | IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "expected a polygon in WKT, such as POLYGON ((36 35, 37 35, 37 36, 36 35)): " + e.getMessage(), e);
        }
        return of(geometry);
    }

    /**
     * Returns the polygon with a ring of corners.
     *
     * @param corners three or more points; the last is joined with the first, whether or not that is there again
     * @return the polygon
     * @throws IllegalArgumentException if there are fewer points, or the ring crosses itself
     */
    public static GeoPolygon of(List<GeoPoint> corners) {
        List<Coordinate> ring = new ArrayList<>();
        for (GeoPoint corner : Arguments.list(corners, "corners")) {
            ring.add(new Coordinate(corner.lon(), corner.lat()));
        }
        if (!ring.isEmpty() && !ring.get(0).equals2D(ring.get(ring.size() - 1))) {
            ring.add(ring.get(0).copy());
        }
        if (ring.size() < 4) {
            throw new IllegalArgumentException("a polygon needs at least 3 corners, had " + corners.size());
        }
        return of(new GeometryFactory().createPolygon(ring.toArray(Coordinate[]::new)));
    }

    private static GeoPolygon of(Geometry geometry) {
        if (!(geometry instanceof Polygonal) || geometry.isEmpty()) {
            throw new IllegalArgumentException("expected a POLYGON or a MULTIPOLYGON with an area, but found a "
                    + geometry.getGeometryType() + (geometry.isEmpty() ? " without any point" : ""));
        }
        for (Coordinate corner : geometry.getCoordinates()) {
            GeoPoint.of(corner.y, corner.x); // which says what is out of its range
        }
        TopologyValidationError error = new IsValidOp(geometry).getValidationError();
        if (error != null) {
            throw new IllegalArgumentException("not the outline of an area: " + error);
        }
        return new GeoPolygon(geometry);
    }

    /**
     * Tells whether a point lies in the polygon or on its edge.
     *
     * @param lon the longitude
     * @param lat the latitude
     * @return true if so; false in a hole
     */
    public boolean contains(double lon, double lat) {
        return locator.locate(new Coordinate(lon, lat)) != Location.EXTERIOR;
    }

    /** Returns the least box that holds the polygon. */
    public GeoBox bounds() {
        Envelope bounds = area.getEnvelopeInternal();
        return new GeoBox(bounds.getMinX(), bounds.getMinY(), bounds.getMaxX(), bounds.getMaxY());
    }

    /** Returns the polygon as WKT, its rings beginning at their least corners. */
    public String toWkt() {
        return area.toText();
    }

    /** Tells whether another object is a polygon with the same corners. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof GeoPolygon that && area.equalsExact(that.area);
    }

    @Override
    public int hashCode() {
        return toWkt().hashCode();
    }

    /** Returns the polygon as {@linkplain #toWkt() WKT}. */
    @Override
    public String toString() {
        return toWkt();
    }
}
