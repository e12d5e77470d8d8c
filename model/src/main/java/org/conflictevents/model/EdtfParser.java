package org.conflictevents.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads whole EDTF expressions by recursive descent: a date, an interval from one date to another, or a set of dates.
 *
 * <p>Every character is looked at a bounded number of times, and the length is limited. Not thread-safe.
 */
final class EdtfParser {

    /** The longest text that is read: room for a set of ninety days, and a bound on what a hostile cell can cost. */
    private static final int MAX_LENGTH = 1_000;

    private static final int DAY_LENGTH = "2020-02-06".length();

    private static final String RANGE = "..";

    private final String text;
    private final EdtfScanner scanner;
    private final EdtfDateReader dates;

    private EdtfParser(String text) {
        this.text = text;
        scanner = new EdtfScanner(text);
        dates = new EdtfDateReader(scanner);
    }

    static EdtfDate parse(String text) {
        EdtfDate plain = plain(text);
        if (plain != null) {
            return plain;
        }
        if (text.length() > MAX_LENGTH) {
            throw EdtfScanner.refusal(
                    text, "it has " + text.length() + " characters, and at most " + MAX_LENGTH + " are read");
        }
        if (text.isEmpty()) {
            throw EdtfScanner.refusal(text, "it is empty; a date that nobody knows is left out");
        }
        return new EdtfParser(text).expression();
    }

    /**
     * Returns {@code 2020-02-06} and {@code 2020-02-05/2020-02-06}, nearly all dates of large files, without a scanner; null for
     * any other text, even one of that form that the calendar does not have.
     */
    static @Nullable EdtfDate plain(String text) {
        if (text.length() == DAY_LENGTH) {
            long day = plainDay(text, 0);
            return day == EdtfDayPattern.NONE ? null : EdtfDate.ofDays(day, day);
        }
        if (text.length() == 2 * DAY_LENGTH + 1 && text.charAt(DAY_LENGTH) == '/') {
            long start = plainDay(text, 0);
            long end = plainDay(text, DAY_LENGTH + 1);
            return start != EdtfDayPattern.NONE && start < end ? EdtfDate.ofDays(start, end) : null;
        }
        return null;
    }

    /** Returns the day that stands there as {@code 2020-02-06}, or NONE if something else does, even a wrong day. */
    private static long plainDay(String text, int from) {
        for (int i = 0; i < DAY_LENGTH; i++) {
            char c = text.charAt(from + i);
            boolean fits = (i == 4 || i == 7) ? c == '-' : (c >= '0' && c <= '9');
            if (!fits) {
                return EdtfDayPattern.NONE;
            }
        }
        return EdtfDateReader.epochDay(
                Integer.parseInt(text, from, from + 4, 10),
                Integer.parseInt(text, from + 5, from + 7, 10),
                Integer.parseInt(text, from + 8, from + 10, 10));
    }

    private EdtfDate expression() {
        if (scanner.accept("[")) {
            return set(EdtfFlags.ONE_OF, "[", "]");
        }
        if (scanner.accept("{")) {
            return set(EdtfFlags.ALL_OF, "{", "}");
        }
        return text.indexOf('/') >= 0 ? interval() : date();
    }

    private EdtfDate date() {
        EdtfBounds date = dates.readWithTime();
        endOfText();
        return date.toDate(scanner.normalised());
    }

    private void endOfText() {
        if (!scanner.atEnd()) {
            throw scanner.expected(dates.mayFollowOr("the end of the text"));
        }
    }

    private EdtfDate interval() {
        EdtfBounds start = intervalEnd(EdtfBounds.OPEN_START, EdtfBounds.UNKNOWN_START);
        if (!scanner.accept("/")) {
            throw scanner.expected(dates.mayFollowOr("'/'"));
        }
        int endAt = scanner.at();
        EdtfBounds end = intervalEnd(EdtfBounds.OPEN_END, EdtfBounds.UNKNOWN_END);
        endOfText();
        checkOrder(start, end, endAt);
        EdtfBounds interval = start.to(end, EdtfFlags.INTERVAL);
        boolean plain = start.plain() && end.plain() && !interval.isOneDay();
        return plain ? EdtfDate.ofDays(interval.earliest(), interval.latest()) : interval.toDate(scanner.normalised());
    }

    private EdtfBounds intervalEnd(EdtfBounds open, EdtfBounds unknown) {
        dates.restart();
        if (scanner.drop("unknown") || scanner.atEnd() || scanner.sees("/")) {
            return unknown;
        }
        return scanner.accept(RANGE, "open") ? open : dates.read();
    }

    private void checkOrder(EdtfBounds start, EdtfBounds end, int endAt) {
        if (start.isAfter(end)) {
            throw scanner.refusal(
                    "the end at index %s, %s at the latest, lies before the start, %s at the earliest",
                    endAt, LocalDate.ofEpochDay(end.latest()), LocalDate.ofEpochDay(start.earliest()));
        }
    }

    private EdtfDate set(int kind, String open, String close) {
        List<EdtfDate> members = new ArrayList<>();
        EdtfBounds hull = null;
        do {
            int from = scanner.mark();
            EdtfBounds member = member(kind, members.isEmpty(), close);
            String memberText = scanner.since(from);
            // A range is a set of its own: of one day out of it, or of all its days.
            boolean range = (member.flags() & kind) != 0;
            members.add(member.toDate(range ? open + memberText + close : memberText));
            hull = hull == null ? member : hull.hull(member);
        } while (comma());
        if (!scanner.accept(close)) {
            throw scanner.expected(dates.mayFollowOr("','", "'" + close + "'"));
        }
        dates.restart();
        endOfText();
        String whole = scanner.normalised();
        return members.size() == 1 && members.get(0).isSet()
                ? members.get(0)
                : new EdtfDate(
                        hull.earliest(), hull.latest(), hull.flags() | kind, whole, members.toArray(EdtfDate[]::new));
    }

    /** Reads a comma, if one comes next, and passes over a space behind it, which many write. */
    private boolean comma() {
        boolean found = scanner.accept(",");
        if (found) {
            scanner.drop(" ");
        }
        return found;
    }

    /** Reads a date, or a range {@code a..b}, which may lack its start at the head of the set and its end at the tail. */
    private EdtfBounds member(int kind, boolean first, String close) {
        if (first && scanner.accept(RANGE)) {
            return EdtfBounds.OPEN_START.to(dates.read(), kind);
        }
        EdtfBounds start = dates.read();
        if (!scanner.accept(RANGE)) {
            return start;
        }
        if (scanner.sees(close)) {
            return start.to(EdtfBounds.OPEN_END, kind);
        }
        int endAt = scanner.at();
        EdtfBounds end = dates.read();
        checkOrder(start, end, endAt);
        return start.to(end, kind);
    }
}
