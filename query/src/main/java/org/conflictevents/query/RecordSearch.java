package org.conflictevents.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Relation;

/** Goes through the records of every sort. */
final class RecordSearch {

    private RecordSearch() {}

    /** Returns the records that name one of some things. */
    static Records naming(Dataset dataset, List<Entity> things) {
        Set<String> places = ids(things, Place.class);
        Set<String> actors = ids(things, Actor.class);
        Set<String> agreements = ids(things, Agreement.class);
        Predicate<Entity> isMeant = entity -> entity instanceof Place
                ? places.contains(entity.id())
                : entity instanceof Actor ? actors.contains(entity.id()) : agreements.contains(entity.id());
        return new Records(
                events(
                        dataset,
                        event -> Contents.entities(event).anyMatch(isMeant)
                                || event.agreements().stream().anyMatch(agreements::contains)),
                figures(dataset, (figure, event) -> Contents.entities(figure).anyMatch(isMeant)),
                agreements(
                        dataset,
                        agreement -> isMeant.test(agreement)
                                || Contents.entities(agreement).anyMatch(isMeant)),
                relations(dataset, relation -> Contents.entities(relation).anyMatch(isMeant)));
    }

    private static Set<String> ids(List<Entity> things, Class<? extends Entity> sort) {
        Set<String> ids = new HashSet<>();
        things.stream().filter(sort::isInstance).forEach(thing -> ids.add(thing.id()));
        return ids;
    }

    /** Returns the records all of whose attributions together pass. */
    static Records resting(Dataset dataset, Predicate<List<Attribution>> test) {
        return new Records(
                events(dataset, event -> test.test(Contents.attributions(event).toList())),
                figures(dataset, (figure, inherited) -> test.test(Events.said(figure.attributions(), inherited))),
                agreements(
                        dataset,
                        agreement -> test.test(Contents.attributions(agreement).toList())),
                relations(dataset, relation -> test.test(relation.attributions())));
    }

    private static List<Event> events(Dataset dataset, Predicate<Event> test) {
        return dataset.events().stream().filter(test).toList();
    }

    private static List<Agreement> agreements(Dataset dataset, Predicate<Agreement> test) {
        return dataset.agreements().stream().filter(test).toList();
    }

    private static List<Relation> relations(Dataset dataset, Predicate<Relation> test) {
        return dataset.relations().stream().filter(test).toList();
    }

    /** The figures that pass the test, which is put to each as it is written and to the attributions of its event. */
    private static List<ReportedFigure> figures(Dataset dataset, BiPredicate<Figure, List<Attribution>> test) {
        List<ReportedFigure> found = new ArrayList<>();
        for (Event event : dataset.events()) {
            for (Figure figure : event.figures()) {
                if (test.test(figure, event.attributions())) {
                    found.add(ReportedFigure.of(figure, event));
                }
            }
        }
        Stream<Figure> own = dataset.figures().stream().filter(figure -> test.test(figure, List.of()));
        own.map(ReportedFigure::of).forEach(found::add);
        return found;
    }
}
