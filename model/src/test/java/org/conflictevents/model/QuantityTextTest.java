package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.model.Unit.ITEMS;
import static org.conflictevents.model.Unit.KILOMETRES;
import static org.conflictevents.model.Unit.METRES;
import static org.conflictevents.model.Unit.MILES;
import static org.conflictevents.model.Unit.PERCENT;
import static org.conflictevents.model.Unit.PERSONS;

import java.math.BigDecimal;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class QuantityTextTest {

    static Stream<Arguments> words() {
        return Stream.of(
                Arguments.of(Quantity.exactly(4, PERSONS), "4 persons"),
                Arguments.of(Quantity.exactly(1, PERSONS), "1 person"),
                Arguments.of(Quantity.exactly(0, PERSONS), "0 persons"),
                Arguments.of(Quantity.about(586_000, PERSONS), "about 586,000 persons"),
                Arguments.of(Quantity.moreThan(580_000, PERSONS), "more than 580,000 persons"),
                Arguments.of(Quantity.atLeast(53, ITEMS), "at least 53 items"),
                Arguments.of(Quantity.upTo(30, PERSONS), "up to 30 persons"),
                Arguments.of(Quantity.fewerThan(30, PERSONS), "fewer than 30 persons"),
                Arguments.of(Quantity.fewerThan(14, KILOMETRES), "less than 14 km"),
                Arguments.of(
                        Quantity.band(Qualifier.HUNDREDS_OF_THOUSANDS, PERSONS), "hundreds of thousands of persons"),
                Arguments.of(Quantity.exactly(new BigDecimal("1609.3440"), METRES), "1,609.344 m"),
                Arguments.of(Quantity.exactly(1, MILES), "1 mile"),
                Arguments.of(Quantity.about(30, PERCENT), "about 30%"),
                Arguments.of(Quantity.exactly(7, Unit.of("hectares")), "7 hectares"),
                Arguments.of(Quantity.uncounted(PERSONS), "uncounted"),
                Arguments.of(Quantity.between(2, 5, PERSONS).withLowExclusive(true), "more than 2 and up to 5 persons"),
                Arguments.of(
                        Quantity.between(2, 5, PERSONS).withHighExclusive(true), "at least 2 and fewer than 5 persons"),
                Arguments.of(
                        Quantity.about(3, KILOMETRES).withHigh(number("5")).withHighExclusive(true),
                        "about 3 km, less than 5"));
    }

    @ParameterizedTest
    @MethodSource("words")
    void textIsWhatOneWouldSay(Quantity claim, String text) {
        assertThat(claim).hasToString(text);
    }

    private static BigDecimal number(String number) {
        return new BigDecimal(number);
    }
}
