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

    /** The place is said to be in its hands, as in "rebel-held"; how much of it is not said. */
    HELD,

    /** All of it. */
    ALL,

    /** It holds the place no longer. */
    LOST
}
