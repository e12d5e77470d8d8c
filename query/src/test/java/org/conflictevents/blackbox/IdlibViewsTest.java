package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Source;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.ControlSpell;
import org.conflictevents.query.ControlSpell.Contest;
import org.conflictevents.query.ControlTimeline;
import org.conflictevents.query.EventDispute;
import org.conflictevents.query.EventQuery;
import org.conflictevents.query.Filters;
import org.conflictevents.query.ReportedFigure;
import org.conflictevents.query.Total;
import org.conflictevents.query.UnresolvedNameException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the views say on Idlib in early 2020: each answer was read from the articles by hand, the reasoning stands in its name. */
class IdlibViewsTest {

    private static final ConflictData DATA = ConflictData.of(Datasets.idlib2020());

    // ---- sums

    @Test
    @DisplayName(
            "Killed in Idlib: article 003 has hundreds killed by the assault, and two Turkish soldiers shelled in the province,"
                    + " who may be among them: 200 to 999, and 2 more at most; the 300, 17 and 10 civilians of 001 are parts")
    void whoMayBeAmongTheHundredsIsNotAddedToThem() {
        Total total = DATA.figures().in("Idlib").sum(Measure.KILLED);
        assertThat(total.sums()).singleElement().hasToString("200 to 1,001 persons");
        assertThat(numbers(total.counted())).containsExactlyInAnyOrder("hundreds of persons", "2 persons");
        assertThat(numbers(total.parts()))
                .containsExactlyInAnyOrder("more than 300 persons", "17 persons", "10 persons");
    }

    @Test
    @DisplayName(
            "6 February: 17 civilians, ten of them in one air strike, and 23 fighters who are 3, 7, 8 and 5 men: 40 dead in all."
                    + " Those since December and since 2011 are no dead of that day, nor are the more than 20 of Monday")
    void theDeadOfOneDay() {
        Total total = DATA.figures().during("2020-02-06").sum(Measure.KILLED);
        assertThat(total.range().orElseThrow()).hasToString("40 persons");
        assertThat(total.best().orElseThrow()).isEqualByComparingTo("40");
        assertThat(numbers(total.counted())).containsExactlyInAnyOrder("17 persons", "23 persons");
        assertThat(numbers(total.parts()))
                .containsExactlyInAnyOrder("10 persons", "3 persons", "7 persons", "8 persons", "5 persons");
        assertThat(numbers(total.spread()))
                .containsExactlyInAnyOrder("more than 300 persons", "more than 380,000 persons");
    }

    @Test
    @DisplayName(
            "All the dead are dead of the war, which has more than 380,000, more than 500,000, or hundreds of thousands:"
                    + " whoever is right, at least 200,000, and nobody gives a best number")
    void theDeadOfTheWar() {
        Total total = DATA.figures().sum(Measure.KILLED);
        assertThat(total.range().orElseThrow()).hasToString("at least 200,000 persons");
        assertThat(total.best()).isEmpty();
        assertThat(numbers(total.counted()))
                .containsExactlyInAnyOrder(
                        "more than 380,000 persons", "more than 500,000 persons", "hundreds of thousands of persons");
        assertThat(total.cite().sources())
                .extracting(Source::id)
                .contains("article-001", "article-003", "article-004")
                .doesNotContain("article-000", "article-002");
    }

    @Test
    @DisplayName("2 Turkish soldiers on a Wednesday are 2 of the 19 of the month: 19, not 21")
    void theTurkishDead() {
        Total total =
                DATA.events().involving("Turkish forces").during("2020-02").sum(Measure.KILLED);
        assertThat(numbers(total.counted())).contains("19 persons").doesNotContain("2 persons");
        assertThat(numbers(total.parts())).contains("2 persons");
    }

    @Test
    @DisplayName(
            "February without the war's total: the more than 20 that one article has dead on both sides on the 3rd and the 19"
                    + " Turkish soldiers that another has for the month share some, so they are not added up: more than 20")
    void theOverlappingDeadOfFebruary() {
        Total total =
                DATA.events().involving("Turkish forces").during("2020-02").sum(Measure.KILLED);
        assertThat(numbers(total.counted())).containsExactlyInAnyOrder("more than 20 persons", "19 persons");
        assertThat(total.range().orElseThrow()).hasToString("more than 20 persons");
        assertThat(total.best()).isEmpty();
    }

    @Test
    @DisplayName(
            "17 civilians on 6 February and 2 soldiers on the 26th are 19 in Idlib: parts of one offensive, but on other days")
    void theDeadOfDifferentDays() {
        Total idlib = DATA.events().in("Idlib").during("2020-02").sum(Measure.KILLED);
        assertThat(idlib.range().orElseThrow()).hasToString("19 persons");
        assertThat(DATA.events().during("2020-02").sum(Measure.KILLED).range().orElseThrow())
                .hasToString("more than 60 persons"); // more than 20 on the 3rd; 17 and 23 on the 6th
    }

    @Test
    @DisplayName("The latest first: events of which nobody knows a day are not the latest, and come last")
    void theLatestEvents() {
        List<Event> latest = DATA.events().orderBy(Filters.when().descending()).list();
        assertThat(latest.get(0).when().earliest()).contains(LocalDate.of(2020, 2, 27));
        assertThat(latest.get(latest.size() - 1).when().earliest()).isEmpty();
    }

    @Test
    @DisplayName("SANNA and SANAA are not SANA, nor UNN the UN: what sounds like an abbreviation is asked about")
    void abbreviationsAreNotGuessed() {
        assertThat(DATA.events().reportedBy("Sana").count())
                .isEqualTo(DATA.events().reportedBy("SANA").count())
                .isPositive();
        for (String slip : List.of("SANNA", "SANAA", "UNN", "USS")) {
            assertThatThrownBy(() -> DATA.events().reportedBy(slip).count())
                    .isInstanceOf(UnresolvedNameException.class);
        }
    }

    @Test
    @DisplayName("A tank and an armoured carrier are two vehicles; the second tank was seized, not destroyed")
    void theVehiclesLost() {
        assertThat(DATA.figures()
                        .in("Nayrab")
                        .sum(Measure.EQUIPMENT_DESTROYED)
                        .range()
                        .orElseThrow())
                .hasToString("2 items");
        assertThat(DATA.figures()
                        .in("Nayrab")
                        .sum(Measure.EQUIPMENT_SEIZED)
                        .range()
                        .orElseThrow())
                .hasToString("1 item");
    }

    @Test
    @DisplayName(
            "Five articles count who fled in Idlib, each to its own day: tellings of one flight are never added up")
    void thoseWhoFledAreCountedOnce() {
        Total total = DATA.figures().certainlyIn("Idlib").sum(Measure.DISPLACED);
        assertThat(total.range().orElseThrow())
                .as("the lowest is hundreds of thousands; 'more than 580,000' and 'over 950,000' have no upper end")
                .hasToString("at least 200,000 persons");
        assertThat(total.best()).as("no number that all of them tell").isEmpty();
        assertThat(total.parts())
                .as("those who fled to the border, of the province's")
                .hasSize(4);
    }

    @Test
    @DisplayName("Nobody says how many fled on one day, or in one month: all counts begin before, or nobody knows when")
    void whoFledOnOneDayIsNotTold() {
        for (String days : List.of("2020-02-06", "2020-02-20", "2020-02-07/2020-02-29", "2020-02")) {
            Total total = DATA.figures().during(days).sum(Measure.DISPLACED);
            assertThat(total.sums()).as(days).isEmpty();
            assertThat(total.spread()).as(days).isNotEmpty();
        }
        // Those who fled from Maarrat on 28 January are told of as of that day; all others since December or longer.
        assertThat(DATA.figures().during("2020").sum(Measure.DISPLACED).range().orElseThrow())
                .hasToString("thousands of persons");
        // Two Turkish soldiers died late on 26 February (003): within the month, and beside the 17 before.
        assertThat(DATA.figures()
                        .during("2020-02-07/2020-02-29")
                        .sum(Measure.KILLED)
                        .range()
                        .orElseThrow())
                .hasToString("2 persons");
    }

    @Test
    @DisplayName("Two articles have forces enter Saraqib on the 5th: one happening of two tellings")
    void twoTellingsOfOneEntry() {
        EventQuery entries = DATA.events().in("Saraqib").ofType(EventType.ENTRY).during("2020-02-05");
        assertThat(entries.count()).isEqualTo(2);
        assertThat(entries.happenings()).isEqualTo(1);
        assertThat(DATA.events().happenings()).isLessThan(DATA.events().count());
    }

    // ---- disputes

    @Test
    @DisplayName(
            "3 million people in Idlib, say three articles, or about 4 million in the zone that holds it, says another: side by side,"
                    + " while the 110,000 of Saraqib and the border in kilometres and miles contradict nobody")
    void thePopulationIsDisputed() {
        assertThat(DATA.figures().measuring(Measure.POPULATION).disputes().figures())
                .satisfiesExactly(dispute -> {
                    assertThat(dispute.figures())
                            .flatExtracting(figure -> figure.figure().attributions())
                            .extracting(attribution -> attribution.source().id())
                            .containsExactlyInAnyOrder("article-000", "article-001", "article-002", "article-004");
                    assertThat(numbers(dispute.figures())).contains("3,000,000 persons", "about 4,000,000 persons");
                });
        assertThat(DATA.figures().measuring(Measure.LENGTH).disputes().isEmpty())
                .isTrue();
    }

    @Test
    @DisplayName(
            "More than 580,000 by 6 February and over 950,000 by the end of the month are no dispute: the flight went on;"
                    + " nor are more than 380,000 and more than 500,000 dead, for both may be so")
    void growthIsNoDispute() {
        assertThat(DATA.figures().measuring(Measure.DISPLACED).disputes().isEmpty())
                .isTrue();
        assertThat(DATA.figures().measuring(Measure.KILLED).disputes().isEmpty())
                .isTrue();
        assertThat(DATA.figures().measuring(Measure.POSTS_SURROUNDED).disputes().isEmpty())
                .isTrue();
        assertThat(DATA.figures().measuring(Measure.DURATION).disputes().isEmpty())
                .as("two months, and just over two months")
                .isTrue();
        assertThat(DATA.disputes().figures()).as("only the population of Idlib").hasSize(1);
    }

    @Test
    @DisplayName("Maarrat al-Numan: full control, then only the west, says the monitor; most districts, says SANA."
            + " Twelve posts: under a deal of 2017, or of 2018."
            + " Saraqib: the rebels threw the army out, and were beaten back, which may both be so at different hours")
    void eventsThatContradictOneAnother() {
        List<EventDispute> disputes = DATA.disputes().events();
        assertThat(disputes).anyMatch(in("Maarrat al-Numan", "article-002"));
        assertThat(disputes).noneMatch(in("Saraqib", "article-000"));
        assertThat(disputes)
                .filteredOn(dispute -> dispute.event().agreements().contains("deal-2017-002"))
                .extracting(dispute -> dispute.other().agreements())
                .containsExactlyInAnyOrder(List.of("deal-2018-001"), List.of("sochi-agreement-003"));
        assertThat(DATA.disputes().toString()).contains("SANA", "Syrian Observatory for Human Rights");
    }

    private static Predicate<EventDispute> in(String place, String source) {
        return dispute -> Stream.of(dispute.event(), dispute.other())
                        .allMatch(event -> event.place().orElseThrow().isWithin(DATA.place(place)))
                && Stream.of(dispute.event(), dispute.other())
                        .flatMap(event -> event.sources().stream())
                        .anyMatch(one -> one.id().equals(source));
    }

    // ---- series

    @Test
    @DisplayName(
            "Posts behind the lines: one on 23 December, two by 28 January, at least four by 6 February, some by the end of the month")
    void postsSurroundedByDate() {
        assertThat(numbers(
                        DATA.figures().series(Measure.POSTS_SURROUNDED, "Idlib").list()))
                .containsExactly("1 item", "2 items", "at least 4 items", "uncounted");
    }

    @Test
    @DisplayName(
            "Those who fled, by day: hundreds of thousands in January, more than 580,000 and about 586,000 on 6 February,"
                    + " a million by the 20th, over 950,000 by the 27th")
    void displacementByDay() {
        assertThat(numbers(DATA.figures().series(Measure.DISPLACED, "Idlib").list()))
                .containsExactly(
                        "hundreds of thousands of persons", // Pompeo, 27 January (002)
                        "thousands of persons", // from Maarrat, 28 January (002)
                        "uncounted", // from Hazzanu and the southern countryside (002)
                        "thousands of persons", // the new exodus (002)
                        "hundreds of thousands of persons", // of the offensive (002)
                        "uncounted", // many of them to the border (002)
                        "more than 580,000 persons", // the United Nations, 6 February (000)
                        "more than 500,000 persons", // half a million (000)
                        "uncounted", // many of them to the border (000)
                        "hundreds of thousands of persons", // over the weeks (001)
                        "about 586,000 persons", // in two months (001)
                        "1,000,000 persons", // to the border, 20 February (004)
                        "more than 950,000 persons"); // of the assault, 27 February (003)
        Map<Source, List<ReportedFigure>> sources = DATA.figures()
                .measuring(Measure.DISPLACED)
                .in("Idlib")
                .asOf("2020-02-06")
                .bySource();
        assertThat(sources.keySet()).extracting(Source::id).containsExactly("article-000", "article-001");
    }

    // ---- control

    @Test
    @DisplayName(
            "Maarrat al-Numan on 28 January: what the army holds of it is contested, and the monitor took full control back")
    void controlOfMaarratIsContested() {
        List<ControlSpell> spells = DATA.control("Maarrat al-Numan").timeline().spells();
        assertThat(spells)
                .filteredOn(spell -> spell.contests().contains(Contest.REVISED))
                .extracting(ControlSpell::extents)
                .containsExactly(List.of(ControlExtent.ALL));
        assertThat(spells)
                .filteredOn(spell -> spell.extents().equals(List.of(ControlExtent.MOST)))
                .singleElement()
                .satisfies(spell -> assertThat(spell.contests()).containsExactly(Contest.EXTENT));
    }

    @Test
    @DisplayName(
            "The rebels held Maarrat al-Numan since 2012. On 28 January only SANA has most of it in other hands, which the monitor does"
                    + " not: that closes nothing; what another article tells a month later does")
    void theHoldOnMaarratIsContestedAndNotClosedBySana() {
        assertThat(DATA.control("Maarrat al-Numan").timeline().spells())
                .filteredOn(spell -> spell.extents().equals(List.of(ControlExtent.HELD)))
                .singleElement()
                .satisfies(spell -> {
                    assertThat(spell.from()).hasToString("[2012]");
                    assertThat(spell.contests()).containsExactly(Contest.HOLDER);
                    assertThat(spell.until())
                            .allMatch(date -> date.latest().orElseThrow().isAfter(LocalDate.of(2020, 2, 1)));
                });
    }

    @Test
    @DisplayName(
            "Al-Surman was captured, some day before its post was surrounded on 23 December, and then held: no end is told")
    void alSurmanIsHeldAfterItsCapture() {
        assertThat(DATA.control("Al-Surman").timeline().spells())
                .extracting(ControlSpell::toString)
                .containsExactly(
                        "by 2019-12-23?: Syrian government forces (all)", "unknown: Syrian government forces (held)");
    }

    @Test
    @DisplayName(
            "What happened leaves out what was planned, threatened, demanded, feared or supposed, and nothing else")
    void whatHappened() {
        List<Event> all = DATA.events().in("Saraqeb").during("2020-02").list();
        assertThat(all).extracting(Event::modality).contains(Modality.PLANNED, Modality.HYPOTHETICAL);
        assertThat(DATA.events().in("Saraqeb").during("2020-02").happened().list())
                .isEqualTo(all.stream()
                        .filter(event ->
                                Set.of(Modality.OCCURRED, Modality.ONGOING).contains(event.modality()))
                        .toList());
    }

    @Test
    @DisplayName(
            "Source by source the fall of Saraqib has one date each: three weeks before the end of February, and the 7th;"
                    + " the two articles of the 6th know of no fall")
    void controlOfSaraqibBySource() {
        Map<Source, ControlTimeline> timelines = DATA.control("Saraqib").bySource();
        assertThat(timelines.keySet())
                .extracting(Source::id)
                .containsExactly("article-000", "article-001", "article-003", "article-004");
        assertThat(falls(timelines, "article-000")).isEmpty();
        assertThat(falls(timelines, "article-001")).isEmpty();
        assertThat(falls(timelines, "article-003"))
                .satisfiesExactly(spell -> assertThat(spell.from())
                        .singleElement()
                        .matches(date -> date.isUncertain() && !date.toString().startsWith("2020-02-07")));
        assertThat(falls(timelines, "article-004"))
                .extracting(Object::toString)
                .containsExactly("2020-02-07: Syrian government forces (all)");
    }

    private static List<ControlSpell> falls(Map<Source, ControlTimeline> timelines, String source) {
        return Objects.requireNonNull(
                        timelines.get(DATA.dataset().source(source).orElseThrow()))
                .spells()
                .stream()
                .filter(spell -> spell.holder().equals(DATA.actor("Syrian government forces")))
                .filter(spell -> spell.extents().contains(ControlExtent.ALL))
                .toList();
    }

    private static List<String> numbers(List<ReportedFigure> figures) {
        return figures.stream().map(figure -> figure.quantity().toString()).toList();
    }
}
