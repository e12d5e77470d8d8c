package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conflictevents.blackbox.MergeSamples.BY_ARTICLE;
import static org.conflictevents.blackbox.MergeSamples.BY_OTHER;
import static org.conflictevents.blackbox.MergeSamples.OTHER;
import static org.conflictevents.blackbox.MergeSamples.conflicts;
import static org.conflictevents.blackbox.MergeSamples.dataset;
import static org.conflictevents.blackbox.MergeSamples.events;
import static org.conflictevents.blackbox.MergeSamples.killed;
import static org.conflictevents.blackbox.MergeSamples.place;
import static org.conflictevents.blackbox.MergeSamples.renamings;
import static org.conflictevents.blackbox.Samples.ARMY;
import static org.conflictevents.blackbox.Samples.ARTICLE;
import static org.conflictevents.blackbox.Samples.SARAQIB;
import static org.conflictevents.blackbox.Samples.SYRIA;
import static org.conflictevents.blackbox.Samples.event;

import java.util.List;
import java.util.Map;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Merge;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Source;
import org.junit.jupiter.api.Test;

class MergeTest {

    // ---- which records are one

    @Test
    void recordsWithOneExternalIdAreOneThing() {
        Place town = place("saraqib", "Saraqib", "169389").withWithin(SYRIA);
        Place same = place("p7", "Saraqeb", "169389").withAttributions(BY_OTHER);
        Event entered =
                event("e").place(same).placePrecision(PlacePrecision.EXACT).build();

        Merge merge = Dataset.merge(
                dataset("a").addPlaces(town).build(),
                dataset("b").addEvents(entered).build());

        Place merged = merge.dataset().place("saraqib").orElseThrow();
        assertThat(merge.dataset().places()).containsExactly(merged, SYRIA);
        assertThat(merged.name()).isEqualTo("Saraqib");
        assertThat(merged.aliases()).containsExactly(Alias.of("Saraqeb").withSource(OTHER));
        assertThat(merged.attributions()).containsExactly(BY_OTHER);
        assertThat(merged.within()).contains(SYRIA);
        assertThat(merge.dataset().event("e").orElseThrow().place()).contains(merged);
        assertThat(merge.conflicts()).isEmpty();
        assertThat(renamings(merge)).containsExactly("b: places[p7] is now saraqib");
    }

    @Test
    void whatAThirdRecordJoinsIsOneThing() {
        Place first = place("a", "A", "1");
        Place second = Place.builder()
                .id("b")
                .name("B")
                .kind(PlaceKind.TOWN)
                .putExternalId("wikidata", "Q1")
                .build();
        Place both = place("c", "C", "1").withExternalIds(Map.of("geonames", "1", "wikidata", "Q1"));

        for (List<Place> order : List.of(List.of(first, second, both), List.of(both, first, second))) {
            Merge merge = Dataset.merge(order.stream()
                    .map(place -> dataset(place.id()).addPlaces(place).build())
                    .toList());

            assertThat(merge.dataset().places()).hasSize(1);
            assertThat(merge.dataset().places().get(0).externalIds()).isEqualTo(both.externalIds());
        }
    }

    @Test
    void recordsOfAnotherKindAreOtherThings() {
        Actor actor = ARMY.withExternalIds(Map.of("ucdp", "118"));
        Place place = SYRIA.withExternalIds(Map.of("ucdp", "118"));

        Dataset merged = Dataset.merge(
                        dataset("a").addActors(actor).build(),
                        dataset("b").addPlaces(place).build())
                .dataset();

        assertThat(merged.actors()).containsExactly(actor);
        assertThat(merged.places()).containsExactly(place);
    }

    @Test
    void sourcesOfOneHashAreOneThing() {
        String hash = "0".repeat(64);
        Source same = ARTICLE.withId("a7").withSha256(hash).withPublisher("Somebody");

        Dataset merged = Dataset.merge(
                        dataset("a").addSources(ARTICLE.withSha256(hash)).build(),
                        dataset("b").addSources(same).build())
                .dataset();

        assertThat(merged.sources()).containsExactly(same.withId("article"));
    }

    @Test
    void recordsOfOneIdThatContradictInNothingAreOneThing() {
        Merge merge = Dataset.merge(
                dataset("a").addPlaces(SARAQIB).build(),
                dataset("b")
                        .addPlaces(
                                SARAQIB.withLocation(GeoPoint.of(35.86, 36.8)).withAttributions(BY_OTHER))
                        .build());

        assertThat(merge.dataset().places()).hasSize(3);
        assertThat(merge.dataset().place("saraqib").orElseThrow().location()).contains(GeoPoint.of(35.86, 36.8));
        assertThat(merge.conflicts()).isEmpty();
        assertThat(merge.renamings()).isEmpty();
    }

    @Test
    void anExternalIdThatADatasetHasTwiceMakesOutNothing() {
        Agreement memorandum = Agreement.builder()
                .id("m")
                .name("Memorandum")
                .putExternalId("pax", "2169")
                .build();
        Agreement zone = memorandum.withId("z").withName("Zone");
        Agreement other = memorandum.withId("x").withName("Deal");
        Dataset first = dataset("a").addAgreements(memorandum, zone).build();

        Merge merge = Dataset.merge(first, dataset("b").addAgreements(other).build());

        assertThat(merge.dataset().agreements()).containsExactly(memorandum, zone, other);
        assertThat(conflicts(merge)).containsExactly("agreements[m].externalIds[pax]: [m, z] (a), [x] (b); kept apart");
        assertThat(Dataset.merge(first, first)).isEqualTo(new Merge(first, List.of(), List.of()));
    }

    @Test
    void recordsThatDifferInAnotherExternalIdAreOneOnlyIfTheyHaveOneId() {
        Event first = event("ged-1")
                .putExternalId("ged", "1")
                .putExternalId("dyad", "7")
                .build();
        Event other = event("ged-2")
                .putExternalId("ged", "2")
                .putExternalId("dyad", "7")
                .build();
        Event recoded = event("ged-1")
                .putExternalId("ged", "1")
                .putExternalId("dyad", "8")
                .build();

        assertThat(events(first, other).dataset().events()).containsExactly(first, other);
        assertThat(conflicts(events(first, other)))
                .containsExactly(
                        "events[ged-1].externalIds[dyad]: [ged-1] (a: article), [ged-2] (b: article); kept apart");
        assertThat(events(first, recoded).dataset().events()).containsExactly(first);
        assertThat(conflicts(events(first, recoded)))
                .containsExactly("events[ged-1].externalIds[dyad]: 7 (a: article), 8 (b: article); the first is kept");
    }

    @Test
    void anIdOfAGroupLeavesNoDoubtAboutWhatHasIdsOfItsOwn() {
        Event first = event("ged-1")
                .putExternalId("ged", "1")
                .putExternalId("conflict", "7")
                .build();
        Event second = event("ged-2")
                .putExternalId("ged", "2")
                .putExternalId("conflict", "7")
                .build();
        Event third = event("ged-3")
                .putExternalId("ged", "3")
                .putExternalId("conflict", "8")
                .build();
        Event later = event("ged-4")
                .putExternalId("ged", "4")
                .putExternalId("conflict", "7")
                .build();
        Event last = event("ged-5")
                .putExternalId("ged", "5")
                .putExternalId("conflict", "8")
                .build();
        Dataset older = dataset("a").addEvents(first, second, third).build();

        Merge merge = Dataset.merge(older, dataset("b").addEvents(later, last).build());

        assertThat(merge.dataset().events()).containsExactly(first, second, third, later, last);
        assertThat(merge.conflicts()).isEmpty();
    }

    // ---- ids

    @Test
    void differentThingsOfOneIdStayTwoAndReferencesFollow() {
        Event first = event("e").place(SARAQIB).build();
        Event second = event("e")
                .summary("Something else")
                .place(SARAQIB.withName("Elsewhere"))
                .addFigures(killed(3).id("dead").build())
                .build();
        Event third = event("f").addLinks(Link.of(LinkKind.FOLLOWS, "e")).build();
        Figure repeat = killed(3).sameAs("e#dead").addAttributions(BY_ARTICLE).build();

        Merge merge = Dataset.merge(
                dataset("a").addEvents(first).build(),
                dataset("b").addEvents(second, third).addFigures(repeat).build());

        Dataset merged = merge.dataset();
        assertThat(merged.place("saraqib-2").orElseThrow().name()).isEqualTo("Elsewhere");
        assertThat(merged.event("e")).contains(first);
        assertThat(merged.event("e-2").orElseThrow().place()).isEqualTo(merged.place("saraqib-2"));
        assertThat(merged.event("f").orElseThrow().links()).containsExactly(Link.of(LinkKind.FOLLOWS, "e-2"));
        assertThat(merged.figures()).containsExactly(repeat.withSameAs("e-2#dead"));
        assertThat(renamings(merge)).containsExactly("b: places[saraqib] is now saraqib-2", "b: events[e] is now e-2");
        assertThat(merge.conflicts()).isEmpty();
    }

    @Test
    void datasetsOfOneIdAreToldApartByTheirPosition() {
        Merge merge = Dataset.merge(
                dataset("a").addPlaces(place("x", "X", "1")).build(),
                dataset("a")
                        .addPlaces(place("y", "X", "1").withKind(PlaceKind.CITY))
                        .build());

        assertThat(conflicts(merge)).containsExactly("places[x].kind: TOWN (a), CITY (a (2)); the first is kept");
        assertThat(renamings(merge)).containsExactly("a (2): places[y] is now x");
    }

    @Test
    void theHeadIsJoined() {
        Dataset a = dataset("a").licence("CC0-1.0").version("1").build();
        Dataset b = dataset("b").licence("MIT OR Apache-2.0").version("1").build();
        Dataset c = dataset("c").version("2").build();

        Dataset ab = Dataset.merge(a, b).dataset();

        assertThat(ab.id()).isEqualTo("a+b");
        assertThat(ab.title()).isEqualTo("A; B");
        assertThat(ab.version()).contains("1");
        assertThat(ab.licence()).contains("CC0-1.0 AND (MIT OR Apache-2.0)");
        assertThat(Dataset.merge(ab, c).dataset())
                .isEqualTo(Dataset.merge(a, b, c).dataset())
                .isEqualTo(Dataset.merge(a, Dataset.merge(b, c).dataset()).dataset())
                .isEqualTo(dataset("a+b+c").title("A; B; C").build());
        assertThat(Dataset.merge(ab, b).dataset()).isEqualTo(ab);
    }

    // ---- the call

    @Test
    void oneDatasetAloneIsItself() {
        Dataset dataset = dataset("a").addPlaces(SARAQIB).build();

        assertThat(Dataset.merge(dataset).dataset()).isSameAs(dataset);
        assertThat(Dataset.merge(dataset))
                .hasToString("A: 0 sources, 3 places, 0 actors, 0 agreements, 0 events, 0 figures, 0 relations;"
                        + " 0 conflicts, 0 renamings");
    }

    @Test
    void noDatasetAtAllIsRefused() {
        assertThatThrownBy(Dataset::merge)
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("there is no dataset to merge");
        assertThatThrownBy(() -> Dataset.merge(dataset("a").build(), null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("datasets[1]");
    }
}
