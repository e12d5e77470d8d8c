package org.conflictevents.query;

import java.util.List;
import org.conflictevents.query.internal.index.Rows;
import org.jspecify.annotations.Nullable;

/**
 * What an index knows of a filter: the events among which those are that pass.
 *
 * @param filter the filter
 * @param rows the events, null if no index knows anything
 * @param isExact whether all of them pass
 * @param parts what is known of the filters that it joins
 * @param isUsed whether it narrows what its joint looks at; tests do the rest
 */
record Candidates(Filter filter, @Nullable Rows rows, boolean isExact, List<Candidates> parts, boolean isUsed) {

    static Candidates exact(Filter filter, Rows rows) {
        return new Candidates(filter, rows, true, List.of(), true);
    }

    /** Returns some events that may pass: each has to be tested. */
    static Candidates some(Filter filter, Rows rows) {
        return new Candidates(filter, rows, false, List.of(), true);
    }

    static Candidates unknown(Filter filter) {
        return new Candidates(filter, null, false, List.of(), false);
    }

    Candidates unused() {
        return new Candidates(filter, rows, isExact, parts, false);
    }

    /** Returns how many there are at most, the largest number where nothing is known. */
    long atMost() {
        return rows == null ? Long.MAX_VALUE : rows.atMost();
    }
}
