package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.conflictevents.query.Table.Column;

/**
 * What the figures of a measure come to together, with nobody counted twice, and what became of each of them.
 *
 * <p>Made by {@link FigureQuery#sum} and {@link EventQuery#sum}. It keeps to these rules:
 *
 * <ul>
 *   <li>Added up are figures of events that occurred or go on, and figures of the dataset itself, for which somebody stands.
 *   <li>A part is left out beside its whole: by {@link org.conflictevents.model.Figure#partOf()} at any depth, also across figures
 *       that were not asked for, and where its event is {@code PART_OF} a larger one whose figure is about the same people, or does
 *       not say which, up to the same day. A part whose whole was not asked for counts; of figures that are said to hold one
 *       another the first does. A part that is surely more than its whole is a claim about the whole, too, on which others disagree:
 *       the range reaches up to it.
 *   <li>Figures that count the same thing ({@link org.conflictevents.model.Figure#sameAs()}) count once, and so do the events that
 *       tell of one happening ({@code SAME_AS} with a confidence of 0.5 or more, or none stated): the range runs from the lowest to
 *       the highest that is told, and there is a best number only where all tellings have the same, or where the caller ranks who
 *       says it. Where two tellings of a happening share a figure by {@code sameAs}, their other figures add up.
 *   <li>Happenings that overlap ({@code OVERLAPS}; what overlaps an event may overlap its parts and what it is a part of) may count
 *       some of the same people, unless the times of their figures share no day: together they make at least what is told of those
 *       that stand apart, the largest first, and at most all; there is no best number of them.
 *   <li>An unknown number is not zero: it leaves the sum without an upper end, and is listed. Next to a telling with a number, one
 *       without says nothing.
 *   <li>Each unit has a sum of its own.
 *   <li>A figure over several places or a longer time, or of several sides, is never split.
 * </ul>
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param measure what is counted
 * @param sums what it comes to, one for each unit, in the order in which units are met; empty if there was nothing to add
 * @param counted the figures that the sums are made of, all tellings included
 * @param unknown the figures without a number that have no telling with one
 * @param parts the figures that were left out because their whole is counted
 * @param spread the figures that were left out because they stand, wholly or in part, for places or days beyond what was asked
 *     for: a number over two provinces, or over a whole war, belongs to what holds all of it; what began, or ended, nobody knows when, to
 *     no range of days that begins, or ends
 */
public record Total(
        Measure measure,
        List<Sum> sums,
        List<ReportedFigure> counted,
        List<ReportedFigure> unknown,
        List<ReportedFigure> parts,
        List<ReportedFigure> spread) {

    public Total {
        requireNonNull(measure, "measure");
        sums = Arguments.list(sums, "sums");
        counted = Arguments.list(counted, "counted");
        unknown = Arguments.list(unknown, "unknown");
        parts = Arguments.list(parts, "parts");
        spread = Arguments.list(spread, "spread");
    }

    /**
     * What the figures of one unit come to.
     *
     * @param range the numbers that are possible; {@code UNCOUNTED} if all are unknown
     * @param best the best number: there is one only if every number has one
     */
    public record Sum(Quantity range, Optional<BigDecimal> best) {

        public Sum {
            requireNonNull(range, "range");
            requireNonNull(best, "best");
        }

        /** Returns what one would say: {@code 17 to 20 persons, best 20}. */
        @Override
        public String toString() {
            return range
                    + best.filter(number -> !range.best().equals(best))
                            .map(number -> ", best " + Table.number(number))
                            .orElse("");
        }
    }

    /**
     * Returns the range of the sum.
     *
     * @return the numbers that are possible; empty if there was nothing to add, or if there are several units: see {@link #sums()}
     */
    public Optional<Quantity> range() {
        return sums.size() == 1 ? Optional.of(sums.get(0).range()) : Optional.empty();
    }

    /**
     * Returns the best number.
     *
     * @return the number; empty if one of the numbers has no best, or there is not exactly one sum
     */
    public Optional<BigDecimal> best() {
        return sums.size() == 1 ? sums.get(0).best() : Optional.empty();
    }

    /** Returns the sources that the sum rests on, and their licences. */
    public Citations cite() {
        return Citations.ofFigures(
                Stream.concat(counted.stream(), unknown.stream()).map(ReportedFigure::figure));
    }

    /** Returns all figures as a table, with what became of each. */
    public Table table() {
        List<Column> columns = new ArrayList<>(List.of(Column.text("here")));
        columns.addAll(Tables.figures(List.of()).columns());
        List<List<Object>> rows = new ArrayList<>();
        note(rows, "counted", counted);
        note(rows, "unknown", unknown);
        note(rows, "part", parts);
        note(rows, "spread", spread);
        return Table.of(columns, rows);
    }

    private static void note(List<List<Object>> rows, String fate, List<ReportedFigure> figures) {
        for (List<Object> row : Tables.figures(figures).rows()) {
            List<Object> cells = new ArrayList<>(List.of(fate));
            cells.addAll(row);
            rows.add(cells);
        }
    }

    /** Prints the sum and the {@linkplain #table() table} to the standard output. */
    public void print() {
        System.out.println(this);
        table().print();
    }

    /** Returns one readable line, such as {@code people killed: at least 19 persons (3 figures counted, 1 unknown)}. */
    @Override
    public String toString() {
        String number =
                sums.isEmpty() ? "nothing" : sums.stream().map(Sum::toString).collect(Collectors.joining("; "));
        return measure.label() + ": " + number + " ("
                + Stream.of(
                                counted.size() + (counted.size() == 1 ? " figure" : " figures") + " counted",
                                count(unknown, " unknown"),
                                count(parts, " left out as parts"),
                                count(spread, " left out as spread"))
                        .filter(text -> !text.isEmpty())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private static String count(List<ReportedFigure> figures, String fate) {
        return figures.isEmpty() ? "" : figures.size() + fate;
    }
}
