package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.blackbox.MergeSamples.BY_ARTICLE;
import static org.conflictevents.blackbox.MergeSamples.BY_OTHER;
import static org.conflictevents.blackbox.MergeSamples.OTHER;
import static org.conflictevents.blackbox.MergeSamples.coded;
import static org.conflictevents.blackbox.MergeSamples.conflicts;
import static org.conflictevents.blackbox.MergeSamples.dataset;
import static org.conflictevents.blackbox.MergeSamples.events;
import static org.conflictevents.blackbox.MergeSamples.killed;
import static org.conflictevents.blackbox.MergeSamples.place;
import static org.conflictevents.blackbox.MergeSamples.renamings;
import static org.conflictevents.blackbox.Samples.ARMY;
import static org.conflictevents.blackbox.Samples.ARTICLE;
import static org.conflictevents.blackbox.Samples.IDLIB;
import static org.conflictevents.blackbox.Samples.REBELS;
import static org.conflictevents.blackbox.Samples.SARAQIB;
import static org.conflictevents.blackbox.Samples.SYRIA;
import static org.conflictevents.blackbox.Samples.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Group;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Merge;
import org.conflictevents.model.Merge.Conflict;
import org.conflictevents.model.Merge.Outcome;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;

class MergeTellingsTest {

    // ---- what they tell

    @Test
    void ofALocationTheFirstIsKeptAndTheOthersAreListed() {
        GeoPoint here = GeoPoint.of(35.86447, 36.80591);
        GeoPoint there = GeoPoint.of(35.9, 36.7);
        Merge merge = Dataset.merge(
                dataset("a")
                        .addPlaces(place("x", "X", "1").withAttributions(BY_ARTICLE))
                        .build(),
                dataset("b")
                        .addPlaces(place("x", "X", "1").withLocation(here).withAttributions(BY_ARTICLE))
                        .build(),
                dataset("c")
                        .addPlaces(place("x", "X", "1").withLocation(there).withAttributions(BY_OTHER))
                        .build());

        Place merged = merge.dataset().place("x").orElseThrow();
        assertThat(merged.location()).contains(here);
        assertThat(merged.attributions()).containsExactly(BY_ARTICLE, BY_OTHER);
        assertThat(merge.conflicts())
                .containsExactly(new Conflict(
                        "places[x]",
                        "location",
                        List.of(
                                new Merge.Telling("b", here, List.of(ARTICLE)),
                                new Merge.Telling("c", there, List.of(OTHER))),
                        Outcome.FIRST_KEPT));
        assertThat(conflicts(merge))
                .containsExactly(
                        "places[x].location: 35.86447, 36.80591 (b: article), 35.9, 36.7 (c: other); the first is"
                                + " kept");
    }

    @Test
    void anEventOfTwoReleasesIsOneAndItsDifferencesAreListed() {
        Event older = coded("ged-1", "1", BY_ARTICLE);
        Event newer = coded("ged-1", "1", BY_OTHER)
                .withWhen(EdtfDate.parse("2020-02-07"))
                .withParticipants(Participant.of(REBELS, ParticipantRole.DEFENDER));

        Merge merge = events(newer, older);

        assertThat(merge.dataset().events()).containsExactly(newer.withAttributions(BY_OTHER, BY_ARTICLE));
        assertThat(conflicts(merge))
                .containsExactly(
                        "events[ged-1].when: 2020-02-07 (a: other), 2020-02-06 (b: article); the first is kept");
    }

    @Test
    void numbersThatDifferStandSideBySideWithTheirSources() {
        Event older = coded(
                "e",
                "1",
                BY_ARTICLE,
                killed(12).id("dead").build(),
                killed(2).id("civilians").partOf("dead").build());
        Event newer = coded(
                "e",
                "1",
                BY_OTHER,
                killed(14).id("dead").build(),
                killed(2).id("civilians").partOf("dead").build());

        Merge merge = events(older, newer);

        assertThat(merge.dataset().event("e").orElseThrow().figures())
                .containsExactly(
                        killed(12).id("dead").addAttributions(BY_ARTICLE).build(),
                        killed(2).id("civilians").partOf("dead").build(),
                        killed(14)
                                .id("dead-2")
                                .sameAs("dead")
                                .addAttributions(BY_OTHER)
                                .build());
        assertThat(conflicts(merge))
                .containsExactly(
                        "events[e].figures[dead]: KILLED 12 persons (a: article), KILLED 14 persons (b: other);"
                                + " all are kept, each with its sources");
        assertThat(renamings(merge)).containsExactly("b: events[e].figures[dead] is now dead-2");
    }

    @Test
    void aNumberWithoutAnIdGetsOneWhenAnotherStandsBesideIt() {
        Merge merge = events(
                coded("e", "1", BY_ARTICLE, killed(12).build()),
                coded("e", "1", BY_OTHER, killed(14).build()));

        assertThat(merge.dataset().event("e").orElseThrow().figures())
                .containsExactly(
                        killed(12).id("killed").addAttributions(BY_ARTICLE).build(),
                        killed(14).sameAs("killed").addAttributions(BY_OTHER).build());
    }

    @Test
    void oneNumberUnderTwoNamesIsOneFigure() {
        Merge merge = events(
                coded("e", "1", BY_ARTICLE, killed(12).build()),
                coded(
                        "e",
                        "1",
                        BY_OTHER,
                        killed(12).id("dead").build(),
                        killed(1)
                                .id("some")
                                .group(Group.CIVILIANS)
                                .partOf("dead")
                                .build()));

        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.dataset().event("e").orElseThrow().figures())
                .containsExactly(
                        killed(12).id("dead").build(),
                        killed(1)
                                .id("some")
                                .group(Group.CIVILIANS)
                                .partOf("dead")
                                .addAttributions(BY_OTHER)
                                .build());
    }

    @Test
    void aNumberKeepsTheDayAndThePlaceOfItsOwnEvent() {
        Event older = coded("e", "1", BY_ARTICLE).withPlace(SYRIA);
        Event newer =
                coded("e", "1", BY_OTHER, killed(14).build()).withPlace(IDLIB).withWhen(EdtfDate.parse("2020-02-07"));

        assertThat(events(older, newer).dataset().event("e").orElseThrow().figures())
                .containsExactly(killed(14)
                        .addPlaces(IDLIB)
                        .period(EdtfDate.parse("2020-02-07"))
                        .addAttributions(BY_OTHER)
                        .build());
    }

    @Test
    void thePrecisionOfAnotherPlaceDoesNotCount() {
        Event vague = coded("e", "1", BY_ARTICLE).withPlace(SYRIA);
        Event exact = coded("e", "1", BY_OTHER).withPlace(SARAQIB).withPlacePrecision(PlacePrecision.EXACT);

        Event merged = events(vague, exact).dataset().event("e").orElseThrow();

        assertThat(merged.place()).contains(SYRIA);
        assertThat(merged.placePrecision()).isEqualTo(PlacePrecision.UNKNOWN);
        assertThat(events(coded("e", "1", BY_ARTICLE), exact)
                        .dataset()
                        .event("e")
                        .orElseThrow()
                        .placePrecision())
                .isEqualTo(PlacePrecision.EXACT);
    }

    @Test
    void termsAndStatusesAddUpAndStayWithThoseWhoTellThem() {
        Agreement first = Agreement.builder()
                .id("deal")
                .name("Deal")
                .putExternalId("pax", "1")
                .addTerms(Term.builder()
                        .kind(TermKind.CEASEFIRE)
                        .text("No shooting")
                        .build())
                .addAttributions(BY_ARTICLE)
                .build();
        Agreement second = first.withStatuses(
                        AgreementStatus.builder().kind(StatusKind.BROKEN).build())
                .withAttributions(BY_OTHER);

        Agreement merged = Dataset.merge(
                        dataset("a").addAgreements(first).build(),
                        dataset("b").addAgreements(second).build())
                .dataset()
                .agreement("deal")
                .orElseThrow();

        assertThat(merged.terms()).isEqualTo(first.terms());
        assertThat(merged.statuses())
                .containsExactly(AgreementStatus.builder()
                        .kind(StatusKind.BROKEN)
                        .addAttributions(BY_OTHER)
                        .build());
        assertThat(merged.attributions()).containsExactly(BY_ARTICLE, BY_OTHER);
    }

    @Test
    void relationsAndFiguresOfNoEventThatSayTheSameAreOne() {
        Relation relation = Relation.builder()
                .kind(RelationKind.OPPOSES)
                .from(REBELS)
                .to(ARMY)
                .addAttributions(BY_ARTICLE)
                .build();
        Figure figure = killed(7).id("all").addAttributions(BY_ARTICLE).build();

        Merge merge = Dataset.merge(
                dataset("a").addRelations(relation).addFigures(figure).build(),
                dataset("b")
                        .addRelations(relation.withAttributions(BY_OTHER))
                        .addFigures(
                                figure.withAttributions(BY_OTHER).withId("none").withSameAs("all"),
                                figure.withQuantity(Quantity.exactly(8, Unit.PERSONS)))
                        .build());

        assertThat(merge.dataset().relations()).containsExactly(relation.withAttributions(BY_ARTICLE, BY_OTHER));
        assertThat(merge.dataset().figures())
                .containsExactly(
                        figure,
                        figure.withAttributions(BY_OTHER).withId("none").withSameAs("all-2"),
                        figure.withQuantity(Quantity.exactly(8, Unit.PERSONS)).withId("all-2"));
        assertThat(renamings(merge)).containsExactly("b: figures[all] is now all-2");
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void partsOfTwoCountsOfOneThingDoNotDisagree() {
        Event first = coded(
                "e",
                "1",
                BY_ARTICLE,
                killed(10).id("deaths").build(),
                killed(4).id("deaths-a").partOf("deaths").build());
        Event near = first.withFigures(
                killed(11).id("deaths").build(),
                killed(4).id("deaths-a").partOf("deaths").build());
        Event far = coded(
                "f", "2", BY_ARTICLE, killed(3).id("some").partOf("e#deaths").build());

        Merge merge = Dataset.merge(
                dataset("a").addEvents(first, far).build(),
                dataset("b").addEvents(near, far).build());

        assertThat(conflicts(merge)).hasSize(1).first().asString().startsWith("events[e].figures[deaths]: KILLED 10");
        assertThat(merge.dataset().event("e").orElseThrow().figures())
                .extracting(Figure::partOf)
                .containsExactly(Optional.empty(), Optional.of("deaths"), Optional.empty());
        assertThat(merge.dataset().event("f").orElseThrow().figures().get(0).partOf())
                .contains("e#deaths");
    }

    // ---- what cannot stand together

    @Test
    void linksThatLeadBackToTheirOwnEventAreLeftOut() {
        Event one = event("x").putExternalId("ged", "1").build();
        Event other = event("y")
                .putExternalId("acled", "A")
                .addLinks(Link.of(LinkKind.SAME_AS, "x").withConfidence(0.9))
                .build();
        Event both =
                event("z").putExternalId("ged", "1").putExternalId("acled", "A").build();

        Merge merge = Dataset.merge(
                dataset("a").addEvents(one, other).build(),
                dataset("b").addEvents(both).build());

        assertThat(merge.dataset().events()).hasSize(1);
        assertThat(conflicts(merge))
                .containsExactly("events[x].links[SAME_AS x]: SAME_AS x (0.9) (a: article);"
                        + " left out, because it leads back to itself");
    }

    @Test
    void circlesOfLinksAreCutWhereTheLaterDatasetClosesThem() {
        Event a = coded("a", "1", BY_ARTICLE);
        Event b = coded("b", "2", BY_ARTICLE);
        Link toA = Link.of(LinkKind.PART_OF, "a");
        Link toB = Link.of(LinkKind.PART_OF, "b");

        Merge merge = Dataset.merge(
                dataset("x").addEvents(a, b.withLinks(toA)).build(),
                dataset("y").addEvents(a.withLinks(toB), b).build());

        assertThat(merge.dataset().events()).containsExactly(a, b.withLinks(toA));
        assertThat(conflicts(merge))
                .containsExactly(
                        "events[a].links[PART_OF b]: PART_OF b (y: article); left out, because it leads back to"
                                + " itself");
    }

    @Test
    void circlesOfPartsAreCutWhereTheLaterDatasetClosesThem() {
        Event first = coded(
                "e",
                "1",
                BY_ARTICLE,
                killed(1).id("a").partOf("b").build(),
                killed(1).id("b").build());
        Event second = coded(
                "e",
                "1",
                BY_ARTICLE,
                killed(1).id("a").build(),
                killed(1).id("b").partOf("a").build());

        Merge merge = events(first, second);

        assertThat(merge.dataset().events()).containsExactly(first);
        assertThat(conflicts(merge))
                .containsExactly("events[e].figures[b].partOf: a (b); left out, because it leads back to itself");
    }

    @Test
    void placesThatLieWithinOneAnotherStayWhereTheFirstHasThem() {
        Place inner = place("inner", "Inner", "1");
        Place outer = place("outer", "Outer", "2");

        Merge merge = Dataset.merge(
                dataset("a").addPlaces(inner.withWithin(outer)).build(),
                dataset("b").addPlaces(outer.withWithin(inner)).build());

        assertThat(merge.dataset().places()).containsExactly(inner.withWithin(outer), outer);
        assertThat(conflicts(merge))
                .containsExactly("places[outer].within: Inner (b); left out, because it leads back to itself");
    }

    @Test
    void aPlaceStaysWithinWhatTheFirstDatasetNamesAlsoIfThatStandsBeforeIt() {
        Place inner = place("inner", "Inner", "1");
        Place outer = place("outer", "Outer", "2");

        Merge merge = Dataset.merge(
                dataset("a").addPlaces(outer, inner.withWithin(outer)).build(),
                dataset("b").addPlaces(inner, outer.withWithin(inner)).build());

        assertThat(merge.dataset().places()).containsExactly(outer, inner.withWithin(outer));
        assertThat(conflicts(merge))
                .containsExactly("places[outer].within: Inner (b); left out, because it leads back to itself");
    }

    @Test
    void moreLevelsOfPlacesThanThereMayBeAreLeftOut() {
        Place top = place("p", "P", "0");
        Place other = place("q", "Q", "q");
        Place above = other;
        for (int i = 1; i < Place.MAX_LEVELS; i++) {
            above = place("above" + i, "Above " + i, "u" + i).withWithin(above);
        }

        Merge merge = Dataset.merge(
                dataset("a").addPlaces(top, above).build(),
                dataset("b")
                        .addPlaces(
                                above.withWithin(Optional.empty()), top.withWithin(above.withWithin(Optional.empty())))
                        .build());

        assertThat(merge.dataset().place("p").orElseThrow().within()).isEmpty();
        assertThat(conflicts(merge))
                .containsExactly(
                        "places[p].within: Above 31 (b); left out, because it makes more than 32 levels of places");
        assertThat(merge.conflicts().get(0).outcome()).isEqualTo(Outcome.TOO_DEEP);
    }

    @Test
    void aNameThatAFigureOfTheEventHasNamesNoOther() {
        Event far = coded("far", "2", BY_ARTICLE, killed(5).id("dead").build());
        Event one = coded("e", "1", BY_ARTICLE, killed(1).id("far#dead").build());
        Event other = coded(
                "e", "1", BY_ARTICLE, killed(2).id("few").partOf("far#dead").build());

        Merge merge = Dataset.merge(
                dataset("a").addEvents(one).build(),
                dataset("b").addEvents(far, other).build());

        assertThat(conflicts(merge))
                .contains("events[e].figures[few].partOf: far#dead (b); left out, because a figure of the event goes by"
                        + " that name");
    }

    @Test
    void whatWouldBeARelationToItselfIsLeftOut() {
        Actor army = ARMY.withExternalIds(Map.of("ucdp", "118"));
        Actor forces = ARMY.withId("forces").withName("Forces").withExternalIds(Map.of("wikidata", "Q1"));
        Actor both = ARMY.withId("both").withExternalIds(Map.of("ucdp", "118", "wikidata", "Q1"));
        Relation relation = Relation.builder()
                .kind(RelationKind.PART_OF)
                .from(forces)
                .to(army)
                .addAttributions(BY_ARTICLE)
                .build();

        Merge merge = Dataset.merge(
                dataset("a").addRelations(relation).build(),
                dataset("b").addActors(both).build());

        assertThat(merge.dataset().relations()).isEmpty();
        assertThat(merge.dataset().actors()).hasSize(1);
        assertThat(conflicts(merge))
                .containsExactly("relations[0]: Forces part of Syrian army (a: article);"
                        + " left out, because it leads back to itself");
    }
}
