package org.conflictevents.query;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.Measure;
import org.conflictevents.query.internal.Reports;

/** Adds up figures that may be parts of one another, count the same or overlap, whatever events they belong to. */
final class LinkedSums implements Gathering<GroupAmount> {

    private final FigureGraph graph;
    private final Measure measure;
    private final GroupExtents extents;
    private final List<Predicate<List<Attribution>>> ranking;
    private final Map<String, List<Integer>> byEvent = new HashMap<>();
    private final List<List<Integer>> chosen = new ArrayList<>();
    private final List<Integer> spread = new ArrayList<>();

    LinkedSums(FigureGraph graph, Measure measure, GroupExtents extents, List<Predicate<List<Attribution>>> ranking) {
        this.graph = graph;
        this.measure = measure;
        this.extents = extents;
        this.ranking = ranking;
        for (int i = 0; i < graph.figures().size(); i++) {
            int number = i;
            ReportedFigure figure = graph.figures().get(i);
            if (Reports.stand(figure.figure().attributions())) {
                figure.event()
                        .ifPresent(event -> byEvent.computeIfAbsent(event.id(), id -> new ArrayList<>(1))
                                .add(number));
            }
        }
    }

    @Override
    public void begin(List<GroupKey> keys) {
        extents.begin(keys);
        chosen.add(new ArrayList<>());
        spread.add(0);
    }

    @Override
    public void add(int group, Event event) {
        for (int figure : byEvent.getOrDefault(event.id(), List.of())) {
            if (extents.hold(group, graph.asWritten(figure), event)) {
                chosen.get(group).add(figure);
            } else {
                spread.set(group, spread.get(group) + 1);
            }
        }
    }

    @Override
    public GroupForm<GroupAmount> form() {
        return AmountForm.LOW_BEST_HIGH;
    }

    @Override
    public GroupAmount value(int group) {
        BitSet figures = new BitSet();
        chosen.get(group).forEach(figures::set);
        Gathered sum = new Gathered();
        Summing.add(graph, figures, ranking, sum);
        sum.countSpread(spread.get(group));
        return sum.amount(measure);
    }
}
