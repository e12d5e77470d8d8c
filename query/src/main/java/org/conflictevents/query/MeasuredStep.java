package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Optional;
import org.conflictevents.model.Group;
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
    private final Optional<Group> group;

    MeasuredStep(Measure measure, Optional<Group> group) {
        this.measure = measure;
        this.group = group;
    }

    /**
     * Returns the beginning of a filter on the number of one group: of its figures alone, without those of all.
     *
     * <pre>{@code
     * measured(Measure.KILLED).of(Group.CIVILIANS).atLeast(10)   // => KILLED of civilians at least 10
     * }</pre>
     *
     * @param who whom or what is counted; in place of any group named before
     * @return the beginning; say how to compare next
     */
    public MeasuredStep of(Group who) {
        return new MeasuredStep(measure, Optional.of(requireNonNull(who, "who")));
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
        return new Filter.Measured(measure, group, certainty, comparison, value);
    }
}
