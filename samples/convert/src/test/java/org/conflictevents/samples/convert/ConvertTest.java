package org.conflictevents.samples.convert;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConvertTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private String idlib = "";

    @BeforeEach
    void writeIdlib() {
        Path file = folder.resolve("idlib.json");
        Datasets.write(Datasets.idlib2020(), file);
        idlib = file.toString();
    }

    @Test
    void aDatasetBecomesAMapAndIsTheSameBehindIt() {
        String map = folder.resolve("map.geojson").toString();
        assertThat(run(idlib, map)).isZero();
        assertThat(text(out)).startsWith("JSON document to GeoJSON\n").endsWith("\n  nothing is lost\n");
        assertThat(text(err)).isEmpty();
        String back = folder.resolve("back.json").toString();
        assertThat(run(map, back)).isZero();
        assertThat(Path.of(back)).hasSameTextualContentAs(Path.of(idlib));
    }

    @Test
    void whatAForeignFormatHasNoPlaceForIsListed() {
        assertThat(run(idlib, folder.resolve("idlib.ged.csv").toString())).isZero();
        assertThat(text(out))
                .contains("\n  lost, with how many records lost it:\n")
                .contains("\n    agreement 7\n")
                .contains("\n    event (nobody was killed) ");
    }

    @Test
    void theSummaryIsOneLineOfJson() throws Exception {
        assertThat(run(idlib, folder.resolve("idlib.ged.csv").toString(), "--json"))
                .isZero();
        assertThat(text(out)).hasLineCount(1);
        List<String> names = new ArrayList<>();
        try (JsonParser parser = new JsonFactory().createParser(text(out))) {
            int depth = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                depth += token.isStructStart() ? 1 : token.isStructEnd() ? -1 : 0;
                if (token == JsonToken.FIELD_NAME && depth == 1) {
                    names.add(parser.currentName());
                }
            }
        }
        assertThat(names).contains("rowsRead", "written", "rejected", "passedOver", "drift", "losses");
    }

    @Test
    void rowsThatAreWrongAreLeftOutAndWrittenToTheRejects() throws Exception {
        Path lines = folder.resolve("events.jsonl");
        Output.to(lines).as(Formats.JSONL).write(Datasets.idlib2020());
        List<String> rows = new ArrayList<>(Files.readAllLines(lines));
        for (int i = 0; i < 12; i++) {
            rows.add("{\"record\":\"event\",\"id\":" + i + "}");
        }
        Path rejects = folder.resolve("rejects.csv");
        Path wrong = Files.write(folder.resolve("wrong.jsonl"), rows);
        assertThat(run(wrong.toString(), "-", "--to", "jsonl", "--limit", "1000", "--rejects", rejects.toString()))
                .isEqualTo(1);
        assertThat(text(err)).contains(" more\n", "rejected 12", wrong + " line ");
        assertThat(Files.readAllLines(rejects))
                .startsWith("source,line,column,field,message,expected,found,row")
                .hasSizeGreaterThan(12);
        assertThat(text(out).lines())
                .filteredOn(line -> line.startsWith("{\"record\":\"event\""))
                .hasSize(237);
    }

    @Test
    void theOutputNeverTakesThePlaceOfTheInput() throws Exception {
        String before = read(Path.of(idlib));
        Path link = Files.createLink(folder.resolve("link.json"), Path.of(idlib));
        for (String same : List.of(idlib, folder + "/../" + folder.getFileName() + "/idlib.json", link.toString())) {
            assertThat(run(idlib, same, "--to", "acled")).isEqualTo(2);
        }
        assertThat(text(err)).contains("the output needs a file of its own, and not '" + idlib + "'");
        assertThat(read(Path.of(idlib))).isEqualTo(before);
    }

    @Test
    void theRejectsNeverTakeThePlaceOfTheInputOrTheOutput() throws Exception {
        String before = read(Path.of(idlib));
        String target = folder.resolve("a.jsonl").toString();
        Path link = Files.createLink(folder.resolve("link.json"), Path.of(idlib));
        for (String rejects :
                List.of(idlib, folder + "/../" + folder.getFileName() + "/idlib.json", link.toString(), target)) {
            assertThat(run(idlib, target, "--rejects", rejects)).isEqualTo(2);
        }
        assertThat(text(err)).contains("--rejects needs a file of its own, and not '" + idlib + "'");
        assertThat(read(Path.of(idlib))).isEqualTo(before);
        assertThat(Path.of(target)).doesNotExist();
    }

    @Test
    void onlyTheNameOfTheFileTellsTheFormat() throws Exception {
        Path inside = Files.createDirectories(folder.resolve("maps.geojson/ged"));
        assertThat(run(idlib, inside.resolve("out").toString())).isEqualTo(2);
        assertThat(text(err)).contains("does not tell what to write; --to says it, one of [json, jsonl, csv, ");
        assertThat(inside).isEmptyDirectory();
        assertThat(run(idlib, inside.resolve("out.geojsonl").toString())).isZero();
    }

    @Test
    void aSequenceOfFeaturesIsAskedForByItsEnding() throws Exception {
        Path lines = folder.resolve("lines");
        assertThat(run(idlib, lines.toString(), "--to", "geojsonl", "--limit", "2"))
                .isZero();
        assertThat(Files.readAllLines(lines)).hasSize(2).allMatch(line -> line.startsWith("{\"type\":\"Feature\""));
    }

    @Test
    void aLimitTakesTheFirstRecords() {
        Path target = folder.resolve("first.jsonl");
        assertThat(run(idlib, target.toString(), "--limit", "2")).isZero();
        assertThat(Input.of(target).dataset().events()).hasSize(2);
    }

    @Test
    void standardInputAndOutputGoThrough() {
        String document = read(Path.of(idlib));
        assertThat(run(document, new String[] {"-", "-", "--to", "json"})).isZero();
        assertThat(text(out)).isEqualTo(document);
        assertThat(text(err)).contains("nothing is lost");
    }

    @Test
    void aBrokenPipeEndsQuietly() {
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        assertThat(Convert.run(
                        List.of(idlib, "-", "--to", "geojson"),
                        new ByteArrayInputStream(new byte[0]),
                        broken,
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        false))
                .isZero();
        assertThat(text(err)).isEmpty();
    }

    @Test
    void aTerminalShowsHowFarItIs() {
        Convert.run(
                List.of(idlib, folder.resolve("a.jsonl").toString()),
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                true);
        assertThat(text(err)).startsWith("\r").contains(" bytes, ").endsWith(" \r");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "IN",
                "IN out.csv",
                "IN out",
                "IN a.json b.json",
                "IN a.json --nope",
                "IN a.json --to",
                "IN a.json --to nope",
                "IN a.json --from csv",
                "IN a.json --limit few",
                "IN a.json --limit -1",
                "IN a.json --limit 1 --limit 2",
                "IN nowhere/a.json",
                "nowhere.json a.json",
                "IN a.json --rejects nowhere/rejects.csv"
            })
    void whatCannotBeDoneGivesTwoAndSaysWhy(String line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.isEmpty() ? new String[0] : line.split(" ")) {
            boolean isFile = word.contains(".") || word.equals("out");
            arguments.add(
                    word.equals("IN") ? idlib : isFile ? folder.resolve(word).toString() : word);
        }
        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);
        assertThat(text(out)).isEmpty();
        assertThat(text(err)).isNotBlank().doesNotContain("Exception", "\tat ");
        assertThat(folder).isDirectoryNotContaining("glob:**/a.json");
    }

    @Test
    void help() {
        assertThat(run("--help")).isZero();
        assertThat(text(out))
                .startsWith("Usage: samples/convert/run IN OUT")
                .contains("Formats: json, jsonl, csv, ged, acled, ");
    }

    private int run(String... arguments) {
        return run("", arguments);
    }

    private int run(String input, String[] arguments) {
        return Convert.run(
                List.of(arguments),
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
                out,
                new PrintStream(err, true, StandardCharsets.UTF_8),
                false);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
