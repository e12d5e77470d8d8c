package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.query.Filters.attestedByAtLeast;
import static org.conflictevents.query.Filters.onlyReportedBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Source;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Truth;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.Records;
import org.conflictevents.query.ReportedFigure;
import org.conflictevents.query.Standing;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who says what on Idlib in early 2020, since when, and on what agreements: each answer was read from the articles by hand, the reasoning stands in its name. */
class IdlibTestimonyTest {

    private static final ConflictData DATA = ConflictData.of(Datasets.idlib2020());

    @TempDir
    private Path folder;

    // ---- who says so

    @Test
    @DisplayName(
            "On the monitor alone rest more than 300, 17, 10, 3, 7 and 8 dead; the 23 and the 5 the article says itself")
    void whatRestsOnTheMonitor() {
        Records records = DATA.restingOnlyOn("SOHR");
        assertThat(records.figures().stream()
                        .filter(figure -> figure.measure().equals(Measure.KILLED))
                        .map(figure -> figure.quantity().toString()))
                .containsExactlyInAnyOrder(
                        "more than 300 persons", "17 persons", "10 persons", "3 persons", "7 persons", "8 persons");
        assertThat(records.events())
                .noneMatch(event -> event.sources().stream()
                        .anyMatch(
                                source -> !List.of("article-001", "article-002").contains(source.id())));
        assertThat(DATA.events().in("Izra area").unvoiced().list()).hasSizeGreaterThan(0);
    }

    @Test
    @DisplayName(
            "On the health organisation rest 53 facilities, on a correspondent of AFP a deserted and ruined town, on a television"
                    + " channel the army's way back")
    void whatRestsOnOneVoice() {
        assertThat(numbers(DATA.restingOnlyOn("World Health Organization").figures()))
                .containsExactly("at least 53 items");
        assertThat(DATA.restingOnlyOn("AFP").events())
                .extracting(event -> event.type().code())
                .contains("DESTRUCTION", "DEPOPULATION");
        assertThat(DATA.events()
                        .onlyReportedBy("Al-Araby TV")
                        .modality(Modality.PLANNED)
                        .list())
                .hasSize(1);
        assertThat(DATA.figures().where(onlyReportedBy("United Nations")).count())
                .isEqualTo(3);
    }

    @Test
    @DisplayName(
            "Two articles attest the fall of Saraqib, three the twelve posts; the two voices for the Israeli strikes stand in one"
                    + " article, which is one report")
    void howManyAttestIt() {
        assertThat(DATA.events().in("Saraqib").attestedByAtLeast(2).list())
                .extracting(Event::id)
                .contains("saraqib-captured-003", "saraqib-overrun-004");
        assertThat(DATA.events().in("Saraqib").attestedByAtLeast(3).list())
                .extracting(Event::id)
                .doesNotContain("saraqib-captured-003", "saraqib-overrun-004");
        assertThat(DATA.figures()
                        .measuring(Measure.POSTS)
                        .where(attestedByAtLeast(3))
                        .list())
                .hasSize(3)
                .allMatch(figure -> figure.quantity().toString().equals("12 items"));
        assertThat(DATA.events()
                        .linked(LinkKind.SAME_AS)
                        .in("Al-Kiswah")
                        .attestedByAtLeast(2)
                        .list())
                .isEmpty();
        assertThat(DATA.relations()
                        .of("Saraqib")
                        .of("M5")
                        .where(attestedByAtLeast(5))
                        .count())
                .isEqualTo(1);
    }

    @Test
    @DisplayName(
            "Israel's spokesman declines to comment, Turkey does not confirm its artillery, SANA is silent on the loss of Saraqib and"
                    + " confirms that large parts were seized; nobody denies anything")
    void stances() {
        assertThat(DATA.events().stance(Stance.DECLINES_COMMENT).list())
                .singleElement()
                .matches(event -> event.type().isA(EventType.AIR_STRIKE));
        assertThat(DATA.events()
                        .stance(Stance.DOES_NOT_CONFIRM)
                        .involving("Turkish forces")
                        .list())
                .hasSize(1);
        assertThat(DATA.events().stance(Stance.SILENT).list())
                .extracting(Event::id)
                .containsExactly("saraqib-recaptured-003");
        assertThat(DATA.events()
                        .stance(Stance.CONFIRMS)
                        .reportedBy("SANA")
                        .in("Saraqib")
                        .list())
                .extracting(Event::id)
                .contains("saraqib-seized-001");
        assertThat(DATA.events().stance(Stance.DENIES).list()).isEmpty();
    }

    @Test
    @DisplayName(
            "Through two voices came an army source by SANA, an opposition source by a newspaper's Arabic service, and a correspondent"
                    + " of AFP; nothing came through three")
    void chains() {
        assertThat(DATA.events().chainAtLeast(2).list())
                .flatExtracting(Event::attributions)
                .extracting(Object::toString)
                .contains(
                        "article-001: SANA > Syrian army source",
                        "article-003: The New Arab's Arabic-language service > Opposition military source",
                        "article-003: AFP > AFP correspondent");
        assertThat(DATA.events().chainAtLeast(3).list()).isEmpty();
        assertThat(DATA.events().quoted().ofType(EventType.CONDEMNATION).list())
                .flatExtracting(Event::sources)
                .extracting(Source::id)
                .contains("article-001", "article-002");
        assertThat(DATA.events().linked(LinkKind.REVISES).in("Maarrat al-Numan").list())
                .isNotEmpty()
                .allMatch(event -> event.attributions().toString().contains("Observatory"));
    }

    // ---- agreements and relations

    @Test
    @DisplayName(
            "Turkey and Russia made five deals, one with Iran; talks that failed and a deal that Russia is said to want are none")
    void dealsBetweenTurkeyAndRussia() {
        assertThat(DATA.agreements().between("Turkey", "Russia").list())
                .extracting(Agreement::id)
                .containsExactlyInAnyOrder(
                        "deal-2018-001",
                        "deal-2017-002",
                        "ceasefire-january-002",
                        "sochi-agreement-003",
                        "deconfliction-deal-004");
        assertThat(DATA.agreements().between("Ankara", "Tehran").list())
                .extracting(Agreement::id)
                .containsExactly("deal-2017-002");
        assertThat(DATA.agreements().inForce("Idlib", "2020-02-27").list())
                .extracting(Agreement::id)
                .doesNotContain("deescalation-talks-003", "russian-proposal-003");
    }

    @Test
    @DisplayName(
            "Sochi on 20 February: Turkey keeps its posts under it, and Russia is said to have violated it: unknown."
                    + " The January ceasefire is not in force before its day, and broken soon after")
    void standings() {
        assertThat(standing("sochi-agreement-003", "2020-02-20").inForce()).isEqualTo(Truth.UNKNOWN);
        assertThat(standing("sochi-agreement-003", "2020-02-20").broken())
                .extracting(status -> status.by().orElseThrow().name())
                .containsExactly("Russia");
        assertThat(standing("ceasefire-january-002", "2020-01-11").inForce()).isEqualTo(Truth.NO);
        assertThat(standing("ceasefire-january-002", "2020-01-28").inForce()).isEqualTo(Truth.UNKNOWN);
        assertThat(standing("deal-2018-001", "2020-02-06").inForce()).isEqualTo(Truth.YES);
    }

    private static Standing standing(String agreement, String date) {
        return DATA.agreements().standings("Idlib", date).stream()
                .filter(one -> one.agreement().id().equals(agreement))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName(
            "Turkey backs the opposition, Russian aircraft the army; the Sochi deal is named by a demand, the withdrawal demanded, its"
                    + " violation and the posts")
    void everythingOnAName() {
        assertThat(DATA.relations().of("Turkey").ofKind(RelationKind.BACKS).list())
                .extracting(Relation::toString)
                .containsExactly("Turkey backs Syrian opposition");
        assertThat(DATA.relations()
                        .of("Russian forces")
                        .ofKind(RelationKind.BACKS)
                        .list())
                .extracting(Relation::toString)
                .containsExactly("Russian forces backs Syrian government forces");
        Records sochi = DATA.about("Sochi agreement");
        assertThat(sochi.agreements()).extracting(Agreement::id).containsExactly("sochi-agreement-003");
        assertThat(sochi.events())
                .hasSize(4)
                .allMatch(event -> event.sources().toString().contains("article-003"));
        assertThat(DATA.actors().partOf("Turkey").list()).contains(DATA.actor("Turkish forces"));
        assertThat(DATA.places().in("Idlib").list()).contains(DATA.place("Saraqib"));
    }

    // ---- the past

    @Test
    @DisplayName(
            "No article says when it was published: on no day is anything known, and the five are among what is left out")
    void undatedArticlesAreNeverKnown() {
        ConflictData past = DATA.knownOn("2020-12-31");
        assertThat(past.events().list()).isEmpty();
        assertThat(past.leftOut().undated())
                .extracting(Source::id)
                .contains("article-000", "article-001", "article-002", "article-003", "article-004");
        assertThat(past.leftOut().records()).isGreaterThan(400);
    }

    @Test
    @DisplayName(
            "Had each article been published on the last day it tells of: on 10 February nobody knows yet that Saraqib fell, the war"
                    + " has more than 380,000 dead, and two articles are still to come")
    void whatWasKnownInBetween() {
        ConflictData past = dated(Map.of(
                        "article-000", "2020-02-06",
                        "article-001", "2020-02-06",
                        "article-002", "2020-01-28",
                        "article-003", "2020-02-27",
                        "article-004", "2020-02-20"))
                .knownOn("2020-02-10");
        assertThat(past.leftOut().later()).extracting(Source::id).containsExactly("article-003", "article-004");
        assertThat(past.control("Saraqib").timeline().spells())
                .noneMatch(spell -> spell.extents().contains(ControlExtent.ALL));
        assertThat(past.figures().sum(Measure.KILLED).range().orElseThrow()).hasToString("more than 380,000 persons");
        assertThat(past.agreements().list())
                .extracting(Agreement::id)
                .containsExactly("deal-2018-001", "deal-2017-002", "ceasefire-january-002");
        ConflictData january = dated(Map.of("article-002", "2020-01-28")).knownOn("2020-01-31");
        assertThat(january.events().in("Saraqib").list())
                .isNotEmpty()
                .allMatch(event -> event.modality() == Modality.HYPOTHETICAL);
    }

    private ConflictData dated(Map<String, String> dates) {
        Path file = folder.resolve("dated.json");
        Datasets.write(DATA.dataset(), file);
        try {
            String text = Files.readString(file);
            for (Map.Entry<String, String> date : dates.entrySet()) {
                String id = "\"id\": \"" + date.getKey() + "\",";
                assertThat(text).contains(id);
                text = text.replace(
                        "\"title\": \"" + title(date.getKey()) + "\",",
                        "\"title\": \"" + title(date.getKey()) + "\",\n\"published\": \"" + date.getValue() + "\",");
            }
            Files.writeString(file, text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return ConflictData.of(Datasets.read(file));
    }

    private static String title(String source) {
        return DATA.dataset().source(source).orElseThrow().title();
    }

    private static List<String> numbers(List<ReportedFigure> figures) {
        return figures.stream().map(figure -> figure.quantity().toString()).toList();
    }
}
