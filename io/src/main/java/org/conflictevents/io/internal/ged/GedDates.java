package org.conflictevents.io.internal.ged;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.model.EdtfDate;

/** GED's first and last possible day as one date, and its code for how far they lie apart. Not thread-safe. */
final class GedDates {

    private final Sheet sheet;
    private final GedDays days;

    GedDates(Sheet sheet, GedDays days) {
        this.sheet = sheet;
        this.days = days;
    }

    /** Returns the day, the month or the year that two days are the first and the last of, or the interval. */
    EdtfDate date(LocalDate start, LocalDate end) {
        if (start.equals(end)) {
            return days.of(start).orElseThrow();
        }
        EdtfDate date = EdtfDate.between(start, end);
        if (start.getDayOfMonth() == 1
                && end.getDayOfMonth() == end.lengthOfMonth()
                && start.getYear() == end.getYear()) {
            if (start.getMonth() == end.getMonth()) {
                date = EdtfDate.of(YearMonth.from(start));
            } else if (start.getDayOfYear() == 1 && end.getMonthValue() == 12) {
                date = EdtfDate.of(Year.of(start.getYear()));
            }
        }
        return sheet.shared(date);
    }

    /** Returns GED's {@code date_prec} for two days: as its rows have it, it follows from how far they lie apart. */
    static int precision(LocalDate start, LocalDate end) {
        long days = ChronoUnit.DAYS.between(start, end);
        if (days < 6) {
            return days == 0 ? 1 : 2;
        }
        return days == 6 ? 3 : days <= 30 ? 4 : 5;
    }
}
