package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Event;
import org.conflictevents.model.Merge.Conflict;
import org.conflictevents.model.Merge.Outcome;
import org.conflictevents.model.Merge.Renaming;
import org.conflictevents.model.Merge.Telling;
import org.conflictevents.model.Place;
import org.conflictevents.model.Source;
import org.conflictevents.model.internal.merge.Things.Member;
import org.conflictevents.model.internal.merge.Things.Sharing;
import org.conflictevents.model.internal.merge.Things.Thing;

/** What all parts of one merging share: the datasets, which records of them are of one thing, and what is to be told. Not thread-safe. */
final class Merging {

    final Things<Source> sources = new Things<>(
            "sources",
            Source::id,
            source -> source.sha256().map(hash -> Map.of("sha256", hash)).orElse(Map.of()));
    final Things<Actor> actors = new Things<>("actors", Actor::id, Actor::externalIds);
    final Things<Place> places = new Things<>("places", Place::id, Place::externalIds);
    final Things<Agreement> agreements = new Things<>("agreements", Agreement::id, Agreement::externalIds);
    final Things<Event> events = new Things<>("events", Event::id, Event::externalIds);

    final List<Conflict> conflicts = new ArrayList<>();
    final List<Renaming> renamings = new ArrayList<>();

    /** Which dataset says that a figure, here by its name from elsewhere, is a part: for figures that several may tell of. */
    final Map<String, Integer> tellersOfParts = new HashMap<>();

    /** The first of several counts of one thing in an event, by the name from elsewhere of each other one: both are the same whole. */
    final Map<String, String> headsOfCounts = new HashMap<>();

    private final List<Dataset> datasets;
    private final List<String> names = new ArrayList<>();
    private final List<Rewriting> rewritings = new ArrayList<>();

    Merging(List<Dataset> datasets) {
        this.datasets = datasets;
        Map<String, Integer> counts = new HashMap<>();
        for (int i = 0; i < datasets.size(); i++) {
            Dataset dataset = datasets.get(i);
            boolean isFirst = counts.merge(dataset.id(), 1, Integer::sum) == 1;
            names.add(isFirst ? dataset.id() : dataset.id() + " (" + (i + 1) + ")");
            rewritings.add(new ToMerged(i));
            sources.add(dataset.sources());
            actors.add(dataset.actors());
            places.add(dataset.places());
            agreements.add(dataset.agreements());
            events.add(dataset.events());
        }
    }

    /** Replaces what a dataset has by what the merged one has; each kind only once it is merged. */
    private final class ToMerged extends Rewriting {
        private final int dataset;

        ToMerged(int dataset) {
            this.dataset = dataset;
        }

        @Override
        Source source(Source source) {
            return sources.of(dataset, source.id()).merged();
        }

        @Override
        Place place(Place place) {
            return places.of(dataset, place.id()).merged();
        }

        @Override
        Actor actor(Actor actor) {
            return actors.of(dataset, actor.id()).merged();
        }

        @Override
        Agreement agreement(Agreement agreement) {
            return agreements.of(dataset, agreement.id()).merged();
        }
    }

    List<Dataset> datasets() {
        return datasets;
    }

    /** Returns what a dataset is called. */
    String name(int dataset) {
        return names.get(dataset);
    }

    /** Returns a record of a dataset as it is when it holds what the merged dataset holds. */
    <T extends Record> T rewritten(int dataset, T one) {
        return rewritings.get(dataset).within(one);
    }

    /** Returns what several records tell of one thing. */
    <T extends Record> Tellings<T> tellings(String list, String id, List<Integer> from, List<T> records) {
        return new Tellings<>(path(list, id), from.stream().map(names::get).toList(), records, conflicts::add);
    }

    /** Tells whether two records of one id contradict one another in nothing, and go by one name. */
    static <T extends Record> boolean agree(List<T> two, Map<String, ?> given) {
        T one = two.get(0);
        T other = two.get(1);
        if (one.equals(other)) {
            return true;
        }
        if (one instanceof Entity a && other instanceof Entity b && !a.name().equals(b.name())) {
            return false;
        }
        List<Conflict> found = new ArrayList<>();
        new Tellings<>("", List.of("", ""), two, found::add).merged(given);
        return found.isEmpty();
    }

    /** Gives the things their ids, and tells what is called otherwise now. */
    <T extends Record> void name(Things<T> things) {
        things.name();
        for (Member<T> member : things.members()) {
            String id = member.thing().id();
            if (!id.equals(member.id)) {
                renamings.add(new Renaming(name(member.dataset), path(things.list(), member.id), id));
            }
        }
        for (Sharing<T> sharing : things.keptApart()) {
            tellKeptApart(things, sharing);
        }
    }

    private <T extends Record> void tellKeptApart(Things<T> things, Sharing<T> sharing) {
        List<Telling> tellings = new ArrayList<>();
        for (int i = 0; i < datasets.size(); i++) {
            List<String> ids = new ArrayList<>();
            List<Attribution> attributions = new ArrayList<>();
            for (Member<T> member : sharing.members()) {
                if (member.dataset == i) {
                    ids.add(member.id);
                    attributions.addAll(Tellings.attributions(member.told));
                }
            }
            if (!ids.isEmpty()) {
                tellings.add(new Telling(name(i), ids, Claims.sources(attributions)));
            }
        }
        Thing<T> first = sharing.members().get(0).thing();
        conflicts.add(new Conflict(
                path(things.list(), first.id()),
                "externalIds[" + sharing.scheme() + "]",
                tellings,
                Outcome.KEPT_APART));
    }

    /** Tells that something is not in the merged dataset because it would lead back to itself. */
    void leftOut(String record, String field, int dataset, Object value, List<Source> sources) {
        leftOut(record, field, dataset, value, sources, Outcome.LEFT_OUT);
    }

    /** Tells that something is not in the merged dataset, and why. */
    void leftOut(String record, String field, int dataset, Object value, List<Source> sources, Outcome why) {
        conflicts.add(new Conflict(record, field, List.of(new Telling(name(dataset), value, sources)), why));
    }

    static String path(String list, String id) {
        return list + "[" + id + "]";
    }
}
