package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.conflictevents.query.Filters.in;
import static org.conflictevents.query.Filters.modality;
import static org.conflictevents.query.Filters.when;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Source;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.ControlSpell;
import org.conflictevents.query.ControlSpell.Contest;
import org.conflictevents.query.ReportedFigure;
import org.conflictevents.query.UnresolvedNameException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Answers that were read from the articles by hand. */
class IdlibQuestionsTest {

    private static final ConflictData DATA = ConflictData.of(Datasets.idlib2020());

    @Test
    @DisplayName("One town in Latin and Arabic spellings")
    void saraqibInEverySpelling() {
        for (String name : List.of("Saraqib", "Saraqeb", "saraqeb", "SARAQEB", "سراقب")) {
            assertThat(DATA.place(name).id()).as(name).isEqualTo("saraqib");
        }
    }

    @Test
    @DisplayName("Idlib means the province, which holds the city of that name")
    void idlibMeansTheProvince() {
        assertThat(DATA.place("Idlib").kind().code()).isEqualTo("GOVERNORATE");
    }

    @Test
    @DisplayName("A name that province and city share means the province, in either script")
    void sharedNamesMeanTheSameInBothScripts() {
        Map<String, String> names = Map.of("Idlib", "إدلب", "Damascus", "دمشق", "Aleppo", "حلب", "Latakia", "اللاذقية");
        names.forEach((latin, arabic) -> assertThat(DATA.place(arabic))
                .as(arabic)
                .isEqualTo(DATA.place(latin))
                .extracting(Place::kind)
                .isEqualTo(PlaceKind.GOVERNORATE));
    }

    @Test
    @DisplayName("A wrong name gives the right one as a candidate")
    void aWrongNameGivesCandidates() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> DATA.events().in("Sarakesh").list())
                .withMessage("no place is called 'Sarakesh'; did you mean Saraqib (town in Idlib, Syria)?");
    }

    @Test
    @DisplayName(
            "Saraqib fell on the 7th, by the one article that gives a day; three weeks ago, in another, contests no day")
    void theFallOfSaraqibIsDatedByOneArticle() {
        ControlSpell fall = spells().stream()
                .filter(spell -> spell.extents().equals(List.of(ControlExtent.ALL)))
                .filter(spell -> spell.holder().name().equals("Syrian government forces"))
                .findFirst()
                .orElseThrow();
        assertThat(fall.contests()).doesNotContain(Contest.DATE);
        assertThat(fall.from()).noneMatch(date -> date.certainlyWithin(EdtfDate.parse("2020-02-06")));
        assertThat(fall.from()).contains(EdtfDate.parse("2020-02-07"));
        assertThat(fall.sources()).extracting(Source::id).contains("article-003", "article-004");
    }

    @Test
    @DisplayName("The rebels have it from 2011, lose it, and retake it at the end of February, on which SANA is silent")
    void saraqibChangesHandsTwice() {
        List<ControlSpell> whole = spells().stream()
                .filter(spell -> spell.extents().contains(ControlExtent.HELD)
                        || spell.extents().contains(ControlExtent.ALL))
                .toList();
        assertThat(whole)
                .extracting(spell -> spell.holder().name())
                .startsWith("Syrian opposition")
                .contains("Syrian government forces")
                .endsWith("Syrian opposition");
        ControlSpell last = whole.get(whole.size() - 1);
        assertThat(last.from())
                .allMatch(date -> date.possiblyWithin(EdtfDate.parse("2020-02-27")) && date.isUncertain());
        assertThat(last.claims())
                .anyMatch(claim -> claim.attribution().toString().endsWith("SANA (silent)"));
        assertThat(last.sources()).extracting(Source::id).contains("article-003");
    }

    @Test
    @DisplayName("What Turkey only threatens is listed as threatened, and is no happening")
    void threatsAreNoHappenings() {
        List<Event> threatened = DATA.events()
                .involving("Turkey")
                .where(modality(Modality.THREATENED))
                .list();
        assertThat(threatened).isNotEmpty();
        assertThat(DATA.events().involving("Turkey").list()).containsAll(threatened);
        assertThat(DATA.events().involving("Turkey").count())
                .isLessThan(DATA.events().involving("Turkey").list().size());
    }

    @Test
    @DisplayName("Turkey stands for its forces: two of its soldiers die in shelling on a Wednesday evening")
    void turkeyStandsForItsForces() {
        assertThat(DATA.events().involving("Turkey").ofType("SHELLING").list())
                .isNotEmpty()
                .allMatch(event -> event.participants().stream()
                        .anyMatch(one -> Set.of("Turkey", "Turkish forces")
                                .contains(one.actor().name())));
    }

    @Test
    @DisplayName("Displacement counts come in the order of their days: more than 580,000, then more than 950,000")
    void displacementCountsComeInOrder() {
        List<String> numbers = DATA.figures().measuring(Measure.DISPLACED).series().stream()
                .map(ReportedFigure::quantity)
                .map(Object::toString)
                .toList();
        assertThat(numbers).containsSubsequence("more than 580,000 persons", "more than 950,000 persons");
    }

    @Test
    @DisplayName("Everything in Saraqib lies in Idlib")
    void whatIsInSaraqibIsInIdlib() {
        assertThat(DATA.events().in("Idlib").list())
                .containsAll(DATA.events().certainlyIn("Saraqib").list());
    }

    @Test
    @DisplayName("Every record of the dataset is found by its id and by its name")
    void everyPlaceIsFoundByItsId() {
        for (Place place : DATA.dataset().places()) {
            assertThat(DATA.place(place.id())).isEqualTo(place);
        }
    }

    @Test
    @DisplayName("Several threads may ask one instance")
    void severalThreadsMayAsk() {
        ConflictData fresh = ConflictData.of(DATA.dataset());
        List<Event> expected =
                DATA.events().where(in("Saraqib")).orderBy(when()).list();
        ForkJoinPool pool = new ForkJoinPool(8);
        try {
            assertThat(pool.submit(() -> IntStream.range(0, 64)
                                    .parallel()
                                    .mapToObj(i -> fresh.events()
                                            .in("Saraqeb")
                                            .orderBy(when())
                                            .list())
                                    .distinct()
                                    .toList())
                            .join())
                    .containsExactly(expected);
        } finally {
            pool.shutdown();
        }
    }

    private static List<ControlSpell> spells() {
        return DATA.control("Saraqeb").timeline().spells();
    }
}
