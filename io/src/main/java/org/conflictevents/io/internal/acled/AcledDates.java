package org.conflictevents.io.internal.acled;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.conflictevents.model.EdtfDate;

/** ACLED's day, and its code for how precisely it is known, as one date. */
public final class AcledDates {

    static final int DAY = 1;
    static final int WEEK = 2;
    static final int MONTH = 3;

    private static final int DAYS_OF_A_WEEK = 7;

    private AcledDates() {}

    /** Returns the day; about the day, where it is one of a week; or about its month. */
    static EdtfDate date(LocalDate day, int precision) {
        return switch (precision) {
            case WEEK -> EdtfDate.of(day).approximate();
            case MONTH -> EdtfDate.of(YearMonth.from(day)).approximate();
            default -> EdtfDate.of(day);
        };
    }

    /** Returns the code for a date with a first and a last day. */
    public static int precision(EdtfDate date, LocalDate first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first, last) + 1;
        boolean isRough = date.isApproximate() || date.isUncertain();
        if (days == 1) {
            return isRough ? WEEK : DAY;
        }
        return days <= DAYS_OF_A_WEEK && !isRough ? WEEK : MONTH;
    }

    /** Tells whether the code says less than a date with a first and a last day: it is neither a day nor a month, or doubted. */
    static boolean isLost(EdtfDate date) {
        LocalDate first = date.earliest().orElseThrow();
        LocalDate last = date.latest().orElseThrow();
        return date.isSet() || date.isUncertain() || !(first.equals(last) || isMonth(first, last));
    }

    private static boolean isMonth(LocalDate first, LocalDate last) {
        return YearMonth.from(first).equals(YearMonth.from(last))
                && first.getDayOfMonth() == 1
                && last.getDayOfMonth() == last.lengthOfMonth();
    }
}
