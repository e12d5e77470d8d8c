package org.conflictevents.io.internal.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.net.URI;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Stance;
import org.junit.jupiter.api.Test;

class ScalarTest {

    @Test
    void valuesAreReadAsTheyArePrinted() {
        for (Object value : new Object[] {
            "text",
            EdtfDate.parse("2020-02~"),
            Stance.ASSERTS,
            Measure.KILLED,
            Measure.of("elsewhere"),
            URI.create("a:b")
        }) {
            Scalar scalar = Scalar.of(value instanceof Stance ? Stance.class : value.getClass());
            assertThat(scalar.parse(scalar.print(value))).isEqualTo(value);
        }
    }

    @Property(tries = 1000)
    void binary_numbers_are_printed_so_that_they_read_back_the_same(@ForAll double value) {
        Scalar real = Scalar.of(double.class);
        assertThat(real.parse(real.print(value))).isEqualTo(value);
    }

    @Test
    void binaryNumbersAreShort() {
        Scalar real = Scalar.of(double.class);
        assertThat(real.print(35.86447)).isEqualTo("35.86447");
        assertThat(real.print(2e-3)).isEqualTo("0.002");
        assertThat(real.print(2.0E-322)).isEqualTo("2.0E-322"); // the JDK's own, before release 19, has 1.98E-322
    }

    @Test
    void decimalNumbersAreWrittenOut() {
        assertThat(Scalar.of(BigDecimal.class).print(new BigDecimal("1E+9"))).isEqualTo("1000000000");
        assertThat(Scalar.of(BigDecimal.class).parse("12.50")).isEqualTo(new BigDecimal("12.50"));
    }

    @Test
    void whatStandsForNoValueIsRefused() {
        refused(int.class, "1.0", "expected a whole number of at most 2147483647 but found 1.0");
        refused(double.class, "1e999", "the number 1e999 is out of range");
        refused(double.class, "x", "'x' is no number");
        refused(BigDecimal.class, "x", "'x' is no number");
        refused(boolean.class, "yes", "expected true or false but found 'yes'");
        refused(URI.class, "a b", "'a b' is no URI: Illegal character in path at 2");
        refused(Stance.class, "ASSERT", "no such stance 'ASSERT'; did you mean 'ASSERTS'?");
        refused(Measure.class, " ", "code must not be blank");
    }

    private static void refused(Class<?> type, String text, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Scalar.of(type).parse(text))
                .withMessage(message);
    }
}
