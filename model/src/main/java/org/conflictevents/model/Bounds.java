package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that a {@link Quantity} allows: everything between two ends, of which either may be missing.
 *
 * <p>Where the low end is missing the numbers begin with zero, itself included: nothing is counted or measured below it. That
 * end is not made up, so that a sum of "up to 3" and "up to 5" is "up to 8". Never empty: the low end lies below the high end,
 * or is the same number and both are inclusive. This is what comparisons, sums and hulls work on; what a source stated stays
 * in the quantity.
 */
record Bounds(
        @Nullable BigDecimal low,
        boolean lowExclusive,
        @Nullable BigDecimal high,
        boolean highExclusive) {

    private static final BigDecimal HALF = new BigDecimal("0.5");

    /** The numbers that a claim allows; where its numbers are out of order, all from the smallest to the largest. */
    static Bounds of(Quantity claim) {
        BigDecimal best = claim.best().orElse(null);
        BigDecimal low = lowOrRounded(claim);
        BigDecimal high = highOrRounded(claim);
        if (claim.isOrdered()) {
            return new Bounds(low, claim.lowExclusive(), high, claim.highExclusive());
        }
        // Only claims with two or more numbers can break the order, and these have both ends.
        BigDecimal least = requireNonNull(low).min(requireNonNull(high));
        BigDecimal most = low.max(high);
        return new Bounds(best == null ? least : least.min(best), false, best == null ? most : most.max(best), false);
    }

    static Bounds point(BigDecimal number) {
        return new Bounds(requireNonNull(number, "number"), false, number, false);
    }

    /** The stated low, or for a rough number without one, the least that rounds to it. */
    static @Nullable BigDecimal lowOrRounded(Quantity claim) {
        if (claim.low().isPresent() || claim.qualifier() != Qualifier.ABOUT) {
            return claim.low().orElse(null);
        }
        BigDecimal best = claim.best().orElseThrow();
        return best.subtract(rounding(best)).max(BigDecimal.ZERO); // "about 0" is not below zero
    }

    /** The stated high, or for a rough number without one, the most that rounds to it. */
    static @Nullable BigDecimal highOrRounded(Quantity claim) {
        if (claim.high().isPresent() || claim.qualifier() != Qualifier.ABOUT) {
            return claim.high().orElse(null);
        }
        BigDecimal best = claim.best().orElseThrow();
        return best.add(rounding(best));
    }

    /** Half a unit of the last digit that is not zero. */
    private static BigDecimal rounding(BigDecimal number) {
        return HALF.scaleByPowerOfTen(-number.stripTrailingZeros().scale());
    }

    /** The sums of a number of these and one of the others. A sum is never below its parts, so one low end is enough. */
    Bounds plus(Bounds other) {
        boolean open = high == null || other.high == null;
        return new Bounds(
                low == null ? other.low : other.low == null ? low : low.add(other.low),
                lowExclusive || other.lowExclusive,
                open ? null : requireNonNull(high).add(requireNonNull(other.high)),
                !open && (highExclusive || other.highExclusive));
    }

    /** The smallest bounds that hold both. */
    Bounds hull(Bounds other) {
        BigDecimal least = low == null || other.low == null ? null : low.min(other.low);
        BigDecimal most = high == null || other.high == null ? null : high.max(other.high);
        return new Bounds(
                least,
                least != null && !hasInclusiveLow(least) && !other.hasInclusiveLow(least),
                most,
                most != null && !hasInclusiveHigh(most) && !other.hasInclusiveHigh(most));
    }

    /**
     * The narrowest bounds that hold these and that a quantity can be made of. A rough number of 50 decimals allows numbers with one
     * more, and an end of those moves outwards, to the next number of 50, itself left out.
     */
    Bounds writable() {
        boolean lowMoves = low != null && hasTooManyDecimals(low);
        boolean highMoves = high != null && hasTooManyDecimals(high);
        return new Bounds(
                lowMoves ? requireNonNull(low).setScale(QuantityChecks.DIGITS, RoundingMode.FLOOR) : low,
                lowExclusive || lowMoves,
                highMoves ? requireNonNull(high).setScale(QuantityChecks.DIGITS, RoundingMode.CEILING) : high,
                highExclusive || highMoves);
    }

    private static boolean hasTooManyDecimals(BigDecimal number) {
        return number.stripTrailingZeros().scale() > QuantityChecks.DIGITS;
    }

    Bounds times(BigDecimal factor) {
        return new Bounds(
                low == null ? null : low.multiply(factor),
                lowExclusive,
                high == null ? null : high.multiply(factor),
                highExclusive);
    }

    /** Whether the number that this stands for is larger than the other. */
    Truth isMoreThan(Bounds other) {
        if (other.isBelow(this)) {
            return Truth.YES;
        }
        return high != null && high.compareTo(other.least()) <= 0 ? Truth.NO : Truth.UNKNOWN;
    }

    /** Whether no number is in both. */
    boolean excludes(Bounds other) {
        return isBelow(other) || other.isBelow(this);
    }

    /** Whether this allows one number only. */
    boolean isPoint() {
        return high != null && least().compareTo(high) == 0;
    }

    private boolean isBelow(Bounds other) {
        if (high == null) {
            return false;
        }
        int order = high.compareTo(other.least());
        return order < 0 || (order == 0 && (highExclusive || other.lowExclusive));
    }

    private BigDecimal least() {
        return low == null ? BigDecimal.ZERO : low;
    }

    private boolean hasInclusiveLow(BigDecimal number) {
        return low != null && !lowExclusive && low.compareTo(number) == 0;
    }

    private boolean hasInclusiveHigh(BigDecimal number) {
        return high != null && !highExclusive && high.compareTo(number) == 0;
    }
}
