package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GeoJsonTest {

    private static final Dataset IDLIB = Datasets.idlib2020();

    private static final Place HARBOUR = Place.builder()
            .id("harbour")
            .name("Harbour")
            .kind(PlaceKind.TOWN)
            .within(Place.builder()
                    .id("coast")
                    .name("Coast")
                    .kind(PlaceKind.REGION)
                    .build())
            .location(new GeoPoint(35.25, 36.123456789, PlacePrecision.EXACT))
            .build();

    private static final Event SHELLING = Event.builder()
            .id("shelling")
            .type(EventType.SHELLING)
            .scope(Scope.SINGLE)
            .modality(Modality.OCCURRED)
            .when(EdtfDate.parse("2031-05"))
            .place(HARBOUR)
            .placePrecision(PlacePrecision.NEAR)
            .summary("Shells fall on the \"old\" town")
            .build();

    private static final String OWN = "{\"type\":\"Feature\",\"id\":\"e\",\"geometry\":null,\"properties\":{\"record\":"
            + "\"event\",\"id\":\"e\",\"type\":\"SHELLING\",\"scope\":\"SINGLE\",\"modality\":\"OCCURRED\",\"when\":\"2031-05\",\"summary\":\"S\"}}";

    @TempDir
    Path folder;

    // ---- written

    @Test
    void anEventIsAFeatureInALineOfItsOwn() {
        Figure killed = killed(Quantity.moreThan(10, Unit.PERSONS));
        assertThat(write(Formats.GEOJSON, SHELLING.withFigures(killed)).lines())
                .startsWith("{\"type\":\"FeatureCollection\",\"features\":[")
                .endsWith("]}")
                .hasSize(3)
                .element(1)
                .asString()
                .startsWith(
                        "{\"type\":\"Feature\",\"id\":\"shelling\",\"geometry\":{\"type\":\"Point\",\"coordinates\":[36.123456789,35.25]},"
                                + "\"properties\":{\"record\":\"event\",\"earliest\":\"2031-05-01\",\"latest\":\"2031-05-31\","
                                + "\"placeName\":\"Harbour, Coast\",\"killedLow\":10,\"id\":\"shelling\",\"type\":\"SHELLING\",")
                .contains("\"when\":\"2031-05\"", "\"placePrecision\":\"NEAR\"");
    }

    @Test
    void noEventsMakeAnEmptyCollectionAndNoLines() {
        assertThat(write(Formats.GEOJSON)).isEqualTo("{\"type\":\"FeatureCollection\",\"features\":[\n]}\n");
        assertThat(write(Formats.GEOJSON_LINES)).isEmpty();
    }

    @Test
    void anEventWithoutALocationHasNoGeometry() {
        assertThat(write(Formats.GEOJSON_LINES, SHELLING.withPlace(HARBOUR.withLocation(Optional.empty()))))
                .startsWith("{\"type\":\"Feature\",\"id\":\"shelling\",\"geometry\":null,")
                .endsWith("}}\n");
    }

    @Test
    void deathsAreAColumnWhereThereIsOneCountOfThem() {
        Figure all = killed(Quantity.range(2, 3, 5, Unit.PERSONS)).withId("all");
        Figure part = killed(Quantity.exactly(1, Unit.PERSONS)).withPartOf("all");
        assertThat(write(Formats.GEOJSON_LINES, SHELLING.withFigures(all, part)))
                .contains("\"killedLow\":2,\"killedBest\":3,\"killedHigh\":5,");
        assertThat(write(Formats.GEOJSON_LINES, SHELLING.withFigures(all, part.withPartOf(Optional.empty()))))
                .doesNotContain("\"killed");
        assertThat(write(Formats.GEOJSON_LINES, SHELLING.withFigures(killed(Quantity.uncounted(Unit.PERSONS)))))
                .doesNotContain("\"killed");
    }

    @Test
    void aDatasetIsWrittenWhole() throws IOException {
        Path file = folder.resolve("idlib.geojson");
        Output.to(file).as(Formats.GEOJSON).write(IDLIB);
        assertThat(Formats.detect(file)).contains(Formats.GEOJSON);
        assertThat(Input.of(file).dataset()).isEqualTo(IDLIB);
        JsonNode root = new JsonMapper().readTree(file.toFile());
        assertThat(root.get("features")).hasSize(IDLIB.events().size());
        assertThat(root.get("conflictDataset").get("id").textValue()).isEqualTo(IDLIB.id());
        try (RecordReader<Event> events = Input.of(file).events()) {
            assertThat(events.stream()).isEqualTo(IDLIB.events());
            assertThat(events.report().passedOver())
                    .containsEntry("source row", (long) IDLIB.sources().size());
        }
        try (var agreements = Input.of(file).agreements()) {
            assertThat(agreements.stream()).isEqualTo(IDLIB.agreements());
            assertThat(agreements.report().passedOver())
                    .containsEntry("feature", (long) IDLIB.events().size());
        }
    }

    @Test
    void aSequenceHoldsEventsOnly() {
        assertThatThrownBy(() -> Output.to(OutputStream.nullOutputStream())
                        .as(Formats.GEOJSON_LINES)
                        .write(IDLIB))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("it is written with [EVENTS]");
        assertThatThrownBy(() -> Output.to(OutputStream.nullOutputStream())
                        .as(Formats.GEOJSON)
                        .figures())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anEventThatCannotBeWrittenIsLeftOutAsAWhole() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Event> writer = Output.to(out).as(Formats.GEOJSON).events()) {
            assertThatThrownBy(() -> writer.write(SHELLING.withExtras(Map.of("half \uD83D", "x"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("half a surrogate pair");
            writer.write(SHELLING);
            writer.commit();
        }
        assertThat(read(out.toString(UTF_8))).containsExactly(SHELLING);
    }

    // ---- read

    @Test
    void aSequenceMayStandBehindRecordSeparators() {
        String lines = write(Formats.GEOJSON_LINES, SHELLING, SHELLING.withId("second"));
        String records = "\u001E" + lines.replace("}}\n{", "}}\n\u001E{");
        assertThat(read(records)).containsExactly(SHELLING, SHELLING.withId("second"));
    }

    @Test
    void aPackedFileIsLookedInto() throws IOException {
        Path file = folder.resolve("a.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(write(Formats.GEOJSON, SHELLING).getBytes(UTF_8));
        }
        assertThat(Formats.detect(file)).contains(Formats.GEOJSON);
        try (RecordReader<Event> events = Input.of(file).events()) {
            assertThat(events).containsExactly(SHELLING);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"FeatureCollection\",\"features\":[",
                " {\"bbox\":[1,2,3,4],\"features\":[",
                "\uFEFF{\"features\":[",
                "\u001E{\"type\":\"Feature\"",
                "{\"geometry\":{},",
                "{\"crs\":{\"type\":\"name\"},\"type\":\"featurecollection\"",
                "{\"type\":\"Point\","
            })
    void itsBeginningTellsGeoJson(String text) throws IOException {
        assertThat(Formats.detect(Files.writeString(folder.resolve("a"), text))).contains(Formats.GEOJSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":\"SHELLING\",\"record\":\"event\"}", "{\"record\":\"event\",\"geometry\":1}"})
    void aRowOfJsonLinesIsNoGeoJson(String text) throws IOException {
        assertThat(Formats.detect(Files.writeString(folder.resolve("a"), text))).contains(Formats.JSONL);
    }

    @Test
    void aDocumentIsNoGeoJson() throws IOException {
        assertThat(Formats.detect(Files.writeString(folder.resolve("a"), "{\"schemaVersion\":1,\"type\":\"it\"}")))
                .contains(Formats.JSON);
    }

    @Test
    void theFirstWrongFeatureEndsTheReadingUnlessToldOtherwise() {
        String text = OWN + "\n" + OWN.replace("\"when\":\"2031-05\"", "\"when\":\"May\"") + "\n" + OWN;
        try (RecordReader<Event> events = Input.of(new StringReader(text), "it").events()) {
            assertThatThrownBy(() -> events.forEach(event -> {}))
                    .isInstanceOf(RecordFormatException.class)
                    .hasMessageStartingWith("it line 2 column 148, properties.when: ");
            assertThat(events.report().toString())
                    .isEqualTo("rows read 2, accepted 1, rejected 1, passed over 0; 1 record made");
        }
        assertThatThrownBy(() -> Input.of(new StringReader(text.replace("SINGLE", "ONE")), "it")
                        .dataset())
                .hasMessageStartingWith("4 problems in it:");
    }

    @Test
    void aColumnCountsCodePointsBeforeAFeatureOfTheSameLine() {
        String text = "{\"name\":\"é🚀\",\"type\":\"FeatureCollection\",\"features\":[" + OWN + ","
                + OWN.replace("SINGLE", "ONE") + "]}";
        try (RecordReader<Event> events =
                Input.of(new StringReader(text), "it").policy(RowPolicy.COLLECT).events()) {
            assertThat(events).hasSize(1);
            Problem problem = events.problems().get(0);
            assertThat(problem.column()).isEqualTo(text.codePointCount(0, text.indexOf("\"ONE\"")) + 1L);
            assertThat(problem.field()).isEqualTo("properties.scope");
            assertThat(problem.row()).contains(OWN.replace("SINGLE", "ONE"));
        }
    }

    @Test
    void bytesThatAreNoCharactersMakeTheirFeatureWrong() {
        byte[] text = (OWN + "\n" + OWN.replace("\"S\"", "\"é?\"") + "\n" + OWN).getBytes(UTF_8);
        int at = new String(text, UTF_8).getBytes(UTF_8).length;
        for (int i = 0; i < at; i++) {
            text[i] = text[i] == '?' ? (byte) 0xC0 : text[i];
        }
        try (RecordReader<Event> events = Input.of(new ByteArrayInputStream(text), "it")
                .policy(RowPolicy.COLLECT)
                .events()) {
            assertThat(events).hasSize(2);
            assertThat(events.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(2);
                assertThat(problem.column()).isEqualTo(OWN.indexOf("\"S\"") + 3L);
                assertThat(problem.message()).startsWith("expected UTF-8 but found the byte 0xC0 at offset ");
            });
        }
    }

    @Test
    void featuresBeyondTheLimitsAreWrong() {
        String text = "{\"type\":\"FeatureCollection\",\"features\":[" + OWN + ",{\"x\":\"" + "y".repeat(300_000)
                + "\"}," + OWN + "]}";
        ReadLimits limits = ReadLimits.defaults().withMaxRowCharacters(2_000);
        try (RecordReader<Event> events = Input.of(new StringReader(text), "it")
                .limits(limits)
                .policy(RowPolicy.COLLECT)
                .events()) {
            assertThat(events).hasSize(2);
            assertThat(events.problems())
                    .singleElement()
                    .hasToString(
                            "it line 1 column " + (text.indexOf("{\"x\"") + 1)
                                    + ": the row has more than 2000 characters; ReadLimits.withMaxRowCharacters takes longer ones");
        }
        try (RecordReader<Event> events = Input.of(new StringReader(text), "it")
                .limits(ReadLimits.defaults().withMaxRows(1))
                .events()) {
            assertThatThrownBy(() -> events.forEach(event -> {}))
                    .hasMessageEndingWith("the input has more than 1 rows; ReadLimits.withMaxRows takes more");
        }
        String longer = text.replace("\"features\"", "\"name\":\"" + "n".repeat(8_000) + "\",\"features\"");
        try (RecordReader<Event> events = Input.of(new StringReader(longer + OWN), "it")
                .as(Formats.GEOJSON)
                .limits(limits)
                .policy(RowPolicy.SKIP)
                .events()) {
            assertThatThrownBy(() -> events.forEach(event -> {}))
                    .hasMessage("it line 1 column 1: the collection has more than 2000 characters beside its features;"
                            + " ReadLimits.withMaxRowCharacters takes more");
        }
    }

    @Test
    void memoryDoesNotGrowWithACollection() {
        byte[] feature = (OWN + ",\n").getBytes(UTF_8);
        int count = 100_000;
        byte[] head = "{\"type\":\"FeatureCollection\",\"features\":[\n".getBytes(UTF_8);
        byte[] tail = (OWN + "]}").getBytes(UTF_8);
        InputStream endless = new InputStream() {
            private long at;

            @Override
            public int read() {
                long i = at++ - head.length;
                long body = (long) feature.length * count;
                if (i < 0) {
                    return head[(int) (i + head.length)];
                } else if (i < body) {
                    return feature[(int) (i % feature.length)];
                }
                return i - body < tail.length ? tail[(int) (i - body)] : -1;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                int n = 0;
                for (int b = 0; n < length && (b = read()) >= 0; n++) {
                    target[from + n] = (byte) b;
                }
                return n == 0 ? -1 : n;
            }
        };
        ReadLimits limits = ReadLimits.defaults().withMaxRowCharacters(1_000).withMaxDocumentBytes(10_000);
        try (RecordReader<Event> events =
                Input.of(endless, "it").as(Formats.GEOJSON).limits(limits).events()) {
            assertThat(events.stream().count()).isEqualTo(count + 1L);
        }
    }

    @Test
    void aDatasetOfOthersGoesByTheNameOfItsFile() throws IOException {
        Path file = Files.writeString(
                folder.resolve("sightings.geojson"),
                "{\"type\":\"Feature\",\"geometry\":null,\"properties\":{\"date\":\"2031\",\"type\":\"A\",\"name\":\"B\"}}");
        Dataset dataset = Input.of(file).dataset();
        assertThat(dataset.id()).isEqualTo("sightings.geojson");
        assertThat(dataset.title()).isEqualTo("sightings.geojson");
        assertThat(dataset.sources()).singleElement().hasToString("sightings.geojson \"sightings.geojson\"");
        assertThat(dataset.events()).singleElement().satisfies(event -> {
            assertThat(event.scope()).isEqualTo(Scope.SINGLE);
            assertThat(event.modality()).isEqualTo(Modality.OCCURRED);
            assertThat(event.placePrecision()).isEqualTo(PlacePrecision.UNKNOWN);
        });
    }

    @Test
    void anInterruptEndsTheReading() {
        Thread.currentThread().interrupt();
        try (RecordReader<Event> events = Input.of(new StringReader(OWN), "it").events()) {
            assertThatThrownBy(() -> events.forEach(event -> {}))
                    .hasMessageEndingWith("was cancelled after 0 rows: the thread is interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private static Figure killed(Quantity quantity) {
        return Figure.builder().measure(Measure.KILLED).quantity(quantity).build();
    }

    private static List<Event> read(String text) {
        try (RecordReader<Event> events =
                Input.of(new ByteArrayInputStream(text.getBytes(UTF_8)), "it").events()) {
            return events.stream().toList();
        }
    }

    private static String write(Format format, Event... events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Event> writer = Output.to(out).as(format).events()) {
            writer.writeAll(List.of(events));
            writer.commit();
        }
        return out.toString(UTF_8);
    }
}
