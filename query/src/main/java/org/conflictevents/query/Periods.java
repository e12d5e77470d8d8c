package org.conflictevents.query;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;

/** Reads the month, the week or the year that holds all days of an event. */
final class Periods extends KeyReader {

    private static final GroupKey UNDATED = GroupKey.unknown("no date");

    /** EDTF writes no days and months beyond this year, before or after our era. */
    private static final int LAST_YEAR = 9999;

    private final Length length;

    /** The numbers of whole periods. */
    private final Map<Long, int[]> whole = new HashMap<>();

    Periods(Length length) {
        this.length = length;
    }

    @Override
    int[] read(Event event) {
        EdtfDate when = event.when();
        LocalDate first = when.earliest().orElse(null);
        LocalDate last = when.latest().orElse(null);
        if (first == null && last == null) {
            return number(UNDATED);
        }
        boolean isWritten = (first == null || length.isWritten(first)) && (last == null || length.isWritten(last));
        if (first != null && last != null && length.index(first) == length.index(last)) {
            return isWritten || length == Length.YEAR ? whole(first) : number(several(when));
        }
        if (!isWritten) {
            return number(several(when));
        }
        String begin = first != null ? begin(first) : when.hasOpenStart() ? ".." : "";
        String end = last != null ? end(last) : when.hasOpenEnd() ? ".." : "";
        return number(several(EdtfDate.parse(begin + "/" + end)));
    }

    private int[] whole(LocalDate day) {
        return whole.computeIfAbsent(length.index(day), period -> number(GroupKey.of(length.of(day))));
    }

    private GroupKey several(EdtfDate range) {
        return GroupKey.of(range, "no one " + Texts.words(length));
    }

    private String begin(LocalDate day) {
        EdtfDate period = length.of(day);
        return length == Length.WEEK ? text(period.earliest()) : period.toString();
    }

    private String end(LocalDate day) {
        EdtfDate period = length.of(day);
        return length == Length.WEEK ? text(period.latest()) : period.toString();
    }

    private static String text(Optional<LocalDate> day) {
        return EdtfDate.of(day.orElseThrow()).toString();
    }

    /** How long a period is. */
    enum Length {
        MONTH,
        WEEK,
        YEAR;

        private static final long MONTHS = 12;
        private static final long DAYS = 7;

        /** The first day of the epoch was a Thursday. */
        private static final int DAYS_FROM_MONDAY = 3;

        /** Returns a number for the period of a day, the same for all its days. */
        long index(LocalDate day) {
            return switch (this) {
                case MONTH -> day.getYear() * MONTHS + day.getMonthValue() - 1;
                case WEEK -> Math.floorDiv(day.toEpochDay() + DAYS_FROM_MONDAY, DAYS);
                case YEAR -> day.getYear();
            };
        }

        /** Returns the period of a day. */
        EdtfDate of(LocalDate day) {
            return switch (this) {
                case MONTH -> EdtfDate.of(YearMonth.from(day));
                case WEEK ->
                    EdtfDate.between(
                            day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                            day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
                case YEAR -> EdtfDate.of(Year.from(day));
            };
        }

        /** Tells whether EDTF can write the period of a day. */
        boolean isWritten(LocalDate day) {
            int year = day.getYear();
            if (this == WEEK && Math.abs(year) == LAST_YEAR) {
                // The first and the last week of these years reach into a year with one digit more.
                return day.getDayOfYear() > DAYS && day.getDayOfYear() <= day.lengthOfYear() - DAYS;
            }
            return Math.abs(year) <= LAST_YEAR;
        }
    }
}
