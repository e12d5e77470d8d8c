package org.conflictevents.samples.provenance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReportTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void everyArticleIsAccountedFor() {
        assertThat(run()).isZero();
        assertThat(lines(out))
                .filteredOn(line -> line.matches("article-00\\d: 100 % of \\d+ sentences, 100 % of \\d+ numbers,"
                        + " 100 % of \\d+ claims sealed"))
                .hasSize(5);
        assertThat(lines(out)).contains("article-000 54-106 is excused as REPEATED");
        assertThat(lines(err)).isEmpty();
    }

    @Test
    void aFolderWithoutTheArticlesProvesNothing(@TempDir Path folder) throws Exception {
        Files.writeString(folder.resolve("other.txt"), "Something else.\n");
        assertThat(run(folder.toString())).isEqualTo(1);
        assertThat(lines(out)).contains("0 texts, 0 spans, 0 numbers, 0 wordings, 0 names: 5 findings");
        assertThat(lines(out))
                .filteredOn(line -> line.contains("wanted a text with SHA-256"))
                .hasSize(5);
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus.dir", matches = ".+")
    void theArticlesProveEverything() {
        assertThat(run(Path.of(System.getProperty("corpus.dir"), "seeds").toString()))
                .isZero();
        assertThat(lines(out))
                .last()
                .asString()
                .startsWith("5 texts, ")
                .endsWith(": everything stands where it is said to stand");
    }

    @Test
    void aFolderThatIsNotThereGivesTwo(@TempDir Path folder) {
        assertThat(run(folder.resolve("nowhere").toString())).isEqualTo(2);
        assertThat(lines(err)).singleElement().asString().contains("cannot read the folder", "nowhere");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nope", "-h"})
    void optionWithoutSenseGivesTwo(String argument) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(lines(out)).isEmpty();
        assertThat(lines(err)).isNotEmpty();
    }

    @Test
    void help() {
        assertThat(run("--help")).isZero();
        assertThat(lines(out)).startsWith("Usage: samples/provenance/run [FOLDER]");
        assertThat(run("one", "two")).isEqualTo(2);
    }

    private int run(String... arguments) {
        return Report.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
