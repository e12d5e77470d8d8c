package org.conflictevents.model;

/**
 * How much of a place an actor holds, see {@link Control}.
 *
 * <p>A closed vocabulary, in rising order but for {@link #LOST}.
 */
public enum ControlExtent {
    /** Its forces are inside; what they hold is not said. */
    ENTERED,

    /** Less than about a quarter, or "small parts". */
    SMALL_PART,

    /** A part, such as some quarters. */
    PART,

    /** Most of it. */
    MOST,

    /** All of it. */
    ALL,

    /** It holds the place no longer. */
    LOST
}
