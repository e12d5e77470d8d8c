package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Truth;
import org.conflictevents.model.Unit;

/** {@link Filter.Measured}, slowly. */
final class FiguresByTheBook {

    private FiguresByTheBook() {}

    static Truth truth(Filter.Measured filter, Event event) {
        List<Figure> figures = event.figures().stream()
                .filter(figure -> figure.measure().equals(filter.measure()))
                .filter(figure -> filter.group().isEmpty() || filter.group().equals(figure.group()))
                .toList();
        if (figures.isEmpty()) {
            return Truth.UNKNOWN;
        }
        List<Set<Figure>> things = things(figures);
        List<List<Quantity>> numbers = things.stream()
                .filter(thing -> thing.stream()
                        .noneMatch(figure -> figures.stream()
                                .anyMatch(whole -> isNamed(figure.partOf(), whole) && !thing.contains(whole))))
                .map(thing -> thing.stream().map(Figure::quantity).toList())
                .toList();
        long units = numbers.stream()
                .flatMap(List::stream)
                .map(number -> kilometres(number.unit()).signum() == 0 ? number.unit() : Unit.KILOMETRES)
                .distinct()
                .count();
        boolean added = filter.measure().nature() == Measure.Nature.FLOW;
        Truth answer = units == 1 ? compare(filter, added ? numbers : List.of(all(numbers))) : Truth.UNKNOWN;
        return answer == Truth.UNKNOWN && filter.certainty() == Certainty.POSSIBLY ? Truth.YES : answer;
    }

    private static List<Quantity> all(List<List<Quantity>> numbers) {
        return numbers.stream().flatMap(List::stream).toList();
    }

    /** The figures in sets of those that count the same thing. */
    private static List<Set<Figure>> things(List<Figure> figures) {
        List<Set<Figure>> things = new ArrayList<>();
        for (Figure figure : figures) {
            Set<Figure> thing = new HashSet<>(Set.of(figure));
            for (int i = 0; i < figures.size(); i++) {
                figures.stream()
                        .filter(one -> thing.stream()
                                .anyMatch(other -> isNamed(one.sameAs(), other) || isNamed(other.sameAs(), one)))
                        .forEach(thing::add);
            }
            if (!things.contains(thing)) {
                things.add(thing);
            }
        }
        return things;
    }

    private static boolean isNamed(Optional<String> reference, Figure figure) {
        return reference.isPresent() && reference.equals(figure.id());
    }

    /** How many kilometres a unit of length is; zero for any other. */
    private static BigDecimal kilometres(Unit unit) {
        return new BigDecimal(Map.of(Unit.KILOMETRES, "1", Unit.MILES, "1.609344", Unit.METRES, "0.001")
                .getOrDefault(unit, "0"));
    }

    /** Things add up; of the tellings of one thing the lowest and the highest count. */
    private static Truth compare(Filter.Measured filter, List<List<Quantity>> things) {
        Optional<End> low = Optional.of(End.ZERO);
        Optional<End> high = Optional.of(End.ZERO);
        for (List<Quantity> thing : things) {
            low = plus(low, extreme(thing, FiguresByTheBook::least, Quantity::lowExclusive, -1));
            high = plus(high, extreme(thing, Quantity::highest, Quantity::highExclusive, 1));
        }
        int lowOrder = low.map(end -> end.number().compareTo(filter.value())).orElse(-1);
        int highOrder = high.map(end -> end.number().compareTo(filter.value())).orElse(1);
        boolean lowOut = low.isPresent() && low.get().isOut();
        boolean highOut = high.isPresent() && high.get().isOut();
        boolean surelyMore = lowOrder > 0 || (lowOrder == 0 && lowOut);
        boolean surelyFewer = highOrder < 0 || (highOrder == 0 && highOut);
        return switch (filter.comparison()) {
            case AT_LEAST -> Kleene.between(lowOrder >= 0, !surelyFewer);
            case AT_MOST -> Kleene.between(highOrder <= 0, !surelyMore);
            case MORE_THAN -> Kleene.between(surelyMore, highOrder > 0);
            case FEWER_THAN -> Kleene.between(surelyFewer, lowOrder < 0);
        };
    }

    /** The stated low, or zero: nothing is counted or measured below it. */
    private static Optional<BigDecimal> least(Quantity claim) {
        return Optional.of(claim.lowest().orElse(BigDecimal.ZERO));
    }

    private static Optional<End> plus(Optional<End> one, Optional<End> other) {
        return one.flatMap(a -> other.map(b -> new End(a.number().add(b.number()), a.isOut() || b.isOut())));
    }

    private static Optional<End> extreme(
            List<Quantity> tellings,
            Function<Quantity, Optional<BigDecimal>> end,
            Predicate<Quantity> exclusive,
            int sign) {
        if (tellings.stream().anyMatch(telling -> end.apply(telling).isEmpty())) {
            return Optional.empty();
        }
        return tellings.stream()
                .map(telling -> new End(
                        inKilometres(end.apply(telling).orElseThrow(), telling.unit()),
                        telling.isOrdered() && exclusive.test(telling)))
                .max(Comparator.comparing((End one) -> one.number().multiply(BigDecimal.valueOf(sign)))
                        .thenComparing(one -> !one.isOut()));
    }

    private static BigDecimal inKilometres(BigDecimal number, Unit unit) {
        return kilometres(unit).signum() == 0 ? number : number.multiply(kilometres(unit));
    }

    /** An end of what is possible. */
    private record End(BigDecimal number, boolean isOut) {
        static final End ZERO = new End(BigDecimal.ZERO, false);
    }
}
