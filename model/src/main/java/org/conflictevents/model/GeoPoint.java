package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A point on the earth, and how precisely it stands for the place it belongs to.
 *
 * <p>Coordinates are WGS 84 degrees, as in GeoJSON (RFC 7946), which writes the longitude first. Immutable and safe for
 * use by several threads.
 *
 * @param lat latitude in degrees, -90 to 90, north positive
 * @param lon longitude in degrees, -180 to 180, east positive
 * @param precision how precisely the point stands for the place
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"lat", "lon", "precision"})
public record GeoPoint(double lat, double lon, PlacePrecision precision) {

    private static final double EARTH_RADIUS_KM = 6371.0088;

    public GeoPoint {
        requireNonNull(precision, "precision");
        if (!(lat >= -90 && lat <= 90)) {
            throw new IllegalArgumentException("lat must be between -90 and 90, was " + lat);
        }
        if (!(lon >= -180 && lon <= 180)) {
            throw new IllegalArgumentException("lon must be between -180 and 180, was " + lon);
        }
        lat = lat + 0.0; // one zero: -0.0 becomes 0.0
        lon = lon + 0.0;
    }

    /**
     * Returns a point that stands for the place itself.
     *
     * @param lat latitude in degrees, -90 to 90
     * @param lon longitude in degrees, -180 to 180
     * @return the point, of precision {@link PlacePrecision#EXACT}
     * @throws IllegalArgumentException if a coordinate is out of its range or not a number
     */
    public static GeoPoint of(double lat, double lon) {
        return new GeoPoint(lat, lon, PlacePrecision.EXACT);
    }

    /**
     * Returns the distance to another point along the surface of a sphere of the earth's mean radius (6,371.0088 km),
     * by the haversine formula.
     *
     * @param other the other point
     * @return the distance in kilometres, zero or more
     */
    public double distanceKm(GeoPoint other) {
        double dLat = Math.toRadians(requireNonNull(other, "other").lat - lat);
        double dLon = Math.toRadians(other.lon - lon);
        double h = Math.pow(Math.sin(dLat / 2), 2)
                + Math.cos(Math.toRadians(lat)) * Math.cos(Math.toRadians(other.lat)) * Math.pow(Math.sin(dLon / 2), 2);
        return 2 * EARTH_RADIUS_KM * Math.asin(Math.min(1, Math.sqrt(h)));
    }

    /** Returns the point as {@code 35.86447, 36.80591}, latitude first. */
    @Override
    public String toString() {
        return lat + ", " + lon;
    }
}
