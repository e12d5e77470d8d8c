package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.jspecify.annotations.Nullable;

/**
 * A condition on events, as data: it can be printed, compared, stored, and run by any engine.
 *
 * <p>Filters are made by the static methods of {@link Filters} and joined with {@link #and}, {@link #or} and {@link #not}. A
 * filter holds names as they were written; which place or actor they mean is settled when the filter is bound to data, see
 * {@link ConflictData#bind}.
 *
 * <pre>{@code
 * Filter quiet = in("Saraqib").and(during("2020-02")).and(reportedBy("SOHR").not());
 * quiet                                                     // => in Saraqib and during 2020-02 and not reported by SOHR
 * quiet.not().not().equals(quiet)                           // => true
 * during("2020-02").and(in("Saraqib")).equals(in("Saraqib").and(during("2020-02"))) // => true
 * everything().and(quiet).equals(quiet)                     // => true
 * }</pre>
 *
 * <p>An event either passes a filter, or fails it, or what is known of the event leaves it open: the answer is a
 * {@link org.conflictevents.model.Truth}, and the joints follow its tables. Queries take the events that pass. An event that
 * is left open passes neither the filter nor its negation, so a filter, its negation and the open cases divide the events
 * between them.
 *
 * <p>Filters are simplified when they are joined, in ways that never change an answer: {@code everything().and(f)} is f, a
 * double negation falls away, nested joints of one sort become one, an operand stands once, and so does one that a joint of the
 * other sort beside it repeats ({@code f.and(f.or(g))} is f), one level deep. Equality goes by meaning where that is cheap: the order
 * of operands does not count. The text keeps their order.
 *
 * <p>Any number of filters can be joined; within one another, joints and negations have at most {@link #MAX_DEPTH} levels.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface Filter
        permits ActorFilter,
                AttributionFilter,
                PlaceFilter,
                ReferenceFilter,
                TextFilter,
                TimeFilter,
                TypeFilter,
                Filter.And,
                Filter.Constant,
                Filter.Measured,
                Filter.Not,
                Filter.Or {

    /**
     * The most levels of {@code and}, {@code or} and {@code not} within one another, 500: what works on filters goes down level by
     * level, and the stack of a thread is only so deep. Many filters joined in one way are one level.
     */
    int MAX_DEPTH = 500;

    /**
     * Returns what a visitor makes of this filter.
     *
     * @param visitor what to do with each sort of filter
     * @param <R> what the visit gives
     * @return the result of the visitor's method for this sort
     */
    <R> R accept(FilterVisitor<R> visitor);

    /** Returns the filters that this one joins or negates; empty for a plain condition. */
    default List<Filter> operands() {
        return List.of();
    }

    /**
     * Returns the filter as JSON, to be stored or sent: {@link Filters#fromJson} reads it again, here or elsewhere.
     *
     * <pre>{@code
     * in("Saraqib").and(certainlyDuring("2020-02")).toJson()
     * // => {"version":1,"filter":{"and":[{"in":"Saraqib"},{"during":"2020-02","certainly":true}]}}
     * }</pre>
     *
     * @return an object with the version of the form, now 1, and the filter: an object whose first key says of which sort it is, called
     *     like the method of {@link Filters} that makes it
     */
    default String toJson() {
        return FilterJson.write(this);
    }

    /**
     * Returns the filter that an event passes if it passes both.
     *
     * @param other the other filter
     * @return the conjunction, simplified
     * @throws IllegalArgumentException if it would have more than {@link #MAX_DEPTH} levels
     */
    default Filter and(Filter other) {
        return Joints.all(List.of(this, requireNonNull(other, "other")));
    }

    /**
     * Returns the filter that an event passes if it passes one of the two, or both.
     *
     * @param other the other filter
     * @return the alternative, simplified
     * @throws IllegalArgumentException if it would have more than {@link #MAX_DEPTH} levels
     */
    default Filter or(Filter other) {
        return Joints.any(List.of(this, requireNonNull(other, "other")));
    }

    /**
     * Returns the filter that an event passes if it fails this one; what this one leaves open stays open.
     *
     * @return the negation; of a negation, the filter itself
     * @throws IllegalArgumentException if it would have more than {@link #MAX_DEPTH} levels
     */
    default Filter not() {
        return new Not(this);
    }

    /**
     * All events, or none.
     *
     * @param value true for all
     */
    record Constant(boolean value) implements Filter {
        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return requireNonNull(visitor, "visitor").constant(this);
        }

        @Override
        public Filter not() {
            return new Constant(!value);
        }

        @Override
        public String toString() {
            return value ? "everything" : "nothing";
        }
    }

    /** Events that pass each of several filters. */
    final class And implements Filter {
        final Operands joined;

        /**
         * Creates the filter as it is, not simplified.
         *
         * @param operands the filters, at least two; their order has no meaning
         * @throws IllegalArgumentException if there are fewer, or the filter would have more than {@link #MAX_DEPTH} levels
         */
        public And(List<Filter> operands) {
            joined = Operands.atLeastTwo(operands);
        }

        @Override
        public List<Filter> operands() {
            return joined.filters();
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return requireNonNull(visitor, "visitor").and(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof And that && joined.equals(that.joined);
        }

        @Override
        public int hashCode() {
            return 31 * joined.hashCode() + 1;
        }

        @Override
        public String toString() {
            return Joints.text(operands(), " and ");
        }
    }

    /** Events that pass at least one of several filters. */
    final class Or implements Filter {
        final Operands joined;

        /**
         * Creates the filter as it is, not simplified.
         *
         * @param operands the filters, at least two; their order has no meaning
         * @throws IllegalArgumentException if there are fewer, or the filter would have more than {@link #MAX_DEPTH} levels
         */
        public Or(List<Filter> operands) {
            joined = Operands.atLeastTwo(operands);
        }

        @Override
        public List<Filter> operands() {
            return joined.filters();
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return requireNonNull(visitor, "visitor").or(this);
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Or that && joined.equals(that.joined);
        }

        @Override
        public int hashCode() {
            return 31 * joined.hashCode() + 2;
        }

        @Override
        public String toString() {
            return Joints.text(operands(), " or ");
        }
    }

    /** Events that fail a filter. */
    final class Not implements Filter {
        final Operands negated;

        /**
         * Creates the filter as it is, not simplified.
         *
         * @param operand the filter that events fail
         * @throws IllegalArgumentException if the filter would have more than {@link #MAX_DEPTH} levels
         */
        public Not(Filter operand) {
            negated = Operands.one(operand);
        }

        /** Returns the filter that events fail. */
        public Filter operand() {
            return negated.filters().get(0);
        }

        @Override
        public List<Filter> operands() {
            return negated.filters();
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return requireNonNull(visitor, "visitor").not(this);
        }

        @Override
        public Filter not() {
            return operand();
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Not that && negated.equals(that.negated);
        }

        @Override
        public int hashCode() {
            return 31 * negated.hashCode() + 3;
        }

        @Override
        public String toString() {
            return "not " + Joints.text(operand());
        }
    }

    /**
     * Events whose number of something compares with a given one, see {@link Filters#measured(Measure)}.
     *
     * @param measure what is counted or measured
     * @param group whom or what is counted: figures of that group only; empty for all figures of the measure
     * @param certainty what counts as yes
     * @param comparison how the event's number is held against the value
     * @param value the value; a length in kilometres
     */
    record Measured(
            Measure measure, Optional<Group> group, Certainty certainty, Comparison comparison, BigDecimal value)
            implements Filter {
        public Measured {
            requireNonNull(measure, "measure");
            requireNonNull(group, "group");
            requireNonNull(certainty, "certainty");
            requireNonNull(comparison, "comparison");
            value = Joints.plain(value);
        }

        @Override
        public <R> R accept(FilterVisitor<R> visitor) {
            return requireNonNull(visitor, "visitor").measured(this);
        }

        @Override
        public String toString() {
            return Texts.name(measure.code())
                    + group.map(who -> " of " + Texts.name(who.label())).orElse("")
                    + (certainty == Certainty.POSSIBLY ? " possibly " : " ")
                    + comparison.words() + " " + value.toPlainString();
        }
    }
}
