package org.conflictevents.io.internal.ged;

import java.time.LocalDate;
import java.util.Optional;
import org.conflictevents.model.EdtfDate;
import org.jspecify.annotations.Nullable;

/** Single days as dates, each one instance as far as it is remembered. Not thread-safe. */
final class GedDays {

    /** The days of 44 years that follow one another, none of which takes the place of another. */
    private static final int SIZE = 1 << 14;

    private final int[] keys = new int[SIZE];
    private final @Nullable Optional<EdtfDate>[] dates;

    @SuppressWarnings("unchecked") // an array of nothing yet
    GedDays() {
        this.dates = (Optional<EdtfDate>[]) new Optional<?>[SIZE];
    }

    /** Returns a day of the years 0 to 9999. */
    Optional<EdtfDate> of(int year, int month, int day) {
        int key = (12 * year + month) * 31 + day;
        int slot = key & (SIZE - 1);
        Optional<EdtfDate> date = keys[slot] == key ? dates[slot] : null;
        if (date == null) {
            date = Optional.of(EdtfDate.of(LocalDate.of(year, month, day)));
            keys[slot] = key;
            dates[slot] = date;
        }
        return date;
    }

    /** Returns a day. */
    Optional<EdtfDate> of(LocalDate day) {
        return of(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }
}
