package org.conflictevents.samples.quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QuickstartTest {

    private static final String CONTROL = "Who held Saraqib, and when";
    private static final String TURKEY = "Turkey in February 2020, as far as dates tell";
    private static final String ONLY_SAID =
            "Turkey in February 2020: what was only threatened, planned, demanded, feared or supposed";
    private static final String DISPLACED = "People displaced, as the sources say";
    private static final String SOURCES = "The sources";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void titlesInOrder() {
        assertThat(run()).isZero();
        assertThat(lines(out)).containsSubsequence(CONTROL, TURKEY, ONLY_SAID, DISPLACED, SOURCES);
        assertThat(lines(err)).isEmpty();
    }

    @Test
    void fallOfSaraqibIsToldByTwoArticlesOfWhichOneGivesTheDay() {
        run();
        assertThat(section(CONTROL, TURKEY))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2020-02-06% or 2020-02-07% ")
                        .containsSubsequence("Syrian government forces", " all ", "article-003", "article-004"));
    }

    @Test
    void saraqibIsTakenAndRetaken() {
        run();
        assertThat(String.join("\n", section(CONTROL, TURKEY)))
                .containsSubsequence("\n2020-02-05 ", "government forces", "\n2020-02-27? ", "Syrian opposition");
    }

    @Test
    void turkeyThreatensBecauseOfItsDeadline() {
        run();
        assertThat(section(TURKEY, ONLY_SAID))
                .noneMatch(line -> line.matches(".* (threatened|planned|demanded|feared|hypothetical) .*"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2020-02-06?")
                        .containsSubsequence("Turkey threatens force", "article-000"));
    }

    @Test
    void displacedAreCountedAsTheSourcesDo() {
        run();
        assertThat(String.join("\n", section(DISPLACED, SOURCES)))
                .containsSubsequence("580,000", "more than", "article-000: United Nations")
                .containsSubsequence("\n2020-02-06?", "\n2020-02-20?", "\n2020-02-27?", "950,000", "article-003")
                .containsPattern("2011-37~/2020-02-20\\? +people displaced +occurred +10,000,000")
                .containsPattern("people living displaced +occurred +200,000");
    }

    @Test
    void whatWasOnlySaidComesAfterWhatHappened() {
        run();
        assertThat(section(ONLY_SAID, DISPLACED))
                .anySatisfy(line -> assertThat(line).contains("threatened", "Turkey would fight the Syrian troops"))
                .noneMatch(line -> line.contains(" occurred "));
    }

    @Test
    void aLineUnderEachTableSaysHowDatesAreWritten() {
        run();
        assertThat(lines(out))
                .filteredOn(line -> line.startsWith("Dates: ? uncertain, ~ approximate, % both;"))
                .hasSize(4);
    }

    @Test
    void everyLineNamesASource() {
        run();
        assertThat(section(CONTROL, SOURCES))
                .filteredOn(line -> line.matches("[/\\[]?20\\d\\d.*"))
                .isNotEmpty()
                .allSatisfy(line -> assertThat(line).contains("article-00"));
    }

    @Test
    void placeMayBeSpeltInOtherWaysAndInSeveralWords() {
        assertThat(run("سراقب")).isZero();
        assertThat(lines(out)).startsWith(CONTROL);
        out.reset();
        assertThat(run("kafr", "nabl")).isZero();
        assertThat(lines(out).get(0)).startsWith("Who held Kafr");
    }

    @Test
    void unknownPlaceGivesCandidatesAndTwo() {
        assertThat(run("Sarakesh")).isEqualTo(2);
        assertThat(lines(out)).isEmpty();
        assertThat(lines(err)).singleElement().asString().contains("'Sarakesh'", "did you mean Saraqib");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--nope", "-h", "", " "})
    void argumentWithoutSenseGivesTwo(String argument) {
        assertThat(run(argument)).isEqualTo(2);
        assertThat(lines(out)).isEmpty();
        assertThat(lines(err)).isNotEmpty();
    }

    @Test
    void helpAndVersion() {
        assertThat(run("--help")).isZero();
        assertThat(lines(out)).startsWith("Usage: samples/quickstart/run [PLACE]");
        out.reset();
        assertThat(run("--version")).isZero();
        assertThat(lines(out)).singleElement().asString().matches("Conflict Events for Java \\d+\\.\\d+\\.\\d+.*");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tr-TR", "ar-EG", "de-DE"})
    void everyLocaleSeesTheSame(String language) {
        Locale before = Locale.getDefault();
        run("SARAQIB");
        String there = out.toString(StandardCharsets.UTF_8);
        out.reset();
        try {
            Locale.setDefault(Locale.forLanguageTag(language));
            assertThat(run("SARAQIB")).isZero();
        } finally {
            Locale.setDefault(before);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo(there).contains(CONTROL);
    }

    private int run(String... arguments) {
        return Quickstart.run(
                arguments,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    private List<String> section(String title, String next) {
        List<String> lines = lines(out);
        return lines.subList(lines.indexOf(title), lines.indexOf(next));
    }

    private static List<String> lines(ByteArrayOutputStream printed) {
        return printed.toString(StandardCharsets.UTF_8).lines().toList();
    }
}
