package org.conflictevents.query;

/**
 * Which of the two answers to an uncertain question a filter gives.
 *
 * <p>A closed vocabulary. The questions where it matters are whether an event lies in a place or in a range of days, and
 * whether a number reaches another: what is known of the event may leave the answer open.
 */
public enum Certainty {
    /** Possible is enough: what may be so counts as yes, and only what cannot be so counts as no. */
    POSSIBLY,

    /** Only what is so counts as yes, only what cannot be so counts as no, and what may be so stays unknown. */
    CERTAINLY
}
