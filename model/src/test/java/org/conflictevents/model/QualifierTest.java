package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualifierTest {

    @ParameterizedTest
    @CsvSource({
        "TENS, 20, 99",
        "DOZENS, 24, 99",
        "HUNDREDS, 200, 999",
        "THOUSANDS, 2000, 9999",
        "TENS_OF_THOUSANDS, 20000, 99999",
        "HUNDREDS_OF_THOUSANDS, 200000, 999999",
        "MILLIONS, 2000000, "
    })
    void bandsRunFromTwoOfTheirUnitToBelowTheNext(Qualifier band, String low, String high) {
        assertThat(band.isBand()).isTrue();
        assertThat(band.bandLow().map(Object::toString)).contains(low);
        assertThat(band.bandHigh().map(Object::toString).orElse(null)).isEqualTo(high);
    }

    @Test
    void otherQualifiersHaveNoBoundsOfTheirOwn() {
        assertThat(Arrays.stream(Qualifier.values()).filter(q -> !q.isBand()))
                .hasSize(8)
                .allSatisfy(q -> {
                    assertThat(q.bandLow()).isEmpty();
                    assertThat(q.bandHigh()).isEmpty();
                });
    }
}
