package org.conflictevents.query.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.jspecify.annotations.Nullable;

/** The number of something in one event, from all its figures together. */
public final class Totals {

    private static final Map<Unit, Unit> COUNTED_AS = Map.of(Unit.MILES, Unit.KILOMETRES, Unit.METRES, Unit.KILOMETRES);

    private Totals() {}

    /**
     * Returns the number of a measure in an event.
     *
     * <p>Parts are left out beside their whole. Figures of the same thing ({@code sameAs}) give the range that holds them all. The
     * rest adds up where the measure is a flow, and gives the range that holds them all where it is not. Lengths are in
     * kilometres.
     *
     * @param event the event
     * @param measure what is counted or measured
     * @param group whose figures count; null for all, also those of any group
     * @return the number; null if the event has no figure of the measure; without ends if the units do not agree, or the figures
     *     are parts of one another in a circle
     */
    public static @Nullable Amount of(Event event, Measure measure, @Nullable Group group) {
        Figure only = null;
        List<Figure> figures = event.figures();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (isCounted(figure, measure, group)) {
                if (only != null) {
                    return ofSeveral(event, measure, group);
                }
                only = figure;
            }
        }
        return only == null ? null : Amount.of(only.quantity());
    }

    private static boolean isCounted(Figure figure, Measure measure, @Nullable Group group) {
        return figure.measure().equals(measure)
                && (group == null || group.equals(figure.group().orElse(null)));
    }

    private static Amount ofSeveral(Event event, Measure measure, @Nullable Group who) {
        List<Figure> figures = event.figures().stream()
                .filter(figure -> isCounted(figure, measure, who))
                .toList();
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < figures.size(); i++) {
            int place = i;
            figures.get(i).id().ifPresent(id -> {
                places.put(id, place);
                places.put(event.id() + "#" + id, place);
            });
        }
        int[] group = new int[figures.size()];
        for (int i = 0; i < group.length; i++) {
            group[i] = i;
        }
        for (int i = 0; i < group.length; i++) {
            Integer same = figures.get(i).sameAs().map(places::get).orElse(null);
            if (same != null) {
                merge(group, group[i], group[same]);
            }
        }
        boolean[] isPart = new boolean[group.length];
        for (int i = 0; i < group.length; i++) {
            // A telling of a part counts the part, whatever it says itself.
            Integer whole = figures.get(i).partOf().map(places::get).orElse(null);
            isPart[group[i]] |= whole != null && group[whole] != group[i];
        }
        Map<Integer, Amount> hulls = new LinkedHashMap<>();
        Set<Unit> units = new HashSet<>();
        for (int i = 0; i < group.length; i++) {
            if (!isPart[group[i]]) {
                Quantity claim = figures.get(i).quantity();
                units.add(COUNTED_AS.getOrDefault(claim.unit(), claim.unit()));
                hulls.merge(group[i], Amount.of(claim), Amount::hull);
            }
        }
        BinaryOperator<Amount> join = measure.nature() == Measure.Nature.FLOW ? Amount::plus : Amount::hull;
        return units.size() > 1
                ? Amount.UNKNOWN
                : hulls.values().stream().reduce(join).orElse(Amount.UNKNOWN);
    }

    private static void merge(int[] group, int from, int into) {
        for (int i = 0; i < group.length; i++) {
            if (group[i] == from) {
                group[i] = into;
            }
        }
    }
}
