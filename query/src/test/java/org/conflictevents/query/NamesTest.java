package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.conflictevents.query.Filters.in;
import static org.conflictevents.query.Filters.involving;
import static org.conflictevents.query.Filters.measured;
import static org.conflictevents.query.Filters.ofType;
import static org.conflictevents.query.Filters.place;
import static org.conflictevents.query.Filters.reportedBy;

import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Source;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    private static final ConflictData DATA = Fixtures.data();

    @ParameterizedTest
    @CsvSource({
        "saraqib, saraqib",
        "Saraqeb, saraqib",
        "SARAQIB, saraqib",
        "Sarakib, saraqib",
        "Sárâqîb, saraqib",
        "سراقب, saraqib",
        "سَراقِب, saraqib",
        "ســراقب, saraqib",
        "Nerab, nayrab-idlib",
        "Kafr Roumah, kafr-ruma",
        "Kfar Roummah, kafr-ruma",
        "Tel-Toukan, tall-touqan",
        "Khan Sheikhoun, khan-shaykhun",
        "Maarrat Numan, maarrat-al-numan",
        "Maarrat an-Numan, maarrat-al-numan",
        "Ma’arrat Al Nu'man, maarrat-al-numan",
        "معره النعمان, maarrat-al-numan",
        "Kisweh, al-kiswah",
        "Kiswa, al-kiswah",
        "Idlib, idlib-governorate",
        "Idleb, idlib-governorate",
        "Idlib city, idlib-city",
        "idlib-city, idlib-city"
    })
    void placesAreFoundInManySpellings(String name, String id) {
        assertThat(DATA.place(name).id()).isEqualTo(id);
    }

    @Test
    void aKindNarrowsASharedName() {
        assertThat(DATA.place(place("Idlib", PlaceKind.CITY))).isEqualTo(Fixtures.IDLIB_CITY);
        assertThat(DATA.place(place("Idlib", PlaceKind.GOVERNORATE))).isEqualTo(Fixtures.IDLIB);
    }

    @Test
    void aNameThatAPartSharesMeansTheWhole() {
        assertThat(DATA.actor("Turkey")).isEqualTo(Fixtures.TURKEY);
        assertThat(DATA.actor("Turkiye")).isEqualTo(Fixtures.TURKEY);
        assertThat(DATA.actor("turkish forces")).isEqualTo(Fixtures.TURKISH_FORCES);
        assertThat(DATA.actor("recep tayyip erdogan")).isEqualTo(Fixtures.ERDOGAN);
    }

    @Test
    void anUnknownNameListsWhatIsNear() {
        assertUnclear(
                () -> DATA.place("Sarakesh"),
                "no place is called 'Sarakesh'; did you mean Saraqib (town in Idlib, Syria)?");
    }

    @Test
    void aNameOfSeveralPlacesListsThem() {
        assertUnclear(
                () -> DATA.place("Nayrab"),
                "'Nayrab' may be Nayrab (village in Idlib, Syria) or Nayrab (village in Aleppo, Syria):"
                        + " say which by its id, 'nayrab-idlib' or 'nayrab-aleppo'");
        assertThat(DATA.place("nayrab-aleppo")).isEqualTo(Fixtures.NAYRAB_ALEPPO);
    }

    @Test
    void aNameLikeNoneListsSomeOfThoseThereAre() {
        assertUnclear(
                () -> DATA.actor("xyzzy"),
                "no actor is called 'xyzzy'; there are Turkey (state); Turkish forces (state forces);"
                        + " Recep Tayyip Erdoğan (person); Syrian government (government); Syrian army (state forces);"
                        + " and 5 more");
        assertUnclear(
                () -> DATA.place(place("xyzzy", PlaceKind.CITY)),
                "no city is called 'xyzzy'; there are Idlib (city in Idlib, Syria)");
        assertUnclear(
                () -> ConflictData.of(Dataset.builder().id("d").title("D").build())
                        .place("Saraqib"),
                "no place is called 'Saraqib'; there are none");
    }

    @Test
    void allUnclearNamesAreReportedAtOnceAndEachOnce() {
        Filter filter = in("Sarakesh")
                .and(in("Nayrab").or(in("Sarakesh").not()))
                .and(involving("Turkish farces").not())
                .and(reportedBy("SOHRX"))
                .and(ofType("AIRSTRIKE"))
                .and(measured(Measure.of("KILED")).atLeast(1));
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> DATA.bind(filter))
                .satisfies(unclear -> {
                    assertThat(unclear.names())
                            .extracting(UnresolvedName::kind)
                            .containsExactly("place", "place", "actor", "reporter", "event type", "measure");
                    assertThat(unclear.names())
                            .extracting(UnresolvedName::name)
                            .containsExactly("Sarakesh", "Nayrab", "Turkish farces", "SOHRX", "AIRSTRIKE", "KILED");
                    assertThat(unclear.names().get(2).candidates())
                            .extracting(UnresolvedName.Candidate::id)
                            .contains("turkish-forces");
                    assertThat(unclear)
                            .hasMessageStartingWith(
                                    "6 names are not clear:\n  no place is called 'Sarakesh'; did you mean")
                            .hasMessageContaining("\n  no event type is called 'AIRSTRIKE'; did you mean AIR_STRIKE?")
                            .hasMessageEndingWith("\n  no measure is called 'KILED'; did you mean KILLED?");
                });
    }

    @Test
    void reportersAreActorsPublishersAndSources() {
        assertThat(DATA.events().reportedBy("Evening Wire").list()).isNotEmpty();
        assertThat(DATA.events().reportedBy("evening wire").list())
                .isEqualTo(DATA.events().reportedBy("Evening Wire").list());
        assertThat(DATA.events().reportedBy("article-a").list())
                .isEqualTo(DATA.events().reportedBy("The Morning Post").list());
        assertThat(DATA.events().reportedBy("the Observatory").list())
                .isEqualTo(DATA.events().reportedBy("SOHR").list());
    }

    @Test
    void anUnusedButKnownMeasureIsNoError() {
        assertThat(DATA.events().where(measured(Measure.INJURED).atLeast(1)).list())
                .isEmpty();
    }

    private static void assertUnclear(ThrowingCallable question, String message) {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(question)
                .withMessage(message)
                .satisfies(unclear -> assertThat(unclear.names()).hasSize(1));
    }

    @Test
    void manyCandidatesAreCutInTheMessage() {
        Dataset.Builder dataset = Dataset.builder().id("d").title("D");
        for (int i = 0; i < 12; i++) {
            dataset.addPlaces(Fixtures.place("p" + i, "Nayrab", PlaceKind.VILLAGE, null));
        }
        ConflictData data = ConflictData.of(dataset.build());
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> data.place("Nayrab"))
                .withMessageContaining(", and 2 more: say which")
                .satisfies(unclear ->
                        assertThat(unclear.names().get(0).candidates()).hasSize(12));
        assertThat(List.of(data.place("p3").id())).containsExactly("p3");
    }

    @Test
    void allCandidatesAreShownWhereThereAreFew() {
        Dataset.Builder dataset = Dataset.builder().id("d").title("D");
        for (int i = 0; i < 10; i++) {
            dataset.addPlaces(Fixtures.place("p" + i, "Nayrab", PlaceKind.VILLAGE, null));
        }
        for (int i = 0; i < 5; i++) {
            dataset.addActors(Fixtures.actor("a" + i, "Group " + i, ActorKind.ARMED_GROUP));
        }
        ConflictData data = ConflictData.of(dataset.build());
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> data.place("Nayrab"))
                .withMessageContaining("Nayrab (village) or Nayrab (village): say which by its id, ");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> data.actor("xyzzy"))
                .withMessageEndingWith("; Group 4 (armed group)");
    }

    @Test
    void aNameThatAnActorSharesWithItsPartMeansTheWhole() {
        Actor army = Fixtures.actor("army", "Free Army", ActorKind.COALITION);
        Actor north = Fixtures.actor("army-north", "Free Army", ActorKind.ARMED_GROUP);
        Dataset.Builder dataset = Dataset.builder().id("d").title("D").addActors(north, army);
        assertUnclear(
                () -> ConflictData.of(dataset.build()).actor("Free Army"),
                "'Free Army' may be Free Army (armed group) or Free Army (coalition): say which by its id,"
                        + " 'army-north' or 'army'");
        dataset.addRelations(Fixtures.relation(RelationKind.PART_OF, north, army));
        assertThat(ConflictData.of(dataset.build()).actor("Free Army")).isEqualTo(army);
    }

    @ParameterizedTest
    @CsvSource({
        "SOHRR, Syrian Observatory for Human Rights (monitor)",
        "Evening Hire, Evening Wire",
        "article-e, 'article-a, article-b or article-c'"
    })
    void reportersThatAreNearAreActorsPublishersAndSources(String name, String near) {
        assertUnclear(
                () -> DATA.events().reportedBy(name).list(),
                "no actor, publisher or source is called '" + name + "'; did you mean " + near + "?");
    }

    @Test
    void aReporterLikeNoneListsSomeOfThoseThereAre() {
        Dataset dataset = Dataset.builder()
                .id("d")
                .title("D")
                .addActors(Fixtures.SOHR)
                .addSources(Fixtures.MORNING)
                .build();
        assertUnclear(
                () -> ConflictData.of(dataset).events().reportedBy("xyzzy").list(),
                "no actor, publisher or source is called 'xyzzy'; there are Syrian Observatory for Human Rights;"
                        + " The Morning Post; article-a");
    }

    @Test
    void aPublisherIsTheSameInAnySpelling() {
        Source early = Fixtures.source("s0", "Evening Wire");
        Source late = Fixtures.source("s1", "EVENING WIRE");
        Dataset dataset = Dataset.builder()
                .id("d")
                .title("D")
                .addEvents(
                        Fixtures.event("e0", "2020", null, "something happens", Attribution.of(early))
                                .build(),
                        Fixtures.event("e1", "2020", null, "something happens", Attribution.of(late))
                                .build())
                .build();
        assertThat(ConflictData.of(dataset).events().reportedBy("evening wire").list())
                .isEqualTo(dataset.events());
    }

    @Test
    void aMeasureOfTheDataNeedsNoVocabulary() {
        Measure barrels = Measure.of("BARRELS");
        Figure figure = Fixtures.figure("f", barrels, Quantity.exactly(7, Unit.ITEMS))
                .addPlaces(Fixtures.SYRIA)
                .addAttributions(Attribution.of(Fixtures.MORNING))
                .build();
        Dataset.Builder inAnEvent = Dataset.builder()
                .id("d")
                .title("D")
                .addEvents(Fixtures.event("e", "2020", null, "something happens", Attribution.of(Fixtures.MORNING))
                        .addFigures(figure)
                        .build());
        Dataset.Builder byItself = Dataset.builder().id("d").title("D").addFigures(figure);
        for (Dataset.Builder dataset : List.of(inAnEvent, byItself)) {
            ConflictData data = ConflictData.of(dataset.build());
            assertThat(data.figures().measuring(barrels).list()).hasSize(1);
            assertThat(data.bind(measured(barrels).atLeast(1))).isNotNull();
        }
    }
}
