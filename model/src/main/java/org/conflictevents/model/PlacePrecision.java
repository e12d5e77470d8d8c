package org.conflictevents.model;

/**
 * How precisely a place or a point is known.
 *
 * <p>A closed vocabulary. In brackets the codes of UCDP GED {@code where_prec} and ACLED {@code geo_precision}.
 */
public enum PlacePrecision {
    /** The place itself (GED 1, ACLED 1). */
    EXACT,

    /** Within about 25 km of a known point (GED 2, ACLED 2). */
    NEAR,

    /** Only the second-level division is known (GED 3). */
    ADMIN2,

    /** Only the first-level division is known (GED 4, ACLED 3). */
    ADMIN1,

    /** A line or an area without edges, such as a road or "southern Idlib" (GED 5). */
    AREA,

    /** Only the country is known (GED 6). */
    COUNTRY,

    /** International waters or airspace (GED 7). */
    INTERNATIONAL,

    /** Nothing is known of it, or there is no place. */
    UNKNOWN
}
