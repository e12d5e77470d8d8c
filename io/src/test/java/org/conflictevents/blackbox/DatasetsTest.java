package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Manifest;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.SourceText;
import org.conflictevents.io.SourceTexts;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatasetsTest {

    private static final Path DOCUMENTS = Path.of("src", "test", "resources", "documents");
    private static final Path HARBOUR = DOCUMENTS.resolve("harbour.json");
    private static final String EMPTY = "{\"schemaVersion\": 1, \"id\": \"d\", \"title\": \"D\"}";

    @TempDir
    Path folder;

    // ---- what is read

    @Test
    void recordsAreReadWithWhatTheyReferTo() {
        Dataset dataset = Datasets.read(HARBOUR);
        Event entered = dataset.event("entered").orElseThrow();
        assertThat(entered).hasToString("2031-05-01 Harbour: Guards enter the harbour. [1 source]");
        assertThat(entered.place().orElseThrow()).hasToString("Harbour, Examplia");
        assertThat(entered.place()).containsSame(dataset.place("harbour").orElseThrow());
        assertThat(entered.attributions().get(0)).hasToString("daily: A witness");
        assertThat(entered.figures()).hasToString("[KILLED 4 persons, fighters, KILLED more than 1 person]");
        assertThat(dataset.relations()).hasToString("[Harbour guards based in Harbour]");
    }

    @Test
    void whatIsWrittenIsWhatWasRead() throws IOException {
        assertThat(written(Datasets.read(HARBOUR))).isEqualTo(Files.readString(HARBOUR));
    }

    @Test
    void aDocumentMayHoldNothingButItsNames() {
        Dataset dataset = read(EMPTY);
        assertThat(dataset.events()).isEmpty();
        assertThat(dataset.version()).isEmpty();
        assertThat(written(dataset)).isEqualTo("""
                {
                  "schemaVersion": 1,
                  "id": "d",
                  "title": "D",
                  "sources": [],
                  "places": [],
                  "actors": [],
                  "agreements": [],
                  "events": [],
                  "figures": [],
                  "relations": []
                }
                """);
    }

    @Test
    void nullStandsForWhatMayBeAbsent() {
        String nulls = EMPTY.replace(
                "}",
                ", \"version\": null, \"places\": null, \"actors\": [{\"id\": \"a\", \"name\": \"A\","
                        + " \"kind\": \"STATE\", \"aliases\": null, \"externalIds\": null}]}");
        assertThat(read(nulls).actors()).hasToString("[A]");
    }

    @Test
    void aByteOrderMarkIsPassedOver() {
        assertThat(read("\uFEFF" + EMPTY)).isEqualTo(read(EMPTY));
    }

    @Test
    void oddThingsAreKeptAndListedAsWarnings() {
        Dataset dataset = read(EMPTY.replace(
                "}",
                ", \"events\": [{\"id\": \"e\", \"type\": \"X\", \"scope\": \"SINGLE\","
                        + " \"modality\": \"OCCURRED\", \"when\": \"2020\", \"summary\": \"E\"}]}"));
        assertThat(dataset.warnings()).hasToString("[events[e]: no attribution: nobody says so]");
    }

    @Test
    void theStreamStaysOpen() throws IOException {
        boolean[] closed = {false};
        InputStream in = new ByteArrayInputStream(EMPTY.getBytes(UTF_8)) {
            @Override
            public void close() throws IOException {
                closed[0] = true;
                super.close();
            }
        };
        Datasets.read(in, "it");
        assertThat(closed[0]).isFalse();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() throws IOException {
                closed[0] = true;
                super.close();
            }
        };
        Datasets.write(read(EMPTY), out);
        assertThat(closed[0]).isFalse();
    }

    // ---- what is refused

    @Test
    void tenPlantedFaultsAreTenProblems() {
        RecordFormatException refusal = catchThrowableOfType(
                RecordFormatException.class, () -> Datasets.read(DOCUMENTS.resolve("ten-faults.json")));
        assertThat(refusal.count()).isEqualTo(10);
        assertThat(refusal.problems().stream().map(p -> p.line() + " " + p.field() + ": " + p.message()))
                .containsExactly(
                        "13 sources[daily].published: '2031-13-01' is no EDTF date: month 13 at index 5 is neither a month"
                                + " (01-12) nor a season (21-41)",
                        "15 sources[daily].sha256: sha256 must be 64 lower-case hexadecimal digits, was '0123456789ABCDEF'",
                        "26 places[harbour].location.lat: lat must be between -90 and 90, was 355.0",
                        "26 places[harbour].location.lon: expected a number but found the text '-12.25'",
                        "35 actors[witness].colour: no such member 'colour'; there are aliases, attributions, externalIds, id,"
                                + " kind and 1 more",
                        "43 agreements[truce].terms[0].place: no such place 'harbor'; did you mean 'harbour'?",
                        "48 events[entered].type: is missing",
                        "58 events[entered].participants[1].actor: no such actor 'doker'; did you mean 'dockers'?",
                        "96 events[left].links[0].target: no such event 'entred'; did you mean 'entered'?",
                        "98 events[left].attributions[0].stance: is there twice in one object;"
                                + " it stands first in line 98 column 44");
        assertThat(refusal.source())
                .isEqualTo(DOCUMENTS.resolve("ten-faults.json").toString());
        assertThat(refusal).hasMessageStartingWith("10 problems in " + refusal.source() + ":\n  " + refusal.problem());
    }

    @Test
    void aThousandFaultsAreCountedAndAHundredListed() {
        String actors = "{\"id\": \"a\", \"nmae\": 1},".repeat(500);
        RecordFormatException refusal = refusal(EMPTY.replace("}", ", \"actors\": [" + actors + "{}]}"));
        assertThat(refusal.problems()).hasSize(100);
        assertThat(refusal.count()).isGreaterThan(1_000);
        assertThat(refusal.getMessage()).endsWith("\n  and " + (refusal.count() - 100) + " more");
    }

    @Test
    void linesEndAsTheyDoOnAnyPlatform() {
        for (String end : List.of("\n", "\r", "\r\n")) {
            Problem problem = refusal("{" + end + end + "  \"schemaVersion\": 2" + end + "}")
                    .problem();
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.column()).isEqualTo(20);
        }
    }

    @Test
    void columnsCountCodePoints() {
        Problem problem = refusal("\uFEFF{\"schemaVersion\": 1, \"id\": \"سراقب\uD83D\uDE80\", \"title\": 1}")
                .problem();
        assertThat(problem).hasToString("it line 1 column 47, title: expected a text but found the number 1");
    }

    @Test
    void packedFilesAreUnpacked() throws IOException {
        ByteArrayOutputStream gzip = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(gzip)) {
            out.write(EMPTY.getBytes(UTF_8));
        }
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("d.json"));
            out.write(EMPTY.getBytes(UTF_8));
        }
        for (ByteArrayOutputStream packed : List.of(gzip, zip)) {
            assertThat(Datasets.read(new ByteArrayInputStream(packed.toByteArray()), "it"))
                    .isEqualTo(read(EMPTY));
        }
    }

    @Test
    void otherEncodingsAreReadWhereAMarkSaysSo() {
        for (byte[] bytes : List.of(EMPTY.getBytes(UTF_16), ("\uFEFF" + EMPTY).getBytes(UTF_16LE))) {
            assertThat(Datasets.read(new ByteArrayInputStream(bytes), "it")).isEqualTo(read(EMPTY));
        }
        assertThat(refusal(EMPTY.getBytes(UTF_16LE)))
                .hasMessage(
                        "it line 1 column 1: expected UTF-8 but found UTF-16 or UTF-32: save the file as UTF-8, or state its charset");
        assertThat(refusal("\uFEFF{".getBytes(UTF_16LE)))
                .hasMessage("it line 1 column 1: is not closed before the document ends");
    }

    @Test
    void whatIsNoUtf8IsRefusedWhereItStands() {
        Map<String, byte[]> wrong = Map.of(
                "0xE9", new byte[] {(byte) 0xE9},
                "0xC0", new byte[] {(byte) 0xC0, (byte) 0x80},
                "0xED", new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80});
        wrong.forEach((first, bytes) -> {
            ByteArrayOutputStream document = new ByteArrayOutputStream();
            document.writeBytes("{\n\"id\": \"é".getBytes(UTF_8));
            document.writeBytes(bytes);
            document.writeBytes("\"}".getBytes(UTF_8));
            assertThat(refusal(document.toByteArray()))
                    .hasMessage("it line 2 column 9: expected UTF-8 but found the byte " + first
                            + " at offset 11, which cannot stand here: save the file as UTF-8, or state its charset");
        });
    }

    @Test
    void documentsThatAreTooDeepAreRefusedWithAPathThatCanBeRead() {
        assertThat(refusal(EMPTY.replace("}", ", \"x\": " + "[".repeat(100_000))))
                .hasMessageEndingWith(
                        "x[0][0][0][0][0]…[0][0][0][0][0][0]: expected at most 200 objects and arrays within one"
                                + " another but found more; ReadLimits.withMaxNesting takes more");
        assertThat(refusal("{\"a\":".repeat(100_000)))
                .hasMessageEndingWith(
                        "a.a.a.a.a.a….a.a.a.a.a.a.a: expected at most 200 objects and arrays within one another"
                                + " but found more; ReadLimits.withMaxNesting takes more");
    }

    @Test
    @Tag("thorough") // half a gigabyte of memory
    void aStreamWithoutEndIsRefused() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return ' ';
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                Arrays.fill(bytes, offset, offset + length, (byte) ' ');
                return length;
            }
        };
        assertThatThrownBy(() -> Datasets.read(endless, "it"))
                .hasMessage(
                        "it line 1 column 1: the document has more than 268435456 bytes; ReadLimits.withMaxDocumentBytes takes more");
    }

    @Test
    void numbersThatAreTooLongAreRefused() {
        assertThat(refusal(EMPTY.replace("}", ", \"x\": " + "1".repeat(2_000) + "}")))
                .hasMessage("it line 1 column 52, x: expected a number of at most 1000 digits but found one of 2000;"
                        + " ReadLimits.withMaxNumberDigits takes more");
    }

    @Test
    void placesWithinThousandsOfOthersAreRefused() {
        StringBuilder places = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            places.append(
                    "{\"id\": \"p%d\", \"name\": \"P\", \"kind\": \"TOWN\", \"within\": \"p%d\"},".formatted(i, i + 1));
        }
        places.append("{\"id\": \"p2000\", \"name\": \"P\", \"kind\": \"TOWN\"}");
        RecordFormatException refusal = refusal(EMPTY.replace("}", ", \"places\": [" + places + "]}"));
        assertThat(refusal.count()).isEqualTo(1);
        assertThat(refusal.field()).isEqualTo("places[p1968].within");
        assertThat(refusal.problem().message())
                .startsWith(
                        "within must make at most 32 levels, this place included, but the place 'p1969' has as many");
    }

    @Test
    void actorsThatQuoteOneAnotherWithoutEndAreRefused() {
        StringBuilder actors = new StringBuilder();
        for (int i = 0; i < 2_000; i++) {
            actors.append(("{\"id\": \"a%d\", \"name\": \"A\", \"kind\": \"MEDIA\", \"attributions\":"
                            + " [{\"source\": \"s\", \"voices\": [\"a%d\"], \"stance\": \"ASSERTS\"}]},")
                    .formatted(i, i + 1));
        }
        actors.append("{\"id\": \"a2000\", \"name\": \"A\", \"kind\": \"MEDIA\"}");
        String source = "{\"id\": \"s\", \"kind\": \"REPORT\", \"title\": \"S\"}";
        assertThat(refusal(EMPTY.replace("}", ", \"sources\": [" + source + "], \"actors\": [" + actors + "]}"))
                        .problems())
                .anySatisfy(problem -> assertThat(problem.message())
                        .isEqualTo(
                                "leads through voices of voices more than 10 deep; attributions of places and actors must name no"
                                        + " voices"));
    }

    // ---- sizes

    @Test
    void placesOfAllLevelsAreReadInAnyOrder() {
        List<Place> places = new ArrayList<>();
        for (int i = 0; i < Place.MAX_LEVELS; i++) {
            Place.Builder place = Place.builder().id("p" + i).name("P").kind(PlaceKind.TOWN);
            if (i > 0) {
                place.within(places.get(i - 1));
            }
            places.add(place.build());
        }
        List<Place> reversed = new ArrayList<>(places);
        Collections.reverse(reversed);
        for (List<Place> order : List.of(places, reversed)) {
            Dataset dataset =
                    Dataset.builder().id("d").title("D").addAllPlaces(order).build();
            assertThat(read(written(dataset))).isEqualTo(dataset);
        }
    }

    @Test
    void aTextOfAMegabyteIsKept() {
        for (String text :
                List.of("x".repeat(1 << 20), "سراقب\n\"\uD800".repeat(200_000), "\uD83D\uDE80".repeat(1 << 19))) {
            Dataset dataset = Dataset.builder().id("d").title(text).build();
            assertThat(read(written(dataset)).title().equals(text)).isTrue();
        }
    }

    @Test
    void manyExtraColumnsAreKept() {
        Map<String, String> extras = new LinkedHashMap<>();
        for (int i = 0; i < 20_000; i++) {
            extras.put("column " + i, Integer.toString(i));
        }
        Dataset dataset = Datasets.read(HARBOUR);
        Event event = dataset.events().get(0).withId("wide").withExtras(extras);
        Dataset wide = dataset.toBuilder().addEvents(event).build();
        assertThat(read(written(wide)).event("wide").orElseThrow().extras().equals(extras))
                .isTrue();
    }

    // ---- what is written

    @Test
    void theDatasetThatComesWithTheLibraryStandsAsWeWriteIt() throws IOException {
        Path file = Path.of("src", "main", "resources", "org", "conflictevents", "io", "idlib-2020.json");
        if (Boolean.getBoolean("update.dataset")) {
            Datasets.write(Datasets.read(file), file);
        }
        assertThat(written(Datasets.read(file)))
                .as("the layout is another: run this test with -Dtest.jvm.args=-Dupdate.dataset=true")
                .isEqualTo(Files.readString(file));
        assertThat(Datasets.idlib2020()).isSameAs(Datasets.idlib2020());
    }

    @Test
    void aFileIsReplaced() throws IOException {
        Path file = folder.resolve("d.json");
        Files.writeString(file, "old");
        Datasets.write(Datasets.read(HARBOUR), file);
        assertThat(file).hasSameBinaryContentAs(HARBOUR);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aLinkToAFileStaysOne() throws IOException {
        Path file = Files.createFile(folder.resolve("d.json"));
        Path link = Files.createSymbolicLink(folder.resolve("link.json"), file);
        Datasets.write(Datasets.read(HARBOUR), link);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasSameBinaryContentAs(HARBOUR);
    }

    @Test
    void aNameThatJsonCannotHoldIsRefusedAndLeavesTheOldFile() throws IOException {
        Dataset dataset = Datasets.read(HARBOUR);
        Event event = dataset.events().get(0).withId("odd").withExtras(Map.of("\uD800", "x"));
        Dataset odd = dataset.toBuilder().addEvents(event).build();
        Path file = folder.resolve("d.json");
        Files.writeString(file, "old");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Datasets.write(odd, file))
                .withMessage("the name '\uD800' holds half a surrogate pair, which cannot be written");
        Event longer = event.withExtras(Map.of("€".repeat(20_000), "x")); // of three bytes each
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        Datasets.write(dataset.toBuilder().addEvents(longer).build(), file))
                .withMessageEndingWith(" has more than 50000 bytes in UTF-8, which no reader of this library takes");
        assertThat(file).hasContent("old");
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void aFolderInPlaceOfAFileIsSaidSo() {
        assertThatThrownBy(() -> Datasets.read(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith(
                        folder + ": is a folder without datapackage.json, which says what the tables of a package"
                                + " are; any other dataset is read from a file");
        assertThatThrownBy(() -> Datasets.write(Datasets.read(HARBOUR), folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith(folder + ": is a folder; a dataset goes to a file");
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        Path missing = folder.resolve("missing");
        assertThatThrownBy(() -> Datasets.write(Datasets.read(HARBOUR), missing.resolve("x.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith(missing.resolve("x.json") + ": there is no folder " + missing);
    }

    @Test
    void aFileThatIsNotThereIsSaidSo() {
        Path missing = folder.resolve("none.json");
        assertThatThrownBy(() -> Datasets.read(missing))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(missing + ": there is no such file")
                .hasCauseInstanceOf(NoSuchFileException.class);
        Path further = folder.resolve("none").resolve("d.json");
        assertThatThrownBy(() -> Datasets.read(further))
                .hasMessage(further + ": there is no such file, and no folder " + folder.resolve("none"));
        assertThatThrownBy(() -> Manifest.read(missing)).hasMessage(missing + ": there is no such file");
        assertThatThrownBy(() -> SourceText.read(missing)).hasMessage(missing + ": there is no such file");
        assertThatThrownBy(() -> SourceTexts.inFolder(missing)).hasMessage(missing + ": there is no such folder");
        assertThatThrownBy(
                        () -> Datasets.write(read(EMPTY), folder.resolve("none").resolve("d.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasCauseInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aStreamThatFailsIsSaidSo() {
        OutputStream full = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("disk full");
            }
        };
        assertThatThrownBy(() -> Datasets.write(read(EMPTY), full))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("disk full");
    }

    private static Dataset read(String document) {
        return Datasets.read(new ByteArrayInputStream(document.getBytes(UTF_8)), "it");
    }

    private static RecordFormatException refusal(String document) {
        return refusal(document.getBytes(UTF_8));
    }

    private static RecordFormatException refusal(byte[] document) {
        RecordFormatException refusal = catchThrowableOfType(
                RecordFormatException.class, () -> Datasets.read(new ByteArrayInputStream(document), "it"));
        assertThat(refusal).as("refused").isNotNull();
        return refusal;
    }

    private static String written(Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Datasets.write(dataset, out);
        return out.toString(UTF_8);
    }
}
