package org.conflictevents.samples.jshell;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import org.conflictevents.io.Coverage;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Provenance;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Code;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.junit.jupiter.api.Test;

/** The pages on the Idlib 2020 dataset say what the dataset and the model say. */
class DatasetPagesTest {

    private static final Path ROOT = Path.of("").toAbsolutePath().getParent().getParent();
    private static final Path PAGES = ROOT.resolve(Path.of("samples", "idlib-2020"));
    private static final Dataset DATA = Datasets.idlib2020();
    private static final String START = "<!-- made by DatasetPagesTest: -->\n";
    private static final String END = "<!-- end -->\n";

    private final Codebook codebook =
            new Codebook(ROOT.resolve(Path.of("model", "src", "main", "java", "org", "conflictevents", "model")));

    @Test
    void theCodebookIsThatOfTheModel() throws IOException {
        String page = codebook.page();
        compare("codebook.md", page);
        assertThat(page).doesNotContain("{@", "| {", "| |\n", "|  |");
    }

    @Test
    void theCodebookHasAllTerms() throws ReflectiveOperationException {
        for (Class<?> vocabulary : Codebook.vocabularies()) {
            List<String> known = vocabulary.isEnum()
                    ? Arrays.stream(vocabulary.getEnumConstants())
                            .map(term -> ((Enum<?>) term).name())
                            .toList()
                    : ((List<?>) vocabulary.getMethod("known").invoke(null))
                            .stream().map(term -> ((Code) term).code()).toList();
            assertThat(codebook.terms(vocabulary))
                    .as(vocabulary.getSimpleName())
                    .extracting(Codebook.Entry::code)
                    .isEqualTo(known);
            assertThat(codebook.terms(vocabulary))
                    .allSatisfy(term -> assertThat(term.meaning()).endsWith("."));
        }
    }

    @Test
    void theSourceListIsThatOfTheDataset() throws IOException {
        compare("CITATION.cff", SourceList.of(DATA));
    }

    @Test
    void theContentsAreThoseOfTheDataset() throws IOException {
        String page = Files.readString(PAGES.resolve("README.md"));
        int start = page.indexOf(START) + START.length();
        compare("README.md", page.substring(0, start) + contents() + page.substring(page.indexOf(END)));
    }

    private static void compare(String name, String wanted) throws IOException {
        Path file = PAGES.resolve(name);
        if (Boolean.getBoolean("update.pages")) {
            Files.writeString(file, wanted);
        }
        assertThat(Files.readString(file))
                .as("run this test with -Dtest.jvm.args=-Dupdate.pages=true and look at what changed in %s", file)
                .isEqualTo(wanted);
    }

    private static String contents() {
        List<Source> articles = DATA.sources().stream()
                .filter(source -> source.kind().equals(SourceKind.NEWS_ARTICLE))
                .toList();
        Coverage coverage = Provenance.coverage(DATA, Datasets.idlib2020Manifests());
        StringBuilder table =
                new StringBuilder("| | " + articles.stream().map(Source::id).collect(joining(" | ")) + " | all |\n|"
                        + " --- |".repeat(articles.size() + 2) + "\n");
        row(
                table,
                "events",
                articles,
                source -> DATA.events().stream()
                        .filter(event -> cites(event.attributions(), source))
                        .count());
        row(
                table,
                "figures",
                articles,
                source -> figures()
                        .filter(figure -> cites(figure.attributions(), source))
                        .count());
        row(
                table,
                "relations",
                articles,
                source -> DATA.relations().stream()
                        .filter(relation -> cites(relation.attributions(), source))
                        .count());
        row(
                table,
                "agreements",
                articles,
                source -> DATA.agreements().stream()
                        .filter(agreement -> cites(
                                Stream.of(
                                                agreement.attributions().stream(),
                                                agreement.terms().stream()
                                                        .flatMap(term -> term.attributions().stream()),
                                                agreement.statuses().stream()
                                                        .flatMap(status -> status.attributions().stream()))
                                        .flatMap(part -> part)
                                        .toList(),
                                source))
                        .count());
        row(
                table,
                "places",
                articles,
                source -> DATA.places().stream()
                        .filter(place -> cites(place.attributions(), source))
                        .count());
        row(
                table,
                "actors",
                articles,
                source -> DATA.actors().stream()
                        .filter(actor -> cites(actor.attributions(), source))
                        .count());
        row(table, "sentences", coverage, Coverage.Tally::sentences);
        row(table, "of these excused", coverage, Coverage.Tally::sentencesExcused);
        row(table, "numbers", coverage, Coverage.Tally::numerals);
        row(table, "claims, each sealed", coverage, Coverage.Tally::claimsSealed);
        return table.toString();
    }

    private static Stream<Figure> figures() {
        return Stream.concat(
                DATA.figures().stream(), DATA.events().stream().flatMap(event -> event.figures().stream()));
    }

    private static boolean cites(List<Attribution> attributions, Predicate<Source> source) {
        return attributions.stream().map(Attribution::source).anyMatch(source);
    }

    private static void row(
            StringBuilder table, String name, List<Source> articles, ToLongFunction<Predicate<Source>> count) {
        table.append("| ").append(name);
        articles.forEach(article -> table.append(" | ").append(count.applyAsLong(article::equals)));
        table.append(" | ").append(count.applyAsLong(articles::contains)).append(" |\n");
    }

    private static void row(StringBuilder table, String name, Coverage coverage, ToIntFunction<Coverage.Tally> count) {
        table.append("| ").append(name);
        coverage.tallies().forEach(tally -> table.append(" | ").append(count.applyAsInt(tally)));
        table.append(" | ")
                .append(coverage.tallies().stream().mapToInt(count).sum())
                .append(" |\n");
    }
}
