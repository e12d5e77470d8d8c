package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.TextSpan;
import org.conflictevents.testing.NullCalls;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class NullsTest {

    @Test
    @DisplayName("Every public method refuses null, and names the parameter")
    void nullIsRefusedByName() {
        NullCalls calls = NullCalls.of(EdtfDate.class)
                .sample(LocalDate.of(2020, 2, 6))
                .sample(YearMonth.of(2020, 2))
                .sample(Year.of(2020))
                .sample(new TextSpan(1, 2))
                .named("text", "2020-02")
                .named("range", "2020-02")
                .named("band", Qualifier.HUNDREDS)
                .named("qualifier", Qualifier.UNCOUNTED)
                .named("placePrecision", PlacePrecision.UNKNOWN)
                .absent(Event.class, "placePrecision");
        assertThat(calls.faults()).isEmpty();
    }
}
