package org.conflictevents.io.internal.json;

import java.util.List;
import java.util.Optional;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Relation;
import org.conflictevents.model.Source;

/** The members of the document form at its root, in their order. Public only for its shape to be seen. */
public record DatasetDocument(
        int schemaVersion,
        String id,
        String title,
        Optional<String> version,
        Optional<String> licence,
        List<Source> sources,
        List<Place> places,
        List<Actor> actors,
        List<Agreement> agreements,
        List<Event> events,
        List<Figure> figures,
        List<Relation> relations) {

    /** The version of the document form that we write. */
    static final int SCHEMA_VERSION = 1;

    static DatasetDocument of(Dataset dataset) {
        return new DatasetDocument(
                SCHEMA_VERSION,
                dataset.id(),
                dataset.title(),
                dataset.version(),
                dataset.licence(),
                dataset.sources(),
                dataset.places(),
                dataset.actors(),
                dataset.agreements(),
                dataset.events(),
                dataset.figures(),
                dataset.relations());
    }

    /**
     * Checks a text at the root, as the dataset's builder does.
     *
     * @throws IllegalArgumentException if it refuses it
     */
    static void check(String member, String text) {
        Dataset.Builder builder = Dataset.builder();
        switch (member) {
            case "id" -> builder.id(text);
            case "title" -> builder.title(text);
            case "version" -> builder.version(text);
            default -> builder.licence(text);
        }
    }

    Dataset.Builder toBuilder() {
        Dataset.Builder builder = Dataset.builder()
                .id(id)
                .title(title)
                .addAllSources(sources)
                .addAllPlaces(places)
                .addAllActors(actors)
                .addAllAgreements(agreements)
                .addAllEvents(events)
                .addAllFigures(figures)
                .addAllRelations(relations);
        if (version.isPresent()) {
            builder.version(version.get());
        }
        if (licence.isPresent()) {
            builder.licence(licence.get());
        }
        return builder;
    }
}
