package org.conflictevents.blackbox;

import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Place;
import org.conflictevents.model.StatusKind;

/** Records of the Idlib dataset by their ids. */
final class Idlib {

    static final Dataset DATA = Datasets.idlib2020();

    private Idlib() {}

    static Event event(String id) {
        return DATA.events().stream().filter(e -> e.id().equals(id)).findFirst().orElseThrow();
    }

    static Figure figure(String event, String id) {
        return event(event).figures().stream()
                .filter(f -> f.id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    static Figure loose(String id) {
        return DATA.figures().stream()
                .filter(f -> f.id().equals(Optional.of(id)))
                .findFirst()
                .orElseThrow();
    }

    static Agreement agreement(String id) {
        return DATA.agreements().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static Place place(String id) {
        return DATA.places().stream().filter(p -> p.id().equals(id)).findFirst().orElseThrow();
    }

    static Actor actor(String id) {
        return DATA.actors().stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    static List<String> brokenBy(Agreement agreement) {
        return agreement.statuses().stream()
                .filter(status -> status.kind().equals(StatusKind.BROKEN))
                .map(status -> status.by().orElseThrow().id())
                .toList();
    }

    /** The events that an event is linked to in one way. */
    static List<String> linked(String event, LinkKind kind) {
        return event(event).links().stream()
                .filter(link -> link.kind().equals(kind))
                .map(Link::target)
                .toList();
    }
}
