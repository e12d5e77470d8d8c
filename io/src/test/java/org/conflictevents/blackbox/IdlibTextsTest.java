package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Source;
import org.conflictevents.model.TextSpan;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The dataset against the texts of the articles, which are not part of this project: runs where {@code corpus.dir} is given. */
@EnabledIfSystemProperty(named = "corpus.dir", matches = ".+")
class IdlibTextsTest {

    private static final Dataset DATA = Datasets.idlib2020();

    private static final Pattern NUMBER = Pattern.compile(
            "(?<digits>\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?<times>[ -]million)?|(?<word>[a-z]+)(?<wordTimes>[ -]million)?");

    private static final Map<String, BigDecimal> WORDS = Stream.of(
                    "a 1",
                    "an 1",
                    "another 1",
                    "one 1",
                    "two 2",
                    "three 3",
                    "four 4",
                    "five 5",
                    "seven 7",
                    "eight 8",
                    "nine 9",
                    "ten 10",
                    "dozen 12",
                    "half 0.5")
            .map(entry -> entry.split(" "))
            .collect(Collectors.toMap(entry -> entry[0], entry -> new BigDecimal(entry[1])));

    /** The texts by the SHA-256 of their file. */
    private static final Map<String, String> TEXTS = new HashMap<>();

    @BeforeAll
    static void readTexts() throws IOException, NoSuchAlgorithmException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("corpus.dir"), "seeds"))) {
            for (Path file : files.toList()) {
                byte[] bytes = Files.readAllBytes(file);
                byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
                TEXTS.put(HexFormat.of().formatHex(hash), new String(bytes, UTF_8));
            }
        }
    }

    @Test
    void hashOfEachArticleIsThatOfAFile() {
        assertThat(DATA.sources())
                .filteredOn(source -> source.sha256().isPresent())
                .hasSize(5)
                .allSatisfy(source -> assertThat(text(source)).startsWith(source.title()));
    }

    @Test
    void spansLieInsideOneLineAndBeginAndEndWithWords() {
        assertThat(cited()).hasSizeGreaterThan(500).allSatisfy(attribution -> {
            for (TextSpan span : attribution.spans()) {
                String words = span.of(text(attribution.source()));
                assertThat(words).isEqualTo(words.strip()).doesNotContain("\n");
            }
        });
    }

    @Test
    void wordingsStandInTheirSpans() {
        assertThat(cited())
                .filteredOn(attribution -> attribution.wording().isPresent())
                .hasSizeGreaterThan(50)
                .allSatisfy(attribution -> {
                    String wording = attribution.wording().orElseThrow();
                    assertThat(wording.split(" ")).hasSizeLessThanOrEqualTo(8);
                    assertThat(words(attribution)).anyMatch(words -> words.contains(wording));
                });
    }

    @Test
    void quotedWordingsStandInQuotationMarks() {
        assertThat(cited())
                .filteredOn(Attribution::quoted)
                .isNotEmpty()
                .allSatisfy(
                        attribution -> assertThat(attribution.spans()).anyMatch(span -> isQuoted(attribution, span)));
    }

    /** Whether the wording stands in the span, and more quotation marks of its line open before it than close. */
    private static boolean isQuoted(Attribution attribution, TextSpan span) {
        String text = text(attribution.source());
        int start = text.offsetByCodePoints(0, span.start());
        int wording = span.of(text).indexOf(attribution.wording().orElseThrow());
        int line = text.lastIndexOf('\n', start) + 1;
        return wording >= 0
                && text.substring(line, start + wording)
                        .replaceAll("[^\"\u201c\u201d]", "")
                        .matches("(\"\"|\u201c\u201d)*[\"\u201c]");
    }

    @Test
    void spansOfFiguresHoldTheNumber() {
        List<Figure> figures = Stream.concat(
                        DATA.events().stream().flatMap(e -> e.figures().stream()), DATA.figures().stream())
                .toList();

        assertThat(figures).hasSizeGreaterThan(20).allSatisfy(figure -> {
            for (Attribution attribution : figure.attributions()) {
                assertThat(words(attribution)).anyMatch(words -> holds(words, figure.quantity()));
            }
        });
    }

    private static boolean holds(String words, Quantity quantity) {
        if (quantity.qualifier() == Qualifier.UNCOUNTED) {
            return numbers(words).isEmpty();
        }
        if (quantity.qualifier().isBand()) {
            String band = quantity.qualifier().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            return words.toLowerCase(Locale.ROOT).startsWith(band);
        }
        BigDecimal claimed =
                quantity.best().or(quantity::low).or(quantity::high).orElseThrow();
        return numbers(words).stream().anyMatch(number -> number.compareTo(claimed) == 0);
    }

    /** The numbers that a few words hold, in digits and in the words that the figures of this dataset need. */
    private static List<BigDecimal> numbers(String words) {
        List<BigDecimal> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(words.toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            Optional<BigDecimal> number = Optional.ofNullable(matcher.group("digits"))
                    .map(digits -> new BigDecimal(digits.replace(",", "")))
                    .or(() -> Optional.ofNullable(WORDS.get(matcher.group("word"))));
            boolean millions = matcher.group("times") != null || matcher.group("wordTimes") != null;
            number.map(n -> millions ? n.multiply(BigDecimal.valueOf(1_000_000)) : n)
                    .ifPresent(numbers::add);
        }
        return numbers;
    }

    private static List<Attribution> cited() {
        return Stream.of(
                        DATA.places().stream().flatMap(p -> p.attributions().stream()),
                        DATA.actors().stream().flatMap(a -> a.attributions().stream()),
                        DATA.agreements().stream()
                                .flatMap(a -> Stream.of(
                                        a.attributions().stream(),
                                        a.terms().stream().flatMap(t -> t.attributions().stream()),
                                        a.statuses().stream().flatMap(s -> s.attributions().stream())))
                                .flatMap(s -> s),
                        DATA.events().stream().flatMap(e -> e.attributions().stream()),
                        DATA.events().stream()
                                .flatMap(e -> e.figures().stream())
                                .flatMap(f -> f.attributions().stream()),
                        DATA.figures().stream().flatMap(f -> f.attributions().stream()),
                        DATA.relations().stream().flatMap(r -> r.attributions().stream()))
                .flatMap(s -> s)
                .filter(attribution -> !attribution.spans().isEmpty())
                .toList();
    }

    private static List<String> words(Attribution attribution) {
        String text = text(attribution.source());
        return attribution.spans().stream().map(span -> span.of(text)).toList();
    }

    private static String text(Source source) {
        return Optional.ofNullable(TEXTS.get(source.sha256().orElseThrow()))
                .orElseThrow(() -> new AssertionError("no file in corpus.dir has the hash of " + source));
    }
}
