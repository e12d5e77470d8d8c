package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conflictevents.model.internal.OneLine;
import org.conflictevents.model.internal.merge.Differ;
import org.conflictevents.model.internal.merge.Merger;
import org.jspecify.annotations.Nullable;

/**
 * Sources, places, actors, agreements, events, figures and relations that belong together, checked as a whole.
 *
 * <p>Every id that a record names is there, no id stands for two things, and no place, event, agreement or figure is a part of itself.
 * What is only odd, such as a count whose low bound lies above its best estimate, or relations that contradict one another, is kept
 * and listed in {@link #warnings()}. Lists
 * keep the order in which records were added. Datasets are equal when their ids, titles, versions, licences and records
 * are. {@code Datasets} of the module {@code io} reads and writes a dataset as a whole; an {@code ObjectMapper} takes its records, one by one.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * Dataset dataset = Datasets.idlib2020();
 * Place saraqib = dataset.place("saraqib").orElseThrow();
 * saraqib.name()   // => Saraqib
 * }</pre>
 */
public final class Dataset {

    private final String id;
    private final String title;
    private final Optional<String> version;
    private final Optional<String> licence;
    private final Map<String, Source> sources;
    private final List<Source> sourcesInOrder;
    private final Map<String, Place> places;
    private final List<Place> placesInOrder;
    private final Map<String, Actor> actors;
    private final List<Actor> actorsInOrder;
    private final Map<String, Agreement> agreements;
    private final List<Agreement> agreementsInOrder;
    private final Map<String, Event> events;
    private final List<Event> eventsInOrder;
    private final List<Figure> figures;
    private final List<Relation> relations;
    private final List<Complaint> warnings;

    private Dataset(Builder builder, DatasetChecks checks) {
        this.id = requireNonNull(builder.id);
        this.title = requireNonNull(builder.title);
        this.version = Optional.ofNullable(builder.version);
        this.licence = Optional.ofNullable(builder.licence);
        this.sources = checks.references().sources();
        this.places = checks.references().places();
        this.actors = checks.references().actors();
        this.agreements = checks.agreements();
        this.events = checks.events();
        this.sourcesInOrder = List.copyOf(sources.values());
        this.placesInOrder = List.copyOf(places.values());
        this.actorsInOrder = List.copyOf(actors.values());
        this.agreementsInOrder = List.copyOf(agreements.values());
        this.eventsInOrder = List.copyOf(events.values());
        this.figures = List.copyOf(builder.figures);
        this.relations = List.copyOf(builder.relations);
        this.warnings = checks.warnings();
    }

    /** Returns a builder with nothing set; id and title are required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns several datasets as one, in which the same thing stands once; nothing that they tell is lost, and where they disagree is
     * listed.
     *
     * <p>Records of one kind are of the same thing
     *
     * <ul>
     *   <li>if they have the same {@linkplain Entity#externalIds() external id} (sources: the same {@code sha256}), also through a third record;
     *       but not if they differ in another external id, and not if one of the datasets has several records of that external id, unless
     *       their own ids are the same, too (an id that several records of a dataset share while another tells them apart is that of a
     *       group, such as the conflict of events, and makes nothing one);
     *   <li>if they have the same id and name, and contradict one another in nothing.
     * </ul>
     *
     * <p>Of one thing the aliases, external ids, extras, links, terms, statuses and attributions of all are kept, other names become aliases
     * with the sources that give them, and where a record says nothing, another may. The numbers of one event are all kept: one that differs
     * stands beside the first as a count of the same ({@link Figure#sameAs()}), each with its own sources. Of all else, such as the day of an
     * event, a summary, a location, the first of the datasets that says something is followed, and {@link Merge#conflicts()} lists what the
     * others say. So put the one first that you trust most: of several releases, the newest.
     *
     * <p>Different things of one id stay two: that of the later dataset gets a number behind its id ({@code town-2}). References follow, and
     * {@link Merge#renamings()} tells. Relations and figures of no event that say the same become one, with the sources of all.
     *
     * <p>The id, title and licence are those of all of them, joined ({@code a+b}, {@code A; B}, {@code CC0-1.0 AND CC-BY-4.0}); the licence is empty where
     * one is unknown, and the version where they are not of one. {@link #toBuilder()} sets others. A dataset merged with itself, or alone, is
     * equal to itself.
     *
     * @param datasets the datasets, at least one, the preferred first
     * @return the merged dataset, and where they disagree
     * @throws IllegalArgumentException if there is none
     */
    public static Merge merge(Dataset... datasets) {
        return merge(Arrays.asList(requireNonNull(datasets, "datasets")));
    }

    /**
     * Returns several datasets as one, see {@link #merge(Dataset...)}.
     *
     * @param datasets the datasets, at least one, the preferred first
     * @return the merged dataset, and where they disagree
     * @throws IllegalArgumentException if there is none
     */
    public static Merge merge(List<Dataset> datasets) {
        List<Dataset> all = Checks.list(requireNonNull(datasets, "datasets"), "datasets");
        if (all.isEmpty()) {
            throw new IllegalArgumentException("there is no dataset to merge");
        }
        return Merger.merge(all);
    }

    /**
     * Returns what is other here than in an older dataset, such as the release before: records that were added, records that were removed,
     * and field by field what was changed in the others.
     *
     * <p>A record is the same as one of the older dataset if both have an external id that no other record has, and differ in none; or else
     * if it has the same id. What a record refers to is the same if the two are such a pair, so that a place with a new name is one
     * change, and not one more for each event there. The source that has the id of its dataset, as the file has from which a foreign format
     * was read, is the same as that of the other. The order of records is no change.
     *
     * @param older the older dataset
     * @return the changes, none if both tell the same
     */
    public Changes changesSince(Dataset older) {
        return Differ.changes(requireNonNull(older, "older"), this);
    }

    /** Returns a builder that holds all of this dataset. */
    public Builder toBuilder() {
        Builder builder = new Builder()
                .id(id)
                .title(title)
                .addAllSources(sources())
                .addAllPlaces(places())
                .addAllActors(actors())
                .addAllAgreements(agreements())
                .addAllEvents(events())
                .addAllFigures(figures)
                .addAllRelations(relations);
        version.ifPresent(builder::version);
        licence.ifPresent(builder::licence);
        return builder;
    }

    /** Returns a short name for the dataset, such as {@code idlib-2020}. */
    public String id() {
        return id;
    }

    /** Returns the title. */
    public String title() {
        return title;
    }

    /** Returns the version, empty when the dataset has none. */
    public Optional<String> version() {
        return version;
    }

    /** Returns the licence of the records, an SPDX identifier where there is one; empty when unknown. */
    public Optional<String> licence() {
        return licence;
    }

    /** Returns the sources, one for each id. */
    public List<Source> sources() {
        return sourcesInOrder;
    }

    /** Returns the places, one for each id. */
    public List<Place> places() {
        return placesInOrder;
    }

    /** Returns the actors, one for each id. */
    public List<Actor> actors() {
        return actorsInOrder;
    }

    /** Returns the agreements. */
    public List<Agreement> agreements() {
        return agreementsInOrder;
    }

    /** Returns the events. */
    public List<Event> events() {
        return eventsInOrder;
    }

    /** Returns the figures that belong to no event; those of an event are in {@link Event#figures()}. */
    public List<Figure> figures() {
        return figures;
    }

    /** Returns the relations. */
    public List<Relation> relations() {
        return relations;
    }

    /** Returns what is odd and was kept, in the order of the dataset; empty when nothing is. */
    public List<Complaint> warnings() {
        return warnings;
    }

    /** Returns the source with this id, empty when there is none. */
    public Optional<Source> source(String id) {
        return Optional.ofNullable(sources.get(requireNonNull(id, "id")));
    }

    /** Returns the place with this id, empty when there is none. Names are for the query module to resolve. */
    public Optional<Place> place(String id) {
        return Optional.ofNullable(places.get(requireNonNull(id, "id")));
    }

    /** Returns the actor with this id, empty when there is none. Names are for the query module to resolve. */
    public Optional<Actor> actor(String id) {
        return Optional.ofNullable(actors.get(requireNonNull(id, "id")));
    }

    /** Returns the agreement with this id, empty when there is none. */
    public Optional<Agreement> agreement(String id) {
        return Optional.ofNullable(agreements.get(requireNonNull(id, "id")));
    }

    /** Returns the event with this id, empty when there is none. */
    public Optional<Event> event(String id) {
        return Optional.ofNullable(events.get(requireNonNull(id, "id")));
    }

    @Override
    public boolean equals(@Nullable Object object) {
        return this == object
                || (object instanceof Dataset other
                        && id.equals(other.id)
                        && title.equals(other.title)
                        && version.equals(other.version)
                        && licence.equals(other.licence)
                        && sources().equals(other.sources())
                        && places().equals(other.places())
                        && actors().equals(other.actors())
                        && agreements().equals(other.agreements())
                        && events().equals(other.events())
                        && figures.equals(other.figures)
                        && relations.equals(other.relations));
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, title, version, licence, events.keySet());
    }

    /** Returns one readable line: the title, and how many records of each kind there are. */
    @Override
    public String toString() {
        return OneLine.of("%s: %s sources, %s places, %s actors, %s agreements, %s events, %s figures, %s relations"
                .formatted(
                        title,
                        sources.size(),
                        places.size(),
                        actors.size(),
                        agreements.size(),
                        events.size(),
                        figures.size(),
                        relations.size()));
    }

    /**
     * Builds a {@link Dataset}. Not thread-safe.
     *
     * <p>Sources, places and actors need not be added by hand: those that the other records hold come along, behind the
     * added ones, in the order of their first use.
     */
    public static final class Builder {

        private @Nullable String id;
        private @Nullable String title;
        private @Nullable String version;
        private @Nullable String licence;
        private final List<Source> sources = new ArrayList<>();
        private final List<Place> places = new ArrayList<>();
        private final List<Actor> actors = new ArrayList<>();
        private final List<Agreement> agreements = new ArrayList<>();
        private final List<Event> events = new ArrayList<>();
        private final List<Figure> figures = new ArrayList<>();
        private final List<Relation> relations = new ArrayList<>();

        private Builder() {}

        /** Sets a short name for the dataset, an {@linkplain Entity#id() id} like any other; required. */
        public Builder id(String id) {
            this.id = Checks.id(id, "id");
            return this;
        }

        /** Sets the title, not blank; required. */
        public Builder title(String title) {
            this.title = Checks.text(title, "title");
            return this;
        }

        /** Sets the version, not blank; none by default. */
        public Builder version(String version) {
            this.version = Checks.text(version, "version");
            return this;
        }

        /** Sets the licence, not blank; none by default. */
        public Builder licence(String licence) {
            this.licence = Checks.text(licence, "licence");
            return this;
        }

        /** Adds sources. */
        public Builder addSources(Source... sources) {
            return addAll(this.sources, Arrays.asList(requireNonNull(sources, "sources")), "sources");
        }

        /** Adds sources. */
        public Builder addAllSources(Iterable<Source> sources) {
            return addAll(this.sources, sources, "sources");
        }

        /** Adds places. */
        public Builder addPlaces(Place... places) {
            return addAll(this.places, Arrays.asList(requireNonNull(places, "places")), "places");
        }

        /** Adds places. */
        public Builder addAllPlaces(Iterable<Place> places) {
            return addAll(this.places, places, "places");
        }

        /** Adds actors. */
        public Builder addActors(Actor... actors) {
            return addAll(this.actors, Arrays.asList(requireNonNull(actors, "actors")), "actors");
        }

        /** Adds actors. */
        public Builder addAllActors(Iterable<Actor> actors) {
            return addAll(this.actors, actors, "actors");
        }

        /** Adds agreements. */
        public Builder addAgreements(Agreement... agreements) {
            return addAll(this.agreements, Arrays.asList(requireNonNull(agreements, "agreements")), "agreements");
        }

        /** Adds agreements. */
        public Builder addAllAgreements(Iterable<Agreement> agreements) {
            return addAll(this.agreements, agreements, "agreements");
        }

        /** Adds events. */
        public Builder addEvents(Event... events) {
            return addAll(this.events, Arrays.asList(requireNonNull(events, "events")), "events");
        }

        /** Adds events. */
        public Builder addAllEvents(Iterable<Event> events) {
            return addAll(this.events, events, "events");
        }

        /** Adds figures that belong to no event. */
        public Builder addFigures(Figure... figures) {
            return addAll(this.figures, Arrays.asList(requireNonNull(figures, "figures")), "figures");
        }

        /** Adds figures that belong to no event. */
        public Builder addAllFigures(Iterable<Figure> figures) {
            return addAll(this.figures, figures, "figures");
        }

        /** Adds relations. */
        public Builder addRelations(Relation... relations) {
            return addAll(this.relations, Arrays.asList(requireNonNull(relations, "relations")), "relations");
        }

        /** Adds relations. */
        public Builder addAllRelations(Iterable<Relation> relations) {
            return addAll(this.relations, relations, "relations");
        }

        private <T> Builder addAll(List<T> list, Iterable<T> records, String name) {
            int i = 0;
            for (T one : requireNonNull(records, name)) {
                if (one == null) {
                    throw new NullPointerException(name + "[" + i + "]");
                }
                list.add(one);
                i++;
            }
            return this;
        }

        /**
         * Lists everything that is wrong or odd with what was added so far.
         *
         * @return errors and warnings; errors come first
         */
        public List<Complaint> complaints() {
            DatasetChecks checks = check();
            List<Complaint> all = new ArrayList<>(checks.errors());
            all.addAll(checks.warnings());
            return Collections.unmodifiableList(all);
        }

        /**
         * Returns the dataset.
         *
         * @return the dataset, with its warnings
         * @throws InvalidDatasetException if there are errors; it lists them all
         */
        public Dataset build() {
            DatasetChecks checks = check();
            if (!checks.errors().isEmpty()) {
                throw new InvalidDatasetException(checks.errors());
            }
            return new Dataset(this, checks);
        }

        private DatasetChecks check() {
            DatasetChecks checks = new DatasetChecks();
            checks.present("id", id);
            checks.present("title", title);
            checks.check(sources, places, actors, agreements, events, figures, relations);
            return checks;
        }
    }
}
