package org.conflictevents.io.internal.gdelt;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import org.conflictevents.model.EdtfDate;

/**
 * The dates of GDELT, which are numbers such as {@code 20180326} and {@code 20180326044500}, in UTC.
 *
 * @param when the day of an event, as a guess: GDELT takes words such as "last year" for so many days back
 * @param day the day as it is written
 * @param monthYear what stands in {@code MonthYear}
 * @param year what stands in {@code Year}
 * @param fraction what stands in {@code FractionDate}
 */
record GdeltDates(EdtfDate when, String day, String monthYear, String year, String fraction) {

    private static final int DAY = 8;
    private static final int TIME = 14;

    static GdeltDates of(LocalDate day) {
        String text = day.format(DateTimeFormatter.BASIC_ISO_DATE);
        double fraction = day.getYear() + ((day.getMonthValue() - 1) * 30 + day.getDayOfMonth()) / 365.0;
        return new GdeltDates(
                EdtfDate.parse(day + "?"),
                text,
                text.substring(0, 6),
                text.substring(0, 4),
                String.format(Locale.ROOT, "%.4f", fraction));
    }

    /** Returns the day of a number of 8 or 14 digits; empty for anything else. */
    static Optional<LocalDate> day(String number) {
        return dateTime(number).map(LocalDateTime::toLocalDate);
    }

    /** Returns the time of a number of 14 digits; empty for anything else. */
    static Optional<Instant> instant(String number) {
        return number.length() == TIME
                ? dateTime(number).map(time -> time.toInstant(ZoneOffset.UTC))
                : Optional.empty();
    }

    private static Optional<LocalDateTime> dateTime(String number) {
        boolean isNumber = number.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!isNumber || (number.length() != DAY && number.length() != TIME)) {
            return Optional.empty();
        }
        boolean hasTime = number.length() == TIME;
        try {
            return Optional.of(LocalDateTime.of(
                    digits(number, 0, 4),
                    digits(number, 4, 6),
                    digits(number, 6, 8),
                    hasTime ? digits(number, 8, 10) : 0,
                    hasTime ? digits(number, 10, 12) : 0,
                    hasTime ? digits(number, 12, 14) : 0));
        } catch (DateTimeException e) {
            return Optional.empty(); // there is no such day
        }
    }

    private static int digits(String number, int from, int to) {
        return Integer.parseInt(number.substring(from, to));
    }
}
