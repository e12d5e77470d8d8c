package org.conflictevents.conformance;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * CSV files, with what they hold as JSON: rows by the names in the header, or lists of fields. Those called {@code bad-} have to be
 * complained of.
 *
 * @param name the folder
 * @param csv the folder in it with the tables
 * @param decisions what is decided otherwise
 */
record CsvFilesSuite(String name, String csv, Map<String, Decision> decisions) implements Suite {

    private static final List<String> COLUMNS = List.of("foo", "bar", "baz");

    static final CsvFilesSuite SPECTRUM = new CsvFilesSuite(
            "csv-spectrum",
            "csvs",
            Map.of(
                    "location_coordinates",
                    new Decision(
                            "the suite's JSON has another telephone number than its CSV, and is no list",
                            "but got [{Contact Phone Number=2095257564, ")));

    static final CsvFilesSuite TEST_DATA = new CsvFilesSuite(
            "csv-test-data",
            "csv",
            Map.of(
                    "bad-unescaped-quote",
                    new Decision(
                            "a quote in a field that does not begin with one is a character like others: nothing is lost, and"
                                    + " JavaCsvComparison wants it so",
                            "bar=This \"quotes\" must be escaped")));

    @Override
    public void run(Path folder, Score score) throws IOException {
        for (Path file : Suite.files(folder.resolve(csv), ".csv")) {
            String id = Suite.stem(file);
            CsvTable table = CsvTable.read(Files.readAllBytes(file), ',');
            boolean isBad = id.startsWith("bad-");
            boolean isNamed = name.equals("csv-spectrum") || isBad || id.startsWith("header-");
            boolean isFixed = name.equals("csv-test-data");
            List<?> found = isNamed ? table.byName(isFixed ? COLUMNS : List.of()) : table.rows();
            if (isBad) {
                score.add(id, table.problems().isEmpty() ? "nobody complains of it, but reads " + found : "");
            } else {
                Path json = folder.resolve("json").resolve(id + ".json");
                Object expected = new ObjectMapper().readValue(json.toFile(), Object.class);
                boolean isRight = found.equals(expected) && table.problems().isEmpty();
                score.add(id, isRight ? "" : "wanted " + expected + " but got " + found + " " + table.problems());
            }
        }
    }
}
