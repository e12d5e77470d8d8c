package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.conflictevents.blackbox.GdeltRows.Read;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Gdelt;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Actors and places have tests of their own. */
class GdeltTest {

    @TempDir
    private Path folder;

    private static Event event(String... cells) {
        return GdeltRows.with(cells).event();
    }

    @Test
    void whatIsReadIsTheSameWhereverThatIs() {
        String text = GdeltRows.text(GdeltRows.COLUMNS, List.of(GdeltRows.row()));
        List<Event> here = GdeltRows.read(text).events();
        Locale before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
        try {
            assertThat(GdeltRows.read(text).events()).isEqualTo(here);
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aRowIsAnEvent() {
        Event event = event("Actor1Code", "SYRMIL", "Actor1CountryCode", "SYR", "Actor1Type1Code", "MIL");
        assertThat(event).hasToString("2020-02-06?: armed clash by Syria: military [1 source]");
        assertThat(event.id()).isEqualTo("gdelt-741");
        assertThat(event.externalIds()).isEqualTo(Map.of("gdelt", "741"));
        assertThat(event.type()).isEqualTo(EventType.ARMED_CLASH);
        assertThat(event.scope()).isEqualTo(Scope.SINGLE);
        assertThat(event.modality()).isEqualTo(Modality.OCCURRED);
    }

    @Test
    void nobodyIsCounted() {
        assertThat(event("EventCode", "202").figures()).isEmpty();
    }

    @Test
    void theDayIsAGuessAndTheDayOfTheReportIsKept() {
        Event event = event("SQLDATE", "20190207", "DATEADDED", "20200207121500");
        assertThat(event.when()).hasToString("2019-02-07?");
        assertThat(event.attributions()).singleElement().satisfies(attribution -> {
            assertThat(attribution.said()).hasToString("Optional[2020-02-07]");
            assertThat(attribution.voices()).hasToString("[harbour.example]");
            assertThat(attribution.source().id()).isEqualTo("20200207121500-export");
        });
        assertThat(Gdelt.of(event).addedAt()).hasToString("Optional[2020-02-07T12:15:00Z]");
        assertThat(Gdelt.of(event).sourceUrl()).contains("https://www.harbour.example/quay/1.html");
    }

    @ParameterizedTest
    @CsvSource({
        "20200207121500.export.CSV, 'GDELT Event Database, 2020-02-07 12:15 UTC', 2020-02-07",
        "20200207121500.translation.export.CSV.zip, 'GDELT Event Database, 2020-02-07 12:15 UTC', 2020-02-07",
        "20130401.export.CSV, 'GDELT Event Database, 2013-04-01', ''",
        "sample.tsv, GDELT Event Database, ''"
    })
    void theNameOfAFileTellsWhenItCameOut(String name, String title, String published) {
        String text = GdeltRows.text(GdeltRows.COLUMNS, List.of(GdeltRows.row()));
        Source source = GdeltRows.read(Input.of(new StringReader(text), "some/where/" + name))
                .event()
                .sources()
                .get(0);
        assertThat(source.title()).isEqualTo(title);
        assertThat(source.published().map(Object::toString).orElse("")).isEqualTo(published);
        assertThat(source.publisher()).contains("The GDELT Project");
    }

    @ParameterizedTest
    @CsvSource({
        "http://a.example/x, a.example",
        "HTTPS://WWW.A.example:80/x?y, a.example",
        "BBC Monitoring, BBC Monitoring"
    })
    void theHostOfTheArticleIsWhoSaysIt(String url, String name) {
        assertThat(event("SOURCEURL", url).attributions().get(0).voices()).hasToString("[" + name + "]");
    }

    @Test
    void withoutAnArticleTheFileSaysIt() {
        assertThat(event("SOURCEURL", "").attributions().get(0).voices()).isEmpty();
        assertThat(event("SOURCEURL", "", "DATEADDED", "").attributions().get(0).said())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "010, STATEMENT, 1",
        "042, VISIT, 1",
        "0251, APPEAL, 1",
        "057, AGREEMENT, 1",
        "0871, CEASEFIRE, 2",
        "0874, WITHDRAWAL, 2",
        "138, THREAT, 3",
        "139, ULTIMATUM, 3",
        "145, RIOT, 3",
        "154, TROOP_DEPLOYMENT, 4",
        "1831, SUICIDE_BOMB, 4",
        "1952, AIR_STRIKE, 4",
        "196, CEASEFIRE_VIOLATION, 4",
        "2041, CHEMICAL_WEAPON, 4"
    })
    void codesAreTextsWithLeadingZeros(String code, String type, int quadClass) {
        Event event = event("EventCode", code);
        assertThat(event.type().code()).isEqualTo(type);
        assertThat(Gdelt.of(event).eventCode()).contains(code);
        assertThat(Gdelt.of(event).quadClass()).hasValue(quadClass);
    }

    @Test
    void whatFollowsFromTheCodeIsNotKeptTwice() {
        Event same = event(
                "EventCode",
                "0251",
                "EventBaseCode",
                "025",
                "EventRootCode",
                "02",
                "QuadClass",
                "1",
                "MonthYear",
                "202002",
                "Year",
                "2020",
                "FractionDate",
                "2020.0986");
        assertThat(same.extras()).containsOnlyKeys("EventCode", "ActionGeo_Type", "DATEADDED", "SOURCEURL");
        Event other = event("EventCode", "0251", "EventBaseCode", "02", "QuadClass", "4", "Year", "2019");
        assertThat(other.extras())
                .containsEntry("EventBaseCode", "02")
                .containsEntry("QuadClass", "4")
                .containsEntry("Year", "2019");
        assertThat(Gdelt.of(other).quadClass()).hasValue(4);
    }

    @Test
    void theClassOfAnInvestigationIsWhatTheFileSays() {
        assertThat(Gdelt.of(event("EventCode", "090", "QuadClass", "2")).quadClass())
                .hasValue(2);
        assertThat(Gdelt.of(event("EventCode", "090")).quadClass()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "42, 4, 042",
        "42, '', 042",
        "20, 2, 020",
        "20, 20, 20",
        "251, 2, 0251",
        "190, 19, 190",
        "10.0, 1.0, 010"
    })
    void theZeroThatADataFrameLostIsThereAgain(String code, String root, String expected) {
        Event event = event("EventCode", code, "EventRootCode", root);
        assertThat(Gdelt.of(event).eventCode()).contains(expected);
    }

    @Test
    void aCodeThatIsNoneIsNotedAndNoTypeIsMadeUp() {
        Read read = GdeltRows.with("EventCode", "---");
        assertThat(read.event().type().code()).isEqualTo("CAMEO ---");
        assertThat(Gdelt.of(read.event()).quadClass()).isEmpty();
        assertThat(read.notes())
                .extracting(Problem::message)
                .containsExactly("is no code of CAMEO, whose roots are 01 to 20: '---'");
    }

    @ParameterizedTest
    @CsvSource({
        "111, SPEAKER, TARGET",
        "010, SPEAKER, ADDRESSEE",
        "102, SPEAKER, ADDRESSEE",
        "040, PARTY, PARTY",
        "042, ACTOR, HOST",
        "043, HOST, PARTY",
        "045, MEDIATOR, PARTY",
        "057, PARTY, PARTY",
        "073, ACTOR, TARGET",
        "173, ACTOR, TARGET",
        "190, ATTACKER, TARGET"
    })
    void theFirstActorDoesItToTheSecond(String code, String first, String second) {
        Event event = event("EventCode", code, "Actor1Code", "SYR", "Actor2Code", "TUR");
        assertThat(event.participants()).extracting(p -> p.role().code()).containsExactly(first, second);
        assertThat(event.participants())
                .extracting(p -> p.side().orElseThrow().code())
                .containsExactly("A", "B");
    }

    @Test
    void allElseIsKept() {
        Event event = event(
                "IsRootEvent",
                "1",
                "GoldsteinScale",
                "-10.0",
                "NumMentions",
                "10",
                "NumSources",
                "2",
                "NumArticles",
                "1E1",
                "AvgTone",
                "-9.63503649635038",
                "Actor1Geo_FullName",
                "Quay \"7\", Syria",
                "Actor1Geo_Lat",
                "x");
        Gdelt gdelt = Gdelt.of(event);
        assertThat(gdelt.isRootEvent()).contains(true);
        assertThat(gdelt.goldsteinScale()).hasValue(-10);
        assertThat(gdelt.mentionCount()).hasValue(10);
        assertThat(gdelt.sources()).hasValue(2);
        assertThat(gdelt.articles()).hasValue(10);
        assertThat(gdelt.averageTone()).hasValue(-9.63503649635038);
        assertThat(event.extras())
                .containsEntry("Actor1Geo_FullName", "Quay \"7\", Syria")
                .containsEntry("Actor1Geo_Lat", "x");
        assertThat(gdelt).hasToString("GDELT 741: 190");
    }

    @Test
    void anEventFromElsewhereSaysNothing() {
        Event event = event().withExternalIds(Map.of()).withExtras(Map.of());
        Gdelt gdelt = Gdelt.of(event);
        assertThat(gdelt.id()).isEmpty();
        assertThat(gdelt.quadClass()).isEmpty();
        assertThat(gdelt.goldsteinScale()).isEmpty();
        assertThat(gdelt.isRootEvent()).isEmpty();
        assertThat(gdelt.addedAt()).isEmpty();
        assertThat(gdelt).hasToString("GDELT -: -");
    }

    @Test
    void anAddressWithAQuoteIsOneCell() {
        Map<String, String> first = GdeltRows.row("Actor1Name", "\"QUAY\" \"", "SOURCEURL", "\"");
        Map<String, String> second = GdeltRows.row("GLOBALEVENTID", "742");
        Read read = GdeltRows.read(GdeltRows.text(GdeltRows.COLUMNS, List.of(first, second)));
        assertThat(read.problems()).isEmpty();
        assertThat(read.events()).hasSize(2);
        assertThat(read.events().get(0).participants())
                .extracting(Participant::label)
                .hasToString("[Optional[\"QUAY\" \"]]");
    }

    @Test
    void theNumberOfColumnsTellsTheVersion() {
        Map<String, String> row = GdeltRows.row("ActionGeo_ADM2Code", "26324", "DATEADDED", "20200207");
        List<String> version1 = GdeltRows.COLUMNS.stream()
                .filter(column -> !column.endsWith("ADM2Code"))
                .toList();
        List<String> backfile = version1.subList(0, 57);
        assertThat(version1).hasSize(58);
        assertThat(GdeltRows.read(GdeltRows.text(GdeltRows.COLUMNS, List.of(row)))
                        .drift()
                        .isNone())
                .isTrue();
        Read daily = GdeltRows.read(GdeltRows.text(version1, List.of(row)));
        assertThat(daily.event().attributions()).hasToString("[20200207121500-export: harbour.example]");
        assertThat(daily.event().attributions().get(0).said()).hasToString("Optional[2020-02-07]");
        assertThat(Gdelt.of(daily.event()).addedAt()).isEmpty();
        assertThat(daily.drift().missing())
                .containsExactly("Actor1Geo_ADM2Code", "Actor2Geo_ADM2Code", "ActionGeo_ADM2Code");
        Read old = GdeltRows.read(GdeltRows.text(backfile, List.of(row)));
        assertThat(old.event().attributions().get(0).voices()).isEmpty();
        assertThat(old.drift().missing()).contains("SOURCEURL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t", ","})
    void withAHeaderColumnsAreFoundByName(String separator) {
        List<String> columns = new ArrayList<>(GdeltRows.COLUMNS);
        Collections.reverse(columns);
        Map<String, String> row = new HashMap<>(GdeltRows.row("ActionGeo_FullName", ""));
        String text = String.join(separator, columns).toLowerCase(java.util.Locale.ROOT) + "\n"
                + String.join(separator, columns.stream().map(row::get).toList()) + "\n";
        Read read = GdeltRows.read(text);
        assertThat(read.event()).isEqualTo(event());
        assertThat(read.drift().isNone()).isTrue();
    }

    @Test
    void aTableWithCommasHasQuotes() {
        Event event = GdeltRows.read("""
            globaleventid,sqldate,eventcode,actiongeo_type,actiongeo_fullname,more
            741,20200206,042,1,"Quay, Syria",x
            """).event();
        assertThat(event.extras())
                .containsEntry("ActionGeo_FullName", "Quay, Syria")
                .containsEntry("more", "x");
    }

    @Test
    void numbersInExponentsAreRead() {
        Read read = GdeltRows.with("GLOBALEVENTID", "7.41E+2", "SQLDATE", "20200206.0");
        assertThat(read.event().id()).isEqualTo("gdelt-741");
        assertThat(read.event().when()).hasToString("2020-02-06?");
        assertThat(read.drift().retyped()).containsOnlyKeys("GLOBALEVENTID", "SQLDATE");
    }

    @Test
    void itIsFoundByWhatStandsInTheFile() throws Exception {
        Map<String, String> row = GdeltRows.row();
        Path file = folder.resolve("20200207121500.export.CSV");
        Files.writeString(file, GdeltRows.text(GdeltRows.COLUMNS, List.of(row)));
        assertThat(Formats.detect(file)).contains(Formats.GDELT);
        Files.writeString(file, GdeltRows.text(GdeltRows.COLUMNS.subList(0, 16), List.of(row)));
        assertThat(Formats.detect(file)).isEmpty();
        Files.writeString(file, String.join(",", GdeltRows.COLUMNS) + "\n");
        assertThat(Formats.detect(file)).contains(Formats.GDELT);
    }

    @Test
    void wrongRowsAreReportedWithAllThatIsWrong() {
        Map<String, String> wrong = GdeltRows.row(
                "SQLDATE",
                "20200231",
                "EventCode",
                "",
                "ActionGeo_Type",
                "4",
                "ActionGeo_Lat",
                "91",
                "ActionGeo_Long",
                "1");
        Read read =
                GdeltRows.read(GdeltRows.text(GdeltRows.COLUMNS, List.of(GdeltRows.row(), wrong)) + "743\t20200206\n");
        assertThat(read.report()).asString().startsWith("rows read 3, accepted 1, rejected 2, passed over 0");
        assertThat(read.problems())
                .extracting(Problem::field)
                .containsExactly("SQLDATE", "EventCode", "ActionGeo_Lat", "");
        assertThat(read.problems().get(2).message()).isEqualTo("expected a number from -90 to 90 but found '91'");
        assertThat(read.problems().get(3).message()).contains("61", "2");
    }

    @Test
    void aTimeThatIsNoneIsNotedAndKept() {
        Read read = GdeltRows.with("DATEADDED", "2020-02-07");
        assertThat(read.event().extras()).containsEntry("DATEADDED", "2020-02-07");
        assertThat(read.event().attributions().get(0).said()).isEmpty();
        assertThat(read.notes())
                .extracting(Problem::message)
                .containsExactly("is no time, such as 20180326044500, but '2020-02-07'");
    }

    @Test
    void aRowThatComesAgainIsPassedOverInADataset() {
        String row = GdeltRows.text(GdeltRows.COLUMNS, List.of(GdeltRows.row()));
        Dataset dataset = Input.of(new StringReader(row + row), "20200207121500.export.CSV")
                .dataset();
        assertThat(dataset.events()).hasSize(1);
        assertThat(dataset.warnings()).isEmpty();
    }

    @Test
    void anotherTableIsRefused() {
        assertThatThrownBy(() -> GdeltRows.read("741\t20200206\n"))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining(
                        "there is no header, and the first row has 2 cells: a file of the format gdelt without"
                                + " a header has 61 or 58 or 57");
        assertThatThrownBy(() -> GdeltRows.read("SQLDATE\tEventCode\n20200206\t190\n"))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("there is no column 'GLOBALEVENTID'");
        assertThat(Formats.GDELT.writes()).isEmpty();
    }
}
