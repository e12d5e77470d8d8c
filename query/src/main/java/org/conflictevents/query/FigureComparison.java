package org.conflictevents.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Truth;
import org.conflictevents.model.Unit;
import org.conflictevents.query.internal.PlaceTree;

/** Whether two figures of one measure disagree, by the rules of {@link FigureQuery#disputes()}. Not thread-safe. */
final class FigureComparison {

    /** Measures of which two figures may well be about different things, though place and time are the same. */
    private static final Set<Measure> OF_ANYTHING = Set.of(Measure.COUNT, Measure.DURATION);

    private final FigureGraph graph;
    private final PlaceTree tree;
    private final Map<String, PlaceTree.Area> areas = new HashMap<>();
    private final Map<List<Object>, Integer> tellings = new HashMap<>();

    FigureComparison(FigureGraph graph, PlaceTree tree) {
        this.graph = graph;
        this.tree = tree;
        for (ReportedFigure figure : graph.figures()) {
            figure.event().ifPresent(event -> tellings.merge(count(figure, event), 1, Integer::sum));
        }
    }

    private static List<Object> count(ReportedFigure figure, Event event) {
        return List.of(
                event.id(),
                figure.measure(),
                figure.figure().group(),
                figure.figure().actor());
    }

    /** Units of what is measured, and never counted to the end. */
    private static final Set<Unit> MEASURED =
            Set.of(Unit.DAYS, Unit.MONTHS, Unit.YEARS, Unit.KILOMETRES, Unit.METRES, Unit.MILES);

    /** Tells whether two numbers cannot both be true of one thing, or only in the last digit to which both are rounded. */
    static boolean differ(Quantity one, Quantity other) {
        boolean sameUnit = one.unit().equals(other.unit());
        if (!sameUnit || (MEASURED.contains(one.unit()) && !one.qualifier().equals(other.qualifier()))) {
            // One number given in two units is rounded in at least one of them, and so is a round length or time beside
            // one
            // that is a little more.
            return rough(one).excludes(rough(other)) == Truth.YES;
        }
        if (one.excludes(other) == Truth.YES) {
            return true;
        }
        return one.best().isPresent()
                && other.best().isPresent()
                && !one.best().equals(other.best())
                && (touches(one.highest(), other.lowest()) || touches(other.highest(), one.lowest()));
    }

    private static Quantity rough(Quantity quantity) {
        return quantity.qualifier() == Qualifier.EXACT
                ? Quantity.about(quantity.best().orElseThrow(), quantity.unit())
                : quantity;
    }

    private static boolean touches(Optional<BigDecimal> high, Optional<BigDecimal> low) {
        return high.isPresent() && high.equals(low);
    }

    /** Tells whether two figures are on one thing, and exclude one another. */
    boolean disagree(int one, int other) {
        Quantity quantity = graph.figures().get(one).quantity();
        Quantity rival = graph.figures().get(other).quantity();
        if (!differ(quantity, rival) || graph.isPart(one, other)) {
            return false;
        }
        boolean isLess = isLess(quantity, rival);
        int less = isLess ? one : other;
        int more = isLess ? other : one;
        return areLinked(one, other) ? !hasGrown(less, more) : areOnOneThing(less, more);
    }

    private static boolean isLess(Quantity one, Quantity other) {
        if (one.isMoreThan(other) != Truth.UNKNOWN) {
            return one.isMoreThan(other) == Truth.NO;
        }
        return one.highest().equals(other.lowest());
    }

    // ---- what the dataset says is one thing

    private boolean areLinked(int one, int other) {
        return graph.thing(one) == graph.thing(other) || areTellings(one, other);
    }

    /** Whether two events that tell of one happening give one number each for the same people. */
    private boolean areTellings(int one, int other) {
        ReportedFigure figure = graph.figures().get(one);
        ReportedFigure rival = graph.figures().get(other);
        if (figure.event().isEmpty()
                || !graph.happening(one).equals(graph.happening(other))
                || figure.event().map(Event::id).equals(rival.event().map(Event::id))) {
            return false;
        }
        return figure.figure().group().equals(rival.figure().group())
                && figure.figure().actor().equals(rival.figure().actor())
                && isAlone(figure)
                && isAlone(rival);
    }

    private boolean isAlone(ReportedFigure figure) {
        return tellings.getOrDefault(count(figure, figure.event().orElseThrow()), 0) == 1;
    }

    /** Whether more is no wonder: a flow has gone on for longer, a stock was counted at another time. */
    private boolean hasGrown(int less, int more) {
        ReportedFigure small = graph.figures().get(less);
        ReportedFigure large = graph.figures().get(more);
        return switch (small.measure().nature()) {
            case FLOW -> graph.lasts(less) && graph.lasts(more) && reachesBeyond(large, small);
            case STOCK -> areApart(small, large);
            case PROPERTY, UNKNOWN -> false;
        };
    }

    // ---- what stands for one place and time

    private boolean areOnOneThing(int less, int more) {
        ReportedFigure small = graph.figures().get(less);
        ReportedFigure large = graph.figures().get(more);
        if (OF_ANYTHING.contains(small.measure())
                || !FigureGraph.holds(small.figure().group(), large.figure().group())
                || !FigureGraph.holds(small.figure().actor(), large.figure().actor())) {
            return false;
        }
        return switch (small.measure().nature()) {
            case FLOW ->
                isMeasureOf(small, large)
                        && graph.places(more).stream().allMatch(place -> liesIn(place, graph.places(less)))
                        && !graph.places(more).isEmpty()
                        && !reachesBeyond(large, small);
            case STOCK -> overlap(graph.places(less), graph.places(more)) && !areApart(small, large);
            case PROPERTY -> !graph.places(less).isEmpty() && ids(less).equals(ids(more));
            case UNKNOWN -> false;
        };
    }

    /** Whether a figure is on all that happened of a sort: a single happening is not the measure of another. */
    private static boolean isMeasureOf(ReportedFigure all, ReportedFigure some) {
        return all.event()
                .map(event -> event.scope() != Scope.SINGLE
                        && some.event()
                                .map(other -> other.type().isA(event.type()))
                                .orElse(false))
                .orElse(true);
    }

    private Set<String> ids(int figure) {
        return graph.places(figure).stream().map(Place::id).collect(Collectors.toCollection(HashSet::new));
    }

    private static boolean liesIn(Place place, List<Place> others) {
        return others.stream().anyMatch(place::isWithin);
    }

    /** Whether some ground is in both, as far as anybody can tell, and the second is not plainly larger. */
    private boolean overlap(List<Place> less, List<Place> more) {
        return less.stream().anyMatch(place -> more.stream().anyMatch(other -> mayOverlap(place, other)))
                && !less.stream().allMatch(place -> more.stream().anyMatch(other -> isPlainlyLarger(other, place)));
    }

    /** Whether a place holds another and more: what lies around the other is in it too, at least by a source's claim. */
    private boolean isPlainlyLarger(Place larger, Place smaller) {
        for (Optional<Place> at = smaller.within();
                at.isPresent();
                at = at.get().within()) {
            if (mayHold(larger, at.get())) {
                return true;
            }
        }
        return false;
    }

    /** Whether some ground may be in both places. */
    boolean mayOverlap(Place one, Place other) {
        return mayHold(one, other) || mayHold(other, one);
    }

    private boolean mayHold(Place larger, Place smaller) {
        return switch (areas.computeIfAbsent(larger.id(), id -> tree.area(larger))
                .position(smaller)) {
            case INSIDE, PERHAPS_INSIDE -> true;
            case AROUND, ELSEWHERE -> false;
        };
    }

    // ---- time

    private static boolean reachesBeyond(ReportedFigure large, ReportedFigure small) {
        LocalDate begin = begin(large);
        LocalDate end = end(large);
        return begin.isBefore(begin(small)) || end.isAfter(end(small));
    }

    private static LocalDate begin(ReportedFigure figure) {
        return figure.figure().period().flatMap(EdtfDate::earliest).orElse(LocalDate.MIN);
    }

    private static LocalDate end(ReportedFigure figure) {
        return figure.time().flatMap(EdtfDate::latest).orElse(LocalDate.MAX);
    }

    private static boolean areApart(ReportedFigure one, ReportedFigure other) {
        return one.time()
                .flatMap(time -> other.time().map(rival -> time.certainlyBefore(rival) || time.certainlyAfter(rival)))
                .orElse(false);
    }
}
