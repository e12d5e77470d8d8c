package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.internal.Cycles;
import org.conflictevents.model.internal.merge.Things.Thing;

/** Takes figures out of a whole where several datasets together make it a part of itself. Not thread-safe. */
final class PartCircles {

    private final Merging merging;

    PartCircles(Merging merging) {
        this.merging = merging;
    }

    /**
     * Cuts all circles, those of events in their merged records.
     *
     * @param figures the figures of no event
     * @return the figures of no event
     */
    List<Figure> cut(List<Figure> figures) {
        List<Figure> left = new ArrayList<>(figures);
        while (true) {
            Map<String, List<String>> next = new LinkedHashMap<>();
            for (Thing<Event> thing : merging.events.all()) {
                Event event = thing.merged();
                for (Figure figure : event.figures()) {
                    note(next, figure, event);
                }
            }
            left.forEach(figure ->
                    figure.id().ifPresent(id -> figure.partOf().ifPresent(whole -> next.put(id, List.of(whole)))));
            List<String> circle = Cycles.first(next);
            if (circle.isEmpty()) {
                return left;
            }
            String latest = circle.get(0);
            for (String part : circle) {
                latest = teller(part) > teller(latest) ? part : latest;
            }
            cut(latest, left);
        }
    }

    private int teller(String part) {
        return merging.tellersOfParts.getOrDefault(part, -1);
    }

    /** Notes what is part of another figure; not what is only part of a whole in its own event, as nearly all coded counts are. */
    private static void note(Map<String, List<String>> next, Figure figure, Event event) {
        if (figure.id().isEmpty() || figure.partOf().isEmpty()) {
            return;
        }
        String whole = figure.partOf().get();
        boolean isNear = false;
        for (Figure other : event.figures()) {
            if (other.id().filter(whole::equals).isPresent()) {
                isNear = true;
                if (other.partOf().isEmpty()) {
                    return;
                }
            }
        }
        next.put(event.id() + "#" + figure.id().get(), List.of(isNear ? event.id() + "#" + whole : whole));
    }

    private void cut(String part, List<Figure> figures) {
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.id().filter(part::equals).isPresent()) {
                tell(Merging.path("figures", part), "partOf", part, figure);
                figures.set(i, figure.withPartOf(Optional.empty()));
                return;
            }
        }
        for (Thing<Event> thing : merging.events.all()) {
            Event event = thing.merged();
            List<Figure> own = new ArrayList<>(event.figures());
            for (int i = 0; i < own.size(); i++) {
                Figure figure = own.get(i);
                if (figure.id().filter(id -> part.equals(event.id() + "#" + id)).isPresent()) {
                    tell(
                            Merging.path("events", event.id()),
                            "figures[" + figure.id().get() + "].partOf",
                            part,
                            figure);
                    own.set(i, figure.withPartOf(Optional.empty()));
                    thing.merged(event.withFigures(own));
                    return;
                }
            }
        }
    }

    private void tell(String record, String field, String part, Figure figure) {
        merging.leftOut(
                record, field, Math.max(0, teller(part)), figure.partOf().orElseThrow(), Tellings.sources(figure));
    }
}
