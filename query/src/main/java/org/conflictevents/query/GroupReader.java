package org.conflictevents.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.conflictevents.model.Event;

/**
 * Reads in which groups events are, numbers the groups in the order in which they are met, and hands each event to what gathers. Used
 * once, by one thread.
 *
 * @param <V> what a group comes to
 */
final class GroupReader<V> {

    private static final int[] ROOT = {0};

    private final List<EventKey> keys;
    private final List<Level> levels = new ArrayList<>();
    private final List<List<GroupKey>> met;
    private final Gathering<V> gathering;
    private int begun;
    private long events;
    private long repeated;

    private GroupReader(List<EventKey> keys, Gathering<V> gathering) {
        this.keys = keys;
        this.gathering = gathering;
        List<List<GroupKey>> around = List.of(List.of());
        for (EventKey key : keys) {
            Level level = new Level(key.reader(), around);
            levels.add(level);
            around = level.met;
        }
        this.met = around;
    }

    /**
     * Gathers something of the events of each group.
     *
     * @param keys by what to group, at least one
     * @param events the events
     * @param gathering what to gather; nothing yet
     */
    static <V> Grouped<V> run(List<EventKey> keys, Stream<Event> events, Gathering<V> gathering) {
        GroupReader<V> reader = new GroupReader<>(keys, gathering);
        gathering.begin(List.of()); // the group of all
        events.forEachOrdered(reader::add);
        return reader.grouped();
    }

    private void add(Event event) {
        events++;
        int[] groups = ROOT;
        for (Level level : levels) {
            groups = level.within(groups, event);
        }
        for (; begun < met.size(); begun++) {
            gathering.begin(met.get(begun));
        }
        gathering.add(0, event);
        for (int group : groups) {
            gathering.add(group + 1, event);
        }
        repeated += groups.length > 1 ? 1 : 0;
    }

    private Grouped<V> grouped() {
        List<Grouped.Row<V>> rows = IntStream.range(0, met.size())
                .boxed()
                .sorted(Comparator.comparing(met::get, GroupReader::compare))
                .map(group -> new Grouped.Row<>(met.get(group), gathering.value(group + 1)))
                .filter(row -> !gathering.form().isNothing(row.value()))
                .toList();
        return new Grouped<>(
                keys.stream().map(EventKey::name).toList(),
                rows,
                gathering.value(0),
                events,
                repeated,
                gathering.form());
    }

    private static int compare(List<GroupKey> one, List<GroupKey> other) {
        for (int i = 0; i < one.size(); i++) {
            int order = GroupKey.ORDER.compare(one.get(i), other.get(i));
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    /** The groups by one key within those by the keys before it. */
    private static final class Level {
        private final KeyReader reader;
        private final List<List<GroupKey>> around;
        private final List<List<GroupKey>> met = new ArrayList<>();

        /** Each with one number, by the number of the group around it and that of the value. */
        private final Map<Long, int[]> numbers = new HashMap<>();

        Level(KeyReader reader, List<List<GroupKey>> around) {
            this.reader = reader;
            this.around = around;
        }

        int[] within(int[] outer, Event event) {
            int[] values = reader.read(event);
            if (outer.length == 1 && values.length == 1) {
                return number(outer[0], values[0]);
            }
            int[] all = new int[outer.length * values.length];
            int at = 0;
            for (int group : outer) {
                for (int value : values) {
                    all[at++] = number(group, value)[0];
                }
            }
            return all;
        }

        private int[] number(int outer, int value) {
            long pair = (long) outer << Integer.SIZE | value;
            int[] number = numbers.get(pair);
            if (number == null) {
                number = new int[] {met.size()};
                numbers.put(pair, number);
                List<GroupKey> all = new ArrayList<>(around.get(outer));
                all.add(reader.key(value));
                met.add(List.copyOf(all));
            }
            return number;
        }
    }
}
