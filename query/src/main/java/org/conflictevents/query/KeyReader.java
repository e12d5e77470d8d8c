package org.conflictevents.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.conflictevents.model.Event;

/**
 * Reads the values that events have by one key, as numbers from 0 on in the order in which the values are met. Used for one run, by one
 * thread.
 */
abstract class KeyReader {

    private final Map<GroupKey, int[]> numbers = new HashMap<>();
    private final List<GroupKey> keys = new ArrayList<>();

    /** Returns the numbers of the values of an event: one at least, none of them twice. The array is shared, and nobody writes to it. */
    abstract int[] read(Event event);

    /** Returns what a number stands for. */
    final GroupKey key(int number) {
        return keys.get(number);
    }

    /** Returns the number of a value, as an array for itself: it is made once. */
    final int[] number(GroupKey key) {
        int[] number = numbers.get(key);
        if (number == null) {
            number = new int[] {keys.size()};
            numbers.put(key, number);
            keys.add(key);
        }
        return number;
    }

    /** Returns a reader of any number of values. */
    static KeyReader ofSeveral(Function<Event, List<GroupKey>> values) {
        return new KeyReader() {
            @Override
            int[] read(Event event) {
                List<GroupKey> all = values.apply(event);
                if (all.size() == 1) {
                    return number(all.get(0));
                }
                int[] each = new int[all.size()];
                for (int i = 0; i < each.length; i++) {
                    each[i] = number(all.get(i))[0];
                }
                return each;
            }
        };
    }

    /** Returns a reader of the one value that each event has. */
    static <T> KeyReader ofOne(Function<Event, T> value) {
        return new KeyReader() {
            private final Map<T, int[]> known = new HashMap<>();

            @Override
            int[] read(Event event) {
                return known.computeIfAbsent(value.apply(event), of -> number(GroupKey.of(of)));
            }
        };
    }
}
