package org.conflictevents.query.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.jspecify.annotations.Nullable;

/** The number of something in one event, from all its figures together. */
public final class Totals {

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
     * @return the number; null if the event has no figure of the measure; of no known size if the units do not agree, or the
     *     figures are parts of one another in a circle
     */
    public static @Nullable Quantity of(Event event, Measure measure) {
        Figure only = null;
        List<Figure> figures = event.figures();
        for (int i = 0; i < figures.size(); i++) {
            Figure figure = figures.get(i);
            if (figure.measure().equals(measure)) {
                if (only != null) {
                    return ofSeveral(event, measure);
                }
                only = figure;
            }
        }
        return only == null ? null : inOneUnit(only.quantity());
    }

    private static Quantity ofSeveral(Event event, Measure measure) {
        List<Figure> figures = event.figures().stream()
                .filter(figure -> figure.measure().equals(measure))
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
        List<Quantity> hulls = new ArrayList<>();
        for (int g = 0; g < group.length; g++) {
            List<Quantity> same = new ArrayList<>();
            for (int i = 0; i < group.length; i++) {
                if (group[i] == g && !isPart[g]) {
                    same.add(inOneUnit(figures.get(i).quantity()));
                }
            }
            hull(same).ifPresent(hulls::add);
        }
        boolean adds = measure.nature() == Measure.Nature.FLOW;
        return (adds ? sum(hulls) : hull(hulls))
                .orElseGet(() -> Quantity.uncounted(figures.get(0).quantity().unit()));
    }

    private static void merge(int[] group, int from, int into) {
        for (int i = 0; i < group.length; i++) {
            if (group[i] == from) {
                group[i] = into;
            }
        }
    }

    private static Optional<Quantity> hull(List<Quantity> quantities) {
        return agree(quantities) ? quantities.stream().reduce(Quantity::hull) : unknown(quantities);
    }

    private static Optional<Quantity> sum(List<Quantity> quantities) {
        return agree(quantities) ? quantities.stream().reduce(Quantity::plus) : unknown(quantities);
    }

    private static Optional<Quantity> unknown(List<Quantity> quantities) {
        return Optional.of(Quantity.uncounted(quantities.get(0).unit()));
    }

    private static boolean agree(List<Quantity> quantities) {
        return quantities.stream().map(Quantity::unit).distinct().count() < 2;
    }

    private static Quantity inOneUnit(Quantity quantity) {
        return quantity.unit().equals(Unit.MILES) || quantity.unit().equals(Unit.METRES)
                ? quantity.in(Unit.KILOMETRES)
                : quantity;
    }
}
