package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.model.Unit.PERSONS;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.stream.Stream;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Truth;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;

class QuantityBlackBoxTest {

    @Test
    void countsOfSeveralTownsAddUp() {
        Quantity total = Stream.of(
                        Quantity.exactly(4, PERSONS), Quantity.moreThan(20, PERSONS), Quantity.atLeast(3, PERSONS))
                .reduce(Quantity.exactly(0, PERSONS), Quantity::plus);
        assertThat(total).isEqualTo(Quantity.moreThan(27, PERSONS));
        assertThat(total.isAtLeast(27).isCertain()).isTrue();
        assertThat(total.isAtLeast(30).isPossible()).isTrue();
        assertThat(total.isAtLeast(30).isCertain()).isFalse();
    }

    @Test
    void twoReportsOfOneFlightCanBothBeRight() {
        Quantity one = Quantity.moreThan(580_000, PERSONS);
        Quantity other = Quantity.about(586_000, PERSONS);
        Quantity third = Quantity.band(Qualifier.HUNDREDS_OF_THOUSANDS, PERSONS);
        Quantity later = Quantity.moreThan(950_000, PERSONS);
        assertThat(one.excludes(other)).isEqualTo(Truth.NO);
        assertThat(third.excludes(other)).isEqualTo(Truth.NO);
        assertThat(later.excludes(other)).isEqualTo(Truth.YES);
        assertThat(one.hull(other)).isEqualTo(Quantity.moreThan(580_000, PERSONS));
    }

    @Test
    void anyClaimCanBeBuiltPieceByPiece() {
        Quantity row = Quantity.builder()
                .low(BigDecimal.valueOf(2))
                .best(BigDecimal.valueOf(3))
                .high(BigDecimal.valueOf(5))
                .qualifier(Qualifier.BETWEEN)
                .unit(PERSONS)
                .build();
        assertThat(row).isEqualTo(Quantity.range(2, 3, 5, PERSONS));
        assertThat(row.withBest(Optional.empty())).isEqualTo(Quantity.between(2, 5, PERSONS));
        assertThat(row.withUnit(Unit.HOUSEHOLDS).unit()).isSameAs(Unit.HOUSEHOLDS);
    }
}
