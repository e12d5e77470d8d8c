package org.conflictevents.model;

/**
 * A direction of the compass, one of sixteen: the first thing of a {@link Relation} lies in this direction as seen from
 * the second.
 *
 * <p>A closed vocabulary.
 */
public enum Bearing {
    /** North, 0 degrees. */
    N(0),

    /** North-north-east, 22.5 degrees. */
    NNE(22.5),

    /** North-east, 45 degrees. */
    NE(45),

    /** East-north-east, 67.5 degrees. */
    ENE(67.5),

    /** East, 90 degrees. */
    E(90),

    /** East-south-east, 112.5 degrees. */
    ESE(112.5),

    /** South-east, 135 degrees. */
    SE(135),

    /** South-south-east, 157.5 degrees. */
    SSE(157.5),

    /** South, 180 degrees. */
    S(180),

    /** South-south-west, 202.5 degrees. */
    SSW(202.5),

    /** South-west, 225 degrees. */
    SW(225),

    /** West-south-west, 247.5 degrees. */
    WSW(247.5),

    /** West, 270 degrees. */
    W(270),

    /** West-north-west, 292.5 degrees. */
    WNW(292.5),

    /** North-west, 315 degrees. */
    NW(315),

    /** North-north-west, 337.5 degrees. */
    NNW(337.5);

    private final double degrees;

    Bearing(double degrees) {
        this.degrees = degrees;
    }

    /**
     * Returns the direction in degrees, clockwise from north.
     *
     * @return 0 for north, 22.5 for north-north-east, up to 337.5
     */
    public double degrees() {
        return degrees;
    }
}
