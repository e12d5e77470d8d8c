package org.conflictevents.query;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.Term;
import org.conflictevents.query.Table.Column;

/**
 * What sources disagree on, side by side: numbers, events and the terms of agreements.
 *
 * <p>Made by {@link ConflictData#disputes()} and {@link FigureQuery#disputes()}. Nothing is settled here: every claim stays, with who
 * makes it. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * data.disputes().print();
 * }</pre>
 *
 * @param figures numbers that exclude one another
 * @param events events that contradict one another
 * @param terms terms that one agreement cannot have together
 */
public record Disputes(List<FigureDispute> figures, List<EventDispute> events, List<TermDispute> terms) {

    public Disputes {
        figures = Arguments.list(figures, "figures");
        events = Arguments.list(events, "events");
        terms = Arguments.list(terms, "terms");
    }

    /** Returns how many disputes there are. */
    public int size() {
        return figures.size() + events.size() + terms.size();
    }

    /** Tells whether there is no dispute. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Returns the sources that take part in the disputes, and their licences. */
    public Citations cite() {
        return Citations.ofFigures(figures.stream()
                        .flatMap(dispute -> dispute.figures().stream())
                        .map(ReportedFigure::figure))
                .and(Citations.ofEvents(
                        events.stream().flatMap(dispute -> Stream.of(dispute.event(), dispute.other()))))
                .and(Citations.ofAgreements(terms.stream()
                        .flatMap(dispute -> dispute.versions().stream())
                        .map(TermDispute.Version::agreement)));
    }

    /** Returns the disputes as a table: their number, when and where each claim holds, the claim, and who makes it; one row a claim. */
    public Table table() {
        List<List<Object>> rows = new ArrayList<>();
        int number = 0;
        for (FigureDispute dispute : figures) {
            number++;
            for (ReportedFigure figure : dispute.figures()) {
                rows.add(List.of(
                        number,
                        figure.time(),
                        Tables.names(figure.figure().places()),
                        figure.measure().label() + ": " + figure.quantity(),
                        says(figure.figure().attributions())));
            }
        }
        for (EventDispute dispute : events) {
            number++;
            for (Event event : List.of(dispute.event(), dispute.other())) {
                rows.add(List.of(
                        number,
                        event.when(),
                        Tables.names(Events.places(event)),
                        event.summary(),
                        says(event.attributions())));
            }
        }
        for (TermDispute dispute : terms) {
            number++;
            for (TermDispute.Version version : dispute.versions()) {
                Term term = version.term();
                rows.add(List.of(
                        number,
                        version.agreement().concluded(),
                        Tables.names(term.place().stream().toList()),
                        version.agreement().name() + ": " + term
                                + term.quantity()
                                        .map(quantity -> " (" + quantity + ")")
                                        .orElse(""),
                        says(Events.said(
                                term.attributions(), version.agreement().attributions()))));
            }
        }
        return Table.of(
                List.of(
                        Column.number("no."),
                        Column.text("when"),
                        Column.text("where"),
                        Column.text("claim"),
                        Column.text("sources")),
                rows);
    }

    private static String says(List<Attribution> attributions) {
        return String.join("; ", Tables.says(attributions));
    }

    /** Prints the {@linkplain #table() table} to the standard output. */
    public void print() {
        table().print();
    }

    /** Returns the text of the {@linkplain #table() table}. */
    @Override
    public String toString() {
        return table().toString();
    }
}
