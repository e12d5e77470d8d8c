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

    /** Visits a filter by place; its own {@linkplain PlaceFilter.Visitor visitor} knows the sorts, as do those of the next ones. */
    R place(PlaceFilter filter);

    /** Visits a filter by time. */
    R time(TimeFilter filter);

    /** Visits a filter by participant. */
    R actor(ActorFilter filter);

    /** Visits a filter by type, modality or scope. */
    R type(TypeFilter filter);

    /** Visits a filter on who says it. */
    R attributed(AttributionFilter filter);

    /** Visits a filter by link, agreement or id. */
    R reference(ReferenceFilter filter);

    /** Visits a filter by text. */
    R text(TextFilter filter);

    /** Visits a filter by number. */
    R measured(Filter.Measured filter);
}
