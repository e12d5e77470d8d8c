package org.conflictevents.model.internal.merge;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Figure;

/**
 * Which elements of a list are which of an older one, so that no more is told than what differs.
 *
 * <p>Equal ones are the same, at the ends of the lists and wherever they stand. Of the others those are that have the same id, or else
 * the same first component, such as the source of an attribution, or else stand in the same order.
 */
final class ListChanges {

    /** Takes in one difference. */
    @FunctionalInterface
    interface Listener {

        /**
         * Takes in elements that differ.
         *
         * @param before the position in the older list, {@link #NONE} if it is not in it
         * @param after the position in the newer list, {@link #NONE} if it is not in it
         * @param label the id, or the position, from 0, in the newer list if it is in it
         */
        void differ(int before, int after, String label);
    }

    static final int NONE = -1;

    private final List<?> older;
    private final List<?> newer;
    private final Map<Integer, Integer> pairs = new HashMap<>();
    private final NavigableSet<Integer> olderLeft = new TreeSet<>();
    private final NavigableSet<Integer> newerLeft = new TreeSet<>();

    ListChanges(List<?> older, List<?> newer) {
        this.older = older;
        this.newer = newer;
        int start = 0;
        int most = Math.min(older.size(), newer.size());
        while (start < most && older.get(start).equals(newer.get(start))) {
            start++;
        }
        int end = 0;
        while (end < most - start && older.get(older.size() - 1 - end).equals(newer.get(newer.size() - 1 - end))) {
            end++;
        }
        dropEqual(start, older.size() - end, newer.size() - end);
        pairByKey();
        pairInOrder();
    }

    /** Leaves out what is in both lists. */
    private void dropEqual(int start, int olderEnd, int newerEnd) {
        Map<Object, Deque<Integer>> positions = new HashMap<>();
        for (int i = start; i < olderEnd; i++) {
            positions.computeIfAbsent(older.get(i), key -> new ArrayDeque<>(1)).add(i);
        }
        for (int i = start; i < newerEnd; i++) {
            Deque<Integer> equal = positions.get(newer.get(i));
            if (equal == null || equal.isEmpty()) {
                newerLeft.add(i);
            } else {
                equal.remove();
            }
        }
        positions.values().forEach(olderLeft::addAll);
    }

    /** Pairs what has the same id or first component. */
    private void pairByKey() {
        Map<Object, Deque<Integer>> keys = new HashMap<>();
        for (int i : olderLeft) {
            keys.computeIfAbsent(key(older.get(i)), key -> new ArrayDeque<>(1)).add(i);
        }
        for (int i : newerLeft) {
            Deque<Integer> those = keys.get(key(newer.get(i)));
            if (those != null && !those.isEmpty()) {
                pairs.put(i, those.remove());
            }
        }
        dropPaired();
    }

    /** Pairs what is left, but for figures with an id: those are gone, or new. */
    private void pairInOrder() {
        Iterator<Integer> those =
                olderLeft.stream().filter(i -> !hasId(older.get(i))).toList().iterator();
        for (int i : newerLeft) {
            if (those.hasNext() && !hasId(newer.get(i))) {
                pairs.put(i, those.next());
            }
        }
        dropPaired();
    }

    private void dropPaired() {
        newerLeft.removeAll(pairs.keySet());
        olderLeft.removeAll(new HashSet<>(pairs.values()));
    }

    private static boolean hasId(Object element) {
        return element instanceof Figure figure && figure.id().isPresent();
    }

    private static Object key(Object element) {
        return element instanceof Record one && !Components.isWhole(one) && !(one instanceof Entity)
                ? Components.of(one).get(one, 0)
                : Record.class;
    }

    /** Tells of each difference: of the newer elements in their order, then of the older ones that are gone. */
    void tell(Listener listener) {
        NavigableSet<Integer> differing = new TreeSet<>(newerLeft);
        differing.addAll(pairs.keySet());
        differing.forEach(i -> listener.differ(pairs.getOrDefault(i, NONE), i, label(newer, i)));
        olderLeft.forEach(i -> listener.differ(i, NONE, label(older, i)));
    }

    private static String label(List<?> list, int index) {
        return list.get(index) instanceof Figure figure
                ? figure.id().orElse(Integer.toString(index))
                : Integer.toString(index);
    }
}
