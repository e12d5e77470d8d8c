package org.conflictevents.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The sources, places and actors that records hold, one for each id, in the order in which they were met.
 *
 * <p>Two different contents under one id are a complaint.
 */
final class ReferenceData {

    private final Map<String, Source> sources = new LinkedHashMap<>();
    private final Map<String, Place> places = new LinkedHashMap<>();
    private final Map<String, Actor> actors = new LinkedHashMap<>();
    private final BiConsumer<String, String> complaints;

    /** Creates an empty one that hands path and message of each complaint to the given consumer. */
    ReferenceData(BiConsumer<String, String> complaints) {
        this.complaints = complaints;
    }

    Map<String, Source> sources() {
        return sources;
    }

    Map<String, Place> places() {
        return places;
    }

    Map<String, Actor> actors() {
        return actors;
    }

    void gather(Source source) {
        one("sources", sources, source.id(), source);
    }

    void gather(Place place) {
        if (one("places", places, place.id(), place)) {
            place.within().ifPresent(this::gather);
            gatherNames(place);
        }
    }

    void gather(Actor actor) {
        if (one("actors", actors, actor.id(), actor)) {
            gatherNames(actor);
        }
    }

    private void gatherNames(Entity entity) {
        entity.aliases().forEach(alias -> alias.source().ifPresent(this::gather));
        entity.attributions().forEach(this::gather);
    }

    private void gather(Attribution attribution) {
        gather(attribution.source());
        attribution.voices().forEach(this::gather);
    }

    void gather(Agreement agreement) {
        gatherNames(agreement);
        agreement.parties().forEach(this::gather);
        for (Term term : agreement.terms()) {
            term.place().ifPresent(this::gather);
            term.attributions().forEach(this::gather);
        }
        for (AgreementStatus status : agreement.statuses()) {
            status.by().ifPresent(this::gather);
            status.attributions().forEach(this::gather);
        }
    }

    void gather(Event event) {
        event.place().ifPresent(this::gather);
        event.furtherPlaces().forEach(further -> gather(further.place()));
        event.participants().forEach(participant -> gather(participant.actor()));
        for (Control control : event.control()) {
            gather(control.place());
            gather(control.holder());
        }
        event.figures().forEach(this::gather);
        event.attributions().forEach(this::gather);
    }

    void gather(Figure figure) {
        figure.actor().ifPresent(this::gather);
        figure.places().forEach(this::gather);
        figure.attributions().forEach(this::gather);
    }

    void gather(Relation relation) {
        for (Entity entity : List.of(relation.from(), relation.to())) {
            if (entity instanceof Place place) {
                gather(place);
            } else if (entity instanceof Actor actor) {
                gather(actor);
            }
        }
        relation.attributions().forEach(this::gather);
    }

    /** Notes a record under its id; returns true if it is new, so that what it holds is to be gathered too. */
    private <T> boolean one(String list, Map<String, T> known, String id, T found) {
        T there = known.putIfAbsent(id, found);
        if (there != null && !there.equals(found)) {
            complaints.accept(list + "[" + id + "]", "two different contents under one id: " + there + " and " + found);
        }
        return there == null;
    }
}
