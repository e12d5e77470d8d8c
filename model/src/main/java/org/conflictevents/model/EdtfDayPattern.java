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
        return inYears(1);
    }

    /** Returns the last day that fits, in days since 1970-01-01, or {@link #NONE}. */
    long last() {
        return inYears(-1);
    }

    private long inYears(int step) {
        // Years before 0000 run backwards: the highest number is the first year.
        int numberStep = negative ? -step : step;
        int end = numberStep > 0 ? year.high() : year.low();
        for (int n = numberStep > 0 ? year.low() : year.high(); n != end + numberStep; n += numberStep) {
            if (year.matches(n) && !(negative && n == 0)) {
                long found = inMonths(negative ? -n : n, step);
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    private long inMonths(int y, int step) {
        for (int m = step > 0 ? 1 : 12; m >= 1 && m <= 12; m += step) {
            if (month.matches(m)) {
                long found = inDays(YearMonth.of(y, m), step);
                if (found != NONE) {
                    return found;
                }
            }
        }
        return NONE;
    }

    private long inDays(YearMonth in, int step) {
        int length = in.lengthOfMonth();
        for (int d = step > 0 ? 1 : length; d >= 1 && d <= length; d += step) {
            if (day.matches(d)) {
                return LocalDate.of(in.getYear(), in.getMonth(), d).toEpochDay();
            }
        }
        return NONE;
    }
}
