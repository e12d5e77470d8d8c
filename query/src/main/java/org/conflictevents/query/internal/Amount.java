package org.conflictevents.query.internal;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Truth;
import org.conflictevents.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that claims allow, from one end to another, of any length: a quantity holds what a source writes, and its digits are
 * limited; what is worked out from several, or in another unit, may need more.
 *
 * @param low the lower end; null where there is none
 * @param lowExclusive whether the lower end itself is left out
 * @param high the upper end; null where there is none
 * @param highExclusive whether the upper end itself is left out
 */
public record Amount(
        @Nullable BigDecimal low,
        boolean lowExclusive,
        @Nullable BigDecimal high,
        boolean highExclusive) {

    /** What may be any number. */
    static final Amount UNKNOWN = new Amount(null, false, null, false);

    private static final BigDecimal KILOMETRES_IN_A_METRE = new BigDecimal("0.001");
    private static final BigDecimal KILOMETRES_IN_A_MILE = new BigDecimal("1.609344");

    /** Returns what a claim allows, a length in kilometres. */
    static Amount of(Quantity claim) {
        Amount amount = inItsUnit(claim);
        if (claim.unit().equals(Unit.MILES)) {
            return amount.times(KILOMETRES_IN_A_MILE);
        }
        return claim.unit().equals(Unit.METRES) ? amount.times(KILOMETRES_IN_A_METRE) : amount;
    }

    private static Amount inItsUnit(Quantity claim) {
        if (claim.qualifier() == Qualifier.EXACT) {
            BigDecimal number = claim.best().orElseThrow();
            return new Amount(number, false, number, false);
        }
        boolean isOrdered = claim.isOrdered(); // out of order, the ends are numbers that somebody states
        return new Amount(
                claim.lowest().orElse(BigDecimal.ZERO), // nothing is counted or measured below it
                isOrdered && claim.lowExclusive(),
                claim.highest().orElse(null),
                isOrdered && claim.highExclusive());
    }

    /** Returns the sum with an amount of something else. */
    Amount plus(Amount other) {
        BigDecimal least = low == null || other.low == null ? null : low.add(other.low);
        BigDecimal most = high == null || other.high == null ? null : high.add(other.high);
        return new Amount(
                least,
                least != null && (lowExclusive || other.lowExclusive),
                most,
                most != null && (highExclusive || other.highExclusive));
    }

    /** Returns what this or another amount of the same thing allows. */
    Amount hull(Amount other) {
        BigDecimal least = low == null || other.low == null ? null : low.min(other.low);
        BigDecimal most = high == null || other.high == null ? null : high.max(other.high);
        return new Amount(
                least,
                least != null && !beginsWith(least) && !other.beginsWith(least),
                most,
                most != null && !endsWith(most) && !other.endsWith(most));
    }

    /**
     * Returns whether it is more than a number.
     *
     * @return YES or NO where all numbers that it allows give this answer, else UNKNOWN
     */
    public Truth isMoreThan(BigDecimal number) {
        requireNonNull(number, "number");
        int least = low == null ? -1 : low.compareTo(number);
        if (least > 0 || (least == 0 && lowExclusive)) {
            return Truth.YES;
        }
        return high != null && high.compareTo(number) <= 0 ? Truth.NO : Truth.UNKNOWN;
    }

    /** Returns whether it is less than a number, see {@link #isMoreThan}. */
    public Truth isFewerThan(BigDecimal number) {
        requireNonNull(number, "number");
        int most = high == null ? 1 : high.compareTo(number);
        if (most < 0 || (most == 0 && highExclusive)) {
            return Truth.YES;
        }
        return low != null && low.compareTo(number) >= 0 ? Truth.NO : Truth.UNKNOWN;
    }

    private boolean beginsWith(BigDecimal number) {
        return low != null && !lowExclusive && low.compareTo(number) == 0;
    }

    private boolean endsWith(BigDecimal number) {
        return high != null && !highExclusive && high.compareTo(number) == 0;
    }

    private Amount times(BigDecimal factor) {
        return new Amount(
                low == null ? null : low.multiply(factor),
                lowExclusive,
                high == null ? null : high.multiply(factor),
                highExclusive);
    }
}
