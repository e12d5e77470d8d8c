package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventPlace;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Truth;
import org.conflictevents.query.internal.Amount;
import org.conflictevents.query.internal.PlaceTree;
import org.conflictevents.query.internal.Totals;

/** Binds filters to data: looks up their names, collects what is unclear, and makes tests of them. */
final class Binder implements FilterVisitor<EventTest> {

    /** Links that say the same read from either end. */
    private static final Set<LinkKind> MUTUAL = Set.of(LinkKind.SAME_AS, LinkKind.CONTRADICTS);

    private final Dataset dataset;
    private final Supplier<Names> names;
    private final Set<UnresolvedName> unclear;

    /**
     * Creates a binder.
     *
     * @param dataset the data
     * @param names what the names in it mean
     * @param unclear where to note what is not clear
     */
    Binder(Dataset dataset, Supplier<Names> names, Set<UnresolvedName> unclear) {
        this.dataset = dataset;
        this.names = names;
        this.unclear = unclear;
    }

    /**
     * Returns the filter, ready to test events.
     *
     * @throws UnresolvedNameException if names are unclear; it lists them all
     */
    BoundFilter bind(Filter filter) {
        EventTest test = filter.accept(this);
        check();
        return new BoundFilter(filter, test);
    }

    /** Throws if anything was unclear so far. */
    void check() {
        if (!unclear.isEmpty()) {
            throw new UnresolvedNameException(List.copyOf(unclear));
        }
    }

    @Override
    public EventTest constant(Filter.Constant filter) {
        Truth answer = Truth.of(filter.value());
        return event -> answer;
    }

    @Override
    public EventTest and(Filter.And filter) {
        EventTest[] tests = tests(filter.operands());
        return event -> {
            Truth all = Truth.YES;
            for (EventTest test : tests) {
                all = all.and(test.test(event));
                if (all == Truth.NO) {
                    return all;
                }
            }
            return all;
        };
    }

    @Override
    public EventTest or(Filter.Or filter) {
        EventTest[] tests = tests(filter.operands());
        return event -> {
            Truth any = Truth.NO;
            for (EventTest test : tests) {
                any = any.or(test.test(event));
                if (any == Truth.YES) {
                    return any;
                }
            }
            return any;
        };
    }

    private EventTest[] tests(Collection<Filter> operands) {
        List<EventTest> tests = new ArrayList<>();
        operands.forEach(operand -> tests.add(operand.accept(this)));
        return tests.toArray(EventTest[]::new);
    }

    @Override
    public EventTest not(Filter.Not filter) {
        EventTest test = filter.operand().accept(this);
        return event -> test.test(event).not();
    }

    @Override
    public EventTest in(Filter.In filter) {
        PlaceTest test = placeTest(filter);
        return event -> {
            Place place = event.place().orElse(null);
            List<EventPlace> further = event.furtherPlaces();
            if (place == null && further.isEmpty()) {
                return Truth.UNKNOWN;
            }
            Truth any = place == null ? Truth.NO : test.test(place, event.placePrecision());
            for (int i = 0; i < further.size() && any != Truth.YES; i++) {
                any = any.or(test.test(further.get(i).place(), PlacePrecision.EXACT));
            }
            return any;
        };
    }

    /** Returns the place that a name means; none if it is unclear. */
    Optional<Place> place(PlaceName name) {
        return names.get().place(name, unclear);
    }

    /** Returns all that a name means: a place, an actor and an agreement may share it; none if it is unclear. */
    List<Entity> things(String name) {
        return names.get().things(name, dataset.agreements(), unclear);
    }

    /** Returns the question whether a place lies in the one that is asked for. */
    PlaceTest placeTest(Filter.In filter) {
        Optional<PlaceTree.Area> found = place(filter.place()).map(names.get().placeTree()::area);
        if (found.isEmpty()) {
            return (place, precision) -> Truth.UNKNOWN;
        }
        PlaceTree.Area area = found.get();
        boolean maybe = filter.certainty() == Certainty.POSSIBLY;
        return (place, precision) -> switch (area.position(place)) {
            case INSIDE -> maybe || precision != PlacePrecision.NEAR || !area.is(place) ? Truth.YES : Truth.UNKNOWN;
            case PERHAPS_INSIDE -> maybe ? Truth.YES : Truth.UNKNOWN;
            case AROUND -> Truth.UNKNOWN;
            case ELSEWHERE -> Truth.NO;
        };
    }

    /** Whether a place lies in the one that is asked for. */
    @FunctionalInterface
    interface PlaceTest {
        Truth test(Place place, PlacePrecision precision);
    }

    @Override
    public EventTest unplaced(Filter.Unplaced filter) {
        return event ->
                Truth.of(event.place().isEmpty() && event.furtherPlaces().isEmpty());
    }

    @Override
    public EventTest during(Filter.During filter) {
        return event -> within(event.when(), filter);
    }

    /** Returns whether a date lies in the range of the filter. */
    static Truth within(EdtfDate when, Filter.During filter) {
        if (!when.possiblyWithin(filter.range())) {
            return Truth.NO;
        }
        return filter.certainty() == Certainty.POSSIBLY || when.certainlyWithin(filter.range())
                ? Truth.YES
                : Truth.UNKNOWN;
    }

    @Override
    public EventTest involving(Filter.Involving filter) {
        Set<String> wanted = parts(filter.actor());
        return event -> {
            var participants = event.participants();
            for (int i = 0; i < participants.size(); i++) {
                if (wanted.contains(participants.get(i).actor().id())) {
                    return Truth.YES;
                }
            }
            return participants.isEmpty() ? Truth.UNKNOWN : Truth.NO;
        };
    }

    /** Returns the ids of the actor that a name means and of all its parts; none if the name is unclear. */
    Set<String> parts(String actor) {
        return names.get()
                .actor(actor, unclear)
                .map(names.get().actorTree()::withParts)
                .orElse(Set.of());
    }

    @Override
    public EventTest ofType(Filter.OfType filter) {
        EventType type = filter.type();
        if (!type.isKnown()
                && dataset.events().stream().noneMatch(event -> event.type().isA(type))) {
            Names.code("event type", type, EventType.known(), unclear);
        }
        return event -> Truth.of(event.type().isA(type));
    }

    @Override
    public EventTest ofModality(Filter.OfModality filter) {
        return event -> Truth.of(filter.modalities().contains(event.modality()));
    }

    @Override
    public EventTest ofScope(Filter.OfScope filter) {
        return event -> Truth.of(filter.scopes().contains(event.scope()));
    }

    @Override
    public EventTest dateUncertain(Filter.DateUncertain filter) {
        return event -> Truth.of(event.when().isUncertain() || event.when().isApproximate());
    }

    @Override
    public EventTest linked(Filter.Linked filter) {
        LinkKind kind = filter.kind();
        Set<String> named = new HashSet<>();
        boolean isUsed = false;
        for (Event event : dataset.events()) {
            for (Link link : event.links()) {
                if (link.kind().equals(kind)) {
                    isUsed = true;
                    if (MUTUAL.contains(kind)) {
                        named.add(link.target());
                    }
                }
            }
        }
        if (!isUsed && !kind.isKnown()) {
            Names.code("link", kind, LinkKind.known(), unclear);
        }
        return event -> Truth.of(named.contains(event.id())
                || event.links().stream().anyMatch(link -> link.kind().equals(kind)));
    }

    @Override
    public EventTest attributed(AttributionFilter filter) {
        Predicate<List<Attribution>> test = attributionTest(filter);
        Function<Event, List<Attribution>> told =
                filter.countsTellings() ? Tellings.ofEvents(dataset) : Event::attributions;
        return event -> Truth.of(test.test(told.apply(event)));
    }

    /** Returns the question whether somebody says a figure so. */
    Predicate<ReportedFigure> figureTest(AttributionFilter filter) {
        Predicate<List<Attribution>> test = attributionTest(filter);
        Function<ReportedFigure, List<Attribution>> told = filter.countsTellings()
                ? Tellings.ofFigures(dataset)
                : figure -> figure.figure().attributions();
        return figure -> test.test(told.apply(figure));
    }

    /** Returns the question whether somebody says an agreement so. */
    Predicate<Agreement> agreementTest(AttributionFilter filter) {
        Predicate<List<Attribution>> test = attributionTest(filter);
        Function<Agreement, List<Attribution>> told =
                filter.countsTellings() ? Tellings.ofAgreements(dataset) : Agreement::attributions;
        return agreement -> test.test(told.apply(agreement));
    }

    /** Returns the question whether attributions are such as the condition wants them. */
    Predicate<List<Attribution>> attributionTest(AttributionFilter filter) {
        return filter.accept(new AttributionBinder(this));
    }

    /** Returns, for each of some reporters in their order, the question whether he is among those who report something. */
    List<Predicate<List<Attribution>>> ranking(String... reporters) {
        return Arguments.list(reporters, "ranking").stream()
                .map(Filters::reportedBy)
                .map(this::attributionTest)
                .toList();
    }

    Names.Reporter reporter(String name) {
        return names.get().reporter(name, unclear).orElseGet(() -> new Names.Reporter(Set.of(), Set.of(), Set.of()));
    }

    @Override
    public EventTest measured(Filter.Measured filter) {
        Measure measure = filter.measure();
        checkMeasure(measure);
        return event -> compare(event, filter);
    }

    void checkMeasure(Measure measure) {
        if (!requireNonNull(measure, "measure").isKnown()
                && dataset.figures().stream()
                        .noneMatch(figure -> figure.measure().equals(measure))
                && dataset.events().stream()
                        .noneMatch(event -> event.figures().stream()
                                .anyMatch(figure -> figure.measure().equals(measure)))) {
            Names.code("measure", measure, Measure.known(), unclear);
        }
    }

    private static Truth compare(Event event, Filter.Measured filter) {
        Amount total = Totals.of(event, filter.measure());
        if (total == null) {
            return Truth.UNKNOWN;
        }
        Truth answer = compare(total, filter.comparison(), filter.value());
        return answer == Truth.UNKNOWN && filter.certainty() == Certainty.POSSIBLY ? Truth.YES : answer;
    }

    private static Truth compare(Amount total, Comparison comparison, BigDecimal value) {
        return switch (comparison) {
            case AT_LEAST -> total.isFewerThan(value).not();
            case AT_MOST -> total.isMoreThan(value).not();
            case MORE_THAN -> total.isMoreThan(value);
            case FEWER_THAN -> total.isFewerThan(value);
        };
    }
}
