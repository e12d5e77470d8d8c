package org.conflictevents.model;

/**
 * Whether an event took place, goes on, or is only spoken of.
 *
 * <p>A closed vocabulary. Only {@link #OCCURRED} and {@link #ONGOING} say that something is so; the others are about
 * what may come or might be.
 */
public enum Modality {
    /** It took place. */
    OCCURRED,

    /** It goes on at the time of the source. */
    ONGOING,

    /** Somebody said that they would do it unless or until. */
    THREATENED,

    /** Somebody is said to intend it. */
    PLANNED,

    /** Somebody asked for it. */
    DEMANDED,

    /** Somebody warned or was afraid of it. */
    FEARED,

    /** It is supposed, as an if or a next step. */
    HYPOTHETICAL
}
