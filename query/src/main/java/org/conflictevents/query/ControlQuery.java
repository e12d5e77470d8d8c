package org.conflictevents.query;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.conflictevents.model.Event;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Place;
import org.conflictevents.model.Source;

/**
 * The question who held a place when, made by {@link ConflictData#control(String)}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ControlQuery {

    private final ConflictData data;
    private final Place place;

    ControlQuery(ConflictData data, Place place) {
        this.data = data;
        this.place = place;
    }

    /** Returns the place that is asked for. */
    public Place place() {
        return place;
    }

    /**
     * Returns who held the place when, and who says so: all sources in one timeline, contested spells marked.
     *
     * @return the timeline; without spells if no event tells who held the place
     */
    public ControlTimeline timeline() {
        return timeline(data.dataset().events());
    }

    /**
     * Returns who held the place when, source by source: each timeline is made of what one source says, in its own voice or in
     * those it quotes, with the dates that it gives.
     *
     * <p>What a spell is contested for here, a source contests by itself.
     *
     * @return the timelines by their sources, in the order of the dataset; unmodifiable, and empty if no event tells who held the
     *     place
     */
    public Map<Source, ControlTimeline> bySource() {
        List<Event> telling = data.dataset().events().stream()
                .filter(event -> tellsOfIt(event)
                        || event.links().stream().anyMatch(link -> link.kind().equals(LinkKind.REVISES)))
                .toList();
        Set<Source> sources = telling.stream()
                .filter(this::tellsOfIt)
                .flatMap(event -> event.sources().stream())
                .collect(Collectors.toSet());
        Map<Source, ControlTimeline> timelines = new LinkedHashMap<>();
        for (Source source : data.dataset().sources()) {
            if (sources.contains(source)) {
                ControlTimeline timeline = timeline(said(telling, source));
                if (!timeline.spells().isEmpty()) {
                    timelines.put(source, timeline);
                }
            }
        }
        return Collections.unmodifiableMap(timelines);
    }

    private boolean tellsOfIt(Event event) {
        return event.control().stream().anyMatch(control -> control.place().id().equals(place.id()));
    }

    /** Returns what one source says: its events, with its attributions only. */
    private static List<Event> said(List<Event> events, Source source) {
        return events.stream()
                .map(event -> event.withAttributions(event.attributions().stream()
                        .filter(attribution -> attribution.source().equals(source))
                        .toList()))
                .filter(event -> !event.attributions().isEmpty())
                .toList();
    }

    private ControlTimeline timeline(List<Event> events) {
        return new ControlTimeline(place, new TimelineReader(events, place, data.happenings()).spells());
    }

    /** Returns the question in words, such as {@code control of Saraqib}. */
    @Override
    public String toString() {
        return "control of " + place.name();
    }
}
