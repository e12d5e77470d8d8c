package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Country;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Group;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables with HXL tags, with invented rows. */
class HxlTest {

    @TempDir
    Path folder;

    private static Input input(String... lines) {
        return Input.of(new StringReader(String.join("\n", lines) + "\n"), "table.csv");
    }

    private static RecordReader<Event> reader(String... lines) {
        return input(lines).as(Formats.HXL).policy(RowPolicy.COLLECT).events();
    }

    private static Event event(String tags, String cells) {
        try (RecordReader<Event> events = reader(tags, cells)) {
            Optional<Event> event = events.stream().findFirst();
            assertThat(events.problems()).isEmpty();
            return event.orElseThrow();
        }
    }

    private static Figure figure(String tags, String cells) {
        return event(tags, cells).figures().get(0);
    }

    private static String wrong(String tags, String cells) {
        try (RecordReader<Event> events = reader(tags, cells)) {
            assertThat(events.stream()).isEmpty();
            return events.problems().get(0).message();
        }
    }

    @Test
    void aRowIsAnEventWithTheNumbersThatItsTagsTell() {
        Event event = event(
                "#date,#adm1+code,#adm1+name,#country+code,#affected+killed,#affected+injured",
                "2030-02,SY07,Idleb,SYR,12,3");
        assertThat(event.id()).isEqualTo("table-row-1");
        assertThat(event.type()).isEqualTo(EventType.of("UNSPECIFIED"));
        assertThat(event.scope()).isEqualTo(Scope.AGGREGATE);
        assertThat(event.modality()).isEqualTo(Modality.OCCURRED);
        assertThat(event.when()).hasToString("2030-02");
        assertThat(event.figures())
                .extracting(Figure::toString)
                .containsExactly("KILLED 12 persons", "INJURED 3 persons");
        assertThat(event.place().orElseThrow()).hasToString("Idleb, Syria");
        assertThat(event.place().orElseThrow().externalIds()).isEqualTo(Map.of("pcode", "SY07"));
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.ADMIN1);
        assertThat(event.summary()).isEqualTo("people killed: 12 persons; people injured: 3 persons");
        assertThat(event.extras()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#affected+killed+children+min",
                "#affected+min+children+killed",
                "# AFFECTED +Killed + children+MIN",
                "#affected+killed+ind+children+min+num",
                "#affected+killed+children+min+v_hdx+i_en"
            })
    void attributesHaveNoOrderAndNoCase(String tag) {
        Figure figure = figure("#date," + tag, "2030,7");
        assertThat(figure.measure()).isEqualTo(Measure.KILLED);
        assertThat(figure.group()).contains(Group.CHILDREN);
        assertThat(figure.quantity()).isEqualTo(Quantity.atLeast(7, Unit.PERSONS));
    }

    @ParameterizedTest
    @CsvSource({
        "#affected+killed,KILLED,FLOW",
        "#affected+missing,MISSING,FLOW",
        "#affected+displaced,DISPLACED,FLOW",
        "#affected+idps,DISPLACED_POPULATION,STOCK",
        "#affected+refugees,REFUGEES,STOCK",
        "#affected+returnees,RETURNED,FLOW",
        "#affected,AFFECTED,UNKNOWN",
        "#inneed,IN_NEED,UNKNOWN",
        "#population,POPULATION,STOCK"
    })
    void tagsTellWhatIsCounted(String tag, String measure, String nature) {
        Figure figure = figure("#date," + tag, "2030,7");
        assertThat(figure.measure()).isEqualTo(Measure.of(measure));
        assertThat(figure.measure().nature()).hasToString(nature);
        assertThat(figure.quantity()).isEqualTo(Quantity.exactly(7, Unit.PERSONS));
    }

    @Test
    void aRowOfStocksIsAState() {
        Event event = event("#date,#affected+idps,#population", "2030,7,100");
        assertThat(event.scope()).isEqualTo(Scope.STATE);
        assertThat(event.modality()).isEqualTo(Modality.ONGOING);
    }

    @Test
    void aGroupIsAPartOfAll() {
        List<Figure> figures = event(
                        "#date,#affected+killed,#affected+killed+civilians,#affected+injured+children", "2030,12,5,2")
                .figures();
        assertThat(figures)
                .extracting(figure -> figure.id().orElseThrow())
                .containsExactly("killed", "killed-civilians", "injured-children");
        assertThat(figures)
                .extracting(Figure::partOf)
                .containsExactly(Optional.empty(), Optional.of("killed"), Optional.empty());
    }

    @Test
    void householdsAndSexesAreNotCountedAsPeople() {
        Event event = event("#date,#affected+killed,#affected+displaced+hh,#affected+killed+f", "2030,12,900,4");
        assertThat(event.figures()).hasSize(1);
        assertThat(event.extras()).isEqualTo(Map.of("#affected+displaced+hh", "900", "#affected+killed+f", "4"));
    }

    @Test
    void lowAndHighAreARange() {
        Figure figure = figure(
                "#date,#affected+displaced+min,#affected+displaced,#affected+displaced+max", "2030,400,520.5,600");
        assertThat(figure.quantity()).hasToString("400 to 600 persons, best 520.5");
    }

    @Test
    void anEmptyCellIsNotZero() {
        Event event = event("#date,#affected+killed,#affected+injured", "2030,,0");
        assertThat(event.figures()).extracting(Figure::toString).containsExactly("INJURED 0 persons");
    }

    @Test
    void aRowMayNameWhatItCounts() {
        Event event = event(
                "#meta+id,#date,#indicator+name,#indicator+value,#indicator+qualifier,#indicator+unit,#indicator+min,#indicator+group",
                "p-7,2030,POSTS,,MORE_THAN,ITEMS,4,MILITARY_POSTS");
        assertThat(event.id()).isEqualTo("p-7");
        Figure figure = event.figures().get(0);
        assertThat(figure.measure()).isEqualTo(Measure.POSTS);
        assertThat(figure.quantity()).isEqualTo(Quantity.moreThan(4, Unit.ITEMS));
        assertThat(figure.group()).contains(Group.MILITARY_POSTS);
    }

    @Test
    void theNumberOfAnotherTagIsNotThatOfTheName() {
        List<Figure> figures = event(
                        "#date,#indicator+name,#indicator+value,#affected+killed", "2030,Health facilities,5,12")
                .figures();
        assertThat(figures)
                .extracting(Figure::toString)
                .containsExactly("Health facilities 5 items", "KILLED 12 persons");
    }

    @Test
    void aPartRefersToARowThatWentBeforeIt() {
        String tags = "#meta+id,#meta+part_of,#date,#indicator+name,#affected+killed";
        try (RecordReader<Event> events = reader(tags, "a,b,2030,KILLED,1", "b,,2030,KILLED,3", "c,b,2030,KILLED,2")) {
            List<Event> all = events.stream().toList();
            assertThat(all)
                    .extracting(event -> event.figures().get(0).partOf())
                    .containsExactly(Optional.empty(), Optional.empty(), Optional.of("b#figure"));
            assertThat(all.get(0).extras()).isEqualTo(Map.of("#meta+part_of", "b"));
            assertThat(all.get(2).extras()).isEmpty();
        }
    }

    @Test
    void aRowThatNamesAnEventMayHaveNoNumber() {
        Event event = event("#date,#event+name,#event+type,#event+id", "2030-02-06,Clash at the quay,ARMED_CLASH,E7");
        assertThat(event.type()).isEqualTo(EventType.ARMED_CLASH);
        assertThat(event.summary()).isEqualTo("Clash at the quay");
        assertThat(event.figures()).isEmpty();
        assertThat(event.extras()).containsEntry("#event+id", "E7");
    }

    @Test
    void aRowWithNeitherIsPassedOver() {
        try (RecordReader<Event> events = reader("#date,#adm1,#affected+killed", "2030,Idleb,", ",,", "2030,Idleb,1")) {
            assertThat(events.stream().toList()).hasSize(1);
            assertThat(events.report())
                    .hasToString("rows read 3, accepted 1, rejected 0, passed over 2 (neither a number nor an event 1, "
                            + "blank row 1); 1 record made");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "2030-02-06,2030-02-06",
        "2030-02-06T12:00:00Z,2030-02-06",
        "2030-02-06 00:00,2030-02-06",
        "2030-02,2030-02",
        "2030,2030",
        "2030-02-06?,2030-02-06?"
    })
    void datesAreAsPreciseAsTheyAreWritten(String written, String date) {
        assertThat(event("#date+occurred,#affected", written + ",1").when()).hasToString(date);
    }

    @ParameterizedTest
    @CsvSource({
        "2030-02-01,2030-02-28,2030-02",
        "2030-02,2030-02,2030-02",
        "2030-02-03,2030-03-05,2030-02-03/2030-03-05",
        "2030-02-03,'',2030-02-03/",
        "'',2030-02-03,/2030-02-03"
    })
    void aFirstAndALastDayMakeASpan(String start, String end, String span) {
        assertThat(event("#date+start,#date+end,#affected", start + "," + end + ",1")
                        .when())
                .hasToString(span);
    }

    @Test
    void aDateThatIsNotThereIsUnknown() {
        Event event = event("#affected+killed", "1");
        assertThat(event.when().earliest()).isEmpty();
        assertThat(event.when().latest()).isEmpty();
    }

    @Test
    void aDateOfAnotherKindIsWrong() {
        assertThat(wrong("#date,#affected", "6 Feb,1"))
                .isEqualTo("expected a date, such as 2020-02-06, 2020-02 or 2020 but found '6 Feb'");
        assertThat(wrong("#date+start,#date+end,#affected", "2030-02-06,2030-02-05,1"))
                .isEqualTo("expected a date that is not before #date+start, 2030-02-06 but found '2030-02-05'");
    }

    @Test
    void aNumberThatIsNoneIsWrong() {
        assertThat(wrong("#date,#affected+killed+num", "2030,many"))
                .isEqualTo("expected a number, 0 or more but found 'many'");
        assertThat(wrong("#indicator+name,#indicator+qualifier,#indicator", "KILLED,perhaps,1"))
                .isEqualTo("expected a qualifier, such as ABOUT or MORE_THAN but found 'perhaps'");
    }

    @Test
    void coordinatesAreOfThePlaceThatIsNamed() {
        Event event = event(
                "#date,#affected,#loc+name,#geo+lat,#geo+lon,#adm2+name,#country",
                "2030,1,Old Quay,35.50,36,Harbour,Syria");
        Place place = event.place().orElseThrow();
        assertThat(place).hasToString("Old Quay, Harbour, Syria");
        assertThat(place.location()).contains(new GeoPoint(35.5, 36, PlacePrecision.UNKNOWN));
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.UNKNOWN);
        assertThat(event.extras()).isEqualTo(Map.of("#geo+lat", "35.50", "#geo+lon", "36"));
    }

    @ParameterizedTest
    @CsvSource({
        "#country+code,SYR",
        "#country+code,sy",
        "#country+code+v_iso3,SYR",
        "#country,Syrian Arab Republic",
        "#country+name,Syria"
    })
    void oneCountryIsOnePlace(String tag, String cell) {
        assertThat(event("#date,#affected," + tag, "2030,1," + cell).place())
                .contains(Country.ofGw(652).orElseThrow().place());
    }

    @Test
    void aCountryThatWeDoNotKnowIsAPlaceOfItsOwn() {
        Event event = event("#affected,#country+code,#country", "1,QQQ,Nowhere");
        assertThat(event.place().orElseThrow().name()).isEqualTo("Nowhere");
        assertThat(event.placePrecision()).isEqualTo(PlacePrecision.COUNTRY);
        assertThat(event.extras()).containsEntry("#country+code", "QQQ");
    }

    @Test
    void whoSaysSoIsAVoiceWithinTheFile() {
        Event event = event(
                "#date,#affected,#meta+source,#meta+url", "2030,1,Harbour office; Town hall,https://example.org/7");
        assertThat(event.attributions())
                .extracting(Attribution::toString)
                .containsExactly("table: Harbour office", "table: Town hall");
        assertThat(event.extras()).containsKeys("#meta+source", "#meta+url");
    }

    @Test
    void aTagThatIsThereTwiceCountsOnce() {
        Event event = event("#date,#affected+killed,#affected+killed", "2030,4,5");
        assertThat(event.figures()).extracting(Figure::toString).containsExactly("KILLED 4 persons");
        assertThat(event.extras()).hasSize(1).containsValue("5");
    }

    @Test
    void badRowsStopNoGoodOnes() {
        try (RecordReader<Event> events = reader("#date,#affected", "soon,many", "2030,1", "2030", "2030,-4")) {
            assertThat(events.stream().toList()).hasSize(1);
            assertThat(events.report().toString()).startsWith("rows read 4, accepted 1, rejected 3");
            assertThat(events.problems())
                    .extracting(Problem::line, Problem::field)
                    .containsExactly(
                            tuple(2L, "#date"), tuple(2L, "#affected+num"), tuple(4L, ""), tuple(5L, "#affected+num"));
        }
    }

    @Test
    void contentTellsTheFormat() throws Exception {
        Path file = folder.resolve("some");
        Files.writeString(file, "\uFEFFa;b\r\n#adm1 + name;#affected\r\nx;1\r\n");
        assertThat(Formats.detect(file)).contains(Formats.HXL);
        assertThat(Formats.named("hxl")).isSameAs(Formats.HXL);
        Files.writeString(file, "a,b\n#odd,#beginning\nx,1\n");
        assertThat(Formats.detect(file)).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "corpus.dir", matches = ".+")
    void theRealFileIsReadByItsTagsAlone() {
        Path file = Path.of(System.getProperty("corpus.dir"), "data", "hdx_ucdp_BGD_with_hxl_row.csv");
        assertThat(Formats.detect(file)).contains(Formats.GED);
        try (RecordReader<Event> events = Input.of(file).as(Formats.HXL).events()) {
            List<Event> all = events.stream().toList();
            assertThat(events.report().toString()).startsWith("rows read 198, accepted 198, rejected 0, passed over 0");
            assertThat(all)
                    .allMatch(event ->
                            event.place().isPresent() && event.figures().size() == 1);
            Place bangladesh = Country.ofIso3("BGD").orElseThrow().place();
            assertThat(all)
                    .allMatch(event -> event.place().orElseThrow().toString().endsWith(bangladesh.name()));
        }
    }
}
