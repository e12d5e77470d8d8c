package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** What is worked out from one {@link Quantity} or two. */
final class QuantityMath {

    private QuantityMath() {}

    static Quantity sum(Quantity a, Quantity b) {
        requireSameUnit(a, b, "add");
        if (isZero(b)) {
            return a;
        }
        if (isZero(a)) {
            return b;
        }
        Optional<BigDecimal> best = a.best().flatMap(x -> b.best().map(x::add));
        return claim(Bounds.of(a).plus(Bounds.of(b)), best, loosest(a, b), a.unit());
    }

    static Quantity hull(Quantity a, Quantity b) {
        requireSameUnit(a, b, "put in one range");
        if (a.equals(b)) {
            return a;
        }
        Optional<BigDecimal> best = a.best().equals(b.best()) ? a.best() : Optional.empty();
        return claim(Bounds.of(a).hull(Bounds.of(b)).writable(), best, loosest(a, b), a.unit());
    }

    static Truth isMoreThan(Quantity a, Quantity b) {
        return a.unit().isConvertibleTo(requireNonNull(b, "other").unit())
                ? beside(a, b).isMoreThan(beside(b, a))
                : Truth.UNKNOWN;
    }

    static Truth excludes(Quantity a, Quantity b) {
        return a.unit().isConvertibleTo(requireNonNull(b, "other").unit())
                ? Truth.of(beside(a, b).excludes(beside(b, a)))
                : Truth.UNKNOWN;
    }

    static Truth isSameAs(Quantity a, Quantity b) {
        Truth apart = excludes(a, b);
        boolean points = Bounds.of(a).isPoint() && Bounds.of(b).isPoint();
        return apart == Truth.NO && !points ? Truth.UNKNOWN : apart.not();
    }

    static Quantity in(Quantity claim, Unit unit) {
        if (claim.unit().equals(requireNonNull(unit, "other"))) {
            return claim;
        }
        BigDecimal from = claim.unit().metres();
        BigDecimal to = unit.metres();
        if (from == null || to == null) {
            throw new IllegalArgumentException(
                    "cannot convert " + claim.unit() + " to " + unit + "; only units of length convert");
        }
        UnaryOperator<BigDecimal> convert = number -> convert(number, claim.unit(), from, unit, to);
        Qualifier qualifier = claim.qualifier();
        if (qualifier.isBand()) {
            qualifier = claim.high().isPresent() ? Qualifier.BETWEEN : Qualifier.AT_LEAST;
        }
        return new Quantity(
                Optional.ofNullable(Bounds.lowOrRounded(claim)).map(convert),
                claim.best().map(convert),
                Optional.ofNullable(Bounds.highOrRounded(claim)).map(convert),
                claim.lowExclusive(),
                claim.highExclusive(),
                qualifier,
                unit);
    }

    /**
     * A claim with these numbers, under the qualifier that they call for.
     *
     * @param full the qualifier if there are all three numbers
     */
    static Quantity claim(Bounds bounds, Optional<BigDecimal> best, Qualifier full, Unit unit) {
        boolean low = bounds.low() != null;
        boolean high = bounds.high() != null;
        Qualifier qualifier;
        if (best.isPresent()) {
            qualifier = low && high ? full : Qualifier.ABOUT;
        } else if (low && high) {
            qualifier = Qualifier.BETWEEN;
        } else if (low) {
            qualifier = bounds.lowExclusive() ? Qualifier.MORE_THAN : Qualifier.AT_LEAST;
        } else if (high) {
            qualifier = bounds.highExclusive() ? Qualifier.FEWER_THAN : Qualifier.UP_TO;
        } else {
            qualifier = Qualifier.UNCOUNTED;
        }
        return new Quantity(
                Optional.ofNullable(bounds.low()),
                best,
                Optional.ofNullable(bounds.high()),
                bounds.lowExclusive(),
                bounds.highExclusive(),
                qualifier,
                unit);
    }

    /** What two claims with a best make together: exact of exact ones, rough of rough and exact ones, else a range. */
    private static Qualifier loosest(Quantity a, Quantity b) {
        boolean exact = a.qualifier() == Qualifier.EXACT && b.qualifier() == Qualifier.EXACT;
        return exact ? Qualifier.EXACT : isNumber(a) && isNumber(b) ? Qualifier.ABOUT : Qualifier.BETWEEN;
    }

    private static boolean isNumber(Quantity claim) {
        return claim.qualifier() == Qualifier.EXACT || claim.qualifier() == Qualifier.ABOUT;
    }

    private static boolean isZero(Quantity claim) {
        return claim.qualifier() == Qualifier.EXACT
                && claim.best().orElseThrow().signum() == 0;
    }

    /** The bounds of a claim in a unit in which they can be held against those of one whose unit converts. */
    private static Bounds beside(Quantity claim, Quantity other) {
        Bounds bounds = Bounds.of(claim);
        BigDecimal metres = claim.unit().metres();
        return metres == null || claim.unit().equals(other.unit()) ? bounds : bounds.times(metres);
    }

    private static void requireSameUnit(Quantity a, Quantity b, String verb) {
        if (!a.unit().equals(requireNonNull(b, "other").unit())) {
            throw new IllegalArgumentException("cannot " + verb + " " + a.unit() + " and " + b.unit()
                    + (a.unit().isConvertibleTo(b.unit()) ? "; convert one of them first, see in(Unit)" : ""));
        }
    }

    private static BigDecimal convert(
            BigDecimal number, Unit from, BigDecimal fromMetres, Unit to, BigDecimal toMetres) {
        BigDecimal metres = number.multiply(fromMetres);
        BigDecimal converted = metres.divide(toMetres, QuantityChecks.DIGITS, RoundingMode.DOWN);
        if (converted.multiply(toMetres).compareTo(metres) != 0) {
            throw new IllegalArgumentException(QuantityText.number(number) + " " + from
                    + " is no finite decimal number of " + to + "; comparisons take both units as they are");
        }
        return converted;
    }
}
