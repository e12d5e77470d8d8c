package org.conflictevents.query;

import java.util.ArrayList;
import java.util.List;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Event;
import org.conflictevents.model.Relation;
import org.conflictevents.query.Table.Column;

/**
 * Records of every sort that an answer is made of.
 *
 * <p>Made by {@link ConflictData#about(String)} and {@link ConflictData#restingOnlyOn(String)}. Each list is in the order of the dataset.
 * Immutable and safe for use by several threads.
 *
 * @param events the events
 * @param figures the figures, those of events included
 * @param agreements the agreements
 * @param relations the relations
 */
public record Records(
        List<Event> events, List<ReportedFigure> figures, List<Agreement> agreements, List<Relation> relations) {

    public Records {
        events = Arguments.list(events, "events");
        figures = Arguments.list(figures, "figures");
        agreements = Arguments.list(agreements, "agreements");
        relations = Arguments.list(relations, "relations");
    }

    /** Returns how many records there are. */
    public int size() {
        return events.size() + figures.size() + agreements.size() + relations.size();
    }

    /** Tells whether there is no record. */
    public boolean isEmpty() {
        return size() == 0;
    }

    /** Returns the sources that the records rest on, and their licences. */
    public Citations cite() {
        return Citations.ofEvents(events.stream())
                .and(Citations.ofFigures(figures.stream().map(ReportedFigure::figure)))
                .and(Citations.ofAgreements(agreements.stream()))
                .and(Citations.ofRelations(relations.stream()));
    }

    /** Returns the records as a table: the sort of each, when it holds, what it says, and who says so. */
    public Table table() {
        List<List<Object>> rows = new ArrayList<>();
        events.forEach(event -> rows.add(
                List.of("event", event.when(), event.summary(), String.join("; ", Tables.says(event.attributions())))));
        figures.forEach(figure -> rows.add(List.of(
                "figure",
                figure.time(),
                figure.measure().label() + ": " + figure.quantity(),
                String.join("; ", Tables.says(figure.figure().attributions())))));
        agreements.forEach(agreement -> rows.add(List.of(
                "agreement",
                agreement.concluded(),
                agreement.name(),
                String.join("; ", Tables.says(agreement.attributions())))));
        relations.forEach(relation -> rows.add(List.of(
                "relation",
                relation.when(),
                relation.toString(),
                String.join("; ", Tables.says(relation.attributions())))));
        return Table.of(
                List.of(Column.text("record"), Column.text("when"), Column.text("what"), Column.text("sources")), rows);
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
