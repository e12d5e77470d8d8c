package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Pax;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Term;
import org.conflictevents.model.TermKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PaxTest {

    private static final String HEADER = "Con,PP,PPName,AgtId,Agt,Dat,Status,Stage,Part,UcdpCon,Ce,PpsGe:St\n";

    /** What a reading gives. */
    private record Read(
            List<Agreement> agreements, ReadReport report, List<Problem> problems, List<Problem> notes, Drift drift) {
        Agreement agreement() {
            assertThat(problems).isEmpty();
            assertThat(agreements).hasSize(1);
            return agreements.get(0);
        }
    }

    private static Read read(String text) {
        return read(Input.of(new StringReader(text), "pax_corpus_agreements_v9.csv"));
    }

    private static Read read(Input input) {
        try (RecordReader<Agreement> reader = input.policy(RowPolicy.COLLECT).agreements()) {
            List<Agreement> agreements = new ArrayList<>();
            reader.forEach(agreements::add);
            return new Read(agreements, reader.report(), reader.problems(), reader.notes(), reader.drift());
        }
    }

    /** Reads a row of which some cells are given. */
    private static Agreement with(String column, String cell) {
        return read("AgtId,PP,Agt," + column + "\n7,115,Harbour accord,\"" + cell + "\"\n")
                .agreement();
    }

    private static List<Place> places(Agreement agreement) {
        return agreement.terms().stream()
                .filter(term -> term.kind().equals(TermKind.COUNTRY))
                .flatMap(term -> term.place().stream())
                .toList();
    }

    private static List<String> parties(String cell) {
        Agreement agreement = with("Part", cell);
        assertThat(agreement.extras()).containsEntry("Part", cell.replace("\"\"", "\""));
        return agreement.parties().stream().map(Object::toString).toList();
    }

    @Test
    void aRowIsAnAgreement() {
        Agreement agreement = read(HEADER
                        + "Russia/Syria/Turkey,115,Syrian peace process,7,Harbour accord,2020-02-06,Multiparty"
                        + " signed/agreed,Cea,\"Republic of Turkey\n"
                        + "Russian Federation\",299,3,0\n")
                .agreement();
        assertThat(agreement).hasToString("Harbour accord (2020-02-06): Turkey, Russia");
        assertThat(agreement.id()).isEqualTo("pax-7");
        assertThat(agreement.externalIds()).isEqualTo(Map.of("pax", "7"));
        assertThat(agreement.terms())
                .extracting(Term::toString)
                .containsExactly(
                        "country: Russia",
                        "country: Syria",
                        "country: Turkey",
                        "ceasefire: The issue Ce is coded with 3");
        assertThat(agreement.statuses()).hasToString("[Multiparty signed/agreed]");
        assertThat(agreement.statuses().get(0).when()).isEmpty();
        assertThat(agreement.extras())
                .containsEntry("Con", "Russia/Syria/Turkey")
                .containsEntry("PpsGe:St", "0")
                .doesNotContainKeys("Agt", "Dat", "Status", "AgtId");
        assertThat(agreement.attributions()).singleElement().satisfies(attribution -> {
            assertThat(attribution.source().title()).isEqualTo("PA-X Peace Agreements Database, version 9");
            assertThat(attribution.source().publisher()).contains("PeaceRep, University of Edinburgh");
        });
    }

    @Test
    void paxSaysItInItsOwnTerms() {
        Agreement agreement = read(HEADER + "Syria,115,Syrian peace process,7,Harbour accord,,,Cea,,299.0,3,0\n")
                .agreement();
        Pax pax = Pax.of(agreement);
        assertThat(pax.id()).hasValue(7);
        assertThat(pax.process()).contains("Syrian peace process");
        assertThat(pax.stage()).contains("Cea");
        assertThat(pax.subStage()).isEmpty();
        assertThat(pax.level()).isEmpty();
        assertThat(pax.partiesText()).isEmpty();
        assertThat(pax.thirdPartiesText()).isEmpty();
        assertThat(pax.ucdpConflict()).contains("299");
        assertThat(pax.issues()).isEqualTo(Map.of("Ce", 3));
        assertThat(pax).hasToString("PA-X 7: Cea/-, 1 issues");
    }

    @Test
    void anIssueIsThereOrNotOrNotCoded() {
        Pax pax =
                Pax.of(read(HEADER + "Syria,115,P,7,Harbour accord,,,,,,1,0\n").agreement());
        assertThat(pax.issue("Ce")).isEqualTo(OptionalInt.of(1));
        assertThat(pax.issue("PpsGe:St")).isEqualTo(OptionalInt.of(0));
        assertThat(pax.issue("Terr")).isEmpty();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> pax.issue("Cea"))
                .withMessageContaining("'Cea'")
                .withMessageContaining("Ce");
    }

    @Test
    void anAgreementFromElsewhereSaysNothing() {
        Pax pax = Pax.of(Agreement.builder().id("a").name("A").build());
        assertThat(pax.id()).isEmpty();
        assertThat(pax.issues()).isEmpty();
        assertThat(pax).hasToString("PA-X -: -/-, 0 issues");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2020-02-06", "06/02/2020", "6/2/2020"})
    void theDayIsWrittenInTwoWays(String day) {
        assertThat(with("Dat", day).concluded()).hasToString("Optional[2020-02-06]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "NA", "N/A", " NA "})
    void threeKindsOfNothingAreNothing(String nothing) {
        Agreement agreement = with("UcdpAgr", nothing);
        assertThat(agreement.extras()).doesNotContainKey("UcdpAgr");
        assertThat(with("Dat", nothing).concluded()).isEmpty();
        assertThat(with("Ce", nothing).extras()).doesNotContainKey("Ce");
    }

    @Test
    void aByteOrderMarkIsNoPartOfTheFirstName() {
        byte[] text = ("\uFEFF" + HEADER + "Syria,115,P,7,Harbour accord,,,,,,,\n").getBytes(StandardCharsets.UTF_8);
        Read read = read(Input.of(new ByteArrayInputStream(text), "pax.csv"));
        assertThat(places(read.agreement())).hasToString("[Syria]");
        assertThat(read.drift().added()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Russia/Syria/(Idlib)", "Russia\nSyria\n(Idlib)", "Russia\r\nSyria\r\n(Idlib)\r\n"})
    void countriesAreJoinedBySlashesOrByLines(String con) {
        Agreement agreement = with("Con", con);
        assertThat(places(agreement)).extracting(Place::id).containsExactly("russia", "syria", "pax-area-idlib");
        assertThat(places(agreement).get(2).kind()).isEqualTo(PlaceKind.AREA);
        assertThat(places(agreement).get(2).within()).isEmpty();
    }

    @Test
    void slashesWithinBracketsBelongToAName() {
        assertThat(places(with("Con", "India/(Jammu/Kashmir)"))).hasToString("[India, Jammu/Kashmir]");
    }

    @Test
    void anAreaThatIsACountryElsewhereIsThatCountry() {
        assertThat(places(with("Con", "Israel/(Palestine)")))
                .extracting(Place::kind)
                .containsExactly(PlaceKind.COUNTRY, PlaceKind.COUNTRY);
    }

    @Test
    void aCountryThatIsNoMoreIsAPlaceOfItsOwn() {
        assertThat(places(with("Con", "Yugoslavia (former)")))
                .extracting(Place::id)
                .containsExactly("pax-country-yugoslavia-former");
    }

    @Test
    void withoutNamesTheCodesTellTheCountries() {
        Read read = read("AgtId,PP,Agt,Loc1ISO,Loc1GWNO,Loc2ISO\n7,1,A,SYR,652,XYZ\n");
        assertThat(places(read.agreement())).extracting(Place::id).containsExactly("syria");
        assertThat(read.notes())
                .extracting(Problem::message)
                .containsExactly("is no country that we know by a code of ISO 3166-1");
        read = read("AgtId,PP,Agt,Loc1GWNO,Loc2GWNO\n7,1,A,652.0,9999\n");
        assertThat(places(read.agreement())).extracting(Place::id).containsExactly("syria");
        assertThat(read.notes())
                .extracting(Problem::message)
                .containsExactly("is no country that we know by a number of Gleditsch and Ward");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Republic of Turkey\nRussian Federation",
                "the Republic of Turkey;\n Russian Federation;",
                "Turkey, Russia",
                "Turkey and Russia",
                "Republic of Turkey [Signed]\nRussian Federation [signed]",
                "Turkey\u00A0\nRussia\n\n"
            })
    void plainListsOfStatesAreParties(String cell) {
        assertThat(parties(cell)).containsExactly("Turkey", "Russia");
    }

    @Test
    void threeStatesWithAnAndAreParties() {
        assertThat(parties("Islamic Republic of Iran, the Russian Federation and the Republic of Turkey"))
                .containsExactly("Iran", "Russia", "Turkey");
    }

    @Test
    void governmentsAndOrganisationsAreParties() {
        Agreement agreement =
                with("Part", "Government of Syria; The Harbour Front (HF); Quay Committee; Port Government");
        assertThat(agreement.parties())
                .hasToString("[Government of Syria, Harbour Front, Quay Committee, Port Government]");
        assertThat(agreement.parties())
                .extracting(party -> party.kind().code())
                .containsExactly("GOVERNMENT", "SIGNATORY", "SIGNATORY", "GOVERNMENT");
        assertThat(agreement.parties().get(1).aliases()).hasToString("[HF]");
        assertThat(agreement.parties().get(0).kind()).isEqualTo(ActorKind.GOVERNMENT);
        assertThat(agreement.parties().get(0).externalIds()).containsEntry("gw", "652");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Signed: Jo Miller, Commander, Harbour Front;\nMax Quay, Deputy Controller",
                "Jo Miller\nPresident of the Republic",
                "From Harbour Front\nJo Miller",
                "Harbour Front\nJo Miller",
                "Harbour Front [illegible]",
                "[The parties are stated to be the Government of Syria and the Front]",
                "For the delegation of Turkey: Jo Miller",
                "HARBOUR COMMITTEE AND THE QUAY COMMITTEE",
                "Turkey; representatives of all parties",
                "Harbour Front, Western Division;\nQuay Front",
                "Agreement is not signed, but stated to be one of the \"Front\""
            })
    void anythingElseIsKeptAsItIsAndMakesNoParties(String cell) {
        assertThat(parties(cell.replace("\"", "\"\""))).isEmpty();
    }

    @Test
    void theSameStateIsOneActorWhateverItIsCalled() {
        Dataset dataset = Input.of(
                        new StringReader("AgtId,PP,Agt,Part\n1,1,A,Turkey\n2,1,B,The Republic of Turkey\n"), "pax.csv")
                .dataset();
        assertThat(dataset.actors()).hasToString("[Turkey]");
        assertThat(dataset.warnings()).isEmpty();
    }

    @Test
    void titlesOfSeveralLinesAreOneLineAndKept() {
        Agreement agreement =
                read("AgtId,PP,Agt\n7,1,\"Harbour\u00A0accord\non quays\"\n").agreement();
        assertThat(agreement.name()).isEqualTo("Harbour accord on quays");
        assertThat(agreement.extras()).containsEntry("Agt", "Harbour\u00A0accord\non quays");
    }

    @Test
    void aPopularNameIsAnAlias() {
        assertThat(read("AgtId,PP,Agt\n7,1,Memorandum on quays ('Harbour Accord')\n")
                        .agreement()
                        .aliases())
                .hasToString("[Harbour Accord]");
        assertThat(read("AgtId,PP,Agt\n7,1,Resolution (1988)\n").agreement().aliases())
                .isEmpty();
    }

    @Test
    void whatIsNoLevelIsNoted() {
        Read read = read(HEADER + "Syria,115,P,7,Harbour accord,,,,,,4,1.0\n");
        assertThat(read.agreement().terms()).hasSize(1);
        assertThat(read.agreement().extras()).containsEntry("Ce", "4");
        assertThat(read.notes()).singleElement().satisfies(note -> {
            assertThat(note.field()).isEqualTo("Ce");
            assertThat(note.message()).isEqualTo("is no level from 0 to 3, but '4'");
        });
    }

    @Test
    void wrongRowsAreReportedWithAllThatIsWrong() {
        Read read = read(HEADER + "Syria,115,P,,Harbour accord,31/02/2020,,,,,,\nSyria,115,P,8,Quay accord,,,,,,,\n");
        assertThat(read.report()).asString().startsWith("rows read 2, accepted 1, rejected 1, passed over 0");
        assertThat(read.problems())
                .extracting(Problem::toString)
                .anySatisfy(text -> assertThat(text).contains("line 2", "AgtId", "is missing: expected a code"))
                .anySatisfy(text -> assertThat(text)
                        .contains("Dat", "expected a day, such as 2020-02-06, or 06/02/2020 but found '31/02/2020'"));
    }

    @Test
    void driftTellsWhatVersionTenHasAndWhatItDoesNot() {
        Drift drift =
                read(HEADER.strip() + ",Year\nSyria,115,P,7,A,,,,,,,,2020\n").drift();
        assertThat(drift.missing()).contains("StDef", "Reg").doesNotContain("Con", "Ce");
        assertThat(drift.added()).hasToString("{Year=1, such as '2020'}");
    }

    @Test
    void aSmallExportIsRead() {
        String text = "\uFEFFCon,PP,PPName,Reg,AgtId,Agt,Stage,Date\nSyria,115,P,Middle East,7,A,Cea,06/02/2020\n";
        Agreement agreement = read(Input.of(
                        new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), "small.csv"))
                .agreement();
        assertThat(agreement.concluded()).hasToString("Optional[2020-02-06]");
        assertThat(Pax.of(agreement).stage()).contains("Cea");
        assertThat(Pax.of(agreement).issue("Ce")).isEmpty();
    }

    @Test
    void theExportOfTheExplorerIsReadAndItsColumnsKept() {
        Read read = read("""
            Con,PP,AgtId,Agt,Interim,description,stage_label,stage_short,agt_type,agt_dat,year
            Syria,115.0,7.0,A,No,On quays,Ceasefire,Cea,Intra,2020-02-06,2020.0
            """);
        Agreement agreement = read.agreement();
        assertThat(agreement.id()).isEqualTo("pax-7");
        assertThat(Pax.of(agreement).stage()).contains("Cea");
        assertThat(Pax.of(agreement).level()).contains("Intra");
        assertThat(agreement.concluded()).isPresent();
        assertThat(agreement.extras()).containsEntry("stage_label", "Ceasefire").containsEntry("year", "2020.0");
        assertThat(read.drift().retyped()).containsOnlyKeys("AgtId");
    }

    @Test
    void pagesOfTheApiAreRead() {
        Read read = read("""
            {"count": 1, "next": null, "previous": null, "results": [
              {"id": 7, "name": "Harbour accord", "date_signed": "2020-02-06", "page_count": 2,
               "agreement_stage": {"code": "Cea", "name": "Ceasefire/related"},
               "agreement_substage": {"code": "Ceas", "name": "Ceasefire"}, "interim_arrangement": false,
               "parties": "Turkey\\nRussia", "third_parties": null, "ucdp_conflict_id": "299",
               "peace_process": {"id": 115, "name": "Syrian peace process"},
               "conflict_level": {"code": "InterIntra", "name": "Interstate/intrastate conflict"},
               "agreement_status": {"code": "MultiSign", "name": "Multiparty signed/agreed"},
               "conflicts": [{"id": 1}], "language": "English"}]}
            """);
        Agreement agreement = read.agreement();
        assertThat(agreement).hasToString("Harbour accord (2020-02-06): Turkey, Russia");
        assertThat(agreement.statuses()).hasToString("[Multiparty signed/agreed]");
        assertThat(Pax.of(agreement)).hasToString("PA-X 7: Cea/Ceas, 0 issues");
        assertThat(Pax.of(agreement).level()).contains("InterIntra");
        assertThat(agreement.extras())
                .containsEntry("agreement_status.code", "MultiSign")
                .containsEntry("conflicts", "[{\"id\":1}]");
    }

    @Test
    void aDatasetOfItGoesThroughOurOwnFormatsUnchanged() {
        Dataset dataset = Input.of(
                        new StringReader(
                                HEADER + "Syria/(Idlib),115,P,7,A,2020-02-06,Status unclear,Cea,Turkey,299,3,0\n"),
                        "pax.csv")
                .dataset();
        for (var format : List.of(Formats.JSON, Formats.JSONL)) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Output.to(out).as(format).write(dataset);
            assertThat(Input.of(new ByteArrayInputStream(out.toByteArray()), "a")
                            .dataset())
                    .isEqualTo(dataset);
        }
    }

    @Test
    void itIsOnlyReadAndHoldsNoEvents() {
        assertThat(Formats.PAX.writes()).isEmpty();
        assertThatThrownBy(() -> Input.of(new StringReader(HEADER), "pax.csv").events())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("the format is pax, from which only");
    }
}
