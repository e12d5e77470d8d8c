package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.conflictevents.model.Event;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;

/**
 * Two events of different datasets that may tell of one happening, and what speaks for and against it.
 *
 * <p>Made by {@link Matching#matches()}; how the confidence comes about stands there. Neither event is changed. Immutable and safe for
 * use by several threads.
 *
 * @param left the event of the first dataset
 * @param right the event of the second
 * @param confidence how sure it is that they are one, above 0 and below 1, to three digits
 * @param reasons all that made the confidence, in this order where it is known: the distance, the days, the actors, the number, the
 *     type, ids, and another event that may be meant as well
 */
public record Match(Event left, Event right, double confidence, List<Reason> reasons) {

    public Match {
        requireNonNull(left, "left");
        requireNonNull(right, "right");
        reasons = Arguments.list(reasons, "reasons");
        if (!(confidence > 0 && confidence < 1)) {
            throw new IllegalArgumentException("confidence must be above 0 and below 1, was " + confidence);
        }
    }

    /**
     * Returns the link that says so, for the left event to hold: {@link LinkKind#SAME_AS} with the confidence, its target the id of the
     * right event in its own dataset, and the reasons as its note.
     *
     * @return the link, which is in no dataset until somebody puts it there
     */
    public Link link() {
        return new Link(LinkKind.SAME_AS, right.id(), OptionalDouble.of(confidence), Optional.of(why()));
    }

    /** Returns the reasons in a line: {@code 3.1 km apart, 1 day apart, same side A, 12 and 14 killed}. */
    String why() {
        return reasons.stream().map(Reason::text).collect(Collectors.joining(", "));
    }

    /** Returns both ids, the confidence and the reasons in one line. */
    @Override
    public String toString() {
        return left.id() + " and " + right.id() + " (" + confidence + "): " + why();
    }

    /**
     * One thing that two events have in common, or that holds them apart.
     *
     * <p>Immutable and safe for use by several threads.
     *
     * @param text what it is, in a few words, such as {@code 3.1 km apart}
     * @param factor by what it multiplies the odds that the two are one: above 1 if it speaks for that, below 1 if against
     */
    public record Reason(String text, double factor) {

        public Reason {
            requireNonNull(text, "text");
            if (!(factor > 0 && factor < Double.POSITIVE_INFINITY)) {
                throw new IllegalArgumentException("factor must be above 0 and finite, was " + factor);
            }
        }

        /** Returns the text. */
        @Override
        public String toString() {
            return text;
        }
    }
}
