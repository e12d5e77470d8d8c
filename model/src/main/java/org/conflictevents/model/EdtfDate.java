package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A date as its source gives it: a day, a month, a season, an interval, one of several days, with doubts and gaps kept.
 *
 * <p>The text form is EDTF, the Extended Date/Time Format of ISO 8601-2 in the profile of the Library of Congress.
 * Levels 0, 1 and 2 are read:
 *
 * <pre>{@code
 * EdtfDate.parse("2020-02").latest()                 // => Optional[2020-02-29]
 * EdtfDate.parse("2020-02-06~").isApproximate()      // => true
 * EdtfDate.parse("2019-12-15~/..").hasOpenEnd()      // => true
 * EdtfDate.parse("[2020-02-05,2020-02-06]").members().size()   // => 2
 * EdtfDate.parse("2020-02-XX").certainlyWithin(EdtfDate.parse("2020"))   // => true
 * }</pre>
 *
 * <table>
 * <caption>What is read</caption>
 * <tr><th>form</th><th>examples</th><th>bounds</th></tr>
 * <tr><td>year, month, day</td><td>{@code 2020}, {@code 2020-02}, {@code 2020-02-06}, {@code -0044}</td>
 *     <td>first to last day; year 0000 is the year before 0001</td></tr>
 * <tr><td>day and time</td><td>{@code 2020-02-06T12:00:00Z}, {@code ...+02:00}</td>
 *     <td>the day as written, whatever the offset</td></tr>
 * <tr><td>qualified</td><td>{@code 2020-02?}, {@code 2020-02~-06}, {@code ?2020-02-06}</td>
 *     <td>{@code ?} uncertain, {@code ~} approximate, {@code %} both; never change the bounds</td></tr>
 * <tr><td>unspecified digits</td><td>{@code 202X}, {@code 2020-XX}, {@code 2020-1X-XX}</td>
 *     <td>first and last day of the calendar that fits</td></tr>
 * <tr><td>interval</td><td>{@code 2020-02-05/2020-02-06}, {@code 2019-12/..}, {@code /2020-02}</td>
 *     <td>earliest start to latest end, both included; {@code ..} is open, nothing is unknown</td></tr>
 * <tr><td>season</td><td>{@code 2019-24}</td><td>see below</td></tr>
 * <tr><td>long year</td><td>{@code Y170000002}, {@code Y-17E7}, {@code 1950S2}</td>
 *     <td>up to 999,999,999 years either way; {@code S2}: two digits are significant, so 1900 to 1999</td></tr>
 * <tr><td>set</td><td>{@code [2020-02-05,2020-02-06]}, {@code {2020-01..2020-03}}</td>
 *     <td>earliest to latest of all members; {@code []} one of them, {@code {}} all of them</td></tr>
 * </table>
 *
 * <p>The words of the drafts before 2019 ({@code u} and {@code x} for a digit, {@code unknown}, {@code open}, {@code ?~},
 * {@code y}, {@code e}, {@code p}) and spaces after the commas of a set are read too, and written in today's form.
 *
 * <p><b>Seasons.</b> EDTF names seasons and leaves their days open. Here they are the three-month seasons of
 * meteorology, and those of no stated hemisphere are read as northern: 21 spring is March to May, 22 summer June to
 * August, 23 autumn September to November, 24 winter December to the end of February; a season belongs to the year in
 * which it begins, so that {@code 2019-24} ends on 2020-02-29. 25 to 28 are the same four, stated as northern; 29 to 32
 * are spring (September to November), summer (from December), autumn and winter of the south; 33 to 36 quarters, 37 to
 * 39 thirds and 40 and 41 halves of the calendar year.
 *
 * <p><b>Possibly and certainly.</b> An uncertain date has two answers to every question. <em>Possibly</em> is yes unless
 * the bounds rule it out. <em>Certainly</em> is yes only where the bounds leave no other way and no part of the date
 * carries a qualifier: nothing about a date that its source doubts is certain. What is certain is always possible.
 *
 * <p><b>Equality and order.</b> Two dates are equal if they have the same text, so {@code 2020-02} and
 * {@code 2020-02-XX} differ. Dates are ordered by their earliest day (none comes first), then by their latest day (none
 * comes last), then by text.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class EdtfDate implements Comparable<EdtfDate> {

    // Days since 1970-01-01. Long, because EDTF's years go beyond what an int of days can hold.
    private final long earliest;
    private final long latest;
    private final int flags;

    /** Null for a plain day and for an interval of two plain days, the bulk of all dates: their bounds give the text. */
    private final @Nullable String text;

    /** Null for all but a set of several members. */
    private final EdtfDate @Nullable [] members;

    EdtfDate(long earliest, long latest, int flags, @Nullable String text, EdtfDate @Nullable [] members) {
        this.earliest = earliest;
        this.latest = latest;
        this.flags = flags;
        this.text = text;
        this.members = members;
    }

    /**
     * Returns the date that an EDTF expression stands for.
     *
     * @param text the expression, without blanks around it, at most 1,000 characters
     * @return the date; its text is the given one, with the forms of older drafts replaced
     * @throws IllegalArgumentException if the text is no EDTF expression of level 0, 1 or 2, names a day that does not
     *     exist, or an interval that ends before it starts; the message says where, and what may stand there
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EdtfDate parse(String text) {
        return EdtfParser.parse(Objects.requireNonNull(text, "text"));
    }

    /**
     * Returns a day.
     *
     * @param day the day, in a year from -9999 to 9999
     * @return the day
     * @throws IllegalArgumentException if the year lies beyond: EDTF knows such years only as a whole
     */
    public static EdtfDate of(LocalDate day) {
        checkYear(Objects.requireNonNull(day, "day").getYear(), day);
        return ofDays(day.toEpochDay(), day.toEpochDay());
    }

    /**
     * Returns a month, whose bounds are its first and its last day.
     *
     * @param month the month, in a year from -9999 to 9999
     * @return the month
     * @throws IllegalArgumentException if the year lies beyond: EDTF knows such years only as a whole
     */
    public static EdtfDate of(YearMonth month) {
        checkYear(Objects.requireNonNull(month, "month").getYear(), month);
        LocalDate first = month.atDay(1);
        String text = first.toString();
        return new EdtfDate(
                first.toEpochDay(),
                month.atEndOfMonth().toEpochDay(),
                0,
                text.substring(0, text.length() - "-01".length()),
                null);
    }

    /**
     * Returns a year, whose bounds are its first and its last day.
     *
     * @param year the year; one of more than four digits is written {@code Y12345}
     * @return the year
     */
    public static EdtfDate of(Year year) {
        LocalDate first = Objects.requireNonNull(year, "year").atDay(1);
        String text = first.toString();
        return new EdtfDate(
                first.toEpochDay(),
                LocalDate.of(year.getValue(), 12, 31).toEpochDay(),
                0,
                isShort(year.getValue()) ? text.substring(0, text.length() - "-01-01".length()) : "Y" + year,
                null);
    }

    /**
     * Returns the interval from one day to another, both included.
     *
     * @param start the first day, in a year from -9999 to 9999
     * @param end the last day, in such a year, not before the first
     * @return the interval, or the day itself if both are the same
     * @throws IllegalArgumentException if the end lies before the start, or a year lies beyond
     */
    public static EdtfDate between(LocalDate start, LocalDate end) {
        checkYear(Objects.requireNonNull(start, "start").getYear(), start);
        checkYear(Objects.requireNonNull(end, "end").getYear(), end);
        if (end.isBefore(start)) {
            throw new IllegalArgumentException("end (" + end + ") must not be before start (" + start + ")");
        }
        return ofDays(start.toEpochDay(), end.toEpochDay());
    }

    /** Returns the plain day, or the interval of two plain days, in years from -9999 to 9999. */
    static EdtfDate ofDays(long first, long last) {
        return new EdtfDate(first, last, first == last ? 0 : EdtfFlags.INTERVAL, null, null);
    }

    private static void checkYear(int year, Object date) {
        if (!isShort(year)) {
            throw new IllegalArgumentException(
                    "EDTF writes days and months of the years -9999 to 9999 only, not " + date + "; use its year");
        }
    }

    private static boolean isShort(int year) {
        return year >= -9999 && year <= 9999;
    }

    /**
     * Returns the first day on which this date can lie, whatever its qualifiers.
     *
     * @return the day, or empty if the start is open or unknown
     */
    public Optional<LocalDate> earliest() {
        return earliest == EdtfBounds.NO_EARLIEST ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(earliest));
    }

    /**
     * Returns the last day on which this date can lie, whatever its qualifiers.
     *
     * @return the day, or empty if the end is open or unknown
     */
    public Optional<LocalDate> latest() {
        return latest == EdtfBounds.NO_LATEST ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(latest));
    }

    /**
     * Tells whether this is one calendar day without any qualifier; a time of day may stand beside it.
     *
     * @return true if there is nothing left to ask about the day
     */
    public boolean isExact() {
        return isOneDay() && !isQualified();
    }

    /**
     * Tells whether the source, or the coder, is not sure of this date or of a part of it: {@code ?} or {@code %}.
     *
     * @return true if so, anywhere in the expression
     */
    public boolean isUncertain() {
        return has(EdtfFlags.UNCERTAIN);
    }

    /**
     * Tells whether this date or a part of it is only about right: {@code ~} or {@code %}.
     *
     * @return true if so, anywhere in the expression
     */
    public boolean isApproximate() {
        return has(EdtfFlags.APPROXIMATE);
    }

    /**
     * Tells whether this is an interval, {@code start/end}: something that lasts from one date to another.
     *
     * @return true for an interval, also one with an open or unknown end
     */
    public boolean isInterval() {
        return has(EdtfFlags.INTERVAL);
    }

    /**
     * Tells whether this is a set, {@code [...]} or {@code {...}}.
     *
     * @return true for a set of either kind
     */
    public boolean isSet() {
        return has(EdtfFlags.ONE_OF | EdtfFlags.ALL_OF);
    }

    /**
     * Tells whether this is a set of which only one member is meant, nobody says which: {@code [...]}.
     *
     * @return true for such a set; false for a set that means all its members, and for anything else
     */
    public boolean isOneOf() {
        return has(EdtfFlags.ONE_OF);
    }

    /**
     * Returns the dates that a set lists, in its order.
     *
     * <p>A range is one member, a set of its own: {@code [1667,1670..1672]} has the members {@code 1667} and
     * {@code [1670..1672]}. A set that is nothing but one range has itself as its only member.
     *
     * @return the members, unmodifiable; empty if this is no set
     */
    public List<EdtfDate> members() {
        return members != null ? List.of(members) : isSet() ? List.of(this) : List.of();
    }

    /**
     * Tells whether the start is open, {@code ..}: there is none, as far back as anyone looks.
     *
     * @return true for an interval or a set whose start is open
     */
    public boolean hasOpenStart() {
        return has(EdtfFlags.OPEN_START);
    }

    /**
     * Tells whether the end is open, {@code ..}: it had not ended when the source spoke.
     *
     * @return true for an open end, of an interval or of a set
     */
    public boolean hasOpenEnd() {
        return has(EdtfFlags.OPEN_END);
    }

    /**
     * Tells whether the start is unknown, as in {@code /2020-02}: there is one, and nobody says when.
     *
     * @return true for an unknown start of an interval
     */
    public boolean hasUnknownStart() {
        return has(EdtfFlags.UNKNOWN_START);
    }

    /**
     * Tells whether the end is unknown, as in {@code 2020-02/}: there is one, and nobody says when.
     *
     * @return true for an unknown end of an interval
     */
    public boolean hasUnknownEnd() {
        return has(EdtfFlags.UNKNOWN_END);
    }

    /**
     * Returns this date marked as uncertain: {@code ?} behind it, or behind every date in an interval or a set.
     *
     * <p>A time of day, which EDTF cannot qualify, is left out.
     *
     * @return the marked date; this one if it is so marked already, or has no date to mark
     * @throws IllegalArgumentException if the text would grow beyond 1,000 characters
     */
    public EdtfDate uncertain() {
        return EdtfQualifiers.add(this, '?');
    }

    /**
     * Returns this date marked as approximate: {@code ~} behind it, or behind every date in an interval or a set.
     *
     * <p>A time of day, which EDTF cannot qualify, is left out.
     *
     * @return the marked date; this one if it is so marked already, or has no date to mark
     * @throws IllegalArgumentException if the text would grow beyond 1,000 characters
     */
    public EdtfDate approximate() {
        return EdtfQualifiers.add(this, '~');
    }

    /**
     * Tells whether this date, or a part of it, may lie in a range.
     *
     * @param range a date taken as all the days from its earliest to its latest; unbounded where it has none
     * @return true if the bounds of this date, or of any member of this set, share a day with the range
     */
    public boolean possiblyWithin(EdtfDate range) {
        Objects.requireNonNull(range, "range");
        return EdtfOverlap.anyMember(this, date -> date.earliest <= range.latest && range.earliest <= date.latest);
    }

    /**
     * Tells whether this date lies in a range as a whole, beyond doubt.
     *
     * @param range a date taken as all the days from its earliest to its latest, whatever its qualifiers; unbounded where
     *     it has none
     * @return true if no part of this date is qualified and its bounds lie inside the range; an end that is open or
     *     unknown does so only if the range is unbounded on that side
     */
    public boolean certainlyWithin(EdtfDate range) {
        Objects.requireNonNull(range, "range");
        return !isQualified() && range.earliest <= earliest && latest <= range.latest;
    }

    /**
     * Tells whether a day of this date may come before a day of another.
     *
     * @param other the other date
     * @return true if the earliest day of this date comes before the latest of the other; a missing day rules nothing out
     */
    public boolean possiblyBefore(EdtfDate other) {
        return earliest < Objects.requireNonNull(other, "other").latest;
    }

    /**
     * Tells whether all of this date comes before all of another, beyond doubt.
     *
     * <p>For dates without qualifiers this is so exactly if this date is neither possibly after the other nor possibly
     * overlaps it.
     *
     * @param other the other date
     * @return true if no part of the two is qualified and the latest day of this date comes before the earliest of the
     *     other; false where one of these days is missing
     */
    public boolean certainlyBefore(EdtfDate other) {
        return latest < Objects.requireNonNull(other, "other").earliest && !isQualified() && !other.isQualified();
    }

    /**
     * Tells whether a day of this date may come after a day of another: {@code other.possiblyBefore(this)}.
     *
     * @param other the other date
     * @return true if the latest day of this date comes after the earliest of the other; a missing day rules nothing out
     */
    public boolean possiblyAfter(EdtfDate other) {
        return Objects.requireNonNull(other, "other").possiblyBefore(this);
    }

    /**
     * Tells whether all of this date comes after all of another, beyond doubt: {@code other.certainlyBefore(this)}.
     *
     * @param other the other date
     * @return true if no part of the two is qualified and the earliest day of this date comes after the latest of the
     *     other; false where one of these days is missing
     */
    public boolean certainlyAfter(EdtfDate other) {
        return Objects.requireNonNull(other, "other").certainlyBefore(this);
    }

    /**
     * Tells whether this date and another may share a day.
     *
     * @param other the other date
     * @return true if the bounds of the two, or of any of their members, share a day
     */
    public boolean possiblyOverlaps(EdtfDate other) {
        Objects.requireNonNull(other, "other");
        return EdtfOverlap.anyMember(other, this::possiblyWithin);
    }

    /**
     * Tells whether this date and another share a day, beyond doubt.
     *
     * <p>An interval surely holds every day from the latest day on which it can start to the earliest on which it can
     * end, and a plain day itself; a month or a one-of set stands for some day and surely holds none. Two dates overlap
     * for certain if both surely hold one day, or if one surely holds all days on which the other can lie. For a set
     * {@code [...]} that must be so with each member, for a set {@code {...}} with one.
     *
     * @param other the other date
     * @return true if so, and no part of the two is qualified
     */
    public boolean certainlyOverlaps(EdtfDate other) {
        Objects.requireNonNull(other, "other");
        return !isQualified() && !other.isQualified() && EdtfOverlap.isCertain(this, other);
    }

    long earliestDay() {
        return earliest;
    }

    long latestDay() {
        return latest;
    }

    boolean has(int flag) {
        return (flags & flag) != 0;
    }

    /** Tells whether the text is left out, because the bounds give it. */
    boolean isPlain() {
        return text == null;
    }

    /** Tells whether this is a set of nothing but one range. */
    boolean isSingleRange() {
        return isSet() && members == null;
    }

    boolean isOneDay() {
        return earliest == latest;
    }

    private boolean isQualified() {
        return has(EdtfFlags.UNCERTAIN | EdtfFlags.APPROXIMATE);
    }

    /** Orders dates by earliest day (none first), then latest day (none last), then text. */
    @Override
    public int compareTo(EdtfDate other) {
        int order = Long.compare(earliest, Objects.requireNonNull(other, "other").earliest);
        if (order == 0) {
            order = Long.compare(latest, other.latest);
        }
        return order != 0 || equals(other) ? order : toString().compareTo(other.toString());
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof EdtfDate that
                && earliest == that.earliest
                && latest == that.latest
                && Objects.equals(text, that.text);
    }

    @Override
    public int hashCode() {
        return text != null ? text.hashCode() : 31 * Long.hashCode(earliest) + Long.hashCode(latest);
    }

    /** Returns the EDTF expression; {@code parse(x.toString())} equals {@code x}. */
    @Override
    @JsonValue
    public String toString() {
        if (text != null) {
            return text;
        }
        String first = LocalDate.ofEpochDay(earliest).toString();
        return isOneDay() ? first : first + "/" + LocalDate.ofEpochDay(latest);
    }
}
