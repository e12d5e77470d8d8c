package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.conflictevents.model.DayPart;
import org.conflictevents.model.EdtfDate;

/**
 * A condition on when events were: on their {@link org.conflictevents.model.Event#when()} and the part of the day.
 *
 * <p>Immutable and safe for use by several threads.
 */
public sealed interface TimeFilter extends Filter {

    /**
     * Returns what a visitor makes of this condition.
     *
     * @param visitor what to do with each sort
     * @param <R> what the visit gives
     * @return the result of the visitor's method for this sort
     */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(FilterVisitor<R> visitor) {
        return requireNonNull(visitor, "visitor").time(this);
    }

    /**
     * What to do with each sort of condition on time: one method a sort.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {

        /** Visits a filter that holds the date against another. */
        R dated(Dated filter);

        /** Visits the filter for dates in doubt. */
        R dateUncertain(DateUncertain filter);

        /** Visits a filter by the part of the day. */
        R inDayPart(InDayPart filter);
    }

    /** How a date stands to another. A closed vocabulary. */
    enum Relation {
        /** All of it lies between the earliest and the latest day of the other. */
        DURING,

        /** It lies before the other. */
        BEFORE,

        /** It lies after the other. */
        AFTER,

        /** The two share a day. */
        OVERLAPPING
    }

    /**
     * Events whose date stands so to another, see {@link Filters#during(String)}, {@link Filters#before(String)},
     * {@link Filters#after(String)} and {@link Filters#overlapping(String)}.
     *
     * @param relation how the date of the event stands to the other
     * @param date the other date
     * @param certainty what counts as yes
     */
    record Dated(Relation relation, EdtfDate date, Certainty certainty) implements TimeFilter {
        public Dated {
            requireNonNull(relation, "relation");
            requireNonNull(date, "date");
            requireNonNull(certainty, "certainty");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").dated(this);
        }

        @Override
        public String toString() {
            return Texts.certainly(certainty) + Texts.words(relation) + " " + date;
        }
    }

    /** Events of a date in doubt, see {@link Filters#dateUncertain()}. */
    record DateUncertain() implements TimeFilter {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").dateUncertain(this);
        }

        @Override
        public String toString() {
            return "of uncertain date";
        }
    }

    /**
     * Events in some parts of the day, see {@link Filters#dayPart}.
     *
     * @param parts the parts of the day, at least one
     */
    record InDayPart(Set<DayPart> parts) implements TimeFilter {
        public InDayPart {
            Joints.atLeastOne(requireNonNull(parts, "parts"), "part of the day");
            parts = Collections.unmodifiableSet(EnumSet.copyOf(parts));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").inDayPart(this);
        }

        @Override
        public String toString() {
            return "at the time of day " + Texts.choice(parts);
        }
    }
}
