package org.conflictevents.model;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The days that fit a year, month and day with unspecified digits: {@code 2020-1X-XX}.
 *
 * <p>Days are found by trying: from the lowest number upwards for the first, from the highest downwards for the last. The
 * first try fits nearly always; at worst all 10,000 years of four digits are tried, for a day that none of them has.
 */
record EdtfDayPattern(boolean negative, EdtfDigits year, EdtfDigits month, EdtfDigits day) {

    /** Stands for no day. */
    static final long NONE = Long.MIN_VALUE;

    /** Tells whether every digit is given, of a day. */
    boolean isWhole() {
        return year.isWhole() && month.isWhole() && day.isWhole();
    }

    /** Returns the first day that fits, in days since 1970-01-01, or {@link #NONE}. */
    long first() {
        return inYears(true);
    }

    /** Returns the last day that fits, in days since 1970-01-01, or {@link #NONE}. */
    long last() {
        return inYears(false);
    }

    private long inYears(boolean forwards) {
        // Years before 0000 run backwards: the highest number is the first year.
        boolean upwards = forwards != negative;
        int step = upwards ? 1 : -1;
        int end = upwards ? year.high() : year.low();
        for (int n = upwards ? year.low() : year.high(); n != end + step; n += step) {
            if (year.matches(n) && !(negative && n == 0)) {
                long found = inMonths(negative ? -n : n, forwards);
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    private long inMonths(int y, boolean forwards) {
        for (int m = forwards ? 1 : 12; m >= 1 && m <= 12; m += forwards ? 1 : -1) {
            if (month.matches(m)) {
                long found = inDays(YearMonth.of(y, m), forwards);
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    private long inDays(YearMonth in, boolean forwards) {
        int length = in.lengthOfMonth();
        for (int d = forwards ? 1 : length; d >= 1 && d <= length; d += forwards ? 1 : -1) {
            if (day.matches(d)) {
                return LocalDate.of(in.getYear(), in.getMonth(), d).toEpochDay();
            }
        }
        return NONE;
    }
}
