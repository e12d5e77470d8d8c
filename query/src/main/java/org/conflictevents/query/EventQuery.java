package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Stance;
import org.conflictevents.query.internal.Groups;
import org.jspecify.annotations.Nullable;

/**
 * A question for events. Each method that narrows it returns a new query and leaves this one as it is.
 *
 * <pre>{@code
 * EventQuery february = data.events().during("2020-02");
 * february.in("Saraqeb").involving("Turkey").happened().list();
 * february.where(measured(Measure.KILLED).atLeast(10).and(reportedBy("SANA").not())).orderBy(when()).first();
 * }</pre>
 *
 * <p><b>Listing and counting differ.</b> {@link #list()}, {@link #stream()} and {@link #first()} give every event that passes, also
 * what is only threatened, planned or feared, and states and campaigns beside single happenings; {@link #happened()} narrows them to
 * what occurred or goes on. {@link #count()} says how often
 * something happened: it takes single happenings that occurred or go on, unless the query itself names modalities or scopes.
 *
 * <p>Names are looked up when the query is run: the methods that run it throw {@link UnresolvedNameException} if names are not
 * clear, with all of them at once. Immutable and safe for use by several threads.
 */
public final class EventQuery {

    private final ConflictData data;
    private final Filter filter;
    private final List<EventOrder> order;
    private final long limit;

    private EventQuery(ConflictData data, Filter filter, List<EventOrder> order, long limit) {
        this.data = data;
        this.filter = filter;
        this.order = order;
        this.limit = limit;
    }

    static EventQuery all(ConflictData data) {
        return new EventQuery(data, Filters.everything(), List.of(), Long.MAX_VALUE);
    }

    /** Narrows to events in a place, as far as anybody can tell; see {@link Filters#in(String)}. */
    public EventQuery in(String place) {
        return where(Filters.in(place));
    }

    /** Narrows to events in a place, as far as anybody can tell; see {@link Filters#in(PlaceName)}. */
    public EventQuery in(PlaceName place) {
        return where(Filters.in(place));
    }

    /** Narrows to events that surely were in a place; see {@link Filters#certainlyIn(String)}. */
    public EventQuery certainlyIn(String place) {
        return where(Filters.certainlyIn(place));
    }

    /** Narrows to events that surely were in a place; see {@link Filters#certainlyIn(PlaceName)}. */
    public EventQuery certainlyIn(PlaceName place) {
        return where(Filters.certainlyIn(place));
    }

    /**
     * Adds the events without a place to those in the places asked for so far.
     *
     * @return the query, with each place, box, circle or polygon of its own now letting events without a place pass
     * @throws IllegalStateException if no place was asked for before
     */
    public EventQuery orUnplaced() {
        List<Filter> parts = conjuncts();
        if (parts.stream().noneMatch(EventQuery::asksForPlace)) {
            throw new IllegalStateException("orUnplaced() needs a place before it: in(...).orUnplaced()");
        }
        return new EventQuery(
                data,
                Joints.all(parts.stream()
                        .map(part -> asksForPlace(part) ? part.or(Filters.unplaced()) : part)
                        .toList()),
                order,
                limit);
    }

    private static boolean asksForPlace(Filter part) {
        return part instanceof PlaceFilter && !(part instanceof PlaceFilter.Unplaced);
    }

    /** Narrows to events that may lie within a range of days, an EDTF expression; see {@link Filters#during(String)}. */
    public EventQuery during(String range) {
        return where(Filters.during(range));
    }

    /** Narrows to events that may lie within a range of days; see {@link Filters#during(EdtfDate)}. */
    public EventQuery during(EdtfDate range) {
        return where(Filters.during(range));
    }

    /** Narrows to events that surely lie within a range of days, an EDTF expression; see {@link Filters#certainlyDuring(String)}. */
    public EventQuery certainlyDuring(String range) {
        return where(Filters.certainlyDuring(range));
    }

    /** Narrows to events that surely lie within a range of days; see {@link Filters#certainlyDuring(EdtfDate)}. */
    public EventQuery certainlyDuring(EdtfDate range) {
        return where(Filters.certainlyDuring(range));
    }

    /** Narrows to events that may lie before a date, an EDTF expression; see {@link Filters#before(String)}. */
    public EventQuery before(String date) {
        return where(Filters.before(date));
    }

    /** Narrows to events that may lie after a date, an EDTF expression; see {@link Filters#after(String)}. */
    public EventQuery after(String date) {
        return where(Filters.after(date));
    }

    /** Narrows to events at most so many kilometres from a place; see {@link Filters#withinKm(double, String)}. */
    public EventQuery withinKm(double km, String place) {
        return where(Filters.withinKm(km, place));
    }

    /** Narrows to events in which two actors stand on different sides; see {@link Filters#between(String, String)}. */
    public EventQuery between(String one, String other) {
        return where(Filters.between(one, other));
    }

    /** Narrows to events in whose texts some words stand; see {@link Filters#mentioning(String)}. */
    public EventQuery mentioning(String words) {
        return where(Filters.mentioning(words));
    }

    /** Narrows to events in which an actor, or a part of it, takes part; see {@link Filters#involving(String)}. */
    public EventQuery involving(String actor) {
        return where(Filters.involving(actor));
    }

    /** Narrows to events of a type or class; see {@link Filters#ofType(EventType)}. */
    public EventQuery ofType(EventType type) {
        return where(Filters.ofType(type));
    }

    /** Narrows to events of a type or class by its code; see {@link Filters#ofType(String)}. */
    public EventQuery ofType(String type) {
        return where(Filters.ofType(type));
    }

    /** Narrows to events that somebody asserts or confirms; see {@link Filters#reportedBy(String)}. */
    public EventQuery reportedBy(String reporter) {
        return where(Filters.reportedBy(reporter));
    }

    /** Narrows to events that nobody reports but one; see {@link Filters#onlyReportedBy(String)}. */
    public EventQuery onlyReportedBy(String reporter) {
        return where(Filters.onlyReportedBy(reporter));
    }

    /** Narrows to events that so many independent reports attest; see {@link Filters#attestedByAtLeast(int)}. */
    public EventQuery attestedByAtLeast(int reports) {
        return where(Filters.attestedByAtLeast(reports));
    }

    /** Narrows to events that sources tell in their own voice alone; see {@link Filters#unvoiced()}. */
    public EventQuery unvoiced() {
        return where(Filters.unvoiced());
    }

    /** Narrows to events reported through a chain of so many voices; see {@link Filters#chainAtLeast(int)}. */
    public EventQuery chainAtLeast(int voices) {
        return where(Filters.chainAtLeast(voices));
    }

    /** Narrows to events of which a report has words in quotation marks; see {@link Filters#quoted()}. */
    public EventQuery quoted() {
        return where(Filters.quoted());
    }

    /** Narrows to events to which somebody takes one of some stances; see {@link Filters#stance}. */
    public EventQuery stance(Stance first, Stance... more) {
        return where(Filters.stance(first, more));
    }

    /** Narrows to what occurred or goes on: no plans, threats, demands and fears; see {@link Filters#happened}. */
    public EventQuery happened() {
        return where(Filters.happened());
    }

    /** Narrows to events of some modalities; see {@link Filters#modality}. */
    public EventQuery modality(Modality first, Modality... more) {
        return where(Filters.modality(first, more));
    }

    /** Narrows to events of some scopes; see {@link Filters#scope}. */
    public EventQuery scope(Scope first, Scope... more) {
        return where(Filters.scope(first, more));
    }

    /** Narrows to events with a link to another; see {@link Filters#linked(LinkKind)}. */
    public EventQuery linked(LinkKind kind) {
        return where(Filters.linked(kind));
    }

    /** Narrows to events whose date is in doubt; see {@link Filters#dateUncertain()}. */
    public EventQuery dateUncertain() {
        return where(Filters.dateUncertain());
    }

    /**
     * Narrows to events that pass a filter.
     *
     * @param condition the filter; what it leaves open does not pass
     * @return the narrowed query
     */
    public EventQuery where(Filter condition) {
        return new EventQuery(data, filter.and(requireNonNull(condition, "condition")), order, limit);
    }

    /**
     * Orders the answer, in place of any order before; without one it comes in the order of the dataset.
     *
     * @param first the order, such as {@link Filters#when()}
     * @param then orders for what the one before does not tell apart
     * @return the ordered query
     */
    public EventQuery orderBy(EventOrder first, EventOrder... then) {
        List<EventOrder> orders = Stream.concat(
                        Stream.of(requireNonNull(first, "first")), Arguments.list(then, "then").stream())
                .toList();
        return new EventQuery(data, filter, orders, limit);
    }

    /**
     * Limits the answer to its first events; of several limits the smallest holds.
     *
     * @param most how many at most, 0 or more
     * @return the limited query
     * @throws IllegalArgumentException if the limit is negative
     */
    public EventQuery limit(long most) {
        if (most < 0) {
            throw new IllegalArgumentException("limit must not be negative, was " + most);
        }
        return new EventQuery(data, filter, order, Math.min(limit, most));
    }

    /** Returns the filter that events must pass, {@code everything} when nothing was asked for. */
    public Filter filter() {
        return filter;
    }

    /**
     * Returns all events that pass, of every modality and scope.
     *
     * @return the events, unmodifiable; empty if none passes
     * @throws UnresolvedNameException if names are not clear
     */
    public List<Event> list() {
        return stream().toList();
    }

    /**
     * Returns all events that pass, of every modality and scope, as a stream.
     *
     * @return the events; the stream need not be closed
     * @throws UnresolvedNameException if names are not clear
     */
    public Stream<Event> stream() {
        return data.engine().run(plan(filter));
    }

    /**
     * Returns the first event that passes.
     *
     * @return the event; empty if none passes
     * @throws UnresolvedNameException if names are not clear
     */
    public Optional<Event> first() {
        return limit(1).stream().findFirst();
    }

    /**
     * Returns how many single happenings that occurred or go on pass.
     *
     * <p>Of the events that {@link #list()} gives, it leaves out those that are only threatened, planned, demanded, feared or
     * supposed, and those that stand for an aggregate, a campaign or a state, so that nothing is counted beside its parts. A
     * query that names modalities itself gets what it asks for; so does one that names scopes. A filter names them if it is, or if a
     * conjunction has, a {@link Filters#modality} or {@link Filters#scope}, or alternatives that all name them. A negation names
     * none: without the hypothetical, what is left to count is still what occurred or goes on. So narrowing a query never
     * raises its count, unless it names modalities or scopes for the first time. It counts tellings: two events linked as the same
     * happening are two.
     *
     * <pre>{@code
     * EventQuery all = data.events();
     * all.where(modality(Modality.HYPOTHETICAL).not()).count() == all.count()   // => true
     * all.modality(Modality.THREATENED, Modality.PLANNED).count() > 0           // => true
     * }</pre>
     *
     * @return the number, 0 or more, never above the limit of the query
     * @throws UnresolvedNameException if names are not clear
     */
    public long count() {
        return data.engine().count(plan(counted()));
    }

    /**
     * Returns how many happenings the events that {@link #count()} counts tell of: those linked as the same happening
     * ({@code SAME_AS}), with a confidence of 0.5 or more or with none stated, are one, directly or through others of the dataset,
     * whether or not these pass.
     *
     * @return the number, 0 or more, never above that of {@link #count()}
     * @throws UnresolvedNameException if names are not clear
     */
    public long happenings() {
        Groups<String> happenings = data.happenings();
        return data.engine()
                .run(plan(counted()))
                .map(event -> happenings.of(event.id()))
                .distinct()
                .count();
    }

    /**
     * Adds the figures of a measure up that the events have which occurred or go on, with nobody counted twice; {@link Total} has the
     * rules.
     *
     * <p>Unlike {@link #count()} it takes events of every scope. A query that names modalities itself, as {@link #count()} has it, gets what
     * it asks for. Where the query asks for a place or a range of days by methods of its own, a figure counts if it lies there as a
     * whole: all its places, or else all at which its event happened, and all days of its period. If not, it is listed as
     * {@link Total#spread()}.
     *
     * <pre>{@code
     * data.events().involving("Turkey").during("2020-02").sum(Measure.KILLED)
     * }</pre>
     *
     * @param measure what to add up; flows only, such as the killed
     * @param ranking names as {@link Filters#reportedBy(String)} takes them: where tellings differ, the best number is that of the first
     *     of them who has one
     * @return the sum
     * @throws UnresolvedNameException if names are not clear
     * @throws IllegalArgumentException if numbers of the measure do not add up, or the sum has more than 50 digits
     */
    public Total sum(Measure measure, String... ranking) {
        Binder binder = data.binder();
        binder.checkMeasure(measure);
        EventTest test = real().accept(binder);
        List<Predicate<List<Attribution>>> ranks = binder.ranking(ranking);
        List<FigureBinder.Extent> extents = new FigureBinder(binder).extents(conjuncts());
        binder.check();
        FigureGraph graph = data.figuresOf(Summing.checkFlow(measure));
        Set<String> events = run(real(), test, binder).map(Event::id).collect(Collectors.toSet());
        return Summing.sum(
                graph,
                measure,
                figure -> figure.event()
                        .filter(event -> events.contains(event.id()))
                        .isPresent(),
                extents,
                ranks);
    }

    /**
     * Begins to put the events into groups, each with its count, its sum or the like.
     *
     * <pre>{@code
     * data.events().in("Idlib").groupBy(month(), place(PlaceKind.GOVERNORATE)).sum(Measure.KILLED).print();
     * data.events().groupBy(type()).count().top(3).print();
     * }</pre>
     *
     * @param first a key, such as {@link EventKey#month()}
     * @param more further ones, for groups within the groups
     * @return the grouping; say what is wanted of each group next
     */
    public EventGrouping groupBy(EventKey first, EventKey... more) {
        return new EventGrouping(
                this,
                Stream.concat(Stream.of(requireNonNull(first, "first")), Arguments.list(more, "more").stream())
                        .toList());
    }

    ConflictData data() {
        return data;
    }

    /** Returns which events of the query pass a narrower filter that a binder has bound, in the order of the dataset if there is no limit. */
    Stream<Event> run(Filter condition, EventTest test, Binder binder) {
        List<EventOrder> needed = limit == Long.MAX_VALUE ? List.of() : order; // no order changes what all come to
        return data.engine().run(new EventPlan(new BoundFilter(condition, test), binder, needed, limit));
    }

    List<Filter> conjuncts() {
        return filter instanceof Filter.And and ? and.operands() : List.of(filter);
    }

    Filter counted() {
        Filter counted = real();
        return Joints.names(filter, TypeFilter.OfScope.class) ? counted : counted.and(Filters.scope(Scope.SINGLE));
    }

    /** The filter, and that it is no mere talk: what occurred or goes on, unless the query names modalities itself. */
    Filter real() {
        return Joints.names(filter, TypeFilter.OfModality.class) ? filter : filter.and(Filters.happened());
    }

    /**
     * Returns the answer as a table: when, where, whether it took place or is only spoken of, what, and who says so.
     *
     * @return the table, one row for each event of {@link #list()}
     * @throws UnresolvedNameException if names are not clear
     */
    public Table table() {
        return Tables.events(list());
    }

    /**
     * Prints the {@linkplain #table() table} to the standard output.
     *
     * @throws UnresolvedNameException if names are not clear
     */
    public void print() {
        table().print();
    }

    /**
     * Returns the sources that the answer rests on, with their licences.
     *
     * @return the sources of the events of {@link #list()}
     * @throws UnresolvedNameException if names are not clear
     */
    public Citations cite() {
        return Citations.ofEvents(stream());
    }

    /**
     * Returns how {@link #list()} finds its answer, without running it.
     *
     * @return the plan; {@code explainRun()} has the numbers that come out
     * @throws UnresolvedNameException if names are not clear
     */
    public Explanation explain() {
        return explain(OptionalLong.empty());
    }

    /**
     * Returns how {@link #list()} finds its answer, once it has been run to see how many events pass.
     *
     * @return the plan, with the number of events that pass the filter, before any limit
     * @throws UnresolvedNameException if names are not clear
     */
    public Explanation explainRun() {
        EventQuery whole = new EventQuery(data, filter, List.of(), Long.MAX_VALUE);
        return explain(OptionalLong.of(data.engine().count(whole.plan(filter))));
    }

    private Explanation explain(OptionalLong passing) {
        Engine engine = data.engine();
        return new Explanation(
                toString(),
                data.dataset().events().size(),
                engine instanceof IndexEngine,
                Explanation.Step.of(engine.candidates(plan(filter)), passing));
    }

    private EventPlan plan(Filter condition) {
        Binder binder = data.binder();
        return new EventPlan(binder.bind(condition), binder, order, limit);
    }

    /** Tells whether another object is a query of the same data instance with an equal filter, order and limit. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EventQuery that
                && data == that.data
                && filter.equals(that.filter)
                && order.equals(that.order)
                && limit == that.limit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(System.identityHashCode(data), filter, order, limit);
    }

    /** Returns the question in words, such as {@code events in Saraqib and during 2020-02, by when, at most 10}. */
    @Override
    public String toString() {
        return "events"
                + (filter.equals(Filters.everything()) ? "" : " " + filter)
                + (order.isEmpty()
                        ? ""
                        : ", by " + order.stream().map(EventOrder::toString).collect(Collectors.joining(", then ")))
                + (limit == Long.MAX_VALUE ? "" : ", at most " + limit);
    }
}
