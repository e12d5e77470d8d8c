package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.IntStream;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * A number as one source gives it: exact, rough, bounded, in a range, an order of magnitude, or no number at all.
 *
 * <p>The qualifier says which of the three numbers there are, see {@link Qualifier}; any other combination is refused. The
 * order of the numbers is never checked: about one in 160 rows of UCDP GED gives a low above its best or a best above its
 * high, and a claim is kept as it was made. {@link #isOrdered()} tells.
 *
 * <p>The unit is always named. A default would suit counts of people, and then quietly turn posts, villages and kilometres
 * into people.
 *
 * <pre>{@code
 * Quantity fled = Quantity.moreThan(580_000, Unit.PERSONS);
 * fled                                                        // => more than 580,000 persons
 * fled.isAtLeast(500_000)                                     // => YES
 * fled.isAtLeast(600_000)                                     // => UNKNOWN
 * fled.excludes(Quantity.about(586_000, Unit.PERSONS))        // => NO
 * fled.plus(Quantity.exactly(20, Unit.PERSONS))               // => more than 580,020 persons
 * Quantity.range(2, 3, 5, Unit.PERSONS)                       // => 2 to 5 persons, best 3
 * Quantity.band(Qualifier.HUNDREDS_OF_THOUSANDS, Unit.PERSONS) // => hundreds of thousands of persons
 * }</pre>
 *
 * <p>Arithmetic is exact. Numbers are zero or more, with at most 50 digits before the decimal point and 50 after it, and
 * are kept in one form ({@code 4}, never {@code 4.0} or {@code 4E+0}), so that equal claims are equal. Equality is that of
 * the claim as it was made: {@code upTo(5)} and {@code fewerThan(6)} are two claims.
 *
 * <p>Comparisons read numbers as numbers, not as whole ones: "more than 20" leaves open whether it is at least 21. They go
 * by the numbers that a claim allows, from {@link #lowest()}, or zero where there is none, to {@link #highest()}, and answer
 * with a {@link Truth}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param low the lower bound, in the unit; empty when the source gives none, which is not zero
 * @param best the number itself, or the best estimate; empty when the source gives none
 * @param high the upper bound; empty when the source gives none
 * @param lowExclusive whether the lower bound itself is left out; always true for MORE_THAN
 * @param highExclusive whether the upper bound itself is left out; always true for FEWER_THAN
 * @param qualifier how the source puts it
 * @param unit what is counted or measured
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"low", "best", "high", "lowExclusive", "highExclusive", "qualifier", "unit"})
public record Quantity(
        Optional<BigDecimal> low,
        Optional<BigDecimal> best,
        Optional<BigDecimal> high,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean lowExclusive,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean highExclusive,

        Qualifier qualifier,
        Unit unit)
        implements WithQuantity {

    public Quantity {
        low = QuantityChecks.number(low, "low");
        best = QuantityChecks.number(best, "best");
        high = QuantityChecks.number(high, "high");
        requireNonNull(qualifier, "qualifier");
        requireNonNull(unit, "unit");
        // What a qualifier implies may be left out, in JSON as in a builder.
        if (qualifier == Qualifier.EXACT) {
            low = low.isEmpty() || low.equals(best) ? best : low;
            high = high.isEmpty() || high.equals(best) ? best : high;
        } else if (qualifier.isBand()) {
            low = low.isEmpty() || low.equals(qualifier.bandLow()) ? qualifier.bandLow() : low;
            high = high.isEmpty() || high.equals(qualifier.bandHigh()) ? qualifier.bandHigh() : high;
        }
        lowExclusive |= qualifier == Qualifier.MORE_THAN;
        highExclusive |= qualifier == Qualifier.FEWER_THAN;
        QuantityChecks.agree(qualifier, low, best, high, lowExclusive, highExclusive);
    }

    /**
     * Returns the number of a source that gives one number without a hedge.
     *
     * @param number the number, zero or more
     * @param unit what is counted or measured
     * @return the claim; the same instance every time for small numbers of persons
     * @throws IllegalArgumentException if the number is negative
     */
    public static Quantity exactly(long number, Unit unit) {
        return number >= 0 && number < Small.PERSONS.length && Unit.PERSONS.equals(unit)
                ? Small.PERSONS[(int) number]
                : exact(BigDecimal.valueOf(number), unit);
    }

    /** Returns the number of a source that gives one number without a hedge, see {@link #exactly(long, Unit)}. */
    public static Quantity exactly(BigDecimal number, Unit unit) {
        BigDecimal normal = QuantityChecks.number(number, "number");
        return normal.scale() == 0 && normal.compareTo(Small.LIMIT) < 0
                ? exactly(normal.longValueExact(), unit)
                : exact(normal, unit);
    }

    /**
     * Returns the number of a source that calls it rough: "about", "around", "some", "nearly".
     *
     * @param number the number, zero or more
     * @param unit what is counted or measured
     * @throws IllegalArgumentException if the number is negative
     */
    public static Quantity about(long number, Unit unit) {
        return about(BigDecimal.valueOf(number), unit);
    }

    /** Returns the number of a source that calls it rough, see {@link #about(long, Unit)}. */
    public static Quantity about(BigDecimal number, Unit unit) {
        return of(null, requireNonNull(number, "number"), null, Qualifier.ABOUT, unit);
    }

    /**
     * Returns the claim that there are more than this: "more than", "over".
     *
     * @param number the bound, zero or more, itself left out
     * @param unit what is counted or measured
     * @throws IllegalArgumentException if the number is negative
     */
    public static Quantity moreThan(long number, Unit unit) {
        return moreThan(BigDecimal.valueOf(number), unit);
    }

    /** Returns the claim that there are more than this, see {@link #moreThan(long, Unit)}. */
    public static Quantity moreThan(BigDecimal number, Unit unit) {
        return of(requireNonNull(number, "number"), null, null, Qualifier.MORE_THAN, unit);
    }

    /**
     * Returns the claim that there are this many or more.
     *
     * @param number the bound, zero or more, itself included
     * @param unit what is counted or measured
     * @throws IllegalArgumentException if the number is negative
     */
    public static Quantity atLeast(long number, Unit unit) {
        return atLeast(BigDecimal.valueOf(number), unit);
    }

    /** Returns the claim that there are this many or more, see {@link #atLeast(long, Unit)}. */
    public static Quantity atLeast(BigDecimal number, Unit unit) {
        return of(requireNonNull(number, "number"), null, null, Qualifier.AT_LEAST, unit);
    }

    /**
     * Returns the claim that there are this many or fewer: "up to", "at most".
     *
     * @param number the bound, zero or more, itself included
     * @param unit what is counted or measured
     * @throws IllegalArgumentException if the number is negative
     */
    public static Quantity upTo(long number, Unit unit) {
        return upTo(BigDecimal.valueOf(number), unit);
    }

    /** Returns the claim that there are this many or fewer, see {@link #upTo(long, Unit)}. */
    public static Quantity upTo(BigDecimal number, Unit unit) {
        return of(null, null, requireNonNull(number, "number"), Qualifier.UP_TO, unit);
    }

    /**
     * Returns the claim that there are fewer than this: "fewer than", "less than", "under".
     *
     * @param number the bound, above zero, itself left out
     * @param unit what is counted or measured
     * @throws IllegalArgumentException if the number is zero or negative: no number would be left
     */
    public static Quantity fewerThan(long number, Unit unit) {
        return fewerThan(BigDecimal.valueOf(number), unit);
    }

    /** Returns the claim that there are fewer than this, see {@link #fewerThan(long, Unit)}. */
    public static Quantity fewerThan(BigDecimal number, Unit unit) {
        return of(null, null, requireNonNull(number, "number"), Qualifier.FEWER_THAN, unit);
    }

    /**
     * Returns the range of a source that gives two numbers, both included.
     *
     * @param low the lower bound, zero or more
     * @param high the upper bound, zero or more, as given even where it is below {@code low}
     * @param unit what is counted or measured
     * @throws IllegalArgumentException if a number is negative
     */
    public static Quantity between(long low, long high, Unit unit) {
        return between(BigDecimal.valueOf(low), BigDecimal.valueOf(high), unit);
    }

    /** Returns the range of a source that gives two numbers, see {@link #between(long, long, Unit)}. */
    public static Quantity between(BigDecimal low, BigDecimal high, Unit unit) {
        return of(requireNonNull(low, "low"), null, requireNonNull(high, "high"), Qualifier.BETWEEN, unit);
    }

    /**
     * Returns the estimates of a coded row, in the order of their size: low, best, high.
     *
     * @param low the low estimate, zero or more
     * @param best the best estimate, as given even where it lies outside the other two
     * @param high the high estimate
     * @param unit what is counted or measured
     * @return EXACT where the three are equal, else BETWEEN
     * @throws IllegalArgumentException if a number is negative
     */
    public static Quantity range(long low, long best, long high, Unit unit) {
        return range(
                Optional.of(BigDecimal.valueOf(low)),
                Optional.of(BigDecimal.valueOf(best)),
                Optional.of(BigDecimal.valueOf(high)),
                unit);
    }

    /**
     * Returns the estimates of a coded row of which some may be missing.
     *
     * @param low the low estimate, zero or more
     * @param best the best estimate
     * @param high the high estimate
     * @param unit what is counted or measured
     * @return EXACT where the three are equal or best stands alone, BETWEEN where there is a low and a high, ABOUT where one
     *     of the two is missing beside a best, AT_LEAST or UP_TO where there is one bound only, UNCOUNTED where there is
     *     nothing
     * @throws IllegalArgumentException if a number is negative
     */
    public static Quantity range(
            Optional<BigDecimal> low, Optional<BigDecimal> best, Optional<BigDecimal> high, Unit unit) {
        Optional<BigDecimal> from = QuantityChecks.number(requireNonNull(low, "low"), "low");
        Optional<BigDecimal> number = QuantityChecks.number(requireNonNull(best, "best"), "best");
        Optional<BigDecimal> to = QuantityChecks.number(requireNonNull(high, "high"), "high");
        boolean onlyBest = from.isEmpty() && number.isPresent() && to.isEmpty();
        boolean allEqual = number.isPresent() && from.equals(number) && to.equals(number);
        return onlyBest || allEqual
                ? exactly(number.get(), unit)
                : QuantityMath.claim(
                        new Bounds(from.orElse(null), false, to.orElse(null), false), number, Qualifier.BETWEEN, unit);
    }

    /**
     * Returns the claim of a source that gives an order of magnitude: "hundreds of".
     *
     * @param band a qualifier that {@linkplain Qualifier#isBand() is a band}
     * @param unit what is counted or measured
     * @throws IllegalArgumentException if the qualifier is no band
     */
    public static Quantity band(Qualifier band, Unit unit) {
        if (!requireNonNull(band, "band").isBand()) {
            throw new IllegalArgumentException(
                    "band must be an order of magnitude, from TENS to MILLIONS, was " + band);
        }
        return of(null, null, null, band, unit);
    }

    /**
     * Returns the claim of a source that gives no number.
     *
     * @param unit what would be counted or measured
     */
    public static Quantity uncounted(Unit unit) {
        return of(null, null, null, Qualifier.UNCOUNTED, unit);
    }

    /**
     * Returns a builder with nothing set but inclusive bounds; qualifier and unit are required, and the numbers that the
     * qualifier needs.
     */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Tells whether the numbers are in order: low, best, high, and an exclusive bound apart from the next.
     *
     * @return true if there are fewer than two numbers, or none lies on the wrong side of another
     */
    @JsonIgnore
    public boolean isOrdered() {
        return inOrder(low, best, lowExclusive)
                && inOrder(best, high, highExclusive)
                && inOrder(low, high, lowExclusive || highExclusive);
    }

    /**
     * Returns the smallest number that the claim allows: the stated low, or the smallest stated number where they are out
     * of order.
     *
     * <p>A rough number without a stated low allows what rounds to it, half a unit of its last digit that is not zero to
     * either side: "about 3 million" allows 2.5 to 3.5 million, "about 586,000" 585,500 to 586,500. Sources do not say how
     * rough they are: this is our reading, for comparisons, sums and hulls, and no claim is rewritten with it.
     *
     * @return the number, itself left out where the stated low is exclusive; empty where the source gives no bound: all from
     *     zero on is allowed then, but nobody says zero
     */
    public Optional<BigDecimal> lowest() {
        return Optional.ofNullable(Bounds.of(this).low()).map(QuantityChecks::plain);
    }

    /**
     * Returns the largest number that the claim allows, see {@link #lowest()}.
     *
     * @return the number, itself left out where the stated high is exclusive; empty where there is no bound
     */
    public Optional<BigDecimal> highest() {
        return Optional.ofNullable(Bounds.of(this).high()).map(QuantityChecks::plain);
    }

    /**
     * Returns whether there are this many or more.
     *
     * @param number a number in the unit of this claim
     * @return YES or NO where every number that the claim allows gives this answer, else UNKNOWN
     */
    public Truth isAtLeast(BigDecimal number) {
        return isFewerThan(number).not();
    }

    /** Returns whether there are this many or more, see {@link #isAtLeast(BigDecimal)}. */
    public Truth isAtLeast(long number) {
        return isAtLeast(BigDecimal.valueOf(number));
    }

    /** Returns whether there are more than this, see {@link #isAtLeast(BigDecimal)}. */
    public Truth isMoreThan(BigDecimal number) {
        return Bounds.of(this).isMoreThan(Bounds.point(number));
    }

    /** Returns whether there are more than this, see {@link #isAtLeast(BigDecimal)}. */
    public Truth isMoreThan(long number) {
        return isMoreThan(BigDecimal.valueOf(number));
    }

    /**
     * Returns whether there are more than in another claim, for instance in a part than in its whole.
     *
     * @param other a claim in any unit
     * @return YES or NO where all numbers that the two claims allow give this answer; else UNKNOWN, as for units that do
     *     not convert
     */
    public Truth isMoreThan(Quantity other) {
        return QuantityMath.isMoreThan(this, other);
    }

    /** Returns whether there are this many or fewer, see {@link #isAtLeast(BigDecimal)}. */
    public Truth isAtMost(BigDecimal number) {
        return isMoreThan(number).not();
    }

    /** Returns whether there are this many or fewer, see {@link #isAtLeast(BigDecimal)}. */
    public Truth isAtMost(long number) {
        return isAtMost(BigDecimal.valueOf(number));
    }

    /** Returns whether there are fewer than this, see {@link #isAtLeast(BigDecimal)}. */
    public Truth isFewerThan(BigDecimal number) {
        return Bounds.point(number).isMoreThan(Bounds.of(this));
    }

    /** Returns whether there are fewer than this, see {@link #isAtLeast(BigDecimal)}. */
    public Truth isFewerThan(long number) {
        return isFewerThan(BigDecimal.valueOf(number));
    }

    /**
     * Returns whether the number behind the two claims is the same.
     *
     * @param other a claim in any unit
     * @return YES where both allow one number only, and it is the same; NO where one {@linkplain #excludes excludes} the
     *     other; else UNKNOWN, even for two equal claims such as "about 100"
     */
    public Truth isSameAs(Quantity other) {
        return QuantityMath.isSameAs(this, other);
    }

    /**
     * Returns whether the two claims cannot both be right about the same thing: no number is allowed by both.
     *
     * @param other a claim in any unit
     * @return YES where no number is allowed by both, NO where one is, UNKNOWN for units that do not convert
     */
    public Truth excludes(Quantity other) {
        return QuantityMath.excludes(this, other);
    }

    /**
     * Returns the sum, for claims about two different things.
     *
     * <p>Adds what the claims allow, {@linkplain #lowest() lowest} to lowest and highest to highest, and a bound that either
     * leaves out, the sum leaves out. A sum is never below its parts: a lower bound that one of them has is one of the sum, so
     * that "more than 580,000" and "up to 20" are "more than 580,000". An upper bound that either lacks, the sum lacks. There
     * is a best only where both have one. Adding exactly 0 changes nothing. The order of adding does not matter.
     *
     * @param other a claim in the same unit
     * @return EXACT for two exact numbers; ABOUT, its bounds written out, where one is rough and the other rough or exact;
     *     else what the bounds make it: BETWEEN, MORE_THAN, AT_LEAST, FEWER_THAN, UP_TO or UNCOUNTED
     * @throws IllegalArgumentException if the units differ, or a number of the sum needs more digits than there may be
     */
    public Quantity plus(Quantity other) {
        return QuantityMath.sum(this, other);
    }

    /**
     * Returns the narrowest claim that allows whatever either claim allows, for two claims about the same thing.
     *
     * <p>What a rough number of 50 decimals {@linkplain #lowest() allows} has one more, and no quantity can have that: such a
     * bound moves outwards to the next number of 50 decimals, itself left out.
     *
     * @param other a claim in the same unit
     * @return the claim itself if the two are equal; else one with a best only where both have the same
     * @throws IllegalArgumentException if the units differ
     */
    public Quantity hull(Quantity other) {
        return QuantityMath.hull(this, other);
    }

    /**
     * Returns the same claim in another unit of length.
     *
     * <p>A rough number takes its bounds along, since the new digits no longer show how rough it was; a band becomes its
     * bounds.
     *
     * @param other the unit
     * @return the claim, in the other unit
     * @throws IllegalArgumentException if the units do not convert, or the result is no decimal number that a quantity can
     *     hold, as for most numbers of kilometres in miles (miles in kilometres always convert)
     */
    public Quantity in(Unit other) {
        return QuantityMath.in(this, other);
    }

    /** Returns what one would say: {@code 4 persons}, {@code about 14 km}, {@code 2 to 5 persons, best 3}. */
    @Override
    public String toString() {
        return OneLine.of(QuantityText.of(this));
    }

    private static Quantity of(
            @Nullable BigDecimal low,
            @Nullable BigDecimal best,
            @Nullable BigDecimal high,
            Qualifier qualifier,
            Unit unit) {
        return new Quantity(
                Optional.ofNullable(low),
                Optional.ofNullable(best),
                Optional.ofNullable(high),
                false,
                false,
                qualifier,
                unit);
    }

    private static Quantity exact(BigDecimal number, Unit unit) {
        return of(null, number, null, Qualifier.EXACT, unit);
    }

    private static boolean inOrder(Optional<BigDecimal> lower, Optional<BigDecimal> upper, boolean strictly) {
        return lower.isEmpty() || upper.isEmpty() || lower.get().compareTo(upper.get()) < (strictly ? 0 : 1);
    }

    /** Builds a {@link Quantity}. Not thread-safe. */
    public static final class Builder extends QuantityBuilder {
        Builder() {
            lowExclusive(false);
            highExclusive(false);
        }
    }

    /** The counts that make up most of any dataset, kept once. */
    private static final class Small {
        static final BigDecimal LIMIT = BigDecimal.valueOf(256);
        static final Quantity[] PERSONS = IntStream.range(0, LIMIT.intValue())
                .mapToObj(n -> exact(BigDecimal.valueOf(n), Unit.PERSONS))
                .toArray(Quantity[]::new);
    }
}
