package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import org.conflictevents.model.Event;
import org.conflictevents.model.Truth;

/**
 * A filter whose names have been looked up: ready to test events, of the data it was bound to or of a stream.
 *
 * <p>Made by {@link ConflictData#bind}. Testing never fails, whatever an event holds: numbers of any length are added and compared
 * exactly. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * BoundFilter inSaraqib = data.bind(in("Saraqeb"));
 * data.dataset().events().stream().filter(inSaraqib::matches).toList();
 * }</pre>
 */
public final class BoundFilter {

    private final Filter filter;
    private final EventTest test;

    BoundFilter(Filter filter, EventTest test) {
        this.filter = filter;
        this.test = test;
    }

    /** Returns the filter as it was described. */
    public Filter filter() {
        return filter;
    }

    /**
     * Returns whether an event passes.
     *
     * @param event the event
     * @return YES if it passes, NO if it fails, UNKNOWN if what is known of it leaves that open
     */
    public Truth test(Event event) {
        return test.test(requireNonNull(event, "event"));
    }

    /**
     * Tells whether an event passes.
     *
     * <p>False does not mean that it fails: ask the negated filter for that.
     *
     * @param event the event
     * @return true if {@link #test} gives YES
     */
    public boolean matches(Event event) {
        return test(event) == Truth.YES;
    }

    /** Returns the text of the filter. */
    @Override
    public String toString() {
        return filter.toString();
    }
}
