package org.conflictevents.query;

import java.util.Optional;
import java.util.stream.Stream;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Control;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Term;

/** What records hold: the places, actors and agreements that they name, and the attributions of all their parts. */
final class Contents {

    private Contents() {}

    /** Returns the places and actors that an event names, its figures and those who tell of it included. */
    static Stream<Entity> entities(Event event) {
        return Stream.of(
                        Events.places(event).stream(),
                        event.participants().stream().map(Participant::actor),
                        event.control().stream().map(Control::place),
                        event.control().stream().map(Control::holder),
                        event.figures().stream().flatMap(Contents::entities),
                        voices(event.attributions().stream()))
                .flatMap(entities -> entities);
    }

    /** Returns the places and actors that a figure names itself. */
    static Stream<Entity> entities(Figure figure) {
        return Stream.of(figure.places().stream(), figure.actor().stream(), voices(figure.attributions().stream()))
                .flatMap(entities -> entities);
    }

    /** Returns the places and actors that an agreement names. */
    static Stream<Entity> entities(Agreement agreement) {
        return Stream.of(
                        agreement.parties().stream(),
                        agreement.terms().stream().flatMap(term -> term.place().stream()),
                        agreement.statuses().stream().flatMap(status -> status.by().stream()),
                        voices(attributions(agreement)))
                .flatMap(entities -> entities);
    }

    /** Returns what a relation names. */
    static Stream<Entity> entities(Relation relation) {
        return Stream.concat(Stream.of(relation.from(), relation.to()), voices(relation.attributions().stream()));
    }

    /** Returns the texts of an event in which words are looked for. */
    static Stream<String> texts(Event event) {
        return Stream.concat(prose(event), names(event));
    }

    /** Returns the texts of an event that hardly any other has. */
    static Stream<String> prose(Event event) {
        return Stream.concat(
                Stream.of(event.summary()), event.attributions().stream().flatMap(Contents::texts));
    }

    /** Returns the names of the places and actors of an event. */
    static Stream<String> names(Event event) {
        return Stream.concat(
                Events.places(event).stream().flatMap(Contents::names),
                event.participants().stream()
                        .flatMap(participant ->
                                Stream.concat(names(participant.actor()), participant.label().stream())));
    }

    private static Stream<String> names(Entity entity) {
        return Stream.concat(Stream.of(entity.name()), entity.aliases().stream().map(Alias::text));
    }

    private static Stream<String> texts(Attribution attribution) {
        return Stream.of(Optional.of(attribution.source().title()), attribution.wording(), attribution.note())
                .flatMap(Optional::stream);
    }

    private static Stream<Actor> voices(Stream<Attribution> attributions) {
        return attributions.flatMap(attribution -> attribution.voices().stream());
    }

    /** Returns who says an event and its figures. */
    static Stream<Attribution> attributions(Event event) {
        return Stream.concat(
                event.attributions().stream(),
                event.figures().stream().flatMap(figure -> figure.attributions().stream()));
    }

    /** Returns who says an agreement, its terms and how it stands. */
    static Stream<Attribution> attributions(Agreement agreement) {
        return Stream.of(
                        agreement.attributions().stream(),
                        agreement.terms().stream().map(Term::attributions).flatMap(list -> list.stream()),
                        agreement.statuses().stream()
                                .map(AgreementStatus::attributions)
                                .flatMap(list -> list.stream()))
                .flatMap(attributions -> attributions);
    }
}
