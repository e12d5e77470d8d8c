package org.conflictevents.query;

/**
 * What to do with each sort of {@link Filter}: one method a sort, so that a new sort does not compile until every interpreter
 * knows it.
 *
 * @param <R> what the visit gives
 */
public interface FilterVisitor<R> {

    /** Visits the filter that takes everything, or nothing. */
    R constant(Filter.Constant filter);

    /** Visits a conjunction. */
    R and(Filter.And filter);

    /** Visits an alternative. */
    R or(Filter.Or filter);

    /** Visits a negation. */
    R not(Filter.Not filter);

    /** Visits a filter by place. */
    R in(Filter.In filter);

    /** Visits a filter for what has no place. */
    R unplaced(Filter.Unplaced filter);

    /** Visits a filter by time. */
    R during(Filter.During filter);

    /** Visits a filter by participant. */
    R involving(Filter.Involving filter);

    /** Visits a filter by type. */
    R ofType(Filter.OfType filter);

    /** Visits a filter by modality. */
    R ofModality(Filter.OfModality filter);

    /** Visits a filter by scope. */
    R ofScope(Filter.OfScope filter);

    /** Visits the filter for dates in doubt. */
    R dateUncertain(Filter.DateUncertain filter);

    /** Visits a filter by link. */
    R linked(Filter.Linked filter);

    /** Visits a filter on who says it; its own {@linkplain AttributionFilter.Visitor visitor} knows the sorts. */
    R attributed(AttributionFilter filter);

    /** Visits a filter by number. */
    R measured(Filter.Measured filter);
}
