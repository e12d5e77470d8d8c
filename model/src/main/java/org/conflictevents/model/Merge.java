package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.conflictevents.model.internal.OneLine;
import org.conflictevents.model.internal.Suggestions;

/**
 * Several datasets made one, see {@link Dataset#merge}, and where they disagree.
 *
 * <p>Datasets are called by their ids here; where several have one id, those behind the first with their position among the datasets
 * that were merged, as {@code ged (2)}. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * Place saraqib = Place.builder().id("saraqib").name("Saraqib").kind(PlaceKind.TOWN).putExternalId("geonames", "169389").build();
 * Place saraqeb = Place.builder().id("p7").name("Saraqeb").kind(PlaceKind.CITY).putExternalId("geonames", "169389").build();
 * Merge merge = Dataset.merge(
 *         Dataset.builder().id("mine").title("Mine").addPlaces(saraqib).build(),
 *         Dataset.builder().id("yours").title("Yours").addPlaces(saraqeb).build());
 * merge.dataset().places()                          // => [Saraqib]
 * merge.dataset().places().get(0).aliases()         // => [Saraqeb]
 * merge.conflicts()                                 // => [places[saraqib].kind: TOWN (mine), CITY (yours); the first is kept]
 * merge.renamings()                                 // => [yours: places[p7] is now saraqib]
 * }</pre>
 *
 * @param dataset the merged dataset
 * @param conflicts where datasets disagree on one thing, in the order of the merged dataset by kind of record; empty when nowhere
 * @param renamings which records have another id than in the dataset they come from
 */
public record Merge(Dataset dataset, List<Conflict> conflicts, List<Renaming> renamings) {

    public Merge {
        requireNonNull(dataset, "dataset");
        conflicts = Checks.list(requireNonNull(conflicts, "conflicts"), "conflicts");
        renamings = Checks.list(requireNonNull(renamings, "renamings"), "renamings");
    }

    /** Returns one line: the dataset, and how many conflicts and renamings there are. */
    @Override
    public String toString() {
        return dataset + "; " + conflicts.size() + (conflicts.size() == 1 ? " conflict" : " conflicts") + ", "
                + renamings.size() + (renamings.size() == 1 ? " renaming" : " renamings");
    }

    /**
     * One thing of which datasets say what cannot be true at once, or cannot stand together.
     *
     * <p>Immutable and safe for use by several threads.
     *
     * @param record the record in the merged dataset, such as {@code places[saraqib]}
     * @param field what of it, such as {@code location}, {@code externalIds[wikidata]} or {@code figures[deaths]}
     * @param tellings what the datasets say, in their order; those that say nothing are not there
     * @param outcome what the merged dataset has
     */
    public record Conflict(String record, String field, List<Telling> tellings, Outcome outcome) {

        public Conflict {
            requireNonNull(record, "record");
            requireNonNull(field, "field");
            tellings = Checks.list(requireNonNull(tellings, "tellings"), "tellings");
            requireNonNull(outcome, "outcome");
        }

        /** Returns one line, such as {@code places[saraqib].kind: TOWN (mine), CITY (yours); the first is kept}. */
        @Override
        public String toString() {
            return OneLine.of(record + (field.isEmpty() ? "" : "." + field) + ": "
                    + tellings.stream().map(Telling::toString).collect(Collectors.joining(", ")) + "; "
                    + outcome.words);
        }
    }

    /**
     * What one dataset says.
     *
     * <p>Immutable and safe for use by several threads.
     *
     * @param dataset the dataset
     * @param value what it has in that field, as the type of the record has it, an {@code Optional} unpacked; for
     *     {@link Outcome#KEPT_APART} the ids of its records
     * @param sources the sources of its record; empty when it names none, and for a source itself
     */
    public record Telling(String dataset, Object value, List<Source> sources) {

        public Telling {
            requireNonNull(dataset, "dataset");
            requireNonNull(value, "value");
            sources = Checks.list(requireNonNull(sources, "sources"), "sources");
        }

        /** Returns one line, such as {@code 35.86447, 36.80591 (mine: geonames)}. */
        @Override
        public String toString() {
            return OneLine.of(Suggestions.abbreviate(value.toString()) + " (" + dataset
                    + (sources.isEmpty()
                            ? ""
                            : ": " + sources.stream().map(Source::id).collect(Collectors.joining(", ")))
                    + ")");
        }
    }

    /** What became of a {@link Conflict}. */
    public enum Outcome {
        /** The merged dataset has what the first of them says. What the others say stands in the conflict only. */
        FIRST_KEPT("the first is kept"),

        /** The merged dataset has all of it, each with its own sources. */
        ALL_KEPT("all are kept, each with its sources"),

        /** It would lead from a thing back to itself, and so the merged dataset does not have it. */
        LEFT_OUT("left out, because it leads back to itself"),

        /** A place would lie below more than {@link Place#MAX_LEVELS} levels, and so the merged dataset has it without the one around it. */
        TOO_DEEP("left out, because it makes more than " + Place.MAX_LEVELS + " levels of places"),

        /** A figure of the same event has the name by which another is meant, and so the merged dataset does not name that one. */
        HIDDEN("left out, because a figure of the event goes by that name"),

        /** Records share an external id, but it does not make out which of them are one, and so they are as many as they were. */
        KEPT_APART("kept apart");

        private final String words;

        Outcome(String words) {
            this.words = words;
        }
    }

    /**
     * A record that has another id than in the dataset it comes from: it was recognised as one with a record of another id, or its own
     * belongs to something else. References to it were changed alike.
     *
     * <p>Immutable and safe for use by several threads.
     *
     * @param dataset the dataset it comes from
     * @param record the record there, such as {@code places[p7]} or {@code events[e1].figures[deaths]}
     * @param id its id in the merged dataset
     */
    public record Renaming(String dataset, String record, String id) {

        public Renaming {
            requireNonNull(dataset, "dataset");
            requireNonNull(record, "record");
            requireNonNull(id, "id");
        }

        /** Returns one line, such as {@code yours: places[p7] is now saraqib}. */
        @Override
        public String toString() {
            return OneLine.of(dataset + ": " + record + " is now " + id);
        }
    }
}
