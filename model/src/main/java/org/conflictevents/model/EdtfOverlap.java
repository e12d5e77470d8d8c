package org.conflictevents.model;

import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The days that a date surely holds, both ends included; none if {@code from} is after {@code to}.
 *
 * @param from first day, in days since 1970-01-01, or {@link EdtfBounds#NO_EARLIEST}
 * @param to last day, in days since 1970-01-01, or {@link EdtfBounds#NO_LATEST}
 */
record EdtfOverlap(long from, long to) {

    private static final EdtfOverlap NO_DAYS = new EdtfOverlap(1, 0);

    /** Tells whether any member of a set, or a date that is no set, passes the test. */
    static boolean anyMember(EdtfDate date, Predicate<EdtfDate> test) {
        return date.isSet() ? date.members().stream().anyMatch(test) : test.test(date);
    }

    /** Tells whether two dates surely share a day, leaving qualifiers aside; the same either way round. */
    static boolean isCertain(EdtfDate a, EdtfDate b) {
        // Nobody says which member of [...] is meant: it must be so with each, before one of {...} may be picked.
        if (isList(a, EdtfFlags.ONE_OF)) {
            return a.members().stream().allMatch(member -> isCertain(member, b));
        }
        if (isList(b, EdtfFlags.ONE_OF)) {
            return b.members().stream().allMatch(member -> isCertain(a, member));
        }
        if (isList(a, EdtfFlags.ALL_OF)) {
            return a.members().stream().anyMatch(member -> isCertain(member, b));
        }
        if (isList(b, EdtfFlags.ALL_OF)) {
            return b.members().stream().anyMatch(member -> isCertain(a, member));
        }
        EdtfOverlap sureOfA = of(a);
        EdtfOverlap sureOfB = of(b);
        return sureOfA.meets(sureOfB) || sureOfA.covers(b) || sureOfB.covers(a);
    }

    /** Tells whether this is a set of several members, not a single range. */
    private static boolean isList(EdtfDate date, int kind) {
        return date.has(kind) && !date.isSingleRange();
    }

    private static EdtfOverlap of(EdtfDate date) {
        if (date.isOneDay()) {
            return new EdtfOverlap(date.earliestDay(), date.latestDay());
        }
        if (!date.isInterval() && !date.has(EdtfFlags.ALL_OF)) {
            return NO_DAYS;
        }
        return date.isPlain() ? new EdtfOverlap(date.earliestDay(), date.latestDay()) : ofEnds(date);
    }

    /** Looks at the ends of an interval, or of a range out of a set, which the date itself does not keep. */
    private static EdtfOverlap ofEnds(EdtfDate date) {
        String text = date.toString();
        String[] ends = date.isInterval()
                ? text.split("/", -1)
                : text.substring(1, text.length() - 1).split("\\.\\.", -1);
        EdtfDate start = dated(ends[0]);
        EdtfDate end = dated(ends[1]);
        if (date.isSet() && (isVague(start) || isVague(end))) {
            return NO_DAYS; // a range of months is every month, and some day of each
        }
        long from = start != null
                ? start.latestDay()
                : date.hasOpenStart()
                        ? EdtfBounds.NO_EARLIEST
                        : end != null && end.isOneDay() ? end.earliestDay() : EdtfBounds.NO_LATEST;
        long to = end != null
                ? end.earliestDay()
                : date.hasOpenEnd()
                        ? EdtfBounds.NO_LATEST
                        : start != null && start.isOneDay() ? start.latestDay() : EdtfBounds.NO_EARLIEST;
        return new EdtfOverlap(from, to);
    }

    private static @Nullable EdtfDate dated(String end) {
        return end.isEmpty() || end.equals("..") ? null : EdtfDate.parse(end);
    }

    private static boolean isVague(@Nullable EdtfDate end) {
        return end != null && !end.isOneDay();
    }

    private boolean meets(EdtfOverlap other) {
        return Math.max(from, other.from) <= Math.min(to, other.to);
    }

    private boolean covers(EdtfDate date) {
        return from <= date.earliestDay() && date.latestDay() <= to;
    }
}
