package org.conflictevents.query;

import java.math.BigDecimal;
import org.conflictevents.model.Measure;

/**
 * The beginning of a filter on a number: what is counted. Say next how to compare it.
 *
 * <p>The plain comparisons leave an event open where its number is a range that the value cuts; those with {@code possibly} in their
 * name take it. All leave it open where there is no such number. Lengths are compared in kilometres, all else in its own
 * unit. Immutable and safe for use by several threads.
 */
public final class MeasuredStep {

    private final Measure measure;

    MeasuredStep(Measure measure) {
        this.measure = measure;
    }

    /** Returns the filter for events with this many or more; a count of more than 580,000 is surely at least 500,000. */
    public Filter atLeast(long value) {
        return is(Certainty.CERTAINLY, Comparison.AT_LEAST, BigDecimal.valueOf(value));
    }

    /** Returns the filter for events with this many or fewer. */
    public Filter atMost(long value) {
        return is(Certainty.CERTAINLY, Comparison.AT_MOST, BigDecimal.valueOf(value));
    }

    /** Returns the filter for events with more than this. */
    public Filter moreThan(long value) {
        return is(Certainty.CERTAINLY, Comparison.MORE_THAN, BigDecimal.valueOf(value));
    }

    /** Returns the filter for events with fewer than this. */
    public Filter fewerThan(long value) {
        return is(Certainty.CERTAINLY, Comparison.FEWER_THAN, BigDecimal.valueOf(value));
    }

    /** Returns the filter for events that may have this many or more; a count of more than 580,000 may be at least 600,000. */
    public Filter possiblyAtLeast(long value) {
        return is(Certainty.POSSIBLY, Comparison.AT_LEAST, BigDecimal.valueOf(value));
    }

    /** Returns the filter for events that may have this many or fewer. */
    public Filter possiblyAtMost(long value) {
        return is(Certainty.POSSIBLY, Comparison.AT_MOST, BigDecimal.valueOf(value));
    }

    /** Returns the filter for events that may have more than this. */
    public Filter possiblyMoreThan(long value) {
        return is(Certainty.POSSIBLY, Comparison.MORE_THAN, BigDecimal.valueOf(value));
    }

    /** Returns the filter for events that may have fewer than this. */
    public Filter possiblyFewerThan(long value) {
        return is(Certainty.POSSIBLY, Comparison.FEWER_THAN, BigDecimal.valueOf(value));
    }

    /**
     * Returns the filter for any comparison, also with a value that is not whole.
     *
     * @param certainty whether possible is enough
     * @param comparison how the number is held against the value
     * @param value the value, of at most 50 digits before its decimal point and as many after it
     * @return the filter
     * @throws IllegalArgumentException if the value has more digits
     */
    public Filter is(Certainty certainty, Comparison comparison, BigDecimal value) {
        return new Filter.Measured(measure, certainty, comparison, value);
    }
}
