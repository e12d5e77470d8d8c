package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.model.internal.OneLine;
import org.conflictevents.model.internal.Suggestions;

/**
 * What is other in one release of a dataset than in an older one, record by record and field by field, see {@link Dataset#changesSince}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * Dataset older = Datasets.idlib2020();
 * Place saraqib = older.place("saraqib").orElseThrow();
 * Dataset newer = Dataset.builder().id("idlib-2020").title("Idlib 2020").version("0.2").licence("CC-BY-4.0")
 *         .addPlaces(saraqib.withName("Saraqeb")).build();
 * Changes changes = newer.changesSince(older);
 * changes.changed().get(0)                   // => version: 0.1 -> 0.2
 * changes.changed().get(1)                   // => places[saraqib].name: Saraqib -> Saraqeb
 * changes.removed().size() > 200             // => true
 * older.changesSince(older).isEmpty()        // => true
 * }</pre>
 *
 * @param added records that only the newer one has, in its order
 * @param changed fields that differ in records that both have, and of the dataset itself, in the order of the newer one
 * @param removed records that only the older one has, in its order
 */
public record Changes(List<Change> added, List<Change> changed, List<Change> removed) {

    public Changes {
        added = Checks.list(requireNonNull(added, "added"), "added");
        changed = Checks.list(requireNonNull(changed, "changed"), "changed");
        removed = Checks.list(requireNonNull(removed, "removed"), "removed");
    }

    /** Tells whether nothing changed: both tell the same, if in another order of records. */
    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    /**
     * Returns everything as lines to print, in the manner of {@code diff}: {@code +} before what was added, {@code ~} before what was
     * changed, {@code -} before what was removed.
     */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        added.forEach(change -> lines.add("+ " + change));
        changed.forEach(change -> lines.add("~ " + change));
        removed.forEach(change -> lines.add("- " + change));
        return List.copyOf(lines);
    }

    /**
     * Returns one line that says how many records of each kind were added, changed and removed, such as
     * {@code events: 2 added, 1 changed; places: 1 removed}.
     */
    @Override
    public String toString() {
        Map<String, List<String>> counts = new LinkedHashMap<>();
        count(counts, changed, "changed");
        count(counts, added, "added");
        count(counts, removed, "removed");
        List<String> parts = new ArrayList<>();
        counts.forEach((list, words) -> parts.add(list + ": " + String.join(", ", words)));
        return parts.isEmpty() ? "no changes" : String.join("; ", parts);
    }

    private static void count(Map<String, List<String>> counts, List<Change> changes, String word) {
        Map<String, Set<String>> records = new LinkedHashMap<>();
        for (Change change : changes) {
            records.computeIfAbsent(change.list(), list -> new LinkedHashSet<>())
                    .add(change.record());
        }
        records.forEach((list, those) ->
                counts.computeIfAbsent(list, key -> new ArrayList<>(3)).add(those.size() + " " + word));
    }

    /**
     * One thing that is other in the newer dataset: a record, a field of a record, or a field of the dataset.
     *
     * <p>Immutable and safe for use by several threads.
     *
     * @param list the list of the dataset in which the record stands, such as {@code events}; {@code dataset} for a field of the dataset
     * @param record the id of the record, in the newer dataset if it is there; the position in the list, from 0, for a relation and for a
     *     figure without an id; empty for a field of the dataset
     * @param field the path to the field within the record, such as {@code figures[deaths].quantity} or {@code attributions[0].note}, with
     *     ids in place of positions where they have them; positions count from 0, in the newer dataset for what is in it; empty for a
     *     record as a whole
     * @param before what the older dataset has: a record, or a value of the type that its component has, an {@code Optional} unpacked; empty
     *     when it has none
     * @param after what the newer dataset has, likewise
     */
    public record Change(String list, String record, String field, Optional<Object> before, Optional<Object> after) {

        public Change {
            requireNonNull(list, "list");
            requireNonNull(record, "record");
            requireNonNull(field, "field");
            before = Checks.optional(before);
            after = Checks.optional(after);
        }

        /** Returns where it is, such as {@code events[e1].figures[deaths].quantity}, or {@code version} for a field of the dataset. */
        public String path() {
            String path = record.isEmpty() ? "" : list + "[" + record + "]";
            return path.isEmpty() || field.isEmpty() ? path + field : path + "." + field;
        }

        /** Returns one line, such as {@code places[saraqib].name: Saraqib -> Saraqeb}; of a record as a whole the record. */
        @Override
        public String toString() {
            String from = before.map(Change::text).orElse("(none)");
            String to = after.map(Change::text).orElse("(none)");
            boolean isWhole = field.isEmpty();
            return OneLine.of(path() + ": " + (isWhole ? (after.isPresent() ? to : from) : from + " -> " + to));
        }

        private static String text(Object value) {
            return Suggestions.abbreviate(value.toString());
        }
    }
}
