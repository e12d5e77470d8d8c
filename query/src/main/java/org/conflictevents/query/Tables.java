package org.conflictevents.query;

import java.util.List;
import java.util.stream.Collectors;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.Place;
import org.conflictevents.query.Table.Column;

/** The tables that queries print by themselves. */
final class Tables {

    private Tables() {}

    static Table events(List<Event> events) {
        return Table.of(
                List.of(
                        Column.text("when"),
                        Column.text("place"),
                        Column.text("modality"),
                        Column.text("event"),
                        Column.text("sources")),
                events.stream()
                        .map(event -> List.of(
                                event.when(),
                                names(Events.places(event)),
                                Texts.words(event.modality()),
                                event.summary(),
                                String.join("; ", says(event.attributions()))))
                        .toList());
    }

    static Table figures(List<ReportedFigure> figures) {
        return Table.of(
                List.of(
                        Column.text("as of"),
                        Column.text("period"),
                        Column.text("measure"),
                        Column.text("modality"),
                        Column.number("low"),
                        Column.number("best"),
                        Column.number("high"),
                        Column.text("qualifier"),
                        Column.text("unit"),
                        Column.text("whose"),
                        Column.text("where"),
                        Column.text("sources")),
                figures.stream().map(Tables::row).toList());
    }

    static Table agreements(List<Agreement> agreements) {
        return Table.of(
                List.of(
                        Column.text("agreement"),
                        Column.text("concluded"),
                        Column.text("parties"),
                        Column.text("status"),
                        Column.text("sources")),
                agreements.stream()
                        .map(agreement -> List.of(
                                agreement.name(),
                                agreement.concluded(),
                                agreement.parties().stream().map(Actor::name).collect(Collectors.joining(", ")),
                                agreement.statuses().stream()
                                        .map(AgreementStatus::toString)
                                        .collect(Collectors.joining("; ")),
                                String.join("; ", says(agreement.attributions()))))
                        .toList());
    }

    private static List<Object> row(ReportedFigure reported) {
        Figure figure = reported.figure();
        return List.of(
                reported.time(),
                figure.asOf().flatMap(day -> figure.period()),
                figure.measure().label(),
                reported.event().map(Event::modality).map(Texts::words),
                figure.quantity().low(),
                figure.quantity().best(),
                figure.quantity().high(),
                Texts.words(figure.quantity().qualifier()),
                figure.quantity().unit().label(),
                whose(figure),
                names(figure.places()),
                String.join("; ", says(figure.attributions())));
    }

    private static String whose(Figure figure) {
        String group = figure.group().map(Group::label).orElse("");
        String actor = figure.actor().map(Actor::name).orElse("");
        return group.isEmpty() || actor.isEmpty() ? group + actor : group + ", " + actor;
    }

    static String names(List<Place> places) {
        return places.stream().map(Place::name).distinct().collect(Collectors.joining(", "));
    }

    /** Returns who says what, each once: {@code article-000}, {@code article-001: SANA (confirms)}. */
    static List<String> says(List<Attribution> attributions) {
        return attributions.stream().map(Attribution::toString).distinct().toList();
    }
}
