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
import org.jspecify.annotations.Nullable;

/**
 * Sources, places, actors, agreements, events, figures and relations that belong together, checked as a whole.
 *
 * <p>Every id that a record names is there, no id stands for two things, and no place, event, agreement or figure is a part of itself.
 * What is only odd, such as a count whose low bound lies above its best estimate, or relations that contradict one another, is kept
 * and listed in {@link #warnings()}. Lists
 * keep the order in which records were added. Datasets are equal when their ids, titles, versions, licences and records
 * are.
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
        return OneLine.of("%s: %d sources, %d places, %d actors, %d agreements, %d events, %d figures, %d relations"
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
