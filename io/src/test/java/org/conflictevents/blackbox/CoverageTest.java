package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.conflictevents.blackbox.HarbourArticles.DAILY;
import static org.conflictevents.blackbox.HarbourArticles.DATASET;
import static org.conflictevents.blackbox.HarbourArticles.POST;
import static org.conflictevents.blackbox.HarbourArticles.at;
import static org.conflictevents.blackbox.HarbourArticles.daily;
import static org.conflictevents.blackbox.HarbourArticles.event;
import static org.conflictevents.blackbox.HarbourArticles.manifests;

import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.conflictevents.io.Coverage;
import org.conflictevents.io.Finding;
import org.conflictevents.io.Finding.Check;
import org.conflictevents.io.Manifest;
import org.conflictevents.io.Manifest.Excuse;
import org.conflictevents.io.Manifest.Kind;
import org.conflictevents.io.Provenance;
import org.conflictevents.io.SourceText;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Source;
import org.conflictevents.model.TextSpan;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoverageTest {

    @Test
    void everythingIsAccountedFor() {
        Coverage coverage = Provenance.coverage(DATASET, manifests());
        assertThat(coverage.isComplete()).isTrue();
        assertThat(coverage).hasToString("""
                        daily: 100 % of 10 sentences, 100 % of 11 numbers, 100 % of 15 claims sealed
                        post: 100 % of 3 sentences, 100 % of 8 numbers, 100 % of 8 claims sealed""");
        assertThat(coverage.tallies().get(0)).isEqualTo(new Coverage.Tally("daily", 10, 7, 3, 11, 10, 1, 15, 15));
    }

    @Test
    void aSentenceIsCitedOrExcused() {
        Coverage coverage = Provenance.coverage(
                DATASET,
                List.of(Manifest.of("daily", DAILY).seal(DATASET), manifests().get(1)));
        assertThat(coverage.isComplete()).isFalse();
        assertThat(coverage.toString())
                .startsWith("daily: 70 % of 10 sentences, 90 % of 11 numbers, 100 % of 15 claims sealed\npost: 100 %")
                .contains("\n4 findings\n")
                .contains("daily 26-50: wanted a span in this sentence, or an excuse, found neither");
    }

    @ParameterizedTest
    @CsvSource({
        "Four fled,       Four,  COUNT,   a figure,            true",
        "Four fled,       Four,  COUNT,   an event,            false",
        "It was in 2031,  2031,  DATE,    an event,            true",
        "It was in 2031,  2031,  DATE,    a place,             false",
        "The third post,  third, ORDINAL, an event,            true",
        "The third post,  third, ORDINAL, a place,             false",
        "On the R7 road,  R7,    NAME,    a place,             true",
        "On the R8 road,  R8,    NAME,    a place,             false",
        "one of those,    one,   PRONOUN, a place,             true"
    })
    void aNumberIsCitedByARecordThatCanHoldIt(
            String sentence, String words, Kind kind, String record, boolean accounted) {
        SourceText text = SourceText.of(sentence);
        Source source = HarbourArticles.source("s", "S", text);
        Attribution cites = Attribution.of(source).withSpans(at(text, sentence));
        Dataset.Builder dataset = Dataset.builder().id("d").title("D");
        switch (record) {
            case "a figure" ->
                dataset.addFigures(
                        HarbourArticles.figure("f", Measure.DISPLACED, Quantity.exactly(4, Unit.PERSONS), cites));
            case "an event" -> dataset.addEvents(event("e", "It happens.", List.of(), cites));
            default ->
                dataset.addPlaces(Place.builder()
                        .id("r7")
                        .name("R7")
                        .kind(PlaceKind.ROAD)
                        .addAttributions(cites)
                        .build());
        }
        Manifest manifest =
                Manifest.of("s", text).classify(at(text, words), kind).seal(dataset.build());
        Coverage coverage = Provenance.coverage(dataset.build(), List.of(manifest));
        assertThat(coverage.isComplete()).as("%s", coverage).isEqualTo(accounted);
        if (!accounted) {
            assertThat(coverage.findings()).singleElement().satisfies(finding -> {
                assertThat(finding.check()).isEqualTo(Check.NUMERAL);
                assertThat(finding.span()).contains(at(text, words));
            });
        }
    }

    @Test
    void aSpanIsNoLongerThanItsSentence() {
        Attribution cites = daily().withSpans(new TextSpan(0, 50));
        Dataset dataset = DATASET.toBuilder()
                .addEvents(event("long", "It happens.", List.of(), cites))
                .build();
        List<Manifest> manifests =
                manifests().stream().map(manifest -> manifest.seal(dataset)).toList();
        assertThat(Provenance.coverage(dataset, manifests).findings())
                .singleElement()
                .hasToString(
                        "daily 0-50, events[long].attributions[0]: wanted a span within one sentence, found one at 0-24");
    }

    @Test
    void aSourceThatIsCitedNeedsAManifest() {
        assertThat(Provenance.coverage(DATASET, manifests().subList(0, 1)).findings())
                .singleElement()
                .hasToString("post: wanted a manifest, as spans point into it, found none");
    }

    @Test
    void aManifestIsThatOfTheText() {
        Manifest other = Manifest.of("post", SourceText.of(POST.text() + "\n")).seal(DATASET);
        assertThat(Provenance.coverage(DATASET, List.of(manifests().get(0), other))
                        .findings())
                .singleElement()
                .satisfies(finding -> assertThat(finding.check()).isEqualTo(Check.MANIFEST));
    }

    @Test
    void aManifestWithoutSealsIsSaidToLackThem() {
        Manifest older = Manifest.of("post", POST);
        Coverage coverage = Provenance.coverage(DATASET, List.of(manifests().get(0), older));
        assertThat(coverage.tallies().get(1).percentOfClaims()).isZero();
        assertThat(coverage.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.check()).isEqualTo(Check.SEAL);
            assertThat(finding)
                    .hasToString(
                            "post: wanted seals on 8 claims, found none in the manifest: check the claims against the"
                                    + " text, then seal them with Manifest.seal");
        });
    }

    @Test
    void aClaimThatChangedBreaksItsSeal() {
        Dataset other = HarbourArticles.dataset(quantity ->
                quantity.equals(Quantity.exactly(3, Unit.PERSONS)) ? Quantity.atLeast(3, Unit.PERSONS) : quantity);
        assertThat(Provenance.coverage(other, manifests()).findings())
                .singleElement()
                .hasToString("daily " + at(DAILY, "three dockers")
                        + ", events[raid].figures[dockers].attributions[0]: wanted the claim as it was sealed, found"
                        + " another: check it against the text, then seal again with Manifest.seal");
    }

    @Test
    void aClaimThatWasAddedOrRemovedBreaksTheSeal() {
        Dataset more = DATASET.toBuilder()
                .addEvents(event("second", "It happens again.", List.of(), daily("third post")))
                .build();
        assertThat(Provenance.coverage(more, manifests()).findings())
                .singleElement()
                .hasToString("daily " + at(DAILY, "third post")
                        + ", events[second].attributions[0]: wanted a seal on this claim, found none: check it against"
                        + " the text, then seal again with Manifest.seal");
        List<Manifest> sealed =
                manifests().stream().map(manifest -> manifest.seal(more)).toList();
        assertThat(Provenance.coverage(more, sealed).isComplete()).isTrue();
        assertThat(Provenance.coverage(DATASET, sealed).findings())
                .singleElement()
                .hasToString("daily, events[second].attributions[0]: wanted the claim sealed here, found no such claim:"
                        + " put it back, or seal again with Manifest.seal");
    }

    @Test
    void aNumberThatRestsOnTheAttributionOfItsEventIsSealedWithIt() {
        List<Dataset> two = Stream.of(3, 9_999)
                .map(number -> Quantity.exactly(number, Unit.PERSONS))
                .map(quantity -> Dataset.builder()
                        .id("d")
                        .title("D")
                        .addEvents(event(
                                "e",
                                "It happens.",
                                List.of(HarbourArticles.figure("f", Measure.KILLED, quantity)),
                                daily("three dockers")))
                        .build())
                .toList();
        Manifest sealed = Manifest.of("daily", DAILY).seal(two.get(0));
        assertThat(Provenance.coverage(two.get(1), List.of(sealed)).findings())
                .filteredOn(finding -> finding.check() == Check.SEAL)
                .singleElement()
                .satisfies(finding -> assertThat(finding.path()).isEqualTo("events[e].attributions[0]"));
    }

    @Test
    void manifestsOfNothingAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provenance.coverage(DATASET, List.of(Manifest.of("weekly", DAILY))))
                .withMessage("there is a manifest of 'weekly', but no such source in the dataset harbour");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Provenance.coverage(
                        DATASET, List.of(manifests().get(0), manifests().get(0))))
                .withMessage("there are two manifests of daily");
    }

    @Test
    void anEmptyTextIsCovered() {
        SourceText empty = SourceText.of("");
        Dataset dataset = Dataset.builder()
                .id("d")
                .title("D")
                .addSources(HarbourArticles.source("s", "S", empty))
                .build();
        assertThat(Provenance.coverage(dataset, List.of(Manifest.of("s", empty))))
                .hasToString("s: 100 % of 0 sentences, 100 % of 0 numbers, 100 % of 0 claims sealed");
    }

    @Test
    void aNumberMayBeExcusedByItself() {
        SourceText text = SourceText.of("Picture 2 of a raid");
        Source source = HarbourArticles.source("s", "S", text);
        Dataset dataset = Dataset.builder()
                .id("d")
                .title("D")
                .addEvents(event(
                        "e", "It happens.", List.of(), Attribution.of(source).withSpans(at(text, "raid"))))
                .build();
        Manifest manifest = Manifest.of("s", text).seal(dataset);
        assertThat(Provenance.coverage(dataset, List.of(manifest)).isComplete()).isFalse();
        assertThat(Provenance.coverage(dataset, List.of(manifest.excuse(at(text, "2"), Excuse.FURNITURE)))
                        .isComplete())
                .isTrue();
    }

    @Property(tries = 200)
    void without_what_tells_of_them_figures_leave_a_gap(@ForAll @IntRange(max = 5) int which) {
        List<Figure> figures = DATASET.figures();
        Dataset less = rebuilt(
                figures.stream()
                        .filter(figure -> !figure.equals(figures.get(which)))
                        .toList(),
                DATASET.events());
        assertThat(gaps(less)).isNotEmpty();
    }

    @Property(tries = 200)
    void without_what_tells_of_them_events_leave_a_gap(@ForAll @IntRange(max = 3) int which) {
        List<Event> events = DATASET.events();
        Dataset less = rebuilt(
                DATASET.figures(),
                events.stream()
                        .filter(event -> !event.equals(events.get(which)))
                        .toList());
        assertThat(gaps(less)).isNotEmpty();
    }

    /** What is not cited, whether it was sealed or not. */
    private static List<Finding> gaps(Dataset dataset) {
        List<Manifest> manifests =
                manifests().stream().map(manifest -> manifest.seal(dataset)).toList();
        return Provenance.coverage(dataset, manifests).findings();
    }

    private static Dataset rebuilt(List<Figure> figures, List<Event> events) {
        return Dataset.builder()
                .id("harbour")
                .title("The harbour")
                .addAllSources(DATASET.sources())
                .addAllPlaces(DATASET.places())
                .addAllActors(DATASET.actors())
                .addAllAgreements(DATASET.agreements())
                .addAllEvents(events)
                .addAllFigures(figures)
                .addAllRelations(DATASET.relations())
                .build();
    }
}
