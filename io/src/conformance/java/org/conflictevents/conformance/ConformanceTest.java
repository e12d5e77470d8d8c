package org.conflictevents.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The suites that lie in the folder {@code -Dconformance.dir}, each in one that has its name; one that is not there is skipped. Their
 * scores are those that the README of the module tells.
 */
class ConformanceTest {

    private static final Path README = Path.of("README.md");
    private static final String HEAD =
            "| suite | cases | passed | otherwise by decision |\n| --- | ---: | ---: | ---: |\n";
    private static final StringBuilder TABLE = new StringBuilder(HEAD);

    static List<Suite> suites() {
        return List.of(
                new JsonParsingSuite(),
                new GeoJsonSuite(),
                new CsvComparisonSuite(),
                CsvFilesSuite.SPECTRUM,
                CsvFilesSuite.TEST_DATA,
                new NaughtyStringsSuite());
    }

    @ParameterizedTest
    @MethodSource("suites")
    void eachCaseIsAsTheSuiteWantsItOrDecidedOtherwise(Suite suite) throws IOException {
        String dir = System.getProperty("conformance.dir", "");
        Path folder = Path.of(dir, suite.name());
        assumeTrue(!dir.isEmpty(), "no suites: -Dconformance.dir=... says where they lie");
        assumeTrue(Files.isDirectory(folder), "no suite " + folder);

        Score score = new Score(suite.decisions());
        suite.run(folder, score);

        String row = "| %s | %d | %d | %d |%n"
                .formatted(
                        suite.name(),
                        score.cases(),
                        score.passed(),
                        score.decided().size());
        TABLE.append(row);
        new TreeMap<>(score.decided())
                .forEach((id, reason) -> System.out.println(suite.name() + " " + id + ", by decision: " + reason));
        assertThat(score.faults()).isEmpty();
        assertThat(score.needless()).as("decisions that no case needs").isEmpty();
        assertThat(told(suite.name())).isEqualTo(row.strip());
    }

    /** Returns what the README says, without the links and the commits. */
    private static String told(String suite) throws IOException {
        Pattern row = Pattern.compile(
                "^\\| \\[" + Pattern.quote(suite) + "]\\([^)]*\\) \\| `[0-9a-f]{12}` \\|([ 0-9|]*)$",
                Pattern.MULTILINE);
        Matcher matcher = row.matcher(Files.readString(README));
        return matcher.find() ? "| " + suite + " |" + matcher.group(1).stripTrailing() : "nothing of " + suite;
    }

    @AfterAll
    static void tellScores() {
        System.out.println(TABLE);
    }
}
