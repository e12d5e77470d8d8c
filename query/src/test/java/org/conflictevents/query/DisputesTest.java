package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.query.Fixtures.ALEPPO;
import static org.conflictevents.query.Fixtures.EVENING;
import static org.conflictevents.query.Fixtures.IDLIB;
import static org.conflictevents.query.Fixtures.MORNING;
import static org.conflictevents.query.Fixtures.NAYRAB;
import static org.conflictevents.query.Fixtures.REGION;
import static org.conflictevents.query.Fixtures.SARAQIB;
import static org.conflictevents.query.Fixtures.event;
import static org.conflictevents.query.Fixtures.figure;
import static org.conflictevents.query.Fixtures.sameAs;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;

class DisputesTest {

    // ---- tellings of one thing

    @Test
    void twoNumbersForOneHappeningAreADispute() {
        assertThat(of(
                        killed("a", "2020-02-06", 17, MORNING).build(),
                        killed("b", "2020-02", 20, EVENING)
                                .addLinks(sameAs("a"))
                                .build()))
                .containsExactly("17 persons <> 20 persons");
    }

    @Test
    void numbersThatAllowOneAnotherAreNone() {
        assertThat(of(
                        killed("a", "2020-02-06", 17, MORNING).build(),
                        event("b", "2020-02-06", SARAQIB, "b", Attribution.of(EVENING))
                                .addFigures(figure("f", Measure.KILLED, Quantity.moreThan(10, Unit.PERSONS))
                                        .build())
                                .addLinks(sameAs("a"))
                                .build()))
                .isEmpty();
    }

    @Test
    void twoHappeningsOnOneDayAreNone() {
        assertThat(of(
                        killed("a", "2020-02-06", 17, MORNING).build(),
                        killed("b", "2020-02-06", 20, EVENING).build()))
                .isEmpty();
    }

    @Test
    void aPartAndItsWholeAreNone() {
        assertThat(of(
                        killed("a", "2020-02-06", 17, MORNING).build(),
                        event("b", "2020-02-06", SARAQIB, "b", Attribution.of(EVENING))
                                .addFigures(dead(10).partOf("a#f").build())
                                .addLinks(sameAs("a"))
                                .build()))
                .isEmpty();
    }

    @Test
    void aLaterCountOfWhatGrowsIsNoneAndASmallerOneIs() {
        assertThat(of(total("a", "2019-12/2020-02-06", 580, "x"), total("b", "2019-12/2020-02-27", 950, "a#f")))
                .isEmpty();
        assertThat(of(total("a", "2019-12/2020-02-06", 580, "x"), total("b", "2019-12/2020-02-27", 500, "a#f")))
                .containsExactly("580 persons <> 500 persons");
    }

    @Test
    void aLargerCountOfALongerTimeIsNoneAlsoWhereItBeganEarlier() {
        assertThat(of(total("a", "2020-01/2020-02-06", 580, "x"), total("b", "2019-12/2020-02-06", 950, "a#f")))
                .isEmpty();
        assertThat(of(total("a", "2019-12/2020-02-06", 580, "x"), total("b", "2020-01/2020-02-06", 950, "a#f")))
                .containsExactly("580 persons <> 950 persons");
    }

    @Test
    void numbersForOtherPeopleOfOneHappeningAreNone() {
        assertThat(of(
                        killed("a", "2020-02-06", 17, MORNING).build(),
                        event("b", "2020-02-06", SARAQIB, "b", Attribution.of(EVENING))
                                .addFigures(dead(20).group(Group.CIVILIANS).build())
                                .addLinks(sameAs("a"))
                                .build()))
                .isEmpty();
    }

    // ---- one place and time

    @Test
    void aWholeBelowWhatHappenedInItIsADispute() {
        assertThat(of(
                        killed("day", "2020-02-06", 10, MORNING)
                                .place(IDLIB)
                                .scope(Scope.AGGREGATE)
                                .build(),
                        killed("one", "2020-02-06", 12, EVENING).build()))
                .containsExactly("10 persons <> 12 persons");
    }

    @Test
    void moreInALargerPlaceOrALongerTimeIsNone() {
        assertThat(of(
                        killed("town", "2020-02-06", 10, MORNING)
                                .scope(Scope.AGGREGATE)
                                .build(),
                        killed("province", "2020-02-06", 12, EVENING)
                                .place(IDLIB)
                                .scope(Scope.AGGREGATE)
                                .build(),
                        killed("month", "2020-02", 30, EVENING)
                                .scope(Scope.AGGREGATE)
                                .build()))
                .isEmpty();
    }

    @Test
    void stocksOfOneTimeThatShareGroundAreADispute() {
        assertThat(of(people(IDLIB, 3, "2020-02-06"), people(REGION, 4, "2020-02-06")))
                .containsExactly("3 persons <> 4 persons");
        assertThat(of(people(IDLIB, 3, "2020-02-06?"), people(REGION, 4, "2020-02-20?")))
                .containsExactly("3 persons <> 4 persons");
        assertThat(of(people(IDLIB, 3, "2020-02-06"), people(REGION, 4, "2020-02-20")))
                .isEmpty();
        assertThat(of(people(SARAQIB, 3, "2020-02-06"), people(NAYRAB, 4, "2020-02-06")))
                .isEmpty();
    }

    @Test
    void aStockOfNoKnownTimeMayBeOfAnyTime() {
        Figure undated = figure("undated", Measure.POPULATION, Quantity.exactly(4, Unit.PERSONS))
                .addPlaces(REGION)
                .addAttributions(Attribution.of(EVENING))
                .build();
        assertThat(of(people(IDLIB, 3, "2020-02-06"), undated)).containsExactly("3 persons <> 4 persons");
    }

    @Test
    void morePeopleInAPlainlyLargerPlaceAreNoneAndFewerAre() {
        assertThat(of(people(SARAQIB, 3, "2020-02-06"), people(IDLIB, 4, "2020-02-06")))
                .isEmpty();
        assertThat(of(people(SARAQIB, 3, "2020-02-06"), people(REGION, 4, "2020-02-06")))
                .isEmpty();
        Figure provinces = people(IDLIB, 4, "2020-02-06").withPlaces(IDLIB, ALEPPO);
        assertThat(of(people(SARAQIB, 3, "2020-02-06"), provinces)).isEmpty();
        assertThat(of(people(SARAQIB, 5, "2020-02-06"), people(IDLIB, 4, "2020-02-06")))
                .containsExactly("5 persons <> 4 persons");
    }

    @Test
    void oneLengthInTwoUnitsIsNone() {
        assertThat(of(border(Quantity.exactly(911, Unit.KILOMETRES)), border(Quantity.exactly(566, Unit.MILES))))
                .isEmpty();
        assertThat(of(border(Quantity.exactly(911, Unit.KILOMETRES)), border(Quantity.exactly(900, Unit.KILOMETRES))))
                .containsExactly("911 km <> 900 km");
    }

    @Test
    void aRoundLengthOrTimeAllowsForALittleMore() {
        for (Unit unit : List.of(Unit.MONTHS, Unit.KILOMETRES)) {
            assertThat(FigureComparison.differ(Quantity.exactly(2, unit), Quantity.moreThan(2, unit)))
                    .as(unit.code())
                    .isFalse();
            assertThat(FigureComparison.differ(Quantity.fewerThan(2, unit), Quantity.exactly(2, unit)))
                    .as(unit.code())
                    .isFalse();
            assertThat(FigureComparison.differ(Quantity.exactly(2, unit), Quantity.moreThan(3, unit)))
                    .as(unit.code())
                    .isTrue();
        }
        assertThat(FigureComparison.differ(Quantity.exactly(2, Unit.PERSONS), Quantity.moreThan(2, Unit.PERSONS)))
                .isTrue();
    }

    @Test
    void roughNumbersThatOnlyMeetAtTheirEndsDiffer() {
        assertThat(FigureComparison.differ(
                        Quantity.about(3_000_000, Unit.PERSONS), Quantity.about(4_000_000, Unit.PERSONS)))
                .isTrue();
        assertThat(FigureComparison.differ(
                        Quantity.about(3_000_000, Unit.PERSONS), Quantity.about(3_400_000, Unit.PERSONS)))
                .isFalse();
    }

    @Test
    void whatTellsOfTheSameStandsBesideTheDispute() {
        Figure repeat = figure("again", Measure.POPULATION, Quantity.about(3, Unit.PERSONS))
                .addPlaces(IDLIB)
                .asOf(EdtfDate.parse("2020-02-05"))
                .sameAs("p3")
                .addAttributions(Attribution.of(EVENING))
                .build();
        Disputes disputes = disputes(people(IDLIB, 3, "2020-02-06"), people(REGION, 9, "2020-02-06"), repeat);
        assertThat(disputes.figures()).hasSize(1);
        assertThat(disputes.figures().get(0).figures()).hasSize(3);
        assertThat(disputes).hasToString("""
            no.  when        where         claim                        sources
            ---  ----------  ------------  ---------------------------  ---------
              1  2020-02-05  Idlib         population: about 3 persons  article-b
              1  2020-02-06  Idlib         population: 3 persons        article-a
              1  2020-02-06  Idlib region  population: 9 persons        article-a
            """);
    }

    @Test
    void oneThingIsInOneDisputeInAnyOrder() {
        List<Figure> figures = List.of(
                people(IDLIB, 3, "2020-02-06"),
                people(REGION, 9, "2020-02-06"),
                people(NAYRAB, 5, "2020-03-01").withSameAs("p3"),
                people(NAYRAB, 8, "2020-03-01"));
        List<Figure> reversed = new ArrayList<>(figures);
        Collections.reverse(reversed);
        for (List<Figure> order : List.of(figures, reversed)) {
            assertThat(disputes(order.toArray(Figure[]::new)).figures())
                    .singleElement()
                    .satisfies(dispute -> assertThat(dispute.figures()).hasSize(4));
        }
    }

    // ---- events and agreements

    @Test
    void eventsLinkedAsContradictingAreADisputeOnce() {
        Dataset dataset = dataset(
                killed("a", "2020-02-06", 1, MORNING)
                        .addLinks(Link.of(LinkKind.CONTRADICTS, "b"))
                        .build(),
                killed("b", "2020-02-06", 2, EVENING)
                        .addLinks(Link.of(LinkKind.CONTRADICTS, "a"))
                        .build());
        Disputes disputes = ConflictData.of(dataset).disputes();
        assertThat(disputes.events()).hasSize(1);
        assertThat(disputes.events().get(0).event().id()).isEqualTo("a");
        assertThat(disputes.size()).isEqualTo(1);
        assertThat(disputes.table().rows()).hasSize(2);
        assertThat(disputes.cite().sources()).containsExactly(MORNING, EVENING);
    }

    @Test
    void termsOfOneAgreementThatExcludeOneAnotherAreADispute() {
        Agreement twelve = agreement("twelve", term(12, IDLIB));
        Agreement ten = agreement("ten", term(10, SARAQIB), term(12, SARAQIB)).withLinks(sameAs("twelve"));
        Agreement other = agreement("other", term(9, IDLIB));
        Disputes disputes = ConflictData.of(Dataset.builder()
                        .id("d")
                        .title("D")
                        .addAgreements(twelve, ten, other)
                        .build())
                .disputes();
        assertThat(disputes.terms()).hasSize(1);
        assertThat(disputes.terms().get(0).kind()).isEqualTo(TermKind.OBSERVATION);
        assertThat(disputes.terms().get(0).versions())
                .extracting(version -> version.agreement().id())
                .containsExactly("twelve", "ten", "ten");
        assertThat(disputes.isEmpty()).isFalse();
    }

    @Test
    void termsForPlacesThatLieApartAreADispute() {
        Agreement one = agreement("one", term(12, SARAQIB), term(12, NAYRAB));
        Dataset dataset =
                Dataset.builder().id("d").title("D").addAgreements(one).build();
        assertThat(ConflictData.of(dataset).disputes().terms()).hasSize(1);
    }

    @Test
    void anAgreementMayBeAboutSeveralCountries() {
        Agreement one = agreement(
                "one",
                term(1, SARAQIB).withKind(TermKind.COUNTRY),
                term(1, NAYRAB).withKind(TermKind.COUNTRY));
        Dataset dataset =
                Dataset.builder().id("d").title("D").addAgreements(one).build();
        assertThat(ConflictData.of(dataset).disputes().terms()).isEmpty();
    }

    private static Agreement agreement(String id, Term... terms) {
        return Agreement.builder()
                .id(id)
                .name("Agreement " + id)
                .addTerms(terms)
                .addAttributions(Attribution.of(MORNING))
                .build();
    }

    private static Term term(int posts, Place place) {
        return Term.builder()
                .kind(TermKind.OBSERVATION)
                .text("posts")
                .place(place)
                .quantity(Quantity.exactly(posts, Unit.ITEMS))
                .build();
    }

    // ---- parts

    private static List<String> of(Event... events) {
        return texts(ConflictData.of(dataset(events)).disputes());
    }

    private static List<String> of(Figure... figures) {
        return texts(disputes(figures));
    }

    private static List<String> texts(Disputes disputes) {
        return disputes.figures().stream()
                .map(dispute -> String.join(
                        " <> ",
                        dispute.figures().stream()
                                .map(figure -> figure.quantity().toString())
                                .toList()))
                .toList();
    }

    private static Disputes disputes(Figure... figures) {
        return ConflictData.of(Dataset.builder()
                        .id("d")
                        .title("D")
                        .addAllFigures(Stream.of(figures).toList())
                        .addRelations(Fixtures.relation(RelationKind.OVERLAPS, REGION, IDLIB))
                        .build())
                .figures()
                .disputes();
    }

    private static Dataset dataset(Event... events) {
        return Dataset.builder().id("d").title("D").addEvents(events).build();
    }

    private static Event.Builder killed(String id, String when, int number, Source source) {
        return event(id, when, SARAQIB, id, Attribution.of(source))
                .addFigures(dead(number).build());
    }

    private static Event total(String id, String when, int number, String sameAs) {
        Figure.Builder figure = dead(number);
        return event(id, when, IDLIB, id, Attribution.of(MORNING))
                .scope(Scope.AGGREGATE)
                .addFigures(
                        sameAs.equals("x")
                                ? figure.build()
                                : figure.sameAs(sameAs).build())
                .build();
    }

    private static Figure.Builder dead(int number) {
        return figure("f", Measure.KILLED, Quantity.exactly(number, Unit.PERSONS));
    }

    private static Figure people(Place place, int number, String asOf) {
        return figure("p" + number, Measure.POPULATION, Quantity.exactly(number, Unit.PERSONS))
                .addPlaces(place)
                .asOf(EdtfDate.parse(asOf))
                .addAttributions(Attribution.of(MORNING))
                .build();
    }

    private static Figure border(Quantity length) {
        return figure("b" + length, Measure.LENGTH, length)
                .addPlaces(IDLIB)
                .addAttributions(Attribution.of(MORNING))
                .build();
    }
}
