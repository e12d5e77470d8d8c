package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.conflictevents.io.CancelledException;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.Progress;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a reader promises whatever the format. */
class RecordReaderTest {

    private static final Dataset IDLIB = Datasets.idlib2020();

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"json", "jsonl", "geojson"})
    void everyFormatReadsWhatItSays(String name) {
        Input input = Input.of(write(Formats.named(name)));
        assertThat(input.dataset()).isEqualTo(IDLIB);
        try (RecordReader<Event> events = input.events();
                Stream<Event> stream = events.stream()) {
            assertThat(stream).isEqualTo(IDLIB.events());
        }
        try (var agreements = input.agreements()) {
            assertThat(agreements).containsExactlyElementsOf(IDLIB.agreements());
        }
        try (var figures = input.figures()) {
            assertThat(figures).containsExactlyElementsOf(IDLIB.figures());
            assertThat(figures.report().records()).isEqualTo(IDLIB.figures().size());
        }
    }

    @Test
    void theContentTellsTheFormatAndNotTheName() throws IOException {
        assertThat(Formats.detect(Files.move(write(Formats.JSON), folder.resolve("a.jsonl"))))
                .contains(Formats.JSON);
        assertThat(Formats.detect(write(Formats.JSONL))).contains(Formats.JSONL);
        assertThat(Formats.detect(Files.writeString(folder.resolve("b"), "id;date\n")))
                .isEmpty();
        assertThat(Formats.detect(folder)).isEmpty();
        assertThatThrownBy(() -> Formats.detect(folder.resolve("none")))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageEndingWith("there is no such file");
    }

    @Test
    void whatNoFormatKnowsIsRefused() {
        assertThatThrownBy(() -> text("id;date\n").events())
                .isInstanceOf(RecordFormatException.class)
                .hasMessage("it line 1 column 1: the format is not known; this library reads " + Formats.all()
                        + ", and Input.of(...).as(...) states one of them");
        assertThatThrownBy(() -> text("").dataset())
                .hasMessageStartingWith("it line 1 column 1: there is nothing in the input; ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <!DOCTYPE html><p>Log in | a web page: a site may send one that asks to log in, or tells of an error
            <?xml version="1.0"?>    | XML: ask where it is from for CSV or JSON
            %PDF-1.7                 | a PDF: look for the data themselves beside it
            PAR1                     | a Parquet file: write its table as CSV there, and read that
            RDX3                     | data saved by R: write its table as CSV there, and read that
            7z                       |
            BZh91AY                  | a file packed with bzip2: unpack it first
            """)
    void whatIsKnownToBeSomethingElseIsCalledByItsName(String head, String said) {
        byte[] bytes = head.getBytes(UTF_8);
        String what = said == null ? "" : "; it looks like " + said;
        assertThatThrownBy(() -> Input.of(new ByteArrayInputStream(bytes), "it").events())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageStartingWith("it line 1 column 1: the format is not known" + what + "; this library reads ");
    }

    @Test
    void aWorkbookAndWhatIsPackedTwiceAreCalledByTheirNames() throws IOException {
        byte[] workbook = zip(Map.of("[Content_Types].xml", "", "xl/workbook.xml", ""));
        assertThatThrownBy(
                        () -> Input.of(new ByteArrayInputStream(workbook), "it").events())
                .hasMessageContaining(
                        "; it looks like an Excel workbook (.xlsx): save its sheet as CSV in UTF-8, and read that");
        ByteArrayOutputStream twice = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(twice)) {
            out.write(workbook);
        }
        assertThatThrownBy(() -> Input.of(new ByteArrayInputStream(twice.toByteArray()), "it")
                        .events())
                .hasMessageContaining("; it looks like a zip within another packed file: unpack it once");
    }

    @Test
    void aPipeWithTheNameOfAFileIsRead() throws Exception {
        Path pipe = folder.resolve("pipe");
        assumeThat(isMade(pipe)).as("there is a mkfifo").isTrue();
        byte[] rows = Files.readAllBytes(write(Formats.JSONL));
        Thread writer = new Thread(() -> {
            try {
                Files.write(pipe, rows);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
        writer.start();
        assertThat(Input.of(pipe).dataset()).isEqualTo(IDLIB);
        writer.join();
    }

    private static boolean isMade(Path pipe) throws InterruptedException {
        try {
            return new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void aZipThatIsEncryptedOrPackedOtherwiseIsSaidSo() throws IOException {
        byte[] zip = zip(Map.of("a.json", "{}"));
        int directory = zip.length - 22 - 46 - "a.json".length();
        byte[] encrypted = zip.clone();
        encrypted[directory + 8] |= 1;
        assertThatThrownBy(() ->
                        Input.of(new ByteArrayInputStream(encrypted), "it").dataset())
                .hasMessage("it line 1 column 1: the zip is encrypted; unpack it first");
        byte[] deflate64 = zip.clone();
        deflate64[directory + 10] = 9;
        assertThatThrownBy(() ->
                        Input.of(new ByteArrayInputStream(deflate64), "it").dataset())
                .hasMessage(
                        "it line 1 column 1: the zip has a file that is packed in a way that is not read here; pack it anew"
                                + " with Deflate");
    }

    private static byte[] zip(Map<String, String> files) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void recordsAreHandedOutOnce() {
        try (RecordReader<Event> events = Input.of(write(Formats.JSONL)).events()) {
            Iterator<Event> iterator = events.iterator();
            assertThatThrownBy(events::iterator)
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageEndingWith("are read once; open the input again to read them again");
            assertThatThrownBy(events::stream).isInstanceOf(IllegalStateException.class);
            iterator.forEachRemaining(event -> {});
            assertThatThrownBy(iterator::next)
                    .isInstanceOf(NoSuchElementException.class)
                    .hasMessageStartingWith("there are no more records in ");
            assertThat(iterator.hasNext()).isFalse();
        }
    }

    @Test
    void aClosedReaderHandsOutNothing() {
        RecordReader<Event> events = Input.of(write(Formats.JSONL)).events();
        Iterator<Event> iterator = events.iterator();
        iterator.next();
        events.close();
        events.close();
        assertThatThrownBy(iterator::hasNext)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith("jsonl is closed");
        assertThatThrownBy(events::iterator).isInstanceOf(IllegalStateException.class);
        assertThat(events.report().records()).isEqualTo(1);
    }

    /** The temporary file of a zip that comes as a stream goes with the reader. */
    @Test
    void aZipOfOneFileIsGoneWithItsReader() throws Exception {
        for (Format format : List.of(Formats.JSONL, Formats.JSON, Formats.GED, Formats.ACLED, Formats.GEOJSON)) {
            byte[] zip = zip("it", format == Formats.JSON ? bytes(format) : events(format));
            for (int way = 0; way < 3; way++) {
                Set<Path> before = spooled();
                Set<Path> own;
                try (RecordReader<Event> events =
                        Input.of(new ByteArrayInputStream(zip), "it").as(format).events()) {
                    own = spooled();
                    own.removeAll(before);
                    assertThat(own).as("%s", format).isNotEmpty();
                    if (way == 0) {
                        events.forEach(event -> {});
                    } else if (way == 1) {
                        events.iterator().next();
                    }
                }
                // Another JVM may read a zip at the same time: its file goes away by itself.
                for (int i = 0; i < 600 && own.stream().anyMatch(Files::exists); i++) {
                    TimeUnit.MILLISECONDS.sleep(100);
                }
                assertThat(own).as("%s, way %s", format, way).noneMatch(Files::exists);
            }
        }
    }

    private static Set<Path> spooled() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.toString().endsWith(".zip"))
                    .collect(Collectors.toCollection(HashSet::new));
        }
    }

    /** The events that the format has rows for. */
    private static byte[] events(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Event> writer = Output.to(out).as(format).events()) {
            for (Event event : IDLIB.events()) {
                try {
                    writer.write(event);
                } catch (IllegalArgumentException e) {
                    // as many have none there
                }
            }
            writer.commit();
        }
        return out.toByteArray();
    }

    /** Eight times its size, and that some hundred times its own. */
    @Test
    void whatIsPackedTwiceIsMeasuredByWhatCameIn() throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(packed) {
            {
                def.setStrategy(Deflater.HUFFMAN_ONLY);
            }
        }) {
            gzip.write("\n".repeat(40_000_000).getBytes(UTF_8));
        }
        byte[] once = packed.toByteArray();
        ReadLimits limits = ReadLimits.defaults().withMaxInflation(20);
        try (RecordReader<Event> events = Input.of(new ByteArrayInputStream(once), "once")
                .as(Formats.JSONL)
                .limits(limits)
                .events()) {
            assertThat(events).isEmpty();
        }
        try (RecordReader<Event> events = Input.of(new ByteArrayInputStream(zip("it", once)), "twice")
                .as(Formats.JSONL)
                .limits(limits)
                .events()) {
            assertThatThrownBy(() -> events.forEach(event -> {}))
                    .isInstanceOf(RecordFormatException.class)
                    .hasMessageContaining("more than 20 times its size; ReadLimits.withMaxInflation takes more");
        }
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return out.toByteArray();
    }

    @Test
    void everyWayOutClosesTheStream() {
        AtomicInteger closed = new AtomicInteger();
        for (int way = 0; way < 5; way++) {
            ByteArrayInputStream in = new ByteArrayInputStream(way == 2 ? "{]".getBytes(UTF_8) : bytes(Formats.JSONL)) {
                @Override
                public void close() {
                    closed.incrementAndGet();
                }
            };
            Input input = Input.of(in, "it");
            if (way == 0) {
                input.events().close();
            } else if (way == 1) {
                input.events().stream().close();
            } else if (way == 2) {
                assertThatThrownBy(() -> input.as(Formats.JSONL).events().forEach(event -> {}))
                        .isInstanceOf(RecordFormatException.class);
            } else if (way == 3) {
                input.events().forEach(event -> {});
            } else {
                input.dataset();
            }
            assertThat(closed).as("way " + way).hasValueGreaterThanOrEqualTo(1);
            closed.set(0);
        }
    }

    @Test
    void aStreamIsReadOnce() {
        Input input = Input.of(new ByteArrayInputStream(bytes(Formats.JSON)), "it");
        input.dataset();
        assertThatThrownBy(input::events)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("it was read already: a stream or a reader is read once");
        assertThat(Input.of(new StringReader(new String(bytes(Formats.JSON), UTF_8)), "it")
                        .dataset())
                .isEqualTo(IDLIB);
    }

    @Test
    void aStreamThatFailsIsNoWrongContent() {
        byte[] bytes = bytes(Formats.JSONL);
        ByteArrayInputStream failing = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] target, int offset, int length) {
                if (pos > bytes.length / 2) {
                    throw new UncheckedIOException(new IOException("the cable is out"));
                }
                return super.read(target, offset, length);
            }
        };
        assertThatThrownBy(() -> Input.of(failing, "it").events().forEach(event -> {}))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("the cable is out");
    }

    @Test
    void problemsAreHeardOfOneByOne() {
        List<Problem> heard = new ArrayList<>();
        String text = "{\"record\":\"event\"}\n{\n";
        try (RecordReader<Event> events =
                text(text).policy(RowPolicy.SKIP).onProblem(heard::add).events()) {
            assertThat(events).isEmpty();
            assertThat(events.problems()).isEmpty();
            assertThat(events.report().rejected()).isEqualTo(2);
            assertThat(events.report().problems()).isEqualTo(heard.size()).isGreaterThan(2);
        }
        ReadLimits one = ReadLimits.defaults().withMaxProblems(1);
        try (RecordReader<Event> events =
                text(text).policy(RowPolicy.COLLECT).limits(one).events()) {
            assertThat(events).isEmpty();
            assertThat(events.problems()).hasSize(1);
            assertThat(events.report().problems()).isEqualTo(heard.size());
        }
    }

    @Test
    void progressIsToldAtTheEndAndRarelyBefore() throws IOException {
        List<Progress> heard = new ArrayList<>();
        Path file = write(Formats.JSONL);
        long start = System.nanoTime();
        try (RecordReader<Event> events = Input.of(file).progress(heard::add).events()) {
            events.forEach(event -> {});
        }
        long tenths = (System.nanoTime() - start) / 100_000_000;
        assertThat(heard).isNotEmpty().hasSizeLessThanOrEqualTo((int) tenths + 2);
        Progress last = heard.get(heard.size() - 1);
        assertThat(last.bytes()).isEqualTo(Files.size(file));
        assertThat(last.totalBytes()).hasValue(Files.size(file));
        assertThat(last.rows()).isEqualTo(Files.readAllLines(file).size());
    }

    @Test
    void anInterruptedThreadReadsNoFurther() {
        Path file = write(Formats.JSONL);
        try (RecordReader<Event> events = Input.of(file).events()) {
            Iterator<Event> iterator = events.iterator();
            iterator.next();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> iterator.forEachRemaining(event -> {}))
                    .isInstanceOf(CancelledException.class)
                    .hasMessageMatching("reading .*jsonl was cancelled after \\d+ rows: the thread is interrupted");
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void anInterruptedThreadReadsNoDataset() {
        for (Format format : Formats.all()) {
            if (!format.writes().contains(Format.Content.DATASET)) {
                continue;
            }
            Path file = write(format);
            Thread.currentThread().interrupt();
            try {
                assertThatThrownBy(() -> Input.of(file).dataset()).isInstanceOf(CancelledException.class);
            } finally {
                assertThat(Thread.interrupted()).isTrue();
            }
        }
    }

    @Test
    void anInterruptEndsTheParsingOfADocument() {
        InputStream interrupting = new FilterInputStream(new ByteArrayInputStream(bytes(Formats.JSON))) {
            @Override
            public int read(byte[] target, int from, int length) throws IOException {
                int n = super.read(target, from, length);
                if (n < 0) {
                    Thread.currentThread().interrupt(); // all bytes are there, and nothing is parsed yet
                }
                return n;
            }
        };
        try {
            assertThatThrownBy(
                            () -> Input.of(interrupting, "it").as(Formats.JSON).dataset())
                    .isInstanceOf(CancelledException.class)
                    .hasRootCauseInstanceOf(InterruptedIOException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void aDocumentTellsOfItsBytesAsTheyAreRead() {
        byte[] document = bytes(Formats.JSON);
        List<Progress> told = new ArrayList<>();
        Input.of(new ByteArrayInputStream(document), "it")
                .as(Formats.JSON)
                .progress(told::add)
                .dataset();
        assertThat(told).last().extracting(Progress::bytes).isEqualTo((long) document.length);
    }

    @Test
    void aRecordThatWasReadAheadIsNotHandedOutAfterClosing() {
        RecordReader<Event> reader = Input.of(write(Formats.JSONL)).events();
        Iterator<Event> events = reader.iterator();
        assertThat(events.hasNext()).isTrue();
        reader.close();
        assertThatThrownBy(events::hasNext).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(events::next).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aPartOfAPackageIsToldFromADataset() throws IOException {
        Path tables = folder.resolve("package");
        Output.to(tables).as(Formats.CSV).write(IDLIB);
        assertThatThrownBy(() -> Input.of(tables.resolve("datapackage.json")).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageEndingWith(
                        "schemaVersion: is missing; this seems to be the descriptor of a package of tables: read its"
                                + " folder");
        assertThatThrownBy(() -> Datasets.read(tables.resolve("events.csv")))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("this is one table of a package, 'events', and no dataset by itself");
        Files.delete(tables.resolve("datapackage.json"));
        assertThatThrownBy(() -> Input.of(tables).events())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("there is no datapackage.json among its files");
        assertThatThrownBy(() -> Datasets.read(tables)).hasMessageContaining("is a folder without datapackage.json");
    }

    @Test
    void thePathOfNothingIsTheFolderThatTheProcessIsIn() {
        Path here = Path.of("").toAbsolutePath();
        assertThatThrownBy(() -> Datasets.read(Path.of(""))).hasMessageStartingWith(here + ": is a folder");
        assertThatThrownBy(() -> Output.to(Path.of("")).as(Formats.JSON).write(IDLIB))
                .hasMessageStartingWith(here + ": is a folder");
        assertThatThrownBy(() -> Output.to(Path.of("/")).as(Formats.CSV).write(IDLIB))
                .hasMessageStartingWith("/: is there already");
    }

    private static Input text(String text) {
        return Input.of(new ByteArrayInputStream(text.getBytes(UTF_8)), "it");
    }

    private static byte[] bytes(Format format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output.to(out).as(format).write(IDLIB);
        return out.toByteArray();
    }

    private Path write(Format format) {
        Path file = folder.resolve("idlib." + format + (format == Formats.CSV ? ".zip" : ""));
        assertThat(Output.to(file).as(format).write(IDLIB).bytes())
                .isEqualTo(file.toFile().length());
        return file;
    }
}
