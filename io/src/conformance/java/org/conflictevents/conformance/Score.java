package org.conflictevents.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What became of the cases of one suite. Not thread-safe. */
final class Score {

    private final Map<String, Decision> decisions;
    private final List<String> faults = new ArrayList<>();
    private final Map<String, String> met = new LinkedHashMap<>();
    private int passed;

    Score(Map<String, Decision> decisions) {
        this.decisions = decisions;
    }

    /**
     * Notes a case.
     *
     * @param id the name of the case
     * @param difference what is other than the suite wants it, empty if nothing is
     */
    void add(String id, String difference) {
        Decision decision = decisions.get(id);
        if (difference.isEmpty()) {
            passed++;
        } else if (decision != null && difference.contains(decision.shown())) {
            met.put(id, decision.reason());
        } else {
            faults.add(id + ": " + difference);
        }
    }

    /** Returns the cases that went wrong. */
    List<String> faults() {
        return faults;
    }

    /** Returns the decisions that no case needs. */
    Set<String> needless() {
        Set<String> needless = new TreeSet<>(decisions.keySet());
        needless.removeAll(met.keySet());
        return needless;
    }

    /** Returns the cases that this library decides otherwise, with the reason. */
    Map<String, String> decided() {
        return met;
    }

    int cases() {
        return passed + met.size() + faults.size();
    }

    int passed() {
        return passed;
    }
}
