package org.conflictevents.query;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.query.Table.Column;

/**
 * The sources that a result rests on, with the terms under which each may be used.
 *
 * <p>A result rests on who says, denies or keeps silent on its records, and on the gazetteers and datasets that the places and
 * actors in them have their names, codes and coordinates from.
 *
 * <pre>{@code
 * data.events().in("Saraqib").cite().print();
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param sources the sources, each once, in the order in which they are met
 */
public record Citations(List<Source> sources) {

    private static final Set<SourceKind> REFERENCE = Set.of(SourceKind.GAZETTEER, SourceKind.DATASET);

    public Citations {
        sources = Arguments.list(sources, "sources");
    }

    static Citations ofEvents(Stream<Event> events) {
        return of(
                events.flatMap(event -> Stream.concat(Contents.attributions(event), names(Contents.entities(event)))));
    }

    static Citations ofFigures(Stream<Figure> figures) {
        return of(figures.flatMap(
                figure -> Stream.concat(figure.attributions().stream(), names(Contents.entities(figure)))));
    }

    static Citations ofAgreements(Stream<Agreement> agreements) {
        return of(agreements.flatMap(
                agreement -> Stream.concat(Contents.attributions(agreement), names(Contents.entities(agreement)))));
    }

    static Citations ofRelations(Stream<Relation> relations) {
        return of(relations.flatMap(
                relation -> Stream.concat(relation.attributions().stream(), names(Contents.entities(relation)))));
    }

    static Citations ofEntities(Stream<? extends Entity> entities) {
        return of(entities.flatMap(entity -> entity.attributions().stream()));
    }

    static Citations of(Stream<Attribution> attributions) {
        return new Citations(attributions.map(Attribution::source).distinct().toList());
    }

    /** Who gives codes and coordinates; that an article uses a name makes no result rest on it. */
    private static Stream<Attribution> names(Stream<? extends Entity> entities) {
        return entities.distinct()
                .flatMap(entity -> entity.attributions().stream())
                .filter(attribution -> REFERENCE.contains(attribution.source().kind()));
    }

    /** Returns the citations of this and another result, each source once. */
    Citations and(Citations other) {
        return new Citations(Stream.concat(sources.stream(), other.sources.stream())
                .distinct()
                .toList());
    }

    /** Returns the sources as a table: id, title, publisher, when it was published, licence and address. */
    public Table table() {
        return Table.of(
                List.of(
                        Column.text("source"),
                        Column.text("title"),
                        Column.text("publisher"),
                        Column.text("published"),
                        Column.text("licence"),
                        Column.text("address")),
                sources.stream()
                        .map(source -> List.of(
                                source.id(),
                                source.title(),
                                source.publisher(),
                                source.published(),
                                source.licence(),
                                source.uri()))
                        .toList());
    }

    /** Prints the {@linkplain #table() table} to the standard output. */
    public void print() {
        table().print();
    }

    /** Returns the sources, one a line. */
    @Override
    public String toString() {
        return sources.stream().map(Source::toString).collect(Collectors.joining("\n"));
    }
}
