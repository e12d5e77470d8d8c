package org.conflictevents.testing;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.conflictevents.model.EdtfDate;

/** Dates of every EDTF level, most of them near one another, so that pairs of them meet, touch and miss. */
public final class EdtfDates {

    private static final List<String> YEARS = List.of(
            "2019",
            "2020",
            "2021",
            "0000",
            "-0044",
            "9999",
            "Y12345",
            "Y-170000002",
            "Y17E7",
            "1950S2",
            "Y171010000S3");

    private EdtfDates() {}

    /** Returns dates of every form. */
    public static Arbitrary<EdtfDate> edtfDates() {
        return expressions().map(EdtfDate::parse);
    }

    /** Returns days, without qualifier or time. */
    public static Arbitrary<EdtfDate> days() {
        return day().map(EdtfDate::parse);
    }

    /** Returns texts of every form that are read as dates. */
    public static Arbitrary<String> expressions() {
        return Arbitraries.frequencyOf(List.of(
                Tuple.of(4, point()),
                Tuple.of(1, timed()),
                Tuple.of(4, interval()),
                Tuple.of(2, set()),
                Tuple.of(1, draft())));
    }

    private static Arbitrary<String> point() {
        return Arbitraries.oneOf(day(), month(), Arbitraries.of(YEARS), qualified(), unspecified(), season());
    }

    private static Arbitrary<String> day() {
        return Combinators.combine(
                        Arbitraries.integers().between(2019, 2021),
                        Arbitraries.integers().between(1, 12),
                        Arbitraries.integers().between(1, 28))
                .as("%04d-%02d-%02d"::formatted);
    }

    private static Arbitrary<String> month() {
        return day().map(day -> day.substring(0, 7));
    }

    private static Arbitrary<String> qualifier() {
        return Arbitraries.of("?", "~", "%");
    }

    private static Arbitrary<String> qualified() {
        return Combinators.combine(
                        Arbitraries.oneOf(day(), month()),
                        qualifier(),
                        Arbitraries.integers().between(0, 3))
                .as((date, mark, place) -> switch (place) {
                    case 0 -> date + mark;
                    case 1 -> mark + date;
                    case 2 -> date.substring(0, 4) + mark + date.substring(4);
                    default -> date.substring(0, 5) + mark + date.substring(5);
                });
    }

    private static Arbitrary<String> unspecified() {
        return Arbitraries.of(
                "202X",
                "20XX",
                "2020-XX",
                "2020-02-XX",
                "2020-XX-XX",
                "2020-1X",
                "2020-1X-XX",
                "2020-02-2X",
                "2X20-02",
                "XXXX-12-25",
                "XXXX-02-29",
                "2020-XX-31",
                "-00XX",
                "202X-02?");
    }

    private static Arbitrary<String> season() {
        return Combinators.combine(
                        Arbitraries.of("2019", "2020", "202X"),
                        Arbitraries.integers().between(21, 41))
                .as((year, code) -> year + "-" + code);
    }

    private static Arbitrary<String> timed() {
        return Combinators.combine(day(), Arbitraries.of("T12:00:00", "T00:00:00Z", "T23:59:59+02:00", "T24:00:00-04"))
                .as((day, time) -> day + time);
    }

    private static Arbitrary<String> interval() {
        return Combinators.combine(
                        Arbitraries.oneOf(point(), Arbitraries.of("..", "")),
                        Arbitraries.oneOf(point(), Arbitraries.of("..", "")))
                .as((a, b) -> inOrder(a, b, "/"));
    }

    /** Puts two dates in an order that an interval or range can have. */
    private static String inOrder(String a, String b, String between) {
        boolean open = a.isEmpty() || b.isEmpty() || a.equals("..") || b.equals("..");
        boolean swap = !open && EdtfDate.parse(a).compareTo(EdtfDate.parse(b)) > 0;
        return swap ? b + between + a : a + between + b;
    }

    private static Arbitrary<String> set() {
        Arbitrary<String> range = Combinators.combine(point(), point()).as((a, b) -> inOrder(a, b, ".."));
        Arbitrary<List<String>> members =
                Arbitraries.oneOf(point(), range).list().ofMinSize(1).ofMaxSize(4);
        return Combinators.combine(
                        members,
                        Arbitraries.of("[%s]", "{%s}"),
                        Arbitraries.integers().between(0, 9))
                .as((list, brackets, ends) -> brackets.formatted(list.stream()
                        .collect(Collectors.joining(",", ends == 0 ? "..1999," : "", ends == 1 ? ",2030.." : ""))));
    }

    private static Arbitrary<String> draft() {
        return Arbitraries.of(
                "202u", "20xx", "2020-uu", "2020-02-06/open", "unknown/2020-02", "2020?~", "y17e7", "[2020, 2021]");
    }
}
