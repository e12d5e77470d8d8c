package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.io.internal.acled.AcledDeletionList;
import org.conflictevents.io.internal.acled.AcledDeletionList.Deletion;
import org.conflictevents.io.internal.acled.AcledIds;
import org.conflictevents.io.internal.acled.AcledValues;
import org.conflictevents.io.internal.dialect.Numbers;
import org.conflictevents.model.Event;

/**
 * The events that ACLED took back: it corrects its rows every week, and deletes those that did not happen, or were there twice.
 *
 * <p>The list comes from its API, as JSON or CSV with the columns {@code event_id_cnty} and {@code deleted_timestamp}.
 * {@link Acled#applyDeletions} takes them out of what was read before.
 *
 * <pre>{@code
 * String list = "event_id_cnty,deleted_timestamp\nSYR90001,1593000000\n";
 * AcledDeletions deleted = AcledDeletions.read(Input.of(new java.io.StringReader(list), "deleted.csv"));
 * deleted.ids()                   // => [SYR90001]
 * deleted.deletedAt("SYR90001")   // => Optional[2020-06-24T12:00:00Z]
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class AcledDeletions {

    private final Map<String, Optional<Instant>> deleted;

    private AcledDeletions(Map<String, Optional<Instant>> deleted) {
        this.deleted = Collections.unmodifiableMap(deleted);
    }

    /**
     * Returns the deletions of these ids, of which it is not known when they were.
     *
     * @param ids ids as they stand in {@code event_id_cnty}
     */
    public static AcledDeletions of(Collection<String> ids) {
        Map<String, Optional<Instant>> deleted = new LinkedHashMap<>();
        for (String id : requireNonNull(ids, "ids")) {
            deleted.put(requireNonNull(id, "id"), Optional.empty());
        }
        return new AcledDeletions(deleted);
    }

    /**
     * Returns the deletions that a file lists.
     *
     * @throws RecordFormatException if a row is wrong, or there is no column {@code event_id_cnty}
     * @throws java.io.UncheckedIOException if it cannot be read; the message says why
     */
    public static AcledDeletions read(Path file) {
        return read(Input.of(file));
    }

    /**
     * Returns the deletions that an input lists: rows of a table or JSON objects, also within a page of the API. Of an id that is there
     * twice the later deletion counts. What becomes of wrong rows says the policy of the input.
     *
     * @throws RecordFormatException if a row is wrong and the policy is to fail, or there is no column {@code event_id_cnty}
     * @throws java.io.UncheckedIOException if it cannot be read; the message says why
     */
    public static AcledDeletions read(Input input) {
        Map<String, Optional<Instant>> deleted = new LinkedHashMap<>();
        try (RecordReader<Deletion> rows = requireNonNull(input, "input").records(AcledDeletionList.dialect())) {
            for (Deletion row : rows) {
                Optional<Instant> when = AcledValues.instant(row.seconds().orElse(Numbers.NONE));
                deleted.merge(row.id(), when, AcledDeletions::later);
            }
        }
        return new AcledDeletions(deleted);
    }

    private static Optional<Instant> later(Optional<Instant> one, Optional<Instant> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return Optional.empty(); // one of them is of any time
        }
        return one.get().isAfter(other.get()) ? one : other;
    }

    /** Returns the ids in the order of the list, as they stand in {@code event_id_cnty}. */
    public Set<String> ids() {
        return deleted.keySet();
    }

    /** Returns when an event was deleted; empty where it was not, or it is not known when. */
    public Optional<Instant> deletedAt(String id) {
        return deleted.getOrDefault(requireNonNull(id, "id"), Optional.empty());
    }

    /**
     * Tells whether an event was deleted: it is one of ACLED, and its id is in the list. A row that was uploaded after its deletion was taken
     * in again, and stays.
     */
    public boolean covers(Event event) {
        String id = requireNonNull(event, "event").externalIds().get(AcledIds.EVENT);
        Optional<Instant> when = id == null ? null : deleted.get(id);
        if (when == null) {
            return false;
        }
        Optional<Instant> uploaded = AcledValues.uploaded(event);
        return when.isEmpty() || uploaded.isEmpty() || !uploaded.get().isAfter(when.get());
    }

    /** Returns how many there are, such as {@code 3 events deleted}. */
    @Override
    public String toString() {
        return deleted.size() + (deleted.size() == 1 ? " event deleted" : " events deleted");
    }
}
