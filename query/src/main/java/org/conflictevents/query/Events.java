package org.conflictevents.query;

import java.util.ArrayList;
import java.util.List;
import org.conflictevents.model.Event;
import org.conflictevents.model.Place;

/** Readings of events that several questions share. */
final class Events {

    private Events() {}

    /** Returns all places of an event, where it happened first. */
    static List<Place> places(Event event) {
        List<Place> places = new ArrayList<>(event.place().stream().toList());
        event.furtherPlaces().forEach(further -> places.add(further.place()));
        return places.stream().distinct().toList();
    }
}
