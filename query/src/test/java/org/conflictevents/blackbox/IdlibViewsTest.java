package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.query.Filters.attestedByAtLeast;
import static org.conflictevents.query.Filters.onlyReportedBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Source;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Truth;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.ControlSpell;
import org.conflictevents.query.ControlSpell.Contest;
import org.conflictevents.query.ControlTimeline;
import org.conflictevents.query.EventDispute;
import org.conflictevents.query.EventQuery;
import org.conflictevents.query.Records;
import org.conflictevents.query.ReportedFigure;
import org.conflictevents.query.Standing;
import org.conflictevents.query.Total;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the views say on Idlib in early 2020: each answer was read from the articles by hand, the reasoning stands in its name. */
class IdlibViewsTest {

    private static final ConflictData DATA = ConflictData.of(Datasets.idlib2020());

    @TempDir
    private Path folder;

    // ---- sums

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
        assertThat(total.range().orElseThrow().isAtLeast(2_000_000)).isNotEqualTo(Truth.YES);
        assertThat(DATA.figures()
                        .in("Idlib")
                        .sum(Measure.DISPLACED, "article-004")
                        .best()
                        .orElseThrow())
                .isEqualByComparingTo("1000000");
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
    }

    @Test
    @DisplayName(
            "Maarrat al-Numan: full control, then only the west, says the monitor; most districts, says SANA."
                    + " Saraqib: the rebels threw the army out, or were beaten back. Twelve posts: under a deal of 2017, or of 2018")
    void eventsThatContradictOneAnother() {
        List<EventDispute> disputes = DATA.disputes().events();
        assertThat(disputes).anyMatch(in("Maarrat al-Numan", "article-002"));
        assertThat(disputes).anyMatch(in("Saraqib", "article-000"));
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
                .containsSubsequence("1 item", "2 items", "at least 4 items", "uncounted");
    }

    @Test
    @DisplayName(
            "Those who fled, by day: hundreds of thousands in January, more than 580,000 and about 586,000 on 6 February,"
                    + " a million by the 20th, over 950,000 by the 27th")
    void displacementByDay() {
        assertThat(numbers(DATA.figures().series(Measure.DISPLACED, "Idlib").list()))
                .containsSubsequence(
                        "hundreds of thousands of persons",
                        "more than 580,000 persons",
                        "about 586,000 persons",
                        "1,000,000 persons",
                        "more than 950,000 persons");
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
                .anyMatch(spell -> spell.extents().equals(List.of(ControlExtent.MOST))
                        && spell.contests().contains(Contest.EXTENT));
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

    // ---- who says so

    @Test
    @DisplayName(
            "On the monitor alone rest more than 300, 17, 10, 3, 7 and 8 dead; the 23 and the 5 the article says itself")
    void whatRestsOnTheMonitor() {
        Records records = DATA.restingOnlyOn("SOHR");
        assertThat(records.figures().stream()
                        .filter(figure -> figure.measure().equals(Measure.KILLED))
                        .map(figure -> figure.quantity().toString()))
                .containsExactlyInAnyOrder(
                        "more than 300 persons", "17 persons", "10 persons", "3 persons", "7 persons", "8 persons");
        assertThat(records.events())
                .noneMatch(event -> event.sources().stream()
                        .anyMatch(
                                source -> !List.of("article-001", "article-002").contains(source.id())));
        assertThat(DATA.events().in("Izra area").unvoiced().list()).hasSizeGreaterThan(0);
    }

    @Test
    @DisplayName(
            "On the health organisation rest 53 facilities, on a correspondent of AFP a deserted and ruined town, on a television"
                    + " channel the army's way back")
    void whatRestsOnOneVoice() {
        assertThat(numbers(DATA.restingOnlyOn("World Health Organization").figures()))
                .containsExactly("at least 53 items");
        assertThat(DATA.restingOnlyOn("AFP").events())
                .extracting(event -> event.type().code())
                .contains("DESTRUCTION", "DEPOPULATION");
        assertThat(DATA.events()
                        .onlyReportedBy("Al-Araby TV")
                        .modality(Modality.PLANNED)
                        .list())
                .hasSize(1);
        assertThat(DATA.figures().where(onlyReportedBy("United Nations")).count())
                .isEqualTo(3);
    }

    @Test
    @DisplayName(
            "Two articles attest the fall of Saraqib, three the twelve posts; the two voices for the Israeli strikes stand in one"
                    + " article, which is one report")
    void howManyAttestIt() {
        assertThat(DATA.events().in("Saraqib").attestedByAtLeast(2).list())
                .extracting(Event::id)
                .contains("saraqib-captured-003", "saraqib-overrun-004");
        assertThat(DATA.events().in("Saraqib").attestedByAtLeast(3).list())
                .extracting(Event::id)
                .doesNotContain("saraqib-captured-003", "saraqib-overrun-004");
        assertThat(DATA.figures()
                        .measuring(Measure.POSTS)
                        .where(attestedByAtLeast(3))
                        .list())
                .hasSize(3)
                .allMatch(figure -> figure.quantity().toString().equals("12 items"));
        assertThat(DATA.events()
                        .linked(LinkKind.SAME_AS)
                        .in("Al-Kiswah")
                        .attestedByAtLeast(2)
                        .list())
                .isEmpty();
        assertThat(DATA.relations()
                        .of("Saraqib")
                        .of("M5")
                        .where(attestedByAtLeast(5))
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "Israel's spokesman declines to comment, Turkey does not confirm its artillery, SANA is silent on the loss of Saraqib and"
                    + " confirms that large parts were seized; nobody denies anything")
    void stances() {
        assertThat(DATA.events().stance(Stance.DECLINES_COMMENT).list())
                .singleElement()
                .matches(event -> event.type().isA(EventType.AIR_STRIKE));
        assertThat(DATA.events()
                        .stance(Stance.DOES_NOT_CONFIRM)
                        .involving("Turkish forces")
                        .list())
                .hasSize(1);
        assertThat(DATA.events().stance(Stance.SILENT).list())
                .extracting(Event::id)
                .containsExactly("saraqib-recaptured-003");
        assertThat(DATA.events()
                        .stance(Stance.CONFIRMS)
                        .reportedBy("SANA")
                        .in("Saraqib")
                        .list())
                .extracting(Event::id)
                .contains("saraqib-seized-001");
        assertThat(DATA.events().stance(Stance.DENIES).list()).isEmpty();
    }

    @Test
    @DisplayName(
            "Through two voices came an army source by SANA, an opposition source by a newspaper's Arabic service, and a correspondent"
                    + " of AFP; nothing came through three")
    void chains() {
        assertThat(DATA.events().chainAtLeast(2).list())
                .flatExtracting(Event::attributions)
                .extracting(Object::toString)
                .contains(
                        "article-001: SANA > Syrian army source",
                        "article-003: The New Arab's Arabic-language service > Opposition military source",
                        "article-003: AFP > AFP correspondent");
        assertThat(DATA.events().chainAtLeast(3).list()).isEmpty();
        assertThat(DATA.events().quoted().ofType(EventType.CONDEMNATION).list())
                .flatExtracting(Event::sources)
                .extracting(Source::id)
                .contains("article-001", "article-002");
        assertThat(DATA.events().linked(LinkKind.REVISES).in("Maarrat al-Numan").list())
                .isNotEmpty()
                .allMatch(event -> event.attributions().toString().contains("Observatory"));
    }

    // ---- agreements and relations

    @Test
    @DisplayName(
            "Turkey and Russia made five deals, one with Iran; talks that failed and a deal that Russia is said to want are none")
    void dealsBetweenTurkeyAndRussia() {
        assertThat(DATA.agreements().between("Turkey", "Russia").list())
                .extracting(Agreement::id)
                .containsExactlyInAnyOrder(
                        "deal-2018-001",
                        "deal-2017-002",
                        "ceasefire-january-002",
                        "sochi-agreement-003",
                        "deconfliction-deal-004");
        assertThat(DATA.agreements().between("Ankara", "Tehran").list())
                .extracting(Agreement::id)
                .containsExactly("deal-2017-002");
        assertThat(DATA.agreements().inForce("Idlib", "2020-02-27").list())
                .extracting(Agreement::id)
                .doesNotContain("deescalation-talks-003", "russian-proposal-003");
    }

    @Test
    @DisplayName(
            "Sochi on 20 February: Turkey keeps its posts under it, and Russia is said to have violated it: unknown."
                    + " The January ceasefire is not in force before its day, and broken soon after")
    void standings() {
        assertThat(standing("sochi-agreement-003", "2020-02-20").inForce()).isEqualTo(Truth.UNKNOWN);
        assertThat(standing("sochi-agreement-003", "2020-02-20").broken())
                .extracting(status -> status.by().orElseThrow().name())
                .containsExactly("Russia");
        assertThat(standing("ceasefire-january-002", "2020-01-11").inForce()).isEqualTo(Truth.NO);
        assertThat(standing("ceasefire-january-002", "2020-01-28").inForce()).isEqualTo(Truth.UNKNOWN);
        assertThat(standing("deal-2018-001", "2020-02-06").inForce()).isEqualTo(Truth.YES);
    }

    private static Standing standing(String agreement, String date) {
        return DATA.agreements().standings("Idlib", date).stream()
                .filter(one -> one.agreement().id().equals(agreement))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "Turkey backs the opposition, Russian aircraft the army; the Sochi deal is named by a demand, the withdrawal demanded, its"
                    + " violation and the posts")
    void everythingOnAName() {
        assertThat(DATA.relations().of("Turkey").ofKind(RelationKind.BACKS).list())
                .extracting(Relation::toString)
                .containsExactly("Turkey backs Syrian opposition");
        assertThat(DATA.relations()
                        .of("Russian forces")
                        .ofKind(RelationKind.BACKS)
                        .list())
                .extracting(Relation::toString)
                .containsExactly("Russian forces backs Syrian government forces");
        Records sochi = DATA.about("Sochi agreement");
        assertThat(sochi.agreements()).extracting(Agreement::id).containsExactly("sochi-agreement-003");
        assertThat(sochi.events())
                .hasSize(4)
                .allMatch(event -> event.sources().toString().contains("article-003"));
        assertThat(DATA.actors().partOf("Turkey").list()).contains(DATA.actor("Turkish forces"));
        assertThat(DATA.places().in("Idlib").list()).contains(DATA.place("Saraqib"));
    }

    // ---- the past

    @Test
    @DisplayName(
            "No article says when it was published: on no day is anything known, and the five are among what is left out")
    void undatedArticlesAreNeverKnown() {
        ConflictData past = DATA.knownOn("2020-12-31");
        assertThat(past.events().list()).isEmpty();
        assertThat(past.leftOut().undated())
                .extracting(Source::id)
                .contains("article-000", "article-001", "article-002", "article-003", "article-004");
        assertThat(past.leftOut().records()).isGreaterThan(400);
    }

    @Test
    @DisplayName(
            "Had each article been published on the last day it tells of: on 10 February nobody knows yet that Saraqib fell, the war"
                    + " has more than 380,000 dead, and two articles are still to come")
    void whatWasKnownInBetween() {
        ConflictData past = dated(Map.of(
                        "article-000", "2020-02-06",
                        "article-001", "2020-02-06",
                        "article-002", "2020-01-28",
                        "article-003", "2020-02-27",
                        "article-004", "2020-02-20"))
                .knownOn("2020-02-10");
        assertThat(past.leftOut().later()).extracting(Source::id).containsExactly("article-003", "article-004");
        assertThat(past.control("Saraqib").timeline().spells())
                .noneMatch(spell -> spell.extents().contains(ControlExtent.ALL));
        assertThat(past.figures().sum(Measure.KILLED).range().orElseThrow()).hasToString("more than 380,000 persons");
        assertThat(past.agreements().list())
                .extracting(Agreement::id)
                .containsExactly("deal-2018-001", "deal-2017-002", "ceasefire-january-002");
        ConflictData january = dated(Map.of("article-002", "2020-01-28")).knownOn("2020-01-31");
        assertThat(january.events().in("Saraqib").list())
                .isNotEmpty()
                .allMatch(event -> event.modality() == Modality.HYPOTHETICAL);
    }

    private ConflictData dated(Map<String, String> dates) {
        Path file = folder.resolve("dated.json");
        Datasets.write(DATA.dataset(), file);
        try {
            String text = Files.readString(file);
            for (Map.Entry<String, String> date : dates.entrySet()) {
                String id = "\"id\": \"" + date.getKey() + "\",";
                assertThat(text).contains(id);
                text = text.replace(
                        "\"title\": \"" + title(date.getKey()) + "\",",
                        "\"title\": \"" + title(date.getKey()) + "\",\n\"published\": \"" + date.getValue() + "\",");
            }
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ConflictData.of(Datasets.read(file));
    }

    private static String title(String source) {
        return DATA.dataset().source(source).orElseThrow().title();
    }

    private static List<String> numbers(List<ReportedFigure> figures) {
        return figures.stream().map(figure -> figure.quantity().toString()).toList();
    }
}
