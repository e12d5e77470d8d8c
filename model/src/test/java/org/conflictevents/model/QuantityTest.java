package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.conflictevents.model.Qualifier.ABOUT;
import static org.conflictevents.model.Qualifier.AT_LEAST;
import static org.conflictevents.model.Qualifier.BETWEEN;
import static org.conflictevents.model.Qualifier.EXACT;
import static org.conflictevents.model.Qualifier.FEWER_THAN;
import static org.conflictevents.model.Qualifier.HUNDREDS;
import static org.conflictevents.model.Qualifier.MILLIONS;
import static org.conflictevents.model.Qualifier.MORE_THAN;
import static org.conflictevents.model.Qualifier.UNCOUNTED;
import static org.conflictevents.model.Qualifier.UP_TO;
import static org.conflictevents.model.Truth.NO;
import static org.conflictevents.model.Truth.UNKNOWN;
import static org.conflictevents.model.Truth.YES;
import static org.conflictevents.model.Unit.HOUSEHOLDS;
import static org.conflictevents.model.Unit.ITEMS;
import static org.conflictevents.model.Unit.KILOMETRES;
import static org.conflictevents.model.Unit.METRES;
import static org.conflictevents.model.Unit.MILES;
import static org.conflictevents.model.Unit.PERSONS;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityTest {

    // --- what a qualifier needs ---

    @Test
    void exactNumberIsItsOwnBounds() {
        Quantity four = Quantity.exactly(4, PERSONS);
        assertThat(four.low()).contains(number("4"));
        assertThat(four.best()).contains(number("4"));
        assertThat(four.high()).contains(number("4"));
        assertThat(Quantity.builder()
                        .best(number("4"))
                        .qualifier(EXACT)
                        .unit(PERSONS)
                        .build())
                .isEqualTo(four);
    }

    @Test
    void impliedExclusivityAndBandBoundsMayBeLeftOut() {
        assertThat(Quantity.builder()
                        .low(number("20"))
                        .qualifier(MORE_THAN)
                        .unit(PERSONS)
                        .build())
                .isEqualTo(Quantity.moreThan(20, PERSONS))
                .matches(Quantity::lowExclusive);
        assertThat(Quantity.builder()
                        .high(number("20"))
                        .qualifier(FEWER_THAN)
                        .unit(PERSONS)
                        .build())
                .isEqualTo(Quantity.fewerThan(20, PERSONS))
                .matches(Quantity::highExclusive);
        Quantity hundreds = Quantity.builder().qualifier(HUNDREDS).unit(PERSONS).build();
        assertThat(hundreds.low()).contains(number("200"));
        assertThat(hundreds.best()).isEmpty();
        assertThat(hundreds.high()).contains(number("999"));
        assertThat(Quantity.band(MILLIONS, PERSONS).high()).isEmpty();
    }

    static Stream<Arguments> contradictions() {
        return Stream.of(
                Arguments.of(
                        null,
                        null,
                        null,
                        EXACT,
                        "EXACT needs best, and low and high, where given, equal to it and"
                                + " inclusive, but there is no number"),
                Arguments.of(
                        "3",
                        "4",
                        null,
                        EXACT,
                        "EXACT needs best, and low and high, where given, equal to it and"
                                + " inclusive, but there is low 3, best 4, high 4"),
                Arguments.of(
                        null,
                        "4",
                        "5",
                        EXACT,
                        "EXACT needs best, and low and high, where given, equal to it and"
                                + " inclusive, but there is low 4, best 4, high 5"),
                Arguments.of(
                        "3",
                        null,
                        "3",
                        ABOUT,
                        "ABOUT needs best, and takes an exclusive bound only with its number,"
                                + " but there is low 3, high 3"),
                Arguments.of(
                        "3",
                        "4",
                        null,
                        MORE_THAN,
                        "MORE_THAN needs low, exclusive, and takes neither best nor high,"
                                + " but there is low 3, best 4, lowExclusive"),
                Arguments.of(
                        null,
                        "4",
                        null,
                        AT_LEAST,
                        "AT_LEAST needs low, inclusive, and takes neither best nor high," + " but there is best 4"),
                Arguments.of(
                        "1",
                        null,
                        "2",
                        UP_TO,
                        "UP_TO needs high, inclusive, and takes neither low nor best, but" + " there is low 1, high 2"),
                Arguments.of(
                        "1",
                        null,
                        "2",
                        FEWER_THAN,
                        "FEWER_THAN needs high, exclusive, and takes neither low nor"
                                + " best, but there is low 1, high 2, highExclusive"),
                Arguments.of(
                        "1",
                        "2",
                        null,
                        BETWEEN,
                        "BETWEEN needs low and high, and takes best, but there is low 1," + " best 2"),
                Arguments.of(
                        "100",
                        null,
                        null,
                        HUNDREDS,
                        "HUNDREDS means 200 to 999, inclusive, and takes no other"
                                + " number, but there is low 100, high 999"),
                Arguments.of(
                        null,
                        "300",
                        null,
                        HUNDREDS,
                        "HUNDREDS means 200 to 999, inclusive, and takes no other"
                                + " number, but there is low 200, best 300, high 999"),
                Arguments.of(
                        null,
                        null,
                        "3000000",
                        MILLIONS,
                        "MILLIONS means 2,000,000 or more, inclusive, and takes no"
                                + " other number, but there is low 2000000, high 3000000"),
                Arguments.of(null, null, "0", UNCOUNTED, "UNCOUNTED takes no number, but there is high 0"));
    }

    @ParameterizedTest
    @MethodSource("contradictions")
    void numbersThatContradictTheQualifierAreRefused(
            String low, String best, String high, Qualifier qualifier, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Quantity(optional(low), optional(best), optional(high), false, false, qualifier, PERSONS))
                .withMessage(message);
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"ABOUT", "BETWEEN", "MORE_THAN", "FEWER_THAN"})
    void exclusiveBoundIsRefusedWhereItMeansNothing(Qualifier qualifier) {
        Optional<BigDecimal> low = qualifier == AT_LEAST ? optional("3") : Optional.empty();
        Optional<BigDecimal> best = qualifier == EXACT ? optional("3") : Optional.empty();
        Optional<BigDecimal> high = qualifier == UP_TO ? optional("3") : Optional.empty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity(low, best, high, true, false, qualifier, PERSONS))
                .withMessageStartingWith(qualifier + " ")
                .withMessageEndingWith("lowExclusive");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Quantity(low, best, high, false, true, qualifier, PERSONS))
                .withMessageEndingWith("highExclusive");
    }

    @Test
    void exclusiveBoundOfARoughNumberNeedsItsNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.about(3, PERSONS).withLowExclusive(true))
                .withMessage("ABOUT needs best, and takes an exclusive bound only with its number, but there is best 3,"
                        + " lowExclusive");
        assertThat(Quantity.about(3, PERSONS).withLow(number("2")).withLowExclusive(true))
                .hasToString("about 3 persons, more than 2");
    }

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"TENS", "DOZENS", "HUNDREDS", "THOUSANDS", "TENS_OF_THOUSANDS", "HUNDREDS_OF_THOUSANDS", "MILLIONS"
            })
    void onlyABandIsABand(Qualifier qualifier) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.band(qualifier, PERSONS))
                .withMessage("band must be an order of magnitude, from TENS to MILLIONS, was " + qualifier);
    }

    @Test
    @SuppressWarnings("NullOptional") // as JSON binding does
    void missingNumbersFromJsonAreAbsentButQualifierAndUnitAreNot() {
        assertThat(new Quantity(null, null, null, false, false, UNCOUNTED, PERSONS))
                .isEqualTo(Quantity.uncounted(PERSONS));
        assertThatNullPointerException()
                .isThrownBy(() -> new Quantity(null, null, null, false, false, null, PERSONS))
                .withMessage("qualifier");
        assertThatNullPointerException()
                .isThrownBy(() -> new Quantity(null, null, null, false, false, UNCOUNTED, null))
                .withMessage("unit");
        assertThatNullPointerException()
                .isThrownBy(() -> Quantity.about(null, PERSONS))
                .withMessage("number");
    }

    // --- numbers ---

    @Test
    void equalNumbersMakeEqualClaims() {
        assertThat(Quantity.about(new BigDecimal("2E+5"), PERSONS))
                .isEqualTo(Quantity.about(200_000, PERSONS))
                .isEqualTo(Quantity.about(new BigDecimal("200000.00"), PERSONS))
                .hasSameHashCodeAs(Quantity.about(200_000, PERSONS));
        assertThat(Quantity.about(new BigDecimal("2E+5"), PERSONS).best().orElseThrow())
                .hasToString("200000");
    }

    @Test
    void negativeNumbersAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.moreThan(-1, PERSONS))
                .withMessage(
                        "low must not be negative, was -1; where a file writes -1 for a number that is not known, leave"
                                + " the number out");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.exactly(-1, PERSONS))
                .withMessageStartingWith("best must not be negative, was -1;");
        String shownWhole = "-" + "9".repeat(39);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.upTo(new BigDecimal(shownWhole), PERSONS))
                .withMessageStartingWith("high must not be negative, was " + shownWhole + ";");
    }

    @Test
    void endlessNumbersAreRefusedQuickly() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.exactly(new BigDecimal("1E+999999999"), PERSONS))
                .withMessage("number must have at most 50 digits before the decimal point and as many after it, was"
                        + " 1E+999999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.upTo(new BigDecimal("1E-999999999"), PERSONS))
                .withMessage("high must have at most 50 digits before the decimal point and as many after it, was"
                        + " 1E-999999999");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.atLeast(new BigDecimal("9".repeat(51)), PERSONS))
                .withMessageEndingWith("was " + "9".repeat(40) + "...");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.atLeast(new BigDecimal("9".repeat(5_000)), PERSONS))
                .withMessageEndingWith("but has more than a thousand");
        assertThat(Quantity.exactly(new BigDecimal("0E+999999999"), PERSONS)).isEqualTo(Quantity.exactly(0, PERSONS));
        assertThat(Quantity.exactly(new BigDecimal("9".repeat(50) + "." + "9".repeat(50)), METRES)
                        .best())
                .isPresent();
    }

    @Test
    void zerosBehindTheDecimalPointCountOnlyWhereTheyAreTooManyToLookAt() {
        BigInteger digits = BigInteger.TEN.pow(1_232).multiply(BigInteger.valueOf(8));
        assertThat(Quantity.exactly(new BigDecimal(digits, 1_232), METRES)).isEqualTo(Quantity.exactly(8, METRES));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.exactly(new BigDecimal(digits.shiftLeft(1), 1_232), METRES))
                .withMessageEndingWith("but has more than a thousand");
    }

    @Test
    void smallNumbersOfPersonsAreShared() {
        assertThat(Quantity.exactly(0, PERSONS)).isSameAs(Quantity.exactly(0, PERSONS));
        assertThat(Quantity.exactly(255, PERSONS)).isSameAs(Quantity.exactly(new BigDecimal("255.0"), PERSONS));
        assertThat(Quantity.exactly(256, PERSONS))
                .isEqualTo(Quantity.exactly(new BigDecimal("256"), PERSONS))
                .isNotSameAs(Quantity.exactly(256, PERSONS));
        assertThat(Quantity.exactly(3, ITEMS)).isNotEqualTo(Quantity.exactly(3, PERSONS));
    }

    // --- estimates of coded rows ---

    @Test
    void threeEqualEstimatesAreOneExactNumber() {
        assertThat(Quantity.range(3, 3, 3, PERSONS)).isSameAs(Quantity.exactly(3, PERSONS));
        assertThat(Quantity.range(2, 3, 3, PERSONS).qualifier()).isEqualTo(BETWEEN);
    }

    @ParameterizedTest
    @CsvSource({"177, 142, 177, 142, 177", "20, 40, 20, 20, 40", "1, 2, 1, 1, 2", "5, 3, 1, 1, 5"})
    void estimatesOutOfOrderAreKept(long low, long best, long high, long lowest, long highest) {
        Quantity row = Quantity.range(low, best, high, PERSONS);
        assertThat(row.low()).contains(BigDecimal.valueOf(low));
        assertThat(row.best()).contains(BigDecimal.valueOf(best));
        assertThat(row.high()).contains(BigDecimal.valueOf(high));
        assertThat(row.isOrdered()).isFalse();
        assertThat(row.lowest()).contains(BigDecimal.valueOf(lowest));
        assertThat(row.highest()).contains(BigDecimal.valueOf(highest));
    }

    @Test
    void orderIsStrictAtAnExclusiveBound() {
        Quantity upwards = Quantity.between(3, 5, PERSONS);
        assertThat(upwards.isOrdered()).isTrue();
        assertThat(upwards.withLowExclusive(true).isOrdered()).isTrue();
        assertThat(upwards.withBest(number("3")).isOrdered()).isTrue();
        assertThat(upwards.withBest(number("3")).withLowExclusive(true).isOrdered())
                .isFalse();
        assertThat(upwards.withBest(number("5")).withHighExclusive(true).isOrdered())
                .isFalse();
        assertThat(Quantity.between(3, 3, PERSONS).isOrdered()).isTrue();
        assertThat(Quantity.between(3, 3, PERSONS).withHighExclusive(true).isOrdered())
                .isFalse();
        assertThat(Quantity.between(5, 3, PERSONS).isOrdered()).isFalse();
        assertThat(Quantity.uncounted(PERSONS).isOrdered()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "2, 3, 5, '2 to 5 persons, best 3'",
        "2, , 5, 2 to 5 persons",
        "3, 3, 3, 3 persons",
        "3, , 3, 3 to 3 persons",
        ", 3, , 3 persons",
        "3, 3, , 'about 3 persons, at least 3'",
        ", 3, 5, 'about 3 persons, up to 5'",
        "2, , , at least 2 persons",
        ", , 5, up to 5 persons",
        ", , , uncounted"
    })
    void estimatesThatAreMissingStayMissing(String low, String best, String high, String expected) {
        assertThat(Quantity.range(optional(low), optional(best), optional(high), PERSONS))
                .hasToString(expected);
    }

    // --- what a claim allows ---

    @ParameterizedTest
    @CsvSource({
        "3000000, 2500000, 3500000",
        "586000, 585500, 586500",
        "110000, 105000, 115000",
        "14, 13.5, 14.5",
        "2.5, 2.45, 2.55",
        "0, 0, 0.5"
    })
    void roughNumberAllowsWhatRoundsToIt(BigDecimal about, BigDecimal lowest, BigDecimal highest) {
        Quantity rough = Quantity.about(about, PERSONS);
        assertThat(rough.low()).isEmpty();
        assertThat(rough.high()).isEmpty();
        assertThat(rough.lowest()).contains(lowest);
        assertThat(rough.highest()).contains(highest);
    }

    @Test
    void statedBoundOfARoughNumberGoesBeforeRounding() {
        Quantity rough = Quantity.about(100, PERSONS).withLow(number("90"));
        assertThat(rough.lowest()).contains(number("90"));
        assertThat(rough.highest()).contains(number("150"));
    }

    @Test
    void silenceIsNoBound() {
        assertThat(Quantity.upTo(5, PERSONS).lowest()).isEmpty();
        assertThat(Quantity.atLeast(5, PERSONS).highest()).isEmpty();
        assertThat(Quantity.uncounted(PERSONS).lowest()).isEmpty();
        assertThat(Quantity.uncounted(PERSONS).isAtMost(0)).isEqualTo(UNKNOWN);
    }

    @Test
    void nothingIsBelowZero() {
        assertThat(Quantity.upTo(3, PERSONS).isAtLeast(0)).isEqualTo(YES);
        assertThat(Quantity.upTo(3, PERSONS).isMoreThan(0)).isEqualTo(UNKNOWN);
        assertThat(Quantity.uncounted(PERSONS).isAtLeast(0)).isEqualTo(YES);
        assertThat(Quantity.uncounted(PERSONS).isAtLeast(-5)).isEqualTo(YES);
        assertThat(Quantity.uncounted(PERSONS).isMoreThan(-5)).isEqualTo(YES);
        assertThat(Quantity.uncounted(PERSONS).isAtMost(-5)).isEqualTo(NO);
        assertThat(Quantity.exactly(0, PERSONS).isMoreThan(Quantity.uncounted(PERSONS)))
                .isEqualTo(NO);
        assertThat(Quantity.upTo(0, PERSONS).isSameAs(Quantity.exactly(0, PERSONS)))
                .isEqualTo(YES);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.fewerThan(0, PERSONS))
                .withMessage(
                        "FEWER_THAN needs high above zero, since no number is below it; for none at all say EXACT with 0");
    }

    @ParameterizedTest
    @CsvSource({
        // number, then for "more than 20", "at least 20", "up to 20", "fewer than 20": is it at least / more than that?
        "19, YES, YES, YES, YES, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN",
        "20, YES, YES, YES, UNKNOWN, UNKNOWN, NO, NO, NO",
        "21, UNKNOWN, UNKNOWN, UNKNOWN, UNKNOWN, NO, NO, NO, NO"
    })
    void boundsDecideComparisonsAtTheirEdge(
            long n, Truth a1, Truth a2, Truth b1, Truth b2, Truth c1, Truth c2, Truth d1, Truth d2) {
        assertThat(Quantity.moreThan(20, PERSONS).isAtLeast(n)).isEqualTo(a1);
        assertThat(Quantity.moreThan(20, PERSONS).isMoreThan(n)).isEqualTo(a2);
        assertThat(Quantity.atLeast(20, PERSONS).isAtLeast(n)).isEqualTo(b1);
        assertThat(Quantity.atLeast(20, PERSONS).isMoreThan(n)).isEqualTo(b2);
        assertThat(Quantity.upTo(20, PERSONS).isAtLeast(n)).isEqualTo(c1);
        assertThat(Quantity.upTo(20, PERSONS).isMoreThan(n)).isEqualTo(c2);
        assertThat(Quantity.fewerThan(20, PERSONS).isAtLeast(n)).isEqualTo(d1);
        assertThat(Quantity.fewerThan(20, PERSONS).isMoreThan(n)).isEqualTo(d2);
    }

    @Test
    void oppositeQuestionsHaveOppositeAnswers() {
        Quantity four = Quantity.exactly(4, PERSONS);
        assertThat(four.isAtMost(4)).isEqualTo(YES);
        assertThat(four.isFewerThan(4)).isEqualTo(NO);
        assertThat(four.isFewerThan(5)).isEqualTo(YES);
        assertThat(four.isAtMost(new BigDecimal("3.9"))).isEqualTo(NO);
        assertThat(Quantity.between(3, 5, PERSONS).isAtMost(4)).isEqualTo(UNKNOWN);
    }

    @Test
    void partAboveItsWholeIsSeen() {
        assertThat(Quantity.exactly(5, PERSONS).isMoreThan(Quantity.upTo(4, PERSONS)))
                .isEqualTo(YES);
        assertThat(Quantity.exactly(4, PERSONS).isMoreThan(Quantity.fewerThan(4, PERSONS)))
                .isEqualTo(YES);
        assertThat(Quantity.exactly(4, PERSONS).isMoreThan(Quantity.upTo(4, PERSONS)))
                .isEqualTo(UNKNOWN);
        assertThat(Quantity.exactly(4, PERSONS).isMoreThan(Quantity.atLeast(4, PERSONS)))
                .isEqualTo(NO);
        assertThat(Quantity.exactly(2, KILOMETRES).isMoreThan(Quantity.exactly(1, MILES)))
                .isEqualTo(YES);
        assertThat(Quantity.exactly(2, ITEMS).isMoreThan(Quantity.exactly(1, PERSONS)))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void claimsWithoutACommonNumberExcludeEachOther() {
        assertThat(Quantity.moreThan(20, PERSONS).excludes(Quantity.exactly(20, PERSONS)))
                .isEqualTo(YES);
        assertThat(Quantity.atLeast(20, PERSONS).excludes(Quantity.exactly(20, PERSONS)))
                .isEqualTo(NO);
        assertThat(Quantity.atLeast(20, PERSONS).excludes(Quantity.uncounted(PERSONS)))
                .isEqualTo(NO);
        assertThat(Quantity.exactly(16, KILOMETRES).excludes(Quantity.exactly(10, MILES)))
                .isEqualTo(YES);
        assertThat(Quantity.about(16, KILOMETRES).excludes(Quantity.exactly(10, MILES)))
                .isEqualTo(NO);
        assertThat(Quantity.exactly(3, HOUSEHOLDS).excludes(Quantity.exactly(4, PERSONS)))
                .isEqualTo(UNKNOWN);
    }

    @Test
    void onlySingleNumbersAreCertainlyTheSame() {
        assertThat(Quantity.exactly(4, PERSONS).isSameAs(Quantity.between(4, 4, PERSONS)))
                .isEqualTo(YES);
        assertThat(Quantity.exactly(4, PERSONS).isSameAs(Quantity.exactly(5, PERSONS)))
                .isEqualTo(NO);
        assertThat(Quantity.about(4, PERSONS).isSameAs(Quantity.about(4, PERSONS)))
                .isEqualTo(UNKNOWN);
        assertThat(Quantity.exactly(1, MILES).isSameAs(Quantity.exactly(new BigDecimal("1.609344"), KILOMETRES)))
                .isEqualTo(YES);
        assertThat(Quantity.exactly(4, PERSONS).isSameAs(Quantity.exactly(4, ITEMS)))
                .isEqualTo(UNKNOWN);
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }

    private static Optional<BigDecimal> optional(String number) {
        return Optional.ofNullable(number).map(BigDecimal::new);
    }
}
