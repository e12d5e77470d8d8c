package org.conflictevents.io.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Output;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.io.internal.bytes.Archive;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.conflictevents.io.internal.json.Unfit;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.model.Dataset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The quick reader takes nothing that the thorough one would not, and makes the same of it. */
class QuickPackageTest {

    @TempDir
    Path folder;

    private final Map<String, String> files = new TreeMap<>();

    @BeforeEach
    void aPackageIsThere() throws IOException {
        Path written = folder.resolve("package");
        Output.to(written).as(Formats.CSV).write(Datasets.idlib2020());
        try (Stream<Path> all = Files.list(written)) {
            for (Path file : all.toList()) {
                files.put(file.getFileName().toString(), Files.readString(file));
            }
        }
    }

    @Test
    void whatIsRightIsReadQuickly() throws IOException {
        Reading reading = reading();
        assertThat(read(reading, true)).isEqualTo(Datasets.idlib2020());
        ReadReport report = reading.report();
        Reading thorough = reading();
        assertThat(read(thorough, false)).isEqualTo(Datasets.idlib2020());
        assertThat(report).isEqualTo(thorough.report());
    }

    @Test
    void rowsInAnotherOrderAreReadQuickly() throws IOException {
        for (String table : List.of("figures.csv", "attributions.csv", "spans.csv", "participants.csv", "actors.csv")) {
            List<String> rows = new ArrayList<>(List.of(text(table).split("\r\n")));
            if (rows.stream().allMatch(row -> row.chars().filter(c -> c == '"').count() % 2 == 0)) {
                List<String> content = rows.subList(1, rows.size());
                Collections.reverse(content);
                files.put(table, String.join("\n", rows));
            }
        }
        Dataset quick = read(reading(), true);
        Dataset thorough = read(reading(), false);
        assertThat(quick).isNotNull().isEqualTo(thorough);
    }

    /** One cell, character or row of the package is changed, and both look at it. */
    @Test
    void whatIsTakenIsTakenByTheThoroughOneToo() throws IOException {
        Random random = new Random(20200206);
        Map<String, String> right = Map.copyOf(files);
        List<String> tables = right.keySet().stream()
                .filter(name -> name.endsWith(".csv"))
                .sorted()
                .toList();
        int taken = 0;
        for (int i = 0; i < (Boolean.getBoolean("thorough") ? 3_000 : 60); i++) {
            String table = tables.get(random.nextInt(tables.size()));
            files.put(table, change(text(table), random));
            Reading reading = reading();
            Dataset quick = read(reading, true);
            if (quick != null) {
                taken++;
                Reading thorough = reading();
                assertThat(quick).as(table).isEqualTo(read(thorough, false));
                assertThat(reading.report()).isEqualTo(thorough.report());
            }
            files.putAll(right);
        }
        assertThat(taken).isPositive();
    }

    private static String change(String text, Random random) {
        int at = random.nextInt(text.length());
        String[] pieces = {
            "", ",", "\"", "\r\n", "\n", " ", "0", "1", "-", "\\u d83d".replace(" ", ""), "TRUE", "1e3", "é", "'"
        };
        String piece = pieces[random.nextInt(pieces.length)];
        if (random.nextInt(4) == 0) { // a row twice, or away
            String[] rows = text.split("(?<=\n)");
            int row = random.nextInt(rows.length);
            rows[row] = random.nextBoolean() ? "" : rows[row] + rows[row];
            return String.join("", rows);
        }
        if (random.nextInt(3) == 0) { // a cell away, or another in its place
            String[] cells = text.split("(?<=[,\n])|(?=[,\r])");
            cells[random.nextInt(cells.length)] = random.nextBoolean() ? piece : cells[random.nextInt(cells.length)];
            return String.join("", cells);
        }
        return text.substring(0, at) + piece + text.substring(Math.min(text.length(), at + random.nextInt(2)));
    }

    private String text(String file) {
        return String.valueOf(files.get(file));
    }

    private static Reading reading() {
        return new Reading("package", RowPolicy.FAIL, ReadLimits.defaults(), null, null);
    }

    /** Returns what one of the two makes of the files, null where it refuses them. */
    private @Nullable Dataset read(Reading reading, boolean isQuick) throws IOException {
        Path changed = Files.createDirectories(folder.resolve("changed"));
        for (Map.Entry<String, String> file : files.entrySet()) {
            Files.writeString(changed.resolve(file.getKey()), file.getValue());
        }
        try (ByteInput in = ByteInput.of(changed, ReadLimits.defaults())) {
            Archive archive = in.archive();
            assertThat(archive).isNotNull();
            PackageReader reader = PackageReader.open(archive, null, reading, "");
            return isQuick ? reader.readQuickly() : reader.readThoroughly();
        } catch (RecordFormatException e) {
            return null;
        }
    }

    @Property(tries = 1000)
    void rows_are_those_of_the_thorough_reader(@ForAll("tables") String text) throws IOException {
        List<List<String>> thorough = new ArrayList<>();
        boolean isRight = true;
        try (CsvRows rows = CsvRows.of("it", new StringReader(text), ',', ReadLimits.defaults())) {
            while (rows.next()) {
                isRight &= rows.fault() == null;
                thorough.add(rows.fields());
            }
        }
        List<List<String>> quick = new ArrayList<>();
        try {
            QuickRows rows = new QuickRows(new StringReader(text), ',', ReadLimits.defaults());
            while (rows.next()) {
                List<String> fields = new ArrayList<>();
                for (int i = 0; i < rows.size(); i++) {
                    fields.add(rows.text(i));
                }
                quick.add(fields);
            }
            assertThat(isRight).isTrue();
            assertThat(quick).isEqualTo(thorough);
        } catch (Unfit e) {
            assertThat(isRight).isFalse();
        }
    }

    @Provide
    Arbitrary<String> tables() {
        return Arbitraries.strings().withChars(",\"\r\n ab\té").ofMaxLength(60);
    }
}
