package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.conflictevents.blackbox.HarbourArticles.DAILY;
import static org.conflictevents.blackbox.HarbourArticles.POST;
import static org.conflictevents.blackbox.HarbourArticles.at;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.conflictevents.io.Manifest;
import org.conflictevents.io.Manifest.Excuse;
import org.conflictevents.io.Manifest.Kind;
import org.conflictevents.io.Manifest.Numeral;
import org.conflictevents.io.Manifest.Seal;
import org.conflictevents.io.Manifest.Sentence;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.SourceText;
import org.conflictevents.model.TextSpan;
import org.conflictevents.testing.Texts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ManifestTest {

    private static final String HASH = "0123456789abcdef".repeat(4);

    @Test
    void aManifestHoldsNoWords() {
        String json = written(Manifest.of("daily", DAILY));
        assertThat(json)
                .contains("\"source\": \"daily\"", "\"start\": 26", "\"kind\": \"COUNT\"")
                .doesNotContain("arbour", "docker");
        assertThat(Manifest.of("daily", DAILY)).hasToString("manifest of daily: 10 sentences, 11 numerals");
    }

    @ParameterizedTest
    @CsvSource({
        "Four fled, COUNT",
        "1999 people, DATE",
        "'on May 2', DATE",
        "'on 2 May', DATE",
        "the 2nd of May, ORDINAL",
        "2nd May, DATE",
        "three weeks ago, DATE",
        "a nine-year-long war, DATE",
        "hundreds of years, DATE",
        "hundreds of people, COUNT",
        "eighth post, ORDINAL",
        "the M5, NAME",
        "at 7:30, DATE",
        "at 6 pm, DATE"
    })
    void kindsAreGuessed(String words, Kind kind) {
        assertThat(Manifest.of("s", SourceText.of(words)).numerals())
                .isNotEmpty()
                .allSatisfy(numeral -> assertThat(numeral.kind()).isEqualTo(kind));
    }

    @Test
    void decisionsAreTakenOver() {
        Manifest fresh = Manifest.of("daily", DAILY);
        Manifest decided = HarbourArticles.manifests().get(0);
        assertThat(fresh).isNotEqualTo(decided);
        assertThat(fresh.withDecisionsOf(decided)).isEqualTo(decided);
    }

    // The same claim as another program would seal it, from the description alone.
    @Test
    void aSealIsTheHashOfTheLinesThatAreDescribed() {
        Manifest sealed = HarbourArticles.manifests().get(0);
        assertThat(sealed.seals())
                .hasSize(15)
                .contains(new Seal(
                        "events[raid].figures[dockers].attributions[0]",
                        sha256("stance ASSERTS\nspan " + at(DAILY, "three dockers")
                                + "\nwording three dockers\ncounted KILLED EXACT PERSONS low 3 best 3 high 3\n")))
                .contains(new Seal(
                        "events[words].attributions[0]",
                        sha256("stance ASSERTS\nspan " + at(DAILY, "a black day") + "\nquoted black day\n")))
                .contains(new Seal(
                        "events[flight].figures[fled].attributions[0]",
                        sha256("stance ASSERTS\nspan " + at(DAILY, "More than 1,200 people") + "\nspan "
                                + at(DAILY, "fled")
                                + "\ncounted DISPLACED MORE_THAN PERSONS low 1200 exclusive best none high none\n")));
    }

    @Test
    void sealsAreKeptWithTheSameTextOnly() {
        Manifest sealed = HarbourArticles.manifests().get(0);
        assertThat(Manifest.of("daily", DAILY).withDecisionsOf(sealed).seals()).isEqualTo(sealed.seals());
        assertThat(Manifest.of("daily", POST).withDecisionsOf(sealed).seals()).isEmpty();
    }

    @Test
    void sealsAreWrittenAndRead() {
        Manifest sealed = HarbourArticles.manifests().get(0);
        assertThat(read(written(sealed))).isEqualTo(sealed);
        assertThat(written(read(written(sealed)))).isEqualTo(written(sealed));
    }

    @Test
    void aDecisionOnOtherWordsIsNotTakenOver() {
        SourceText before = SourceText.of("Share\nFour fled");
        SourceText after = SourceText.of("Shame\nFive fled");
        Manifest decided = Manifest.of("s", before)
                .excuse(new TextSpan(0, 5), Excuse.FURNITURE)
                .classify(new TextSpan(6, 10), Kind.NAME);
        assertThat(Manifest.of("s", after).withDecisionsOf(decided)).isEqualTo(Manifest.of("s", after));
    }

    @Test
    void decisionsNeedSomethingToDecideOn() {
        Manifest manifest = Manifest.of("post", POST);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest.excuse(new TextSpan(0, 3), Excuse.FURNITURE))
                .withMessage("there is no sentence or number at 0-3 in the manifest of post: 3 sentences, 8 numerals");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest.classify(new TextSpan(0, 3), Kind.DATE))
                .withMessage("there is no number at 0-3 in the manifest of post: 3 sentences, 8 numerals");
    }

    @Test
    void whatIsRepeatedStandsElsewhere() {
        Manifest manifest = Manifest.of("daily", DAILY);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> manifest.excuse(at(DAILY, "Share this"), Excuse.REPEATED))
                .withMessageContaining(
                        "is excused as REPEATED, but no sentence that is not excused has the same words");
        Manifest once = manifest.excuse(new TextSpan(0, 24), Excuse.REPEATED);
        assertThatIllegalArgumentException().isThrownBy(() -> once.excuse(new TextSpan(26, 50), Excuse.REPEATED));
    }

    @Test
    void aManifestIsThatOfItsText() {
        Manifest manifest = HarbourArticles.manifests().get(0);
        assertThat(manifest.verify(DAILY)).isEmpty();
        assertThat(manifest.verify(POST))
                .singleElement()
                .hasToString("daily: wanted a text with SHA-256 " + DAILY.sha256() + ", found " + POST.sha256());
    }

    @Test
    void sentencesMayBeSettledByAReader() {
        SourceText text = SourceText.of("Lt. Cmdr. Wm. Doe came. He left.");
        Manifest made = Manifest.of("s", text);
        assertThat(made.sentences()).hasSize(3);
        Sentence joined = new Sentence(0, 23, sha256("Lt. Cmdr. Wm. Doe came."), Optional.empty());
        Manifest settled = new Manifest(
                "s", made.sha256(), List.of(joined, made.sentences().get(2)), made.numerals(), List.of());
        assertThat(settled.verify(text)).isEmpty();
    }

    @Test
    void aWordOutsideOfAllSentencesIsFound() {
        Manifest made = Manifest.of("daily", DAILY);
        Manifest less =
                new Manifest("daily", made.sha256(), made.sentences().subList(0, 9), made.numerals(), List.of());
        assertThat(less.verify(DAILY))
                .singleElement()
                .asString()
                .endsWith("sentences: wanted every word in a sentence, found 'Share this'");
    }

    @Test
    void aNumberThatIsNotListedIsFound() {
        Manifest made = Manifest.of("daily", DAILY);
        Manifest less = new Manifest(
                "daily", made.sha256(), made.sentences(), made.numerals().subList(1, 11), List.of());
        assertThat(less.verify(DAILY))
                .singleElement()
                .asString()
                .endsWith("numerals: wanted every number of the text, found none for '2'");
    }

    @Test
    void digitsAreNoPronoun() {
        Manifest manifest = Manifest.of("daily", DAILY).classify(at(DAILY, "1,200"), Kind.PRONOUN);
        assertThat(manifest.verify(DAILY))
                .singleElement()
                .asString()
                .endsWith("wanted another kind than PRONOUN, found digits");
    }

    @Property(tries = 300)
    void no_fault_in_a_manifest_passes(@ForAll @IntRange(max = 20) int which, @ForAll @IntRange(max = 3) int how) {
        Manifest right = Manifest.of("daily", DAILY);
        List<Sentence> sentences = new ArrayList<>(right.sentences());
        List<Numeral> numerals = new ArrayList<>(right.numerals());
        int by = how % 2 == 0 ? 1 : -1;
        if (which < sentences.size()) {
            Sentence old = sentences.get(which);
            sentences.set(
                    which,
                    how < 2
                            ? new Sentence(old.start(), old.end() + by, old.sha256(), Optional.empty())
                            : new Sentence(old.start(), old.end(), HASH, Optional.empty()));
        } else {
            int index = which - sentences.size();
            Numeral old = numerals.get(index);
            numerals.set(
                    index,
                    how < 2 && old.end() + by > old.start()
                            ? new Numeral(old.start(), old.end() + by, old.sha256(), old.kind(), old.excuse())
                            : new Numeral(old.start(), old.end(), HASH, old.kind(), old.excuse()));
        }
        assertThat(new Manifest("daily", right.sha256(), sentences, numerals, List.of()).verify(DAILY))
                .isNotEmpty();
    }

    @Property(tries = 300)
    void what_is_written_reads_back_equal(@ForAll("texts") String words) {
        SourceText text = SourceText.of(words);
        Manifest manifest = Manifest.of("s", text);
        assertThat(manifest.verify(text)).isEmpty();
        assertThat(read(written(manifest))).isEqualTo(manifest);
        assertThat(written(read(written(manifest)))).isEqualTo(written(manifest));
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(Texts.any(), Arbitraries.of("Four. Five\n", "on May 2, ", "M5 ", "a dozen ", "\u201a"))
                .list()
                .ofMaxSize(8)
                .map(parts -> String.join("", parts));
    }

    @Test
    void aManifestIsWrittenToAFileAndRead(@TempDir Path folder) {
        Path file = folder.resolve("daily.json");
        Manifest manifest = HarbourArticles.manifests().get(0);
        manifest.write(file);
        assertThat(Manifest.read(file)).isEqualTo(manifest);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> Manifest.read(folder.resolve("nothing.json")));
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> manifest.write(folder.resolve("nowhere").resolve("daily.json")));
        assertThat(Files.exists(folder.resolve("nowhere"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                        | source: is missing
            []                                        | expected an object (the manifest) but found an array
            {"source": "s", "sha256": "no"}           | sha256 must be 64 lower-case hexadecimal digits, was 'no'
            {"source": " ", "sha256": "HASH"}         | source must not be blank
            {"source": "s", "sha256": "HASH", "x": 1} | no such member 'x'
            {"source": "s", "sha256": "HASH", "sentences": [{"start": 2, "end": 2, "sha256": "HASH"}]} | end (2) must be above start (2)
            {"source": "s", "sha256": "HASH", "sentences": [{"start": 2, "end": 4, "sha256": "HASH", "excuse": "TIRED"}]} | 'TIRED'
            {"source": "s", "sha256": "HASH", "numerals": [{"start": 2, "end": 4, "sha256": "HASH", "kind": "COUNT"}, {"start": 3, "end": 5, "sha256": "HASH", "kind": "DATE"}]} | numerals must stand in their order and not overlap, but 3-5 begins before the end of the one before it, 4
            {"source": "s", "sha256": "HASH", "seals": [{"path": "events[e].attributions[0]", "sha256": "HASH"}, {"path": "events[e].attributions[0]", "sha256": "HASH"}]} | seals: there are two on events[e].attributions[0]
            {"source": "s", "sha256": "HASH", "seals": [{"path": " ", "sha256": "HASH"}]} | path must not be blank
            """)
    void aDocumentThatIsNoneIsRefused(String document, String message) {
        assertThatExceptionOfType(RecordFormatException.class)
                .isThrownBy(() -> read(document.replace("HASH", HASH)))
                .withMessageContaining(message)
                .withMessageContaining("test line 1");
    }

    private static String sha256(String words) {
        return SourceText.of(words).sha256();
    }

    private static String written(Manifest manifest) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        manifest.write(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Manifest read(String document) {
        return Manifest.read(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)), "test");
    }
}
