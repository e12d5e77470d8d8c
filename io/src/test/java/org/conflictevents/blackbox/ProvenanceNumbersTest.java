package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.blackbox.HarbourArticles.daily;
import static org.conflictevents.blackbox.HarbourArticles.event;
import static org.conflictevents.blackbox.HarbourArticles.figure;
import static org.conflictevents.blackbox.HarbourArticles.post;
import static org.conflictevents.blackbox.HarbourArticles.texts;
import static org.conflictevents.blackbox.ProvenanceTest.dataset;
import static org.conflictevents.blackbox.ProvenanceTest.figures;
import static org.conflictevents.blackbox.ProvenanceTest.only;
import static org.conflictevents.blackbox.ProvenanceTest.verify;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Finding;
import org.conflictevents.io.Finding.Check;
import org.conflictevents.io.Provenance;
import org.conflictevents.io.SourceText;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Source;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers, units and the words before them stand in their spans. */
class ProvenanceNumbersTest {

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
        "villages below 500 hills, EXACT,      true",
        "500 or more fled,         EXACT,      false",
        "500 or more fled,         MORE_THAN,  false",
        "500 or more fled,         AT_LEAST,   true",
        "500 or fewer fled,        EXACT,      false",
        "500 or less fled,         UP_TO,      true",
        "500 or so fled,           EXACT,      false",
        "500 or so fled,           ABOUT,      true",
        "about 500 or more fled,   EXACT,      false",
        "500 or two fled,          EXACT,      true",
        "500. Or so he says,       EXACT,      true"
    })
    void wordsAroundANumberAgreeWithTheQualifier(String words, Qualifier qualifier, boolean right) {
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
        // In the span, or around it.
        for (String span : List.of(words, words.substring(words.indexOf("500")), "500")) {
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
}
