package org.conflictevents.query.internal;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;

/** Days, as ranges of which no two share one. Asked and added to in a time that grows with the logarithm of their number. Not thread-safe. */
public final class DayRanges {

    private final TreeMap<LocalDate, LocalDate> lastByFirst = new TreeMap<>();

    /** Creates one without days. */
    public DayRanges() {}

    /** Tells whether a day of a range is among the days. */
    public boolean meet(LocalDate first, LocalDate last) {
        Map.Entry<LocalDate, LocalDate> range = lastByFirst.floorEntry(last);
        return range != null && !range.getValue().isBefore(first);
    }

    /** Adds the days of a range, both ends included. */
    public void add(LocalDate first, LocalDate last) {
        LocalDate from = first;
        LocalDate until = last;
        for (Map.Entry<LocalDate, LocalDate> range = lastByFirst.floorEntry(until);
                range != null && !range.getValue().isBefore(from);
                range = lastByFirst.floorEntry(until)) {
            lastByFirst.remove(range.getKey());
            from = range.getKey().isBefore(from) ? range.getKey() : from;
            until = range.getValue().isAfter(until) ? range.getValue() : until;
        }
        lastByFirst.put(from, until);
    }
}
