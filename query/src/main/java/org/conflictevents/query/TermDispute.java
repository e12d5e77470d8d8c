package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.stream.Collectors;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;

/**
 * Terms of one sort that one agreement cannot have together: their numbers exclude one another, or their places lie apart.
 *
 * <p>One agreement is one record, or several linked {@code SAME_AS} with a confidence of 0.5 or more, or with none stated. What the words
 * of two terms say is left to the reader. Immutable and safe for use by several threads.
 *
 * @param kind what the terms are about
 * @param versions the terms, at least two, in the order of the dataset
 */
public record TermDispute(TermKind kind, List<Version> versions) {

    public TermDispute {
        requireNonNull(kind, "kind");
        versions = Arguments.list(versions, "versions");
    }

    /**
     * A term, with the agreement that is said to have it.
     *
     * @param agreement the agreement
     * @param term the term
     */
    public record Version(Agreement agreement, Term term) {

        public Version {
            requireNonNull(agreement, "agreement");
            requireNonNull(term, "term");
        }

        /** Returns the name of the agreement and the term. */
        @Override
        public String toString() {
            return agreement.name() + ": " + term;
        }
    }

    /** Returns the terms, side by side. */
    @Override
    public String toString() {
        return versions.stream().map(Version::toString).collect(Collectors.joining(" <> "));
    }
}
