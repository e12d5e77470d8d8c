package org.conflictevents.query;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.conflictevents.query.internal.Reports;
import org.jspecify.annotations.Nullable;

/** Gathers the smallest, the largest or the mean number that an event of a group has. */
final class NumberGathering implements Gathering<GroupAmount> {

    private static final int DECIMALS = 2;

    /** As many as a quantity can have; what a rough number allows may have one more. */
    private static final int MOST_DECIMALS = 50;

    private final Measure measure;
    private final Kind kind;
    private final List<Group> groups = new ArrayList<>();

    NumberGathering(Measure measure, Kind kind) {
        this.measure = measure;
        this.kind = kind;
    }

    /** Which number. */
    enum Kind {
        MIN,
        MAX,
        MEAN
    }

    @Override
    public void begin(List<GroupKey> keys) {
        groups.add(new Group());
    }

    @Override
    public void add(int group, Event event) {
        Map<Unit, Tally> numbers = numbers(event);
        if (!numbers.isEmpty()) {
            groups.get(group).add(numbers);
        }
    }

    /** Returns the number of an event: its figures add up if they are of a flow, and are tellings of one number if not. */
    private Map<Unit, Tally> numbers(Event event) {
        if (measure.nature() == Measure.Nature.FLOW) {
            Gathered sum = new Gathered();
            PlainFigures.add(event, measure, figure -> true, List.of(), sum);
            return sum.tallies();
        }
        List<Figure> all = event.figures().stream()
                .filter(figure -> figure.measure().equals(measure))
                .filter(figure -> Reports.stand(Events.said(figure.attributions(), event.attributions())))
                .toList();
        List<Figure> wholes =
                all.stream().filter(figure -> !isPart(figure, all)).toList();
        Map<Unit, Tally> hulls = new LinkedHashMap<>();
        for (Figure figure : wholes.isEmpty() ? all : wholes) { // in a circle, each is a whole
            hulls.merge(figure.quantity().unit(), Tally.of(figure.quantity()), Tally::hull);
        }
        return hulls;
    }

    private static boolean isPart(Figure figure, List<Figure> all) {
        return figure.partOf().isPresent()
                && all.stream().anyMatch(other -> other.id().equals(figure.partOf()));
    }

    @Override
    public GroupForm<GroupAmount> form() {
        return AmountForm.LOW_BEST_HIGH;
    }

    @Override
    public GroupAmount value(int group) {
        Group gathered = groups.get(group);
        List<Total.Sum> sums = gathered.numbers.entrySet().stream()
                .map(unit -> unit.getValue().result(unit.getKey()))
                .toList();
        return new GroupAmount(measure, sums, gathered.events, gathered.unknown, 0, 0);
    }

    private final class Group {
        private final Map<Unit, Numbers> numbers = new LinkedHashMap<>();
        private long events;
        private long unknown;

        void add(Map<Unit, Tally> of) {
            boolean isKnown = false;
            for (Map.Entry<Unit, Tally> number : of.entrySet()) {
                Total.Sum sum = number.getValue().sum(number.getKey());
                if (Tally.isKnown(sum.range())) {
                    isKnown = true;
                    numbers.computeIfAbsent(number.getKey(), unit -> new Numbers())
                            .add(sum);
                }
            }
            events += isKnown ? 1 : 0;
            unknown += isKnown ? 0 : 1;
        }
    }

    /** The numbers of one unit, as far as they matter. */
    private final class Numbers {
        private long count;
        private boolean hasBest = true;
        private @Nullable BigDecimal best;
        private @Nullable End low;
        private @Nullable End high;

        /** Whether a number has no lower end, or no upper one. */
        private boolean isOpenBelow;

        private boolean isOpenAbove;

        void add(Total.Sum number) {
            count++;
            Quantity range = number.range();
            BigDecimal mine = number.best().orElse(null);
            hasBest &= mine != null;
            if (mine != null) {
                best = best == null ? mine : joined(best, mine);
            }
            isOpenBelow |= range.lowest().isEmpty();
            isOpenAbove |= range.highest().isEmpty();
            End least = range.lowest()
                    .map(end -> new End(end, range.isOrdered() && range.lowExclusive()))
                    .orElse(null);
            End most = range.highest()
                    .map(end -> new End(end, range.isOrdered() && range.highExclusive()))
                    .orElse(null);
            low = least == null ? low : low == null ? least : joined(low, least, 1);
            high = most == null ? high : high == null ? most : joined(high, most, -1);
        }

        private BigDecimal joined(BigDecimal one, BigDecimal other) {
            return switch (kind) {
                case MIN -> one.min(other);
                case MAX -> one.max(other);
                case MEAN -> one.add(other);
            };
        }

        /** Joins two lower ends, of which an excluded one is the larger, or two upper ends, of which it is the smaller. */
        private End joined(End one, End other, int excluded) {
            if (kind == Kind.MEAN) {
                return new End(one.number.add(other.number), one.isExcluded || other.isExcluded);
            }
            int order = one.number.compareTo(other.number);
            if (order == 0) {
                order = excluded * Boolean.compare(one.isExcluded, other.isExcluded);
            }
            return (order < 0) == (kind == Kind.MIN) ? one : other;
        }

        Total.Sum result(Unit unit) {
            // The smallest of several is no larger than any, so one upper end will do, and the largest no smaller.
            End least = isOpenBelow && kind == Kind.MIN ? null : low;
            End most = isOpenAbove && kind != Kind.MIN ? null : high;
            long by = kind == Kind.MEAN ? count : 1;
            BigDecimal middle = hasBest && best != null ? divided(best, by, RoundingMode.HALF_UP) : null;
            least = least == null ? null : least.divided(by, RoundingMode.FLOOR);
            most = most == null ? null : most.divided(by, RoundingMode.CEILING);
            return new Total.Sum(range(least, most, unit), Optional.ofNullable(middle));
        }
    }

    private static BigDecimal divided(BigDecimal number, long by, RoundingMode rounding) {
        int decimals = Math.min(MOST_DECIMALS, Math.max(DECIMALS, number.scale()));
        BigDecimal plain =
                number.divide(BigDecimal.valueOf(by), decimals, rounding).stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    private static Quantity range(@Nullable End low, @Nullable End high, Unit unit) {
        if (high == null) {
            return low == null ? Quantity.uncounted(unit) : from(low, unit);
        } else if (low == null) {
            return high.isExcluded ? Quantity.fewerThan(high.number, unit) : Quantity.upTo(high.number, unit);
        } else if (low.number.compareTo(high.number) == 0) {
            return Quantity.exactly(low.number, unit);
        }
        return Quantity.builder()
                .low(low.number)
                .high(high.number)
                .lowExclusive(low.isExcluded)
                .highExclusive(high.isExcluded)
                .qualifier(Qualifier.BETWEEN)
                .unit(unit)
                .build();
    }

    private static Quantity from(End low, Unit unit) {
        return low.isExcluded ? Quantity.moreThan(low.number, unit) : Quantity.atLeast(low.number, unit);
    }

    /** An end of a range, and whether the range leaves it out. */
    private record End(BigDecimal number, boolean isExcluded) {

        /** Returns the end of the mean. One that is rounded is beyond all that is possible, and need not be left out. */
        End divided(long by, RoundingMode rounding) {
            BigDecimal mean = NumberGathering.divided(number, by, rounding);
            boolean isExact = mean.multiply(BigDecimal.valueOf(by)).compareTo(number) == 0;
            return new End(mean, isExcluded && isExact);
        }
    }
}
