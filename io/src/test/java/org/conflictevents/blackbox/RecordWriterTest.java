package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conflictevents.io.CancelledException;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Progress;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.WriteReport;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordWriterTest {

    private static final List<Event> EVENTS = Datasets.idlib2020().events();

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void anOldFileIsThere() throws IOException {
        file = Files.writeString(folder.resolve("events.jsonl"), "old");
    }

    @Test
    void whatIsCommittedIsTheFile() {
        WriteReport report;
        try (RecordWriter<Event> out = Output.to(file).as(Formats.JSONL).events()) {
            out.write(EVENTS.get(0));
            out.writeAll(EVENTS.subList(1, 3));
            out.writeAll(EVENTS.stream().skip(3));
            assertThat(file).hasContent("old");
            report = out.commit();
        }
        assertThat(report)
                .isEqualTo(new WriteReport(EVENTS.size(), file.toFile().length(), Map.of()));
        assertThat(report.toString()).isEqualTo(EVENTS.size() + " rows, " + report.bytes() + " bytes written");
        try (RecordReader<Event> events = Input.of(file).events()) {
            assertThat(events).containsExactlyElementsOf(EVENTS);
        }
        assertOnlyTheFile();
    }

    @Test
    void anExceptionInTheStreamLeavesTheOldFile() {
        assertThatThrownBy(() -> {
                    try (RecordWriter<Event> out =
                            Output.to(file).as(Formats.JSONL).events()) {
                        out.writeAll(EVENTS.stream().peek(event -> {
                            if (event.equals(EVENTS.get(20))) {
                                throw new IllegalArgumentException("of the user's own");
                            }
                        }));
                        out.commit();
                    }
                })
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("of the user's own");
        assertThat(file).hasContent("old");
        assertOnlyTheFile();
    }

    @Test
    void whatIsNotCommittedIsGoneAndSaidSo() {
        RecordWriter<Event> out = Output.to(file).as(Formats.JSONL).events();
        out.write(EVENTS.get(0));
        assertThatThrownBy(out::close)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("events.jsonl was not written: RecordWriter.commit was not called before close");
        out.close();
        assertThatThrownBy(() -> out.write(EVENTS.get(0)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("has ended");
        assertThat(file).hasContent("old");
        assertOnlyTheFile();
    }

    @Test
    void aRowThatCannotBeWrittenIsLeftOutAsAWhole() {
        Event half = EVENTS.get(1).withExtras(Map.of("half \uD83D", "x"));
        try (RecordWriter<Event> out = Output.to(file).as(Formats.JSONL).events()) {
            out.write(EVENTS.get(0));
            assertThatThrownBy(() -> out.write(half))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half a surrogate pair");
            out.write(EVENTS.get(2));
            assertThat(out.commit().rows()).isEqualTo(2);
        }
        try (RecordReader<Event> events = Input.of(file).events()) {
            assertThat(events).containsExactly(EVENTS.get(0), EVENTS.get(2));
        }
    }

    @Test
    void anInterruptedThreadLeavesTheOldFile() {
        try (RecordWriter<Event> out = Output.to(file).as(Formats.JSONL).events()) {
            out.write(EVENTS.get(0));
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> out.write(EVENTS.get(1)))
                    .isInstanceOf(CancelledException.class)
                    .hasMessageEndingWith("events.jsonl was cancelled after 1 row: the thread is interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).hasContent("old");
        assertOnlyTheFile();
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> Output.to(file).as(Formats.JSONL).write(Datasets.idlib2020()))
                    .isInstanceOf(CancelledException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
        assertThat(file).hasContent("old");
        assertOnlyTheFile();
    }

    @Test
    void progressIsToldAtTheEnd() {
        List<Progress> heard = new ArrayList<>();
        WriteReport report =
                Output.to(file).as(Formats.JSON).progress(heard::add).write(Datasets.idlib2020());
        Progress last = heard.get(heard.size() - 1);
        assertThat(last.rows()).isEqualTo(report.rows());
        assertThat(last.bytes()).isEqualTo(report.bytes());
        assertThat(last.totalBytes()).isEmpty();
    }

    @Test
    void aStreamThatFailsIsSaidSo() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("No space left on device");
            }
        };
        RecordWriter<Event> out = Output.to(full).as(Formats.JSONL).events();
        assertThatThrownBy(() -> {
                    out.writeAll(EVENTS);
                    out.commit();
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage("writing a stream failed: No space left on device");
        assertThatThrownBy(out::commit)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("the writing of a stream has failed");
        out.close();
    }

    @Test
    void aFullDeviceIsSaidSo() throws IOException {
        Path device = Path.of("/dev/full");
        assumeThat(Files.exists(device)).as("there is a /dev/full").isTrue();
        try (OutputStream out = Files.newOutputStream(device)) {
            assertThatThrownBy(() -> Output.to(out).as(Formats.JSONL).write(Datasets.idlib2020()))
                    .isInstanceOf(UncheckedIOException.class)
                    .hasMessageContaining("No space left on device");
        }
    }

    @Test
    void aStreamStaysOpen() {
        ByteArrayOutputStream stream = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        try (RecordWriter<Event> out = Output.to(stream).as(Formats.JSONL).events()) {
            out.write(EVENTS.get(0));
            out.commit();
        }
        assertThat(stream.toString(UTF_8))
                .startsWith("{\"record\":\"event\",\"id\":")
                .endsWith("}\n");
    }

    @Test
    void whatCannotBeWrittenIsRefusedBeforeAnythingIs() {
        assertThatThrownBy(() -> Output.to(file).as(Formats.JSON).events())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the format json does not hold EVENTS by themselves; it is written with [DATASET]");
        assertThatThrownBy(() -> Output.to(file).events())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("events.jsonl: Output.as states one of [jsonl, ged, acled, hxl, geojson]");
        assertThatThrownBy(() -> Output.to(folder.resolve("none").resolve("it"))
                        .as(Formats.JSONL)
                        .events())
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("there is no folder");
    }

    @Test
    void whatAListenerThrowsEndsTheWriting() {
        Output output = Output.to(file).as(Formats.JSONL).progress(told -> {
            throw new IllegalArgumentException("enough");
        });
        try (RecordWriter<Event> out = output.events()) {
            assertThatThrownBy(() -> {
                        while (true) {
                            out.write(EVENTS.get(0));
                        }
                    })
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("enough");
            assertThatThrownBy(() -> out.write(EVENTS.get(0)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith(" has failed");
            assertThatThrownBy(out::commit).isInstanceOf(IllegalStateException.class);
        }
        assertThat(file).hasContent("old");
    }

    @Test
    void aFormatThatNoSpreadsheetOpensIsNamed() {
        assertThatThrownBy(
                        () -> Output.to(file).as(Formats.JSON).spreadsheetSafe().write(Datasets.idlib2020()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("the format json is not written so: no spreadsheet opens");
    }

    private void assertOnlyTheFile() {
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
