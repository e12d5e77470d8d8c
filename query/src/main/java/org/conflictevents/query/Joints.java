package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How filters are joined, simplified and put into words. */
final class Joints {

    /** Numbers of more digits, before or behind the point, count nothing real, and would take for ever to print. */
    private static final int MOST_DIGITS = 50;

    private Joints() {}

    /** Returns the conjunction of filters, {@code everything} of none. */
    static Filter all(Collection<Filter> filters) {
        return join(filters, true, Joints::conjuncts, Joints::alternatives, Filter.And::new);
    }

    /** Returns the alternative of filters, {@code nothing} of none. */
    static Filter any(Collection<Filter> filters) {
        return join(filters, false, Joints::alternatives, Joints::conjuncts, Filter.Or::new);
    }

    /**
     * Joins filters without a change to any answer, UNKNOWN included: so {@code f and not f} stays as it is, for it is not
     * {@code nothing} where f is unknown.
     *
     * @param neutral the constant that changes nothing; its opposite decides the joint alone
     * @param own the operands of a joint of the same sort, none for any other filter
     * @param dual the operands of a joint of the other sort: it is absorbed where one of them stands beside it
     */
    private static Filter join(
            Collection<Filter> filters,
            boolean neutral,
            Function<Filter, List<Filter>> own,
            Function<Filter, List<Filter>> dual,
            Function<List<Filter>, Filter> joint) {
        Set<Filter> operands = new LinkedHashSet<>();
        for (Filter filter : filters) {
            List<Filter> parts = own.apply(requireNonNull(filter, "filter"));
            if (parts.isEmpty()) {
                operands.add(filter);
            } else {
                operands.addAll(parts);
            }
        }
        Filter absorbing = new Filter.Constant(!neutral);
        if (operands.contains(absorbing)) {
            return absorbing;
        }
        operands.remove(absorbing.not());
        Set<Filter> all = Set.copyOf(operands);
        operands.removeIf(operand -> dual.apply(operand).stream().anyMatch(all::contains));
        return switch (operands.size()) {
            case 0 -> new Filter.Constant(neutral);
            case 1 -> operands.iterator().next();
            default -> joint.apply(List.copyOf(operands));
        };
    }

    static List<Filter> atLeastTwo(List<Filter> operands) {
        List<Filter> copy = List.copyOf(operands);
        if (copy.size() < 2) {
            throw new IllegalArgumentException(
                    "a joint needs at least two filters, had " + copy.size() + "; join them with allOf or anyOf");
        }
        return copy;
    }

    static void atLeastOne(Collection<?> values, String what) {
        if (requireNonNull(values, what).isEmpty()) {
            throw new IllegalArgumentException("name at least one " + what);
        }
    }

    /** Returns the number in its one plain form. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = requireNonNull(value, "value").stripTrailingZeros();
        if (stripped.precision() - stripped.scale() > MOST_DIGITS || stripped.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "value must have at most " + MOST_DIGITS + " digits before its decimal point and as many after it");
        }
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    static String text(List<Filter> operands, String joint) {
        return operands.stream().map(Joints::text).collect(Collectors.joining(joint));
    }

    /** Returns the text of an operand, in brackets where it would fall apart without. */
    static String text(Filter operand) {
        return operand instanceof Filter.And || operand instanceof Filter.Or ? "(" + operand + ")" : operand.toString();
    }

    private static List<Filter> conjuncts(Filter filter) {
        return filter instanceof Filter.And and ? and.operands() : List.of();
    }

    private static List<Filter> alternatives(Filter filter) {
        return filter instanceof Filter.Or or ? or.operands() : List.of();
    }
}
