package org.conflictevents.model;

import java.math.BigDecimal;
import java.util.Locale;

/** Quantities in words, as one would say them in English. */
final class QuantityText {

    private QuantityText() {}

    static String of(Quantity claim) {
        Qualifier qualifier = claim.qualifier();
        return switch (qualifier) {
            case EXACT -> with(claim.best().orElseThrow(), claim.unit());
            case ABOUT -> "about " + with(claim.best().orElseThrow(), claim.unit()) + bounds(claim);
            case MORE_THAN -> "more than " + with(claim.low().orElseThrow(), claim.unit());
            case AT_LEAST -> "at least " + with(claim.low().orElseThrow(), claim.unit());
            case UP_TO -> "up to " + with(claim.high().orElseThrow(), claim.unit());
            case FEWER_THAN -> lessThan(claim.unit()) + with(claim.high().orElseThrow(), claim.unit());
            case BETWEEN ->
                range(claim, with(claim.high().orElseThrow(), claim.unit()))
                        + claim.best().map(best -> ", best " + number(best)).orElse("");
            case UNCOUNTED -> "uncounted";
            default ->
                qualifier.name().toLowerCase(Locale.ROOT).replace('_', ' ') + " of "
                        + claim.unit().label();
        };
    }

    /** The plain digits, commas between the thousands: {@code 586,000}, {@code 1,609.344}. */
    static String number(BigDecimal number) {
        StringBuilder text = new StringBuilder(number.toPlainString());
        for (int at = number.precision() - number.scale() - 3; at > 0; at -= 3) {
            text.insert(at, ',');
        }
        return text.toString();
    }

    /** The bounds that a source gives beside a rough number. */
    private static String bounds(Quantity claim) {
        if (claim.low().isPresent() && claim.high().isPresent()) {
            return ", " + range(claim, number(claim.high().get()));
        }
        if (claim.low().isPresent()) {
            return (claim.lowExclusive() ? ", more than " : ", at least ")
                    + number(claim.low().get());
        }
        return claim.high()
                .map(high -> ", " + (claim.highExclusive() ? lessThan(claim.unit()) : "up to ") + number(high))
                .orElse("");
    }

    /** Both bounds, the upper one in the words given. */
    private static String range(Quantity claim, String high) {
        String low = number(claim.low().orElseThrow());
        if (!claim.lowExclusive() && !claim.highExclusive()) {
            return low + " to " + high;
        }
        return (claim.lowExclusive() ? "more than " : "at least ") + low + " and "
                + (claim.highExclusive() ? lessThan(claim.unit()) : "up to ") + high;
    }

    private static String lessThan(Unit unit) {
        return unit.isCount() ? "fewer than " : "less than ";
    }

    private static String with(BigDecimal number, Unit unit) {
        String name = number.compareTo(BigDecimal.ONE) == 0 ? unit.singular() : unit.label();
        return number(number) + (unit.equals(Unit.PERCENT) ? "" : " ") + name;
    }
}
