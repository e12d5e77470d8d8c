package org.conflictevents.samples.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
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
    void plainRecordsHoldAllThatARowSays() throws IOException {
        List<Event> idlib = Datasets.idlib2020().events();
        try (Workload files = Workload.create()) {
            Path file = files.file("idlib.jsonl");
            try (OutputStream out = Files.newOutputStream(file)) {
                JsonlWrite.write(idlib, out);
            }
            assertThat(JsonlRead.events(file)).isEqualTo(idlib);
            ByteArrayOutputStream plain = new ByteArrayOutputStream();
            JsonlWrite.writePlain(JsonlRead.plain(file), plain);
            plain.write('\n'); // it stands between rows there
            assertThat(file).hasBinaryContent(plain.toByteArray());
        }
    }

    @Test
    void eventsOfAFileAndOfAPackageAreThoseGenerated() {
        List<Event> generated = new EventGenerator(1).events(100);
        try (Workload files = Workload.create()) {
            assertThat(JsonlRead.events(files.jsonLines(100))).isEqualTo(generated);
            assertThat(Input.of(files.csvPackage(100)).dataset().events()).isEqualTo(generated);
        }
    }

    @Test
    void everyRowOfAForeignTableIsAnEvent() {
        try (Workload files = Workload.create()) {
            checkRows(files.gedRows(300), Formats.GED);
            checkRows(files.acledRows(300), Formats.ACLED);
            checkRows(files.gdeltRows(300), Formats.GDELT);
        }
    }

    private static void checkRows(Path file, Format format) {
        try (RecordReader<Event> events = Input.of(file).events()) {
            assertThat(events.stream().toList()).hasSize(300).isEqualTo(TableRead.events(file, format));
            assertThat(events.report().rejected()).isZero();
            assertThat(events.drift()).isEqualTo(Drift.none());
        }
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
