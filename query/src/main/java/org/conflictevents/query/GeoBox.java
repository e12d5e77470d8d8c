package org.conflictevents.query;

import org.conflictevents.model.GeoPoint;

/**
 * A box of coordinates: all points between two parallels and two meridians, its edges included.
 *
 * <p>In WGS 84 degrees and in the order of RFC 7946, section 5. A box whose {@code west} is greater than its {@code east} goes
 * across the antimeridian. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * data.events().where(in(new GeoBox(36.5, 35.7, 37.0, 36.0))).list();
 * new GeoBox(170, -20, -170, -10).contains(180, -15)   // => true
 * }</pre>
 *
 * @param west the meridian on which it begins, -180 to 180
 * @param south the lower parallel, -90 to 90
 * @param east the meridian on which it ends, -180 to 180
 * @param north the upper parallel, -90 to 90, not below {@code south}
 */
public record GeoBox(double west, double south, double east, double north) {

    /** Of a meridian; a little less than there are, so that a margin is never too narrow. */
    private static final double KM_PER_DEGREE = 111.19;

    public GeoBox {
        GeoPoint.of(south, west);
        GeoPoint.of(north, east);
        if (south > north) {
            throw new IllegalArgumentException("south must not be above north, were " + south + " and " + north
                    + "; the order is west, south, east, north");
        }
        west = west + 0.0; // one zero: -0.0 becomes 0.0
        south = south + 0.0;
        east = east + 0.0;
        north = north + 0.0;
    }

    /**
     * Tells whether a point lies in the box or on its edge.
     *
     * @param lon the longitude, -180 to 180; both of these are one meridian
     * @param lat the latitude
     * @return true if so
     */
    public boolean contains(double lon, double lat) {
        return lat >= south && lat <= north && (between(lon) || (Math.abs(lon) == 180 && between(-lon)));
    }

    private boolean between(double lon) {
        return west <= east ? lon >= west && lon <= east : lon >= west || lon <= east;
    }

    /** Returns the box with a margin: all points that lie no farther from it are inside, and maybe some more. */
    GeoBox grown(double km) {
        double up = km / KM_PER_DEGREE;
        double low = Math.max(-90, south - up);
        double high = Math.min(90, north + up);
        // Meridians come together towards the poles; at the pole itself a step to the side goes through all of them.
        double aside = up / Math.cos(Math.toRadians(Math.min(90, Math.max(-low, high) + up)));
        double width = (west <= east ? east - west : east - west + 360) + 2 * aside;
        return !(width < 360) || low == -90 || high == 90
                ? new GeoBox(-180, low, 180, high)
                : new GeoBox(around(west - aside), low, around(east + aside), high);
    }

    private static double around(double lon) {
        return lon < -180 ? lon + 360 : lon > 180 ? lon - 360 : lon;
    }

    /** Returns {@code 36.5, 35.7, 37, 36}: west, south, east, north. */
    @Override
    public String toString() {
        return Texts.number(west) + ", " + Texts.number(south) + ", " + Texts.number(east) + ", " + Texts.number(north);
    }
}
