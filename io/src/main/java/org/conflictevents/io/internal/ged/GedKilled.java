package org.conflictevents.io.internal.ged;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.dialect.Cells;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * The dead of an event as GED counts them: one whole, and parts of its best estimate.
 *
 * @param whole the figure of all, null where only parts are told
 * @param parts the figures of some
 */
record GedKilled(@Nullable Figure whole, List<Figure> parts) {

    /** Returns the dead of an event, null if it tells of none, or of nothing but that there were none. What is left out is lost. */
    static @Nullable GedKilled of(Event event) {
        GedKilled killed = of(event.figures());
        boolean isTold = killed.whole != null || !killed.parts.isEmpty();
        return killed.isAnybody() || (GedDialect.isOfGed(event) && isTold) ? killed : null;
    }

    /** Returns the dead that figures tell of, maybe none: nobody twice, as one would be who is a part of a part, or was counted again. */
    static GedKilled of(List<Figure> figures) {
        Map<String, Figure> byId = new HashMap<>();
        List<Figure> killed = new ArrayList<>();
        for (Figure figure : figures) {
            if (figure.measure().equals(Measure.KILLED)) {
                killed.add(figure);
                figure.id().ifPresent(id -> byId.put(id, figure));
            }
        }
        List<Figure> tops = new ArrayList<>();
        List<Figure> shares = new ArrayList<>();
        for (Figure figure : killed) {
            Figure holder = figure.partOf().map(byId::get).orElse(null);
            if (holder == null) {
                tops.add(figure);
            } else if (holder.partOf().map(byId::get).isEmpty()) {
                shares.add(figure);
            }
        }
        tops = withoutRivals(tops, byId);
        if (tops.size() == 1 && !isPart(tops.get(0))) {
            Figure whole = tops.get(0);
            shares.removeIf(share -> !share.partOf().equals(whole.id()));
            return new GedKilled(whole, List.copyOf(withoutRivals(shares, byId)));
        }
        return new GedKilled(null, List.copyOf(tops)); // no one counts all, each is told of some
    }

    /** Leaves out those that count what another of them counts. */
    private static List<Figure> withoutRivals(List<Figure> figures, Map<String, Figure> byId) {
        List<Figure> left = new ArrayList<>();
        for (Figure figure : figures) {
            Figure other = figure.sameAs().map(byId::get).orElse(null);
            if (other == null || !figures.contains(other)) {
                left.add(figure);
            }
        }
        return left.isEmpty() && !figures.isEmpty() ? List.of(figures.get(0)) : left;
    }

    private static boolean isPart(Figure figure) {
        return figure.group().isPresent() || figure.actor().isPresent();
    }

    private boolean isAnybody() {
        List<Figure> all = new ArrayList<>(parts);
        if (whole != null) {
            all.add(whole);
        }
        return all.stream()
                .map(Figure::quantity)
                .filter(count -> !count.equals(Quantity.atLeast(0, count.unit()))) // ACLED's 0, which says nothing
                .anyMatch(count -> count.highest().map(BigDecimal::signum).orElse(1) > 0);
    }

    /** Puts them into the cells of a row. */
    void write(GedSides sides, boolean isOfGed, Cells cells) {
        Map<Column, BigDecimal> numbers = cells(sides.a(), sides.b(), isOfGed);
        if (!isOfGed) {
            addRest(numbers, sides);
        }
        numbers.forEach((column, number) -> cells.put(column, number.toPlainString()));
    }

    /** In GED the parts add up to the best estimate: those of whom it is not told who they were are of unknown identity. */
    private void addRest(Map<Column, BigDecimal> numbers, GedSides sides) {
        BigDecimal rest = numbers.get(GedColumns.BEST);
        if (rest == null) {
            return;
        }
        for (Column part : GedColumns.DEATHS) {
            rest = rest.subtract(numbers.getOrDefault(part, BigDecimal.ZERO));
        }
        if (rest.signum() > 0) {
            boolean areCivilians = parts.isEmpty() && sides.areCivilians();
            numbers.merge(
                    areCivilians ? GedColumns.DEATHS_CIVILIANS : GedColumns.DEATHS_UNKNOWN, rest, BigDecimal::add);
        }
    }

    /**
     * Returns the numbers of a row that figures tell, by their columns. There is at least one figure.
     *
     * @param isOfGed whether they were read from a row of GED: if that told of none, parts are no estimate of all
     */
    Map<Column, BigDecimal> cells(Actor a, Actor b, boolean isOfGed) {
        Map<Column, BigDecimal> cells = new LinkedHashMap<>();
        if (whole != null || !isOfGed) {
            Quantity total = whole == null ? sumOfParts() : whole.quantity();
            total.low().ifPresent(number -> cells.put(GedColumns.LOW, number));
            total.best().ifPresent(number -> cells.put(GedColumns.BEST, number));
            total.high().ifPresent(number -> cells.put(GedColumns.HIGH, number));
        }
        for (Figure part : parts) {
            Column column = column(part, a, b);
            part.quantity().best().ifPresent(number -> cells.merge(column, number, BigDecimal::add));
        }
        return cells;
    }

    private Quantity sumOfParts() {
        return parts.stream().map(Figure::quantity).reduce(Quantity::plus).orElseThrow();
    }

    private static Column column(Figure part, Actor a, Actor b) {
        String id = part.id().orElse("");
        if (part.group().equals(Optional.of(Group.CIVILIANS))) {
            return GedColumns.DEATHS_CIVILIANS;
        } else if (id.equals(GedDeaths.OF_A)) {
            return GedColumns.DEATHS_A;
        } else if (id.equals(GedDeaths.OF_B)) {
            return GedColumns.DEATHS_B;
        } else if (part.actor().equals(Optional.of(a))) {
            return GedColumns.DEATHS_A;
        }
        return part.actor().equals(Optional.of(b)) ? GedColumns.DEATHS_B : GedColumns.DEATHS_UNKNOWN;
    }
}
