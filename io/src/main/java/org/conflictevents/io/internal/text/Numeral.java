package org.conflictevents.io.internal.text;

import java.math.BigDecimal;
import java.util.Optional;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.TextSpan;

/**
 * A number as it stands in a text, in digits, in words, or in both.
 *
 * @param span where it stands, its unit and hedges left out
 * @param form what it looks like
 * @param value its value; empty for a band, which has none, and for a name
 * @param band the order of magnitude; empty where it is none, or one without a qualifier
 */
public record Numeral(TextSpan span, Form form, Optional<BigDecimal> value, Optional<Qualifier> band) {

    /** What a number looks like, which tells some of what it is for. */
    public enum Form {
        /** A number: {@code 580,000}, {@code four}, {@code half a million}. */
        CARDINAL,
        /** A place in an order: {@code eighth}, {@code 2nd}. */
        ORDINAL,
        /** An order of magnitude: {@code hundreds of thousands}, {@code several hundred}. */
        BAND,
        /** Digits behind letters, as in the name of a road or a weapon: {@code M5}, {@code T-72}. */
        NAME
    }

    static Numeral cardinal(int start, int end, BigDecimal value) {
        return new Numeral(new TextSpan(start, end), Form.CARDINAL, Optional.of(value), Optional.empty());
    }

    static Numeral ordinal(int start, int end, BigDecimal value) {
        return new Numeral(new TextSpan(start, end), Form.ORDINAL, Optional.of(value), Optional.empty());
    }

    static Numeral band(int start, int end, Optional<Qualifier> band) {
        return new Numeral(new TextSpan(start, end), Form.BAND, Optional.empty(), band);
    }

    static Numeral name(int start, int end) {
        return new Numeral(new TextSpan(start, end), Form.NAME, Optional.empty(), Optional.empty());
    }
}
