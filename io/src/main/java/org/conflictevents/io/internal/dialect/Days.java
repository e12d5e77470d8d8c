package org.conflictevents.io.internal.dialect;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.Locale;
import org.conflictevents.io.dialect.Column.DayForm;
import org.jspecify.annotations.Nullable;

/** Reads days by hand, and hands out one instance for each. Not thread-safe. */
final class Days {

    /** Stands for what is no day. */
    static final long NONE = Long.MIN_VALUE;

    private static final int SECONDS = 86_400;
    private static final int MAX_YEAR = 9999;

    /** Numbers that are years rather than days since 1970. */
    private static final int FIRST_YEAR = 1_700;

    private static final int LAST_YEAR = 2_200;

    /** A year of two digits is one of the hundred years that end with this one. */
    private static final int LAST_SHORT_YEAR = 2068;

    private final @Nullable LocalDate[] shared = new LocalDate[1 << 14];
    private final long[] epochDays = new long[1 << 14];

    /** Returns the day that is so many days from 1970-01-01. */
    LocalDate of(long epochDay) {
        int slot = (int) (epochDay & (shared.length - 1));
        LocalDate day = shared[slot];
        if (day == null || epochDays[slot] != epochDay) {
            day = LocalDate.ofEpochDay(epochDay);
            shared[slot] = day;
            epochDays[slot] = epochDay;
        }
        return day;
    }

    /** Returns the day of {@code 2020-02-06}, perhaps with a time behind it; {@link #NONE} for anything else. */
    static long iso(String text) {
        if (text.length() < 10 || text.charAt(4) != '-' || text.charAt(7) != '-') {
            return NONE;
        }
        if (text.length() > 10) {
            char behind = text.charAt(10);
            if ((behind != ' ' && behind != 'T') || !isTime(text, 11)) {
                return NONE;
            }
        }
        return day(digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10));
    }

    private static boolean isTime(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!(c >= '0' && c <= '9') && ":.+-Z ".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns the day of a number: {@code 20200206}, or the days or seconds since 1970 that R writes; {@link #NONE} for anything else. A number
     * such as 2020 is a year, and no day of 1975.
     */
    static long number(String text) {
        long number = Numbers.integer(text);
        number = number == Numbers.NONE ? Numbers.wholeDecimal(text) : number;
        if (number == Numbers.NONE) {
            return NONE;
        }
        long size = Math.abs(number);
        if (number >= FIRST_YEAR && number <= LAST_YEAR) {
            return NONE;
        } else if (size < 1_000_000) {
            return number; // days, from the year 768 to the year 4707
        } else if (size >= 100_000_000) {
            long day = Math.floorDiv(number, SECONDS);
            return Math.abs(day) < 1_000_000 ? day : NONE;
        }
        return number >= 10_000_000
                ? day((int) (number / 10_000), (int) (number / 100 % 100), (int) (number % 100))
                : NONE;
    }

    /** Returns the day of a text in a form; {@link #NONE} for anything else. */
    static long inForm(String text, DayForm form) {
        String[] parts = new String[3];
        int count = 0;
        int start = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i == text.length() ? ' ' : text.charAt(i);
            if (c == ' ' || c == '/' || c == '.' || c == '-' || c == ',') {
                if (i > start) {
                    if (count == 3) {
                        return NONE;
                    }
                    parts[count++] = text.substring(start, i);
                }
                start = i + 1;
            }
        }
        if (count < 3) {
            return NONE;
        }
        int month = form == DayForm.MONTH_NAME ? month(parts[1]) : digits(parts[1], 0, parts[1].length());
        return day(year(parts[2]), month, digits(parts[0], 0, parts[0].length()));
    }

    private static int year(String text) {
        int year = digits(text, 0, text.length());
        if (text.length() == 2 && year >= 0) {
            return LAST_SHORT_YEAR - Math.floorMod(LAST_SHORT_YEAR - year, 100);
        }
        return text.length() == 4 ? year : -1;
    }

    private static int month(String text) {
        String word = text.toUpperCase(Locale.ROOT);
        for (Month month : Month.values()) {
            if (word.length() >= 3 && month.name().startsWith(word)) {
                return month.getValue();
            }
        }
        return -1;
    }

    private static int digits(String text, int from, int to) {
        if (to - from < 1 || to - from > 4) {
            return -1;
        }
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** Returns the number of a day, {@link #NONE} if there is no such day. */
    private static long day(int year, int month, int day) {
        if (year < 0 || year > MAX_YEAR || month < 1 || month > 12 || day < 1 || day > 31) {
            return NONE;
        }
        if (day > 28 && day > YearMonth.of(year, month).lengthOfMonth()) {
            return NONE;
        }
        // the days from civil of Howard Hinnant, without an object
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }
}
