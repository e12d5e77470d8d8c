package org.conflictevents.frictionless;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Output;
import org.conflictevents.model.Dataset;
import org.conflictevents.testing.ArbitraryDatasets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whether what we write is a data package to others: the implementation of Frictionless Data for JavaScript, {@code datapackage} of the
 * npm registry, reads it with all types, constraints and foreign keys.
 */
class FrictionlessTest {

    private static final Path NPM = Path.of("target", "frictionless");

    @TempDir
    Path temporary;

    @BeforeAll
    static void install() throws Exception {
        assumeTrue(isThere("node") && isThere("npm"), "node and npm are wanted on the path");
        Files.createDirectories(NPM);
        for (String file : List.of("package.json", "check.js")) {
            Path source = Path.of("src", "frictionless", "npm", file);
            Files.writeString(NPM.resolve(file), Files.readString(source));
        }
        if (!Files.isDirectory(NPM.resolve("node_modules"))) {
            run(NPM, "npm", "install", "--no-audit", "--no-fund", "--no-package-lock");
        }
    }

    @Test
    void theIdlibDatasetIsAPackage() throws Exception {
        Dataset idlib = Datasets.idlib2020();
        Path folder = write(idlib, false);
        Found found = check(folder);
        assertThat(found.errors).isEmpty();
        assertThat(found.rows.get("events").asInt()).isEqualTo(idlib.events().size());
        assertThat(found.rows.get("places").asInt()).isEqualTo(idlib.places().size());
        assertThat(found.rows.size()).isEqualTo(22);
        assertThat(check(withoutMarks(write(idlib, true))).errors).isEmpty();
    }

    /** This implementation takes a byte-order mark for a part of the first name. */
    private static Path withoutMarks(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(one -> one.toString().endsWith(".csv")).toList()) {
                String text = Files.readString(file);
                assertThat(text).startsWith("\uFEFF");
                Files.writeString(file, text.substring(1));
            }
        }
        return folder;
    }

    @Test
    void soAreDatasetsWithHostileTexts() throws Exception {
        for (Dataset dataset : datasets(20)) {
            Found found = check(write(dataset, false));
            assertThat(found.errors).as(dataset.toString()).isEmpty();
            assertThat(found.rows.get("events").asInt())
                    .isEqualTo(dataset.events().size());
        }
    }

    private static List<Dataset> datasets(int count) {
        List<Dataset> datasets = new ArrayList<>();
        Arbitrary<Dataset> arbitrary = ArbitraryDatasets.datasets();
        for (int i = 0; i < count; i++) {
            datasets.add(arbitrary.sample());
        }
        return datasets;
    }

    /** A check that finds nothing says something only if it finds what is there. */
    @ParameterizedTest
    @CsvSource({
        "events.csv,      ',SINGLE,OCCURRED,',           ',SINGEL,OCCURRED,'",
        "participants.csv, saraqib-rebel-held-000,       no-such-event",
        "spans.csv,        '1,1,1970,1984',              '1,1,x,1984'",
        "voices.csv,       'attribution,position,actor', 'attribution,position,voice'",
    })
    void whatIsWrongIsFound(String file, String from, String to) throws Exception {
        Path folder = write(Datasets.idlib2020(), false);
        String text = Files.readString(folder.resolve(file));
        assertThat(text).contains(from);
        Files.writeString(folder.resolve(file), text.replace(from, to));
        assertThat(check(folder).errors).isNotEmpty();
    }

    private Path write(Dataset dataset, boolean isSafe) throws IOException {
        Path folder = Files.createTempDirectory(temporary, "package");
        Output output = Output.to(folder).as(Formats.CSV);
        (isSafe ? output.spreadsheetSafe() : output).write(dataset);
        return folder;
    }

    private record Found(List<String> errors, JsonNode rows) {}

    private static Found check(Path folder) throws Exception {
        JsonNode found = new ObjectMapper()
                .readTree(run(NPM, "node", "check.js", folder.toAbsolutePath().toString()));
        List<String> errors = new ArrayList<>();
        found.get("errors").forEach(error -> errors.add(error.asText()));
        assertThat(found.get("valid").asBoolean()).isTrue();
        return new Found(errors, found.get("rows"));
    }

    private static boolean isThere(String program) {
        try {
            run(Path.of("."), program, "--version");
            return true;
        } catch (Exception e) {
            return false;
        }
    }

    private static String run(Path folder, String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String printed = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(String.join(" ", command)).isZero();
        return printed;
    }
}
