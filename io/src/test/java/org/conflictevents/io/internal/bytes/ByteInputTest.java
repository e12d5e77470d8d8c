package org.conflictevents.io.internal.bytes;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByteInputTest {

    private static final ReadLimits LIMITS = ReadLimits.defaults();

    @TempDir
    Path folder;

    @Property(tries = 200)
    void gzip_of_several_members_is_read_to_its_end(@ForAll byte[] first, @ForAll byte[] second) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(gzip(first));
        packed.writeBytes(gzip(second));
        packed.writeBytes(new byte[3]); // as tapes have them
        ByteArrayInputStream slow = new ByteArrayInputStream(packed.toByteArray()) {
            @Override
            public synchronized int read(byte[] bytes, int offset, int length) {
                return super.read(bytes, offset, Math.min(7, length));
            }

            @Override
            public synchronized int available() {
                return 0;
            }
        };
        ByteArrayOutputStream both = new ByteArrayOutputStream();
        both.writeBytes(first);
        both.writeBytes(second);
        try (ByteInput input = ByteInput.of(slow, "it", LIMITS)) {
            assertThat(input.stream().readAllBytes()).isEqualTo(both.toByteArray());
            assertThat(input.bytesRead()).isEqualTo(packed.size());
        }
    }

    @Property(tries = 300)
    void damaged_gzip_is_refused_or_read_and_nothing_else(@ForAll Random random) throws IOException {
        byte[] bytes = gzip("Saraqib, Idlib, Syria".repeat(20).getBytes(UTF_8));
        byte[] damaged = Arrays.copyOf(bytes, random.nextBoolean() ? bytes.length : random.nextInt(bytes.length));
        for (int i = random.nextInt(3); i >= 0 && damaged.length > 2; i--) {
            damaged[2 + random.nextInt(damaged.length - 2)] = (byte) random.nextInt();
        }
        try (ByteInput input = ByteInput.of(new ByteArrayInputStream(damaged), "it", LIMITS)) {
            input.stream().readAllBytes();
        } catch (RecordFormatException e) {
            assertThat(e)
                    .hasMessageMatching(
                            "(?s)it line 1 column 1: the gzip data (are damaged: they|end before|are damaged: ).*");
        }
    }

    @Test
    void whatStandsBehindGzipIsNotPassedOver() {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        packed.writeBytes(gzip(new byte[] {1}));
        packed.writeBytes("more".getBytes(UTF_8));
        assertThatThrownBy(() -> read(packed.toByteArray()))
                .isInstanceOf(RecordFormatException.class)
                .hasMessage("it line 1 column 1: the gzip data are damaged: there is something else behind them");
        byte[] cut = Arrays.copyOf(gzip("text".getBytes(UTF_8)), 20);
        assertThatThrownBy(() -> read(cut))
                .hasMessage("it line 1 column 1: the gzip data end before they are complete");
    }

    @Test
    void aBombIsRefused() {
        byte[] bomb = gzip(new byte[1 << 26]);
        assertThatThrownBy(() -> read(bomb))
                .isInstanceOf(RecordFormatException.class)
                .hasMessage(
                        "it line 1 column 1: the input unpacks to more than 200 times its size; ReadLimits.withMaxInflation"
                                + " takes more");
        assertThatThrownBy(() ->
                        ByteInput.of(new ByteArrayInputStream(bomb), "it", LIMITS.withMaxInflatedBytes(1_000)).stream()
                                .readAllBytes())
                .hasMessage(
                        "it line 1 column 1: the input unpacks to more than 1000 bytes; ReadLimits.withMaxInflatedBytes"
                                + " takes more");
        byte[] zipped = zip(Map.of("a", new byte[1 << 26]));
        assertThatThrownBy(() -> read(zipped))
                .hasMessageStartingWith("it!a line 1 column 1: the input unpacks to more than 200 times");
    }

    @Test
    void aZipOfOneFileIsAsGoodAsThat() throws IOException {
        byte[] packed = zip(
                Map.of("folder/d.jsonl", "text".getBytes(UTF_8), "folder/", new byte[0], "__MACOSX/._d", new byte[9]));
        assertThat(read(packed)).isEqualTo("text");
        Path file = Files.write(folder.resolve("some.file"), packed);
        try (ByteInput input = ByteInput.of(file, LIMITS)) {
            assertThat(input.head()).isEqualTo("text".getBytes(UTF_8));
            assertThat(input.stream().readAllBytes()).isEqualTo("text".getBytes(UTF_8));
            assertThat(input.bytesRead()).isEqualTo(4);
            assertThat(input.totalBytes()).hasValue(4);
        }
    }

    @Test
    void severalFilesAreAnArchive() throws IOException {
        byte[] packed = zip(Map.of("a.csv", "aa".getBytes(UTF_8), "b.csv", "b".getBytes(UTF_8)));
        Path file = Files.write(folder.resolve("some.zip"), packed);
        Path unpacked = Files.createDirectory(folder.resolve("unpacked"));
        Files.writeString(unpacked.resolve("a.csv"), "aa");
        Files.writeString(unpacked.resolve("b.csv"), "b");
        for (Path path : List.of(file, unpacked)) {
            try (ByteInput input = ByteInput.of(path, LIMITS)) {
                Archive archive = input.archive();
                assertThat(archive.names()).containsExactlyInAnyOrder("a.csv", "b.csv");
                try (ByteInput entry = archive.open("a.csv")) {
                    assertThat(entry.stream().readAllBytes()).isEqualTo("aa".getBytes(UTF_8));
                }
                assertThat(archive.totalBytes()).isEqualTo(3);
                assertThat(archive.bytesRead()).isEqualTo(2);
                assertThatThrownBy(() -> archive.open("c.csv")).isInstanceOf(IllegalArgumentException.class);
            }
        }
        assertThatThrownBy(() -> read(packed))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageMatching(
                        "it line 1 column 1: there are 2 files in the archive, such as '[ab].csv'; unpack it, and"
                                + " read one of them");
        assertThatThrownBy(() -> ByteInput.of(unpacked, LIMITS).stream())
                .hasMessageEndingWith(
                        ": is a folder without datapackage.json, which says what the tables of a package are; any other dataset is"
                                + " read from a file");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ../evil          | leads out of it, or about in it; take '..' out of its name
            a/../../evil     | leads out of it, or about in it; take '..' out of its name
            a\\..\\evil      | leads out of it, or about in it; take '..' out of its name
            ./a              | leads out of it, or about in it; take '.' out of its name
            /etc/passwd      | has an absolute name; names in an archive are relative to it
            C:\\evil         | has an absolute name; names in an archive are relative to it
            \\\\host\\evil   | has an absolute name; names in an archive are relative to it
            A.CSV            | is there twice, though perhaps not in the same case
            """)
    void entriesThatMeanNoGoodAreRefused(String name, String message) throws IOException {
        Path file = Files.write(folder.resolve("evil.zip"), zip(Map.of("a.csv", new byte[1], name, new byte[1])));
        assertThatThrownBy(() -> ByteInput.of(file, LIMITS))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageEndingWith(message)
                .hasMessageMatching(".*evil.zip line 1 column 1: the entry '(.*)' of the archive .*");
        Files.delete(file); // nobody holds it open
    }

    @Test
    void twoEntriesOfOneNameAreRefused() throws IOException {
        String packed = new String(zip(Map.of("a.csv", new byte[1], "b.csv", new byte[1])), ISO_8859_1);
        assertThatThrownBy(() -> read(packed.replace("b.csv", "a.csv").getBytes(ISO_8859_1)))
                .hasMessage(
                        "it line 1 column 1: the entry 'a.csv' of the archive is there twice, though perhaps not in the same"
                                + " case");
        assertThatThrownBy(() -> ByteInput.of(
                        new ByteArrayInputStream(packed.getBytes(ISO_8859_1)), "it", LIMITS.withMaxEntries(1)))
                .hasMessage(
                        "it line 1 column 1: the archive has more than 1 entries; ReadLimits.withMaxEntries takes more");
    }

    @Property(tries = 300)
    void a_damaged_zip_is_refused_or_read_and_nothing_else(@ForAll Random random) throws IOException {
        byte[] bytes = zip(Map.of("a.csv", "Saraqib, Idlib, Syria".repeat(20).getBytes(UTF_8)));
        byte[] damaged =
                Arrays.copyOf(bytes, random.nextBoolean() ? bytes.length : 4 + random.nextInt(bytes.length - 4));
        for (int i = random.nextInt(3); i >= 0 && damaged.length > 4; i--) {
            damaged[4 + random.nextInt(damaged.length - 4)] = (byte) random.nextInt();
        }
        try {
            read(damaged);
        } catch (RecordFormatException e) {
            assertThat(e.getMessage()).startsWith("it");
        }
    }

    private static String read(byte[] bytes) throws IOException {
        try (ByteInput input = ByteInput.of(new ByteArrayInputStream(bytes), "it", LIMITS)) {
            return new String(input.stream().readAllBytes(), UTF_8);
        }
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(Map<String, byte[]> files) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                out.putNextEntry(new ZipEntry(file.getKey()));
                out.write(file.getValue());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return packed.toByteArray();
    }
}
