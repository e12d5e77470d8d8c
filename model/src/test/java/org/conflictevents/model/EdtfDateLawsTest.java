package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.testing.EdtfDates;

class EdtfDateLawsTest {

    @Provide
    Arbitrary<EdtfDate> dates() {
        return EdtfDates.edtfDates();
    }

    @Provide
    Arbitrary<EdtfDate> days() {
        return EdtfDates.days();
    }

    /** Valid expressions with a character put in, taken out or replaced, and noise made of EDTF's own characters. */
    @Provide
    Arbitrary<String> nearlyDates() {
        Arbitrary<String> noise = Arbitraries.strings()
                .withChars("0123456789X-/.?~%[]{},TZ:+YESuxyep \0")
                .ofMaxLength(14);
        Arbitrary<String> mutated = Combinators.combine(
                        EdtfDates.expressions(),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.strings().withChars("019X-/.?~%[]{},TYES").ofMaxLength(2),
                        Arbitraries.integers().between(0, 2))
                .as((text, place, put, taken) -> {
                    int at = place % (text.length() + 1);
                    return text.substring(0, at) + put + text.substring(Math.min(text.length(), at + taken));
                });
        return Arbitraries.oneOf(noise, mutated, Arbitraries.strings().ofMaxLength(30));
    }

    @Property(tries = 1000)
    void what_is_printed_reads_back_equal(@ForAll("dates") EdtfDate date) {
        EdtfDate again = EdtfDate.parse(date.toString());
        assertThat(again).isEqualTo(date).hasSameHashCodeAs(date).isEqualByComparingTo(date);
        assertThat(again).hasToString(date.toString());
        assertThat(again.members()).isEqualTo(date.members());
    }

    @Property(tries = 1000)
    void any_text_is_a_date_or_refused_with_a_reason(@ForAll("nearlyDates") String text) {
        try {
            EdtfDate date = EdtfDate.parse(text);
            assertThat(EdtfDate.parse(date.toString())).isEqualTo(date);
            assertThat(date.toString().length()).isLessThanOrEqualTo(text.length());
        } catch (IllegalArgumentException e) {
            assertThat(e)
                    .hasMessageContaining("' is no EDTF date: ")
                    .isExactlyInstanceOf(IllegalArgumentException.class);
        }
    }

    @Property(tries = 1000)
    void the_earliest_day_is_not_after_the_latest(@ForAll("dates") EdtfDate date) {
        LocalDate earliest = date.earliest().orElse(LocalDate.MIN);
        LocalDate latest = date.latest().orElse(LocalDate.MAX);
        assertThat(earliest).isBeforeOrEqualTo(latest);
        assertThat(date.isExact()).isEqualTo(earliest.equals(latest) && !date.isUncertain() && !date.isApproximate());
    }

    @Property(tries = 1000)
    void a_bound_is_absent_only_where_an_end_is_open_or_unknown(@ForAll("dates") EdtfDate date) {
        assertThat(date.earliest().isEmpty()).isEqualTo(date.hasOpenStart() || date.hasUnknownStart());
        assertThat(date.latest().isEmpty()).isEqualTo(date.hasOpenEnd() || date.hasUnknownEnd());
    }

    @Property(tries = 1000)
    void a_date_is_within_itself(@ForAll("dates") EdtfDate date) {
        assertThat(date.possiblyWithin(date)).isTrue();
        assertThat(date.possiblyOverlaps(date)).isTrue();
        assertThat(date.certainlyWithin(date)).isEqualTo(!isQualified(date));
    }

    @Property(tries = 1000)
    void what_is_certain_is_possible(@ForAll("dates") EdtfDate a, @ForAll("dates") EdtfDate b) {
        assertThat(!a.certainlyWithin(b) || a.possiblyWithin(b)).as("within").isTrue();
        assertThat(!a.certainlyBefore(b) || a.possiblyBefore(b)).as("before").isTrue();
        assertThat(!a.certainlyAfter(b) || a.possiblyAfter(b)).as("after").isTrue();
        assertThat(!a.certainlyOverlaps(b) || a.possiblyOverlaps(b))
                .as("overlaps")
                .isTrue();
    }

    @Property(tries = 1000)
    void before_is_the_mirror_of_after(@ForAll("dates") EdtfDate a, @ForAll("dates") EdtfDate b) {
        assertThat(a.possiblyBefore(b)).isEqualTo(b.possiblyAfter(a));
        assertThat(a.certainlyBefore(b)).isEqualTo(b.certainlyAfter(a));
    }

    @Property(tries = 1000)
    void before_is_certain_where_nothing_else_is_possible(@ForAll("dates") EdtfDate a, @ForAll("dates") EdtfDate b) {
        boolean nothingElse = !a.possiblyAfter(b) && !a.possiblyOverlaps(b);
        assertThat(a.certainlyBefore(b)).isEqualTo(nothingElse && !isQualified(a) && !isQualified(b));
    }

    @Property(tries = 1000)
    void one_of_before_after_and_overlap_is_always_possible(@ForAll("dates") EdtfDate a, @ForAll("dates") EdtfDate b) {
        assertThat(a.possiblyBefore(b) || a.possiblyAfter(b) || a.possiblyOverlaps(b))
                .isTrue();
    }

    @Property(tries = 1000)
    void overlap_is_the_same_either_way_round(@ForAll("dates") EdtfDate a, @ForAll("dates") EdtfDate b) {
        assertThat(a.possiblyOverlaps(b)).isEqualTo(b.possiblyOverlaps(a));
        assertThat(a.certainlyOverlaps(b)).isEqualTo(b.certainlyOverlaps(a));
    }

    @Property(tries = 1000)
    void a_day_surely_within_does_not_fall_outside(@ForAll("days") EdtfDate day, @ForAll("dates") EdtfDate range) {
        boolean inside = range.earliest()
                        .map(first -> !first.isAfter(day.earliest().orElseThrow()))
                        .orElse(true)
                && range.latest()
                        .map(last -> !last.isBefore(day.earliest().orElseThrow()))
                        .orElse(true);
        assertThat(day.possiblyWithin(range)).isEqualTo(inside);
        assertThat(day.certainlyWithin(range)).isEqualTo(inside);
    }

    @Property(tries = 1000)
    void order_is_total_and_consistent_with_equals(
            @ForAll("dates") EdtfDate a, @ForAll("dates") EdtfDate b, @ForAll("dates") EdtfDate c) {
        assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Integer.signum(b.compareTo(a)));
        assertThat(a.compareTo(b) == 0).isEqualTo(a.equals(b));
        assertThat(a.equals(b)).isEqualTo(a.toString().equals(b.toString()));
        if (a.compareTo(b) <= 0 && b.compareTo(c) <= 0) {
            assertThat(a).isLessThanOrEqualTo(c);
        }
    }

    @Property(tries = 1000)
    void a_set_reaches_from_its_first_member_to_its_last(@ForAll("dates") EdtfDate date) {
        for (EdtfDate member : date.members()) {
            assertThat(EdtfDate.parse(member.toString())).isEqualTo(member);
            assertThat(member.possiblyWithin(date)).isTrue();
            assertThat(isQualified(member) || member.certainlyWithin(date)).isTrue();
        }
    }

    @Property(tries = 1000)
    void a_qualifier_moves_no_bound(@ForAll("dates") EdtfDate date) {
        EdtfDate doubted = date.uncertain().approximate();
        assertThat(doubted.earliest()).isEqualTo(date.earliest());
        assertThat(doubted.latest()).isEqualTo(date.latest());
        assertThat(doubted.uncertain().approximate()).isEqualTo(doubted);
        if (date.toString().matches(".*\\d.*")) {
            assertThat(doubted.isUncertain() && doubted.isApproximate()).isTrue();
            assertThat(doubted.certainlyWithin(EdtfDate.parse("../.."))).isFalse();
        }
    }

    @Property(tries = 200)
    void days_and_intervals_of_days_print_as_they_were_built(@ForAll("days") EdtfDate a, @ForAll("days") EdtfDate b) {
        LocalDate first = a.earliest().orElseThrow();
        LocalDate last = b.earliest().orElseThrow();
        if (!last.isBefore(first)) {
            EdtfDate between = EdtfDate.between(first, last);
            String text = first.equals(last) ? first.toString() : String.format(Locale.ROOT, "%s/%s", first, last);
            assertThat(between).hasToString(text).isEqualTo(EdtfDate.parse(text));
        }
    }

    private static boolean isQualified(EdtfDate date) {
        return date.isUncertain() || date.isApproximate();
    }
}
