package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Measure;

/**
 * The groups of a query on events, of which nothing is asked yet: say what is wanted of each.
 *
 * <pre>{@code
 * EventGrouping months = data.events().groupBy(month());
 * months.count().print();
 * months.sum(Measure.KILLED).get("2020-02")
 * }</pre>
 *
 * <p>Made by {@link EventQuery#groupBy}. What counts, counts as without groups: {@link #count()}, {@link #happenings()} and {@link
 * #distinct} take what {@link EventQuery#count()} takes, and the methods on a measure what {@link EventQuery#sum} takes. Only groups
 * with such an event are there, and of a measure only those with such a figure.
 *
 * <p>Names are looked up when the query is run: all methods here throw {@link UnresolvedNameException} if names are not clear, with all
 * of them at once. Immutable and safe for use by several threads, as far as the function of an own key is.
 */
public final class EventGrouping {

    private final EventQuery query;
    private final List<EventKey> keys;

    EventGrouping(EventQuery query, List<EventKey> keys) {
        this.query = query;
        this.keys = keys;
    }

    /** Returns how many events are in each group, as {@link EventQuery#count()} counts. */
    public Grouped<Long> count() {
        return counted(new Counting());
    }

    /** Returns how many happenings the events of each group tell of, as {@link EventQuery#happenings()} counts. */
    public Grouped<Long> happenings() {
        return counted(new DistinctCounting(
                "happenings", event -> List.of(query.data().happenings().of(event.id()))));
    }

    /**
     * Returns how many different values of another key there are in each group: actors, places, sources.
     *
     * <pre>{@code
     * data.events().groupBy(month()).distinct(actor()).print();
     * }</pre>
     *
     * @param key the key; what is no {@linkplain GroupKey#isKnown() proper value} of it does not count
     * @return the numbers, 0 or more
     */
    public Grouped<Long> distinct(EventKey key) {
        return counted(DistinctCounting.of(requireNonNull(key, "key")));
    }

    private Grouped<Long> counted(Gathering<Long> gathering) {
        Binder binder = query.data().binder();
        Filter condition = query.counted();
        EventTest test = condition.accept(binder);
        binder.check();
        return GroupReader.run(keys, query.run(condition, test, binder), gathering);
    }

    /**
     * Adds the figures of a measure up, group by group, with nobody counted twice in any.
     *
     * <p>The sum of a group is that of {@link EventQuery#sum} over its events, for its period and its place: a figure that stands for
     * more, a number over two governorates, say, or over a whole war, is left out and counted as {@link GroupAmount#spread()}. The sum of
     * all, {@link Grouped#all()}, is not put together from the groups: parts and wholes, and tellings of one happening, may be in
     * different ones.
     *
     * @param measure what to add up; flows only, such as the killed
     * @param ranking names as {@link Filters#reportedBy(String)} takes them: where tellings differ, the best number is that of the first
     *     of them who has one
     * @return the sums
     * @throws IllegalArgumentException if numbers of the measure do not add up, or a sum has more than 50 digits
     */
    public Grouped<GroupAmount> sum(Measure measure, String... ranking) {
        Binder binder = query.data().binder();
        binder.checkMeasure(measure);
        Filter condition = query.real();
        EventTest test = condition.accept(binder);
        List<Predicate<List<Attribution>>> ranks = binder.ranking(ranking);
        List<FigureBinder.Extent> extents = new FigureBinder(binder).extents(query.conjuncts());
        binder.check();
        Summing.checkFlow(measure);
        GroupExtents where = new GroupExtents(keys, extents, new FigureBinder(binder));
        Gathering<GroupAmount> sums = query.data().hasPlainFigures()
                ? new PlainSums(measure, where, ranks)
                : new LinkedSums(query.data().figuresOf(measure), measure, where, ranks);
        return GroupReader.run(keys, query.run(condition, test, binder), sums);
    }

    /**
     * Returns the smallest number of a measure that an event of each group has.
     *
     * <p>The number of an event is that of all its figures of the measure together; events without such a figure do not count, and those
     * of which the number is unknown are counted beside it ({@link GroupAmount#unknown()}). Where numbers are ranges, the answer is the
     * range in which the smallest of them lies: from the smallest low to the smallest high. The best is the smallest best, if all have one.
     *
     * @param measure what is counted or measured, of any nature
     * @return the numbers, with a group for each in which an event has such a figure
     * @throws IllegalArgumentException if a number has more than 50 digits
     */
    public Grouped<GroupAmount> min(Measure measure) {
        return numbers(measure, NumberGathering.Kind.MIN);
    }

    /** Returns the largest number of a measure that an event of each group has: from the largest low to the largest high, see {@link #min}. */
    public Grouped<GroupAmount> max(Measure measure) {
        return numbers(measure, NumberGathering.Kind.MAX);
    }

    /**
     * Returns the mean number of a measure in the events of each group that have one, see {@link #min}: from the mean of the lows to the
     * mean of the highs, rounded outwards to hundredths, and the mean of the bests, rounded to the nearest; as a sum, without an upper end
     * where one of the numbers has none.
     */
    public Grouped<GroupAmount> mean(Measure measure) {
        return numbers(measure, NumberGathering.Kind.MEAN);
    }

    private Grouped<GroupAmount> numbers(Measure measure, NumberGathering.Kind kind) {
        Binder binder = query.data().binder();
        binder.checkMeasure(requireNonNull(measure, "measure"));
        Filter condition = query.real();
        EventTest test = condition.accept(binder);
        binder.check();
        return GroupReader.run(keys, query.run(condition, test, binder), new NumberGathering(measure, kind));
    }

    /** Returns the question in words, such as {@code events in Idlib, grouped by month and governorate}. */
    @Override
    public String toString() {
        return query + ", grouped by " + keys.stream().map(EventKey::name).collect(Collectors.joining(" and "));
    }
}
