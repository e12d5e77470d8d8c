package org.conflictevents.model.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;

/** Finds what leads back to itself. */
public final class Cycles {

    /** So many nodes of a cycle are named at each end of it: with more, as many long cycles as there are links would fill the memory. */
    private static final int SHOWN = 6;

    private Cycles() {}

    /**
     * What leads back to itself.
     *
     * @param nodes its nodes on the way, the first again at the end; of a long way only both ends
     * @param size how many nodes it has
     */
    public record Cycle(List<String> nodes, int size) {

        private static Cycle of(List<String> path) {
            int size = path.size();
            List<String> nodes = new ArrayList<>();
            if (size <= 2 * SHOWN) {
                nodes.addAll(path);
            } else {
                nodes.addAll(path.subList(0, SHOWN));
                nodes.addAll(path.subList(size - SHOWN, size));
            }
            nodes.add(path.get(0));
            return new Cycle(nodes, size);
        }

        /** Returns the node that is named first. */
        public String first() {
            return nodes.get(0);
        }

        /** Returns the way, such as {@code a -> b -> a}. */
        @Override
        public String toString() {
            return size <= 2 * SHOWN
                    ? String.join(" -> ", nodes)
                    : String.join(" -> ", nodes.subList(0, SHOWN)) + " -> … -> "
                            + String.join(" -> ", nodes.subList(SHOWN, nodes.size())) + " (" + size + " in all)";
        }
    }

    /** Returns the cycles of a graph. */
    public static List<Cycle> in(Map<String, List<String>> next) {
        List<Cycle> cycles = new ArrayList<>();
        search(next, path -> cycles.add(Cycle.of(path)));
        return cycles;
    }

    /** Returns all nodes of the first cycle of a graph, the first of them again at the end; empty if there is none. */
    public static List<String> first(Map<String, List<String>> next) {
        List<String> cycle = new ArrayList<>();
        search(next, path -> {
            cycle.addAll(path);
            cycle.add(path.get(0));
            return false;
        });
        return cycle;
    }

    /** Tells of the cycles of a graph until one is enough; no recursion, for chains of any length. */
    private static void search(Map<String, List<String>> next, Predicate<List<String>> goesOn) {
        Set<String> done = new HashSet<>();
        for (String start : next.keySet()) {
            List<String> path = new ArrayList<>(List.of(start));
            Map<String, Integer> branch = new HashMap<>(Map.of(start, 0));
            Map<String, Integer> places = new HashMap<>(Map.of(start, 0));
            while (!path.isEmpty()) {
                String node = path.get(path.size() - 1);
                List<String> targets = next.getOrDefault(node, List.of());
                int i = Objects.requireNonNull(branch.get(node));
                if (i == targets.size() || done.contains(node)) {
                    done.add(node);
                    places.remove(node);
                    path.remove(path.size() - 1);
                    continue;
                }
                branch.put(node, i + 1);
                String target = targets.get(i);
                Integer place = places.get(target);
                if (place != null) {
                    if (!goesOn.test(path.subList(place, path.size()))) {
                        return;
                    }
                    continue;
                }
                places.put(target, path.size());
                path.add(target);
                branch.put(target, 0);
            }
        }
    }
}
