package org.conflictevents.query;

import java.util.Arrays;
import java.util.List;
import org.conflictevents.model.Event;

/** Counts the events of each group. */
final class Counting implements Gathering<Long> {

    private static final int FEW = 64;

    private long[] counts = new long[FEW];
    private int groups;

    @Override
    public void begin(List<GroupKey> keys) {
        if (++groups > counts.length) {
            counts = Arrays.copyOf(counts, 2 * counts.length);
        }
    }

    @Override
    public void add(int group, Event event) {
        counts[group]++;
    }

    @Override
    public Long value(int group) {
        return counts[group];
    }

    @Override
    public GroupForm<Long> form() {
        return new CountForm("events");
    }
}
