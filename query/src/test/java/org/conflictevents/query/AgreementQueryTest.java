package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.conflictevents.query.Filters.reportedBy;
import static org.conflictevents.query.Fixtures.ERDOGAN;
import static org.conflictevents.query.Fixtures.EVENING;
import static org.conflictevents.query.Fixtures.GOVERNMENT;
import static org.conflictevents.query.Fixtures.IDLIB;
import static org.conflictevents.query.Fixtures.MORNING;
import static org.conflictevents.query.Fixtures.NAYRAB;
import static org.conflictevents.query.Fixtures.REBELS;
import static org.conflictevents.query.Fixtures.REGION;
import static org.conflictevents.query.Fixtures.says;

import java.util.List;
import java.util.Optional;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Place;
import org.conflictevents.model.Stance;
import org.conflictevents.model.StatusKind;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.conflictevents.model.Truth;
import org.junit.jupiter.api.Test;

class AgreementQueryTest {

    private static final AgreementStatus HELD = status(StatusKind.IN_FORCE, "2020-02-20");
    private static final AgreementStatus BROKEN = status(StatusKind.BROKEN, "2020-02-10/2020-02-20");

    private static final ConflictData DATA = data(
            agreement("kept", "2018", IDLIB).addStatuses(HELD).build(),
            agreement("contested", "2018", IDLIB).addStatuses(HELD, BROKEN).build(),
            agreement("elsewhere", "2018", NAYRAB)
                    .addStatuses(HELD)
                    .parties(List.of(REBELS, GOVERNMENT))
                    .build(),
            agreement("wanted", null, IDLIB)
                    .addStatuses(status(StatusKind.PROPOSED, "2019"))
                    .build(),
            agreement("vague", "2018", null).addStatuses(HELD).build());

    @Test
    void heldAndNotBrokenIsInForceBrokenToUnknownSoughtIsNot() {
        assertThat(inForce("kept", "2020-02-15")).isEqualTo(Truth.YES);
        assertThat(inForce("contested", "2020-02-15")).isEqualTo(Truth.UNKNOWN);
        assertThat(inForce("contested", "2020-02-01")).isEqualTo(Truth.YES);
        assertThat(inForce("wanted", "2020-02-15")).isEqualTo(Truth.NO);
        assertThat(inForce("kept", "2017")).isEqualTo(Truth.NO);
        assertThat(inForce("kept", "2018-06")).isEqualTo(Truth.UNKNOWN);
        assertThat(inForce("kept", "2020-03")).isEqualTo(Truth.UNKNOWN);
        assertThat(inForce("vague", "2020-02-15")).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void whatWasConcludedOnNoKnownDayMayHaveBeenByThen() {
        Agreement undated = agreement("undated", null, IDLIB).addStatuses(HELD).build();
        assertThat(data(undated)
                        .agreements()
                        .standings("Idlib", "2020-02-15")
                        .get(0)
                        .inForce())
                .isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void whatIsHeldForAWhileIsHeldOnEachDayOfIt() {
        AgreementStatus held = status(StatusKind.IN_FORCE, "2020-02-10/2020-02-20");
        ConflictData data =
                data(agreement("while", "2018", IDLIB).addStatuses(held).build());
        assertThat(data.agreements().standings("Idlib", "2020-02-15").get(0).held())
                .containsExactly(held);
        assertThat(data.agreements().standings("Idlib", "2020-02-21").get(0).held())
                .isEmpty();
    }

    @Test
    void whatIsHeldOnNoToldDayIsHeldOnAny() {
        AgreementStatus held =
                AgreementStatus.builder().kind(StatusKind.IN_FORCE).build();
        assertThat(data(agreement("undated", "2018", IDLIB).addStatuses(held).build())
                        .agreements()
                        .standings("Idlib", "2020-02-15")
                        .get(0)
                        .inForce())
                .isEqualTo(Truth.YES);
    }

    @Test
    void whereItsTermsHoldCounts() {
        assertThat(standing("elsewhere", "Maarrat al-Numan", "2020-02-15").inForce())
                .isEqualTo(Truth.NO);
        assertThat(standing("elsewhere", "Syria", "2020-02-15").inForce()).isEqualTo(Truth.YES);
        assertThat(standing("kept", "Saraqib", "2020-02-15").inForce()).isEqualTo(Truth.YES);
        assertThat(standing("kept", "Idlib region", "2020-02-15").inForce()).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void whatIsAboutACountryNeedNotHoldInAllOfIt() {
        ConflictData data = data(agreement("local", "2018", null)
                .addStatuses(HELD)
                .addTerms(Term.builder()
                        .kind(TermKind.COUNTRY)
                        .text("Idlib")
                        .place(IDLIB)
                        .build())
                .build());
        assertThat(data.agreements().standings("Saraqib", "2020-02-15").get(0).inForce())
                .isEqualTo(Truth.UNKNOWN);
        assertThat(data.agreements().standings("Idlib", "2020-02-15").get(0).inForce())
                .isEqualTo(Truth.YES);
    }

    @Test
    void whatTookItsPlaceEndsIt() {
        ConflictData data = data(
                agreement("old", "2017", IDLIB).addStatuses(HELD).build(),
                agreement("new", "2018-09-17", IDLIB)
                        .addLinks(Link.of(LinkKind.REPLACES, "old"))
                        .build());
        assertThat(data.agreements().standings("Idlib", "2019"))
                .extracting(Standing::inForce)
                .containsExactly(Truth.NO, Truth.UNKNOWN);
        assertThat(data.agreements().standings("Idlib", "2018-01"))
                .extracting(Standing::inForce)
                .startsWith(Truth.YES);
    }

    @Test
    void whatHasFailedOrWasReplacedIsOver() {
        AgreementStatus failed = status(StatusKind.FAILED, "2020-01");
        Standing standing = data(agreement("a", "2018", IDLIB)
                        .addStatuses(failed)
                        .build())
                .agreements()
                .standings("Idlib", "2020-02")
                .get(0);
        assertThat(standing.inForce()).isEqualTo(Truth.NO);
        assertThat(standing.ended()).containsExactly(failed);
    }

    @Test
    void whatIsOnlyDeniedIsNotSaid() {
        AgreementStatus denied = BROKEN.withAttributions(says(EVENING, Stance.DENIES));
        assertThat(data(agreement("a", "2018", IDLIB).addStatuses(HELD, denied).build())
                        .agreements()
                        .certainlyInForce("Idlib", "2020-02-15")
                        .count())
                .isEqualTo(1);
    }

    @Test
    void aStandingTellsWhoSaysWhat() {
        Standing standing = standing("contested", "Idlib", "2020-02-15");
        assertThat(standing.held()).containsExactly(HELD);
        assertThat(standing.broken()).containsExactly(BROKEN);
        assertThat(standing.attributions()).containsExactly(Attribution.of(MORNING));
        assertThat(standing)
                .hasToString("Agreement contested: unknown; in force (2020-02-20), broken (2020-02-10/2020-02-20)");
    }

    @Test
    void inForceIsPossiblyAndThereIsACertainOne() {
        assertThat(DATA.agreements().inForce("Idlib", "2020-02-15").list())
                .extracting(Agreement::id)
                .containsExactly("kept", "contested", "elsewhere", "vague");
        assertThat(DATA.agreements().certainlyInForce("Saraqib", "2020-02-15").list())
                .extracting(Agreement::id)
                .containsExactly("kept");
    }

    @Test
    void betweenTakesPartsAndTwoParties() {
        assertThat(DATA.agreements().between("Damascus", "Turkey").count()).isEqualTo(4);
        assertThat(DATA.agreements().between("Turkey", "Turkey").count()).isZero();
        assertThat(DATA.agreements().between("opposition", "Damascus").list())
                .extracting(Agreement::id)
                .containsExactly("elsewhere");
        assertThat(DATA.agreements().where(reportedBy("The Morning Post")).count())
                .isEqualTo(5);
    }

    @Test
    void allUnclearNamesAreReportedAtOnce() {
        assertThatExceptionOfType(UnresolvedNameException.class)
                .isThrownBy(() -> DATA.agreements()
                        .between("plugh", "xyzzy")
                        .inForce("Sarakesh", "2020")
                        .list())
                .satisfies(unclear -> assertThat(unclear.names())
                        .extracting(UnresolvedName::name)
                        .containsExactly("plugh", "xyzzy", "Sarakesh"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> DATA.agreements().inForce("Idlib", "soon"))
                .withMessageContaining("soon");
    }

    @Test
    void aQueryReadsAsOneWouldSayIt() {
        assertThat(DATA.agreements()).hasToString("agreements");
        assertThat(DATA.agreements().between("Turkey", "Russia").inForce("Idlib", "2020-02"))
                .hasToString("agreements between Turkey and Russia and in force in Idlib on 2020-02");
    }

    @Test
    void theTableTellsPartiesAndStatus() {
        assertThat(DATA.agreements().between("opposition", "Damascus").table()).hasToString("""
            agreement            concluded  parties                           status                 sources
            -------------------  ---------  --------------------------------  ---------------------  ---------
            Agreement elsewhere  2018       Syrian rebels, Syrian government  in force (2020-02-20)  article-a
            """);
        assertThat(DATA.agreements().cite().sources()).containsExactly(MORNING);
    }

    private static Truth inForce(String agreement, String date) {
        return standing(agreement, "Idlib", date).inForce();
    }

    private static Standing standing(String agreement, String place, String date) {
        return DATA.agreements().standings(place, date).stream()
                .filter(one -> one.agreement().id().equals(agreement))
                .findFirst()
                .orElseThrow();
    }

    private static ConflictData data(Agreement... agreements) {
        return ConflictData.of(Fixtures.dataset().toBuilder()
                .addPlaces(REGION)
                .addAgreements(agreements)
                .build());
    }

    private static Agreement.Builder agreement(String id, String concluded, Place place) {
        return Agreement.builder()
                .id(id)
                .name("Agreement " + id)
                .concluded(Optional.ofNullable(concluded).map(EdtfDate::parse))
                .addParties(ERDOGAN, GOVERNMENT)
                .addTerms(Term.builder()
                        .kind(TermKind.CEASEFIRE)
                        .text("silence")
                        .place(Optional.ofNullable(place))
                        .build())
                .addAttributions(Attribution.of(MORNING));
    }

    private static AgreementStatus status(StatusKind kind, String when) {
        return AgreementStatus.builder().kind(kind).when(EdtfDate.parse(when)).build();
    }
}
