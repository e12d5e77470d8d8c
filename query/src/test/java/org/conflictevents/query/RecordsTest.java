package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.conflictevents.query.Filters.onlyReportedBy;
import static org.conflictevents.query.Filters.reportedBy;
import static org.conflictevents.query.Fixtures.EVENING;
import static org.conflictevents.query.Fixtures.LATER;
import static org.conflictevents.query.Fixtures.MORNING;

import java.util.List;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.junit.jupiter.api.Test;

/** Everything on a name, and the questions for places, actors and relations. */
class RecordsTest {

    private static final ConflictData DATA = Fixtures.data();

    @Test
    void aboutTakesWhatNamesTheThingItselfInAnyRole() {
        Records turkey = DATA.about("Turkey");
        assertThat(turkey.events()).extracting(Event::id).containsExactly("attack-threatened", "fled");
        assertThat(turkey.relations())
                .extracting(Relation::toString)
                .containsExactly("Turkish forces part of Turkey", "Turkey led by Recep Tayyip Erdoğan");
        assertThat(DATA.about("SANA").events()).extracting(Event::id).contains("sectors", "retaken", "somewhere");
        assertThat(DATA.about("Idlib").figures()).hasSize(1);
    }

    @Test
    void aNameOfNothingOrOfSeveralIsAnError() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> DATA.about("Sarakesh"))
                .withMessage("no place, actor or agreement is called 'Sarakesh'; did you mean"
                        + " Saraqib (town in Idlib, Syria)?");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> DATA.about("Nayrab"))
                .withMessageStartingWith("'Nayrab' may be Nayrab (village in Idlib, Syria)");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> DATA.about("Xyzzy"))
                .withMessageStartingWith("no place, actor or agreement is called 'Xyzzy'; there are ");
    }

    @Test
    void aNameMayBeThatOfAnAgreementAndAPlaceAtOnce() {
        Agreement deal = Agreement.builder()
                .id("sochi-deal")
                .name("Sochi")
                .attributions(List.of(Attribution.of(EVENING)))
                .build();
        Place town = Fixtures.place("sochi-town", "Sochi", PlaceKind.CITY, null);
        Event talks = Fixtures.event("talks", "2018-09-17", town, "two leaders meet", Attribution.of(EVENING))
                .build();
        ConflictData data = ConflictData.of(Dataset.builder()
                .id("d")
                .title("D")
                .addEvents(talks)
                .addPlaces(town)
                .addAgreements(deal)
                .addActors(Fixtures.SANA)
                .build());
        assertThat(data.about("Sochi").agreements()).containsExactly(deal);
        assertThat(data.about("Sochi").events()).containsExactly(talks);
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> data.about("Sochis"))
                .withMessage("no place, actor or agreement is called 'Sochis'; did you mean Sochi (city) or Sochi?");
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> data.about("Xyzzy"))
                .withMessage(
                        "no place, actor or agreement is called 'Xyzzy'; there are Sochi (city); SANA (media); Sochi");
    }

    @Test
    void aNameOfAGovernorateAndOfTheCityInItIsThatOfBoth() {
        Event inCity = Fixtures.event("city", "2020-02-06", Fixtures.IDLIB_CITY, "a raid", Attribution.of(EVENING))
                .build();
        Event inProvince = Fixtures.event("province", "2020-02-06", Fixtures.IDLIB, "a raid", Attribution.of(EVENING))
                .build();
        Event inTown = Fixtures.event("town", "2020-02-06", Fixtures.SARAQIB, "a raid", Attribution.of(EVENING))
                .build();
        Relation road = Relation.builder()
                .kind(RelationKind.JOINS)
                .from(Fixtures.SARAQIB)
                .to(Fixtures.IDLIB_CITY)
                .addAttributions(Attribution.of(EVENING))
                .build();
        ConflictData data = ConflictData.of(Dataset.builder()
                .id("d")
                .title("D")
                .addEvents(inCity, inProvince, inTown)
                .addRelations(road)
                .build());
        for (String name : List.of("Idlib", "idlib", "IDLIB")) {
            assertThat(data.about(name).events()).as(name).containsExactly(inCity, inProvince);
            assertThat(data.about(name).relations()).as(name).containsExactly(road);
            assertThat(data.relations().of(name).list()).as(name).containsExactly(road);
        }
        assertThat(data.about("Idlib city").events()).containsExactly(inCity);
    }

    @Test
    void restingOnlyOnOneTakesRecordsOfEverySort() {
        Records sohr = DATA.restingOnlyOn("SOHR");
        assertThat(sohr.events()).extracting(Event::id).containsExactly("region-raid", "strikes", "near-kisweh");
        assertThat(sohr.figures()).hasSize(3);
        assertThat(DATA.restingOnlyOn("The Morning Post").relations())
                .isEqualTo(DATA.dataset().relations());
        assertThat(sohr.size()).isEqualTo(6);
        assertThat(sohr.isEmpty()).isFalse();
        assertThat(sohr.cite().sources()).containsExactly(EVENING);
        assertThat(sohr.table().rows()).hasSize(6);
    }

    @Test
    void placesAreAskedByWhatTheyLieInAndByKind() {
        assertThat(names(DATA.places().in("Idlib").ofKind(PlaceKind.TOWN).list()))
                .containsExactly("Saraqib", "Maarrat al-Numan", "Khan Shaykhun");
        assertThat(DATA.places().in("De-escalation zone").count())
                .isGreaterThan(DATA.places().certainlyIn("De-escalation zone").count());
        assertThat(DATA.places().in("Idlib").ofKind(PlaceKind.TOWN)).hasToString("places in Idlib of kind town");
        assertThat(DATA.places().ofKind(PlaceKind.CITY).table()).hasToString("""
                        place  kind  within        location  other names
                        -----  ----  ------------  --------  -----------
                        Idlib  city  Idlib, Syria            Idlib city
                        """);
    }

    private static List<String> names(List<Place> places) {
        return places.stream().map(Place::name).toList();
    }

    @Test
    void actorsAreAskedByTheirWholeAndKind() {
        assertThat(DATA.actors().partOf("Turkey").list())
                .extracting(Actor::name)
                .containsExactly("Turkey", "Turkish forces", "Recep Tayyip Erdoğan");
        assertThat(DATA.actors().partOf("Turkey").ofKind(ActorKind.PERSON))
                .hasToString("actors part of Turkey of kind person");
        assertThat(DATA.actors().ofKind(ActorKind.MEDIA).count()).isEqualTo(1);
        assertThat(DATA.actors().cite().sources()).isEmpty();
    }

    @Test
    void relationsAreAskedByTheirEndsAndKind() {
        assertThat(DATA.relations().of("Turkey").ofKind(RelationKind.PART_OF).count())
                .isEqualTo(1);
        assertThat(DATA.relations().of("Turkey").of("erdogan").count()).isEqualTo(1);
        assertThat(DATA.relations().where(reportedBy("Evening Wire")).count()).isZero();
        assertThat(DATA.relations().of("NLF").where(onlyReportedBy("The Morning Post")))
                .hasToString("relations of NLF only reported by The Morning Post");
        assertThat(DATA.relations().of("NLF").table()).hasToString("""
                        from                       relation   to             when  sources
                        -------------------------  ---------  -------------  ----  ---------
                        National Liberation Front  member of  Syrian rebels        article-a
                        """);
    }

    @Test
    void anAnswerCitesItsSources() {
        assertThat(DATA.events().in("Saraqib").cite().sources()).containsExactly(LATER, MORNING, EVENING);
        assertThat(DATA.figures().in("Idlib").cite().sources()).containsExactly(EVENING, MORNING);
        assertThat(DATA.figures().reportedBy("SOHR").cite().table()).hasToString("""
                        source     title               publisher     published  licence  address
                        ---------  ------------------  ------------  ---------  -------  -------
                        article-b  Title of article-b  Evening Wire
                        """);
        assertThat(DATA.figures().reportedBy("SOHR").cite()).hasToString("article-b \"Title of article-b\"");
    }
}
