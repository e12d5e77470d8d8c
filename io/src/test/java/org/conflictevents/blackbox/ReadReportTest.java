package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalLong;
import org.conflictevents.io.Progress;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.WriteReport;
import org.junit.jupiter.api.Test;

class ReadReportTest {

    @Test
    void aReportIsOneLine() {
        assertThat(new ReadReport(12, 10, 1, Map.of("blank row", 1L), 10, 1, 0))
                .hasToString("rows read 12, accepted 10, rejected 1, passed over 1 (blank row); 10 records made");
        Map<String, Long> reasons = new LinkedHashMap<>();
        reasons.put("tag row", 1L);
        reasons.put("blank row", 2L);
        assertThat(new ReadReport(4, 1, 0, reasons, 1, 0, 2))
                .hasToString(
                        "rows read 4, accepted 1, rejected 0, passed over 3 (tag row 1, blank row 2); 1 record made, 2"
                                + " notes");
    }

    @Test
    void noRowIsLeftOver() {
        assertThatThrownBy(() -> new ReadReport(3, 1, 0, Map.of("blank row", 1L), 1, 0, 0))
                .hasMessage("rows read (3) must be those accepted (1), rejected (0) and passed over (1)");
        assertThatThrownBy(() -> new ReadReport(1, 0, 1, Map.of(), 0, 0, 0))
                .hasMessage("problems (0) must be at least the rejected rows (1)");
        assertThatThrownBy(() -> new ReadReport(0, -1, 1, Map.of(), 0, 1, 0)).hasMessageContaining("accepted is -1");
        assertThatThrownBy(() -> new ReadReport(0, 0, 0, Map.of("x", 0L), 0, 0, 0))
                .hasMessageContaining("'x' 0");
        assertThatThrownBy(() -> new WriteReport(-1, 0, Map.of())).hasMessageContaining("rows is -1");
        assertThatThrownBy(() -> new WriteReport(1, 0, Map.of("when", 0L)))
                .hasMessage("losses[when] must be 1 or more, was 0");
        assertThat(new WriteReport(1, 20, Map.of("when", 3L, "place.name", 1L)))
                .hasToString("1 row, 20 bytes written; lost place.name (1), when (3)");
    }

    @Test
    void progressIsOneLine() {
        assertThat(new Progress(12_000, 4_096, OptionalLong.of(81_920), Duration.ofMillis(1_570)))
                .hasToString("12000 rows, 4096 of 81920 bytes, 1.5 s");
        assertThat(new Progress(1, 2, OptionalLong.empty(), Duration.ZERO)).hasToString("1 row, 2 bytes, 0.0 s");
    }

    @Test
    void everyLimitHasItsOwnWither() throws ReflectiveOperationException {
        for (var component : ReadLimits.class.getRecordComponents()) {
            String name = component.getName();
            var wither = ReadLimits.class.getMethod(
                    "with" + name.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + name.substring(1),
                    component.getType());
            Object seven = component.getType() == int.class ? (Object) 7 : (Object) 7L;
            Object changed = wither.invoke(ReadLimits.defaults(), seven);
            for (var other : ReadLimits.class.getRecordComponents()) {
                Object expected = other.getName().equals(name)
                        ? seven
                        : other.getAccessor().invoke(ReadLimits.defaults());
                assertThat(other.getAccessor().invoke(changed))
                        .as(other.getName())
                        .isEqualTo(expected);
            }
        }
        assertThatThrownBy(() -> ReadLimits.defaults().withMaxRows(0)).hasMessage("maxRows must be 1 or more, was 0");
    }
}
