package org.conflictevents.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.conflictevents.model.Event;

/** Counts what is different in each group. */
final class DistinctCounting implements Gathering<Long> {

    private final String name;
    private final Function<Event, ? extends List<?>> values;
    private final List<Set<Object>> seen = new ArrayList<>();

    /**
     * Creates a count.
     *
     * @param name what is counted
     * @param values what an event has of it
     */
    DistinctCounting(String name, Function<Event, ? extends List<?>> values) {
        this.name = name;
        this.values = values;
    }

    /** Counts the proper values of a key. */
    static DistinctCounting of(EventKey key) {
        KeyReader reader = key.reader();
        return new DistinctCounting("different: " + key.name(), event -> {
            List<GroupKey> proper = new ArrayList<>();
            for (int number : reader.read(event)) {
                if (reader.key(number).isKnown()) {
                    proper.add(reader.key(number));
                }
            }
            return proper;
        });
    }

    @Override
    public void begin(List<GroupKey> keys) {
        seen.add(new HashSet<>());
    }

    @Override
    public void add(int group, Event event) {
        seen.get(group).addAll(values.apply(event));
    }

    @Override
    public Long value(int group) {
        return (long) seen.get(group).size();
    }

    @Override
    public GroupForm<Long> form() {
        return new CountForm(name);
    }
}
