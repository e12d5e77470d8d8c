package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.conflictevents.query.Filters.certainlyDuring;
import static org.conflictevents.query.Filters.certainlyIn;
import static org.conflictevents.query.Filters.during;
import static org.conflictevents.query.Filters.in;
import static org.conflictevents.query.Filters.involving;
import static org.conflictevents.query.Filters.measured;
import static org.conflictevents.query.Filters.modality;
import static org.conflictevents.query.Filters.placeName;
import static org.conflictevents.query.Filters.reportedBy;
import static org.conflictevents.query.Filters.scope;
import static org.conflictevents.query.Filters.when;

import java.util.List;
import java.util.stream.Stream;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Truth;
import org.junit.jupiter.api.Test;

class EventQueryTest {

    private static final ConflictData DATA = Fixtures.data();

    @Test
    void aBoundFilterKeepsTheFilterItWasMadeOf() {
        Filter filter = Filters.in("Saraqeb");
        assertThat(DATA.bind(filter).filter()).isEqualTo(filter);
        assertThat(DATA.bind(filter)).hasToString("in Saraqeb");
    }

    @Test
    void inTakesTheSubtreeAndWhatOverlapsIt() {
        assertThat(ids(DATA.events().in("Idlib"))).contains("entered", "strikes", "fled", "region-raid");
        assertThat(ids(DATA.events().in("Idlib"))).doesNotContain("near-kisweh", "somewhere", "threat");
        assertThat(ids(DATA.events().certainlyIn("Idlib"))).contains("strikes").doesNotContain("region-raid");
        assertThat(ids(DATA.events().in("Aleppo"))).containsExactly("region-raid");
    }

    @Test
    void whatIsOnlyKnownToBeAroundThePlaceIsLeftOpen() {
        assertThat(truth(in("Saraqib"), "somewhere")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(in("Saraqib"), "region-raid")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(in("Saraqib"), "threat")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(in("Saraqib"), "strikes")).isEqualTo(Truth.NO);
    }

    @Test
    void aClaimThatOnePlaceLiesInAnotherCountsAsPossible() {
        assertThat(truth(in("De-escalation zone"), "entered")).isEqualTo(Truth.YES);
        assertThat(truth(certainlyIn("De-escalation zone"), "entered")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void nearAPlaceIsSurelyInWhatHoldsItOnly() {
        assertThat(truth(in("Kisweh"), "near-kisweh")).isEqualTo(Truth.YES);
        assertThat(truth(certainlyIn("Kisweh"), "near-kisweh")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(certainlyIn("Syria"), "near-kisweh")).isEqualTo(Truth.YES);
    }

    @Test
    void anEventInSeveralPlacesIsInEach() {
        assertThat(ids(DATA.events().in("Turkey"))).containsExactly("fled");
        assertThat(truth(in("Idlib"), "fled")).isEqualTo(Truth.YES);
    }

    @Test
    void orUnplacedAddsEventsWithoutAPlace() {
        EventQuery query = DATA.events().during("2020-02-05").in("Saraqib");
        assertThat(ids(query.orUnplaced())).containsExactlyInAnyOrderElementsOf(concat(ids(query), "threat"));
        assertThat(query.orUnplaced()).hasToString("events during 2020-02-05 and (in Saraqib or without a place)");
        assertThatIllegalStateException()
                .isThrownBy(() -> DATA.events().orUnplaced())
                .withMessage("orUnplaced() needs a place before it: in(...).orUnplaced()");
    }

    @Test
    void duringTakesWhatMayLieInTheRange() {
        assertThat(truth(during("2020-02-06"), "captured")).isEqualTo(Truth.YES);
        assertThat(truth(certainlyDuring("2020-02-06"), "captured")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(certainlyDuring("2020-02-06"), "pushed-out")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(certainlyDuring("2020-02"), "pushed-out")).isEqualTo(Truth.YES);
        assertThat(truth(during("2020-03"), "captured")).isEqualTo(Truth.NO);
        assertThat(truth(certainlyDuring("2020-03"), "captured")).isEqualTo(Truth.NO);
    }

    @Test
    void involvingTakesTheParts() {
        assertThat(ids(DATA.events().involving("Turkey"))).containsExactly("retaken", "threat", "attack-threatened");
        assertThat(ids(DATA.events().involving("opposition"))).containsExactly("pushed-out", "retaken");
        assertThat(truth(involving("Turkey"), "strikes")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(involving("Turkey"), "entered")).isEqualTo(Truth.NO);
    }

    @Test
    void ofTypeTakesFinerTypes() {
        assertThat(ids(DATA.events().ofType(EventType.TERRITORY_TAKEN)))
                .containsExactly("sectors", "overrun", "captured", "retaken");
        assertThat(ids(DATA.events().ofType("air strike"))).containsExactly("region-raid", "strikes", "near-kisweh");
    }

    @Test
    void silenceAndDenialAreNoReport() {
        assertThat(ids(DATA.events().reportedBy("SANA"))).containsExactly("sectors");
        assertThat(truth(reportedBy("SANA"), "retaken")).isEqualTo(Truth.NO);
        assertThat(truth(reportedBy("SANA"), "somewhere")).isEqualTo(Truth.NO);
        assertThat(truth(reportedBy("Evening Wire"), "somewhere")).isEqualTo(Truth.NO);
    }

    @Test
    void onlyReportedByMeansThatNobodyElseSaysSo() {
        assertThat(ids(DATA.events().in("Saraqib").onlyReportedBy("SOHR"))).isEmpty();
        assertThat(ids(DATA.events().onlyReportedBy("SOHR"))).containsExactly("region-raid", "strikes", "near-kisweh");
        assertThat(ids(DATA.events().onlyReportedBy("SANA"))).isEmpty();
    }

    @Test
    void twoVoicesOfOneArticleAreOneReport() {
        assertThat(ids(DATA.events().attestedByAtLeast(1))).hasSize(13).doesNotContain("somewhere");
        assertThat(ids(DATA.events().attestedByAtLeast(2))).containsExactly("overrun", "captured");
        assertThat(ids(DATA.events().attestedByAtLeast(3))).isEmpty();
    }

    @Test
    void chainsVoicesStancesAndQuotationsAreAsked() {
        assertThat(ids(DATA.events().unvoiced()))
                .containsExactly(
                        "stronghold",
                        "entered",
                        "pushed-out",
                        "overrun",
                        "captured",
                        "retaken",
                        "threat",
                        "attack-threatened");
        assertThat(ids(DATA.events().chainAtLeast(1)))
                .containsExactly("sectors", "region-raid", "strikes", "fled", "near-kisweh")
                .doesNotContain("retaken");
        assertThat(ids(DATA.events().stance(Stance.SILENT, Stance.DENIES))).containsExactly("retaken", "somewhere");
        assertThat(ids(DATA.events().quoted())).isEmpty();
    }

    @Test
    void linksAreAskedByKindAndThoseThatAreMutualFromEitherEnd() {
        assertThat(ids(DATA.events().linked(LinkKind.SAME_AS))).containsExactly("overrun", "captured");
        assertThat(ids(DATA.events().linked(LinkKind.REVERSES))).containsExactly("pushed-out", "retaken");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> DATA.events().linked(LinkKind.of("SAMEAS")).list())
                .withMessage("no link is called 'SAMEAS'; did you mean SAME_AS?");
    }

    @Test
    void datesInDoubtAreAsked() {
        assertThat(ids(DATA.events().dateUncertain())).containsExactly("captured", "retaken");
    }

    @Test
    void tellingsOfOneHappeningAreCountedOnce() {
        assertThat(DATA.events().ofType(EventType.TERRITORY_TAKEN).count()).isEqualTo(4);
        assertThat(DATA.events().ofType(EventType.TERRITORY_TAKEN).happenings()).isEqualTo(3);
        assertThat(DATA.events()
                        .reportedBy("article-c")
                        .ofType(EventType.TERRITORY_TAKEN)
                        .happenings())
                .isEqualTo(2);
    }

    @Test
    void whatBeganNobodyKnowsWhenStandsAtItsEnd() {
        List<String> order = Stream.of(
                        "/",
                        "2020-02-06",
                        "[..2020-02-05]",
                        "/2020-02-06?",
                        "../2020-03",
                        "2020-01-01",
                        "2020-02-06/2020-02-07")
                .map(when -> Fixtures.event(when, when, null, when, Attribution.of(Fixtures.MORNING))
                        .build())
                .sorted(when().comparator())
                .map(Event::id)
                .toList();
        assertThat(order)
                .containsExactly(
                        "../2020-03",
                        "2020-01-01",
                        "[..2020-02-05]",
                        "/2020-02-06?",
                        "2020-02-06",
                        "2020-02-06/2020-02-07",
                        "/");
    }

    @Test
    void aNumberIsThatOfTheWholeEvent() {
        assertThat(truth(measured(Measure.KILLED).atLeast(17), "strikes")).isEqualTo(Truth.YES);
        assertThat(truth(measured(Measure.KILLED).moreThan(17), "strikes")).isEqualTo(Truth.NO);
        assertThat(truth(measured(Measure.KILLED).atMost(10), "strikes")).isEqualTo(Truth.NO);
        assertThat(truth(measured(Measure.KILLED).fewerThan(18), "strikes")).isEqualTo(Truth.YES);
    }

    @Test
    void unknownIsNeverZero() {
        assertThat(truth(measured(Measure.KILLED).atMost(5), "entered")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(measured(Measure.KILLED).possiblyAtLeast(5), "entered"))
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void aRangeThatTheValueCutsIsLeftOpenOrPossible() {
        assertThat(truth(measured(Measure.KILLED).atLeast(50), "somewhere")).isEqualTo(Truth.UNKNOWN);
        assertThat(truth(measured(Measure.KILLED).possiblyAtLeast(50), "somewhere"))
                .isEqualTo(Truth.YES);
        assertThat(truth(measured(Measure.KILLED).possiblyAtMost(50), "somewhere"))
                .isEqualTo(Truth.YES);
        assertThat(truth(measured(Measure.KILLED).possiblyAtLeast(100), "somewhere"))
                .isEqualTo(Truth.NO);
    }

    @Test
    void countTakesSingleHappeningsUnlessTold() {
        EventQuery saraqib = DATA.events().in("Saraqib");
        assertThat(saraqib.list()).hasSize(8);
        assertThat(saraqib.count()).isEqualTo(6);
        assertThat(saraqib.where(modality(Modality.THREATENED)).count()).isEqualTo(1);
        assertThat(saraqib.where(modality(Modality.THREATENED).not()).count()).isEqualTo(6);
        assertThat(saraqib.where(scope(Scope.STATE).or(scope(Scope.SINGLE))).count())
                .isEqualTo(7);
        assertThat(saraqib.limit(2).count()).isEqualTo(2);
        assertThat(DATA.events().limit(0).count()).isZero();
    }

    @Test
    void aRefinementLeavesTheQueryAsItIs() {
        EventQuery all = DATA.events();
        EventQuery narrow = all.in("Saraqib").limit(1);
        assertThat(narrow.list()).hasSize(1);
        assertThat(all.list()).isEqualTo(DATA.dataset().events());
        assertThat(all.filter()).isEqualTo(Filters.everything());
    }

    @Test
    void theSmallestLimitHolds() {
        assertThat(DATA.events().limit(2).limit(5).list()).hasSize(2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DATA.events().limit(-1))
                .withMessage("limit must not be negative, was -1");
    }

    @Test
    void orderIsByKeysAndThenThatOfTheDataset() {
        assertThat(ids(DATA.events()
                        .during("2020-02-05/2020-02-06")
                        .in("Idlib")
                        .orderBy(placeName(), when().descending())))
                .startsWith("strikes", "fled")
                .endsWith("stronghold");
        assertThat(DATA.events().orderBy(placeName()).list())
                .last()
                .satisfies(event -> assertThat(event.place()).isEmpty());
        assertThat(DATA.events().orderBy(when()).first()).map(Event::id).contains("stronghold");
        assertThat(DATA.events().during("1999").first()).isEmpty();
        assertThat(DATA.events().orderBy(placeName().descending()).list())
                .last()
                .satisfies(event -> assertThat(event.place()).isEmpty());
        assertThat(when().descending().descending()).isEqualTo(when().descending());
    }

    @Test
    void aQueryReadsAsOneWouldSayIt() {
        assertThat(DATA.events()).hasToString("events");
        assertThat(DATA.events()
                        .in("Saraqeb")
                        .during("2020-02")
                        .orderBy(when().descending(), placeName())
                        .limit(3))
                .hasToString("events in Saraqeb and during 2020-02, by when, descending, then place name, at most 3");
    }

    @Test
    void theTableSaysWhatIsOnlySpokenOf() {
        assertThat(DATA.events().involving("Turkey").orderBy(when()).table()).hasToString("""
                        when         place    modality    event                        sources
                        -----------  -------  ----------  ---------------------------  -----------------------------------
                        2020-02      Saraqib  threatened  Turkey may attack            article-a
                        2020-02-05            occurred    Turkey demands a withdrawal  article-a
                        2020-02-27?  Saraqib  occurred    Rebels retake the town       article-c; article-c: SANA (silent)
                        """);
    }

    private static List<String> ids(EventQuery query) {
        return query.stream().map(Event::id).toList();
    }

    private static List<String> concat(List<String> ids, String more) {
        return Stream.concat(ids.stream(), Stream.of(more)).toList();
    }

    private static Truth truth(Filter filter, String event) {
        return DATA.bind(filter).test(DATA.dataset().event(event).orElseThrow());
    }

    @Test
    void aMissingFilterIsNamed() {
        EventQuery query = Fixtures.data().events();
        assertThatNullPointerException().isThrownBy(() -> query.where(null)).withMessage("condition");
    }
}
