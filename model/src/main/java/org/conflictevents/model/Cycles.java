package org.conflictevents.model;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Finds what leads back to itself. */
final class Cycles {

    private Cycles() {}

    /** Returns the cycles of a graph, the first node of each again at its end; no recursion, for chains of any length. */
    static List<List<String>> in(Map<String, List<String>> next) {
        List<List<String>> cycles = new ArrayList<>();
        Set<String> done = new HashSet<>();
        for (String start : next.keySet()) {
            List<String> path = new ArrayList<>(List.of(start));
            Map<String, Integer> branch = new LinkedHashMap<>(Map.of(start, 0));
            while (!path.isEmpty()) {
                String node = path.get(path.size() - 1);
                List<String> targets = next.getOrDefault(node, List.of());
                int i = Objects.requireNonNull(branch.get(node));
                if (i == targets.size() || done.contains(node)) {
                    done.add(node);
                    branch.remove(node);
                    path.remove(path.size() - 1);
                    continue;
                }
                branch.put(node, i + 1);
                String target = targets.get(i);
                if (branch.containsKey(target)) {
                    List<String> cycle = new ArrayList<>(path.subList(path.indexOf(target), path.size()));
                    cycle.add(target);
                    cycles.add(cycle);
                    continue;
                }
                path.add(target);
                branch.put(target, 0);
            }
        }
        return cycles;
    }
}
