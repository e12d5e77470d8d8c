package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Code;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.Place;
import org.conflictevents.model.Truth;
import org.conflictevents.query.internal.Amount;
import org.conflictevents.query.internal.PlaceTree;
import org.conflictevents.query.internal.Totals;

/** Binds filters to data: looks up their names, collects what is unclear, and makes tests of them. */
final class Binder implements FilterVisitor<EventTest> {

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
    public EventTest place(PlaceFilter filter) {
        return new PlaceBinder(this).event(filter);
    }

    @Override
    public EventTest time(TimeFilter filter) {
        return filter.accept(new TimeBinder());
    }

    @Override
    public EventTest actor(ActorFilter filter) {
        return filter.accept(new ActorBinder(this));
    }

    @Override
    public EventTest type(TypeFilter filter) {
        return filter.accept(new TypeBinder(this));
    }

    @Override
    public EventTest reference(ReferenceFilter filter) {
        return filter.accept(new ReferenceBinder(this));
    }

    @Override
    public EventTest text(TextFilter filter) {
        return filter.accept(new TextBinder());
    }

    Dataset dataset() {
        return dataset;
    }

    PlaceTree placeTree() {
        return names.get().placeTree();
    }

    /** Notes that a place, of which the distance is asked for, has no coordinates. */
    void noteUnlocated(PlaceName name, Place place) {
        unclear.add(Names.unlocated(name.name(), place));
    }

    /** Notes a code that is neither of its vocabulary nor anywhere in the data: nobody can have meant it. */
    <T extends Code> void noteCode(String kind, T code, Collection<T> known) {
        Names.code(kind, code, known, unclear);
    }

    /** Notes a text that is none of those which are known. */
    void noteText(String kind, String text, Collection<String> known) {
        Names.text(kind, text, known, unclear);
    }

    /** Notes a code that is neither of its vocabulary nor that of any participant. */
    <T extends Code> void checkCode(String kind, T code, Collection<T> known, Predicate<Participant> isUsed) {
        if (!code.isKnown()
                && dataset.events().stream()
                        .flatMap(event -> event.participants().stream())
                        .noneMatch(isUsed)) {
            noteCode(kind, code, known);
        }
    }

    /** Returns the agreement that a name means; none if it is unclear. */
    Optional<Agreement> agreement(String name) {
        return names.get().agreement(name, dataset.agreements(), unclear);
    }

    /** Returns the place that a name means; none if it is unclear. */
    Optional<Place> place(PlaceName name) {
        return names.get().place(name, unclear);
    }

    /** Returns all that a name means: a place, a larger one around it, an actor and an agreement may share it; none if it is unclear. */
    List<Entity> things(String name) {
        return names.get().things(name, dataset.agreements(), unclear);
    }

    /** Returns the ids of the actor that a name means and of all its parts; none if the name is unclear. */
    Set<String> parts(String actor) {
        return names.get()
                .actor(actor, unclear)
                .map(names.get().actorTree()::withParts)
                .orElse(Set.of());
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

    /** Returns the id of a source; one that nothing has if it is unclear. */
    String source(String id) {
        return names.get().source(id, unclear).orElse("");
    }

    /** Returns the publisher that a name means; none if it is unclear. */
    Optional<String> publisher(String name) {
        return names.get().publisher(name, unclear);
    }

    @Override
    public EventTest measured(Filter.Measured filter) {
        Measure measure = filter.measure();
        checkMeasure(measure);
        filter.group().ifPresent(this::checkGroup);
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

    private void checkGroup(Group group) {
        if (!group.isKnown()
                && dataset.events().stream()
                        .flatMap(event -> event.figures().stream())
                        .noneMatch(figure -> figure.group().equals(Optional.of(group)))) {
            noteCode("group", group, Group.known());
        }
    }

    private static Truth compare(Event event, Filter.Measured filter) {
        Amount total = Totals.of(event, filter.measure(), filter.group().orElse(null));
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
