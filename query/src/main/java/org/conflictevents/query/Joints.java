package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** How filters are joined, simplified and put into words. */
final class Joints {

    /** Numbers of more digits, before or behind the point, count nothing real, and would take for ever to print. */
    private static final int MOST_DIGITS = 50;

    private Joints() {}

    /** Returns the conjunction of filters, {@code everything} of none. */
    static Filter all(Collection<Filter> filters) {
        return join(filters, true);
    }

    /** Returns the alternative of filters, {@code nothing} of none. */
    static Filter any(Collection<Filter> filters) {
        return join(filters, false);
    }

    /**
     * Joins filters without a change to any answer, UNKNOWN included: so {@code f and not f} stays as it is, for it is not
     * {@code nothing} where f is unknown.
     *
     * @param all whether all are to hold, or any; so the constant that changes nothing, whose opposite decides the joint alone
     */
    private static Filter join(Collection<Filter> filters, boolean all) {
        List<Filter> operands = new ArrayList<>();
        for (Filter filter : filters) {
            List<Filter> parts = operands(requireNonNull(filter, "filter"), all);
            for (Filter part : parts.isEmpty() ? List.of(filter) : parts) {
                if (!(part instanceof Filter.Constant constant)) {
                    operands.add(part);
                } else if (constant.value() != all) {
                    return constant;
                }
            }
        }
        List<Filter> needed = needed(operands, all);
        return switch (needed.size()) {
            case 0 -> new Filter.Constant(all);
            case 1 -> needed.get(0);
            default -> all ? new Filter.And(needed) : new Filter.Or(needed);
        };
    }

    /** Returns the operands without those that say nothing new: equal ones, and joints of the other sort that hold another operand. */
    private static List<Filter> needed(List<Filter> operands, boolean all) {
        // Most queries join filters of different sorts, which are never equal; and the first hash of a record costs a
        // program that starts more time than all the rest of its query.
        Set<Class<?>> sorts = new HashSet<>();
        boolean different = true;
        for (Filter operand : operands) {
            different &=
                    sorts.add(operand.getClass()) && operands(operand, !all).isEmpty();
        }
        if (different) {
            return operands;
        }
        Set<Filter> once = new LinkedHashSet<>(operands);
        List<Filter> needed = new ArrayList<>();
        for (Filter operand : once) {
            if (Collections.disjoint(once, operands(operand, !all))) {
                needed.add(operand);
            }
        }
        return needed;
    }

    /** Returns the operands of a conjunction or an alternative, none for any other filter. */
    private static List<Filter> operands(Filter filter, boolean all) {
        if (all) {
            return filter instanceof Filter.And and ? and.operands() : List.of();
        }
        return filter instanceof Filter.Or or ? or.operands() : List.of();
    }

    static void atLeastOne(Collection<?> values, String what) {
        if (requireNonNull(values, what).isEmpty()) {
            throw new IllegalArgumentException("name at least one " + what);
        }
    }

    static void atLeastOne(int number, String what) {
        if (number < 1) {
            throw new IllegalArgumentException(what + " must be at least 1, were " + number);
        }
    }

    /**
     * Tells whether a filter names something of the events that pass: it is a condition of some sort, a conjunction with one that
     * does so, or alternatives that all do. A negation names nothing, for it says only what they are not.
     */
    static boolean names(Filter filter, Class<? extends Filter> condition) {
        if (filter instanceof Filter.And and) {
            for (Filter operand : and.operands()) {
                if (names(operand, condition)) {
                    return true;
                }
            }
            return false;
        }
        if (filter instanceof Filter.Or or) {
            for (Filter operand : or.operands()) {
                if (!names(operand, condition)) {
                    return false;
                }
            }
            return true;
        }
        return condition.isInstance(filter);
    }

    /** Returns the number in its one plain form. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = requireNonNull(value, "value").stripTrailingZeros();
        if (stripped.precision() - stripped.scale() > MOST_DIGITS || stripped.scale() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "value must have at most " + MOST_DIGITS + " digits before its decimal point and as many after it");
        }
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    static String text(List<Filter> operands, String joint) {
        // No stream here: this goes down all levels of a filter, and each would take a dozen frames of the stack.
        StringBuilder text = new StringBuilder();
        for (Filter operand : operands) {
            text.append(text.length() == 0 ? "" : joint).append(text(operand));
        }
        return text.toString();
    }

    /** Returns the text of an operand, in brackets where it would fall apart without. */
    static String text(Filter operand) {
        return operand instanceof Filter.And || operand instanceof Filter.Or ? "(" + operand + ")" : operand.toString();
    }
}
