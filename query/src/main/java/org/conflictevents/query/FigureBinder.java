package org.conflictevents.query;

import java.util.List;
import java.util.function.Predicate;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Truth;

/** Binds the conditions of a {@link FigureQuery}: place, time and who says it, which are all that it can be asked for. */
final class FigureBinder implements FilterVisitor<Predicate<ReportedFigure>> {

    private final Binder binder;

    FigureBinder(Binder binder) {
        this.binder = binder;
    }

    /** Returns the question whether a figure meets each of some conditions. */
    Predicate<ReportedFigure> all(List<Filter> conditions) {
        List<Predicate<ReportedFigure>> tests =
                conditions.stream().map(condition -> condition.accept(this)).toList();
        return figure -> tests.stream().allMatch(test -> test.test(figure));
    }

    /** Returns the questions whether a place lies in those that the conditions ask for. */
    List<Binder.PlaceTest> places(List<Filter> conditions) {
        return conditions.stream()
                .filter(Filter.In.class::isInstance)
                .map(condition -> binder.placeTest((Filter.In) condition))
                .toList();
    }

    @Override
    public Predicate<ReportedFigure> in(Filter.In filter) {
        Binder.PlaceTest test = binder.placeTest(filter);
        return figure -> figure.figure().places().stream()
                .anyMatch(place -> test.test(place, PlacePrecision.EXACT) == Truth.YES);
    }

    @Override
    public Predicate<ReportedFigure> during(Filter.During filter) {
        return figure -> figure.time()
                .filter(time -> Binder.within(time, filter) == Truth.YES)
                .isPresent();
    }

    @Override
    public Predicate<ReportedFigure> attributed(AttributionFilter filter) {
        Predicate<List<Attribution>> test = binder.attributionTest(filter);
        return figure -> test.test(figure.figure().attributions());
    }

    @Override
    public Predicate<ReportedFigure> constant(Filter.Constant filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> and(Filter.And filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> or(Filter.Or filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> not(Filter.Not filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> unplaced(Filter.Unplaced filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> involving(Filter.Involving filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> ofType(Filter.OfType filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> ofModality(Filter.OfModality filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> ofScope(Filter.OfScope filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> dateUncertain(Filter.DateUncertain filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> linked(Filter.Linked filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> measured(Filter.Measured filter) {
        throw notAsked(filter);
    }

    /** A method of {@link FigureQuery} that adds a condition of another sort has to say here what it means for figures. */
    private static IllegalStateException notAsked(Filter filter) {
        return new IllegalStateException("figures are asked for place, time and who says it only, not for: " + filter);
    }
}
