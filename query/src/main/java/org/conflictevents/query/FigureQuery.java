package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * A question for figures: those of events, with what they take from their event filled in, and those of the dataset itself. Each
 * method that narrows it returns a new query and leaves this one as it is.
 *
 * <pre>{@code
 * data.figures().measuring(Measure.DISPLACED).in("Idlib").series().print();
 * }</pre>
 *
 * <p>Names are looked up when the query is run: the methods that run it throw {@link UnresolvedNameException} if names are not
 * clear, with all of them at once. Immutable and safe for use by several threads.
 */
public final class FigureQuery {

    /**
     * By the days that figures stand for: the earliest day, then the latest, then the source. A figure for a period stands for its
     * last day, on which it was complete; what stands for no known day comes last.
     */
    static final Comparator<ReportedFigure> SERIES = Comparator.comparing(
                    (ReportedFigure figure) -> day(figure, EdtfDate::earliest), absentLast())
            .thenComparing(figure -> day(figure, EdtfDate::latest), absentLast())
            .thenComparing(figure -> figure.figure().attributions().stream()
                    .map(attribution -> attribution.source().id())
                    .findFirst()
                    .orElse(""));

    private final ConflictData data;
    private final Set<Measure> measures;
    private final List<Filter> conditions;
    private final List<EdtfDate> days;
    private final boolean inSeries;

    private FigureQuery(
            ConflictData data, Set<Measure> measures, List<Filter> conditions, List<EdtfDate> days, boolean inSeries) {
        this.data = data;
        this.measures = measures;
        this.conditions = conditions;
        this.days = days;
        this.inSeries = inSeries;
    }

    static FigureQuery all(ConflictData data) {
        return new FigureQuery(data, Set.of(), List.of(), List.of(), false);
    }

    /**
     * Narrows to figures of a measure; asked twice, to those of either.
     *
     * @param measure what is counted or measured
     * @return the narrowed query
     */
    public FigureQuery measuring(Measure measure) {
        Set<Measure> wanted = new LinkedHashSet<>(measures);
        wanted.add(requireNonNull(measure, "measure"));
        return new FigureQuery(data, wanted, conditions, days, inSeries);
    }

    /**
     * Narrows to figures on a place, as far as anybody can tell.
     *
     * @param place the name of a place, or its id; a figure passes if one of its places lies in it, as {@link Filters#in(String)}
     *     has it
     * @return the narrowed query
     * @throws IllegalArgumentException if the name is blank
     */
    public FigureQuery in(String place) {
        return with(Filters.in(place));
    }

    /** Narrows to figures on a place, see {@link #in(String)}. */
    public FigureQuery in(PlaceName place) {
        return with(Filters.in(place));
    }

    /** Narrows to figures that surely are on a place, as {@link Filters#certainlyIn(String)} has it; see {@link #in(String)}. */
    public FigureQuery certainlyIn(String place) {
        return with(Filters.certainlyIn(place));
    }

    /**
     * Narrows to figures whose {@linkplain ReportedFigure#time() time} may lie within a range of days.
     *
     * @param range an EDTF expression; figures of no known time do not pass
     * @return the narrowed query
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public FigureQuery during(String range) {
        return with(Filters.during(range));
    }

    /** Narrows to figures whose time may lie within a range of days, see {@link #during(String)}. */
    public FigureQuery during(EdtfDate range) {
        return with(Filters.during(range));
    }

    /**
     * Narrows to figures that somebody asserts or confirms.
     *
     * @param reporter a name as {@link Filters#reportedBy(String)} takes it; the attributions of the figure count, where it has any,
     *     not those of its event
     * @return the narrowed query
     * @throws IllegalArgumentException if the name is blank
     */
    public FigureQuery reportedBy(String reporter) {
        return with(Filters.reportedBy(reporter));
    }

    /**
     * Narrows to figures by who gives them.
     *
     * @param condition the condition, such as {@link Filters#onlyReportedBy(String)} or {@link Filters#quoted()}
     * @return the narrowed query
     */
    public FigureQuery where(AttributionFilter condition) {
        return with(requireNonNull(condition, "condition"));
    }

    /**
     * Narrows to figures that are given for a day: their {@link org.conflictevents.model.Figure#asOf()} may fall on it. Figures for a
     * period, or of no known day, do not pass.
     *
     * @param date an EDTF expression; of a longer one, such as a month, any day
     * @return the narrowed query; asked twice, to figures that may fall on either
     * @throws IllegalArgumentException if the text is no EDTF expression
     */
    public FigureQuery asOf(String date) {
        List<EdtfDate> more = new ArrayList<>(days);
        more.add(EdtfDate.parse(requireNonNull(date, "date")));
        return new FigureQuery(data, measures, conditions, List.copyOf(more), inSeries);
    }

    private FigureQuery with(Filter condition) {
        List<Filter> more = new ArrayList<>(conditions);
        more.add(condition);
        return new FigureQuery(data, measures, List.copyOf(more), days, inSeries);
    }

    /**
     * Orders the answer by the days that figures stand for: the earliest, then the latest, then by source. A figure for a
     * period stands for its last day; figures of no known day come last. Without a series the order is that of the dataset,
     * figures of events first.
     *
     * @return the ordered query
     */
    public FigureQuery series() {
        return new FigureQuery(data, measures, conditions, days, true);
    }

    /**
     * Returns the figures of a measure on a place in order of their days: {@link #measuring}, {@link #in(String)} and {@link #series()}
     * in one.
     *
     * @param measure what is counted or measured
     * @param place the name of a place, or its id
     * @return the narrowed and ordered query
     * @throws IllegalArgumentException if the name is blank
     */
    public FigureQuery series(Measure measure, String place) {
        return measuring(measure).in(place).series();
    }

    /**
     * Returns all figures that pass.
     *
     * @return the figures, unmodifiable; empty if none passes
     * @throws UnresolvedNameException if names are not clear
     */
    public List<ReportedFigure> list() {
        return stream().toList();
    }

    /**
     * Returns all figures that pass, as a stream.
     *
     * @return the figures; the stream need not be closed
     * @throws UnresolvedNameException if names are not clear
     */
    public Stream<ReportedFigure> stream() {
        Predicate<ReportedFigure> condition = bind();
        Stream<ReportedFigure> all = Stream.concat(
                data.dataset().events().stream()
                        .flatMap(event -> event.figures().stream()
                                .filter(figure -> isWanted(figure.measure()))
                                .map(figure -> ReportedFigure.of(figure, event))),
                data.dataset().figures().stream()
                        .filter(figure -> isWanted(figure.measure()))
                        .map(ReportedFigure::of));
        Stream<ReportedFigure> found = all.filter(condition);
        return inSeries ? found.sorted(SERIES) : found;
    }

    /**
     * Returns all figures that pass, source by source: a figure that several sources give stands under each.
     *
     * @return the figures by those who give them, whatever their stance, in the order of the dataset; unmodifiable
     * @throws UnresolvedNameException if names are not clear
     */
    public Map<Source, List<ReportedFigure>> bySource() {
        Map<Source, List<ReportedFigure>> sources = new LinkedHashMap<>();
        data.dataset().sources().forEach(source -> sources.put(source, new ArrayList<>()));
        list().forEach(figure -> figure.figure().attributions().stream()
                .map(Attribution::source)
                .distinct()
                .forEach(source -> sources.computeIfAbsent(source, key -> new ArrayList<>())
                        .add(figure)));
        sources.values().removeIf(List::isEmpty);
        sources.replaceAll((source, figures) -> List.copyOf(figures));
        return Collections.unmodifiableMap(sources);
    }

    /**
     * Returns how many figures pass. This counts claims, it adds nothing up.
     *
     * @return the number, 0 or more
     * @throws UnresolvedNameException if names are not clear
     */
    public long count() {
        return stream().count();
    }

    /**
     * Returns the answer as a table: the time, the period that a number for a day covers, what is counted, whether it occurred or is only
     * feared, say, its numbers, whose and where, and who says so.
     *
     * @return the table, one row for each figure of {@link #list()}
     * @throws UnresolvedNameException if names are not clear
     */
    public Table table() {
        return Tables.figures(list());
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
     * Returns the figures that pass and exclude one another, side by side.
     *
     * <p>Two figures exclude one another if they are of one measure, no number is allowed by both (rough numbers that only share the
     * end to which both are rounded differ too), neither is a part of the other, and they are on one thing:
     *
     * <ul>
     *   <li>The dataset says so: they are linked as the same thing ({@link org.conflictevents.model.Figure#sameAs()}), or their events
     *       as the same happening ({@code SAME_AS} with a confidence of 0.5 or more, or none stated), each with this one number for the
     *       same group and actor. A later count is no dispute: of a flow, more in a longer period; of a stock, another number at a
     *       time that is certainly another.
     *   <li>Or place and time say so, and the smaller number is of all people or things, or of the same as the larger. Of a stock: the
     *       places may overlap, the larger number is not that of a place that holds the other ({@link
     *       org.conflictevents.model.Place#within()}; what a source says in a relation does not settle it), and neither time certainly
     *       comes first: a day marked {@code ?} does not. Of a flow: the smaller number is not that of a single happening, its place surely holds
     *       that of the larger, its period the whole period of the larger, and its sort of event that of the larger. Of a property,
     *       such as a distance: the places are the same. Counts of no named thing and durations are never compared so.
     * </ul>
     *
     * <p>Left out is what is only threatened, planned, demanded, feared or supposed, and what nobody stands for.
     *
     * <pre>{@code
     * data.figures().measuring(Measure.POPULATION).disputes().print();
     * }</pre>
     *
     * @return the disputes, of figures only; those that exclude one another, directly or through others, make one, and what tells of
     *     one thing stands in one
     * @throws UnresolvedNameException if names are not clear
     */
    public Disputes disputes() {
        Predicate<ReportedFigure> condition = bind();
        return new Disputes(
                Disputing.figures(data, figure -> isWanted(figure.measure()) && condition.test(figure)),
                List.of(),
                List.of());
    }

    /**
     * Returns the sources that the answer rests on, with their licences.
     *
     * @return the sources of the figures of {@link #list()}
     * @throws UnresolvedNameException if names are not clear
     */
    public Citations cite() {
        return Citations.ofFigures(stream().map(ReportedFigure::figure));
    }

    /**
     * Adds the figures of a measure up, with nobody counted twice; {@link Total} has the rules.
     *
     * <p>Of the figures that {@link #list()} gives, those of events that are only threatened, planned, demanded, feared or supposed do not
     * count, nor those that nobody stands for. In a place, and in a range of days, counts what lies there as a whole: a number
     * over two provinces, or over the whole war, is listed as {@link Total#spread()} when one province, or one month, is asked for; and so
     * is one over a time of which nobody knows the beginning, or the end, when days from one on, or up to one, are.
     *
     * <pre>{@code
     * data.figures().in("Idlib").sum(Measure.KILLED).print();
     * }</pre>
     *
     * @param measure what to add up; flows only, such as the killed
     * @param ranking names as {@link #reportedBy(String)} takes them: where tellings differ, the best number is that of the first of
     *     them who has one
     * @return the sum
     * @throws UnresolvedNameException if names are not clear
     * @throws IllegalArgumentException if numbers of the measure do not add up, or the sum has more than 50 digits
     */
    public Total sum(Measure measure, String... ranking) {
        Binder binder = data.binder();
        binder.checkMeasure(measure);
        measures.forEach(binder::checkMeasure);
        FigureBinder figures = new FigureBinder(binder);
        Predicate<ReportedFigure> passes = figures.all(conditions).and(this::isOfADay);
        List<Predicate<List<Attribution>>> ranks = binder.ranking(ranking);
        List<FigureBinder.Extent> extents = figures.extents(conditions);
        binder.check();
        FigureGraph graph = data.figuresOf(Summing.checkFlow(measure));
        return Summing.sum(
                graph,
                measure,
                isWanted(measure) ? passes.and(ReportedFigure::isReal) : figure -> false,
                extents,
                ranks);
    }

    private boolean isOfADay(ReportedFigure figure) {
        return days.isEmpty()
                || figure.figure().asOf().stream()
                        .anyMatch(asOf -> days.stream().anyMatch(asOf::possiblyWithin));
    }

    private boolean isWanted(Measure measure) {
        return measures.isEmpty() || measures.contains(measure);
    }

    private Predicate<ReportedFigure> bind() {
        Binder binder = data.binder();
        measures.forEach(binder::checkMeasure);
        Predicate<ReportedFigure> condition =
                new FigureBinder(binder).all(conditions).and(this::isOfADay);
        binder.check();
        return condition;
    }

    private static Optional<LocalDate> day(ReportedFigure figure, Function<EdtfDate, Optional<LocalDate>> end) {
        return figure.figure()
                .asOf()
                .flatMap(end)
                .or(() -> figure.figure().period().flatMap(EdtfDate::latest));
    }

    private static Comparator<Optional<LocalDate>> absentLast() {
        return Comparator.comparing(day -> day.orElse(LocalDate.MAX));
    }

    /**
     * Tells whether another object is a query of the same data instance with equal measures, conditions and days, in whatever order
     * they were asked for, and in a series or not.
     */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof FigureQuery that
                && data == that.data
                && measures.equals(that.measures)
                && Set.copyOf(conditions).equals(Set.copyOf(that.conditions))
                && Set.copyOf(days).equals(Set.copyOf(that.days))
                && inSeries == that.inSeries;
    }

    @Override
    public int hashCode() {
        return Objects.hash(
                System.identityHashCode(data), measures, Set.copyOf(conditions), Set.copyOf(days), inSeries);
    }

    /** Returns the question in words, such as {@code figures measuring DISPLACED in Idlib, in series}. */
    @Override
    public String toString() {
        return "figures"
                + (measures.isEmpty() ? "" : " measuring " + Texts.alternatives(List.copyOf(measures), Measure::code))
                + (conditions.isEmpty() ? "" : " " + Joints.text(conditions, " and "))
                + (days.isEmpty() ? "" : " as of " + Texts.alternatives(days, EdtfDate::toString))
                + (inSeries ? ", in series" : "");
    }
}
