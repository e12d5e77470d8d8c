package org.conflictevents.query;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Alias;
import org.conflictevents.model.AliasKind;
import org.conflictevents.model.Code;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Source;
import org.conflictevents.model.internal.Suggestions;
import org.conflictevents.query.UnresolvedName.Candidate;
import org.conflictevents.query.internal.ActorTree;
import org.conflictevents.query.internal.NameIndex;
import org.conflictevents.query.internal.PlaceTree;

/**
 * What the names in a dataset mean.
 *
 * <p>Immutable and safe for use by several threads.
 */
final class Names {

    private static final int MOST_CANDIDATES = 5;

    private final PlaceTree placeTree;
    private final ActorTree actorTree;
    private final NameIndex<Place> places;
    private final NameIndex<Actor> actors;
    private final NameIndex<String> publishers;
    private final Map<String, Source> sources = new LinkedHashMap<>();

    Names(Dataset dataset) {
        placeTree = new PlaceTree(dataset);
        actorTree = new ActorTree(dataset);
        places = new NameIndex<>(entries(dataset.places()), placeTree::holds);
        actors = new NameIndex<>(entries(dataset.actors()), actorTree::holds);
        Set<String> published = new LinkedHashSet<>();
        for (Source source : dataset.sources()) {
            sources.put(source.id(), source);
            source.publisher().ifPresent(published::add);
        }
        List<NameIndex.Entry<String>> entries = new ArrayList<>();
        for (String name : published) {
            entries.add(new NameIndex.Entry<>(name, name, name, List.of(), Set.of()));
        }
        publishers = new NameIndex<>(entries, (a, b) -> false);
    }

    private static <T extends Entity> List<NameIndex.Entry<T>> entries(Collection<T> things) {
        List<NameIndex.Entry<T>> entries = new ArrayList<>();
        for (T thing : things) {
            entries.add(
                    new NameIndex.Entry<>(thing, thing.id(), thing.name(), otherNames(thing), abbreviations(thing)));
        }
        return entries;
    }

    private static Set<String> abbreviations(Entity thing) {
        Set<String> abbreviations = new HashSet<>();
        for (Alias alias : thing.aliases()) {
            if (AliasKind.ABBREVIATION.equals(alias.kind().orElse(null))) {
                abbreviations.add(alias.text());
            }
        }
        return abbreviations;
    }

    /** The aliases and, for a place, its name with its kind behind it: {@code Idlib city} is clear to any reader. */
    private static List<String> otherNames(Entity thing) {
        List<String> names = new ArrayList<>();
        for (Alias alias : thing.aliases()) {
            names.add(alias.text());
        }
        if (thing instanceof Place place) {
            names.add(place.name() + " " + place.kind().label());
        }
        return names;
    }

    PlaceTree placeTree() {
        return placeTree;
    }

    ActorTree actorTree() {
        return actorTree;
    }

    /** Returns the place that is meant; what is unclear is noted, and gives none. */
    Optional<Place> place(PlaceName name, Collection<UnresolvedName> unclear) {
        PlaceKind kind = name.kind().orElse(null);
        return one(
                kind == null ? "place" : kind.label(),
                "place",
                name.name(),
                places,
                place -> kind == null || kind.equals(place.kind()),
                unclear);
    }

    /** Returns the actor that is meant; what is unclear is noted, and gives none. */
    Optional<Actor> actor(String name, Collection<UnresolvedName> unclear) {
        return one("actor", "actor", name, actors, actor -> true, unclear);
    }

    /** Returns who or what a reporter's name means: actors, publishers and sources together; what is unclear is noted. */
    Optional<Reporter> reporter(String name, Collection<UnresolvedName> unclear) {
        List<Actor> people = actors.find(name, actor -> true);
        List<String> publisher = publishers.find(name, text -> true);
        boolean isSource = sources.containsKey(name);
        if (people.size() == 1 || isSource || !publisher.isEmpty()) {
            return Optional.of(new Reporter(
                    people.size() == 1 ? actorTree.withParts(people.get(0)) : Set.of(),
                    Set.copyOf(publisher),
                    isSource ? Set.of(name) : Set.of()));
        }
        if (!people.isEmpty()) {
            unclear.add(ambiguous("reporter", name, candidates(people)));
            return Optional.empty();
        }
        List<Candidate> near = new ArrayList<>(candidates(actors.near(name, actor -> true, MOST_CANDIDATES)));
        publishers.near(name, text -> true, MOST_CANDIDATES).forEach(text -> near.add(new Candidate(text, text)));
        Suggestions.near(name, sources.keySet(), MOST_CANDIDATES).forEach(id -> near.add(new Candidate(id, id)));
        List<String> known = Stream.of(
                        actors.all().stream().map(Actor::name), publishers.all().stream(), sources.keySet().stream())
                .flatMap(names -> names)
                .distinct()
                .toList();
        unclear.add(unknown(
                "no actor, publisher or source",
                "reporter",
                name,
                near.stream().distinct().limit(MOST_CANDIDATES).toList(),
                known));
        return Optional.empty();
    }

    /**
     * Returns all that a name means, of any sort: a place, an actor and an agreement may share it. What is unclear within one sort is
     * noted, and so is a name that nothing bears.
     */
    List<Entity> things(String name, List<Agreement> among, Collection<UnresolvedName> unclear) {
        NameIndex<Agreement> agreements = new NameIndex<>(entries(among), (a, b) -> false);
        List<Entity> found = new ArrayList<>();
        addAll("place", name, places.bearers(name, place -> true), found, unclear);
        addAll("actor", name, actors.bearers(name, actor -> true), found, unclear);
        addAll("agreement", name, agreements.bearers(name, agreement -> true), found, unclear);
        if (found.isEmpty() && unclear.isEmpty()) {
            List<Entity> near = new ArrayList<>(places.near(name, place -> true, MOST_CANDIDATES));
            near.addAll(actors.near(name, actor -> true, MOST_CANDIDATES));
            near.addAll(agreements.near(name, agreement -> true, MOST_CANDIDATES));
            List<String> known = Stream.of(places.all(), actors.all(), agreements.all())
                    .flatMap(List::stream)
                    .map(Names::label)
                    .toList();
            unclear.add(unknown(
                    "no place, actor or agreement",
                    "thing",
                    name,
                    candidates(near.subList(0, Math.min(near.size(), MOST_CANDIDATES))),
                    known));
        }
        return found;
    }

    /** Returns the agreement that is meant; what is unclear is noted, and gives none. */
    Optional<Agreement> agreement(String name, List<Agreement> among, Collection<UnresolvedName> unclear) {
        NameIndex<Agreement> agreements = new NameIndex<>(entries(among), (a, b) -> false);
        return one("agreement", "agreement", name, agreements, agreement -> true, unclear);
    }

    /** Returns the publisher that is meant; what is unclear is noted, and gives none. */
    Optional<String> publisher(String name, Collection<UnresolvedName> unclear) {
        List<String> found = publishers.find(name, text -> true);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        if (found.isEmpty()) {
            text("publisher", name, publishers.all(), unclear);
        } else {
            unclear.add(ambiguous(
                    "publisher",
                    name,
                    found.stream().map(text -> new Candidate(text, text)).toList()));
        }
        return Optional.empty();
    }

    /** Returns the id of a source; one that there is none of is noted, and gives none. */
    Optional<String> source(String id, Collection<UnresolvedName> unclear) {
        if (sources.containsKey(id)) {
            return Optional.of(id);
        }
        text("source", id, sources.keySet(), unclear);
        return Optional.empty();
    }

    private static <T extends Entity> void addAll(
            String kind,
            String name,
            NameIndex.Bearers<T> bearers,
            List<Entity> found,
            Collection<UnresolvedName> unclear) {
        if (bearers.outermost() == null && !bearers.all().isEmpty()) {
            unclear.add(ambiguous(kind, name, candidates(bearers.all())));
        } else {
            found.addAll(bearers.all());
        }
    }

    /** Notes a code that is neither of its vocabulary nor anywhere in the data: nobody can have meant it. */
    static <T extends Code> void code(String kind, T code, Collection<T> known, Collection<UnresolvedName> unclear) {
        text(kind, code.code(), known.stream().map(Code::code).toList(), unclear);
    }

    /** Notes a text that is none of those which are known. */
    static void text(String kind, String text, Collection<String> known, Collection<UnresolvedName> unclear) {
        List<Candidate> near = Suggestions.near(text, known, MOST_CANDIDATES).stream()
                .map(one -> new Candidate(one, one))
                .toList();
        unclear.add(unknown("no " + kind, kind, text, near, List.copyOf(known)));
    }

    /** Returns that a place is known, but not where it lies. */
    static UnresolvedName unlocated(String name, Place place) {
        return new UnresolvedName(
                "place",
                name,
                List.of(),
                label(place) + " has no coordinates, so that nothing can be near it; ask for what is in it");
    }

    private static <T extends Entity> Optional<T> one(
            String shown,
            String kind,
            String name,
            NameIndex<T> index,
            Predicate<? super T> wanted,
            Collection<UnresolvedName> unclear) {
        List<T> found = index.find(name, wanted);
        if (found.size() == 1) {
            return Optional.of(found.get(0));
        }
        if (found.isEmpty()) {
            List<T> known = index.all().stream().filter(wanted).toList();
            unclear.add(unknown(
                    "no " + shown,
                    kind,
                    name,
                    candidates(index.near(name, wanted, MOST_CANDIDATES)),
                    known.stream().map(Names::label).toList()));
        } else {
            unclear.add(ambiguous(kind, name, candidates(found)));
        }
        return Optional.empty();
    }

    private static UnresolvedName ambiguous(String kind, String name, List<Candidate> candidates) {
        List<Candidate> shown = candidates.subList(0, Math.min(candidates.size(), 2 * MOST_CANDIDATES));
        int more = candidates.size() - shown.size();
        String text = Texts.alternatives(shown, Candidate::label) + (more > 0 ? ", and " + more + " more" : "");
        return new UnresolvedName(
                kind,
                name,
                candidates,
                "'" + Suggestions.abbreviate(name) + "' may be " + text + ": say which by its id, "
                        + Texts.alternatives(shown, candidate -> "'" + candidate.id() + "'"));
    }

    private static UnresolvedName unknown(
            String start, String kind, String name, List<Candidate> near, List<String> known) {
        String sentence = start + " is called '" + Suggestions.abbreviate(name) + "'";
        String rest;
        if (!near.isEmpty()) {
            rest = "; did you mean " + Texts.alternatives(near, Candidate::label) + "?";
        } else if (known.isEmpty()) {
            rest = "; there are none";
        } else {
            int more = known.size() - MOST_CANDIDATES;
            rest = "; there are " + String.join("; ", known.subList(0, Math.min(known.size(), MOST_CANDIDATES)))
                    + (more > 0 ? "; and " + more + " more" : "");
        }
        return new UnresolvedName(kind, name, near, sentence + rest);
    }

    private static List<Candidate> candidates(List<? extends Entity> things) {
        return things.stream()
                .map(thing -> new Candidate(thing.id(), label(thing)))
                .toList();
    }

    /** Returns {@code Saraqib (town in Idlib, Syria)}, {@code Turkey (state)}. */
    static String label(Entity thing) {
        if (thing instanceof Place place) {
            return place.name() + " (" + place.kind().label()
                    + place.within().map(w -> " in " + w).orElse("") + ")";
        }
        return thing instanceof Actor actor ? actor.name() + " (" + actor.kind().label() + ")" : thing.name();
    }

    /** Who or what stands behind a reporter's name: ids of actors, names of publishers, ids of sources. */
    record Reporter(Set<String> actors, Set<String> publishers, Set<String> sources) {}
}
