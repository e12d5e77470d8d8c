package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a {@link Quantity} asks of its numbers, each by itself and together under a qualifier. */
@SuppressWarnings("NullableOptional") // JSON binding hands in null for an absent Optional
final class QuantityChecks {

    /** Digits that a number may have before the decimal point, and as many again after it. */
    static final int DIGITS = 50;

    /** More bits than any number within the limits needs, trailing zeros in plenty included. */
    private static final int MOST_BITS = 4_096;

    private static final int SHOWN = 40;

    private QuantityChecks() {}

    static Optional<BigDecimal> number(@Nullable Optional<BigDecimal> number, String name) {
        if (number == null || number.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal given = number.get();
        BigDecimal normal = number(given, name);
        return normal.scale() == given.scale() ? number : Optional.of(normal);
    }

    /** Returns the one form that equal numbers share: no zeros at the end of a fraction, no exponent. */
    static BigDecimal number(BigDecimal number, String name) {
        if (requireNonNull(number, name).unscaledValue().bitLength() > MOST_BITS) {
            throw new IllegalArgumentException(name + " must have at most " + DIGITS
                    + " digits before the decimal point and as many after it, but has more than a thousand");
        }
        if (number.signum() < 0) {
            throw new IllegalArgumentException(name + " must not be negative, was " + shown(number)
                    + "; where a file writes -1 for a number that is not known, leave the number out");
        }
        long before = (long) number.precision() - number.scale();
        boolean small =
                number.signum() == 0 || before <= DIGITS; // first: an exponent near its limit cannot be stripped
        if (!small || number.stripTrailingZeros().scale() > DIGITS) {
            throw new IllegalArgumentException(name + " must have at most " + DIGITS
                    + " digits before the decimal point and as many after it, was " + shown(number));
        }
        return plain(number);
    }

    /** Returns the same number without zeros at the end of a fraction and without an exponent. */
    static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.setScale(Math.max(0, stripped.scale()));
    }

    static void agree(
            Qualifier qualifier,
            Optional<BigDecimal> low,
            Optional<BigDecimal> best,
            Optional<BigDecimal> high,
            boolean lowExclusive,
            boolean highExclusive) {
        boolean fits = switch (qualifier) {
            case EXACT -> low.equals(best) && best.equals(high) && best.isPresent() && !lowExclusive && !highExclusive;
            case ABOUT ->
                best.isPresent() && (!lowExclusive || low.isPresent()) && (!highExclusive || high.isPresent());
            case MORE_THAN -> low.isPresent() && best.isEmpty() && high.isEmpty() && lowExclusive && !highExclusive;
            case AT_LEAST -> low.isPresent() && best.isEmpty() && high.isEmpty() && !lowExclusive && !highExclusive;
            case UP_TO -> low.isEmpty() && best.isEmpty() && high.isPresent() && !lowExclusive && !highExclusive;
            case FEWER_THAN -> low.isEmpty() && best.isEmpty() && high.isPresent() && !lowExclusive && highExclusive;
            case BETWEEN -> low.isPresent() && high.isPresent();
            case UNCOUNTED -> low.isEmpty() && best.isEmpty() && high.isEmpty() && !lowExclusive && !highExclusive;
            default ->
                low.equals(qualifier.bandLow())
                        && best.isEmpty()
                        && high.equals(qualifier.bandHigh())
                        && !lowExclusive
                        && !highExclusive;
        };
        if (qualifier == Qualifier.FEWER_THAN && fits && high.orElseThrow().signum() == 0) {
            throw new IllegalArgumentException(
                    "FEWER_THAN needs high above zero, since no number is below it; for none at all say EXACT with 0");
        }
        if (!fits) {
            throw new IllegalArgumentException(qualifier + " " + need(qualifier) + ", but there is "
                    + found(low, best, high, lowExclusive, highExclusive));
        }
    }

    /** What a qualifier needs, as the end of a sentence that begins with it. */
    private static String need(Qualifier qualifier) {
        return switch (qualifier) {
            case EXACT -> "needs best, and low and high, where given, equal to it and inclusive";
            case ABOUT -> "needs best, and takes an exclusive bound only with its number";
            case MORE_THAN -> "needs low, exclusive, and takes neither best nor high";
            case AT_LEAST -> "needs low, inclusive, and takes neither best nor high";
            case UP_TO -> "needs high, inclusive, and takes neither low nor best";
            case FEWER_THAN -> "needs high, exclusive, and takes neither low nor best";
            case BETWEEN -> "needs low and high, and takes best";
            case UNCOUNTED -> "takes no number";
            default ->
                "means "
                        + qualifier
                                .bandHigh()
                                .map(high -> QuantityText.number(
                                                qualifier.bandLow().orElseThrow()) + " to " + QuantityText.number(high))
                                .orElseGet(() ->
                                        QuantityText.number(qualifier.bandLow().orElseThrow()) + " or more")
                        + ", inclusive, and takes no other number";
        };
    }

    private static String found(
            Optional<BigDecimal> low,
            Optional<BigDecimal> best,
            Optional<BigDecimal> high,
            boolean lowExclusive,
            boolean highExclusive) {
        List<String> found = new ArrayList<>();
        low.ifPresent(n -> found.add("low " + n));
        best.ifPresent(n -> found.add("best " + n));
        high.ifPresent(n -> found.add("high " + n));
        if (lowExclusive) {
            found.add("lowExclusive");
        }
        if (highExclusive) {
            found.add("highExclusive");
        }
        return found.isEmpty() ? "no number" : String.join(", ", found);
    }

    /** Never the plain digits, of which a number such as 1E+999999999 has a billion. */
    private static String shown(BigDecimal number) {
        String text = number.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
