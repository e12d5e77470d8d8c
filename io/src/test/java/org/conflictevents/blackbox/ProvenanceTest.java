package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.conflictevents.blackbox.HarbourArticles.DAILY;
import static org.conflictevents.blackbox.HarbourArticles.DATASET;
import static org.conflictevents.blackbox.HarbourArticles.daily;
import static org.conflictevents.blackbox.HarbourArticles.event;
import static org.conflictevents.blackbox.HarbourArticles.figure;
import static org.conflictevents.blackbox.HarbourArticles.post;
import static org.conflictevents.blackbox.HarbourArticles.texts;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
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
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Stance;
import org.conflictevents.model.TextSpan;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProvenanceTest {

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

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            three dockers             | 3       | PERSONS
            a cook                    | 1       | PERSONS
            one of two                | 1       | ITEMS
            two to the port           | 2       | ITEMS
            70 per cent               | 70      | PERCENT
            3.5 km                    | 3.5     | KILOMETRES
            two miles                 | 2       | MILES
            two weeks                 | 2       | WEEKS
            """)
    void numberStandsInItsSpan(String words, BigDecimal number, String unit) {
        Quantity quantity = Quantity.exactly(number, Unit.of(unit));
        assertThat(verify(figures(quantity, words)).isProven()).isTrue();
        assertThat(only(verify(figures(Quantity.exactly(number.add(BigDecimal.TEN), Unit.of(unit)), words)))
                        .check())
                .isEqualTo(Check.NUMBER);
    }

    @Test
    void aNumberThatIsNotThereIsNamed() {
        assertThat(only(verify(figures(Quantity.exactly(1_000_000, Unit.PERSONS), "three dockers")))
                        .toString())
                .endsWith("figures[f].attributions[0]: wanted the number 1,000,000, found 'three dockers'");
    }

    @Test
    void aPartOfANumberIsNoNumber() {
        assertThat(verify(figures(Quantity.exactly(200, Unit.PERSONS), "200 people"))
                        .findings())
                .extracting(Finding::check)
                .containsExactly(Check.SPAN, Check.NUMBER);
    }

    @Test
    void aNumberIsTheFirstOfItsSpan() {
        assertThat(only(verify(figures(Quantity.exactly(2, Unit.ITEMS), "one of two")))
                        .toString())
                .endsWith("wanted the number 2 as the first of a span, found 'one' before it");
        assertThat(verify(figures(Quantity.exactly(2, Unit.ITEMS), "one of two", "two to the port"))
                        .isProven())
                .isTrue();
        assertThat(verify(figures(Quantity.exactly(12, Unit.ITEMS), "10 and 12 posts"))
                        .isProven())
                .isFalse();
    }

    @Test
    void anArticleBesideANumberIsNoOne() {
        assertThat(only(verify(figures(Quantity.exactly(1, Unit.PERSONS), "three dockers and a cook")))
                        .wanted())
                .isEqualTo("the number 1");
    }

    @Test
    void bothNumbersOfARangeStandThere() {
        assertThat(verify(figures(Quantity.between(10, 12, Unit.ITEMS), "between 10 and 12 posts"))
                        .isProven())
                .isTrue();
        assertThat(only(verify(figures(Quantity.between(10, 12, Unit.ITEMS), "12 posts")))
                        .wanted())
                .isEqualTo("the number 10");
    }

    @Test
    void spansOfAnAttributionCountTogether() {
        assertThat(verify(figures(Quantity.between(10, 12, Unit.ITEMS), "10", "12 posts"))
                        .isProven())
                .isTrue();
    }

    @Test
    void hedgeAgreesWithTheQualifier() {
        assertThat(only(verify(figures(Quantity.atLeast(1_200, Unit.PERSONS), "1,200 people")))
                        .toString())
                .endsWith("wanted a number that is AT_LEAST, found 'more than' before it");
        assertThat(verify(figures(Quantity.moreThan(1_200, Unit.PERSONS), "1,200 people"))
                        .isProven())
                .isTrue();
        assertThat(verify(figures(Quantity.about(16, Unit.KILOMETRES), "16km")).isProven())
                .isTrue();
        assertThat(only(verify(figures(Quantity.moreThan(16, Unit.KILOMETRES), "16km")))
                        .check())
                .isEqualTo(Check.NUMBER);
    }

    @ParameterizedTest
    @CsvSource({
        "around 500 fled,          EXACT,      false",
        "around 500 fled,          ABOUT,      true",
        "some 500 fled,            EXACT,      false",
        "over 500 fled,            EXACT,      false",
        "over 500 fled,            MORE_THAN,  true",
        "over 500 fled,            AT_LEAST,   false",
        "nearly 500 fled,          EXACT,      false",
        "nearly 500 fled,          ABOUT,      true",
        "nearly 500 fled,          AT_LEAST,   false",
        "up to 500 fled,           EXACT,      false",
        "up to 500 fled,           UP_TO,      true",
        "at least 500 fled,        MORE_THAN,  false",
        "fewer than 500 fled,      EXACT,      false",
        "villages below 500 hills, EXACT,      true"
    })
    void wordsBeforeANumberAgreeWithTheQualifier(String words, Qualifier qualifier, boolean right) {
        SourceText text = SourceText.of("Yesterday " + words);
        BigDecimal number = BigDecimal.valueOf(500);
        Quantity quantity = switch (qualifier) {
            case EXACT -> Quantity.exactly(number, Unit.ITEMS);
            case ABOUT -> Quantity.about(number, Unit.ITEMS);
            case MORE_THAN -> Quantity.moreThan(number, Unit.ITEMS);
            case AT_LEAST -> Quantity.atLeast(number, Unit.ITEMS);
            default -> Quantity.upTo(number, Unit.ITEMS);
        };
        Source source = HarbourArticles.source("s", "S", text);
        // In the span, or before it.
        for (String span : List.of(words, words.substring(words.indexOf("500")))) {
            Attribution cites = Attribution.of(source).withSpans(HarbourArticles.at(text, span));
            Dataset dataset = dataset()
                    .addFigures(figure("f", Measure.COUNT, quantity, cites))
                    .build();
            assertThat(Provenance.verify(dataset, any -> Optional.of(text)).isProven())
                    .as(span)
                    .isEqualTo(right);
        }
    }

    @Test
    void overAStretchOfTimeMayBeDuringIt() {
        SourceText text = SourceText.of("They fled over two days.");
        Source source = HarbourArticles.source("s", "S", text);
        Attribution cites = Attribution.of(source).withSpans(HarbourArticles.at(text, "two days"));
        for (Quantity quantity : List.of(Quantity.exactly(2, Unit.DAYS), Quantity.moreThan(2, Unit.DAYS))) {
            Dataset dataset = dataset()
                    .addFigures(figure("f", Measure.DURATION, quantity, cites))
                    .build();
            assertThat(Provenance.verify(dataset, any -> Optional.of(text)).isProven())
                    .isTrue();
        }
    }

    @Test
    void unitStandsWithItsNumber() {
        Finding finding = only(verify(figures(Quantity.about(16, Unit.MILES), "about 16km")));
        assertThat(finding.check()).isEqualTo(Check.UNIT);
        assertThat(finding.toString()).endsWith("wanted the unit miles, found 'about 16km'");
    }

    @Test
    void bandStandsThereByItsName() {
        assertThat(verify(figures(
                                Quantity.band(Qualifier.HUNDREDS_OF_THOUSANDS, Unit.PERSONS), "hundreds of thousands"))
                        .isProven())
                .isTrue();
        assertThat(only(verify(figures(Quantity.band(Qualifier.HUNDREDS, Unit.PERSONS), "hundreds of thousands")))
                        .wanted())
                .isEqualTo("the order of magnitude HUNDREDS");
    }

    @Test
    void whatIsNotCountedHasNoNumber() {
        assertThat(verify(figures(Quantity.uncounted(Unit.PERSONS), "Many of them"))
                        .isProven())
                .isTrue();
        assertThat(only(verify(figures(Quantity.uncounted(Unit.PERSONS), "three dockers")))
                        .toString())
                .endsWith("wanted no number, as none is claimed, found 'three'");
    }

    @Test
    void whoDoesNotAssertNeedNotGiveTheNumber() {
        Attribution silent = daily("Many of them").withStance(Stance.SILENT);
        Dataset dataset = dataset()
                .addFigures(figure("f", Measure.KILLED, Quantity.exactly(3, Unit.PERSONS), daily("three"), silent))
                .build();
        assertThat(Provenance.verify(dataset, texts()).isProven()).isTrue();
    }

    @Test
    void everyOneWhoAssertsGivesTheNumber() {
        Dataset dataset = dataset()
                .addFigures(figure(
                        "f", Measure.KILLED, Quantity.exactly(3, Unit.PERSONS), daily("three"), post("12 posts")))
                .build();
        assertThat(only(Provenance.verify(dataset, texts())).path()).isEqualTo("figures[f].attributions[1]");
    }

    @Test
    void aFigureThatTakesTheAttributionsOfItsEventStandsInOneOfThem() {
        Quantity three = Quantity.exactly(3, Unit.PERSONS);
        assertThat(verify(dataset()
                                .addEvents(event(
                                        "e",
                                        "It happens.",
                                        List.of(figure("f", Measure.KILLED, three)),
                                        daily("three dockers"),
                                        post("12 posts"))))
                        .isProven())
                .isTrue();
        Finding finding = only(verify(dataset()
                .addEvents(event("e", "It happens.", List.of(figure("f", Measure.KILLED, three)), post("12 posts")))));
        assertThat(finding.path()).isEqualTo("events[e].figures[f]");
        assertThat(finding.wanted()).isEqualTo("the number 3");
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

    private static Dataset.Builder dataset() {
        return Dataset.builder().id("d").title("D");
    }

    /** A dataset with one figure, its words those of the article in which they stand. */
    private static Dataset figures(Quantity quantity, String... words) {
        boolean inDaily = DAILY.text().contains(words[0]);
        return dataset()
                .addFigures(figure("f", Measure.COUNT, quantity, inDaily ? daily(words) : post(words)))
                .build();
    }

    private static ProvenanceReport verify(Dataset.Builder dataset) {
        return verify(dataset.build());
    }

    private static ProvenanceReport verify(Dataset dataset) {
        return Provenance.verify(dataset, texts());
    }

    private static Finding only(ProvenanceReport report) {
        assertThat(report.findings()).hasSize(1);
        return report.findings().get(0);
    }
}
