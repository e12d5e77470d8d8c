package org.conflictevents.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.conflictevents.query.internal.Groups;
import org.conflictevents.query.internal.PlaceTree;
import org.conflictevents.query.internal.Reports;

/** Finds what sources disagree on. */
final class Disputing {

    private Disputing() {}

    // ---- figures

    /** Returns the disputes between the figures that pass. */
    static List<FigureDispute> figures(ConflictData data, Predicate<ReportedFigure> passes) {
        Set<Measure> measures = new LinkedHashSet<>();
        for (Event event : data.dataset().events()) {
            event.figures().stream().map(Figure::measure).forEach(measures::add);
        }
        data.dataset().figures().stream().map(Figure::measure).forEach(measures::add);
        return measures.stream()
                .flatMap(
                        measure -> new OfMeasure(data.figuresOf(measure), data.placeTree(), passes).disputes().stream())
                .toList();
    }

    /** The disputes between figures of one measure. */
    private static final class OfMeasure {
        private final FigureGraph graph;
        private final FigureComparison comparison;
        private final BitSet chosen = new BitSet();
        private final BitSet disputed = new BitSet();
        private final Groups<Integer> disputes = new Groups<>();

        OfMeasure(FigureGraph graph, PlaceTree tree, Predicate<ReportedFigure> passes) {
            this.graph = graph;
            this.comparison = new FigureComparison(graph, tree);
            for (int i = 0; i < graph.figures().size(); i++) {
                ReportedFigure figure = graph.figures().get(i);
                chosen.set(i, figure.isReal() && Reports.stand(figure.figure().attributions()) && passes.test(figure));
            }
        }

        List<FigureDispute> disputes() {
            Map<Integer, List<Integer>> things = new HashMap<>();
            Map<String, List<Integer>> happenings = new HashMap<>();
            Map<Place, List<Integer>> places = new LinkedHashMap<>();
            chosen.stream().forEach(i -> {
                note(things, graph.thing(i), i);
                graph.happening(i).ifPresent(happening -> note(happenings, happening, i));
                graph.places(i).forEach(place -> note(places, place, i));
            });
            things.values().forEach(one -> compare(one, one));
            happenings.values().forEach(one -> compare(one, one));
            comparePlaces(places);
            things.values().forEach(this::addTellings);
            Map<Integer, List<ReportedFigure>> found = new LinkedHashMap<>();
            disputed.stream()
                    .forEach(i -> found.computeIfAbsent(disputes.of(i), root -> new ArrayList<>())
                            .add(graph.figures().get(i)));
            return found.values().stream()
                    .map(figures -> new FigureDispute(
                            figures.stream().sorted(FigureQuery.SERIES).toList()))
                    .toList();
        }

        private static <K> void note(Map<K, List<Integer>> map, K key, int figure) {
            map.computeIfAbsent(key, k -> new ArrayList<>(1)).add(figure);
        }

        private void compare(List<Integer> some, List<Integer> others) {
            for (int one : some) {
                for (int other : others) {
                    if (one < other && !disputes.areOne(one, other) && comparison.disagree(one, other)) {
                        disputes.join(one, other);
                        disputed.set(one);
                        disputed.set(other);
                    }
                }
            }
        }

        /** Figures meet where one place lies in the other or, of what is not added up, where two places share ground. */
        private void comparePlaces(Map<Place, List<Integer>> places) {
            boolean isFlow = chosen.stream()
                    .mapToObj(i -> graph.figures().get(i).measure().nature())
                    .anyMatch(Measure.Nature.FLOW::equals);
            places.forEach((place, figures) -> {
                if (isFlow) {
                    for (Optional<Place> at = Optional.of(place);
                            at.isPresent();
                            at = at.get().within()) {
                        meet(figures, places.getOrDefault(at.get(), List.of()));
                    }
                } else {
                    places.forEach((other, rivals) -> {
                        if (comparison.mayOverlap(place, other)) {
                            meet(figures, rivals);
                        }
                    });
                }
            });
        }

        private void meet(List<Integer> some, List<Integer> others) {
            compare(some, others);
            compare(others, some);
        }

        /** What tells of the same thing as a disputed figure is shown beside it: one thing is in one dispute. */
        private void addTellings(List<Integer> tellings) {
            if (tellings.stream().anyMatch(disputed::get)) {
                tellings.forEach(i -> disputes.join(tellings.get(0), i));
                tellings.forEach(disputed::set);
            }
        }
    }

    // ---- events

    /** Returns the pairs of events of which one is said to contradict the other. */
    static List<EventDispute> events(Dataset dataset) {
        List<EventDispute> disputes = new ArrayList<>();
        Set<Set<String>> seen = new HashSet<>();
        for (Event event : dataset.events()) {
            for (Link link : event.links()) {
                if (link.kind().equals(LinkKind.CONTRADICTS) && seen.add(Set.of(event.id(), link.target()))) {
                    disputes.add(
                            new EventDispute(event, dataset.event(link.target()).orElseThrow()));
                }
            }
        }
        return disputes;
    }

    // ---- agreements

    /** Returns the terms that one agreement cannot have together. */
    static List<TermDispute> terms(ConflictData data) {
        List<Agreement> agreements = data.dataset().agreements();
        Groups<String> groups = Groups.ofAgreements(agreements);
        Map<String, Map<TermKind, List<TermDispute.Version>>> terms = new LinkedHashMap<>();
        for (Agreement agreement : agreements) {
            for (Term term : agreement.terms()) {
                // an agreement may be about several countries, side by side
                if (!term.kind().equals(TermKind.COUNTRY)
                        && Reports.stand(Events.said(term.attributions(), agreement.attributions()))) {
                    terms.computeIfAbsent(groups.of(agreement.id()), id -> new LinkedHashMap<>())
                            .computeIfAbsent(term.kind(), kind -> new ArrayList<>())
                            .add(new TermDispute.Version(agreement, term));
                }
            }
        }
        PlaceTree tree = data.placeTree();
        List<TermDispute> disputes = new ArrayList<>();
        terms.values().stream().map(Map::entrySet).flatMap(Collection::stream).forEach(entry -> {
            List<TermDispute.Version> differing = entry.getValue().stream()
                    .filter(one -> entry.getValue().stream().anyMatch(other -> differ(one.term(), other.term(), tree)))
                    .toList();
            if (!differing.isEmpty()) {
                disputes.add(new TermDispute(entry.getKey(), differing));
            }
        });
        return disputes;
    }

    private static boolean differ(Term one, Term other, PlaceTree tree) {
        boolean numbers = one.quantity().isPresent()
                && other.quantity().isPresent()
                && FigureComparison.differ(
                        one.quantity().get(), other.quantity().get());
        boolean places = one.place().isPresent()
                && other.place().isPresent()
                && tree.area(one.place().get()).position(other.place().get()) == PlaceTree.Position.ELSEWHERE
                && tree.area(other.place().get()).position(one.place().get()) == PlaceTree.Position.ELSEWHERE;
        return numbers || places;
    }
}
