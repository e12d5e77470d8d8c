package org.conflictevents.io.internal.dialect;

import java.math.BigDecimal;

/** Reads numbers by hand: an exception for each wrong cell costs more than the row. */
public final class Numbers {

    /** Stands for what is no number. */
    public static final long NONE = Long.MIN_VALUE;

    /** Digits of a whole number that surely fits. */
    private static final int SAFE = 18;

    private Numbers() {}

    /** Returns a whole number of digits, perhaps with a sign, and nothing else around it; {@link #NONE} for anything else. */
    static long integer(String text) {
        int length = text.length();
        int at = length > 0 && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
        if (at == length || length - at > SAFE) {
            return NONE;
        }
        long number = 0;
        for (int i = at; i < length; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return NONE;
            }
            number = 10 * number + digit;
        }
        return text.charAt(0) == '-' ? -number : number;
    }

    /** Returns a whole number, however it is written; {@link #NONE} for anything else. */
    public static long whole(String text) {
        long number = integer(text);
        return number == NONE ? wholeDecimal(text) : number;
    }

    /** Returns a whole number that is written as one with a fraction, such as {@code 652.0} or {@code 1e+05}; {@link #NONE} for anything else. */
    static long wholeDecimal(String text) {
        if (!isDecimal(text)) {
            return NONE;
        }
        BigDecimal number = new BigDecimal(text);
        if (number.signum() == 0) {
            return 0;
        }
        if (Math.abs((long) number.precision() - number.scale()) > SAFE || number.precision() > 2 * SAFE) {
            return NONE;
        }
        BigDecimal whole = number.stripTrailingZeros();
        return whole.scale() > 0 ? NONE : whole.longValueExact();
    }

    /** Tells whether a text is a number, with or without a fraction and an exponent of three digits at most. */
    static boolean isDecimal(String text) {
        int at = text.startsWith("-") || text.startsWith("+") ? 1 : 0;
        int digits = 0;
        boolean hasPoint = false;
        for (; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c >= '0' && c <= '9') {
                digits++;
            } else if (c == '.' && !hasPoint) {
                hasPoint = true;
            } else if ((c == 'e' || c == 'E') && digits > 0) {
                return isExponent(text.substring(at + 1));
            } else {
                return false;
            }
        }
        return digits > 0;
    }

    private static boolean isExponent(String text) {
        long exponent = integer(text);
        return exponent != NONE && Math.abs(exponent) < 1_000;
    }
}
