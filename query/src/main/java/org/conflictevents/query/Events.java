package org.conflictevents.query;

import java.util.ArrayList;
import java.util.List;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceRole;

/** Readings of events that several questions share. */
final class Events {

    private Events() {}

    /** Returns all places of an event, where it happened first. */
    static List<Place> places(Event event) {
        List<Place> places = new ArrayList<>(event.place().stream().toList());
        event.furtherPlaces().forEach(further -> places.add(further.place()));
        return places.stream().distinct().toList();
    }

    /** Returns the places at which an event happened: not where a movement came from or went, or what a shot or a plan is aimed at. */
    static List<Place> scene(Event event) {
        if (event.furtherPlaces().isEmpty()) {
            return event.place().map(List::of).orElseGet(List::of); // as nearly all are, and sums ask for each
        }
        List<Place> places = new ArrayList<>(event.place().stream().toList());
        event.furtherPlaces().stream()
                .filter(further -> further.role().equals(PlaceRole.ALSO))
                .forEach(further -> places.add(further.place()));
        return places.stream().distinct().toList();
    }

    /** Returns who says a part of a record: its own attributions or, where it has none, those of the record. */
    static List<Attribution> said(List<Attribution> own, List<Attribution> inherited) {
        return own.isEmpty() ? inherited : own;
    }

    /** Tells whether an event is no mere talk: it occurred, or goes on. */
    static boolean isReal(Event event) {
        return event.modality() == Modality.OCCURRED || event.modality() == Modality.ONGOING;
    }
}
