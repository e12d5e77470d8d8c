package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.ControlExtent;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.DayPart;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Stance;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.TextSpan;
import org.junit.jupiter.api.Test;

/** What the dataset must say, as read from the articles by hand; the comments give the reading. */
class IdlibDatasetTest {

    private static final Dataset DATA = Idlib.DATA;

    @Test
    void nothingIsComplainedOf() {
        assertThat(DATA.warnings()).isEmpty();
    }

    // Article 000: government forces got in on 5 February, were pushed out, and entered on 6 February.
    @Test
    void governmentForcesEnterSaraqibTwice() {
        Event first = Idlib.event("saraqib-first-entered-000");
        Event repelled = Idlib.event("saraqib-attack-repelled-000");
        Event second = Idlib.event("saraqib-entered-000");

        assertThat(first.when()).hasToString("2020-02-05");
        assertThat(repelled.when()).hasToString("[2020-02-05?,2020-02-06?]");
        assertThat(repelled.links()).contains(Link.of(LinkKind.REVERSES, first.id()));
        assertThat(second.when()).hasToString("2020-02-06");
        assertThat(second.when().isExact()).isTrue();
        assertThat(Stream.of(first, repelled, second)
                        .map(e -> e.control().get(0).extent()))
                .containsExactly(ControlExtent.ENTERED, ControlExtent.LOST, ControlExtent.ENTERED);
    }

    // Article 003 says "Thursday"; only articles 000 and 004 make a date of it.
    @Test
    void dayOfTheRecaptureIsInferredAndNotPutIntoTheArticlesMouth() {
        Event recapture = Idlib.event("saraqib-recaptured-003");

        assertThat(recapture.when()).hasToString("2020-02-27?");
        assertThat(recapture.when().isUncertain()).isTrue();
        assertThat(recapture.type()).isEqualTo(EventType.TERRITORY_TAKEN_BY_NON_STATE);
        Attribution article = recapture.attributions().get(0);
        assertThat(article.claimedDate()).isEmpty();
        assertThat(article.note()).hasValueSatisfying(note -> assertThat(note).startsWith("says only 'Thursday'"));
    }

    // The state agency told of clashes near the town and not of its loss: silence, no denial.
    @Test
    void stateAgencyIsSilentOnTheLossAndTellsOfClashes() {
        Attribution silence =
                Idlib.event("saraqib-recaptured-003").attributions().get(1);
        assertThat(silence.stance()).isEqualTo(Stance.SILENT);
        assertThat(silence.claimant().map(Actor::name)).hasValue("SANA");

        Event clashes = Idlib.event("saraqib-front-clashes-003");
        assertThat(clashes.attributions()).allSatisfy(a -> {
            assertThat(a.stance()).isEqualTo(Stance.ASSERTS);
            assertThat(a.quoted()).isTrue();
        });
        assertThat(clashes.participants().get(1).label()).hasValue("terrorist groups");
        assertThat(DATA.events().stream().flatMap(e -> e.attributions().stream()))
                .noneMatch(a -> a.stance() == Stance.DENIES);
    }

    // "Three weeks ago" in article 003, 7 February in article 004: two tellings of one capture. The Thursday of article
    // 003 is
    // itself inferred from those days, so that its three weeks are no evidence of their own.
    @Test
    void twoTellingsOfTheCaptureStaySeparateAndLinked() {
        Event captured = Idlib.event("saraqib-captured-003");
        Event overrun = Idlib.event("saraqib-overrun-004");

        assertThat(captured.when()).hasToString("[2020-02-06%,2020-02-07%]");
        assertThat(captured.attributions().get(0).wording()).hasValue("three weeks ago");
        assertThat(captured.attributions().get(0).claimedDate()).isEmpty();
        assertThat(overrun.when()).hasToString("2020-02-07");
        assertThat(overrun.links()).anySatisfy(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.SAME_AS);
            assertThat(link.target()).isEqualTo(captured.id());
            assertThat(link.confidence()).hasValue(0.9);
        });
    }

    @Test
    void partsOfTheDayAreKept() {
        assertThat(Idlib.event("saraqib-operation-begun-003").dayPart()).hasValue(DayPart.EVENING);
        assertThat(Idlib.event("turkish-soldiers-killed-003").dayPart()).hasValue(DayPart.LATE);
    }

    // The operation began on the Wednesday evening and took the town on the Thursday: a whole that spans its parts.
    @Test
    void operationForSaraqibSpansItsBeginningAndTheRecapture() {
        Event operation = Idlib.event("saraqib-operation-003");

        assertThat(operation.when()).hasToString("2020-02-26?/2020-02-27?");
        assertThat(operation.dayPart()).isEmpty();
        assertThat(Stream.of("saraqib-operation-begun-003", "saraqib-recaptured-003")
                        .map(Idlib::event))
                .allSatisfy(part -> assertThat(part.links()).contains(Link.of(LinkKind.PART_OF, operation.id())));
        assertThat(Stream.of(operation.id(), "saraqib-counter-operation-003", "nayrab-operation-004")
                        .map(id -> Idlib.event(id).scope()))
                .containsOnly(Scope.AGGREGATE);
    }

    // "early 2011" and "late 2018" in article 004: about the first and about the last third of a year.
    @Test
    void earlyAndLateInAYearAreThirdsOfIt() {
        assertThat(Idlib.event("war-004").when()).hasToString("2011-37~/..");
        assertThat(Idlib.agreement("deconfliction-deal-004").concluded()).hasValue(EdtfDate.parse("2018-39~"));
    }

    // "at least four" posts were left on ground that the government controls: no siege is told.
    @Test
    void turkishPostsStandOnGroundOfTheGovernmentAndAreNotSaidToBeBesieged() {
        Event cutOff = Idlib.event("turkish-posts-cut-off-000");

        assertThat(cutOff.type()).isEqualTo(EventType.TERRITORIAL_CONTROL);
        assertThat(cutOff.control()).singleElement().satisfies(control -> {
            assertThat(control.place()).isEqualTo(Idlib.place("turkish-posts-saraqib"));
            assertThat(control.holder().id()).isEqualTo("syrian-forces");
            assertThat(control.extent()).isEqualTo(ControlExtent.HELD);
        });
        assertThat(Idlib.figure("turkish-posts-cut-off-000", "posts").partOf())
                .hasValue("turkish-posts-set-up-000#posts");
        assertThat(Idlib.event("posts-surrounded-003").links())
                .extracting(Link::kind)
                .doesNotContain(LinkKind.SAME_AS);
    }

    // More than 580,000 (UN, article 000), over 950,000 (003): one displacement, two counts. The million of article 004
    // "have
    // moved towards" the border, as "many" of the displaced of article 000 have: a part of them.
    @Test
    void countsOfTheDisplacedAreTheSameThingAndDisagree() {
        Figure un = Idlib.figure("displacement-000", "displaced");
        Figure later = Idlib.figure("displacement-003", "displaced");
        Figure million = Idlib.figure("displacement-004", "displaced");

        assertThat(un.quantity()).hasToString("more than 580,000 persons");
        assertThat(un.attributions().get(0).claimant().map(Actor::id)).hasValue("united-nations");
        assertThat(later.quantity()).hasToString("more than 950,000 persons");
        assertThat(later.attributions().get(0).claimant()).isEmpty();
        assertThat(million.quantity()).hasToString("1,000,000 persons");
        assertThat(later.sameAs()).hasValue("displacement-000#displaced");
        assertThat(million.sameAs()).hasValue("flight-to-border-000#displaced");
        assertThat(million.partOf()).hasValue("displacement-003#displaced");
        assertThat(Idlib.figure("flight-to-border-000", "displaced").partOf()).hasValue("displacement-000#displaced");
        assertThat(Idlib.figure("displacement-000", "displaced-rounded").sameAs())
                .hasValue("displaced");
    }

    // Two Turkish soldiers late on Wednesday brought the month's dead to 19: the two are among the 19.
    @Test
    void twoKilledArePartOfTheNineteen() {
        Figure two = Idlib.figure("turkish-soldiers-killed-003", "killed");
        Figure nineteen = Idlib.figure("turkish-losses-003", "killed");

        assertThat(two.quantity()).hasToString("2 persons");
        assertThat(two.partOf()).hasValue("turkish-losses-003#killed");
        assertThat(nineteen.quantity()).hasToString("19 persons");
        assertThat(Stream.of(two, nineteen).map(f -> f.actor().map(Actor::id)))
                .containsOnly(Optional.of("turkish-forces"));
    }

    // Some 3 million in the province (000), about four million in the zone (004): numbers of different areas.
    @Test
    void populationsOfProvinceAndZoneAreNotTheSameThing() {
        Figure province = Idlib.loose("population-idlib-000");
        Figure zone = Idlib.loose("population-zone-004");

        assertThat(province.quantity()).hasToString("about 3,000,000 persons");
        assertThat(zone.quantity()).hasToString("about 4,000,000 persons");
        assertThat(province.places()).isNotEqualTo(zone.places());
        assertThat(Stream.of(province, zone)).allMatch(f -> f.sameAs().isEmpty());
        assertThat(Idlib.figure("zone-displaced-004", "displaced-population").partOf())
                .hasValue("population-zone-004");
    }

    // Article 000: Turkey threatened force to make the Syrian forces go back by the end of the month.
    @Test
    void threatIsSaidButWhatItThreatensHasNotHappened() {
        Event ultimatum = Idlib.event("turkish-ultimatum-000");

        assertThat(ultimatum.modality()).isEqualTo(Modality.OCCURRED);
        assertThat(ultimatum.due()).hasValue(EdtfDate.parse("2020-02-29?"));
        assertThat(Idlib.event("turkish-force-000").modality()).isEqualTo(Modality.THREATENED);
        assertThat(Idlib.event("turkish-force-000").due()).isEqualTo(ultimatum.due());
        assertThat(Idlib.event("turkish-force-000").links())
                .containsExactly(Link.of(LinkKind.UNLESS, "syrian-retreat-000"));
        assertThat(Idlib.event("syrian-retreat-000").modality()).isEqualTo(Modality.DEMANDED);
        assertThat(Idlib.event("humanitarian-crisis-003").modality()).isEqualTo(Modality.FEARED);
        assertThat(Idlib.event("m5-aim-003").modality()).isEqualTo(Modality.PLANNED);
    }

    // An unnamed source told the Arabic-language service what Russia wanted, and article 003 tells it on.
    @Test
    void chainOfVoicesRunsFromTheServiceToTheUnnamedSource() {
        Attribution attribution =
                Idlib.event("russia-wants-deal-003").attributions().get(0);

        assertThat(attribution)
                .hasToString("article-003: The New Arab's Arabic-language service > Opposition military source");
        assertThat(Idlib.agreement("russian-proposal-003").statuses())
                .extracting(AgreementStatus::kind)
                .containsExactly(StatusKind.PROPOSED);
    }

    // "that Russia had agreed to and later violated"; the de-confliction deal is said to be broken by the government
    // and its allies.
    @Test
    void agreementsAreBrokenByWhomTheArticlesName() {
        Agreement sochi = Idlib.agreement("sochi-agreement-003");
        Agreement zone = Idlib.agreement("deconfliction-deal-004");

        assertThat(sochi.externalIds()).containsEntry("pax", "2169");
        assertThat(Idlib.brokenBy(sochi)).containsExactly("russia");
        assertThat(Idlib.brokenBy(zone)).containsExactly("syrian-government", "government-allies");
        assertThat(zone.links()).singleElement().satisfies(link -> {
            assertThat(link.kind()).isEqualTo(LinkKind.SAME_AS);
            assertThat(link.target()).isEqualTo(sochi.id());
        });
    }

    // A tank and a carrier were destroyed, "a second tank" was seized: one each, not two tanks.
    @Test
    void secondTankIsOneTank() {
        assertThat(Idlib.event("equipment-destroyed-004").figures())
                .extracting(f -> f.quantity().toString())
                .containsExactly("1 item", "1 item");
        assertThat(Idlib.figure("equipment-seized-004", "tanks").measure()).isEqualTo(Measure.EQUIPMENT_SEIZED);
        assertThat(Idlib.figure("equipment-seized-004", "tanks").quantity()).hasToString("1 item");
    }

    @Test
    void saraqibIsKnownByTheSpellingsOfTheArticles() {
        Place saraqib = Idlib.place("saraqib");

        assertThat(saraqib).hasToString("Saraqib, Idlib, Syria");
        assertThat(saraqib.aliases()).extracting(Alias::text).contains("Saraqeb", "سراقب");
        assertThat(Idlib.place("nayrab-idlib").aliases())
                .extracting(Alias::text)
                .contains("Nerab", "Nairab");
    }

    @Test
    void coordinatesComeFromGazetteers() {
        assertThat(DATA.places())
                .filteredOn(place -> place.location().isPresent())
                .hasSizeGreaterThan(10)
                .allSatisfy(place -> assertThat(place.attributions())
                        .extracting(a -> a.source().id())
                        .containsAnyOf("ucdp-ged-syria", "geonames"));
    }

    @Test
    void everyClaimOfAnArticleSaysWhereItStands() {
        List<Attribution> claims = Stream.of(
                        DATA.events().stream().flatMap(e -> e.attributions().stream()),
                        DATA.events().stream()
                                .flatMap(e -> e.figures().stream())
                                .flatMap(f -> f.attributions().stream()),
                        DATA.figures().stream().flatMap(f -> f.attributions().stream()),
                        DATA.relations().stream().flatMap(r -> r.attributions().stream()))
                .flatMap(s -> s)
                .toList();

        assertThat(claims).hasSizeGreaterThan(400).allSatisfy(claim -> {
            assertThat(claim.source().sha256()).isPresent();
            assertThat(claim.spans()).isNotEmpty().extracting(TextSpan::length).allMatch(length -> length < 260);
        });
    }

    @Test
    void everyFigureHasAttributionsOfItsOwn() {
        assertThat(DATA.events().stream().flatMap(e -> e.figures().stream()))
                .allSatisfy(figure -> assertThat(figure.attributions()).isNotEmpty());
    }

    @Test
    void whatIsOnlySpokenOfChangesNoControl() {
        Set<Modality> real = Set.of(Modality.OCCURRED, Modality.ONGOING);

        assertThat(DATA.events())
                .filteredOn(event -> !real.contains(event.modality()))
                .isNotEmpty()
                .allMatch(event -> event.control().isEmpty());
    }

    @Test
    void warAndOffensivesAreNoSingleEvents() {
        assertThat(Stream.of(
                                "war-001",
                                "war-002",
                                "war-003",
                                "war-004",
                                "offensive-000",
                                "offensive-001",
                                "offensive-002",
                                "offensive-003")
                        .map(id -> Idlib.event(id).scope()))
                .containsOnly(Scope.CAMPAIGN);
        assertThat(Idlib.figure("war-004", "killed").quantity().qualifier()).isEqualTo(Qualifier.HUNDREDS_OF_THOUSANDS);
        assertThat(Idlib.figure("war-004", "killed").sameAs()).hasValue("war-003#killed");
    }
}
