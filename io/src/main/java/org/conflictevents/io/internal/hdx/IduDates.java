package org.conflictevents.io.internal.hdx;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Days of IDU. Its API writes them as the instant at which they begin in Auckland, on the evening before in UTC:
 * {@code 2023-08-02T12:00:00.000Z} is 3 August. Other exports write plain days, or midnight in UTC.
 */
final class IduDates {

    private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

    /** Noon in UTC is midnight in Auckland; where it is summer there, it is eleven. */
    private static final LocalTime NOON = LocalTime.of(12, 0);

    private static final LocalTime ELEVEN = LocalTime.of(11, 0);

    private static final int DAY_LENGTH = "2023-08-02".length();

    /**
     * A day.
     *
     * @param isMidnight whether its time of day is none, or midnight in UTC, where it is written, or in Auckland
     */
    record Day(LocalDate date, boolean isMidnight) {}

    private IduDates() {}

    /** Returns the day that is written, null if none is. */
    static @Nullable Day read(String text) {
        try {
            if (text.length() <= DAY_LENGTH) {
                return new Day(LocalDate.parse(text), true);
            }
            OffsetDateTime instant = OffsetDateTime.parse(iso(text));
            LocalTime time = instant.withOffsetSameInstant(ZoneOffset.UTC).toLocalTime();
            if (time.equals(NOON) || time.equals(ELEVEN)) {
                ZonedDateTime there = instant.atZoneSameInstant(AUCKLAND);
                return new Day(there.toLocalDate(), there.toLocalTime().equals(LocalTime.MIDNIGHT));
            }
            return new Day(instant.toLocalDate(), instant.toLocalTime().equals(LocalTime.MIDNIGHT));
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** Returns an instant with a T, and with Z where no offset is written. */
    private static String iso(String text) {
        String iso = text.substring(0, DAY_LENGTH) + "T" + text.substring(DAY_LENGTH + 1);
        String time = iso.substring(DAY_LENGTH);
        boolean hasOffset = time.endsWith("Z") || time.indexOf('+') > 0 || time.indexOf('-') > 0;
        return hasOffset ? iso : iso + "Z";
    }
}
