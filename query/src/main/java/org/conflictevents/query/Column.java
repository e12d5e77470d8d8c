package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

/**
 * A column of a {@link Table}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param name the heading
 * @param alignment on which side its text begins
 */
public record Column(String name, Alignment alignment) {

    public Column {
        requireNonNull(name, "name");
        requireNonNull(alignment, "alignment");
    }

    /** Returns a column of text, aligned to the left. */
    public static Column text(String name) {
        return new Column(name, Alignment.LEFT);
    }

    /** Returns a column of numbers, aligned to the right. */
    public static Column number(String name) {
        return new Column(name, Alignment.RIGHT);
    }

    /** On which side text stands. */
    public enum Alignment {
        /** Text begins at the left edge. */
        LEFT,
        /** Text ends at the right edge. */
        RIGHT
    }
}
