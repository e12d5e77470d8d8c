package org.conflictevents.model;

/**
 * A part of the day, as sources name it.
 *
 * <p>A closed vocabulary. Hours are not fixed: sources do not fix them. The date is that of the event's {@code when};
 * {@link #OVERNIGHT} runs from the evening before into it.
 */
public enum DayPart {
    /** In the night to the day. */
    OVERNIGHT,

    /** In the first hours of the day. */
    AFTER_MIDNIGHT,

    /** Before dawn. */
    PRE_DAWN,

    /** Early in the day. */
    EARLY,

    /** In the morning. */
    MORNING,

    /** Around noon. */
    NOON,

    /** In the afternoon. */
    AFTERNOON,

    /** In the evening. */
    EVENING,

    /** Late in the day. */
    LATE,

    /** At night. */
    NIGHT
}
