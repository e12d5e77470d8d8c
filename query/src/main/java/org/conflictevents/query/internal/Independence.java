package org.conflictevents.query.internal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Attribution;

/**
 * How many reports there are of which none leans on another.
 *
 * <p>Two reports are independent if they share neither the source nor any voice of their chains, compared by id. The number is that
 * of a largest set of reports that are independent two by two: exact, found by trying each report in and out. Reports that add nothing
 * (another one has fewer hands in it) are dropped first, and what hangs together by no hand is counted apart, so that the effort,
 * which grows with 2 to the power of the reports that do hang together, is that of a handful. It stops as soon as the answer is
 * clear.
 */
public final class Independence {

    private Independence() {}

    /**
     * Tells whether there are at least so many independent reports.
     *
     * @param attributions who says it; only those who assert or confirm it count
     * @param number how many, 1 or more
     * @return true if there is a set of so many
     */
    public static boolean isAtLeast(List<Attribution> attributions, int number) {
        int reports = 0;
        for (int i = 0; i < attributions.size(); i++) {
            reports += attributions.get(i).isReport() ? 1 : 0;
        }
        if (reports < number) {
            return false;
        }
        return number <= 1 ? reports >= number : largest(hands(attributions), number) >= number;
    }

    /** Returns the hands through which each report came, each set once, the small ones first. */
    private static List<Set<String>> hands(List<Attribution> attributions) {
        Set<Set<String>> all = new LinkedHashSet<>();
        for (Attribution attribution : attributions) {
            if (attribution.isReport()) {
                Set<String> hands = new HashSet<>();
                hands.add("s " + attribution.source().id());
                for (Actor voice : attribution.voices()) {
                    hands.add("v " + voice.id());
                }
                all.add(hands);
            }
        }
        List<Set<String>> sorted = new ArrayList<>(all);
        sorted.sort(Comparator.comparing(Set::size));
        List<Set<String>> lean = new ArrayList<>();
        for (Set<String> hands : sorted) {
            if (lean.stream().noneMatch(hands::containsAll)) {
                lean.add(hands);
            }
        }
        return lean;
    }

    /** Returns the size of a largest set of disjoint ones, or any number from {@code enough} on if there are so many. */
    private static int largest(List<Set<String>> reports, int enough) {
        int found = 0;
        List<Set<String>> open = new ArrayList<>(reports);
        while (!open.isEmpty() && found < enough) {
            found += largestOfOne(component(open), enough - found);
        }
        return found;
    }

    /** Takes out the first report with all that hang together with it. */
    private static List<Set<String>> component(List<Set<String>> open) {
        List<Set<String>> together = new ArrayList<>(List.of(open.remove(0)));
        for (int i = 0; i < together.size(); i++) {
            Set<String> hands = together.get(i);
            for (int k = open.size() - 1; k >= 0; k--) {
                if (!Collections.disjoint(hands, open.get(k))) {
                    together.add(open.remove(k));
                }
            }
        }
        return together;
    }

    private static int largestOfOne(List<Set<String>> reports, int enough) {
        if (reports.size() <= 1 || enough <= 1) {
            return Math.min(reports.size(), 1);
        }
        // The report that shares hands with most others: in, it rules out many; out, it leaves the rest loose.
        Set<String> knot = Collections.max(
                reports,
                Comparator.comparing(hands -> reports.stream()
                        .filter(other -> !Collections.disjoint(hands, other))
                        .count()));
        List<Set<String>> without = new ArrayList<>(reports);
        without.remove(knot);
        int out = largest(without, enough);
        if (out >= enough) {
            return out;
        }
        without.removeIf(other -> !Collections.disjoint(knot, other));
        return Math.max(out, 1 + largest(without, enough - 1));
    }
}
