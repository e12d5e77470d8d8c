package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The filters that another joins or negates, with what would take long to find out again: how deep they go, and their hash. A
 * joint without it would ask all filters below it for theirs, at each level again.
 */
final class Operands {

    private final List<Filter> filters;
    private final int depth;

    /** Found out when it is asked for: most filters never are, and the first hash of a record is slow. 0 until then. */
    private int hash;

    private Operands(List<Filter> filters) {
        this.filters = filters;
        int deepest = 0;
        for (Filter filter : filters) {
            deepest = Math.max(deepest, depth(filter));
        }
        depth = deepest + 1;
        if (depth > Filter.MAX_DEPTH) {
            throw new IllegalArgumentException("a filter must have at most " + Filter.MAX_DEPTH
                    + " levels of and, or and not within one another, this one would have more; join many filters at once"
                    + " with allOf or anyOf");
        }
    }

    /** Returns the operands of a joint, at least two. */
    static Operands atLeastTwo(List<Filter> operands) {
        List<Filter> copy = Arguments.list(operands, "operands");
        if (copy.size() < 2) {
            throw new IllegalArgumentException(
                    "a joint needs at least two filters, had " + copy.size() + "; join them with allOf or anyOf");
        }
        return new Operands(copy);
    }

    static Operands one(Filter operand) {
        return new Operands(List.of(requireNonNull(operand, "operand")));
    }

    List<Filter> filters() {
        return filters;
    }

    /** Returns how many levels of joints and negations a filter has, 0 for a plain condition. */
    private static int depth(Filter filter) {
        if (filter instanceof Filter.And and) {
            return and.joined.depth;
        }
        if (filter instanceof Filter.Or or) {
            return or.joined.depth;
        }
        return filter instanceof Filter.Not not ? not.negated.depth : 0;
    }

    /** Tells whether the other object has the same filters, in whatever order and however often each. */
    @Override
    public boolean equals(@Nullable Object other) {
        return this == other
                || (other instanceof Operands that
                        && hashCode() == that.hashCode()
                        && new HashSet<>(filters).equals(new HashSet<>(that.filters)));
    }

    /** Returns a hash that goes by the filters alone, not by their order. Threads that find it out at once find the same. */
    @Override
    public int hashCode() {
        int known = hash;
        if (known == 0) {
            known = new HashSet<>(filters).hashCode();
            hash = known;
        }
        return known;
    }
}
