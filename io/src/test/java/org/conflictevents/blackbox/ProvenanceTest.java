package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conflictevents.blackbox.HarbourArticles.DAILY;
import static org.conflictevents.blackbox.HarbourArticles.DATASET;
import static org.conflictevents.blackbox.HarbourArticles.daily;
import static org.conflictevents.blackbox.HarbourArticles.event;
import static org.conflictevents.blackbox.HarbourArticles.figure;
import static org.conflictevents.blackbox.HarbourArticles.post;
import static org.conflictevents.blackbox.HarbourArticles.texts;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Finding;
import org.conflictevents.io.Finding.Check;
import org.conflictevents.io.Provenance;
import org.conflictevents.io.ProvenanceReport;
import org.conflictevents.io.SourceText;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.TextSpan;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {

    @Test
    @SuppressWarnings("NullAway") // which is what is tried
    void textsThatAreNoneAreNamed() {
        assertThatThrownBy(() -> Provenance.verify(Datasets.idlib2020(), source -> null))
                .isInstanceOf(NullPointerException.class)
                .hasMessageMatching("SourceTexts.find returned null for the source 'article-00[0-4]'");
    }

    @Test
    void whatStandsThereIsProven() {
        ProvenanceReport report = Provenance.verify(DATASET, texts());
        assertThat(report.isProven()).isTrue();
        assertThat(report)
                .hasToString("2 texts, 25 spans, 13 numbers, 3 wordings, 3 names: everything stands where it is said to"
                        + " stand");
    }

    @Test
    void aTextThatIsNotToBeHadIsNamedOnce() {
        ProvenanceReport report = Provenance.verify(DATASET, source -> Optional.empty());
        assertThat(report.isProven()).isFalse();
        assertThat(report.findings()).hasSize(2).allSatisfy(finding -> {
            assertThat(finding.check()).isEqualTo(Check.TEXT);
            assertThat(finding.toString()).matches("\\w+: wanted a text with SHA-256 [0-9a-f]{64}, found none");
        });
    }

    @Test
    void anotherTextIsNoProof() {
        SourceText other = SourceText.of(DAILY.text() + "\n");
        Finding finding = only(
                Provenance.verify(figures(Quantity.exactly(3, Unit.PERSONS), "three"), source -> Optional.of(other)));
        assertThat(finding.check()).isEqualTo(Check.HASH);
        assertThat(finding)
                .hasToString("daily: wanted a text with SHA-256 " + DAILY.sha256() + ", found " + other.sha256());
    }

    @Test
    void aSourceThatSpansPointIntoNeedsAHash() {
        Source source = Source.builder()
                .id("letter")
                .kind(SourceKind.REPORT)
                .title("Letter")
                .build();
        Attribution cites = Attribution.of(source).withSpans(new TextSpan(0, 6));
        Dataset dataset =
                dataset().addEvents(event("e", "It happens.", List.of(), cites)).build();
        assertThat(only(Provenance.verify(dataset, texts())))
                .hasToString("letter: wanted the SHA-256 of the text that spans point into, found none");
    }

    @Test
    void aSourceWithoutSpansIsNotAskedFor() {
        Source map = Source.builder()
                .id("map")
                .kind(SourceKind.GAZETTEER)
                .title("Map")
                .build();
        Dataset dataset = dataset()
                .addEvents(event("e", "It happens.", List.of(), Attribution.of(map)))
                .build();
        assertThat(Provenance.verify(dataset, source -> {
                            throw new AssertionError("nobody needs " + source);
                        })
                        .isProven())
                .isTrue();
    }

    @Test
    void bytesThatAreNoTextAreNoProof() {
        SourceText latin = SourceText.of("caf\u00e9 raid".getBytes(StandardCharsets.ISO_8859_1));
        Source source = HarbourArticles.source("old", "Old", latin);
        Attribution cites = Attribution.of(source).withSpans(new TextSpan(5, 9));
        Dataset dataset =
                dataset().addEvents(event("e", "It happens.", List.of(), cites)).build();
        assertThat(only(Provenance.verify(dataset, any -> Optional.of(latin))))
                .hasToString("old: wanted a text in UTF-8, found other bytes");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 5, a span of whole words, 'Guard'",
        "1, 6, a span of whole words, 'uards'",
        "0, 7, 'a span that begins and ends with a letter, a digit or a sign', 'Guards'",
        "0, 50, a span within one line, 'Guards enter the harbour Guards enter the harbour'",
        "0, 9999, a span within the text, a text of 506 code points"
    })
    void aSpanHoldsWholeWordsOfOneLine(int start, int end, String wanted, String found) {
        Attribution cites = daily().withSpans(new TextSpan(start, end));
        Finding finding = only(verify(dataset().addEvents(event("e", "It happens.", List.of(), cites))));
        assertThat(finding.check()).isEqualTo(Check.SPAN);
        assertThat(finding.wanted()).isEqualTo(wanted);
        assertThat(finding.found().replace("'", "")).isEqualTo(found);
        assertThat(finding.path()).isEqualTo("events[e].attributions[0]");
        assertThat(finding.span()).contains(new TextSpan(start, end));
    }

    @ParameterizedTest
    @CsvSource({
        "according to the U.N., true",
        "according to the U.N, false",
        "according to the U, false",
        "R7, true",
        "R, false"
    })
    void abbreviationsAndNamesAreNotCut(String words, boolean right) {
        assertThat(verify(dataset().addEvents(event("e", "It happens.", List.of(), daily(words))))
                        .isProven())
                .isEqualTo(right);
    }

    @Test
    void aSpanMayEndWithASign() {
        SourceText text = SourceText.of("They hold 70% of it.");
        Source source = HarbourArticles.source("s", "S", text);
        Attribution cites = Attribution.of(source).withSpans(HarbourArticles.at(text, "70%"));
        Dataset dataset = dataset()
                .addFigures(figure("f", Measure.SHARE_OF_TERRITORY, Quantity.exactly(70, Unit.PERCENT), cites))
                .build();
        assertThat(Provenance.verify(dataset, any -> Optional.of(text)).isProven())
                .isTrue();
    }

    @Test
    void anAttributionToATextHasASpan() {
        Finding finding = only(verify(dataset().addEvents(event("e", "It happens.", List.of(), daily()))));
        assertThat(finding.check()).isEqualTo(Check.SPAN);
        assertThat(finding)
                .hasToString("daily, events[e].attributions[0]: wanted a span in the text, whose SHA-256 the source"
                        + " names, found none");
    }

    @ParameterizedTest
    @CsvSource({
        "three dockers, three dockers, true",
        "three dockers, dockers, true",
        "three dockers, three docker, false",
        "three dockers, hree dockers, false",
        "'More than 1,200 people', '1,2', false",
        "according to the U.N., U.N, false",
        "according to the U.N., U.N., true"
    })
    void wordingIsOfWholeWords(String words, String wording, boolean right) {
        Attribution cites = daily(words).withWording(wording);
        ProvenanceReport report = verify(dataset().addEvents(event("e", "It happens.", List.of(), cites)));
        assertThat(report.isProven()).as("%s", report).isEqualTo(right);
        if (!right) {
            assertThat(only(report).wanted()).isEqualTo("the wording '" + wording + "' in whole words");
        }
    }

    @Test
    void wordingStandsInItsSpan() {
        Attribution cites = daily("three dockers").withWording("Three dockers");
        Finding finding = only(verify(dataset().addEvents(event("e", "It happens.", List.of(), cites))));
        assertThat(finding.check()).isEqualTo(Check.WORDING);
        assertThat(finding.toString())
                .endsWith("events[e].attributions[0]: wanted the wording 'Three dockers', found 'three dockers'");
    }

    @ParameterizedTest
    @CsvSource({
        "black day, true",
        "We hold the quay, true",
        "dockers\u2019 union, false",
        "hundreds of thousands, false",
        "three dockers, false"
    })
    void quotedWordingStandsBetweenQuotationMarks(String words, boolean right) {
        Attribution cites = daily(words).withWording(words).withQuoted(true);
        ProvenanceReport report = verify(dataset().addEvents(event("e", "It happens.", List.of(), cites)));
        assertThat(report.isProven()).isEqualTo(right);
        if (!right) {
            assertThat(only(report).toString()).contains("wanted quotation marks around '" + words + "'");
        }
    }

    @Test
    void aliasStandsInTheTextOfItsSource() {
        Actor union = Actor.builder()
                .id("union")
                .name("Dockers' union")
                .kind(ActorKind.ARMED_GROUP)
                .addAliases(Alias.builder()
                        .text("dockers' union")
                        .source(HarbourArticles.DAILY_SOURCE)
                        .build())
                .addAliases(Alias.builder()
                        .text("stevedores")
                        .source(HarbourArticles.DAILY_SOURCE)
                        .build())
                .build();
        Dataset dataset = dataset()
                .addActors(union)
                .addEvents(event("e", "It happens.", List.of(), daily("third post")))
                .build();
        assertThat(only(Provenance.verify(dataset, texts())))
                .hasToString("daily, actors[union].aliases[1]: wanted the name 'stevedores', found it nowhere");
    }

    @Test
    void labelOfAParticipantStandsInATextOfTheEvent() {
        Actor guards = Actor.builder()
                .id("g")
                .name("Guards")
                .kind(ActorKind.STATE_FORCES)
                .build();
        Participant called = Participant.builder()
                .actor(guards)
                .label("harbour guards")
                .role(ParticipantRole.ACTOR)
                .build();
        Dataset right = dataset()
                .addEvents(event("e", "It happens.", List.of(), daily("third post"), post("each 3.5 km"))
                        .withParticipants(called))
                .build();
        assertThat(Provenance.verify(right, texts()).isProven()).isTrue();
        Dataset wrong = dataset()
                .addEvents(event("e", "It happens.", List.of(), post("each 3.5 km"))
                        .withParticipants(called))
                .build();
        assertThat(only(Provenance.verify(wrong, texts())))
                .hasToString(
                        "post, events[e].participants[0].label: wanted the name 'harbour guards', found it nowhere");
    }

    @Test
    void findingsShowAtMostEightWords() {
        Attribution cites = daily("Harbour guards on Friday came into the port, about 16km north of Old Town")
                .withWording("nothing of the kind");
        assertThat(only(verify(dataset().addEvents(event("e", "It happens.", List.of(), cites))))
                        .found())
                .isEqualTo("'Harbour guards on Friday came into the port, ...'");
    }

    @Test
    void findingsAreListedLineByLine() {
        ProvenanceReport report =
                Provenance.verify(HarbourArticles.dataset(quantity -> Quantity.exactly(99, quantity.unit())), texts());
        assertThat(report.findings()).hasSizeGreaterThan(5);
        assertThat(report.toString().lines().toList())
                .hasSize(report.findings().size() + 1)
                .first()
                .asString()
                .endsWith(": " + report.findings().size() + " findings");
    }

    @Test
    void nothingIsMissing() {
        assertThatNullPointerException()
                .isThrownBy(() -> Provenance.verify(null, texts()))
                .withMessage("dataset");
        assertThatNullPointerException()
                .isThrownBy(() -> Provenance.verify(DATASET, null))
                .withMessage("texts");
    }

    static Dataset.Builder dataset() {
        return Dataset.builder().id("d").title("D");
    }

    /** A dataset with one figure, its words those of the article in which they stand. */
    static Dataset figures(Quantity quantity, String... words) {
        boolean inDaily = DAILY.text().contains(words[0]);
        return dataset()
                .addFigures(figure("f", Measure.COUNT, quantity, inDaily ? daily(words) : post(words)))
                .build();
    }

    static ProvenanceReport verify(Dataset.Builder dataset) {
        return verify(dataset.build());
    }

    static ProvenanceReport verify(Dataset dataset) {
        return Provenance.verify(dataset, texts());
    }

    static Finding only(ProvenanceReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }
}
