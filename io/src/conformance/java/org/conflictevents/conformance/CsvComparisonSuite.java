package org.conflictevents.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Problem;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** How rows of separated values are taken apart: cases in YAML, many of them with each line end and each kind of blank. */
final class CsvComparisonSuite implements Suite {

    private static final Decision COMMENT = new Decision(
            "no row is a comment: '#' begins the tags of HXL, and texts of others, and a row is not left out for it",
            "#");
    private static final Decision BLANK = new Decision(
            "the reader of a table with several columns passes over a row of blanks too, and counts it",
            "but got [[A]] []");

    private static final Map<String, List<String>> SEVERAL =
            Map.of("⏎", List.of("\n", "\r\n", "\r"), "␠", List.of(" ", "\t", "\f"));

    @Override
    public String name() {
        return "JavaCsvComparison";
    }

    @Override
    public Map<String, Decision> decisions() {
        Map<String, Decision> decisions = new HashMap<>();
        for (int i = 1; i <= 7; i++) {
            decisions.put("comments-skip-" + i, COMMENT);
            decisions.put("comments-read-" + i, COMMENT);
        }
        decisions.put("skip-empty-lines-2", BLANK);
        decisions.put("skip-empty-lines-3", BLANK);
        return decisions;
    }

    @Override
    public void run(Path folder, Score score) throws IOException {
        for (Path file : Suite.files(folder.resolve("tests"), ".yaml")) {
            try (Reader reader = Files.newBufferedReader(file, UTF_8)) {
                Map<?, ?> spec = new Yaml(new SafeConstructor(new LoaderOptions())).load(reader);
                Map<?, ?> settings = spec.get("settings") instanceof Map<?, ?> some ? some : Map.of();
                for (Object check : (List<?>) spec.get("checks")) {
                    Map<?, ?> one = (Map<?, ?>) check;
                    score.add((String) one.get("id"), difference(one, settings));
                }
            }
        }
    }

    private static String difference(Map<?, ?> check, Map<?, ?> settings) throws IOException {
        String input = ((String) check.get("input"))
                .replace("␊", "\n")
                .replace("␍", "\r")
                .replace("␤", "\r\n");
        for (Map<String, String> variant : variants(input)) {
            List<List<String>> expected = new ArrayList<>();
            for (Object row : (List<?>) check.get("records")) {
                expected.add(((List<?>) row)
                        .stream().map(field -> put((String) field, variant)).toList());
            }
            CsvTable table = CsvTable.read(put(input, variant), ',');
            boolean mayRefuse = Boolean.TRUE.equals(settings.get("exceptionAllowed"));
            List<List<String>> rows =
                    Boolean.TRUE.equals(settings.get("skipEmptyLines")) ? table.rowsButBlankOnes() : table.rows();
            List<Problem> problems = table.problems();
            if (!(mayRefuse && !problems.isEmpty()) && !(rows.equals(expected) && problems.isEmpty())) {
                return variant + ": wanted " + expected + " but got " + rows + " " + problems;
            }
        }
        return "";
    }

    /** Returns each way to fill in the characters that stand for several. */
    private static List<Map<String, String>> variants(String input) {
        List<Map<String, String>> variants = List.of(Map.of());
        for (Map.Entry<String, List<String>> several : SEVERAL.entrySet()) {
            if (input.contains(several.getKey())) {
                List<Map<String, String>> more = new ArrayList<>();
                for (Map<String, String> variant : variants) {
                    for (String one : several.getValue()) {
                        Map<String, String> filled = new HashMap<>(variant);
                        filled.put(several.getKey(), one);
                        more.add(filled);
                    }
                }
                variants = more;
            }
        }
        return variants;
    }

    private static String put(String text, Map<String, String> variant) {
        String filled = text;
        for (Map.Entry<String, String> one : variant.entrySet()) {
            filled = filled.replace(one.getKey(), one.getValue());
        }
        return filled;
    }
}
