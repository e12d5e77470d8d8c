package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short cut for the dates that large files are full of. */
class EdtfParserTest {

    @ParameterizedTest
    @ValueSource(ints = {1900, 2000, 2019, 2020})
    void everyDayOfTheCalendarTakesTheShortCutAndNoOther(int year) {
        for (int month = 0; month <= 13; month++) {
            for (int day = 0; day <= 32; day++) {
                boolean exists = month >= 1
                        && month <= 12
                        && day >= 1
                        && day <= YearMonth.of(year, month).lengthOfMonth();
                assertThat(EdtfParser.plain("%d-%02d-%02d".formatted(year, month, day)))
                        .isEqualTo(exists ? EdtfDate.of(LocalDate.of(year, month, day)) : null);
            }
        }
    }

    @Test
    void anIntervalOfDaysTakesTheShortCut() {
        assertThat(EdtfParser.plain("2020-02-05/2020-02-06"))
                .isEqualTo(EdtfDate.between(LocalDate.of(2020, 2, 5), LocalDate.of(2020, 2, 6)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2020-02",
                "2020-02-XX",
                "2020/02-06",
                "2020-02/06",
                "2020-0/-06",
                "2020-0:-06",
                "2020-02-06/2020-02-06",
                "2020-02-06/2020-02-05",
                "2020-02-30/2020-03-01",
                "2020-02-05/2020-02-30",
                "2020-02-05,2020-02-06",
                "2020-02-06T12:00:00Z"
            })
    void anythingElseIsReadInFull(String text) {
        assertThat(EdtfParser.plain(text)).isNull();
    }
}
