package org.conflictevents.model;

import java.time.YearMonth;

/** The months of the divisions of a year that EDTF writes in the place of a month, 21 to 41. */
final class EdtfSeason {

    static final int FIRST = 21;
    static final int LAST = 41;

    private static final int SPRING = 3;
    private static final int SUMMER = 6;
    private static final int AUTUMN = 9;
    private static final int WINTER = 12;

    /** First months, by code from 21. The reading of seasons is laid down in {@link EdtfDate}. */
    private static final int[] FIRST_MONTHS = {
        SPRING,
        SUMMER,
        AUTUMN,
        WINTER, // 21-24, of no stated hemisphere
        SPRING,
        SUMMER,
        AUTUMN,
        WINTER, // 25-28, northern
        AUTUMN,
        WINTER,
        SPRING,
        SUMMER, // 29-32, southern: its spring is the north's autumn
        1,
        4,
        7,
        10, // 33-36, quarters
        1,
        5,
        9, // 37-39, thirds
        1,
        7 // 40-41, halves
    };

    private EdtfSeason() {}

    /** Returns the first day, in days since 1970-01-01. */
    static long firstDay(int year, int code) {
        return firstMonth(year, code).atDay(1).toEpochDay();
    }

    /** Returns the last day, in days since 1970-01-01; in the year after, for a season that begins in December. */
    static long lastDay(int year, int code) {
        return firstMonth(year, code)
                .plusMonths(months(code) - 1L)
                .atEndOfMonth()
                .toEpochDay();
    }

    private static YearMonth firstMonth(int year, int code) {
        return YearMonth.of(year, FIRST_MONTHS[code - FIRST]);
    }

    private static int months(int code) {
        return code < 37 ? 3 : code < 40 ? 4 : 6;
    }
}
