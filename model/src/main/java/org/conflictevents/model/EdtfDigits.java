package org.conflictevents.model;

/** Digits of a year, month or day, of which each may be unspecified: {@code 202X}. */
record EdtfDigits(String pattern) {

    /** The month of a year that names none, and the day of a month that names none. */
    static final EdtfDigits ANY = new EdtfDigits("XX");

    boolean isWhole() {
        return pattern.indexOf('X') < 0;
    }

    int low() {
        return Integer.parseInt(pattern.replace('X', '0'));
    }

    int high() {
        return Integer.parseInt(pattern.replace('X', '9'));
    }

    /** Tells whether a number fits that lies between the given ones, both included. */
    boolean fitsBetween(int low, int high) {
        for (int n = Math.max(low, low()); n <= Math.min(high, high()); n++) {
            if (matches(n)) {
                return true;
            }
        }
        return false;
    }

    /** Tells whether a number fits, of no more digits than there are here. */
    boolean matches(int number) {
        int rest = number;
        for (int i = pattern.length() - 1; i >= 0; i--) {
            char digit = pattern.charAt(i);
            if (digit != 'X' && digit - '0' != rest % 10) {
                return false;
            }
            rest /= 10;
        }
        return true;
    }
}
