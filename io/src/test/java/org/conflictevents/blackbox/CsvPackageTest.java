package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.testing.ArbitraryDatasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class CsvPackageTest {

    @Property(tries = 250)
    void what_is_written_reads_back_equal(@ForAll("datasets") Dataset dataset) {
        assertThat(read(write(dataset))).isEqualTo(dataset);
    }

    @Property(tries = 250)
    void what_is_written_safely_reads_back_equal(@ForAll("datasets") Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output.to(out).as(Formats.CSV).spreadsheetSafe().write(dataset);
        assertThat(read(out.toByteArray())).isEqualTo(dataset);
    }

    @Property(tries = 200)
    void equal_datasets_make_equal_bytes(@ForAll("datasets") Dataset dataset) {
        byte[] written = write(dataset);
        assertThat(write(read(written))).isEqualTo(written);
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    @Test
    @Timeout(300) // one that looks at each backslash anew would take hours
    void aTextOfBackslashesIsReadAsQuicklyAsAnyOther() {
        Place place = Place.builder()
                .id("p")
                .name("\\".repeat(400_000) + "ud83d")
                .kind(PlaceKind.TOWN)
                .build();
        Dataset dataset = Dataset.builder().id("d").title("D").addPlaces(place).build();
        assertThat(read(write(dataset))).isEqualTo(dataset);
    }

    @Test
    void theIdlibDatasetReadsBackEqualFromAFolder(@TempDir Path temporary) throws IOException {
        Path folder = temporary.resolve("idlib");
        long bytes =
                Output.to(folder).as(Formats.CSV).write(Datasets.idlib2020()).bytes();
        assertThat(Input.of(folder).dataset()).isEqualTo(Datasets.idlib2020());
        assertThat(Formats.detect(folder)).contains(Formats.CSV);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.mapToLong(CsvPackageTest::size).sum()).isEqualTo(bytes);
        }
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files).containsExactly(folder);
        }
    }

    @Test
    void aZipIsReplacedAsAFile(@TempDir Path temporary) {
        Path zip = temporary.resolve("idlib.zip");
        Output.to(zip).as(Formats.CSV).write(Datasets.idlib2020());
        Output.to(zip).as(Formats.CSV).write(Datasets.idlib2020());
        assertThat(Formats.detect(zip)).contains(Formats.CSV);
        assertThat(Input.of(zip).dataset()).isEqualTo(Datasets.idlib2020());
    }

    @Test
    void whatFailsLeavesNothing(@TempDir Path temporary) throws IOException {
        for (String name : List.of("idlib", "idlib.zip")) {
            assertThatThrownBy(() -> Output.to(temporary.resolve(name))
                            .as(Formats.CSV)
                            .progress(progress -> {
                                throw new IllegalStateException("enough");
                            })
                            .write(Datasets.idlib2020()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("enough");
        }
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files).isEmpty();
        }
    }

    @Test
    void aFolderWithFilesIsLeftAsItIs(@TempDir Path temporary) throws IOException {
        Files.writeString(temporary.resolve("mine.txt"), "mine");
        assertThatThrownBy(() -> Output.to(temporary).as(Formats.CSV).write(Datasets.idlib2020()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("is there already; a package goes to a new folder or an empty one");
        try (Stream<Path> files = Files.list(temporary)) {
            assertThat(files).hasSize(1);
        }
    }

    @Test
    void noFolderIsMadeThatIsCalledLikeATable(@TempDir Path temporary) {
        Path table = temporary.resolve("idlib.CSV");
        assertThatThrownBy(() -> Output.to(table).as(Formats.CSV).write(Datasets.idlib2020()))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith(
                        "idlib.CSV: a dataset is several tables, and no file holds them: name a new folder, or a"
                                + " file that ends with .zip");
        assertThat(table).doesNotExist();
    }

    @Test
    void eventsComeOneByOne() {
        try (RecordReader<Event> events = Input.of(new ByteArrayInputStream(write(Datasets.idlib2020())), "it")
                .events()) {
            assertThat(events.stream()).isEqualTo(Datasets.idlib2020().events());
            assertThat(events.report().records())
                    .isEqualTo(Datasets.idlib2020().events().size());
        }
    }

    @Test
    void textsOfASafePackageAreGuardedAndNumbersAreNot(@TempDir Path temporary) throws IOException {
        Dataset dataset = Datasets.idlib2020();
        Path folder = temporary.resolve("safe");
        Output.to(folder).as(Formats.CSV).spreadsheetSafe().write(dataset);
        assertThat(Files.readString(folder.resolve("datapackage.json"))).contains("\"spreadsheetSafe\": true");
        assertThat(Files.readString(folder.resolve("events.csv")))
                .startsWith("\uFEFFid,")
                .doesNotContain(",=", ",+", ",@");
    }

    @Test
    void onlyWhatSpreadsheetsOpenIsGuarded() {
        assertThatThrownBy(() -> Output.to(new ByteArrayOutputStream())
                        .as(Formats.JSONL)
                        .spreadsheetSafe()
                        .write(Datasets.idlib2020()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no spreadsheet opens the format");
    }

    @Test
    void problemsNameFileLineColumnAndRow(@TempDir Path temporary) throws IOException {
        Path folder = folder(temporary);
        change(folder.resolve("events.csv"), 3, ",SINGLE,", ",SINGEL,");
        change(folder.resolve("participants.csv"), 3, line -> line.replaceFirst("^[^,]*", "no-such-event"));
        List<Problem> problems = problems(folder);
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.source()).endsWith("events.csv");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.field()).isEqualTo("scope");
            assertThat(problem.message()).isEqualTo("no such scope 'SINGEL'; did you mean 'SINGLE'?");
            assertThat(problem.row()).get().asString().contains("SINGEL");
        });
        assertThat(problems).anySatisfy(problem -> {
            assertThat(problem.source()).endsWith("participants.csv");
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.field()).isEqualTo("event");
            assertThat(problem.message()).startsWith("no such event 'no-such-event'; ");
        });
    }

    @Test
    void raggedRowsAreReportedAllAtOnce(@TempDir Path temporary) throws IOException {
        Path folder = folder(temporary);
        change(folder.resolve("sources.csv"), 2, line -> line + ",x");
        change(folder.resolve("aliases.csv"), 4, line -> "x");
        assertThat(problems(folder))
                .extracting(problem -> problem.source().replaceAll(".*/", "") + " " + problem.line())
                .containsExactly("sources.csv 2", "aliases.csv 4");
    }

    @Test
    void wrongRowsAreLeftOutWhereThePolicySaysSo(@TempDir Path temporary) throws IOException {
        Path folder = folder(temporary);
        change(folder.resolve("aliases.csv"), 4, line -> "x"); // nobody knows whose it was
        List<Problem> problems = new ArrayList<>();
        Dataset dataset =
                Input.of(folder).policy(RowPolicy.SKIP).onProblem(problems::add).dataset();
        assertThat(problems)
                .singleElement()
                .satisfies(problem -> assertThat(problem.line()).isEqualTo(4));
        assertThat(aliases(dataset)).isEqualTo(aliases(Datasets.idlib2020()) - 1);
    }

    private static long aliases(Dataset dataset) {
        return Stream.of(
                        dataset.places().stream().map(Place::aliases),
                        dataset.actors().stream().map(Actor::aliases),
                        dataset.agreements().stream().map(Agreement::aliases))
                .flatMap(lists -> lists)
                .mapToLong(List::size)
                .sum();
    }

    @Test
    void aTableThatIsListedMustBeThere(@TempDir Path temporary) throws IOException {
        Path folder = folder(temporary);
        Files.delete(folder.resolve("links.csv"));
        assertThatThrownBy(() -> Input.of(folder).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("the table 'links' is listed, but no such file 'links.csv'");
    }

    @Test
    void aColumnThatNobodyKnowsIsAProblem(@TempDir Path temporary) throws IOException {
        Path folder = folder(temporary);
        change(folder.resolve("events.csv"), 1, ",summary", ",sumary");
        assertThatThrownBy(() -> Input.of(folder).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("no such column 'sumary'; did you mean 'summary'?")
                .hasMessageContaining("the column 'summary' is missing");
    }

    @Test
    void aTableFromASpreadsheetReadsAlike(@TempDir Path temporary) throws IOException {
        Path folder = folder(temporary);
        Path links = folder.resolve("event_places.csv");
        Files.writeString(
                links, "\uFEFF" + Files.readString(links).replace("\r\n", "\n").replace(",", ";"), UTF_8);
        assertThat(Input.of(folder).dataset()).isEqualTo(Datasets.idlib2020());
    }

    private static Path folder(Path temporary) {
        Path folder = temporary.resolve("idlib");
        Output.to(folder).as(Formats.CSV).write(Datasets.idlib2020());
        return folder;
    }

    private static List<Problem> problems(Path folder) {
        try {
            Input.of(folder).dataset();
        } catch (RecordFormatException e) {
            return e.problems();
        }
        throw new AssertionError("nothing is wrong with " + folder);
    }

    private static void change(Path file, int line, String from, String to) throws IOException {
        change(file, line, text -> text.replace(from, to));
    }

    private static void change(Path file, int line, java.util.function.UnaryOperator<String> change)
            throws IOException {
        String[] lines = Files.readString(file).split("\r\n", -1);
        lines[line - 1] = change.apply(lines[line - 1]);
        Files.writeString(file, String.join("\r\n", lines));
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Dataset read(byte[] zip) {
        return Input.of(new ByteArrayInputStream(zip), "it").dataset();
    }

    private static byte[] write(Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output.to(out).as(Formats.CSV).write(dataset);
        return out.toByteArray();
    }
}
