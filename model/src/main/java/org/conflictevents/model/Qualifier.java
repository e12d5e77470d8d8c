package org.conflictevents.model;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * How a source puts a number: plainly, roughly, as a bound, as a range, as an order of magnitude, or not at all.
 *
 * <p>A closed list. The bands (TENS to MILLIONS) stand for words such as "hundreds of", which give no number. Their bounds
 * are a reading that this SDK sets: from two of the unit, as the plural says, to the last number before the next unit. The
 * words "dozens of" end where "hundreds of" would be near, at 99. Only MILLIONS is open above.
 */
public enum Qualifier {
    /** One number without a hedge: "four soldiers". Low, best and high are that number. */
    EXACT,
    /** A number that the source calls rough: "about 586,000". Best is that number; low and high only where they are given. */
    ABOUT,
    /** A bound from below that is itself left out: "more than 580,000". Low is that number, exclusive. */
    MORE_THAN,
    /** A bound from below: "at least 53". Low is that number. */
    AT_LEAST,
    /** A bound from above: "up to 30". High is that number. */
    UP_TO,
    /** A bound from above that is itself left out: "fewer than 30". High is that number, exclusive. */
    FEWER_THAN,
    /** A range: "20 to 30", or the low, best and high estimate of a coded row. Best only where it is given. */
    BETWEEN,
    /** "Tens of": 20 to 99. */
    TENS(20, 99),
    /** "Dozens of": 24 to 99. */
    DOZENS(24, 99),
    /** "Hundreds of": 200 to 999. */
    HUNDREDS(200, 999),
    /** "Thousands of": 2,000 to 9,999. */
    THOUSANDS(2_000, 9_999),
    /** "Tens of thousands of": 20,000 to 99,999. */
    TENS_OF_THOUSANDS(20_000, 99_999),
    /** "Hundreds of thousands of": 200,000 to 999,999. */
    HUNDREDS_OF_THOUSANDS(200_000, 999_999),
    /** "Millions of": 2,000,000 or more. */
    MILLIONS(2_000_000, Qualifier.OPEN),
    /** No number: the source says that there were some, or that there was damage, but not how many or how much. */
    UNCOUNTED;

    private static final long OPEN = -1;

    private final Optional<BigDecimal> low;
    private final Optional<BigDecimal> high;

    Qualifier() {
        this.low = Optional.empty();
        this.high = Optional.empty();
    }

    Qualifier(long low, long high) {
        this.low = Optional.of(BigDecimal.valueOf(low));
        this.high = high == OPEN ? Optional.empty() : Optional.of(BigDecimal.valueOf(high));
    }

    /** Tells whether this is an order of magnitude with bounds of its own, from TENS to MILLIONS. */
    public boolean isBand() {
        return low.isPresent();
    }

    /** Returns the smallest number of a band, inclusive; empty for a qualifier that is no band. */
    public Optional<BigDecimal> bandLow() {
        return low;
    }

    /** Returns the largest number of a band, inclusive; empty for MILLIONS and for a qualifier that is no band. */
    public Optional<BigDecimal> bandHigh() {
        return high;
    }
}
