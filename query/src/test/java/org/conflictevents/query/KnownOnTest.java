package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.conflictevents.query.Fixtures.IDLIB;
import static org.conflictevents.query.Fixtures.SARAQIB;
import static org.conflictevents.query.Fixtures.SOHR;
import static org.conflictevents.query.Fixtures.event;
import static org.conflictevents.query.Fixtures.figure;

import java.util.List;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Place;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;

class KnownOnTest {

    private static final Source EARLY = published("early", "2020-02-05");
    private static final Source DAY = published("day", "2020-02-06?");
    private static final Source LATE = published("late", "2020-02-20");
    private static final Source MONTH = published("month", "2020-02");
    private static final Source UNDATED = Fixtures.source("undated", "Nobody");
    private static final Source GAZETTEER = Source.builder()
            .id("gazetteer")
            .kind(SourceKind.GAZETTEER)
            .title("Gazetteer")
            .build();

    @Test
    void onlySourcesSurelyPublishedByThenCount() {
        ConflictData data =
                data(told("a", EARLY, LATE), told("b", DAY), told("c", LATE), told("d", MONTH), told("e", UNDATED));
        ConflictData past = data.knownOn("2020-02-06");
        assertThat(past.events().list()).extracting(Event::id).containsExactly("a", "b");
        assertThat(past.dataset().event("a").orElseThrow().sources()).containsExactly(EARLY);
        assertThat(past.leftOut())
                .isEqualTo(new LeftOut(List.of(LATE), List.of(MONTH), List.of(UNDATED), 3))
                .hasToString("3 records of 1 later, 1 open and 1 undated sources");
        assertThat(past.dataset().sources()).containsExactly(EARLY, DAY);
        assertThat(past.dataset().title()).isEqualTo("D, as known on 2020-02-06");
        assertThat(data.leftOut()).isEqualTo(LeftOut.NOTHING);
        assertThat(data.knownOn("2020-02").events().count()).isEqualTo(4);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> data.knownOn("2020/.."))
                .withMessage("the date needs a last day, and '2020/..' has none");
    }

    @Test
    void figuresOfLaterSourcesVanishAndTheOthersStay() {
        Figure own = dead("own").addAttributions(Attribution.of(LATE)).build();
        Figure inherited = dead("inherited").build();
        ConflictData past = data(told("a", EARLY).withFigures(own, inherited)).knownOn("2020-02-06");
        assertThat(past.figures().list())
                .extracting(figure -> figure.figure().id().orElseThrow())
                .containsExactly("inherited");
        assertThat(past.leftOut().records()).isEqualTo(1);
    }

    @Test
    void aPartOfAPartStaysAPart() {
        ConflictData past = data(
                        told("war", EARLY).withFigures(dead("f").build()),
                        told("month", LATE)
                                .withFigures(dead("f").partOf("war#f").build()),
                        told("day", EARLY)
                                .withFigures(dead("f").partOf("month#f").build()))
                .knownOn("2020-02-06");
        assertThat(past.dataset().event("day").orElseThrow().figures().get(0).partOf())
                .contains("war#f");
    }

    @Test
    void aPartStaysOneThoughOnlyALaterTellingOfItSaidSo() {
        ConflictData past = data(
                        told("war", EARLY).withFigures(dead("f").build()),
                        told("month", LATE)
                                .withFigures(dead("f").partOf("war#f").build()),
                        told("again", LATE)
                                .withFigures(dead("f").sameAs("month#f").build()),
                        told("day", EARLY)
                                .withFigures(dead("f").partOf("again#f").build()),
                        told("flight", DAY)
                                .withFigures(dead("f").sameAs("month#f").build()))
                .knownOn("2020-02-06");
        for (String part : List.of("day", "flight")) {
            assertThat(past.dataset().event(part).orElseThrow().figures().get(0).partOf())
                    .as(part)
                    .contains(part.equals("day") ? "flight#f" : "war#f");
        }
        assertThat(past.figures().sum(Measure.KILLED).range()).contains(Quantity.exactly(3, Unit.PERSONS));
    }

    @Test
    void whatCountedTheSameAsAThirdStillCountsTheSame() {
        ConflictData past = data(
                        told("a", EARLY).withFigures(dead("f").sameAs("b#f").build()),
                        told("b", LATE).withFigures(dead("f").build()),
                        told("c", DAY).withFigures(dead("f").sameAs("b#f").build()))
                .knownOn("2020-02-06");
        assertThat(past.dataset().event("a").orElseThrow().figures().get(0).sameAs())
                .contains("c#f");
        assertThat(past.figures().sum(Measure.KILLED).range()).contains(Quantity.exactly(3, Unit.PERSONS));
    }

    @Test
    void linksToWhatIsNotKnownYetAreGone() {
        ConflictData past = data(
                        told("a", EARLY).withLinks(Link.of(LinkKind.FOLLOWS, "b"), Link.of(LinkKind.FOLLOWS, "c")),
                        told("b", EARLY),
                        told("c", LATE))
                .knownOn("2020-02-06");
        assertThat(past.dataset().event("a").orElseThrow().links()).containsExactly(Link.of(LinkKind.FOLLOWS, "b"));
    }

    @Test
    void placesKeepTheNamesOfWhatCountsAndOfGazetteers() {
        Place town = Fixtures.place("town", "Town", SARAQIB.kind(), IDLIB)
                .withAliases(alias("Early Town", EARLY), alias("Late Town", LATE), alias("بلدة", GAZETTEER))
                .withAttributions(Attribution.of(LATE), Attribution.of(GAZETTEER));
        Place unknown =
                Fixtures.place("unknown", "Unknown", SARAQIB.kind(), IDLIB).withAttributions(Attribution.of(LATE));
        ConflictData past = data(
                        told("a", EARLY).withPlace(town), told("b", LATE).withPlace(unknown))
                .knownOn("2020-02-06");
        assertThat(past.place("town").aliases()).extracting(Alias::text).containsExactly("Early Town", "بلدة");
        assertThat(past.place("town").attributions()).containsExactly(Attribution.of(GAZETTEER));
        assertThat(past.dataset().place("unknown")).isEmpty();
        assertThat(past.leftOut().undated()).isEmpty();
    }

    @Test
    void actorsWhomOnlyLaterSourcesNameAreNotKnown() {
        Actor early = SOHR.withAttributions(Attribution.of(EARLY), Attribution.of(LATE));
        Actor late = Fixtures.actor("late-group", "Late group", ActorKind.ARMED_GROUP)
                .withAttributions(Attribution.of(LATE));
        Dataset dataset =
                Dataset.builder().id("d").title("D").addActors(early, late).build();
        assertThat(ConflictData.of(dataset).knownOn("2020-02-06").dataset().actors())
                .containsExactly(SOHR.withAttributions(Attribution.of(EARLY)));
    }

    @Test
    void relationsVanishWithWhoTellsThem() {
        Dataset dataset = Dataset.builder()
                .id("d")
                .title("D")
                .addRelations(
                        Fixtures.relation(RelationKind.NEAR, SARAQIB, IDLIB).withAttributions(Attribution.of(LATE)),
                        Fixtures.relation(RelationKind.BASED_IN, SOHR, IDLIB).withAttributions(Attribution.of(EARLY)))
                .build();
        assertThat(ConflictData.of(dataset).knownOn("2020-02-06").relations().list())
                .extracting(relation -> relation.kind().code())
                .containsExactly("BASED_IN");
    }

    private static Alias alias(String text, Source source) {
        return Alias.of(text).withSource(source);
    }

    private static Source published(String id, String date) {
        return Fixtures.source(id, "The " + id).withPublished(EdtfDate.parse(date));
    }

    private static Event told(String id, Source... sources) {
        Event.Builder event = event(id, "2020-02-05", SARAQIB, id, Attribution.of(sources[0]));
        for (int i = 1; i < sources.length; i++) {
            event.addAttributions(Attribution.of(sources[i]));
        }
        return event.build();
    }

    private static Figure.Builder dead(String id) {
        return figure(id, Measure.KILLED, Quantity.exactly(3, Unit.PERSONS));
    }

    private static ConflictData data(Event... events) {
        return ConflictData.of(
                Dataset.builder().id("d").title("D").addEvents(events).build());
    }
}
