package org.conflictevents.model;

/**
 * What the reader learns about a part of an expression.
 *
 * @param earliest first day, in days since 1970-01-01, or {@link #NO_EARLIEST}
 * @param latest last day, in days since 1970-01-01, or {@link #NO_LATEST}
 * @param flags any of {@link EdtfFlags}
 * @param plain whether the part is {@code 2020-02-06} and nothing else, so that the days give the text back
 */
record EdtfBounds(long earliest, long latest, int flags, boolean plain) {

    /** Stands for the earliest day of a date that has none; before every day. */
    static final long NO_EARLIEST = Long.MIN_VALUE;

    /** Stands for the latest day of a date that has none; after every day. */
    static final long NO_LATEST = Long.MAX_VALUE;

    static final EdtfBounds OPEN_START = unbounded(EdtfFlags.OPEN_START);
    static final EdtfBounds OPEN_END = unbounded(EdtfFlags.OPEN_END);
    static final EdtfBounds UNKNOWN_START = unbounded(EdtfFlags.UNKNOWN_START);
    static final EdtfBounds UNKNOWN_END = unbounded(EdtfFlags.UNKNOWN_END);

    private static EdtfBounds unbounded(int flags) {
        return new EdtfBounds(NO_EARLIEST, NO_LATEST, flags, false);
    }

    /** Tells whether an interval from this to the other would end before it starts, wherever its ends lie. */
    boolean isAfter(EdtfBounds end) {
        return earliest > end.latest;
    }

    /** Returns the bounds of what starts here and ends there. */
    EdtfBounds to(EdtfBounds end, int kind) {
        return new EdtfBounds(earliest, end.latest, flags | end.flags | kind, false);
    }

    /** Returns the bounds that hold both. */
    EdtfBounds hull(EdtfBounds other) {
        return new EdtfBounds(
                Math.min(earliest, other.earliest), Math.max(latest, other.latest), flags | other.flags, false);
    }

    boolean isOneDay() {
        return earliest == latest;
    }

    EdtfDate toDate(String text) {
        return plain ? EdtfDate.ofDays(earliest, latest) : new EdtfDate(earliest, latest, flags, text, null);
    }
}
