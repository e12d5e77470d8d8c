package org.conflictevents.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.query.internal.Groups;

/** Who tells of something, in whatever record: the attributions of all that is told of one happening, agreement or number. */
final class Tellings {

    private Tellings() {}

    /** Returns, for an event, the attributions of all events that tell of the same happening; of an event from elsewhere, its own. */
    static Function<Event, List<Attribution>> ofEvents(Dataset dataset) {
        Groups<String> groups = Groups.ofEvents(dataset.events());
        Map<String, List<Attribution>> all = new HashMap<>();
        for (Event event : dataset.events()) {
            note(all, groups.of(event.id()), event.attributions());
        }
        return event -> all.getOrDefault(groups.of(event.id()), event.attributions());
    }

    /** Returns, for an agreement, the attributions of all records of the same. */
    static Function<Agreement, List<Attribution>> ofAgreements(Dataset dataset) {
        Groups<String> groups = Groups.ofAgreements(dataset.agreements());
        Map<String, List<Attribution>> all = new HashMap<>();
        for (Agreement agreement : dataset.agreements()) {
            note(all, groups.of(agreement.id()), agreement.attributions());
        }
        return agreement -> all.getOrDefault(groups.of(agreement.id()), agreement.attributions());
    }

    /** Returns, for a figure, the attributions of all figures that count the same thing. */
    static Function<ReportedFigure, List<Attribution>> ofFigures(Dataset dataset) {
        FigureGraph graph = new FigureGraph(dataset, new Groups<>(), measure -> true);
        Map<Integer, List<Attribution>> all = new HashMap<>();
        Map<ReportedFigure, Integer> things = new HashMap<>();
        for (int i = 0; i < graph.figures().size(); i++) {
            note(all, graph.thing(i), graph.figures().get(i).figure().attributions());
            things.put(graph.figures().get(i), graph.thing(i));
        }
        return figure -> all.getOrDefault(
                things.getOrDefault(figure, -1), figure.figure().attributions());
    }

    private static <K> void note(Map<K, List<Attribution>> all, K key, List<Attribution> attributions) {
        all.computeIfAbsent(key, k -> new ArrayList<>(attributions.size())).addAll(attributions);
    }
}
