package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.conflictevents.query.Fixtures.ARMY;
import static org.conflictevents.query.Fixtures.EVENING;
import static org.conflictevents.query.Fixtures.MORNING;
import static org.conflictevents.query.Fixtures.NAYRAB;
import static org.conflictevents.query.Fixtures.REBELS;
import static org.conflictevents.query.Fixtures.SARAQIB;
import static org.conflictevents.query.Fixtures.event;
import static org.conflictevents.query.Fixtures.held;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Control;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.Stance;
import org.conflictevents.query.ControlSpell.Contest;
import org.junit.jupiter.api.Test;

class ControlTimelineTest {

    @Test
    void spellsFollowOneAnotherWithAllTheirTellings() {
        assertThat(Fixtures.data().control("Saraqeb").timeline()).hasToString("""
                        from                       until                      holder         extent   contested     sources
                        -------------------------  -------------------------  -------------  -------  ------------  ----------------------------------------------------------
                        2011                       2020-02-06                 Syrian rebels  all                    article-c
                        2020-02-05                 2020-02-06                 Syrian army    entered                article-a
                        2020-02-06                 2020-02-06                 Syrian rebels  all      holder        article-a
                        2020-02-06                 2020-02-06? or 2020-02-07  Syrian army    most                   article-b: Syrian Observatory for Human Rights; article-b:
                                                                                                                    SANA (confirms)
                        2020-02-06? or 2020-02-07  2020-02-27?                Syrian army    all      date, holder  article-b [2020-02-07]; article-c [2020-02-06?]
                        2020-02-27?                                           Syrian rebels  all                    article-c; article-c: SANA (silent)
                        """);
    }

    @Test
    void aTimelineCitesItsSources() {
        assertThat(Fixtures.data().control("Saraqib").timeline().cite().sources())
                .extracting(Source::id)
                .containsExactly("article-c", "article-a", "article-b");
    }

    @Test
    void eachSourceHasATimelineOfItsOwn() {
        Map<Source, ControlTimeline> timelines =
                Fixtures.data().control("Saraqib").bySource();
        assertThat(timelines.keySet()).extracting(Source::id).containsExactly("article-c", "article-a", "article-b");
        assertThat(timelines.values()).flatExtracting(ControlTimeline::spells).noneMatch(ControlSpell::isContested);
        assertThat(Fixtures.data().control("Kisweh").bySource()).isEmpty();
    }

    @Test
    void theTimelineOfOneSourceHearsWhatItTookBack() {
        Dataset dataset = Dataset.builder()
                .id("d")
                .title("D")
                .addEvents(
                        taken("a", "2020-02-06").build(),
                        event("b", "2020-02-06", SARAQIB, "not so", Attribution.of(MORNING))
                                .addLinks(Link.of(LinkKind.REVISES, "a"))
                                .build())
                .build();
        assertThat(ConflictData.of(dataset).control("Saraqib").bySource().values())
                .flatExtracting(ControlTimeline::spells)
                .singleElement()
                .satisfies(spell -> assertThat(spell.contests()).containsExactly(Contest.REVISED));
    }

    @Test
    void silenceIsListedAndIsNoSource() {
        ControlSpell retaken =
                last(Fixtures.data().control("Saraqib").timeline().spells());
        assertThat(retaken.claims())
                .extracting(claim -> claim.attribution().stance())
                .contains(Stance.SILENT);
        assertThat(retaken.sources()).extracting(Source::id).containsExactly("article-c");
        assertThat(retaken.isContested()).isFalse();
    }

    @Test
    void anUnknownBeginningStaysOpenAndAStatedEndCounts() {
        List<ControlSpell> spells = spells(event("s", "/2020-02-06", SARAQIB, "s", Attribution.of(MORNING))
                .scope(Scope.STATE)
                .addControl(held(REBELS, ControlExtent.ALL))
                .build());
        assertThat(spells).hasSize(1);
        assertThat(spells.get(0).from()).isEmpty();
        assertThat(spells.get(0).until()).containsExactly(EdtfDate.parse("2020-02-06"));
        assertThat(spells.get(0)).hasToString("unknown: Syrian rebels (all)");
    }

    @Test
    void anIntervalOfAHappeningBeginsControlAtItsEnd() {
        assertThat(spells(taken("e", "2020-02-05/2020-02-07").build()).get(0).from())
                .containsExactly(EdtfDate.parse("2020-02-07"));
        assertThat(spells(taken("e", "2020-02-05/..").build()).get(0).from())
                .containsExactly(EdtfDate.parse("2020-02-05/.."));
    }

    @Test
    void aDetailDoesNotEndWhatItBelongsTo() {
        List<ControlSpell> spells = spells(
                taken("whole", "2020-02-06").build(),
                event("part", "2020-02-06", SARAQIB, "p", Attribution.of(MORNING))
                        .addControl(held(ARMY, ControlExtent.ENTERED))
                        .addLinks(Link.of(LinkKind.PART_OF, "whole"))
                        .build());
        assertThat(spells)
                .extracting(spell -> spell.extents().get(0))
                .containsExactly(ControlExtent.ENTERED, ControlExtent.ALL);
        assertThat(last(spells).until()).isEmpty();
    }

    @Test
    void whoEntersAPlaceOrTakesAPartOfItDoesNotTakeItFromItsHolder() {
        for (ControlExtent hold : List.of(ControlExtent.MOST, ControlExtent.HELD, ControlExtent.ALL)) {
            for (ControlExtent part : List.of(ControlExtent.ENTERED, ControlExtent.SMALL_PART, ControlExtent.PART)) {
                List<ControlSpell> spells = spells(
                        holds("a", "2020-02-06", ARMY, hold).build(),
                        holds("b", "2020-02-20", REBELS, part).build());
                assertThat(spells)
                        .as("%s and %s", hold, part)
                        .hasSize(2)
                        .allMatch(spell -> spell.until().isEmpty());
            }
        }
    }

    @Test
    void aHoldEndsWhenAnotherHoldsThePlaceOrItIsLost() {
        for (ControlExtent hold : List.of(ControlExtent.MOST, ControlExtent.HELD, ControlExtent.ALL)) {
            assertThat(spells(
                                    taken("a", "2020-02-06").build(),
                                    holds("part", "2020-02-08", REBELS, ControlExtent.PART)
                                            .build(),
                                    holds("b", "2020-02-20", REBELS, hold).build())
                            .get(0)
                            .until())
                    .containsExactly(EdtfDate.parse("2020-02-20"));
        }
        assertThat(spells(
                                taken("a", "2020-02-06").build(),
                                holds("l", "2020-02-09", ARMY, ControlExtent.LOST)
                                        .build())
                        .get(0)
                        .until())
                .containsExactly(EdtfDate.parse("2020-02-09"));
    }

    @Test
    void aHoldEndsWithWhatMayHaveComeAfterIt() {
        assertThat(spells(
                                taken("a", "2020-02-06").build(),
                                holds("b", "[2020-02-06,2020-02-20]", REBELS, ControlExtent.ALL)
                                        .build())
                        .get(0))
                .satisfies(spell -> assertThat(spell.holder()).isEqualTo(ARMY))
                .satisfies(
                        spell -> assertThat(spell.until()).containsExactly(EdtfDate.parse("[2020-02-06,2020-02-20]")));
    }

    @Test
    void aPartEndsWhenAnotherHasAllAndNotBefore() {
        List<ControlSpell> spells = spells(
                holds("p", "2020-02-06", REBELS, ControlExtent.PART).build(),
                holds("m", "2020-02-07", ARMY, ControlExtent.MOST).build(),
                taken("a", "2020-02-08").build());
        assertThat(spells.get(0).until()).containsExactly(EdtfDate.parse("2020-02-08"));
    }

    @Test
    void aHoldDoesNotEndOnTheDayItBeginsUnlessThatIsSaid() {
        Event all = taken("a", "2020-02-06").build();
        Event.Builder most = holds("b", "2020-02-06?", ARMY, ControlExtent.MOST);
        assertThat(spells(all, most.build())).allMatch(spell -> spell.until().isEmpty());
        assertThat(spells(all, most.addLinks(Link.of(LinkKind.FOLLOWS, "a")).build())
                        .get(0)
                        .until())
                .containsExactly(EdtfDate.parse("2020-02-06?"));
    }

    @Test
    void whoEntersWhatHeHoldsStillHoldsIt() {
        assertThat(spells(
                        taken("a", "2020-02-06").build(),
                        holds("b", "2020-02-08", ARMY, ControlExtent.ENTERED).build()))
                .allMatch(spell -> spell.until().isEmpty());
    }

    @Test
    void datesThatDifferOnlyInDoubtStandOnceWithAllTheirDoubts() {
        assertThat(Texts.dates(dates("2020-02-05", "2020-02-05?"))).isEqualTo("2020-02-05?");
        assertThat(Texts.dates(dates("2020-02-05~", "2020-02-05?"))).isEqualTo("2020-02-05%");
        assertThat(Texts.dates(dates("[2020-02-06%,2020-02-07%]", "2020-02-07")))
                .isEqualTo("2020-02-06% or 2020-02-07%");
        assertThat(Texts.dates(dates("2020", "2020-02", "2020-02-05"))).isEqualTo("2020, 2020-02 or 2020-02-05");
        assertThat(Texts.dates(dates("2020", "2020-02", "2020-02-05", "2020-02-06")))
                .isEqualTo("2020, 2020-02 or 2 others");
    }

    private static List<EdtfDate> dates(String... dates) {
        return Stream.of(dates).map(EdtfDate::parse).toList();
    }

    @Test
    void linksInACircleStillGiveATimeline() {
        assertThat(spells(
                        taken("a", "2020-02-06")
                                .addLinks(Link.of(LinkKind.FOLLOWS, "b"))
                                .build(),
                        taken("b", "2020-02-06")
                                .addLinks(Link.of(LinkKind.FOLLOWS, "a"))
                                .build()))
                .hasSize(2);
    }

    @Test
    void whatIsOnlySpokenOfChangesNothing() {
        assertThat(spells(taken("a", "2020-02-06").modality(Modality.PLANNED).build()))
                .isEmpty();
        assertThat(data(taken("a", "2020-02-06").modality(Modality.FEARED).build())
                        .control("Saraqib")
                        .timeline())
                .hasToString("""
                        from  until  holder  extent  contested  sources
                        ----  -----  ------  ------  ---------  -------
                        (none)
                        """);
    }

    @Test
    void whatIsGainsaidOrTakenBackEndsNobodysHold() {
        Event rebels = holds("r", "2012/..", REBELS, ControlExtent.HELD)
                .scope(Scope.STATE)
                .build();
        Event denied = taken("t", "2020-01-28")
                .addAttributions(Attribution.of(EVENING).withStance(Stance.DENIES))
                .build();
        Event later = taken("l", "[..2020-02-27]").build();
        assertThat(spells(rebels, taken("t", "2020-01-28").build(), later))
                .filteredOn(spell -> spell.holder().equals(REBELS))
                .extracting(ControlSpell::toString, spell -> Texts.dates(spell.until()))
                .containsExactly(tuple("2012: Syrian rebels (held)", "2020-01-28"));
        assertThat(spells(rebels, denied, taken("l", "2020-02-27").build()))
                .filteredOn(spell -> spell.holder().equals(REBELS))
                .extracting(ControlSpell::toString, spell -> Texts.dates(spell.until()))
                .containsExactly(tuple("2012: Syrian rebels (held), contested: holder", "2020-02-27"));
        assertThat(spells(rebels, denied))
                .filteredOn(spell -> spell.holder().equals(REBELS))
                .extracting(ControlSpell::toString, spell -> Texts.dates(spell.until()))
                .containsExactly(tuple("2012: Syrian rebels (held), contested: holder", ""));
    }

    @Test
    void anUnknownDayOfARangeReadsAsOne() {
        assertThat(spells(taken("t", "[..2020-02-27]").build())).hasToString("[by 2020-02-27: Syrian army (all)]");
        assertThat(spells(taken("t", "[2020-02-05..]").build()))
                .hasToString("[2020-02-05 or later: Syrian army (all)]");
        assertThat(spells(taken("t", "[2020-02-05..2020-02-07]").build()))
                .hasToString("[within 2020-02-05..2020-02-07: Syrian army (all)]");
        assertThat(spells(taken("t", "[2020-02-05,2020-02-07]").build()))
                .hasToString("[2020-02-05 or 2020-02-07: Syrian army (all)]");
    }

    @Test
    void aLossWithoutAWinnerIsASpellOfItsOwn() {
        List<ControlSpell> spells = spells(event("l", "2020-02-06", SARAQIB, "l", Attribution.of(MORNING))
                .addControl(held(ARMY, ControlExtent.LOST))
                .build());
        assertThat(spells).hasSize(1);
        assertThat(spells.get(0).extents()).containsExactly(ControlExtent.LOST);
    }

    @Test
    void aLossIsNotUndoneByWhoTakesThePlaceLater() {
        assertThat(spells(
                        holds("l", "2020-02-06", ARMY, ControlExtent.LOST).build(),
                        holds("t", "2020-02-09", REBELS, ControlExtent.ALL).build()))
                .hasSize(2)
                .allMatch(spell -> spell.until().isEmpty());
        assertThat(spells(
                                holds("l", "2020-02-06", ARMY, ControlExtent.LOST)
                                        .build(),
                                taken("t", "2020-02-09").build())
                        .get(0)
                        .until())
                .containsExactly(EdtfDate.parse("2020-02-09"));
    }

    @Test
    void ofAnEventThatTellsOfSeveralPlacesEachHasItsOwn() {
        Event both = event("b", "2020-02-06", SARAQIB, "b", Attribution.of(MORNING))
                .addControl(
                        held(ARMY, ControlExtent.PART),
                        new Control(NAYRAB, ARMY, ControlExtent.ALL),
                        new Control(NAYRAB, REBELS, ControlExtent.LOST))
                .build();
        assertThat(spells(both)).hasToString("[2020-02-06: Syrian army (part)]");
        assertThat(data(both).control("nayrab-idlib").timeline().spells())
                .hasToString("[2020-02-06: Syrian army (all)]");
    }

    @Test
    void controlOfAnotherPlaceIsAnotherQuestion() {
        ConflictData data = Fixtures.data();
        assertThat(data.control("Idlib").timeline().spells()).isEmpty();
        assertThat(data.control("Saraqeb")).hasToString("control of Saraqib");
        assertThat(data.control("Saraqeb").place()).isEqualTo(SARAQIB);
    }

    static Event.Builder taken(String id, String when) {
        return event(id, when, SARAQIB, "the army takes the town", Attribution.of(MORNING))
                .addControl(held(ARMY, ControlExtent.ALL));
    }

    static Event.Builder holds(String id, String when, Actor actor, ControlExtent extent) {
        return event(id, when, SARAQIB, "somebody is there", Attribution.of(MORNING))
                .addControl(held(actor, extent));
    }

    static List<ControlSpell> spells(Event... events) {
        return data(events).control("Saraqib").timeline().spells();
    }

    static ConflictData data(Event... events) {
        return ConflictData.of(Dataset.builder()
                .id("d")
                .title("D")
                .addAllEvents(Stream.of(events).toList())
                .build());
    }

    static ControlSpell last(List<ControlSpell> spells) {
        return spells.get(spells.size() - 1);
    }
}
