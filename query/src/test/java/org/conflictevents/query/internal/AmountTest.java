package org.conflictevents.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Truth;
import org.conflictevents.model.Unit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Amounts stand here as intervals: a square bracket takes the end in, a round one leaves it out, two dots are no end. */
class AmountTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                // one, another, their sum, what either allows
                "[2,5] [1,3] [3,8] [1,5]",
                "[2,5] [5,7] [7,12] [2,7]",
                "(2,5] [1,3] (3,8] [1,5]",
                "[2,5] (1,3] (3,8] (1,5]",
                "[2,5) [1,3] [3,8) [1,5)",
                "[2,5] [1,9) [3,14) [1,9)",
                "(2,5) (2,5) (4,10) (2,5)",
                "(2,5) [2,5] (4,10) [2,5]",
                "(2,5] [2,5) (4,10) [2,5]",
                "[2,..] [1,3] [3,..] [1,..]",
                "(2,..] [3,3] (5,..] (2,..]",
                "[..,5] [1,3] [..,8] [..,5]",
                "[..,5) [1,3] [..,8) [..,5)",
                "(2,..] [..,5) [..,..] [..,..]",
                "(2,5) [..,..] [..,..] [..,..]",
            })
    void sumAndRangeKeepTheEndsAsTheyAre(String one, String other, String sum, String either) {
        assertThat(amount(one).plus(amount(other))).isEqualTo(amount(sum));
        assertThat(amount(other).plus(amount(one))).isEqualTo(amount(sum));
        assertThat(amount(one).hull(amount(other))).isEqualTo(amount(either));
        assertThat(amount(other).hull(amount(one))).isEqualTo(amount(either));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                // amount, number, is it more than that, is it fewer
                "[2,5] 1 YES NO",
                "[2,5] 2 UNKNOWN NO",
                "(2,5] 2 YES NO",
                "[2,5] 3 UNKNOWN UNKNOWN",
                "[2,5] 5 NO UNKNOWN",
                "[2,5) 5 NO YES",
                "[2,5] 6 NO YES",
                "[3,3] 3 NO NO",
                "[2,..] 1 YES NO",
                "[2,..] 2 UNKNOWN NO",
                "[2,..] 9 UNKNOWN UNKNOWN",
                "[..,5] 1 UNKNOWN UNKNOWN",
                "[..,5] 5 NO UNKNOWN",
                "[..,5) 5 NO YES",
                "[..,..] 0 UNKNOWN UNKNOWN",
            })
    void comparisonsAreDecidedAtTheEnds(String amount, BigDecimal number, Truth more, Truth fewer) {
        assertThat(amount(amount).isMoreThan(number)).isEqualTo(more);
        assertThat(amount(amount).isFewerThan(number)).isEqualTo(fewer);
    }

    static Stream<Arguments> claims() {
        return Stream.of(
                Arguments.of(Quantity.exactly(3, Unit.PERSONS), "[3,3]"),
                Arguments.of(Quantity.moreThan(2, Unit.MILES), "(3.218688,..]"),
                Arguments.of(Quantity.fewerThan(500, Unit.METRES), "[0.000,0.500)"),
                Arguments.of(Quantity.about(14, Unit.KILOMETRES), "[13.5,14.5]"),
                Arguments.of(Quantity.between(2, 5, Unit.PERSONS).withLowExclusive(true), "(2,5]"),
                Arguments.of(Quantity.between(2, 5, Unit.PERSONS).withHighExclusive(true), "[2,5)"),
                Arguments.of(Quantity.between(5, 2, Unit.PERSONS).withLowExclusive(true), "[2,5]"),
                Arguments.of(Quantity.between(5, 2, Unit.PERSONS).withHighExclusive(true), "[2,5]"),
                Arguments.of(Quantity.uncounted(Unit.PERSONS), "[0,..]"));
    }

    @ParameterizedTest
    @MethodSource("claims")
    void anAmountIsWhatAClaimAllowsALengthInKilometres(Quantity claim, String amount) {
        assertThat(Amount.of(claim)).isEqualTo(amount(amount));
    }

    private static Amount amount(String interval) {
        String[] ends = interval.substring(1, interval.length() - 1).split(",", 2);
        return new Amount(end(ends[0]), interval.startsWith("("), end(ends[1]), interval.endsWith(")"));
    }

    private static @Nullable BigDecimal end(String text) {
        return text.equals("..") ? null : new BigDecimal(text);
    }
}
