package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a package may say of its tables, and where they may lie. */
class CsvDescriptorTest {

    private static final Dataset DATASET = Dataset.builder()
            .id("d")
            .title("D")
            .addSources(Source.builder()
                    .id("diary")
                    .kind(SourceKind.NEWS_ARTICLE)
                    .title("Diary of Müller")
                    .build())
            .build();

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void write() {
        folder = temporary.resolve("it");
        Output.to(folder).as(Formats.CSV).write(DATASET);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"resources\":           | \"resourcez\":                   | expected a list 'resources'",
                "\"name\": \"aliases\",   | \"title\": \"aliases\",           | has no name",
                "\"name\": \"events\"     | \"name\": \"evnts\"               | no such table 'evnts'; did you mean 'events'?",
                "\"path\": \"aliases.csv\"| \"path\": [\"aliases.csv\", \"b\"]| expected one path for the table 'aliases'",
                "\"name\": \"aliases\"    | \"name\": \"events\"              | the table 'events' is listed twice",
                "\"encoding\": \"utf-8\"  | \"encoding\": \"utf-9\"           | no such encoding 'utf-9'",
                "\"delimiter\": \",\"     | \"delimiter\": \"!\"              | another separator",
                "\"delimiter\": \",\"     | \"delimiter\": \";\"              | expected semicolons between the fields, as datapackage.json says, but found commas",
                "\"spreadsheetSafe\": false| \"spreadsheetSafe\": \"yes\"      | expected true or false for 'spreadsheetSafe'",
                "\"header\": true         | \"header\": false                | is said to have dialect.header false, which is not read; only true is",
                "\"doubleQuote\": true    | \"doubleQuote\": false           | dialect.doubleQuote false, which is not read; only true is",
                "\"skipInitialSpace\": false| \"skipInitialSpace\": true     | dialect.skipInitialSpace true, which is not read",
                "\"lineTerminator\": \"\\r\\n\"| \"lineTerminator\": \"#\"    | dialect.lineTerminator \"#\", which is not read",
                "\"quoteChar\": \"\\\"\"   | \"quoteChar\": \"'\"              | dialect.quoteChar \"'\", which is not read",
                "\"header\": true         | \"escapeChar\": \"!\"             | dialect.escapeChar \"!\", which is not read; take it out if the table is right without it",
                "\"header\": true         | \"commentChar\": \"!\"            | dialect.commentChar \"!\", which is not read",
                "\"header\": true         | \"nullSequence\": \"NA\"          | dialect.nullSequence \"NA\", which is not read",
                "\"format\": \"csv\"      | \"format\": \"xlsx\"              | format \"xlsx\", which is not read; only \"csv\" is",
                "\"format\": \"csv\"      | \"compression\": \"gz\"           | compression \"gz\", which is not read",
                "\"format\": \"csv\"      | \"data\": []                     | data [], which is not read",
                "\"format\": \"csv\"      | \"dialect\": \"d.json\"           | dialect",
                "\"schema\":              | \"schema\": \"s.json\", \"title\": | schema \"s.json\", which is not read",
                "\"missingValues\": [     | \"missingValues\": [\"NA\",       | schema.missingValues [\"NA\", \"\"], which is not read; only [\"\"] is",
                "\"trueValues\": [        | \"trueValues\": [\"yes\",         | trueValues",
                "\"type\": \"number\"     | \"decimalChar\": \",\"            | decimalChar \",\", which is not read; only \".\" is",
            })
    void whatTheDescriptorSaysAndNobodyReadsIsRefused(String from, String to, String message) throws IOException {
        change("datapackage.json", from, to);
        assertThat(refusal()).contains("it/").contains(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "\"path\": \"sources.csv\" | \"path\": [\"sources.csv\"]",
                "\"path\": \"sources.csv\" | \"path\": \"./sources.csv\"",
                "\"lineTerminator\": \"\\r\\n\" | \"lineTerminator\": \"\\n\"",
                "\"header\": true          | \"escapeChar\": null",
                "\"header\": true          | \"caseSensitiveHeader\": false",
                "\"format\": \"csv\"       | \"description\": \"The sources.\"",
                "\"format\": \"csv\"       | \"contributors\": [{\"title\": \"A\"}], \"created\": \"2020-02-06\"",
                "\"format\": \"csv\"       | \"id\": \"a-1\", \"keywords\": [\"idlib\"], \"version\": \"2\"",
                "\"encoding\": \"utf-8\"   | \"encoding\": null",
            })
    void whatChangesNothingIsPassedOver(String from, String to) throws IOException {
        change("datapackage.json", from, to);
        assertThat(Input.of(folder).dataset()).isEqualTo(DATASET);
    }

    @Test
    void anEncodingIsHeeded() throws IOException {
        change("datapackage.json", "\"encoding\": \"utf-8\"", "\"encoding\": \"iso-8859-1\"");
        Path sources = folder.resolve("sources.csv");
        Files.writeString(sources, Files.readString(sources), StandardCharsets.ISO_8859_1);
        assertThat(Input.of(folder).dataset()).isEqualTo(DATASET);
    }

    @Test
    void aSeparatorThatTheTablesHaveIsRead() throws IOException {
        change("datapackage.json", "\"delimiter\": \",\"", "\"delimiter\": \"\\t\"");
        for (Path table : files()) {
            if (table.toString().endsWith(".csv")) {
                Files.writeString(table, Files.readString(table).replace(',', '\t'));
            }
        }
        assertThat(Input.of(folder).dataset()).isEqualTo(DATASET);
    }

    @Test
    void blankLinesBeforeAHeaderArePassedOver() throws IOException {
        change("sources.csv", "id,kind", "\r\n ,,\r\nid,kind");
        assertThat(Input.of(folder).dataset()).isEqualTo(DATASET);
    }

    @Test
    void aTableThatIsBlankHasNoHeader() throws IOException {
        Files.writeString(folder.resolve("links.csv"), "\n\n");
        assertThat(refusal()).endsWith("links.csv line 1 column 1: there is nothing in the file, not even a header");
    }

    @Test
    void aColumnThatNobodyKnowsIsToldWithItsPlace() throws IOException {
        change("sources.csv", "id,kind,", "id,kind,knd,");
        assertThatThrownBy(() -> Input.of(folder).dataset())
                .isInstanceOfSatisfying(
                        RecordFormatException.class,
                        e -> assertThat(e.problems())
                                .singleElement()
                                .extracting(Problem::column)
                                .isEqualTo(9L))
                .hasMessageContaining("no such column 'knd'; did you mean 'kind'?");
    }

    @Test
    void twoPackagesInOneArchiveAreRefused() throws IOException {
        Path zip = zip("one/", "two/");
        assertThatThrownBy(() -> Input.of(zip).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageEndingWith("it.zip line 1 column 1: there are 2 packages in it: 'one/datapackage.json' and"
                        + " 'two/datapackage.json'; put each into one of its own");
    }

    @Test
    void aTableInAZipMayBePackedByItself() throws IOException {
        Path sources = folder.resolve("sources.csv");
        byte[] text = Files.readAllBytes(sources);
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(sources))) {
            out.write(text);
        }
        assertThat(Input.of(zip("")).dataset()).isEqualTo(DATASET);
        assertThat(Input.of(folder).dataset()).isEqualTo(DATASET);
    }

    @Test
    void aZipThatComesAsAStreamFillsADiskOnlySoFar() throws IOException {
        byte[] bytes = Files.readAllBytes(zip(""));
        ReadLimits most = ReadLimits.defaults().withMaxSpooledBytes(bytes.length);
        assertThat(Input.of(new ByteArrayInputStream(bytes), "it").limits(most).dataset())
                .isEqualTo(DATASET);
        Input tooMuch =
                Input.of(new ByteArrayInputStream(bytes), "it").limits(most.withMaxSpooledBytes(bytes.length - 1));
        assertThatThrownBy(tooMuch::dataset)
                .isInstanceOf(RecordFormatException.class)
                .hasMessage(
                        "it line 1 column 1: the archive has more than " + (bytes.length - 1)
                                + " bytes, which go to a temporary file as it comes as a stream; ReadLimits.withMaxSpooledBytes takes more");
    }

    @Test
    void theCharsetThatIsStatedHoldsForTheTables() throws IOException {
        Path sources = folder.resolve("sources.csv");
        Files.writeString(sources, Files.readString(sources), StandardCharsets.ISO_8859_1);
        assertThat(refusal()).contains("sources.csv line 2 column 30").contains("0xFC");
        assertThat(Input.of(folder).charset(StandardCharsets.ISO_8859_1).dataset())
                .isEqualTo(DATASET);
    }

    @Test
    void whatAllTablesUnpackToIsLimited() throws IOException {
        long bytes = 0;
        for (String table : List.of("sources.csv", "places.csv")) {
            byte[] text = Files.readAllBytes(folder.resolve(table));
            bytes += text.length;
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(table)))) {
                out.write(text);
            }
        }
        Input input = Input.of(folder);
        ReadLimits most = ReadLimits.defaults().withMaxInflatedBytes(bytes);
        assertThat(input.limits(most).dataset()).isEqualTo(DATASET);
        ReadLimits tooLittle = most.withMaxInflatedBytes(bytes - 1);
        assertThatThrownBy(() -> input.limits(tooLittle).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("ReadLimits.withMaxInflatedBytes takes more");
    }

    private Path zip(String... folders) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (String name : folders) {
                for (Path file : files()) {
                    out.putNextEntry(new ZipEntry(name + file.getFileName()));
                    out.write(Files.readAllBytes(file));
                }
            }
        }
        return Files.write(temporary.resolve("it.zip"), bytes.toByteArray());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private String refusal() {
        try {
            Input.of(folder).dataset();
        } catch (RecordFormatException e) {
            return e.problem().toString();
        }
        throw new AssertionError("nothing is wrong with " + folder);
    }

    private void change(String file, String from, String to) throws IOException {
        Path path = folder.resolve(file);
        String text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replace(from, to));
    }
}
