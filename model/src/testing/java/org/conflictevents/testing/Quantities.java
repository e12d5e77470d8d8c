package org.conflictevents.testing;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;

/** Claims of number as real sources make them: mostly small, some round, some huge, some out of order. */
public final class Quantities {

    private static final List<Qualifier> BANDS =
            Arrays.stream(Qualifier.values()).filter(Qualifier::isBand).toList();

    private Quantities() {}

    /** Claims in any of a few units. */
    public static Arbitrary<Quantity> any() {
        return Combinators.combine(in(Unit.PERSONS), units()).as(Quantity::withUnit);
    }

    /** Claims in one unit, every qualifier among them. */
    public static Arbitrary<Quantity> in(Unit unit) {
        return Arbitraries.oneOf(
                        numbers().map(n -> Quantity.exactly(n, unit)),
                        numbers().map(n -> Quantity.about(n, unit)),
                        Combinators.combine(
                                        numbers(),
                                        numbers().optional(),
                                        numbers().optional())
                                .as((best, low, high) ->
                                        of(Optional.of(best), low, high, Qualifier.ABOUT, unit, false, false)),
                        numbers().map(n -> Quantity.moreThan(n, unit)),
                        numbers().map(n -> Quantity.atLeast(n, unit)),
                        numbers().map(n -> Quantity.upTo(n, unit)),
                        numbers().filter(n -> n.signum() > 0).map(n -> Quantity.fewerThan(n, unit)),
                        estimates(unit),
                        Arbitraries.of(BANDS).map(band -> Quantity.band(band, unit)),
                        Arbitraries.just(Quantity.uncounted(unit)))
                .withoutEdgeCases();
    }

    /** Ranges with and without a best and with exclusive bounds, about half of them out of order. */
    public static Arbitrary<Quantity> estimates(Unit unit) {
        return Combinators.combine(
                        numbers(),
                        numbers().optional(),
                        numbers(),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false),
                        Arbitraries.of(true, false))
                .as((low, best, high, sorted, lowExclusive, highExclusive) -> sorted
                        ? of(
                                best.map(b -> b.max(low.min(high)).min(low.max(high))),
                                Optional.of(low.min(high)),
                                Optional.of(low.max(high)),
                                Qualifier.BETWEEN,
                                unit,
                                lowExclusive,
                                highExclusive)
                        : of(
                                best,
                                Optional.of(low),
                                Optional.of(high),
                                Qualifier.BETWEEN,
                                unit,
                                lowExclusive,
                                highExclusive));
    }

    /** Numbers that a quantity can hold: small, round, large and with decimals. */
    public static Arbitrary<BigDecimal> numbers() {
        return Arbitraries.frequencyOf(
                        Tuple.of(4, Arbitraries.integers().between(0, 12).map(BigDecimal::valueOf)),
                        Tuple.of(
                                3,
                                Combinators.combine(
                                                Arbitraries.integers().between(1, 999),
                                                Arbitraries.integers().between(0, 7))
                                        .as((digits, zeros) -> BigDecimal.valueOf(digits, -zeros))),
                        Tuple.of(
                                2,
                                Arbitraries.longs()
                                        .between(0, 1_000_000_000_000L)
                                        .map(BigDecimal::valueOf)),
                        Tuple.of(1, Arbitraries.longs().between(0, 1_000_000L).map(n -> BigDecimal.valueOf(n, 3))))
                .withoutEdgeCases(); // small numbers and zero are frequent as it is
    }

    /** Rough and exact numbers, and ranges of them, with all the decimals that a quantity can hold, or one less. */
    public static Arbitrary<Quantity> ofManyDecimals(Unit unit) {
        Arbitrary<BigDecimal> numbers = Combinators.combine(
                        Arbitraries.bigIntegers().between(BigInteger.ZERO, BigInteger.TEN.pow(52)),
                        Arbitraries.integers().between(49, 50))
                .as(BigDecimal::new);
        return Arbitraries.oneOf(
                numbers.map(n -> Quantity.about(n, unit)),
                numbers.map(n -> Quantity.exactly(n, unit)),
                Combinators.combine(numbers, numbers).as((low, high) -> Quantity.between(low, high, unit)));
    }

    /** Any numbers at all: negative, with huge exponents, with many digits. */
    public static Arbitrary<BigDecimal> hostileNumbers() {
        Arbitrary<BigInteger> digits = Arbitraries.oneOf(
                Arbitraries.bigIntegers(),
                Arbitraries.of(BigInteger.ZERO, BigInteger.ONE, BigInteger.TEN.pow(5_000), BigInteger.TEN.pow(60)));
        Arbitrary<Integer> scales = Arbitraries.oneOf(
                Arbitraries.integers().between(-60, 60),
                Arbitraries.of(Integer.MIN_VALUE, -999_999_999, 999_999_999, Integer.MAX_VALUE));
        return Combinators.combine(digits, scales).as(BigDecimal::new);
    }

    /** Known units and one from elsewhere. */
    public static Arbitrary<Unit> units() {
        return Arbitraries.of(Unit.PERSONS, Unit.ITEMS, Unit.KILOMETRES, Unit.METRES, Unit.MILES, Unit.of("HECTARES"));
    }

    private static Quantity of(
            Optional<BigDecimal> best,
            Optional<BigDecimal> low,
            Optional<BigDecimal> high,
            Qualifier qualifier,
            Unit unit,
            boolean lowExclusive,
            boolean highExclusive) {
        return new Quantity(low, best, high, lowExclusive, highExclusive, qualifier, unit);
    }
}
