package org.conflictevents.model;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Reads one date of an EDTF expression: a year, month, season, day or day and time, with its qualifiers. Not thread-safe. */
final class EdtfDateReader {

    private static final String QUALIFIER = "a qualifier (?, ~ or %)";

    /** How many digits the last year has that java.time knows. */
    private static final int LONGEST_YEAR = Integer.toString(Year.MAX_VALUE).length();

    private final EdtfScanner scanner;
    private int flags;

    // What could come next, for a message.
    private boolean mayQualify;
    private String mayFollow = "";

    EdtfDateReader(EdtfScanner scanner) {
        this.scanner = scanner;
    }

    /** Returns the day since 1970-01-01, or {@link EdtfDayPattern#NONE} if the calendar has no such day. */
    static long epochDay(int year, int month, int day) {
        boolean exists = month >= 1
                && month <= 12
                && day >= 1
                && day <= YearMonth.of(year, month).lengthOfMonth();
        return exists ? LocalDate.of(year, month, day).toEpochDay() : EdtfDayPattern.NONE;
    }

    /** Forgets the date read before. */
    void restart() {
        flags = 0;
        mayGoOn(false, "");
    }

    /** Returns how the text could have gone on behind the date read, for a message: in its own ways, or with the given. */
    String mayFollowOr(String... others) {
        List<String> ways = new ArrayList<>();
        if (mayQualify) {
            ways.add(QUALIFIER);
        }
        if (!mayFollow.isEmpty()) {
            ways.add(mayFollow);
        }
        ways.addAll(List.of(others));
        String last = ways.remove(ways.size() - 1);
        return ways.isEmpty() ? last : String.join(", ", ways) + " or " + last;
    }

    private void mayGoOn(boolean qualifier, String parts) {
        mayQualify = qualifier;
        mayFollow = parts;
    }

    /** Reads a date, or a day and time. */
    EdtfBounds readWithTime() {
        EdtfBounds date = read();
        if (!scanner.sees("T")) {
            return date;
        }
        if (!date.plain()) {
            throw scanner.refusal("the time at index %s needs a whole day without qualifiers before it", scanner.at());
        }
        time();
        restart();
        return new EdtfBounds(date.earliest(), date.latest(), 0, false);
    }

    /** Reads a date. */
    EdtfBounds read() {
        restart();
        qualifier();
        if (scanner.sees("Y") || scanner.sees("y")) {
            return longYear();
        }
        int yearAt = scanner.at();
        boolean negative = scanner.accept("-");
        EdtfDigits year = scanner.digits(4, "a year of four digits (2020, 202X, -0044 or Y12345)");
        if (negative && year.pattern().equals("0000")) {
            throw scanner.refusal("year -0000 at index %s does not exist; the year before 0001 is 0000", yearAt);
        }
        if (scanner.sees("S")) {
            return significant(yearAt, year, negative);
        }
        boolean qualified = qualifier();
        if (!scanner.accept("-")) {
            mayGoOn(!qualified, "'-' and a month");
            return days(new EdtfDayPattern(negative, year, EdtfDigits.ANY, EdtfDigits.ANY));
        }
        return inYear(negative, year);
    }

    private EdtfBounds inYear(boolean negative, EdtfDigits year) {
        qualifier();
        int monthAt = scanner.at();
        EdtfDigits month = scanner.digits(2, "a month (01-12), a season (21-41) or XX");
        boolean season = month.isWhole() && month.low() >= EdtfSeason.FIRST && month.low() <= EdtfSeason.LAST;
        if (!season && !month.fitsBetween(1, 12)) {
            throw scanner.refusal(
                    "month %s at index %s is neither a month (01-12) nor a season (21-41)", month.pattern(), monthAt);
        }
        boolean qualified = qualifier();
        mayGoOn(!qualified, season ? "" : "'-' and a day");
        if (season) {
            return season(negative, year, month.low());
        }
        if (!scanner.accept("-")) {
            return days(new EdtfDayPattern(negative, year, month, EdtfDigits.ANY));
        }
        qualifier();
        int dayAt = scanner.at();
        EdtfDigits day = scanner.digits(2, "a day (01-31) or XX");
        if (!day.fitsBetween(1, 31)) {
            throw scanner.refusal("day %s at index %s is no day (01-31)", day.pattern(), dayAt);
        }
        EdtfDayPattern pattern = new EdtfDayPattern(negative, year, month, day);
        if (pattern.first() == EdtfDayPattern.NONE) {
            throw scanner.refusal(
                    "day %s at index %s does not exist in %s%s-%s",
                    day.pattern(), dayAt, negative ? "-" : "", year.pattern(), month.pattern());
        }
        mayGoOn(!qualifier(), "");
        return days(pattern);
    }

    /** Reads a qualifier, if one comes next; the drafts wrote "both" as two characters. */
    private boolean qualifier() {
        if (scanner.accept("%", "?~")) {
            flags |= EdtfFlags.UNCERTAIN | EdtfFlags.APPROXIMATE;
        } else if (scanner.accept("?")) {
            flags |= EdtfFlags.UNCERTAIN;
        } else if (scanner.accept("~")) {
            flags |= EdtfFlags.APPROXIMATE;
        } else {
            return false;
        }
        return true;
    }

    private EdtfBounds days(EdtfDayPattern pattern) {
        return new EdtfBounds(pattern.first(), pattern.last(), flags, flags == 0 && pattern.isWhole());
    }

    private EdtfBounds season(boolean negative, EdtfDigits year, int code) {
        int early = negative ? -year.high() : year.low();
        int late = negative ? -Math.max(1, year.low()) : year.high();
        return new EdtfBounds(EdtfSeason.firstDay(early, code), EdtfSeason.lastDay(late, code), flags, false);
    }

    /** Reads {@code Y170000002}, {@code Y-17E7} or {@code Y171010000S3}. */
    private EdtfBounds longYear() {
        int yearAt = scanner.at();
        scanner.accept("Y", "y");
        boolean negative = scanner.accept("-");
        String digits = scanner.allDigits("the digits of a year");
        if (digits.startsWith("0")) {
            throw scanner.refusal("the year at index %s must not begin with 0", yearAt);
        }
        long year = limited(digits);
        if (scanner.accept("E", "e")) {
            for (long power = limited(scanner.allDigits("an exponent")); power > 0 && year <= Year.MAX_VALUE; power--) {
                year *= 10;
            }
        } else if (digits.length() < 5) {
            throw scanner.refusal("the year at index %s needs no Y: it has no more than four digits", yearAt);
        }
        if (year > Year.MAX_VALUE) {
            throw scanner.refusal(
                    "the year at index %s lies beyond %,d, the last one that java.time knows", yearAt, Year.MAX_VALUE);
        }
        return significantYear(year, negative);
    }

    /** Returns the number, or one that is surely too large. */
    private static long limited(String digits) {
        return digits.length() > LONGEST_YEAR ? Long.MAX_VALUE / 10 : Long.parseLong(digits);
    }

    private EdtfBounds significant(int yearAt, EdtfDigits year, boolean negative) {
        if (!year.isWhole()) {
            throw scanner.refusal("the year at index %s cannot have both X and S", yearAt);
        }
        return significantYear(year.low(), negative);
    }

    /** Reads how many digits of a year are significant, if that comes next, and the qualifier. */
    private EdtfBounds significantYear(long year, boolean negative) {
        long low = year;
        long high = year;
        mayGoOn(true, "'S' and a number of significant digits");
        if (scanner.accept("S", "p")) {
            mayGoOn(true, "");
            int at = scanner.at();
            String digits = scanner.allDigits("a number of significant digits");
            long significant = limited(digits);
            int length = Long.toString(year).length();
            if (significant < 1 || significant > length) {
                throw scanner.refusal(
                        "%s significant digits at index %s: the year %s has 1 to %s", digits, at, year, length);
            }
            long unit = 1;
            for (long i = significant; i < length; i++) {
                unit *= 10;
            }
            low = year / unit * unit;
            high = low + unit - 1;
        }
        if (qualifier()) {
            mayGoOn(false, "");
        }
        return new EdtfBounds(
                LocalDate.of((int) (negative ? -high : low), 1, 1).toEpochDay(),
                LocalDate.of((int) (negative ? -low : high), 12, 31).toEpochDay(),
                flags,
                false);
    }

    private void time() {
        scanner.expect("T", "'T'");
        int at = scanner.at();
        int hour = scanner.twoDigits("an hour (00-24)");
        scanner.expect(":", "':' and minutes");
        int minute = scanner.twoDigits("minutes (00-59)");
        scanner.expect(":", "':' and seconds");
        int second = scanner.twoDigits("seconds (00-60)");
        boolean endOfDay = hour == 24 && minute == 0 && second == 0;
        if ((hour > 23 && !endOfDay) || minute > 59 || second > 60) {
            throw scanner.refusal("the time at index %s is not between 00:00:00 and 24:00:00", at);
        }
        if (scanner.accept("Z")) {
            return;
        }
        if (scanner.accept("+") || scanner.accept("-")) {
            int offsetAt = scanner.at();
            int hours = scanner.twoDigits("the hours of an offset");
            int minutes = scanner.accept(":") ? scanner.twoDigits("the minutes of an offset") : 0;
            if (minutes > 59 || 60 * hours + minutes > 18 * 60) {
                throw scanner.refusal("the offset at index %s is not between 00:00 and 18:00", offsetAt);
            }
        }
    }
}
