package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class EdtfDateTest {

    private static final LocalDate DAY = LocalDate.of(2020, 2, 6);

    @ParameterizedTest(name = "{1}, level {0}")
    @CsvFileSource(
            resources = "edtf-cases.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            numLinesToSkip = 1,
            encoding = "UTF-8")
    void readsEveryForm(String level, String expression, String text, String earliest, String latest, String is) {
        EdtfDate date = EdtfDate.parse(expression);
        assertThat(date).hasToString(text.equals("=") ? expression : text);
        assertThat(date.earliest().map(LocalDate::toString).orElse("-")).isEqualTo(earliest);
        assertThat(date.latest().map(LocalDate::toString).orElse("-")).isEqualTo(latest);
        assertThat(properties(date)).isEqualTo(is);
        assertThat(EdtfDate.parse(date.toString())).isEqualTo(date).hasSameHashCodeAs(date);
    }

    private static String properties(EdtfDate date) {
        List<String> is = new ArrayList<>();
        if (date.isInterval()) is.add("interval");
        if (date.isSet()) is.add(date.isOneOf() ? "one-of" : "all-of");
        if (date.isExact()) is.add("exact");
        if (date.isUncertain()) is.add("uncertain");
        if (date.isApproximate()) is.add("approximate");
        if (date.hasOpenStart()) is.add("open-start");
        if (date.hasUnknownStart()) is.add("unknown-start");
        if (date.hasOpenEnd()) is.add("open-end");
        if (date.hasUnknownEnd()) is.add("unknown-end");
        return is.isEmpty() ? "plain" : String.join(" ", is);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(
            resources = "edtf-refused.tsv",
            delimiter = '\t',
            quoteCharacter = '\0',
            numLinesToSkip = 1,
            encoding = "UTF-8")
    void refusalSaysWhereAndWhatMayStandThere(String expression, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.parse(expression))
                .withMessage("'" + expression + "' is no EDTF date: " + reason);
    }

    @Test
    void nullIsRefused() {
        assertThatNullPointerException().isThrownBy(() -> EdtfDate.parse(null)).withMessage("text");
    }

    @Test
    void emptyTextIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.parse(""))
                .withMessage("'' is no EDTF date: it is empty; a date that nobody knows is left out");
    }

    @Test
    void longTextIsRefusedUnread() {
        String longest = "[" + "2020-02-06,".repeat(90) + "2020-02?]";
        assertThat(longest).hasSize(1_000);
        assertThat(EdtfDate.parse(longest).members()).hasSize(91);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.parse("2020".repeat(250) + "?"))
                .withMessage("'" + "2020".repeat(15)
                        + "...' is no EDTF date: it has 1001 characters, and at most 1000 are read");
    }

    @Test
    void aTextOfSixtyCharactersIsShownWhole() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.parse("2020".repeat(15)))
                .withMessageStartingWith("'" + "2020".repeat(15) + "' is no EDTF date: ");
    }

    @Test
    void controlCharactersAndHalfSurrogatesStayOutOfMessages() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.parse("2020\n\ud800"))
                .withMessageStartingWith("'2020\\u000a\\ud800' is no EDTF date")
                .withMessageEndingWith("at index 4, but found '\\u000a'");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.parse("2020\udfff"))
                .withMessageEndingWith("at index 4, but found '\\udfff'");
    }

    @Test
    void nulIsNotTheEndOfTheText() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.parse("2020\0"))
                .withMessageEndingWith("at index 4, but found '\\u0000'");
    }

    @Test
    void factoriesGiveWhatTheirTextGives() {
        assertThat(EdtfDate.of(DAY)).isEqualTo(EdtfDate.parse("2020-02-06"));
        assertThat(EdtfDate.of(YearMonth.of(2020, 2))).isEqualTo(EdtfDate.parse("2020-02"));
        assertThat(EdtfDate.of(Year.of(2020))).isEqualTo(EdtfDate.parse("2020"));
        assertThat(EdtfDate.of(Year.of(-44))).isEqualTo(EdtfDate.parse("-0044"));
        assertThat(EdtfDate.of(Year.of(-44)).latest()).contains(LocalDate.of(-44, 12, 31));
        assertThat(EdtfDate.of(Year.of(12_345))).isEqualTo(EdtfDate.parse("Y12345"));
        assertThat(EdtfDate.of(Year.of(Year.MAX_VALUE))).isEqualTo(EdtfDate.parse("Y999999999"));
        assertThat(EdtfDate.of(Year.of(Year.MIN_VALUE))).isEqualTo(EdtfDate.parse("Y-999999999"));
        assertThat(EdtfDate.between(DAY.minusDays(1), DAY)).isEqualTo(EdtfDate.parse("2020-02-05/2020-02-06"));
        assertThat(EdtfDate.between(DAY, DAY)).isEqualTo(EdtfDate.of(DAY));
        assertThat(EdtfDate.between(LocalDate.of(-44, 3, 14), LocalDate.of(-44, 3, 15)))
                .isEqualTo(EdtfDate.parse("-0044-03-14/-0044-03-15"));
    }

    @Test
    void endBeforeStartIsRejected() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.between(DAY, DAY.minusDays(1)))
                .withMessage("end (2020-02-05) must not be before start (2020-02-06)");
    }

    @Test
    void daysAndMonthsOfLongYearsAreRejected() {
        LocalDate far = LocalDate.of(10_000, 1, 1);
        String reason = "EDTF writes days and months of the years -9999 to 9999 only, not +10000-01-01; use its year";
        assertThatIllegalArgumentException().isThrownBy(() -> EdtfDate.of(far)).withMessage(reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.between(DAY, far))
                .withMessage(reason);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EdtfDate.between(far, far.plusDays(1)))
                .withMessage(reason);
        assertThatIllegalArgumentException().isThrownBy(() -> EdtfDate.of(YearMonth.of(-10_000, 1)));
    }

    @Test
    void yearsOfFourDigitsHaveDaysAndNeedNoY() {
        assertThat(EdtfDate.of(LocalDate.of(9_999, 12, 31))).hasToString("9999-12-31");
        assertThat(EdtfDate.of(LocalDate.of(-9_999, 1, 1))).hasToString("-9999-01-01");
        assertThat(EdtfDate.of(Year.of(9_999))).hasToString("9999");
        assertThat(EdtfDate.of(Year.of(-9_999))).hasToString("-9999");
        assertThat(EdtfDate.of(Year.of(10_000))).hasToString("Y10000");
        assertThat(EdtfDate.of(Year.of(-10_000))).hasToString("Y-10000");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            delimiter = ' ',
            value = {
                "2020-02-06 2020-02-06? 2020-02-06~",
                "2020-02-06? 2020-02-06? 2020-02-06%",
                "2020-02-06~ 2020-02-06% 2020-02-06~",
                "2020-02-06% 2020-02-06% 2020-02-06%",
                "2019-12/2020-02~ 2019-12?/2020-02% 2019-12~/2020-02~",
                "2020-02/.. 2020-02?/.. 2020-02~/..",
                "/ / /",
                "[..2020,2021..2022] [..2020?,2021?..2022?] [..2020~,2021~..2022~]",
                "2020-02-06T12:00:00Z 2020-02-06? 2020-02-06~",
                "Y-17E7 Y-17E7? Y-17E7~",
            })
    void copiesCarryTheQualifierOnEveryDate(String text, String uncertain, String approximate) {
        assertThat(EdtfDate.parse(text).uncertain()).hasToString(uncertain);
        assertThat(EdtfDate.parse(text).approximate()).hasToString(approximate);
    }

    @Test
    void aRangeIsAMemberOfItsOwnKind() {
        assertThat(EdtfDate.parse("[1667,1670..1672,1680..]").members())
                .containsExactly(EdtfDate.parse("1667"), EdtfDate.parse("[1670..1672]"), EdtfDate.parse("[1680..]"));
        assertThat(EdtfDate.parse("{..1667,1670}").members())
                .containsExactly(EdtfDate.parse("{..1667}"), EdtfDate.parse("1670"));
        assertThat(EdtfDate.parse("[1670..1672]").members()).containsExactly(EdtfDate.parse("[1670..1672]"));
        assertThat(EdtfDate.parse("1670/1672").members()).isEmpty();
    }

    @Test
    void theDoubtOfOneMemberIsNotThatOfTheNext() {
        assertThat(EdtfDate.parse("[2020?,2021,2022..2023,2024~..]").members())
                .extracting(member -> member.isUncertain() || member.isApproximate())
                .containsExactly(true, false, false, true);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "2020-02-06 2020-02 true true",
                "2020-02-06 2020-02-06 true true",
                "2020-02-06? 2020-02 true false",
                "2020-02-06 2020-02~ true true",
                "2020-02 2020-02-06 true false",
                "2020-01 2020-02 false false",
                "2020-01-31/2020-02-01 2020-02 true false",
                "[2020-01-31,2020-03-01] 2020-02 false false",
                "[2020-02-01,2020-02-05] 2020-02 true true",
                "[2020-01-01,2020-02-05] 2020-02 true false",
                "2020-02-06/.. 2020-02 true false",
                "2020-02-06/ 2020-02 true false",
                "2020-02-06/ 2020-02/.. true true",
                "2020-02-06/ 2020-02/ true true",
                "../2020-02 2020-02/.. true false",
                "/2020-02 ../2020-02 true true",
                "2020 ../.. true true",
                "202X 2020/2029 true true",
            })
    void withinIsPossibleOrCertain(EdtfDate date, EdtfDate range, boolean possibly, boolean certainly) {
        assertThat(date.possiblyWithin(range)).as("possibly").isEqualTo(possibly);
        assertThat(date.certainlyWithin(range)).as("certainly").isEqualTo(certainly);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "2020-02-05 2020-02-06 true true",
                "2020-02-06 2020-02-06 false false",
                "2020-02-07 2020-02-06 false false",
                "2020-02-05? 2020-02-06 true false",
                "2020-02-05 2020-02-06~ true false",
                "2020-02 2020-02-06 true false",
                "2020-02 2020-02-01 false false",
                "2020-01 2020-02 true true",
                "../2020-01 2020-02 true true",
                "2020-01/.. 2020-02 true false",
                "2020-01/ 2020-02 true false",
                "2020-01 /2020-02 true false",
            })
    void beforeIsPossibleOrCertain(EdtfDate date, EdtfDate other, boolean possibly, boolean certainly) {
        assertThat(date.possiblyBefore(other)).as("possibly").isEqualTo(possibly);
        assertThat(date.certainlyBefore(other)).as("certainly").isEqualTo(certainly);
        assertThat(other.possiblyAfter(date)).as("possibly").isEqualTo(possibly);
        assertThat(other.certainlyAfter(date)).as("certainly").isEqualTo(certainly);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "2020-02-06 2020-02-06 true true",
                "2020-02-06 2020-02-06? true false",
                "2020-02-06 2020-02-07 false false",
                "2020-02 2020-02 true false",
                "2020-02 2020-02-06 true false",
                "2020-02-01/2020-02-10 2020-02-10 true true",
                "2020-02-01/2020-02-10 2020-02-10/2020-02-20 true true",
                "2020-02-01/2020-02-10 2020-02-11 false false",
                "2019-12-15/2020-02-10 2020-01 true true",
                "2020-01/2020-03 2020-02 true true",
                "2020-01/2020-03 2020-01-15 true false",
                "2020-02/2020-02 2020-02-06 true false",
                "2020-02-06/.. 2020-03/.. true true",
                "2020-02-06/.. 2020-02-06 true true",
                "2020-02-06/ 2020-02-06 true true",
                "2020-02-06/ 2020-02-07 true false",
                "2020-02/ 2020-02-06 true false",
                "../2020-02-06 2019 true true",
                "/2020-02-06 2020-02-06 true true",
                "/2020-02-06 2020-02-05 true false",
                "/.. 2020 true false",
                "../ 2020 true false",
                "../.. / true true",
                "/ / true false",
                "[2020-02-05,2020-02-06] 2020-02-06 true false",
                "[2020-02-05,2020-02-06] 2020-02-01/2020-02-10 true true",
                "[2020-02-05..2020-02-06] 2020-02-06 true false",
                "[2020-02-05..2020-02-06] 2020-02-06/2020-02-10 true false",
                "[2020-01-01,2020-03-01] 2020-02-06 false false",
                "{2020-02-05,2020-02-06} 2020-02-06 true true",
                "{2020-02-05..2020-02-08} 2020-02-06 true true",
                "{2020-02-05..} 2020-02-06 true true",
                "{2020-01..2020-03} 2020-02-06 true false",
                "{2020-02-05,2020-02-06} [2020-02-05,2020-02-06] true true",
            })
    void overlapIsPossibleOrCertain(EdtfDate date, EdtfDate other, boolean possibly, boolean certainly) {
        assertThat(date.possiblyOverlaps(other)).as("possibly").isEqualTo(possibly);
        assertThat(other.possiblyOverlaps(date)).as("possibly, turned round").isEqualTo(possibly);
        assertThat(date.certainlyOverlaps(other)).as("certainly").isEqualTo(certainly);
        assertThat(other.certainlyOverlaps(date)).as("certainly, turned round").isEqualTo(certainly);
    }

    @Test
    void orderIsByEarliestThenLatestThenText() {
        List<EdtfDate> sorted =
                List.of("../2020", "/2021", "2019", "2020-01-01", "2020-01", "2020-01-XX", "2020-01/..", "2021")
                        .stream()
                        .map(EdtfDate::parse)
                        .toList();
        List<EdtfDate> shuffled = new ArrayList<>(sorted);
        Collections.reverse(shuffled);
        shuffled.sort(null);
        assertThat(shuffled).isEqualTo(sorted);
    }

    @Test
    void theIntervalsWithinAMonthHaveHashCodesOfTheirOwn() {
        Set<Integer> hashCodes = new HashSet<>();
        for (int first = 1; first <= 31; first++) {
            for (int last = first; last <= 31; last++) {
                EdtfDate interval = EdtfDate.between(LocalDate.of(2020, 1, first), LocalDate.of(2020, 1, last));
                assertThat(hashCodes.add(interval.hashCode()))
                        .as("%s", interval)
                        .isTrue();
            }
        }
    }

    @Test
    void datesWithOtherTextsDiffer() {
        assertThat(EdtfDate.parse("2020-02")).isNotEqualTo(EdtfDate.parse("2020-02-XX"));
        assertThat(EdtfDate.parse("2020-02-06/2020-02-06")).isNotEqualTo(EdtfDate.of(DAY));
        assertThat(EdtfDate.of(DAY)).isNotEqualTo(new Object());
    }
}
