package org.conflictevents.query;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Scope;
import org.conflictevents.query.internal.Groups;
import org.jspecify.annotations.Nullable;

/**
 * The figures of a dataset, all of one sort, with what they say of one another: which count the same thing, which are parts of
 * which, and which may count some of the same. Figures are known by their number in {@link #figures()}.
 *
 * <p>Unchanging once built; for one thread, since it remembers what it was asked.
 */
final class FigureGraph {

    private final List<ReportedFigure> figures = new ArrayList<>();
    private final List<Figure> asWritten = new ArrayList<>();
    private final Map<String, Integer> byReference = new HashMap<>();
    private final Map<String, List<Integer>> byHappening = new HashMap<>();
    private final Groups<Integer> things = new Groups<>();
    private final Map<Integer, Set<Integer>> wholes = new HashMap<>();
    private final Map<String, Set<String>> larger = new HashMap<>();
    private final Map<String, Set<String>> smaller = new HashMap<>();
    private final Map<String, Set<String>> overlaps = new HashMap<>();
    private final Groups<String> happenings;

    /** Made when the first sum asks: only then is it needed, and never by two threads. */
    private @Nullable Map<Integer, Set<String>> counting;

    /**
     * Reads the figures of a dataset.
     *
     * @param dataset the dataset
     * @param happenings which of its events tell of one happening
     * @param wanted the measures to read; references to figures of others say nothing here
     */
    FigureGraph(Dataset dataset, Groups<String> happenings, Predicate<Measure> wanted) {
        this(dataset.events(), dataset.figures(), happenings, wanted);
    }

    /** Reads the figures of some events, and some of no event, see {@link #FigureGraph(Dataset, Groups, Predicate)}. */
    FigureGraph(List<Event> events, List<Figure> figuresOfNone, Groups<String> happenings, Predicate<Measure> wanted) {
        this.happenings = happenings;
        for (Event event : events) {
            for (Figure figure : event.figures()) {
                if (wanted.test(figure.measure())) {
                    figure.id().ifPresent(id -> byReference.put(event.id() + "#" + id, figures.size()));
                    byHappening
                            .computeIfAbsent(happenings.of(event.id()), id -> new ArrayList<>(1))
                            .add(figures.size());
                    figures.add(ReportedFigure.of(figure, event));
                    asWritten.add(figure);
                }
            }
        }
        for (Figure figure : figuresOfNone) {
            if (wanted.test(figure.measure())) {
                figure.id().ifPresent(id -> byReference.put(id, figures.size()));
                figures.add(ReportedFigure.of(figure));
                asWritten.add(figure);
            }
        }
        readReferences();
        readEvents(events);
    }

    private void readReferences() {
        for (int i = 0; i < figures.size(); i++) {
            ReportedFigure figure = figures.get(i);
            Integer same = figure.figure().sameAs().map(to -> find(figure, to)).orElse(null);
            if (same != null) {
                things.join(i, same);
            }
        }
        for (int i = 0; i < figures.size(); i++) {
            ReportedFigure figure = figures.get(i);
            Integer whole = figure.figure().partOf().map(to -> find(figure, to)).orElse(null);
            if (whole != null) {
                wholes.computeIfAbsent(things.of(i), thing -> new LinkedHashSet<>(2))
                        .add(things.of(whole));
            }
        }
    }

    private @Nullable Integer find(ReportedFigure from, String reference) {
        Integer near = from.event()
                .map(event -> byReference.get(event.id() + "#" + reference))
                .orElse(null);
        return near != null ? near : byReference.get(reference);
    }

    /** A figure of a part of a larger event is a part of what is counted for the whole, of the same people and up to its day. */
    private void readEvents(List<Event> events) {
        for (Event event : events) {
            for (Link link : event.links()) {
                String one = happenings.of(event.id());
                String other = happenings.of(link.target());
                if (link.kind().equals(LinkKind.PART_OF)) {
                    larger.computeIfAbsent(one, id -> new LinkedHashSet<>(2)).add(other);
                    smaller.computeIfAbsent(other, id -> new LinkedHashSet<>(2)).add(one);
                } else if (link.kind().equals(LinkKind.OVERLAPS)) {
                    overlaps.computeIfAbsent(one, id -> new LinkedHashSet<>(2)).add(other);
                    overlaps.computeIfAbsent(other, id -> new LinkedHashSet<>(2))
                            .add(one);
                }
            }
        }
        for (String part : larger.keySet()) {
            for (String whole : above(part, larger)) {
                for (int i : byHappening.getOrDefault(part, List.of())) {
                    for (int k : byHappening.getOrDefault(whole, List.of())) {
                        if (isCounted(figures.get(i), figures.get(k)) && !things.areOne(i, k)) {
                            wholes.computeIfAbsent(things.of(i), thing -> new LinkedHashSet<>(2))
                                    .add(things.of(k));
                        }
                    }
                }
            }
        }
    }

    private static <T> Set<T> above(T start, Map<T, Set<T>> next) {
        Set<T> reached = new LinkedHashSet<>();
        Deque<T> open = new ArrayDeque<>(next.getOrDefault(start, Set.of()));
        while (!open.isEmpty()) {
            T at = open.pop();
            if (!at.equals(start) && reached.add(at)) {
                open.addAll(next.getOrDefault(at, Set.of()));
            }
        }
        return reached;
    }

    /** Whether what one figure counts is counted in the other, as far as people and time tell. */
    private static boolean isCounted(ReportedFigure part, ReportedFigure whole) {
        return part.measure().equals(whole.measure())
                && holds(whole.figure().group(), part.figure().group())
                && holds(whole.figure().actor(), part.figure().actor())
                && part.time()
                        .flatMap(EdtfDate::earliest)
                        .flatMap(begin -> whole.time().flatMap(EdtfDate::latest).map(end -> !begin.isAfter(end)))
                        .orElse(true);
    }

    /** Whether what is said of all, or of the same, holds something. */
    static <T> boolean holds(Optional<T> larger, Optional<T> smaller) {
        return larger.isEmpty() || larger.equals(smaller);
    }

    /** Returns the figures, those of events first, in the order of the dataset. */
    List<ReportedFigure> figures() {
        return figures;
    }

    /** Tells whether what a figure counts took a while, see {@link #lasts(Figure, Optional)}. */
    boolean lasts(int figure) {
        return lasts(asWritten.get(figure), figures.get(figure).event());
    }

    /** Tells whether what a figure counts took a while: it says so, or its event does; else its time is a date, more or less exact. */
    static boolean lasts(Figure asWritten, Optional<Event> event) {
        return asWritten.period().isPresent()
                || asWritten.asOf().isPresent()
                || event.map(Event::scope).orElse(Scope.STATE) != Scope.SINGLE;
    }

    /** Returns the places that a figure counts over, see {@link #places(Figure, Optional)}. */
    List<Place> places(int figure) {
        return places(asWritten.get(figure), figures.get(figure).event());
    }

    /** Returns the places that a figure counts over: its own or, where it names none, those at which its event happened. */
    static List<Place> places(Figure asWritten, Optional<Event> event) {
        List<Place> own = asWritten.places();
        return own.isEmpty() ? event.map(Events::scene).orElse(List.of()) : own;
    }

    /** Returns a figure without what it takes from its event. */
    Figure asWritten(int figure) {
        return asWritten.get(figure);
    }

    /** Returns the thing that a figure counts: one number for all figures that say of one another that they count the same. */
    int thing(int figure) {
        return things.of(figure);
    }

    /** Returns the things that hold a thing as a part, at any depth. */
    Set<Integer> wholes(int thing) {
        return above(thing, wholes);
    }

    /** Tells whether one of two figures is a part of what the other counts. */
    boolean isPart(int one, int other) {
        return wholes(thing(one)).contains(thing(other)) || wholes(thing(other)).contains(thing(one));
    }

    /** Tells whether any happening overlaps another. */
    boolean hasOverlaps() {
        return !overlaps.isEmpty();
    }

    /** Returns the happenings in which a thing, or a part of it, is counted; none if no happening overlaps another, when nobody asks. */
    Set<String> counting(int thing) {
        if (counting == null) {
            counting = countings();
        }
        return counting.getOrDefault(thing, Set.of());
    }

    private Map<Integer, Set<String>> countings() {
        Map<Integer, Set<String>> all = new HashMap<>();
        for (int i = 0; i < figures.size() && hasOverlaps(); i++) {
            int thing = thing(i);
            happening(i).ifPresent(happening -> {
                all.computeIfAbsent(thing, id -> new LinkedHashSet<>(2)).add(happening);
                wholes(thing)
                        .forEach(whole -> all.computeIfAbsent(whole, id -> new LinkedHashSet<>(2))
                                .add(happening));
            });
        }
        return all;
    }

    /** Returns the happenings that are said to overlap one. */
    Set<String> overlapping(String happening) {
        return overlaps.getOrDefault(happening, Set.of());
    }

    /** Returns a happening, all larger ones of which it is a part, and all that are parts of it: what overlaps one may overlap it. */
    Set<String> around(String happening) {
        Set<String> around = above(happening, larger);
        around.addAll(above(happening, smaller));
        around.add(happening);
        return around;
    }

    /** Returns the happening that a figure's event tells of; empty for a figure of no event. */
    Optional<String> happening(int figure) {
        return figures.get(figure).event().map(event -> happenings.of(event.id()));
    }
}
