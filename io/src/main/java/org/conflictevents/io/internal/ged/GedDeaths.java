package org.conflictevents.io.internal.ged;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.internal.dialect.Memo;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.jspecify.annotations.Nullable;

/** The dead of the rows of a file: the estimates of all, and the best estimates of four parts. Not thread-safe. */
final class GedDeaths {

    static final String WHOLE = "deaths";
    static final String OF_A = "deaths-a";
    static final String OF_B = "deaths-b";
    static final String CIVILIANS = "deaths-civilians";
    static final String UNKNOWN = "deaths-unknown";

    /** Stands for a number that is not there. */
    static final long NONE = -1;

    private static final Optional<Group> OF_CIVILIANS = Optional.of(Group.CIVILIANS);
    private static final Optional<Group> OF_UNKNOWN = Optional.of(Group.UNKNOWN);

    // Of the records below equals and hashCode are written by hand, since they are asked for in each row.

    /** The numbers of a row. */
    record Numbers(long low, long best, long high, long ofA, long ofB, long civilians, long unknown) {

        long of(Column column) {
            if (column.equals(GedColumns.LOW)) {
                return low;
            } else if (column.equals(GedColumns.BEST)) {
                return best;
            } else if (column.equals(GedColumns.HIGH)) {
                return high;
            } else if (column.equals(GedColumns.DEATHS_A)) {
                return ofA;
            } else if (column.equals(GedColumns.DEATHS_B)) {
                return ofB;
            }
            return column.equals(GedColumns.DEATHS_CIVILIANS) ? civilians : unknown;
        }

        boolean hasBlanks() {
            return (low | best | high | ofA | ofB | civilians | unknown) < 0; // NONE is the only negative number
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Numbers n
                    && low == n.low
                    && best == n.best
                    && high == n.high
                    && ofA == n.ofA
                    && ofB == n.ofB
                    && civilians == n.civilians
                    && unknown == n.unknown;
        }

        @Override
        public int hashCode() {
            long hash = low + 31 * (best + 31 * (high + 31 * (ofA + 31 * (ofB + 31 * (civilians + 31 * unknown)))));
            return Long.hashCode(hash * 0x9E3779B97F4A7C15L);
        }
    }

    /** The numbers of a row, and whose the dead of the two sides are, of whom a file has one instance each. */
    @SuppressWarnings("ReferenceEquality")
    private record Dead(Numbers numbers, Actor a, Actor b) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Dead d && a == d.a && b == d.b && numbers.equals(d.numbers);
        }

        @Override
        public int hashCode() {
            return 31 * (31 * numbers.hashCode() + a.hashCode()) + b.hashCode();
        }
    }

    /** A figure of which others of the same side, of whom a file has one instance, differ in the number only. */
    @SuppressWarnings("ReferenceEquality")
    private record Part(String id, long number, @Nullable Actor actor, boolean hasWhole) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Part p
                    && id.equals(p.id)
                    && number == p.number
                    && actor == p.actor
                    && hasWhole == p.hasWhole;
        }

        @Override
        public int hashCode() {
            return 31 * (31 * id.hashCode() + Long.hashCode(number)) + (actor == null ? 0 : actor.hashCode());
        }
    }

    private record Whole(long low, long best, long high) {

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Whole w && low == w.low && best == w.best && high == w.high;
        }

        @Override
        public int hashCode() {
            return Long.hashCode((low + 31 * (best + 31 * high)) * 0x9E3779B97F4A7C15L);
        }
    }

    /** The figures of a row, and the columns that are empty there but would not be if they were written. */
    private record Told(List<Figure> figures, List<Column> blanks) {}

    private final Memo<Dead, Told> memo = new Memo<>(this::tell);
    private final Memo<Whole, Figure> wholes = new Memo<>(GedDeaths::make);
    private final Memo<Part, Figure> parts = new Memo<>(GedDeaths::make);

    /** Returns the numbers of a row, and notes what is odd about them. */
    static Numbers numbers(Row row) {
        Numbers numbers = new Numbers(
                row.integer(GedColumns.LOW, NONE),
                row.integer(GedColumns.BEST, NONE),
                row.integer(GedColumns.HIGH, NONE),
                row.integer(GedColumns.DEATHS_A, NONE),
                row.integer(GedColumns.DEATHS_B, NONE),
                row.integer(GedColumns.DEATHS_CIVILIANS, NONE),
                row.integer(GedColumns.DEATHS_UNKNOWN, NONE));
        note(row, numbers);
        return numbers;
    }

    /** Returns the figures of the numbers of a row. */
    List<Figure> of(Row row, Numbers numbers, Actor a, Actor b) {
        Told told = memo.get(new Dead(numbers, a, b));
        for (Column blank : told.blanks()) {
            row.keep(blank);
        }
        return told.figures();
    }

    private static void note(Row row, Numbers n) {
        if (n.best() == NONE) {
            return;
        }
        if (n.low() > n.best()) {
            row.note(GedColumns.LOW, "low (" + n.low() + ") is above best (" + n.best() + ")");
        }
        if (n.high() != NONE && n.high() < n.best()) {
            row.note(GedColumns.HIGH, "high (" + n.high() + ") is below best (" + n.best() + ")");
        }
        boolean areAllThere = n.ofA() != NONE && n.ofB() != NONE && n.civilians() != NONE && n.unknown() != NONE;
        long sum = n.ofA() + n.ofB() + n.civilians() + n.unknown();
        if (areAllThere && sum != n.best()) {
            row.note(GedColumns.BEST, "best (" + n.best() + ") is not the sum of its parts (" + sum + ")");
        }
    }

    /** A best estimate alone is as good as one that is low and high, too: only the blanks tell the two apart. */
    private Told tell(Dead dead) {
        List<Figure> figures = make(dead);
        List<Column> blanks = new ArrayList<>();
        if (!figures.isEmpty() && dead.numbers().hasBlanks()) {
            GedKilled.of(figures).cells(dead.a(), dead.b(), true).forEach((column, number) -> {
                if (dead.numbers().of(column) == NONE) {
                    blanks.add(column);
                }
            });
        }
        return new Told(figures, List.copyOf(blanks));
    }

    private List<Figure> make(Dead dead) {
        Numbers n = dead.numbers();
        Figure[] figures = new Figure[5];
        int count = 0;
        boolean hasWhole = n.low() != NONE || n.best() != NONE || n.high() != NONE;
        if (hasWhole) {
            figures[count++] = wholes.get(new Whole(n.low(), n.best(), n.high()));
        }
        if (n.ofA() != NONE) {
            figures[count++] = parts.get(new Part(OF_A, n.ofA(), dead.a(), hasWhole));
        }
        if (n.ofB() != NONE) {
            figures[count++] = parts.get(new Part(OF_B, n.ofB(), dead.b(), hasWhole));
        }
        if (n.civilians() != NONE) {
            figures[count++] = parts.get(new Part(CIVILIANS, n.civilians(), null, hasWhole));
        }
        if (n.unknown() != NONE) {
            figures[count++] = parts.get(new Part(UNKNOWN, n.unknown(), null, hasWhole));
        }
        return List.of(Arrays.copyOf(figures, count));
    }

    private static Figure make(Whole n) {
        return Figure.builder()
                .id(WHOLE)
                .measure(Measure.KILLED)
                .quantity(Quantity.range(decimal(n.low()), decimal(n.best()), decimal(n.high()), Unit.PERSONS))
                .build();
    }

    private static Optional<BigDecimal> decimal(long number) {
        return number == NONE ? Optional.empty() : Optional.of(BigDecimal.valueOf(number));
    }

    private static Figure make(Part part) {
        Optional<Group> group = Optional.empty();
        if (part.actor() == null) {
            group = part.id().equals(CIVILIANS) ? OF_CIVILIANS : OF_UNKNOWN;
        }
        return Figure.builder()
                .id(part.id())
                .measure(Measure.KILLED)
                .quantity(Quantity.exactly(part.number(), Unit.PERSONS))
                .group(group)
                .actor(Optional.ofNullable(part.actor()))
                .partOf(part.hasWhole() ? Optional.of(WHOLE) : Optional.empty())
                .build();
    }
}
