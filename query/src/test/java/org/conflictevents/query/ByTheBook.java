package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.Figure;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Source;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Truth;
import org.conflictevents.model.Unit;

/** A second evaluator, written from the documentation alone and slow: what the real one is held against. Names are ids. */
final class ByTheBook {

    /** Kleene's order of truth: conjunction is the least, alternative the greatest of its operands. */
    private static final List<Truth> ORDER = List.of(Truth.NO, Truth.UNKNOWN, Truth.YES);

    private static final Comparator<Truth> BY_TRUTH = Comparator.comparing(ORDER::indexOf);

    private final Dataset dataset;

    ByTheBook(Dataset dataset) {
        this.dataset = dataset;
    }

    Truth truth(Expression expression, Event event) {
        if (expression instanceof Expression.Not not) {
            return ORDER.get(2 - ORDER.indexOf(truth(not.operand(), event)));
        }
        if (expression instanceof Expression.And and) {
            return least(truth(and.left(), event), truth(and.right(), event));
        }
        if (expression instanceof Expression.Or or) {
            return greatest(truth(or.left(), event), truth(or.right(), event));
        }
        return leaf(((Expression.Leaf) expression).filter(), event);
    }

    static Truth least(Truth... truths) {
        return Stream.of(truths).min(BY_TRUTH).orElseThrow();
    }

    static Truth greatest(Truth... truths) {
        return Stream.of(truths).max(BY_TRUTH).orElseThrow();
    }

    private Truth leaf(Filter filter, Event event) {
        if (filter instanceof Filter.Constant constant) {
            return Truth.of(constant.value());
        } else if (filter instanceof Filter.In in) {
            return in(in, event);
        } else if (filter instanceof Filter.Unplaced) {
            return Truth.of(allPlaces(event).isEmpty());
        } else if (filter instanceof Filter.During during) {
            boolean certain = event.when().certainlyWithin(during.range());
            boolean possible = event.when().possiblyWithin(during.range());
            return during.certainty() == Certainty.POSSIBLY ? Truth.of(possible) : between(certain, possible);
        } else if (filter instanceof Filter.Involving involving) {
            Set<String> parts = parts(involving.actor());
            return event.participants().isEmpty()
                    ? Truth.UNKNOWN
                    : Truth.of(event.participants().stream()
                            .anyMatch(one -> parts.contains(one.actor().id())));
        } else if (filter instanceof Filter.OfType type) {
            return Truth.of(event.type().isA(type.type()));
        } else if (filter instanceof Filter.OfModality modality) {
            return Truth.of(modality.modalities().contains(event.modality()));
        } else if (filter instanceof Filter.OfScope scope) {
            return Truth.of(scope.scopes().contains(event.scope()));
        } else if (filter instanceof Filter.DateUncertain) {
            return Truth.of(event.when().toString().matches(".*[?~%].*"));
        } else if (filter instanceof Filter.Linked linked) {
            return Truth.of(links(event, linked.kind())
                    || (Set.of(LinkKind.SAME_AS, LinkKind.CONTRADICTS).contains(linked.kind())
                            && dataset.events().stream()
                                    .anyMatch(other -> other.links().stream()
                                            .anyMatch(link -> link.kind().equals(linked.kind())
                                                    && link.target().equals(event.id())))));
        } else if (filter instanceof AttributionFilter attribution) {
            return Truth.of(attributed(
                    attribution,
                    attribution instanceof AttributionFilter.AttestedByAtLeast
                            ? tellings(event)
                            : event.attributions()));
        }
        return measured((Filter.Measured) filter, event);
    }

    private static Truth between(boolean certain, boolean possible) {
        return certain ? Truth.YES : possible ? Truth.UNKNOWN : Truth.NO;
    }

    // ---- places

    private static List<Place> allPlaces(Event event) {
        List<Place> places = new ArrayList<>(event.place().stream().toList());
        places.addAll(event.furtherPlaces().stream().map(EventPlace::place).toList());
        return places;
    }

    private Truth in(Filter.In in, Event event) {
        String asked = in.place().name();
        List<Truth> answers = new ArrayList<>();
        event.place()
                .ifPresent(place -> answers.add(in(
                        in,
                        place,
                        event.placePrecision() == PlacePrecision.NEAR
                                && place.id().equals(asked))));
        event.furtherPlaces().forEach(further -> answers.add(in(in, further.place(), false)));
        return answers.isEmpty() ? Truth.UNKNOWN : greatest(answers.toArray(Truth[]::new));
    }

    private Truth in(Filter.In in, Place place, boolean onlyNear) {
        String asked = in.place().name();
        Truth perhaps = in.certainty() == Certainty.POSSIBLY ? Truth.YES : Truth.UNKNOWN;
        if (sureHolders(place).contains(asked)) {
            return onlyNear ? perhaps : Truth.YES;
        }
        Set<String> aroundAsked = holders(asked);
        for (String holder : sureHolders(place)) {
            boolean saidToBeIn = reaches(holder, asked, aroundAsked);
            boolean overlaps = overlapping(holder).stream().anyMatch(other -> reaches(other, asked, aroundAsked));
            if (!aroundAsked.contains(holder) && (saidToBeIn || overlaps)) {
                return perhaps;
            }
        }
        boolean around = aroundAsked.contains(place.id())
                || overlapping(place.id()).stream().anyMatch(aroundAsked::contains);
        return around ? Truth.UNKNOWN : Truth.NO;
    }

    /** The place itself and all that it lies within. */
    private static Set<String> sureHolders(Place place) {
        Set<String> ids = new HashSet<>();
        for (Optional<Place> at = Optional.of(place);
                at.isPresent();
                at = at.get().within()) {
            ids.add(at.get().id());
        }
        return ids;
    }

    /** What holds a place, surely or by claims; what surely lies in it cannot. */
    private Set<String> holders(String asked) {
        Set<String> inside = dataset.places().stream()
                .filter(place -> !place.id().equals(asked) && sureHolders(place).contains(asked))
                .map(Place::id)
                .collect(Collectors.toSet());
        return dataset.places().stream()
                .map(Place::id)
                .filter(id -> !id.equals(asked) && reaches(asked, id, inside))
                .collect(Collectors.toSet());
    }

    /** Whether one place is another or lies in it, by any chain of what is sure and what is claimed, beside some places. */
    private boolean reaches(String from, String to, Set<String> beside) {
        Set<String> reached = new TreeSet<>(Set.of(from));
        for (int i = 0; i <= dataset.places().size(); i++) {
            reached.removeAll(beside);
            for (String id : List.copyOf(reached)) {
                dataset.place(id).flatMap(Place::within).ifPresent(holder -> reached.add(holder.id()));
                standing(RelationKind.WITHIN)
                        .filter(claim -> claim.from().id().equals(id))
                        .forEach(claim -> reached.add(claim.to().id()));
            }
        }
        reached.removeAll(beside);
        return reached.contains(to);
    }

    private Set<String> overlapping(String id) {
        return standing(RelationKind.OVERLAPS)
                .flatMap(claim -> claim.from().id().equals(id)
                        ? Stream.of(claim.to().id())
                        : claim.to().id().equals(id) ? Stream.of(claim.from().id()) : Stream.empty())
                .collect(Collectors.toSet());
    }

    private Stream<Relation> standing(RelationKind kind) {
        return dataset.relations().stream()
                .filter(relation -> relation.kind().equals(kind))
                .filter(relation -> relation.attributions().isEmpty()
                        || relation.attributions().stream().anyMatch(Attribution::isReport));
    }

    private static boolean links(Event event, LinkKind kind) {
        return event.links().stream().anyMatch(link -> link.kind().equals(kind));
    }

    // ---- who says it

    private boolean attributed(AttributionFilter filter, List<Attribution> attributions) {
        List<Attribution> reports = attributions.stream()
                .filter(said -> said.stance() == Stance.ASSERTS || said.stance() == Stance.CONFIRMS)
                .toList();
        if (filter instanceof AttributionFilter.ReportedBy by) {
            return reports.stream().anyMatch(said -> isBy(said, by.reporter()));
        } else if (filter instanceof AttributionFilter.OnlyReportedBy by) {
            return !reports.isEmpty() && reports.stream().allMatch(said -> isBy(said, by.reporter()));
        } else if (filter instanceof AttributionFilter.Unvoiced) {
            return !reports.isEmpty()
                    && reports.stream().allMatch(said -> said.voices().isEmpty());
        } else if (filter instanceof AttributionFilter.HasStance stance) {
            return attributions.stream().anyMatch(said -> stance.stances().contains(said.stance()));
        } else if (filter instanceof AttributionFilter.Quoted) {
            return reports.stream().anyMatch(Attribution::quoted);
        } else if (filter instanceof AttributionFilter.ChainAtLeast chain) {
            return reports.stream().anyMatch(said -> said.voices().size() >= chain.voices());
        }
        return independent(reports) >= ((AttributionFilter.AttestedByAtLeast) filter).reports();
    }

    /** The attributions of all events that can be reached by likely links. */
    private List<Attribution> tellings(Event event) {
        Set<Event> told = new HashSet<>(Set.of(event));
        for (int i = 0; i < dataset.events().size(); i++) {
            dataset.events().stream()
                    .filter(one -> told.stream().anyMatch(other -> areSame(one, other) || areSame(other, one)))
                    .toList()
                    .forEach(told::add);
        }
        return told.stream().flatMap(one -> one.attributions().stream()).toList();
    }

    private static boolean areSame(Event one, Event other) {
        return one.links().stream()
                .filter(link ->
                        link.kind().equals(LinkKind.SAME_AS) && link.target().equals(other.id()))
                .anyMatch(
                        link -> link.confidence().isEmpty() || link.confidence().getAsDouble() >= 0.5);
    }

    /** Tries every choice of at most one report of each source. */
    private static int independent(List<Attribution> reports) {
        List<Source> sources =
                reports.stream().map(Attribution::source).distinct().toList();
        return independent(reports, sources, Set.of());
    }

    private static int independent(List<Attribution> reports, List<Source> sources, Set<Actor> taken) {
        if (sources.isEmpty()) {
            return 0;
        }
        List<Source> rest = sources.subList(1, sources.size());
        int largest = independent(reports, rest, taken);
        for (Attribution report : reports) {
            if (report.source().equals(sources.get(0))
                    && report.voices().stream().noneMatch(taken::contains)) {
                Set<Actor> more = new HashSet<>(taken);
                more.addAll(report.voices());
                largest = Math.max(largest, 1 + independent(reports, rest, more));
            }
        }
        return largest;
    }

    // ---- actors and reporters

    private Set<String> parts(String whole) {
        Set<String> parts = new TreeSet<>(Set.of(whole));
        for (int i = 0; i <= dataset.actors().size(); i++) {
            Stream.of(RelationKind.PART_OF, RelationKind.MEMBER_OF, RelationKind.SPEAKS_FOR)
                    .flatMap(this::standing)
                    .filter(claim -> parts.contains(claim.to().id()))
                    .forEach(claim -> parts.add(claim.from().id()));
            standing(RelationKind.LED_BY)
                    .filter(claim -> parts.contains(claim.from().id()))
                    .filter(claim ->
                            dataset.actor(claim.to().id()).orElseThrow().kind().equals(ActorKind.PERSON))
                    .forEach(claim -> parts.add(claim.to().id()));
        }
        return parts;
    }

    private boolean isBy(Attribution said, String reporter) {
        return said.source().id().equals(reporter)
                || said.source().publisher().equals(Optional.of(reporter))
                || (dataset.actor(reporter).isPresent()
                        && said.voices().stream()
                                .anyMatch(voice -> parts(reporter).contains(voice.id())));
    }

    // ---- numbers

    private static Truth measured(Filter.Measured filter, Event event) {
        List<Figure> figures = event.figures().stream()
                .filter(figure -> figure.measure().equals(filter.measure()))
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
            low = plus(low, extreme(thing, ByTheBook::least, Quantity::lowExclusive, -1));
            high = plus(high, extreme(thing, Quantity::highest, Quantity::highExclusive, 1));
        }
        int lowOrder = low.map(end -> end.number().compareTo(filter.value())).orElse(-1);
        int highOrder = high.map(end -> end.number().compareTo(filter.value())).orElse(1);
        boolean lowOut = low.isPresent() && low.get().isOut();
        boolean highOut = high.isPresent() && high.get().isOut();
        boolean surelyMore = lowOrder > 0 || (lowOrder == 0 && lowOut);
        boolean surelyFewer = highOrder < 0 || (highOrder == 0 && highOut);
        return switch (filter.comparison()) {
            case AT_LEAST -> between(lowOrder >= 0, !surelyFewer);
            case AT_MOST -> between(highOrder <= 0, !surelyMore);
            case MORE_THAN -> between(surelyMore, highOrder > 0);
            case FEWER_THAN -> between(surelyFewer, lowOrder < 0);
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
