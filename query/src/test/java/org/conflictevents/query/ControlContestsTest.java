package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.query.ControlTimelineTest.spells;
import static org.conflictevents.query.ControlTimelineTest.taken;
import static org.conflictevents.query.Fixtures.ARMY;
import static org.conflictevents.query.Fixtures.EVENING;
import static org.conflictevents.query.Fixtures.MORNING;
import static org.conflictevents.query.Fixtures.REBELS;
import static org.conflictevents.query.Fixtures.SANA;
import static org.conflictevents.query.Fixtures.SARAQIB;
import static org.conflictevents.query.Fixtures.event;
import static org.conflictevents.query.Fixtures.held;
import static org.conflictevents.query.Fixtures.sameAs;
import static org.conflictevents.query.Fixtures.says;

import java.util.List;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Stance;
import org.conflictevents.query.ControlSpell.Contest;
import org.junit.jupiter.api.Test;

/** On what the tellings of control disagree. */
class ControlContestsTest {

    @Test
    void tellingsOfOneChangeStandSideBySide() {
        ControlSpell spell = spells(
                        taken("a", "2020-02-06").build(),
                        taken("b", "2020-02-07").addLinks(sameAs("a")).build())
                .get(0);
        assertThat(spell.from()).extracting(EdtfDate::toString).containsExactly("2020-02-06", "2020-02-07");
        assertThat(spell.contests()).containsExactly(Contest.DATE);
        assertThat(spell).hasToString("2020-02-06 or 2020-02-07: Syrian army (all), contested: date");
    }

    @Test
    void aRougherDateIsNoContest() {
        assertThat(spells(
                                taken("a", "2020-02-06").build(),
                                taken("b", "2020-02").addLinks(sameAs("a")).build())
                        .get(0)
                        .isContested())
                .isFalse();
    }

    @Test
    void happeningsWhoseDatesShareADayAreNoContestWhereverTheyEnd() {
        ControlSpell spell = spells(
                        taken("a", "2020-01/2020-03").build(),
                        taken("b", "2020-02/2020-04").addLinks(sameAs("a")).build())
                .get(0);
        assertThat(spell.from()).extracting(EdtfDate::toString).containsExactly("2020-03", "2020-04");
        assertThat(spell.isContested()).isFalse();
    }

    @Test
    void datesThatShareNoDayAreAContestWhateverTheirQualifiers() {
        for (String other : List.of("2020-02-06%", "2020-02-06~", "2020-01/2020-02-06?")) {
            assertThat(spells(
                                    taken("a", other).build(),
                                    taken("b", "2020-02-07")
                                            .addLinks(sameAs("a"))
                                            .build())
                            .get(0)
                            .contests())
                    .as(other)
                    .containsExactly(Contest.DATE);
        }
    }

    @Test
    void startsOfAStateThatShareNoDayAreAContest() {
        assertThat(spells(
                                taken("a", "2011/2020").scope(Scope.STATE).build(),
                                taken("b", "2015/2020")
                                        .scope(Scope.STATE)
                                        .addLinks(sameAs("a"))
                                        .build())
                        .get(0)
                        .contests())
                .containsExactly(Contest.DATE);
    }

    @Test
    void onlyALinkThatIsAtLeastAsLikelyAsNotMakesOneChange() {
        Link.Builder same = Link.builder().kind(LinkKind.SAME_AS).target("a");
        assertThat(twoTellings(same.confidence(0.5).build())).hasSize(1);
        assertThat(twoTellings(Link.of(LinkKind.SAME_AS, "a"))).hasSize(1);
        assertThat(twoTellings(same.confidence(0.49).build())).hasSize(2).noneMatch(ControlSpell::isContested);
    }

    private static List<ControlSpell> twoTellings(Link link) {
        return spells(
                taken("a", "2020-02-06").build(),
                taken("b", "2020-02-07").addLinks(link).build());
    }

    @Test
    void theDateThatASourceGivesCounts() {
        Attribution dated = Attribution.builder()
                .source(EVENING)
                .stance(Stance.ASSERTS)
                .claimedDate(EdtfDate.parse("2020-02-08"))
                .build();
        ControlSpell spell =
                spells(taken("a", "2020-02-06").addAttributions(dated).build()).get(0);
        assertThat(spell.from()).extracting(EdtfDate::toString).containsExactly("2020-02-06", "2020-02-08");
        assertThat(spell.claims()).extracting(ControlClaim::toString).contains("article-b [2020-02-08]");
    }

    @Test
    void tellingsThroughAnEventThatSaysNothingOfControlAreOneChange() {
        assertThat(spells(
                        taken("a", "2020-02-06").build(),
                        event("middle", "2020-02", SARAQIB, "m", Attribution.of(MORNING))
                                .addLinks(sameAs("a"), sameAs("b"))
                                .build(),
                        taken("b", "2020-02-06").build()))
                .hasSize(1);
    }

    @Test
    void denialHoldersAndExtentsAreContests() {
        assertThat(spells(taken("a", "2020-02-06")
                                .addAttributions(says(EVENING, Stance.DENIES, SANA))
                                .build())
                        .get(0)
                        .contests())
                .containsExactly(Contest.DENIED);
        assertThat(spells(
                                taken("a", "2020-02-06").build(),
                                event("b", "2020-02-06", SARAQIB, "b", Attribution.of(EVENING))
                                        .addControl(held(ARMY, ControlExtent.PART))
                                        .addLinks(sameAs("a"))
                                        .build())
                        .get(0)
                        .contests())
                .containsExactly(Contest.EXTENT);
        assertThat(spells(
                        taken("a", "2020-02-06").build(),
                        event("b", "2020-02-06", SARAQIB, "b", Attribution.of(EVENING))
                                .addControl(held(REBELS, ControlExtent.ALL))
                                .addLinks(sameAs("a"))
                                .build()))
                .allSatisfy(spell -> assertThat(spell.contests()).containsExactly(Contest.HOLDER))
                .hasSize(2);
    }

    @Test
    void twoHoldersOnOneDayAreAContestUnlessOneFollowsTheOther() {
        Event army = taken("a", "2020-02-06").build();
        Event.Builder rebels = event("b", "2020-02-06", SARAQIB, "b", Attribution.of(EVENING))
                .addControl(held(REBELS, ControlExtent.ALL));
        assertThat(spells(army, rebels.build()))
                .allSatisfy(spell -> assertThat(spell.contests()).containsExactly(Contest.HOLDER));
        assertThat(spells(rebels.addLinks(Link.of(LinkKind.REVERSES, "a")).build(), army))
                .noneMatch(ControlSpell::isContested)
                .extracting(ControlSpell::holder)
                .containsExactly(ARMY, REBELS);
    }

    @Test
    void aStateThatIsSaidToOutlastAChangeContestsIt() {
        Event state = event("s", "2011/2020-02-20", SARAQIB, "s", Attribution.of(MORNING))
                .scope(Scope.STATE)
                .addControl(held(REBELS, ControlExtent.ALL))
                .build();
        assertThat(spells(state, taken("a", "2020-02-06").build()))
                .allSatisfy(spell -> assertThat(spell.contests()).containsExactly(Contest.HOLDER));
        assertThat(spells(state, taken("a", "2020-02-20").build())).noneMatch(ControlSpell::isContested);
    }

    @Test
    void contradictionAndRevisionAreMarked() {
        Event.Builder later = event("b", "2020-02-08", SARAQIB, "b", Attribution.of(EVENING))
                .addControl(held(ARMY, ControlExtent.PART));
        assertThat(spells(
                        taken("a", "2020-02-06").build(),
                        later.addLinks(Link.of(LinkKind.CONTRADICTS, "a")).build()))
                .allSatisfy(spell -> assertThat(spell.contests()).containsExactly(Contest.EXTENT));
        List<ControlSpell> revised = spells(
                taken("a", "2020-02-06").build(),
                later.links(List.of(Link.of(LinkKind.REVISES, "a"))).build());
        assertThat(revised.get(0).contests()).containsExactly(Contest.REVISED);
        assertThat(revised.get(1).contests()).isEmpty();
    }

    @Test
    void ofTwoReportsOfOneDayTheOneThatWasTakenBackComesFirst() {
        List<ControlSpell> spells = spells(
                event("entered", "2020-02-06", SARAQIB, "e", Attribution.of(MORNING))
                        .addControl(held(ARMY, ControlExtent.ENTERED))
                        .addLinks(Link.of(LinkKind.REVISES, "taken"))
                        .build(),
                taken("taken", "2020-02-06").build());
        assertThat(spells)
                .extracting(spell -> spell.extents().get(0))
                .containsExactly(ControlExtent.ALL, ControlExtent.ENTERED);
    }

    @Test
    void aReportIsTakenBackAlsoByOneThatDoesNotSayWhoHoldsThePlace() {
        List<ControlSpell> spells = spells(
                event("entered", "2020-02-06", SARAQIB, "e", Attribution.of(MORNING))
                        .addControl(held(ARMY, ControlExtent.ENTERED))
                        .build(),
                event("clashes", "2020-02-06", SARAQIB, "c", Attribution.of(MORNING))
                        .addLinks(Link.of(LinkKind.REVISES, "taken"))
                        .build(),
                taken("taken", "2020-02-06").build());
        assertThat(spells)
                .extracting(spell -> spell.extents().get(0))
                .containsExactly(ControlExtent.ALL, ControlExtent.ENTERED);
        assertThat(spells.get(0).contests()).containsExactly(Contest.REVISED);
    }

    @Test
    void whoIsSaidToHoldAPlaceContestsWhoTookItThatDay() {
        assertThat(spells(
                        event("h", "2020-02-06", SARAQIB, "h", Attribution.of(EVENING))
                                .addControl(held(REBELS, ControlExtent.HELD))
                                .build(),
                        taken("a", "2020-02-06").build()))
                .allSatisfy(spell -> assertThat(spell.contests()).containsExactly(Contest.HOLDER));
    }
}
