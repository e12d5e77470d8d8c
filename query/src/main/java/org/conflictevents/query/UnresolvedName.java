package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.List;

/**
 * A name in a query that nothing is called by, or that may mean several things.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param kind what was looked for: {@code place}, {@code actor}, {@code agreement}, {@code thing} (any of these), {@code event},
 *     {@code reporter}, {@code publisher}, {@code source}, or a code: {@code event type}, {@code ACLED type} and so on, {@code role},
 *     {@code side}, {@code kind of actor}, {@code link}, {@code measure}, {@code group}
 * @param name the name as it was written
 * @param candidates what it may mean: all things that bear it or, where there are none, those whose names are near to it,
 *     nearest first; empty when nothing is near
 * @param message the whole story in a sentence, with the candidates
 */
public record UnresolvedName(String kind, String name, List<Candidate> candidates, String message) {

    public UnresolvedName {
        requireNonNull(kind, "kind");
        requireNonNull(name, "name");
        candidates = Arguments.list(candidates, "candidates");
        requireNonNull(message, "message");
    }

    /**
     * One thing that a name may mean.
     *
     * @param id its id, which can be written in place of the name
     * @param label what it is, in words: {@code Saraqib (town in Idlib, Syria)}
     */
    public record Candidate(String id, String label) {

        public Candidate {
            requireNonNull(id, "id");
            requireNonNull(label, "label");
        }

        /** Returns the label. */
        @Override
        public String toString() {
            return label;
        }
    }

    /** Returns the message. */
    @Override
    public String toString() {
        return message;
    }
}
