package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/**
 * How a query on events is answered: which of its conditions an index answers, and how many events are left to be looked at.
 *
 * <p>Made by {@link EventQuery#explain()}. It prints as a tree:
 *
 * <pre>{@code
 * data.events().in("Saraqib").during("2020-02").explain()
 * // => events in Saraqib and during 2020-02: each of 237 events is tested, there is no index over so few
 * }</pre>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param question the query in words
 * @param events how many events there are
 * @param isIndexed whether there are indexes over them
 * @param plan the filter, and what is known of it
 */
public record Explanation(String question, long events, boolean isIndexed, Step plan) {

    public Explanation {
        requireNonNull(question, "question");
        requireNonNull(plan, "plan");
    }

    /**
     * A filter in the tree, and what an index knows of it.
     *
     * @param filter the filter
     * @param atMost how many events pass at most by what the indexes know beforehand; empty if none knows anything of it
     * @param isExact whether all those pass that the index gives, so that none is tested for it
     * @param isUsed whether it narrows the events that are looked at; otherwise it is tested on those that are left
     * @param passing how many events pass; empty before a run, and for the parts of a filter
     * @param parts the filters that it joins, the most selective first
     */
    public record Step(
            Filter filter,
            OptionalLong atMost,
            boolean isExact,
            boolean isUsed,
            OptionalLong passing,
            List<Step> parts) {

        public Step {
            requireNonNull(filter, "filter");
            requireNonNull(atMost, "atMost");
            requireNonNull(passing, "passing");
            parts = Arguments.list(parts, "parts");
        }

        static Step of(Candidates found, OptionalLong passing) {
            return new Step(
                    found.filter(),
                    found.rows() == null ? OptionalLong.empty() : OptionalLong.of(found.atMost()),
                    found.isExact(),
                    found.isUsed(),
                    passing,
                    found.parts().stream()
                            .map(part -> of(part, OptionalLong.empty()))
                            .toList());
        }

        private void print(StringBuilder text, String margin) {
            text.append(margin).append(filter).append(": ").append(known());
            passing.ifPresent(count -> text.append("; ").append(number(count)).append(" pass"));
            for (Step part : parts) {
                part.print(text.append('\n'), margin + "  ");
            }
        }

        private String known() {
            if (atMost.isEmpty()) {
                return "no index, tested";
            }
            String most = "at most " + number(atMost.getAsLong()) + " by an index";
            return most + (isUsed ? isExact ? "" : ", and tested" : ", which are too many to look up: tested");
        }
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    /** Returns the tree, a line for each filter. */
    @Override
    public String toString() {
        if (!isIndexed) {
            String passing =
                    plan.passing().isEmpty() ? "" : "; " + number(plan.passing().getAsLong()) + " pass";
            return question + ": each of " + number(events) + " events is tested, there is no index over so few"
                    + passing;
        }
        StringBuilder text = new StringBuilder(question)
                .append(", of ")
                .append(number(events))
                .append(" events\n");
        plan.print(text, "  ");
        return text.toString();
    }
}
