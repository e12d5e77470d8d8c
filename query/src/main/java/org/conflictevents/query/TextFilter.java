package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.conflictevents.query.internal.Spelling;

/**
 * A condition on the texts of events, and on the columns of foreign formats that they keep.
 *
 * <p>Each is answered with yes or no. Immutable and safe for use by several threads.
 */
public sealed interface TextFilter extends Filter {

    /**
     * Returns what a visitor makes of this condition.
     *
     * @param visitor what to do with each sort
     * @param <R> what the visit gives
     * @return the result of the visitor's method for this sort
     */
    <R> R accept(Visitor<R> visitor);

    @Override
    default <R> R accept(FilterVisitor<R> visitor) {
        return requireNonNull(visitor, "visitor").text(this);
    }

    /**
     * What to do with each sort of condition on texts: one method a sort.
     *
     * @param <R> what the visit gives
     */
    interface Visitor<R> {

        /** Visits a filter by words. */
        R mentioning(Mentioning filter);

        /** Visits a filter by a foreign column. */
        R hasExtra(HasExtra filter);
    }

    /**
     * Events in whose texts some words stand, see {@link Filters#mentioning(String)}.
     *
     * @param words one word or several
     */
    record Mentioning(String words) implements TextFilter {
        public Mentioning {
            if (Spelling.words(requireNonNull(words, "words")).isEmpty()) {
                throw new IllegalArgumentException("words must hold a letter or a digit, was '" + words + "'");
            }
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").mentioning(this);
        }

        @Override
        public String toString() {
            return "mentioning " + Texts.name(words);
        }
    }

    /**
     * Events with a column of a foreign format, see {@link Filters#extra(String)}.
     *
     * @param name the name of the column
     * @param value its text; empty for any
     */
    record HasExtra(String name, Optional<String> value) implements TextFilter {
        public HasExtra {
            requireNonNull(name, "name");
            requireNonNull(value, "value");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return requireNonNull(visitor, "visitor").hasExtra(this);
        }

        @Override
        public String toString() {
            return "with " + Texts.name(name)
                    + value.map(text -> " " + Texts.name(text)).orElse("");
        }
    }
}
