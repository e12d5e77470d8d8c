package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.blackbox.Samples.ARTICLE;
import static org.conflictevents.blackbox.Samples.IDLIB;
import static org.conflictevents.blackbox.Samples.SARAQIB;
import static org.conflictevents.blackbox.Samples.SYRIA;
import static org.conflictevents.blackbox.Samples.event;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Changes;
import org.conflictevents.model.Changes.Change;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;

class ChangesTest {

    private static Dataset.Builder dataset() {
        return Dataset.builder().id("test").title("Test");
    }

    private static Figure dead(String id, long number) {
        return Figure.builder()
                .id(id)
                .measure(Measure.KILLED)
                .quantity(Quantity.exactly(number, Unit.PERSONS))
                .build();
    }

    private static List<String> lines(Dataset older, Dataset newer) {
        return newer.changesSince(older).lines();
    }

    private static List<String> lines(Event older, Event newer) {
        return lines(
                dataset().addEvents(older).build(), dataset().addEvents(newer).build());
    }

    @Test
    void recordsAreAddedChangedAndRemoved() {
        Event kept = event("kept").build();
        Dataset older =
                dataset().version("1").addEvents(event("old").build(), kept).build();
        Dataset newer = dataset()
                .version("2")
                .licence("CC-BY-4.0")
                .addEvents(kept.withSummary("Something else"), event("new").build())
                .addPlaces(SYRIA)
                .build();

        Changes changes = newer.changesSince(older);

        assertThat(changes.lines())
                .containsExactly(
                        "+ places[syria]: Syria",
                        "+ events[new]: 2020-02-06: Troops enter the town [1 source]",
                        "~ version: 1 -> 2",
                        "~ licence: (none) -> CC-BY-4.0",
                        "~ events[kept].summary: Troops enter the town -> Something else",
                        "- events[old]: 2020-02-06: Troops enter the town [1 source]");
        assertThat(changes).hasToString("dataset: 1 changed; events: 1 changed, 1 added, 1 removed; places: 1 added");
        assertThat(changes.isEmpty()).isFalse();
        assertThat(changes.added().get(0))
                .isEqualTo(new Change("places", "syria", "", Optional.empty(), Optional.of(SYRIA)));
        assertThat(older.changesSince(older)).hasToString("no changes");
    }

    @Test
    void recordsAreTheSameByTheirExternalIds() {
        Event older = event("a").putExternalId("ged", "1").build();
        Event newer = event("b").putExternalId("ged", "1").summary("Recoded").build();

        assertThat(lines(older, newer))
                .containsExactly("~ events[b].id: a -> b", "~ events[b].summary: Troops enter the town -> Recoded");
    }

    @Test
    void theFilesOfTwoReleasesAreOneSource() {
        Dataset older = release("ged241", "24.1", "Troops enter the town");
        Dataset newer = release("ged251", "25.1", "Troops leave the town");

        assertThat(lines(older, newer))
                .containsExactly(
                        "~ id: ged241 -> ged251",
                        "~ sources[ged251].id: ged241 -> ged251",
                        "~ sources[ged251].title: GED 24.1 -> GED 25.1",
                        "~ events[e].summary: Troops enter the town -> Troops leave the town");
    }

    @Test
    void aSourceThatBothHaveIsNotThatOfAnotherRelease() {
        Dataset older = release("ged241", "24.1", "Troops enter the town");
        Dataset both = release("ged251", "25.1", "Troops leave the town").toBuilder()
                .addAllSources(older.sources())
                .build();

        assertThat(lines(older, both))
                .contains("+ sources[ged251]: ged251 \"GED 25.1\"", "~ id: ged241 -> ged251")
                .noneMatch(line -> line.startsWith("~ sources"));
    }

    private static Dataset release(String file, String version, String summary) {
        Source source = Source.builder()
                .id(file)
                .kind(SourceKind.DATASET)
                .title("GED " + version)
                .build();
        Event told = event("e")
                .attributions(List.of(Attribution.of(source)))
                .summary(summary)
                .build();
        return Dataset.builder()
                .id(file)
                .title("GED")
                .addSources(source)
                .addEvents(told)
                .build();
    }

    @Test
    void recordsOfOneIdAreTheSameWhateverTheirExternalIds() {
        Event older = event("a").putExternalId("ged", "1").build();
        Event newer =
                event("a").putExternalId("ged", "2").putExternalId("acled", "A").build();

        assertThat(lines(older, newer))
                .containsExactly("~ events[a].externalIds[acled]: (none) -> A", "~ events[a].externalIds[ged]: 1 -> 2");
    }

    @Test
    void recordsThatShareOneExternalIdAndDifferInAnotherAreNotTheSame() {
        Event older =
                event("a").putExternalId("ged", "1").putExternalId("dyad", "7").build();
        Event newer =
                event("b").putExternalId("ged", "2").putExternalId("dyad", "7").build();

        assertThat(lines(older, newer)).hasSize(2).allMatch(line -> line.startsWith("+") || line.startsWith("-"));
    }

    @Test
    void aPlaceWithANewNameIsOneChange() {
        Event older = event("e").place(SARAQIB).build();
        Event newer = event("e")
                .place(SARAQIB.withWithin(IDLIB.withWithin(SYRIA.withName("Syrian Arab Republic"))))
                .build();

        assertThat(lines(older, newer)).containsExactly("~ places[syria].name: Syria -> Syrian Arab Republic");
        assertThat(lines(older, event("e").place(IDLIB).build()))
                .containsExactly(
                        "~ events[e].place: Saraqib, Idlib, Syria -> Idlib, Syria",
                        "- places[saraqib]: Saraqib, Idlib, Syria");
    }

    @Test
    void whatARecordIsCalledNowChangesNoReferenceToIt() {
        Map<String, String> ged = Map.of("ged", "1");
        Event follower = event("f").addLinks(Link.of(LinkKind.FOLLOWS, "a")).build();
        Figure repeat = dead("again", 3).withSameAs("a#dead").withAttributions(Attribution.of(ARTICLE));
        Event event = event("a").addFigures(dead("dead", 3)).build().withExternalIds(ged);
        Dataset older = dataset().addEvents(event, follower).addFigures(repeat).build();
        Dataset newer = dataset()
                .addEvents(event.withId("b"), follower.withLinks(Link.of(LinkKind.FOLLOWS, "b")))
                .addFigures(repeat.withSameAs("b#dead"))
                .build();

        assertThat(lines(older, newer)).containsExactly("~ events[b].id: a -> b");
    }

    @Test
    void elementsOfListsAreFoundAgain() {
        Source other = ARTICLE.withId("other");
        Attribution first = Attribution.of(ARTICLE);
        Attribution second = Attribution.of(other);
        Attribution third = Attribution.of(ARTICLE.withId("third"));
        Event older = event("e")
                .attributions(List.of(first, second))
                .addFigures(dead("a", 1), dead("b", 2))
                .build();

        assertThat(lines(older, older.withAttributions(first.withNote("new"), second, third)))
                .containsExactly(
                        "+ sources[third]: third \"Town entered\"",
                        "~ events[e].attributions[0].note: (none) -> new",
                        "~ events[e].attributions[2]: (none) -> third");
        assertThat(lines(older, older.withAttributions(second.withNote("new"))))
                .contains(
                        "~ events[e].attributions[0].note: (none) -> new",
                        "~ events[e].attributions[0]: article -> (none)");
        assertThat(lines(older, older.withFigures(dead("b", 3), dead("c", 1))))
                .containsExactly(
                        "~ events[e].figures[b].quantity: 2 persons -> 3 persons",
                        "~ events[e].figures[c]: (none) -> KILLED 1 person",
                        "~ events[e].figures[a]: KILLED 1 person -> (none)");
    }

    @Test
    void whatWasIsToldAsItWas() {
        Event older = event("e").place(SARAQIB).build();
        Event newer = event("e").place(IDLIB.withName("Idleb")).build();

        Changes changes = dataset()
                .addEvents(newer)
                .addPlaces(SARAQIB.withName("Saraqeb").withWithin(IDLIB.withName("Idleb")))
                .build()
                .changesSince(dataset().addEvents(older).build());

        assertThat(changes.changed().get(2).before()).contains(SARAQIB);
    }

    @Test
    void anotherOrderWithinARecordIsAChange() {
        Attribution first = Attribution.of(ARTICLE);
        Attribution second = Attribution.of(ARTICLE.withId("other"));
        Event older = event("e").attributions(List.of(first, second)).build();

        assertThat(lines(older, older.withAttributions(second, first)))
                .containsExactly("~ events[e].attributions: [article, other] -> [other, article]");
    }
}
