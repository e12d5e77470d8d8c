package org.conflictevents.model;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * The sources, places and actors that records hold, one for each id, in the order in which they were met.
 *
 * <p>Two different contents under one id are a complaint. Plain loops: each lambda costs a class when a program starts, and
 * this stands between every program and its first answer.
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
            if (place.within().isPresent()) {
                gather(place.within().get());
            }
            gatherNames(place);
        }
    }

    void gather(Actor actor) {
        if (one("actors", actors, actor.id(), actor)) {
            gatherNames(actor);
        }
    }

    private void gatherNames(Entity entity) {
        for (Alias alias : entity.aliases()) {
            if (alias.source().isPresent()) {
                gather(alias.source().get());
            }
        }
        gather(entity.attributions());
    }

    private void gather(List<Attribution> attributions) {
        for (Attribution attribution : attributions) {
            gather(attribution.source());
            for (Actor voice : attribution.voices()) {
                gather(voice);
            }
        }
    }

    void gather(Agreement agreement) {
        gatherNames(agreement);
        for (Actor party : agreement.parties()) {
            gather(party);
        }
        for (Term term : agreement.terms()) {
            if (term.place().isPresent()) {
                gather(term.place().get());
            }
            gather(term.attributions());
        }
        for (AgreementStatus status : agreement.statuses()) {
            if (status.by().isPresent()) {
                gather(status.by().get());
            }
            gather(status.attributions());
        }
    }

    void gather(Event event) {
        if (event.place().isPresent()) {
            gather(event.place().get());
        }
        for (EventPlace further : event.furtherPlaces()) {
            gather(further.place());
        }
        for (Participant participant : event.participants()) {
            gather(participant.actor());
        }
        for (Control control : event.control()) {
            gather(control.place());
            gather(control.holder());
        }
        for (Figure figure : event.figures()) {
            gather(figure);
        }
        gather(event.attributions());
    }

    void gather(Figure figure) {
        if (figure.actor().isPresent()) {
            gather(figure.actor().get());
        }
        for (Place place : figure.places()) {
            gather(place);
        }
        gather(figure.attributions());
    }

    void gather(Relation relation) {
        for (Entity entity : List.of(relation.from(), relation.to())) {
            if (entity instanceof Place place) {
                gather(place);
            } else if (entity instanceof Actor actor) {
                gather(actor);
            }
        }
        gather(relation.attributions());
    }

    /** Notes a record under its id; returns true if it is new, so that what it holds is to be gathered too. */
    @SuppressWarnings(
            "ReferenceEquality") // mostly the same instance: records that nobody compares cost nothing to compare
    private <T> boolean one(String list, Map<String, T> known, String id, T found) {
        T there = known.putIfAbsent(id, found);
        if (there != null && there != found && !there.equals(found)) {
            complaints.accept(list + "[" + id + "]", "two different contents under one id: " + there + " and " + found);
        }
        return there == null;
    }
}
