package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.conflictevents.model.Qualifier.HUNDREDS;
import static org.conflictevents.model.Qualifier.MILLIONS;
import static org.conflictevents.model.Unit.DAYS;
import static org.conflictevents.model.Unit.ITEMS;
import static org.conflictevents.model.Unit.KILOMETRES;
import static org.conflictevents.model.Unit.METRES;
import static org.conflictevents.model.Unit.MILES;
import static org.conflictevents.model.Unit.PERSONS;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityMathTest {

    static Stream<Arguments> sums() {
        Quantity five = Quantity.exactly(5, PERSONS);
        return Stream.of(
                Arguments.of(five, Quantity.exactly(4, PERSONS), "9 persons"),
                Arguments.of(five, Quantity.about(100, PERSONS), "about 105 persons, 55 to 155"),
                Arguments.of(five, Quantity.moreThan(20, PERSONS), "more than 25 persons"),
                Arguments.of(five, Quantity.atLeast(20, PERSONS), "at least 25 persons"),
                Arguments.of(five, Quantity.upTo(20, PERSONS), "5 to 25 persons"),
                Arguments.of(five, Quantity.fewerThan(20, PERSONS), "at least 5 and fewer than 25 persons"),
                Arguments.of(five, Quantity.between(1, 2, PERSONS), "6 to 7 persons"),
                Arguments.of(five, Quantity.range(1, 2, 3, PERSONS), "6 to 8 persons, best 7"),
                Arguments.of(five, Quantity.range(177, 142, 177, PERSONS), "147 to 182 persons, best 147"),
                Arguments.of(five, Quantity.band(HUNDREDS, PERSONS), "205 to 1,004 persons"),
                Arguments.of(five, Quantity.band(MILLIONS, PERSONS), "at least 2,000,005 persons"),
                Arguments.of(five, Quantity.uncounted(PERSONS), "at least 5 persons"),
                Arguments.of(Quantity.moreThan(20, PERSONS), Quantity.atLeast(1, PERSONS), "more than 21 persons"),
                Arguments.of(
                        Quantity.moreThan(580_000, PERSONS), Quantity.upTo(20, PERSONS), "more than 580,000 persons"),
                Arguments.of(Quantity.upTo(3, PERSONS), Quantity.upTo(5, PERSONS), "up to 8 persons"),
                Arguments.of(Quantity.upTo(3, PERSONS), Quantity.fewerThan(5, PERSONS), "fewer than 8 persons"),
                Arguments.of(Quantity.upTo(3, PERSONS), Quantity.atLeast(0, PERSONS), "at least 0 persons"),
                Arguments.of(Quantity.upTo(3, PERSONS), Quantity.uncounted(PERSONS), "uncounted"),
                Arguments.of(Quantity.about(100, PERSONS), Quantity.about(20, PERSONS), "about 120 persons, 65 to 175"),
                Arguments.of(
                        Quantity.about(100, PERSONS), Quantity.range(1, 2, 3, PERSONS), "51 to 153 persons, best 102"));
    }

    @ParameterizedTest
    @MethodSource("sums")
    void sumSaysWhatBothTogetherSay(Quantity a, Quantity b, String sum) {
        assertThat(a.plus(b)).hasToString(sum);
        assertThat(b.plus(a)).isEqualTo(a.plus(b));
    }

    @Test
    void sumsOfDifferentUnitsAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.exactly(1, PERSONS).plus(Quantity.exactly(0, ITEMS)))
                .withMessage("cannot add PERSONS and ITEMS");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.exactly(1, MILES).hull(Quantity.exactly(1, KILOMETRES)))
                .withMessage("cannot put in one range MILES and KILOMETRES; convert one of them first, see in(Unit)");
    }

    @Test
    void hullOfRoughNumbersWithAllDecimalsEndsOutsideThem() {
        BigDecimal least = new BigDecimal("1E-50");
        Quantity hull = Quantity.about(least, PERSONS).hull(Quantity.exactly(1, PERSONS));
        assertThat(hull.low()).contains(BigDecimal.ZERO);
        assertThat(hull.lowExclusive()).isTrue();
        assertThat(hull.high()).contains(BigDecimal.ONE);
        assertThat(hull.highExclusive()).isFalse();
        Quantity same = Quantity.about(least, PERSONS).hull(Quantity.exactly(least, PERSONS));
        assertThat(same.best()).contains(least.setScale(50));
        assertThat(same.high()).contains(new BigDecimal("2E-50").setScale(50));
    }

    @Test
    void hullKeepsABestOnlyWhereBothHaveIt() {
        Quantity three = Quantity.exactly(3, PERSONS);
        assertThat(three.hull(Quantity.exactly(5, PERSONS))).isEqualTo(Quantity.between(3, 5, PERSONS));
        assertThat(three.hull(Quantity.range(2, 3, 5, PERSONS))).isEqualTo(Quantity.range(2, 3, 5, PERSONS));
        assertThat(three.hull(three)).isSameAs(three);
        assertThat(three.hull(Quantity.moreThan(3, PERSONS))).isEqualTo(Quantity.atLeast(3, PERSONS));
        assertThat(Quantity.moreThan(3, PERSONS).hull(Quantity.atLeast(4, PERSONS)))
                .isEqualTo(Quantity.moreThan(3, PERSONS));
        assertThat(Quantity.fewerThan(9, PERSONS).hull(Quantity.exactly(9, PERSONS)))
                .isEqualTo(Quantity.upTo(9, PERSONS));
        assertThat(Quantity.fewerThan(9, PERSONS).hull(Quantity.upTo(8, PERSONS)))
                .isEqualTo(Quantity.fewerThan(9, PERSONS));
        assertThat(Quantity.about(3, PERSONS).hull(three)).hasToString("about 3 persons, 2.5 to 3.5");
    }

    @Test
    void milesConvertExactly() {
        assertThat(Quantity.exactly(566, MILES).in(KILOMETRES))
                .isEqualTo(Quantity.exactly(new BigDecimal("910.888704"), KILOMETRES));
        assertThat(Quantity.moreThan(2, KILOMETRES).in(METRES)).isEqualTo(Quantity.moreThan(2_000, METRES));
        assertThat(Quantity.about(14, KILOMETRES).in(METRES)).hasToString("about 14,000 m, 13,500 to 14,500");
        assertThat(Quantity.band(HUNDREDS, KILOMETRES).in(METRES))
                .isEqualTo(Quantity.between(200_000, 999_000, METRES));
        assertThat(Quantity.band(MILLIONS, KILOMETRES).in(METRES)).isEqualTo(Quantity.atLeast(2_000_000_000, METRES));
        Quantity rough = Quantity.about(14, KILOMETRES);
        assertThat(rough.in(KILOMETRES)).isSameAs(rough);
    }

    @Test
    void conversionThatIsNotExactIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.exactly(911, KILOMETRES).in(MILES))
                .withMessage(
                        "911 KILOMETRES is no finite decimal number of MILES; comparisons take both units as they are");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Quantity.exactly(911, KILOMETRES).in(DAYS))
                .withMessage("cannot convert KILOMETRES to DAYS; only units of length convert");
    }
}
