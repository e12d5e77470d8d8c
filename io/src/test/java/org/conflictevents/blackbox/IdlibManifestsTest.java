package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Coverage;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Finding.Check;
import org.conflictevents.io.Manifest;
import org.conflictevents.io.Provenance;
import org.conflictevents.io.SourceText;
import org.conflictevents.io.SourceTexts;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Nothing in the articles is passed over: the dataset against the manifests everywhere, and these against the articles where they are. */
class IdlibManifestsTest {

    private static final Path RESOURCES = Path.of("src", "main", "resources", "org", "conflictevents", "io");

    private static final Dataset DATA = Datasets.idlib2020();

    @Test
    void everySentenceAndEveryNumberIsAccountedFor() {
        Coverage coverage = Provenance.coverage(DATA, Datasets.idlib2020Manifests());

        assertThat(coverage.isComplete()).as("%s", coverage).isTrue();
        assertThat(coverage.tallies()).hasSameSizeAs(articles()).allSatisfy(tally -> {
            assertThat(tally.percentOfSentences()).isEqualTo(100);
            assertThat(tally.percentOfNumerals()).isEqualTo(100);
            assertThat(tally.sentences()).isGreaterThan(15);
            assertThat(tally.numerals()).isGreaterThan(12);
        });
    }

    @Test
    void everyClaimIsAsItWasSealed() {
        assertThat(Provenance.coverage(DATA, Datasets.idlib2020Manifests()).findings())
                .filteredOn(finding -> finding.check() == Check.SEAL)
                .as("claims that are not as they were sealed: check each against its article, then run this test with"
                        + " -Dcorpus.dir=... and -Dtest.jvm.args=-Dupdate.manifest=true")
                .isEmpty();
        assertThat(Datasets.idlib2020Manifests())
                .allSatisfy(manifest -> assertThat(manifest.seals()).hasSizeGreaterThan(80));
    }

    // An excuse is rare, and so is a sentence that needs one: most of what is excused is said twice.
    @Test
    void fewSentencesAreExcused() {
        assertThat(Provenance.coverage(DATA, Datasets.idlib2020Manifests()).tallies())
                .allSatisfy(tally -> assertThat(tally.sentencesExcused()).isLessThanOrEqualTo(4));
    }

    @Test
    void wordingsAreShort() throws Exception {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Datasets.write(DATA, out);
        assertThat(new ObjectMapper().readTree(out.toByteArray()).findValuesAsText("wording"))
                .hasSizeGreaterThan(200)
                .allSatisfy(wording -> assertThat(wording.split(" ")).hasSizeLessThanOrEqualTo(8));
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus.dir", matches = ".+")
    void theManifestsAreThoseOfTheArticles() throws Exception {
        SourceTexts texts = SourceTexts.inFolder(Path.of(System.getProperty("corpus.dir"), "seeds"));
        for (Source source : articles()) {
            SourceText text = texts.find(source).orElseThrow();
            Path file = RESOURCES.resolve("manifest-" + source.id() + ".json");
            Optional<Manifest> shipped = Files.exists(file) ? Optional.of(Manifest.read(file)) : Optional.empty();
            Manifest made = Manifest.of(source.id(), text);
            Manifest kept = shipped.map(made::withDecisionsOf).orElse(made);
            if (Boolean.getBoolean("update.manifest")) {
                assertThat(Provenance.verify(DATA, texts).findings())
                        .as("nothing is sealed that the articles do not bear out")
                        .isEmpty();
                kept.seal(DATA).write(file);
                kept = Manifest.read(file);
            }
            assertThat(Manifest.read(file))
                    .as(
                            "sentences or numbers are found otherwise than before: run this test with -Dcorpus.dir=... and"
                                    + " -Dtest.jvm.args=-Dupdate.manifest=true, look at what changed in %s, and decide in it"
                                    + " what only a reader can",
                            file)
                    .isEqualTo(kept);
            assertThat(kept.verify(text)).isEmpty();
        }
    }

    private static List<Source> articles() {
        return DATA.sources().stream()
                .filter(source -> source.kind().equals(SourceKind.NEWS_ARTICLE))
                .toList();
    }
}
