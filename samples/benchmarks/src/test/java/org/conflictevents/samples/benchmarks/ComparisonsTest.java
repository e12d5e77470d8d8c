package org.conflictevents.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.conflictevents.model.EdtfDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What is compared does the same work")
class ComparisonsTest {

    @Test
    void recordsAndTreeHoldTheSameEvents() throws IOException {
        ReadDocument benchmark = new ReadDocument();
        assertThat(benchmark.records().events())
                .hasSize(benchmark.tree().get("events").size())
                .isNotEmpty();
    }

    @Test
    void queryAndLoopFindTheSameEvents() {
        LoopQuery benchmark = new LoopQuery();
        assertThat(benchmark.query()).isEqualTo(benchmark.loop()).hasSizeBetween(10, 1_000);
    }

    @Test
    void edtfAndLocalDateReadTheSameDay() {
        ParseDate benchmark = new ParseDate();
        ParseDate.Edtf edtf = new ParseDate.Edtf();
        edtf.text = "2020-02-06";
        ParseDate.Day day = new ParseDate.Day();
        day.text = "2020-02-06";
        assertThat(benchmark.edtf(edtf)).isEqualTo(EdtfDate.of(benchmark.localDate(day)));
    }
}
