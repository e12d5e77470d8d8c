package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.conflictevents.io.Conversion;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.io.WriteReport;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConversionTest {

    private static final Dataset IDLIB = Datasets.idlib2020();

    private static final Place SARAQIB = IDLIB.place("saraqib").orElseThrow();

    private static final Source DIARY_SOURCE =
            Source.builder().id("diary").kind(SourceKind.DATASET).title("Diary").build();

    private static final Columns COLUMNS = new Columns();
    private static final Column ID = COLUMNS.code("id").required();
    private static final Column DAY = COLUMNS.day("day").required();
    private static final Column WHAT = COLUMNS.text("what");

    /** A format with no place for anything but a day and a few words. */
    private static final Format DIARY = Formats.of(Dialect.events("diary", "Diary", COLUMNS)
            .reads(sheet -> row -> Event.builder()
                    .id(row.code(ID))
                    .type(EventType.of("DIARY"))
                    .summary(row.cell(WHAT))
                    .scope(Scope.SINGLE)
                    .modality(Modality.OCCURRED)
                    .when(EdtfDate.of(row.day(DAY)))
                    .addAttributions(Attribution.of(sheet.source()))
                    .extras(row.extras())
                    .build())
            .writes((event, cells) -> {
                if (!isOfOneDay(event)) {
                    throw cells.refuse("it is not of one day");
                }
                cells.put(ID, event.id());
                cells.put(DAY, event.when().earliest().orElseThrow().toString());
                cells.put(WHAT, event.summary());
                cells.putAll(event.extras());
            })
            .build());

    @TempDir
    Path folder;

    private static boolean isOfOneDay(Event event) {
        return event.when().earliest().isPresent()
                && event.when().earliest().equals(event.when().latest());
    }

    /** Each format is read once and written once, and what is written is what a dataset is written as directly, to the byte. */
    @ParameterizedTest
    @CsvSource({"json,csv", "csv,jsonl", "jsonl,geojson", "geojson,json"})
    void ourFormatsTellAllOfADatasetInEachOther(String name, String other) throws IOException {
        Path source = folder.resolve("source");
        Path target = folder.resolve("target");
        Path direct = folder.resolve("direct");
        Output.to(source).as(Formats.named(name)).write(IDLIB);
        Output.to(direct).as(Formats.named(other)).write(IDLIB);
        Conversion.Report report = Conversion.of(
                        Input.of(source), Output.to(target).as(Formats.named(other)))
                .run();
        assertThat(contents(target)).isEqualTo(contents(direct));
        assertThat(report.from()).hasToString(name);
        assertThat(report.to()).hasToString(other);
        assertThat(report.written().losses()).isEmpty();
        assertThat(report.drift().isNone()).isTrue();
        assertThat(report.read().accepted()).isGreaterThanOrEqualTo(496);
        assertThat(report.read().rejected()).isZero();
    }

    /** Returns what a file holds, or each file of a folder. */
    private static Map<String, String> contents(Path path) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(path)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(path.relativize(file).toString(), Files.readString(file));
            }
        }
        return contents;
    }

    @Test
    void recordsThatTheTargetHasNoPlaceForAreCountedByKindAndReason() {
        WriteReport written = Output.to(new ByteArrayOutputStream()).as(DIARY).write(IDLIB);
        long ofOneDay =
                IDLIB.events().stream().filter(ConversionTest::isOfOneDay).count();
        assertThat(written.rows()).isEqualTo(ofOneDay).isBetween(1L, 236L);
        assertThat(written.losses())
                .containsEntry("event (it is not of one day)", IDLIB.events().size() - ofOneDay)
                .containsEntry("agreement", (long) IDLIB.agreements().size())
                .containsEntry("figure", (long) IDLIB.figures().size())
                .containsEntry("relation", (long) IDLIB.relations().size());
    }

    @Test
    void aFieldIsLostIfReadingTheRowAgainDoesNotGiveIt() {
        Event held = diary("held", "2020-02-06").withExtras(Map.of("colour", "red"));
        Event hedged = held.withId("hedged").withWhen(EdtfDate.parse("2020-02-06?"));
        Event typed = held.withId("typed").withType(EventType.ARMED_CLASH).withPlace(Optional.of(SARAQIB));
        assertThat(losses(held)).isEmpty();
        assertThat(losses(held, hedged)).isEqualTo(Map.of("when", 1L));
        assertThat(losses(hedged, typed, hedged.withId("b")))
                .containsEntry("when", 2L)
                .containsEntry("type", 1L)
                .containsEntry("place.name", 1L)
                .containsEntry("place.within.name", 1L)
                .containsEntry("place.aliases.text", 1L)
                .containsEntry("place.within.aliases", 1L)
                .doesNotContainKeys("id", "summary", "attributions", "extras[colour]");
    }

    @Test
    void aColumnThatComesTooLateForTheHeaderIsLost() {
        List<Event> events = new ArrayList<>();
        for (int i = 0; i < 1_500; i++) {
            events.add(
                    diary("e" + i, "2020-02-06").withExtras(i == 1_200 ? Map.of("late", "x") : Map.of("early", "x")));
        }
        assertThat(losses(events.toArray(Event[]::new))).isEqualTo(Map.of("extras[late]", 1L));
    }

    @Test
    void aRowThatTheFormatRefusesToReadIsLostAltogether() {
        Format broken = Formats.of(Dialect.events("broken", "Broken", COLUMNS)
                .reads(sheet -> row -> diary(row.code(ID), "2020-02-06"))
                .writes((event, cells) -> cells.put(ID, event.id()))
                .build());
        assertThat(losses(broken, diary("a", "2020-02-06"))).isEqualTo(Map.of("row", 1L));
    }

    @Test
    void rowsOfOtherKindsArePassedOverAndCounted() {
        Path lines = folder.resolve("idlib.jsonl");
        Output.to(lines).as(Formats.JSONL).write(IDLIB);
        Conversion.Report report = Conversion.of(
                        Input.of(lines), Output.to(folder.resolve("diary.csv")).as(DIARY))
                .run();
        assertThat(report.read().accepted()).isEqualTo(IDLIB.events().size());
        assertThat(report.read().passedOver())
                .containsEntry("agreement row", (long) IDLIB.agreements().size())
                .containsEntry("relation row", (long) IDLIB.relations().size());
        assertThat(report.written().losses()).doesNotContainKey("agreement");
    }

    @Test
    void onlyTheFirstRecordsAreTakenWhereALimitIsSet() {
        Path document = folder.resolve("idlib.json");
        Output.to(document).as(Formats.JSON).write(IDLIB);
        for (Format format : List.of(Formats.JSON, Formats.JSONL, Formats.CSV, Formats.GEOJSON)) {
            Path target = folder.resolve("first-" + format);
            Conversion.Report report = Conversion.of(
                            Input.of(document), Output.to(target).as(format))
                    .limit(3)
                    .run();
            assertThat(Input.of(target).dataset().events())
                    .extracting(Event::summary)
                    .isEqualTo(IDLIB.events().subList(0, 3).stream()
                            .map(Event::summary)
                            .toList());
            assertThat(report.written().losses()).isEqualTo(Map.of("links", 2L));
            assertThat(Input.of(target).dataset().relations()).isEmpty();
        }
        Path none = folder.resolve("none.jsonl");
        Conversion.of(Input.of(document), Output.to(none).as(Formats.JSONL))
                .limit(0)
                .run();
        assertThat(Input.of(none).dataset().events()).isEmpty();
        assertThatThrownBy(
                        () -> Conversion.of(Input.of(document), Output.to(none)).limit(-1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("limit must be 0 or more, was -1");
    }

    @Test
    void aDatasetIsMadeOfForeignRowsAndTheirDriftIsTold() {
        Path target = folder.resolve("diary.json");
        Conversion.Report report = Conversion.of(
                        text("id,day,what,mood\na,2020-02-06,shots,low\nb,soon,shots,\nc,2020-02-08,shots,\n")
                                .as(DIARY)
                                .policy(RowPolicy.SKIP),
                        Output.to(target).as(Formats.JSON))
                .run();
        assertThat(Input.of(target).dataset().events()).extracting(Event::id).containsExactly("a", "c");
        assertThat(report.read()).hasToString("rows read 3, accepted 2, rejected 1, passed over 0; 2 records made");
        assertThat(report.drift()).hasToString("added mood (1, such as 'low')");
    }

    @Test
    void whatHoldsNothingOfTheOtherIsRefused() {
        Format figures = Formats.of(Dialect.figures("counts", "Counts", new Columns())
                .reads(sheet -> row -> {
                    throw row.passOver("none");
                })
                .build());
        assertThatThrownBy(() -> Conversion.of(
                                text("id\n1\n").as(figures),
                                Output.to(folder.resolve("x")).as(DIARY))
                        .run())
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("from the format counts are read [DATASET, FIGURES], and to diary are written [DATASET,"
                        + " EVENTS]");
        assertThatThrownBy(() -> Conversion.of(text("id\n1\n"), Output.to(folder.resolve("x")))
                        .run())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Output.as states one of [json, jsonl, csv");
        assertThatThrownBy(() -> Conversion.of(
                                text("nothing known"),
                                Output.to(folder.resolve("x")).as(DIARY))
                        .run())
                .isInstanceOf(RecordFormatException.class);
        assertThat(folder).isEmptyDirectory();
    }

    private static Event diary(String id, String day) {
        return Event.builder()
                .id(id)
                .type(EventType.of("DIARY"))
                .summary("shots")
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.parse(day))
                .addAttributions(Attribution.of(DIARY_SOURCE))
                .build();
    }

    private static Map<String, Long> losses(Event... events) {
        return losses(DIARY, events);
    }

    private static Map<String, Long> losses(Format format, Event... events) {
        try (RecordWriter<Event> out =
                Output.to(new ByteArrayOutputStream()).as(format).events()) {
            out.writeAll(List.of(events));
            return out.commit().losses();
        }
    }

    private static Input text(String text) {
        return Input.of(new StringReader(text), "diary");
    }
}
