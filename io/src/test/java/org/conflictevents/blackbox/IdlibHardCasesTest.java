package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.conflictevents.blackbox.Idlib.actor;
import static org.conflictevents.blackbox.Idlib.agreement;
import static org.conflictevents.blackbox.Idlib.event;
import static org.conflictevents.blackbox.Idlib.figure;
import static org.conflictevents.blackbox.Idlib.linked;
import static org.conflictevents.blackbox.Idlib.loose;
import static org.conflictevents.blackbox.Idlib.place;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Alias;
import org.conflictevents.model.AliasKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Bearing;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.DayPart;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Group;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Modality;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Relation;
import org.conflictevents.model.RelationKind;
import org.conflictevents.model.Stance;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;

/** Where the articles are hardest to hold: who says what, parts of wholes, and what disagrees. The comments give the reading. */
class IdlibHardCasesTest {

    // Article 002: the monitor tells of clashes in a town that it had first reported as fully taken.
    @Test
    void monitorThatRevisesItsReportTellsTwoEvents() {
        assertThat(event("maarrat-fully-taken-002").control())
                .extracting(c -> c.extent())
                .containsExactly(ControlExtent.ALL);
        assertThat(linked("maarrat-clashes-002", LinkKind.REVISES)).containsExactly("maarrat-fully-taken-002");
        assertThat(linked("maarrat-west-entered-002", LinkKind.REVISES))
                .as("which of these two reports came first is not told")
                .isEmpty();
        assertThat(Stream.of("maarrat-fully-taken-002", "maarrat-clashes-002", "maarrat-west-entered-002")
                        .flatMap(id -> event(id).attributions().stream())
                        .map(a -> a.claimant().map(Actor::name)))
                .containsOnly(Optional.of("Syrian Observatory for Human Rights"));
    }

    // Article 002: full control (the monitor, at first), most districts (SANA), an entry into the western
    // neighbourhoods (the
    // monitor). Forces that have entered the west may well hold most districts.
    @Test
    void fullControlOfATownIsContradictedByTwoOtherReports() {
        assertThat(linked("maarrat-mostly-taken-002", LinkKind.CONTRADICTS)).containsExactly("maarrat-fully-taken-002");
        assertThat(linked("maarrat-fully-taken-002", LinkKind.CONTRADICTS)).containsExactly("maarrat-west-entered-002");
        assertThat(event("maarrat-mostly-taken-002").control().get(0).extent()).isEqualTo(ControlExtent.MOST);
        assertThat(event("maarrat-mostly-taken-002").attributions().get(0).quoted())
                .isTrue();
    }

    // Article 002: the monitor has the village captured; state TV confirms only that forces are inside.
    @Test
    void confirmationOfAPartIsAnEventOfItsOwn() {
        Attribution tv = event("kafr-ruma-entered-002").attributions().get(0);

        assertThat(tv.stance()).isEqualTo(Stance.CONFIRMS);
        assertThat(tv.claimant().map(Actor::id)).hasValue("syrian-state-tv");
        assertThat(linked("kafr-ruma-entered-002", LinkKind.PART_OF)).containsExactly("kafr-ruma-captured-002");
        assertThat(event("kafr-ruma-captured-002").attributions())
                .extracting(Attribution::toString)
                .containsExactly("article-002: Syrian Observatory for Human Rights");
    }

    // Article 001: SANA confirms the monitor's report; Ankara does not confirm that its artillery took part.
    @Test
    void confirmationAndItsAbsenceAreStancesAndNotDenials() {
        assertThat(event("saraqib-seized-001").attributions())
                .extracting(Attribution::toString)
                .containsExactly(
                        "article-001",
                        "article-001: Syrian Observatory for Human Rights",
                        "article-001: SANA (confirms)");
        assertThat(event("turkish-artillery-001").attributions())
                .extracting(Attribution::toString)
                .containsExactly(
                        "article-001: Syrian Observatory for Human Rights", "article-001: Turkey (does not confirm)");
        assertThat(event("israeli-strikes-001").attributions().get(1))
                .hasToString("article-001: Israeli army spokesman (declines comment)");
    }

    // Article 001: "A Syrian army source quoted by Sana".
    @Test
    void unnamedArmySourceIsQuotedByTheAgency() {
        assertThat(event("air-defence-001").attributions())
                .singleElement()
                .hasToString("article-001: SANA > Syrian army source");
        assertThat(actor("syrian-army-source").kind()).isEqualTo(ActorKind.UNNAMED_SOURCE);
        assertThat(event("air-defence-001").dayPart()).hasValue(DayPart.AFTER_MIDNIGHT);
        assertThat(event("israeli-strikes-001").dayPart()).hasValue(DayPart.PRE_DAWN);
    }

    // Article 001: the United Nations call for an end; that 586,000 were driven out stands in the article's own clause.
    // Article 002: "the hundreds of thousands" stand inside the quoted words of the Secretary of State.
    @Test
    void figureInsideACallIsTheArticlesOrTheCallers() {
        assertThat(figure("displacement-001", "displaced").quantity()).hasToString("about 586,000 persons");
        assertThat(figure("displacement-001", "displaced").attributions())
                .allMatch(a -> a.voices().isEmpty());
        assertThat(figure("displacement-bombing-002", "displaced").attributions())
                .singleElement()
                .satisfies(a -> assertThat(a.claimant().map(Actor::name)).hasValue("Mike Pompeo"));
    }

    // Article 001: ten of the 17 of Thursday, who are among the more than 300 since mid-December.
    @Test
    void tenAreAmongSeventeenAmongMoreThanThreeHundred() {
        Figure ten = figure("idlib-air-strike-001", "killed");
        Figure seventeen = figure("civilians-killed-thursday-001", "killed");
        Figure threeHundred = figure("fighting-increase-001", "killed");

        assertThat(List.of(ten, seventeen, threeHundred))
                .extracting(f -> f.quantity().toString())
                .containsExactly("10 persons", "17 persons", "more than 300 persons");
        assertThat(ten.partOf()).hasValue("civilians-killed-thursday-001#killed");
        assertThat(seventeen.partOf()).hasValue("fighting-increase-001#killed");
        assertThat(threeHundred.period()).hasValue(EdtfDate.parse("2019-12-15%/2020-02-06?"));
    }

    // Article 001: three and seven near Kisweh, eight in two places together, five around Ezra: the 23 of the sentence
    // before.
    @Test
    void partsOfTheIsraeliStrikesAddUpToTheWholeThatIsStated() {
        List<Figure> parts = Idlib.DATA.events().stream()
                .flatMap(e -> e.figures().stream())
                .filter(f -> f.partOf().equals(Optional.of("israeli-strikes-001#killed")))
                .toList();

        assertThat(parts)
                .extracting(f -> f.quantity().toString())
                .containsExactlyInAnyOrder("3 persons", "7 persons", "8 persons", "5 persons");
        assertThat(parts.stream().map(f -> f.quantity().best().orElseThrow()).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(figure("israeli-strikes-001", "killed")
                        .quantity()
                        .best()
                        .orElseThrow());
        assertThat(figure("israeli-strike-mezzeh-001", "killed").places())
                .extracting(place -> place.id())
                .containsExactly("mezzeh", "jisr-baghdad");
    }

    // Article 002: a border of 911 kilometres, 566 miles in brackets.
    @Test
    void oneLengthInTwoUnits() {
        Figure miles = loose("border-length-miles-002");

        assertThat(loose("border-length-002").quantity().unit()).isEqualTo(Unit.KILOMETRES);
        assertThat(miles.quantity()).hasToString("566 miles");
        assertThat(miles.sameAs()).hasValue("border-length-002");
    }

    // Twelve posts in 001, 002 and 003; under a deal of 2018 with Moscow, or of 2017 with Moscow and Tehran.
    @Test
    void twelvePostsRestOnDealsThatDisagree() {
        assertThat(Stream.of("observation-posts-001", "observation-posts-002", "observation-posts-003")
                        .map(id -> figure(id, "posts")))
                .allMatch(f -> f.quantity().toString().equals("12 items"))
                .allMatch(f -> f.group().equals(Optional.of(Group.OBSERVATION_POSTS)));
        assertThat(linked("observation-posts-002", LinkKind.CONTRADICTS))
                .containsExactly("observation-posts-001", "observation-posts-003");
        Agreement of2017 = agreement("deal-2017-002");
        assertThat(of2017.parties()).extracting(Actor::id).containsExactly("turkey", "russia", "iran");
        assertThat(of2017.externalIds()).containsEntry("pax", "2093");
        assertThat(agreement("deal-2018-001").parties()).extracting(Actor::id).containsExactly("turkey", "russia");
        assertThat(of2017.links()).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.SAME_AS);
            assertThat(link.target()).isEqualTo("deal-2018-001");
            assertThat(link.confidence()).hasValue(0.3);
        });
        assertThat(agreement("deal-2018-001").links())
                .extracting(link -> link.target())
                .containsExactly("sochi-agreement-003", "deconfliction-deal-004");
    }

    // Article 002: fighting in spite of a deal of 12 January; who broke it is not told.
    @Test
    void ceasefireOfJanuaryIsBrokenByNobodyWhoIsNamed() {
        Agreement ceasefire = agreement("ceasefire-january-002");

        assertThat(ceasefire.concluded()).hasValue(EdtfDate.parse("2020-01-12"));
        assertThat(ceasefire.externalIds()).isEmpty();
        AgreementStatus broken = ceasefire.statuses().get(0);
        assertThat(broken.kind()).isEqualTo(StatusKind.BROKEN);
        assertThat(broken.by()).isEmpty();
    }

    // Article 002: one on 23 December, the eighth at a time that is not told and taken for the same, another in August,
    // together two: the
    // first two
    // are one. Article 003 has "some" a month later, article 000 at least four at Saraqib; which of them are the same
    // no
    // article says.
    @Test
    void surroundedPostsAreCountedByDate() {
        assertThat(event("post-surrounded-002").when()).hasToString("2019-12-23");
        assertThat(event("post-8-surrounded-002").when()).hasToString("2019-12-23?");
        assertThat(linked("post-8-surrounded-002", LinkKind.SAME_AS)).containsExactly("post-surrounded-002");
        assertThat(event("morek-post-surrounded-002").when()).hasToString("2019-08?");
        assertThat(Stream.of("post-surrounded-002", "morek-post-surrounded-002")
                        .map(id -> figure(id, "posts").partOf()))
                .containsOnly(Optional.of("posts-behind-lines-002#posts"));
        Figure two = figure("posts-behind-lines-002", "posts");
        assertThat(two.quantity()).hasToString("2 items");
        assertThat(two.partOf()).hasValue("observation-posts-002#posts");
        assertThat(linked("posts-surrounded-003", LinkKind.OVERLAPS))
                .containsExactly("posts-behind-lines-002", "turkish-posts-cut-off-000");
        assertThat(place("observation-post-8").aliases())
                .extracting(Alias::text)
                .containsExactly("the eighth observation post of Turkish Armed Forces");
    }

    // Article 000: the forces were pushed out of Saraqib. Article 001: they pushed a counter-offensive back. Both may
    // be true, of
    // different hours; or both tell of one attack, and then its end is told in two ways.
    @Test
    void whatOneArticleTellsAsDrivenOutMayBeWhatAnotherTellsAsBeatenOff() {
        assertThat(event("saraqib-counter-offensive-001").links())
                .filteredOn(link -> link.kind().equals(LinkKind.SAME_AS))
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.target()).isEqualTo("saraqib-attack-repelled-000");
                    assertThat(link.confidence().orElseThrow()).isLessThan(0.5);
                });
        assertThat(event("saraqib-counter-offensive-repelled-001").links())
                .extracting(link -> link.kind())
                .doesNotContain(LinkKind.CONTRADICTS);
        assertThat(event("saraqib-entered-001").when()).hasToString("2020-02-05");
        assertThat(linked("saraqib-entered-001", LinkKind.SAME_AS)).containsExactly("saraqib-first-entered-000");
        assertThat(event("saraqib-seized-001").control().get(0).extent()).isEqualTo(ControlExtent.PART);
    }

    // Rebel-held, a stronghold, in rebel hands, dominated: held, and nobody says how much of it.
    @Test
    void placesAreHeldToAnExtentThatIsNotSaid() {
        assertThat(Stream.of(
                                "saraqib-rebel-held-000",
                                "saraqib-rebel-held-001",
                                "maarrat-rebel-held-002",
                                "saraqib-stronghold-003",
                                "saraqib-stronghold-004",
                                "hts-dominance-001",
                                "rebel-stronghold-000",
                                "rebel-stronghold-001",
                                "rebel-stronghold-002",
                                "turkish-posts-cut-off-000")
                        .flatMap(id -> event(id).control().stream())
                        .map(c -> c.extent()))
                .containsOnly(ControlExtent.HELD);
    }

    // Article 002: if Maaret al-Numan falls, Saraqib is next, and the last on the M5; if a post is attacked, Turkey
    // hits back.
    @Test
    void conditionsAreLinkedAndHaveNotHappened() {
        assertThat(linked("saraqib-next-target-002", LinkKind.IF)).containsExactly("maarrat-capture-supposed-002");
        assertThat(linked("saraqib-last-town-002", LinkKind.IF)).containsExactly("maarrat-capture-supposed-002");
        assertThat(linked("turkish-retaliation-002", LinkKind.IF)).containsExactly("attack-on-posts-002");
        assertThat(linked("turkish-own-action-001", LinkKind.UNLESS)).containsExactly("turkish-demanded-retreat-001");
        assertThat(Stream.of(
                                "saraqib-next-target-002",
                                "saraqib-last-town-002",
                                "maarrat-capture-supposed-002",
                                "attack-on-posts-002",
                                "refugees-feared-002",
                                "turkish-retaliation-002",
                                "country-reclaimed-001",
                                "pedersen-talks-002")
                        .map(id -> event(id).modality()))
                .doesNotContain(Modality.OCCURRED, Modality.ONGOING);
    }

    // 380,000 (001), 500,000 (003), hundreds of thousands (004, UN): one war, and nothing of it is added up.
    @Test
    void deadOfTheWarAreCountedOnceThoughThreeArticlesDisagree() {
        assertThat(figure("war-001", "killed").quantity()).hasToString("more than 380,000 persons");
        assertThat(Stream.of("war-001", "war-004")
                        .map(id -> figure(id, "killed").sameAs()))
                .containsOnly(Optional.of("war-003#killed"));
        assertThat(figure("war-002", "duration").quantity()).hasToString("about 9 years");
    }

    // Kisweh lies south of the capital, Mezzeh and Jisr Baghdad west of it; an "area" is no point.
    @Test
    void placesAreNoMorePreciseThanTheText() {
        assertThat(event("israeli-strike-kisweh-001").placePrecision()).isEqualTo(PlacePrecision.NEAR);
        assertThat(place("izra-area").kind()).isEqualTo(PlaceKind.AREA);
        assertThat(place("izra-area").location().orElseThrow().precision()).isEqualTo(PlacePrecision.NEAR);
        assertThat(place("jisr-baghdad").location()).isEmpty();
        assertThat(place("al-kiswah").kind()).isEqualTo(PlaceKind.SETTLEMENT);
        assertThat(bearing("taftanaz-area", "saraqib")).hasValue(Bearing.N);
        assertThat(bearing("kafr-ruma", "maarat-al-numan")).hasValue(Bearing.SW);
        assertThat(bearing("al-kiswah", "damascus-city")).hasValue(Bearing.S);
    }

    // Ankara, Damascus, Moscow, Tehran, Washington: capitals for governments.
    @Test
    void capitalsStandForGovernments() {
        assertThat(Stream.of("turkey", "syrian-government", "russia", "iran", "united-states")
                        .map(id -> actor(id).aliases().stream()
                                .filter(alias -> alias.kind().equals(Optional.of(AliasKind.METONYM)))
                                .map(Alias::text)
                                .findFirst()
                                .orElseThrow()))
                .containsExactly("Ankara", "Damascus", "Moscow", "Tehran", "Washington");
    }

    // All five tell of one campaign but the fourth, which tells of attacks in a zone; each on its own evidence.
    @Test
    void tellingsOfOneThingAreLinkedWithAConfidence() {
        Set<String> sameAs000 = Set.of("offensive-001", "offensive-002", "offensive-003");

        assertThat(sameAs000).allMatch(id -> linked(id, LinkKind.SAME_AS).contains("offensive-000"));
        assertThat(Idlib.DATA.events().stream().flatMap(e -> e.links().stream()))
                .filteredOn(link -> link.kind().equals(LinkKind.SAME_AS))
                .hasSizeGreaterThan(40)
                .allMatch(link -> link.confidence().isPresent());
    }

    // 19 Turkish soldiers of the month (003), more than 20 of both sides on one day of it (001): the Turkish dead of
    // that day are
    // in both numbers, and neither number holds the other. Whether the "hundreds" killed by the assault (003) are
    // civilians or
    // soldiers too is not told.
    @Test
    void countsThatShareSomeOfTheDeadOverlap() {
        assertThat(linked("turkish-syrian-exchange-001", LinkKind.OVERLAPS))
                .containsExactly("turkish-losses-003", "offensive-003");
        assertThat(linked("turkish-losses-003", LinkKind.OVERLAPS)).containsExactly("offensive-003");
        assertThat(Stream.of(figure("turkish-syrian-exchange-001", "killed"), figure("turkish-losses-003", "killed"))
                        .map(f -> f.partOf()))
                .containsOnly(Optional.of("war-003#killed"));
    }

    private static Optional<Bearing> bearing(String from, String to) {
        return Idlib.DATA.relations().stream()
                .filter(relation -> relation.kind().equals(RelationKind.NEAR))
                .filter(relation ->
                        relation.from().id().equals(from) && relation.to().id().equals(to))
                .map(Relation::bearing)
                .findFirst()
                .orElseThrow();
    }
}
