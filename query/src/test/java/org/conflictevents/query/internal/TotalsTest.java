package org.conflictevents.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.IntStream;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Truth;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;

class TotalsTest {

    private static final BigDecimal NINES = new BigDecimal("9".repeat(50));
    private static final BigDecimal ONES = new BigDecimal("0." + "1".repeat(50));

    @Test
    void aSumMayNeedMoreDigitsThanItsFigures() {
        Amount dead =
                total(Measure.KILLED, Quantity.exactly(NINES, Unit.PERSONS), Quantity.exactly(NINES, Unit.PERSONS));
        assertThat(dead.low()).isEqualTo(dead.high()).isEqualTo(NINES.add(NINES));
        assertThat(dead.isMoreThan(NINES)).isEqualTo(Truth.YES);
        assertThat(dead.isFewerThan(NINES)).isEqualTo(Truth.NO);
    }

    @Test
    void aLengthInKilometresMayNeedMoreDigitsThanInMiles() {
        assertThat(total(Measure.DISTANCE, Quantity.exactly(NINES, Unit.MILES)).isMoreThan(NINES))
                .isEqualTo(Truth.YES);
        Amount small = total(Measure.DISTANCE, Quantity.exactly(ONES, Unit.MILES));
        assertThat(small.isMoreThan(ONES)).isEqualTo(Truth.YES);
        assertThat(small.isFewerThan(new BigDecimal("0.1789"))).isEqualTo(Truth.YES);
    }

    @Test
    void aRoughNumberMayHaveEndsOfMoreDigits() {
        Amount rough =
                total(Measure.DISTANCE, Quantity.about(ONES, Unit.KILOMETRES), Quantity.exactly(1, Unit.KILOMETRES));
        assertThat(rough.isMoreThan(BigDecimal.ONE)).isEqualTo(Truth.NO);
        assertThat(rough.isFewerThan(ONES)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void lengthsOfOtherUnitsAreTakenTogetherInKilometres() {
        Amount length = total(Measure.DISTANCE, Quantity.exactly(10, Unit.MILES), Quantity.exactly(500, Unit.METRES));
        assertThat(length.low()).isEqualByComparingTo("0.5");
        assertThat(length.high()).isEqualByComparingTo("16.09344");
    }

    @Test
    void unitsThatDoNotAgreeGiveNoNumber() {
        Amount mixed = total(Measure.KILLED, Quantity.exactly(2, Unit.PERSONS), Quantity.exactly(3, Unit.ITEMS));
        assertThat(mixed).isEqualTo(Amount.UNKNOWN);
        assertThat(mixed.isMoreThan(BigDecimal.ZERO)).isEqualTo(Truth.UNKNOWN);
        assertThat(mixed.isFewerThan(BigDecimal.ZERO)).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void anEndThatOneClaimLeavesOutTheSumLeavesOut() {
        Amount dead = total(Measure.KILLED, Quantity.moreThan(2, Unit.PERSONS), Quantity.exactly(3, Unit.PERSONS));
        assertThat(dead.isMoreThan(BigDecimal.valueOf(5))).isEqualTo(Truth.YES);
        assertThat(dead.isMoreThan(BigDecimal.valueOf(6))).isEqualTo(Truth.UNKNOWN);
        assertThat(dead.high()).isNull();
    }

    @Test
    void whatNobodyCountedIsNotBelowZero() {
        Amount dead = total(Measure.KILLED, Quantity.moreThan(2, Unit.PERSONS), Quantity.upTo(3, Unit.PERSONS));
        assertThat(dead.isMoreThan(BigDecimal.valueOf(2))).isEqualTo(Truth.YES);
        Amount some = total(Measure.KILLED, Quantity.uncounted(Unit.PERSONS));
        assertThat(some.isFewerThan(BigDecimal.ZERO)).isEqualTo(Truth.NO);
        assertThat(some.isMoreThan(BigDecimal.ZERO)).isEqualTo(Truth.UNKNOWN);
    }

    private static Amount total(Measure measure, Quantity... quantities) {
        List<Figure> figures = IntStream.range(0, quantities.length)
                .mapToObj(i -> Figure.builder()
                        .id("f" + i)
                        .measure(measure)
                        .quantity(quantities[i])
                        .build())
                .toList();
        return Totals.of(
                Event.builder()
                        .id("e")
                        .type(EventType.BATTLES)
                        .scope(Scope.SINGLE)
                        .modality(Modality.OCCURRED)
                        .when(EdtfDate.parse("2020-02"))
                        .summary("something happens")
                        .addAllFigures(figures)
                        .build(),
                measure,
                null);
    }
}
