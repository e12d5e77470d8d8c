package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.conflictevents.blackbox.Samples.ARMY;
import static org.conflictevents.blackbox.Samples.ARTICLE;
import static org.conflictevents.blackbox.Samples.IDLIB;
import static org.conflictevents.blackbox.Samples.REBELS;
import static org.conflictevents.blackbox.Samples.SARAQIB;
import static org.conflictevents.blackbox.Samples.SYRIA;
import static org.conflictevents.blackbox.Samples.event;

import java.util.List;
import java.util.stream.IntStream;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Complaint;
import org.conflictevents.model.Control;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.InvalidDatasetException;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.TextSpan;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;

class DatasetTest {

    private static Dataset.Builder dataset() {
        return Dataset.builder().id("test").title("Test");
    }

    private static Figure.Builder killed(String id, long number) {
        return Figure.builder().id(id).measure(Measure.KILLED).quantity(Quantity.exactly(number, Unit.PERSONS));
    }

    private static List<String> errors(Dataset.Builder builder) {
        InvalidDatasetException thrown = catchThrowableOfType(InvalidDatasetException.class, builder::build);
        assertThat(thrown).as("the builder refuses").isNotNull();
        return thrown.complaints().stream().map(Complaint::toString).toList();
    }

    private static List<String> warnings(Dataset.Builder builder) {
        return builder.build().warnings().stream().map(Complaint::toString).toList();
    }

    @Test
    void whatEventsHoldComesAlongInOrderOfFirstUse() {
        Dataset dataset = dataset()
                .addPlaces(SYRIA)
                .addEvents(event("a")
                        .place(SARAQIB)
                        .addParticipants(Participant.of(REBELS, ParticipantRole.DEFENDER))
                        .addControl(new Control(SARAQIB, ARMY, ControlExtent.ENTERED))
                        .build())
                .build();

        assertThat(dataset.sources()).containsExactly(ARTICLE);
        assertThat(dataset.places()).containsExactly(SYRIA, SARAQIB, IDLIB);
        assertThat(dataset.actors()).containsExactly(REBELS, ARMY);
        assertThat(dataset.warnings()).isEmpty();
        assertThat(dataset)
                .hasToString("Test: 1 sources, 3 places, 2 actors, 0 agreements, 1 events, 0 figures, 0 relations");
    }

    @Test
    void recordsAreFoundById() {
        Dataset dataset = dataset().addEvents(event("a").place(SARAQIB).build()).build();

        assertThat(dataset.event("a")).isPresent();
        assertThat(dataset.place("saraqib")).contains(SARAQIB);
        assertThat(dataset.place("Saraqib")).as("names are not ids").isEmpty();
        assertThat(dataset.agreement("a")).isEmpty();
    }

    @Test
    void anEmptyDatasetIsADataset() {
        assertThat(dataset().build().events()).isEmpty();
    }

    @Test
    void toBuilderMakesAnEqualDataset() {
        Dataset dataset = dataset()
                .version("1")
                .licence("CC-BY-4.0")
                .addEvents(event("a").place(SARAQIB).build())
                .addRelations(Relation.builder()
                        .kind(RelationKind.OPPOSES)
                        .from(REBELS)
                        .to(ARMY)
                        .addAttributions(Attribution.of(ARTICLE))
                        .build())
                .build();

        assertThat(dataset.toBuilder().build()).isEqualTo(dataset).hasSameHashCodeAs(dataset);
        assertThat(dataset.toBuilder().title("Other").build()).isNotEqualTo(dataset);
    }

    @Test
    void aBuilderWithTenFaultsReportsAllTen() {
        Agreement deal = Agreement.builder()
                .id("deal")
                .name("Deal")
                .addLinks(Link.of(LinkKind.REPLACES, "dael"))
                .addAttributions(Attribution.of(ARTICLE))
                .build();
        Event first = event("first")
                .addLinks(Link.of(LinkKind.PART_OF, "second"))
                .addLinks(Link.of(LinkKind.RESPONDS_TO, "secnd"))
                .addAgreements("deel")
                .addFigures(killed("all", 17).partOf("non").build())
                .addFigures(killed("all", 10).build())
                .build();
        Event second = event("second")
                .addLinks(Link.of(LinkKind.PART_OF, "first"))
                .addLinks(Link.of(LinkKind.REVISES, "second"))
                .build();

        List<String> errors = errors(Dataset.builder()
                .id("test") // 1: no title
                .addPlaces(SARAQIB, SARAQIB.withName("Saraqeb")) // 2: two contents under one id
                .addAgreements(deal) // 3: a link to no agreement
                .addEvents(first, second, second) // 4: an event twice, 5 to 9 inside them
                .addFigures(killed("x", 1).sameAs("frist#all").build())); // 10

        assertThat(errors)
                .containsExactlyInAnyOrder(
                        "title: is missing",
                        "places[saraqib]: two different contents under one id: Saraqib, Idlib, Syria and Saraqeb, Idlib, Syria",
                        "agreements[deal].links[0].target: no such agreement 'dael'; there is no other",
                        "events[second]: the id is there twice: 2020-02-06: Troops enter the town [1 source], and"
                                + " 2020-02-06: Troops enter the town [1 source]",
                        "events[first].links[1].target: no such event 'secnd'; did you mean 'second'?",
                        "events[first].agreements[0]: no such agreement 'deel'; did you mean 'deal'?",
                        "events[first].figures[all]: the id is there twice: KILLED 17 persons, and KILLED 10 persons",
                        "events[first].figures[all].partOf: no such figure 'non'; there is only x",
                        "events[second].links[1].target: links to itself",
                        "events[second].links[1].target: links to itself",
                        "figures[x].sameAs: no such figure 'frist#all'; did you mean 'first#all'?",
                        "events[first].links: PART_OF leads from the event back to itself: first -> second -> first");
    }

    @Test
    void theMessageListsEveryError() {
        assertThatThrownBy(() -> Dataset.builder().build())
                .isInstanceOf(InvalidDatasetException.class)
                .hasMessage("2 errors in the dataset:\n  id: is missing\n  title: is missing");
    }

    @Test
    void fewerErrorsSayWhatWasPerhapsMeantWhereThereAreManyNames() {
        Dataset.Builder builder = dataset();
        for (int i = 0; i < 4000; i++) {
            builder.addEvents(event("event-" + i)
                    .addLinks(Link.of(LinkKind.PART_OF, "evnt-" + i))
                    .build());
        }

        assertThat(errors(builder))
                .hasSize(4000)
                .filteredOn(error -> error.contains("did you mean"))
                .hasSizeBetween(10, 60);
    }

    @Test
    void onlyTheFirstHundredErrorsSayWhatWasPerhapsMeant() {
        Dataset.Builder builder =
                Dataset.builder().id("d").title("D").addEvents(event("second").build());
        for (int i = 0; i < 120; i++) {
            builder.addEvents(event("e" + i)
                    .addLinks(Link.of(LinkKind.RESPONDS_TO, "secnd"))
                    .build());
        }
        List<String> messages = builder.complaints().stream()
                .map(Complaint::message)
                .filter(message -> message.startsWith("no such event"))
                .toList();
        assertThat(messages).hasSize(120);
        assertThat(messages.subList(0, 100)).containsOnly("no such event 'secnd'; did you mean 'second'?");
        assertThat(messages.subList(100, 120)).containsOnly("no such event 'secnd'");
    }

    @Test
    void aLongListOfErrorsIsCutInTheMessageAndWholeAsData() {
        Dataset.Builder builder = dataset();
        IntStream.range(0, 150).forEach(i -> builder.addEvents(event("same").build()));

        InvalidDatasetException thrown = catchThrowableOfType(InvalidDatasetException.class, builder::build);

        assertThat(thrown.complaints()).hasSize(149);
        assertThat(thrown).hasMessageEndingWith("\n  and 49 more");
    }

    @Test
    void anAgreementOfARelationMustBeInTheDataset() {
        Agreement deal = Agreement.builder().id("deal").name("Deal").build();
        Relation relation = Relation.builder()
                .kind(RelationKind.PART_OF)
                .from(deal)
                .to(ARMY)
                .addAttributions(Attribution.of(ARTICLE))
                .build();

        assertThat(errors(dataset().addRelations(relation)))
                .containsExactly("relations[0].from: no such agreement 'deal'; there are none");
        assertThat(errors(dataset().addAgreements(deal.withName("Other")).addRelations(relation)))
                .containsExactly("relations[0].from: two different contents under one id: agreement 'deal'");
    }

    @Test
    void aThingStandsInNoRelationToItself() {
        Relation relation =
                Relation.builder().kind(RelationKind.BACKS).from(ARMY).to(ARMY).build();

        assertThat(errors(dataset().addRelations(relation)))
                .containsExactly("relations[0]: 'syrian-army' stands in a relation to itself");
    }

    @Test
    void figuresThatArePartsOfOneAnotherAreRefused() {
        Event event = event("e")
                .addFigures(killed("a", 1).partOf("b").build())
                .addFigures(killed("b", 1).partOf("e#c").build())
                .addFigures(killed("c", 1).partOf("a").build())
                .build();

        assertThat(errors(dataset().addEvents(event)))
                .containsExactly(
                        "events[e].figures[a].partOf: leads back to itself: "
                                + "events[e].figures[a] -> events[e].figures[b] -> events[e].figures[c] -> events[e].figures[a]");
    }

    @Test
    void longCirclesAreNamedByTheirEndsHoweverManyTheyAre() {
        Dataset.Builder builder = dataset();
        int events = 3000;
        for (int i = 0; i < events; i++) {
            builder.addEvents(event("e" + i)
                    .addLinks(Link.of(LinkKind.PART_OF, "e" + (i + 1) % events))
                    .addLinks(Link.of(LinkKind.PART_OF, i == 0 ? "e1" : "e0"))
                    .build());
        }

        assertThat(errors(builder))
                .hasSize(events)
                .allMatch(error -> error.length() < 250)
                .contains("events[e0].links: PART_OF leads from the event back to itself: e0 -> e1 -> e2 -> e3 -> e4 ->"
                        + " e5 -> … -> e2994 -> e2995 -> e2996 -> e2997 -> e2998 -> e2999 -> e0 (3000 in all)");
    }

    @Test
    void everyCircleIsReported() {
        Dataset.Builder builder = dataset();
        for (String[] link : new String[][] {{"a", "b"}, {"b", "a"}, {"c", "d"}, {"d", "e"}, {"e", "c"}, {"f", "a"}}) {
            builder.addEvents(
                    event(link[0]).addLinks(Link.of(LinkKind.PART_OF, link[1])).build());
        }

        assertThat(errors(builder))
                .containsExactly(
                        "events[a].links: PART_OF leads from the event back to itself: a -> b -> a",
                        "events[c].links: PART_OF leads from the event back to itself: c -> d -> e -> c");
    }

    @Test
    void aFigureIsNoPartOfItself() {
        assertThat(errors(dataset().addFigures(killed("a", 1).partOf("a").build())))
                .containsExactly("figures[a].partOf: names itself");
    }

    @Test
    void figuresAreNamedFromWithinTheirEventAndFromElsewhere() {
        Event event = event("e")
                .addFigures(killed("all", 17).build())
                .addFigures(killed("some", 10).partOf("all").build())
                .build();
        Figure repeat = killed("again", 10)
                .sameAs("e#some")
                .addAttributions(Attribution.of(ARTICLE))
                .build();
        Figure third = killed("third", 10)
                .sameAs("again")
                .addAttributions(Attribution.of(ARTICLE))
                .build();

        assertThat(warnings(dataset().addEvents(event).addFigures(repeat, third)))
                .isEmpty();
    }

    @Test
    void aLongChainOfPartsIsNoCycle() {
        Dataset.Builder builder = dataset();
        IntStream.range(0, 20_000)
                .mapToObj(i -> event("e" + i)
                        .addLinks(Link.of(LinkKind.PART_OF, "e" + (i + 1)))
                        .build())
                .forEach(builder::addEvents);

        assertThat(builder.addEvents(event("e20000").build()).build().events()).hasSize(20_001);
    }

    @Test
    void contradictionsMayRunBothWays() {
        Event a = event("a").addLinks(Link.of(LinkKind.CONTRADICTS, "b")).build();
        Event b = event("b").addLinks(Link.of(LinkKind.CONTRADICTS, "a")).build();

        assertThat(warnings(dataset().addEvents(a, b))).isEmpty();
    }

    @Test
    void anEventMayHoldAnyNumberOfFigures() {
        Event.Builder many = event("many").addFigures(killed("all", 100).build());
        IntStream.range(0, 40)
                .forEach(i ->
                        many.addFigures(killed("part-" + i, 1).partOf("all").build()));
        assertThat(warnings(dataset().addEvents(many.build()))).isEmpty();
        many.addFigures(
                killed("part-7", 2).partOf("part-38").build(),
                killed("#", 3).partOf("nothing").build());
        assertThat(errors(dataset().addEvents(many.build())))
                .containsExactly(
                        "events[many].figures[part-7]: the id is there twice: KILLED 1 person, and KILLED 2 persons",
                        "events[many].figures[#].partOf: no such figure 'nothing'; there are all, many#all, many#part-0,"
                                + " many#part-1, many#part-10 and 77 more");
    }

    @Test
    void relationsThatContradictOneAnotherAreKeptWithAWarning() {
        Actor militia = ARMY.withId("militia");
        Relation.Builder part = Relation.builder().kind(RelationKind.PART_OF).addAttributions(Attribution.of(ARTICLE));
        Relation one = part.from(ARMY).to(militia).build();
        Relation other = part.from(militia).to(ARMY).build();
        assertThat(warnings(dataset().addRelations(one))).isEmpty();
        assertThat(warnings(dataset().addRelations(one, other)))
                .containsExactly("relations: PART_OF leads from the actor syrian-army back to itself:"
                        + " actor syrian-army -> actor militia -> actor syrian-army");
        assertThat(warnings(dataset().addRelations(one, other.withKind(RelationKind.BACKS))))
                .isEmpty();
    }

    @Test
    void everythingThatCarriesAttributionsIsLookedAt() {
        Attribution spanned = Attribution.of(ARTICLE).withSpans(TextSpan.of(0, 4));
        AgreementStatus status = AgreementStatus.builder()
                .kind(StatusKind.BROKEN)
                .addAttributions(spanned)
                .build();
        Agreement deal =
                Agreement.builder().id("deal").name("Deal").addStatuses(status).build();
        String odd = ".attributions[0].spans: source 'article' has no sha256, so spans in it cannot be checked";
        assertThat(warnings(dataset()
                        .addAgreements(deal)
                        .addPlaces(SARAQIB.withAttributions(spanned))
                        .addActors(ARMY.withId("other").withAttributions(spanned))))
                .containsExactlyInAnyOrder(
                        "agreements[deal]: no attribution: nobody says so",
                        "agreements[deal].statuses[0]" + odd,
                        "places[saraqib]" + odd,
                        "actors[other]" + odd);
    }

    @Test
    void oddThingsAreKeptWithAWarning() {
        Event event = event("e")
                .attributions(List.of())
                .addLinks(Link.of(LinkKind.SAME_AS, "f"))
                .addFigures(killed("all", 17)
                        .quantity(Quantity.range(20, 40, 30, Unit.PERSONS))
                        .build())
                .addFigures(killed("some", 41).partOf("all").build())
                .build();
        Event spanned = event("f")
                .attributions(List.of(Attribution.of(ARTICLE).withSpans(new TextSpan(0, 4))))
                .build();

        assertThat(warnings(dataset().addEvents(event, spanned)))
                .containsExactly(
                        "events[e].links[0]: SAME_AS without a confidence",
                        "events[e]: no attribution: nobody says so",
                        "events[f].attributions[0].spans: source 'article' has no sha256, so spans in it cannot be checked",
                        "events[e].figures[all].quantity: low, best and high are not in rising order: 20 to 30 persons, best 40",
                        "events[e].figures[some].partOf: a part (41 persons) above its whole (20 to 30 persons, best 40)");
    }

    @Test
    void complaintsListErrorsThenWarningsWithoutBuilding() {
        Dataset.Builder builder = Dataset.builder()
                .id("x")
                .addEvents(event("e").attributions(List.of()).build());

        assertThat(builder.complaints())
                .extracting(Complaint::severity)
                .containsExactly(Complaint.Severity.ERROR, Complaint.Severity.WARNING);
    }

    @Test
    void blankTextsAndNullsAreRefusedAtOnce() {
        assertThatThrownBy(() -> Dataset.builder().id(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("id must not be blank");
        assertThatThrownBy(() -> Dataset.builder().title(null))
                .isInstanceOf(NullPointerException.class)
                .hasMessage("title");
        assertThatThrownBy(() -> Dataset.builder().addEvents((Event) null)).isInstanceOf(NullPointerException.class);
    }
}
