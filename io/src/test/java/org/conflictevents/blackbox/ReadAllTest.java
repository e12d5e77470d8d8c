package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Merge;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadAllTest {

    private static final Dataset A = dataset("a");
    private static final Dataset B = dataset("b");
    private static final Dataset C = dataset("c");

    @TempDir
    Path temporary;

    private Path folder = Path.of("");

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temporary.resolve("files"));
    }

    /** Places of one geonames id, which each dataset calls otherwise: the merged name tells the order. */
    private static Dataset dataset(String name) {
        return Dataset.builder()
                .id(name)
                .title(name)
                .addPlaces(Place.builder()
                        .id(name)
                        .name(name)
                        .kind(PlaceKind.TOWN)
                        .putExternalId("geonames", "1")
                        .build())
                .build();
    }

    private void write(Dataset dataset, String file, Format format) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        Output.to(path).as(format).write(dataset);
    }

    private static Merge merged(Dataset... datasets) {
        return Dataset.merge(datasets);
    }

    @Test
    void filesOfAllFormatsAreMergedInTheOrderOfTheirNames() throws IOException {
        write(C, "3.json", Formats.JSON);
        write(B, "2.zip", Formats.CSV);
        write(A, "1.jsonl", Formats.JSONL);

        Merge merge = Datasets.readAll(folder);

        assertThat(merge).isEqualTo(merged(A, B, C));
        assertThat(merge.dataset().places()).hasSize(1);
        assertThat(merge.dataset().id()).isEqualTo("a+b+c");
    }

    @Test
    void packedFilesAreRead() throws IOException {
        try (GZIPOutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve("a.json.gz")))) {
            Datasets.write(A, out);
        }

        assertThat(Datasets.readAll(folder)).isEqualTo(merged(A));
    }

    @Test
    void aGlobPicksFiles() throws IOException {
        write(A, "a.json", Formats.JSON);
        write(B, "b.jsonl", Formats.JSONL);
        write(C, "in/c.json", Formats.JSON);
        write(B, "in/deep/b.json", Formats.JSON);

        assertThat(Datasets.readAll(folder)).isEqualTo(merged(A, B));
        assertThat(Datasets.readAll(folder, "*.json")).isEqualTo(merged(A));
        assertThat(Datasets.readAll(folder, "{b,c}.*")).isEqualTo(merged(B));
        assertThat(Datasets.readAll(folder, "in/*.json")).isEqualTo(merged(C));
        assertThat(Datasets.readAll(folder, "**/*.json")).isEqualTo(merged(A, C, B));
        assertThat(Datasets.readAll(folder, "**.json")).isEqualTo(merged(A, C, B));
    }

    @Test
    void aPackageStaysAPackage() throws IOException {
        write(A, "a.json", Formats.JSON);
        write(B, "b", Formats.CSV);
        write(C, "in/c", Formats.CSV);

        assertThat(Datasets.readAll(folder)).isEqualTo(merged(A, B));
        assertThat(Datasets.readAll(folder, "**/*.csv")).isEqualTo(merged(B, C));
        assertThat(Datasets.readAll(folder, "**")).isEqualTo(merged(A, B, C));
        assertThat(Datasets.readAll(folder.resolve("b"))).isEqualTo(merged(B));
        assertThat(Datasets.readAll(folder.resolve("b"), "*.csv")).isEqualTo(merged(B));
    }

    @Test
    void hiddenFilesAndOtherFoldersArePassedOver() throws IOException {
        write(A, "a.json", Formats.JSON);
        Files.writeString(folder.resolve(".DS_Store"), "x");
        Files.createDirectory(folder.resolve("empty"));

        assertThat(Datasets.readAll(folder)).isEqualTo(merged(A));
    }

    @Test
    void aFileThatIsNoneOfOursIsNamed() throws IOException {
        write(A, "a.json", Formats.JSON);
        Files.writeString(folder.resolve("b.txt"), "Hello");

        assertThatThrownBy(() -> Datasets.readAll(folder))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageStartingWith(folder.resolve("b.txt") + " line 1 column 1: the format is not known");
    }

    @Test
    void aFileThatIsNoneOfOursIsPassedOverAndTold() throws IOException {
        write(A, "a.json", Formats.JSON);
        Files.writeString(folder.resolve("b.txt"), "Hello");
        Files.writeString(folder.resolve("c.txt"), "");
        List<Problem> problems = new ArrayList<>();

        Merge merge = Datasets.readAll(
                folder, "*", input -> input.policy(RowPolicy.COLLECT).onProblem(problems::add));

        assertThat(merge).isEqualTo(merged(A));
        assertThat(Datasets.readAll(folder, "*", input -> input.policy(RowPolicy.SKIP)))
                .isEqualTo(merge);
        assertThat(problems)
                .extracting(Problem::source)
                .containsExactly(
                        folder.resolve("b.txt").toString(),
                        folder.resolve("c.txt").toString());
        assertThat(problems.get(1).message()).startsWith("there is nothing in the input");
    }

    @Test
    void ofFilesThatAreAllNoneOfOursTheFirstIsNamed() throws IOException {
        Files.writeString(folder.resolve("b.txt"), "Hello");

        assertThatThrownBy(() -> Datasets.readAll(folder, "*", input -> input.policy(RowPolicy.SKIP)))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageStartingWith(folder.resolve("b.txt") + " line 1 column 1: the format is not known");
    }

    @Test
    void aDamagedFileFailsUnderEveryPolicy() throws IOException {
        write(A, "a.json", Formats.JSON);
        Files.writeString(folder.resolve("b.json"), "{\"schemaVersion\": 1, \"id\": \"b\"");

        assertThatThrownBy(() -> Datasets.readAll(folder, "*", input -> input.policy(RowPolicy.SKIP)))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("b.json line 1");
    }

    @Test
    void aFormatMayBeStated() throws IOException {
        write(A, "a.json", Formats.JSON);

        assertThatThrownBy(() -> Datasets.readAll(folder, "*", input -> input.as(Formats.JSONL)))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("a.json");
        assertThat(Datasets.readAll(folder, "*", input -> input.as(Formats.JSON)))
                .isEqualTo(merged(A));
    }

    @Test
    void whatIsNotThereIsSaid() throws IOException {
        assertThatThrownBy(() -> Datasets.readAll(folder))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(folder + ": there is no file in the folder");
        write(A, "a.json", Formats.JSON);
        write(B, "b.json", Formats.JSON);

        assertThatThrownBy(() -> Datasets.readAll(folder, "*.csv"))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(folder + ": no file in the folder is called '*.csv'; there are a.json, b.json");
        assertThatThrownBy(() -> Datasets.readAll(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(folder.resolve("none") + ": there is no such folder");
        assertThatThrownBy(() -> Datasets.readAll(folder.resolve("a.json")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessage(folder.resolve("a.json") + ": is no folder; Datasets.read reads a file");
        assertThatThrownBy(() -> Datasets.readAll(folder, "{a"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("glob '{a' is no pattern for names of files: Missing '}");
    }

    @Test
    void aReleaseIsComparedWithTheOneBefore() {
        Dataset older = Datasets.idlib2020();
        Dataset newer = older.toBuilder().version("0.2").build();

        assertThat(newer.changesSince(older).lines()).containsExactly("~ version: 0.1 -> 0.2");
        assertThat(Dataset.merge(older, older)).isEqualTo(new Merge(older, List.of(), List.of()));
    }
}
