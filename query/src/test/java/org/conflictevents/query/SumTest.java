package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.conflictevents.query.Fixtures.ALEPPO;
import static org.conflictevents.query.Fixtures.EVENING;
import static org.conflictevents.query.Fixtures.IDLIB;
import static org.conflictevents.query.Fixtures.LATER;
import static org.conflictevents.query.Fixtures.MORNING;
import static org.conflictevents.query.Fixtures.SARAQIB;
import static org.conflictevents.query.Fixtures.event;
import static org.conflictevents.query.Fixtures.figure;
import static org.conflictevents.query.Fixtures.sameAs;
import static org.conflictevents.query.Fixtures.says;

import java.math.BigDecimal;
import java.util.List;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;

class SumTest {

    @Test
    void aPartOfAPartIsLeftOutAlsoWhereTheMiddleIsNotAsked() {
        ConflictData data = data(
                killed("war", IDLIB, 500, MORNING).build(),
                of("month", ALEPPO, EVENING, dead(19).partOf("war#f").build()).build(),
                of("day", IDLIB, EVENING, dead(2).partOf("month#f").build()).build());
        assertThat(text(data.figures())).isEqualTo("500 persons");
        assertThat(text(data.figures().in("Idlib"))).isEqualTo("500 persons");
        assertThat(text(data.figures().reportedBy("Evening Wire"))).isEqualTo("19 persons");
        assertThat(data.figures().sum(Measure.KILLED).parts()).hasSize(2);
    }

    @Test
    void anEventThatIsPartOfAnotherIsCountedInIt() {
        Link partOf = Link.of(LinkKind.PART_OF, "battle");
        ConflictData data = data(
                killed("battle", SARAQIB, 30, MORNING).build(),
                killed("raid", SARAQIB, 10, MORNING).addLinks(partOf).build(),
                killed("later-raid", SARAQIB, 4, MORNING)
                        .when(EdtfDate.parse("2020-02-07"))
                        .addLinks(partOf)
                        .build());
        assertThat(text(data.events())).isEqualTo("34 persons");
    }

    @Test
    void happeningsThatOverlapMakeAtLeastTheLargerAndAtMostBoth() {
        Link overlaps = Link.of(LinkKind.OVERLAPS, "month");
        ConflictData data = data(
                killed("month", IDLIB, 19, MORNING).build(),
                killed("exchange", SARAQIB, 25, EVENING).addLinks(overlaps).build(),
                killed("raid", SARAQIB, 12, EVENING).addLinks(overlaps).build(),
                killed("elsewhere", ALEPPO, 3, LATER).build());
        assertThat(text(data.events())).isEqualTo("40 to 59 persons"); // 25 + 12 + 3 at least: those two stand apart
        assertThat(text(data.events().in("Saraqib"))).isEqualTo("37 persons");
        assertThat(data.events().sum(Measure.KILLED).counted()).hasSize(4);
    }

    @Test
    void happeningsThatOverlapAddUpWhereNoDayIsInBoth() {
        Link overlaps = Link.of(LinkKind.OVERLAPS, "offensive");
        ConflictData data = data(
                of("offensive", IDLIB, MORNING).build(),
                killed("first-week", IDLIB, 30, MORNING)
                        .when(EdtfDate.parse("2020-02-01/2020-02-07"))
                        .addLinks(Link.of(LinkKind.PART_OF, "offensive"))
                        .build(),
                killed("third", SARAQIB, 20, EVENING)
                        .when(EdtfDate.parse("2020-02-03"))
                        .addLinks(overlaps)
                        .build(),
                killed("sixth", SARAQIB, 25, EVENING)
                        .when(EdtfDate.parse("2020-02-06"))
                        .addLinks(overlaps)
                        .build(),
                killed("last-week", SARAQIB, 2, EVENING)
                        .when(EdtfDate.parse("2020-02-26?"))
                        .addLinks(overlaps)
                        .build());
        assertThat(text(data.events())).isEqualTo("32 to 77 persons"); // 30, the largest, and in any case the 2
        assertThat(text(data.events().reportedBy("Evening Wire"))).isEqualTo("47 persons");
        assertThat(text(data.events().certainlyDuring("2020-02-03"))).isEqualTo("20 persons");
    }

    @Test
    void whatOverlapsAnEventMayOverlapItsParts() {
        ConflictData data = data(
                of("battle", SARAQIB, MORNING).build(),
                killed("raid", SARAQIB, 10, MORNING)
                        .addLinks(Link.of(LinkKind.PART_OF, "battle"))
                        .build(),
                killed("retold-raid", SARAQIB, 11, EVENING)
                        .addLinks(sameAs("raid"))
                        .build(),
                killed("month", IDLIB, 4, EVENING)
                        .addLinks(Link.of(LinkKind.OVERLAPS, "battle"))
                        .build());
        assertThat(text(data.events())).isEqualTo("10 to 15 persons");
    }

    @Test
    void whatOverlapsAPartMayOverlapTheWhole() {
        Event whole = killed("war", IDLIB, 100, MORNING).build();
        Event month = killed("month", ALEPPO, 60, EVENING)
                .addLinks(Link.of(LinkKind.OVERLAPS, "battle"))
                .build();
        Event byLink = killed("battle", SARAQIB, 50, MORNING)
                .addLinks(Link.of(LinkKind.PART_OF, "war"))
                .build();
        assertThat(text(data(whole, byLink, month).events())).isEqualTo("100 to 160 persons");
        Event byFigure =
                of("battle", SARAQIB, MORNING, dead(50).partOf("war#f").build()).build();
        assertThat(text(data(whole, byFigure, month).events())).isEqualTo("100 to 160 persons");
        assertThat(text(data(whole, byFigure, month).events().reportedBy("Evening Wire")))
                .isEqualTo("60 persons");
    }

    @Test
    void anUnknownNumberThatOverlapsLeavesTheSumOpen() {
        ConflictData data = data(
                killed("month", IDLIB, 19, MORNING).build(),
                of(
                                "raid",
                                SARAQIB,
                                EVENING,
                                figure("f", Measure.KILLED, Quantity.uncounted(Unit.PERSONS))
                                        .build())
                        .addLinks(Link.of(LinkKind.OVERLAPS, "month"))
                        .build());
        assertThat(text(data.events())).isEqualTo("at least 19 persons");
    }

    @Test
    void ofTwoThatAreSaidToHoldOneAnotherOneCounts() {
        ConflictData data = data(
                of("a", SARAQIB, MORNING, dead(7).partOf("b#f").build()).build(),
                killed("b", SARAQIB, 9, MORNING)
                        .addLinks(Link.of(LinkKind.PART_OF, "a"))
                        .build());
        assertThat(text(data.events())).isEqualTo("7 persons");
        assertThat(data.events().sum(Measure.KILLED).parts()).hasSize(1);
    }

    @Test
    void aPartThatIsSurelyMoreThanItsWholeIsAClaimAboutTheWhole() {
        ConflictData data = data(
                killed("battle", SARAQIB, 10, MORNING).build(),
                of("raid", SARAQIB, EVENING, dead(12).partOf("battle#f").build())
                        .build(),
                of("ambush", SARAQIB, EVENING, dead(4).partOf("battle#f").build())
                        .build());
        assertThat(text(data.events())).isEqualTo("10 to 12 persons");
        assertThat(data.events().sum(Measure.KILLED).best()).isEmpty();
        assertThat(data.events().sum(Measure.KILLED, "article-a").best())
                .as("of whom the caller trusts most")
                .contains(BigDecimal.TEN);
        assertThat(data.events().sum(Measure.KILLED).parts()).hasSize(2);
    }

    @Test
    void aPartInAnotherUnitSaysNothingOfAWhole() {
        ConflictData data = data(
                of("battle", SARAQIB, MORNING, dead(10).build()).build(),
                killed("again", SARAQIB, 2, EVENING)
                        .figures(List.of(figure("f", Measure.KILLED, Quantity.exactly(1, Unit.ITEMS))
                                .sameAs("battle#f")
                                .build()))
                        .build(),
                of("raid", SARAQIB, EVENING, dead(12).partOf("battle#f").build())
                        .build());
        assertThat(data.events().sum(Measure.KILLED).sums())
                .extracting(Total.Sum::toString)
                .containsExactly("10 to 12 persons", "1 item");
    }

    @Test
    void whatBeganNobodyKnowsWhenIsOfNoRangeThatBegins() {
        ConflictData data = data(
                killed("known", SARAQIB, 3, MORNING).build(),
                of(
                                "since",
                                IDLIB,
                                EVENING,
                                dead(700).period(EdtfDate.parse("/2020-02-06")).build())
                        .build(),
                of(
                                "until",
                                IDLIB,
                                EVENING,
                                dead(80).period(EdtfDate.parse("2020-02-06/..")).build())
                        .build());
        assertThat(text(data.figures().during("2020-02-06"))).isEqualTo("3 persons");
        assertThat(data.figures().during("2020-02-06").sum(Measure.KILLED).spread())
                .hasSize(2);
        assertThat(text(data.figures().during("../2020-12-31"))).isEqualTo("703 persons");
        assertThat(text(data.figures().during("2020-01-01/.."))).isEqualTo("83 persons");
        assertThat(text(data.figures())).isEqualTo("783 persons");
    }

    @Test
    void aWholeOfSomePeopleDoesNotHoldOthers() {
        ConflictData data = data(
                of("battle", SARAQIB, MORNING, dead(30).group(Group.SOLDIERS).build())
                        .build(),
                of("raid", SARAQIB, MORNING, dead(10).group(Group.CIVILIANS).build())
                        .addLinks(Link.of(LinkKind.PART_OF, "battle"))
                        .build());
        assertThat(text(data.events())).isEqualTo("40 persons");
    }

    @Test
    void rivalTellingsGiveTheRangeAndTheRankedOneTheBest() {
        ConflictData data = data(
                killed("a", SARAQIB, 17, MORNING).build(),
                killed("b", SARAQIB, 20, EVENING).addLinks(sameAs("a")).build(),
                killed("c", SARAQIB, 3, LATER).build());
        assertThat(text(data.events())).isEqualTo("20 to 23 persons");
        Total ranked = data.events().sum(Measure.KILLED, "article-c", "Evening Wire");
        assertThat(ranked.sums().get(0)).hasToString("20 to 23 persons, best 23");
        assertThat(ranked.best().orElseThrow()).isEqualByComparingTo("23");
        assertThat(ranked.counted()).hasSize(3);
    }

    @Test
    void tellingsThatTheCoderHasMatchedAddUp() {
        ConflictData data = data(
                of(
                                "a",
                                SARAQIB,
                                MORNING,
                                dead(3).group(Group.SOLDIERS).build(),
                                dead(5).id("civilians").group(Group.CIVILIANS).build())
                        .build(),
                of("b", SARAQIB, EVENING, dead(4).sameAs("a#f").build())
                        .addLinks(sameAs("a"))
                        .build());
        assertThat(text(data.events())).isEqualTo("8 to 9 persons");
    }

    @Test
    void aSilentTellingSaysNothingAndAnUnknownNumberIsNotZero() {
        Figure many =
                figure("f", Measure.KILLED, Quantity.uncounted(Unit.PERSONS)).build();
        ConflictData data = data(
                killed("a", SARAQIB, 17, MORNING).build(),
                of("b", SARAQIB, EVENING, many).addLinks(sameAs("a")).build());
        assertThat(data.events().sum(Measure.KILLED)).hasToString("people killed: 17 persons (2 figures counted)");
        Total more = data(
                        killed("a", SARAQIB, 17, MORNING).build(),
                        of("b", SARAQIB, EVENING, many).build())
                .events()
                .sum(Measure.KILLED);
        assertThat(more).hasToString("people killed: at least 17 persons (1 figure counted, 1 unknown)");
        assertThat(more.best()).isEmpty();
    }

    @Test
    void anUnknownWholeDoesNotHideItsParts() {
        Figure many =
                figure("f", Measure.KILLED, Quantity.uncounted(Unit.PERSONS)).build();
        ConflictData data = data(
                of("war", SARAQIB, MORNING, many).build(),
                of("day", SARAQIB, MORNING, dead(2).partOf("war#f").build()).build());
        assertThat(text(data.events())).isEqualTo("at least 2 persons");
    }

    @Test
    void whatComesBehindAnUnknownNumberDoesNotCloseTheSum() {
        Figure many =
                figure("f", Measure.KILLED, Quantity.uncounted(Unit.PERSONS)).build();
        ConflictData data = data(
                killed("a", SARAQIB, 17, MORNING).build(),
                of("b", SARAQIB, MORNING, many).build(),
                killed("c", SARAQIB, 3, MORNING).build());
        assertThat(text(data.events())).isEqualTo("at least 20 persons");
    }

    @Test
    void aWholeThatOneOfItsTellingsCountsHidesItsParts() {
        Figure many = figure("f", Measure.KILLED, Quantity.uncounted(Unit.PERSONS))
                .sameAs("war#f")
                .build();
        ConflictData data = data(
                killed("war", IDLIB, 500, MORNING).build(),
                of("other", IDLIB, EVENING, many).addLinks(sameAs("war")).build(),
                of("day", IDLIB, MORNING, dead(2).partOf("war#f").build()).build());
        assertThat(text(data.events())).isEqualTo("500 persons");
    }

    @Test
    void figuresOfTheDatasetItselfAddUpToo() {
        ConflictData data = ConflictData.of(Dataset.builder()
                .id("sum")
                .title("Sum")
                .addEvents(killed("a", SARAQIB, 17, MORNING).build())
                .addFigures(dead(3).id("own")
                        .addPlaces(SARAQIB)
                        .addAttributions(Attribution.of(MORNING))
                        .build())
                .build());
        assertThat(text(data.figures())).isEqualTo("20 persons");
    }

    @Test
    void aRoughNumberIsTheBestThereIs() {
        Figure rough =
                figure("f", Measure.KILLED, Quantity.about(500, Unit.PERSONS)).build();
        assertThat(data(of("a", SARAQIB, MORNING, rough).build())
                        .events()
                        .sum(Measure.KILLED)
                        .best())
                .hasValueSatisfying(best -> assertThat(best).isEqualByComparingTo("500"));
    }

    @Test
    void unitsAreNotMixed() {
        Total total = data(
                        killed("a", SARAQIB, 17, MORNING).build(),
                        of(
                                        "b",
                                        SARAQIB,
                                        MORNING,
                                        figure("f", Measure.KILLED, Quantity.exactly(2, Unit.HOUSEHOLDS))
                                                .build())
                                .build())
                .events()
                .sum(Measure.KILLED);
        assertThat(total.sums()).extracting(Object::toString).containsExactly("17 persons", "2 households");
        assertThat(total.range()).isEmpty();
        assertThat(total.best()).isEmpty();
    }

    @Test
    void whatLiesInTwoPlacesCountsForWhatHoldsBoth() {
        ConflictData data = data(
                of("a", IDLIB, MORNING, dead(9).places(List.of(IDLIB, ALEPPO)).build())
                        .build());
        assertThat(data.figures().in("Idlib").count()).isEqualTo(1);
        assertThat(data.figures().in("Idlib").sum(Measure.KILLED))
                .hasToString("people killed: nothing (0 figures counted, 1 left out as spread)");
        assertThat(data.events().in("Idlib").sum(Measure.KILLED).spread()).hasSize(1);
        assertThat(text(data.figures().in("Syria"))).isEqualTo("9 persons");
    }

    @Test
    void whatIsCountedUpToADayIsThatOfTheRangeItLiesIn() {
        ConflictData data = data(
                of(
                                "month",
                                IDLIB,
                                MORNING,
                                dead(9).period(EdtfDate.parse("2020-02-01/2020-02-20"))
                                        .build())
                        .build(),
                of(
                                "open",
                                IDLIB,
                                MORNING,
                                dead(5).period(EdtfDate.parse("../2020-02-06")).build())
                        .build(),
                of(
                                "unsaid",
                                IDLIB,
                                MORNING,
                                dead(3).asOf(EdtfDate.parse("2020-02-06")).build())
                        .build());
        assertThat(text(data.figures().during("2020-02"))).isEqualTo("12 persons");
        assertThat(text(data.figures().during("../2020-02"))).isEqualTo("17 persons");
        assertThat(text(data.figures().during("2020-02-01/2020-02-19"))).isEqualTo("3 persons");
        assertThat(text(data.events().certainlyDuring("2020-02"))).isEqualTo("12 persons");
        assertThat(data.figures().during("2020-02").sum(Measure.KILLED).spread())
                .hasSize(1);
    }

    @Test
    void whatAddsUpOverALongTimeIsNotThatOfADay() {
        ConflictData data = data(
                killed("war", IDLIB, 900, MORNING)
                        .scope(Scope.AGGREGATE)
                        .when(EdtfDate.parse("2019-12/2020-02-06"))
                        .build(),
                killed("day", SARAQIB, 2, MORNING).build(),
                killed("some-day", SARAQIB, 1, MORNING)
                        .when(EdtfDate.parse("2020-02"))
                        .build());
        assertThat(text(data.figures().during("2020-02-06"))).isEqualTo("3 persons");
        assertThat(text(data.events().during("2020-02"))).isEqualTo("3 persons");
        assertThat(text(data.events().certainlyDuring("2020-02-06"))).isEqualTo("2 persons");
        assertThat(text(data.events().during("2019-12/2020-02"))).isEqualTo("903 persons");
    }

    @Test
    void whatIsOnlyFearedOrDeniedIsNotAdded() {
        ConflictData data = data(
                killed("a", SARAQIB, 17, MORNING).build(),
                killed("b", SARAQIB, 20, MORNING).modality(Modality.FEARED).build(),
                event("c", "2020-02-06", SARAQIB, "c", says(MORNING, Stance.DENIES))
                        .addFigures(dead(5).build())
                        .build());
        assertThat(text(data.figures())).isEqualTo("17 persons");
        assertThat(text(data.events())).isEqualTo("17 persons");
        assertThat(text(data.events().modality(Modality.FEARED))).isEqualTo("20 persons");
    }

    @Test
    void aLimitHoldsForSumsToo() {
        ConflictData data = data(
                killed("a", SARAQIB, 17, MORNING).build(),
                killed("b", SARAQIB, 20, MORNING).build());
        assertThat(text(data.events().limit(1))).isEqualTo("17 persons");
    }

    @Test
    void onlyFlowsAddUp() {
        FigureQuery figures = Fixtures.data().figures();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.sum(Measure.POPULATION))
                .withMessage("POPULATION (population) is there at a time, and numbers of different times never add up;"
                        + " list them with figures().series()");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> figures.sum(Measure.DISTANCE))
                .withMessageStartingWith("DISTANCE (distance) is a property of a thing");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> figures.in("Sarakesh").sum(Measure.of("KILED"), "xyzzy"))
                .satisfies(unclear -> assertThat(unclear.names()).hasSize(3));
    }

    @Test
    void theTableSaysWhatBecameOfEachFigure() {
        Total total = Fixtures.data().figures().in("Idlib").sum(Measure.KILLED);
        assertThat(total).hasToString("people killed: 17 persons (1 figure counted, 1 left out as parts)");
        assertThat(total.table().rows()).extracting(row -> row.get(0)).containsExactly("counted", "part");
        assertThat(total.cite().sources()).containsExactly(EVENING);
    }

    private static String text(FigureQuery query) {
        return query.sum(Measure.KILLED).range().orElseThrow().toString();
    }

    private static String text(EventQuery query) {
        return query.sum(Measure.KILLED).range().orElseThrow().toString();
    }

    private static ConflictData data(Event... events) {
        return ConflictData.of(
                Dataset.builder().id("sum").title("Sum").addEvents(events).build());
    }

    private static Event.Builder killed(String id, Place place, int number, Source source) {
        return of(id, place, source, dead(number).build());
    }

    private static Event.Builder of(String id, Place place, Source source, Figure... figures) {
        return event(id, "2020-02-06", place, "people die", Attribution.of(source))
                .addFigures(figures);
    }

    private static Figure.Builder dead(int number) {
        return figure("f", Measure.KILLED, Quantity.exactly(number, Unit.PERSONS));
    }
}
