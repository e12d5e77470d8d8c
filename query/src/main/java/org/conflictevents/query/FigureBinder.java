package org.conflictevents.query;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Place;
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

    /** Whether a figure, as a whole, lies in the place or the time that is asked for: what it counts cannot be split. */
    @FunctionalInterface
    interface Extent {
        boolean holds(Figure asWritten, Optional<Event> event);
    }

    /** Returns the questions of place and time among some conditions, each for figures as a whole. */
    List<Extent> extents(List<Filter> conditions) {
        List<Extent> extents = new ArrayList<>();
        for (Filter condition : conditions) {
            if (condition instanceof PlaceFilter where && !(where instanceof PlaceFilter.Unplaced)) {
                PlaceBinder.PlaceTest test = where.accept(new PlaceBinder(binder));
                extents.add((figure, event) -> {
                    List<Place> places = FigureGraph.places(figure, event);
                    return !places.isEmpty()
                            && places.stream().allMatch(place -> test.test(place, PlacePrecision.EXACT) == Truth.YES);
                });
            } else if (condition instanceof TimeFilter.Dated during
                    && during.relation() == TimeFilter.Relation.DURING) {
                extents.add((figure, event) ->
                        !FigureGraph.lasts(figure, event) || liesWithin(ReportedFigure.of(figure, event), during));
            }
        }
        return extents;
    }

    /**
     * Whether the days that a figure counts lie in a range from the first to the last. What began or ended nobody knows when lies in none
     * that begins, or ends: the killed of a whole war would else be those of the last day that they were counted for.
     */
    private static boolean liesWithin(ReportedFigure figure, TimeFilter.Dated during) {
        EdtfDate range = during.date();
        Optional<EdtfDate> period = figure.figure().period();
        if (during.certainty() == Certainty.CERTAINLY) {
            return period.map(time -> time.certainlyWithin(range)).orElse(false);
        }
        Optional<LocalDate> first = range.earliest();
        Optional<LocalDate> last = range.latest();
        boolean begins = first.isEmpty()
                || period.isEmpty()
                || period.get()
                        .earliest()
                        .filter(day -> !day.isBefore(first.get()))
                        .isPresent();
        return begins
                && (last.isEmpty()
                        || figure.time()
                                .map(time -> time.latest()
                                        .filter(day -> !day.isAfter(last.get()))
                                        .isPresent())
                                .orElse(true));
    }

    @Override
    public Predicate<ReportedFigure> place(PlaceFilter filter) {
        if (filter instanceof PlaceFilter.Unplaced) {
            throw notAsked(filter);
        }
        PlaceBinder.PlaceTest test = filter.accept(new PlaceBinder(binder));
        return figure -> figure.figure().places().stream()
                .anyMatch(place -> test.test(place, PlacePrecision.EXACT) == Truth.YES);
    }

    @Override
    public Predicate<ReportedFigure> time(TimeFilter filter) {
        if (filter instanceof TimeFilter.Dated dated) {
            return figure -> figure.time()
                    .filter(time -> TimeBinder.test(time, dated) == Truth.YES)
                    .isPresent();
        }
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> attributed(AttributionFilter filter) {
        return binder.figureTest(filter);
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
    public Predicate<ReportedFigure> actor(ActorFilter filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> type(TypeFilter filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> reference(ReferenceFilter filter) {
        throw notAsked(filter);
    }

    @Override
    public Predicate<ReportedFigure> text(TextFilter filter) {
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
