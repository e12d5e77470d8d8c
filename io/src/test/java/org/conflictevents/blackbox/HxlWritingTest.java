package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.groups.Tuple.tuple;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Country;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.io.WriteReport;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.Stance;
import org.conflictevents.model.Unit;
import org.conflictevents.testing.ArbitraryDatasets;
import org.junit.jupiter.api.Test;

/** Figures as rows with HXL tags, and what is read of them again. */
class HxlWritingTest {

    private static final Source SOURCE = Source.builder()
            .id("s")
            .kind(SourceKind.REPORT)
            .title("Harbour report")
            .build();

    private static final Event FLIGHT = Event.builder()
            .id("flight")
            .type(EventType.DISPLACEMENT)
            .scope(Scope.SINGLE)
            .modality(Modality.ONGOING)
            .when(EdtfDate.parse("2030-02?"))
            .place(Place.builder()
                    .id("harbour")
                    .name("Harbour")
                    .kind(PlaceKind.DISTRICT)
                    .within(Country.ofIso3("SYR").orElseThrow().place())
                    .externalIds(Map.of("pcode", "SY0799"))
                    .build())
            .summary("People flee")
            .addFigures(Figure.builder()
                    .id("fled")
                    .measure(Measure.DISPLACED)
                    .quantity(Quantity.moreThan(580_000, Unit.PERSONS))
                    .build())
            .addFigures(Figure.builder()
                    .measure(Measure.DISTANCE)
                    .quantity(Quantity.about(16, Unit.KILOMETRES))
                    .build())
            .addAttributions(Attribution.of(SOURCE))
            .build();

    private static String written(UnaryOperator<Output> how, Event... events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Event> writer =
                how.apply(Output.to(out).as(Formats.HXL)).events()) {
            writer.writeAll(List.of(events));
            writer.commit();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String written(Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output.to(out).as(Formats.HXL).write(dataset);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static Input input(String text) {
        return Input.of(new StringReader(text), "rows.csv");
    }

    private static List<Event> read(String text) {
        try (RecordReader<Event> events = input(text).as(Formats.HXL).events()) {
            List<Event> all = events.stream().toList();
            assertThat(events.report().rejected()).isZero();
            return all;
        }
    }

    private static String refusal(Event event) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Event> writer = Output.to(out).as(Formats.HXL).events()) {
            Throwable thrown = catchThrowable(() -> writer.write(event));
            writer.commit();
            assertThat(thrown).isInstanceOf(IllegalArgumentException.class);
            return String.valueOf(thrown.getMessage());
        }
    }

    @Test
    void eachFigureIsARowBelowTitlesAndTags() {
        List<String> lines = written(output -> output, FLIGHT).lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).startsWith("id,event,event type,scope,modality,summary,measure,people killed,");
        assertThat(lines.get(1)).startsWith("\"#meta+id\",\"#event+id\",\"#event+type\",");
        assertThat(lines.get(2))
                .startsWith("flight/fled,flight,DISPLACEMENT,SINGLE,ONGOING,People flee,DISPLACED,,")
                .contains(",580000,,MORE_THAN,PERSONS,")
                .contains(",2030-02-01,2030-02-28,2030-02?,")
                .endsWith(",Harbour,SY0799,,,Syria,SYR,,,Harbour report,");
        assertThat(lines.get(3)).startsWith("flight/2,flight,").contains(",16,,,ABOUT,KILOMETRES,");
    }

    @Test
    void whatIsWrittenReadsBack() {
        Event event = read(written(output -> output, FLIGHT)).get(0);
        assertThat(event.id()).isEqualTo("flight/fled");
        assertThat(event.type()).isEqualTo(FLIGHT.type());
        assertThat(event.scope()).isEqualTo(Scope.SINGLE);
        assertThat(event.modality()).isEqualTo(Modality.ONGOING);
        assertThat(event.when()).isEqualTo(FLIGHT.when());
        assertThat(event.summary()).isEqualTo("People flee");
        assertThat(event.place().orElseThrow()).hasToString("Harbour, Syria");
        assertThat(event.figures().get(0).quantity()).isEqualTo(Quantity.moreThan(580_000, Unit.PERSONS));
        assertThat(event.extras()).isEqualTo(Map.of("#event+id", "flight", "#meta+source", "Harbour report"));
    }

    @Test
    void whatIsNotRealHasNoRow() {
        assertThat(refusal(FLIGHT.withModality(Modality.FEARED)))
                .isEqualTo("the format hxl has no row for the event 'flight', because it did not take place");
    }

    @Test
    void whatIsDeniedHasNoRow() {
        Attribution denial = Attribution.of(SOURCE).withStance(Stance.DENIES);
        assertThat(refusal(FLIGHT.withAttributions(denial)))
                .isEqualTo(
                        "the format hxl has no row for the event 'flight', because nobody vouches for a number in it");
        List<Figure> figures = new ArrayList<>(FLIGHT.figures());
        figures.set(1, figures.get(1).withAttributions(denial));
        assertThat(written(output -> output, FLIGHT.withFigures(figures)).lines())
                .hasSize(3);
    }

    @Test
    void anEventWithoutNumbersHasNoRow() {
        assertThat(refusal(FLIGHT.withFigures())).endsWith("because it has no number");
    }

    @Test
    void extrasAreColumnsBehindTheOthers() {
        Event event = FLIGHT.withExtras(new TreeMap<>(Map.of("#severity", "3", "colour", "red")));
        List<String> lines = written(output -> output, event).lines().toList();
        assertThat(lines.get(0)).endsWith(",url,\"#severity\",colour");
        assertThat(lines.get(1)).endsWith(",\"#severity\",");
        assertThat(lines.get(2)).endsWith(",3,red");
        assertThat(read(String.join("\n", lines)).get(0).extras())
                .containsEntry("#severity", "3")
                .containsEntry("colour", "red");
    }

    @Test
    void rowsAreCountedAndNotEvents() {
        assertThat(report(FLIGHT).rows()).isEqualTo(2);
        Dataset idlib = Datasets.idlib2020();
        WriteReport whole =
                Output.to(new ByteArrayOutputStream()).as(Formats.HXL).write(idlib);
        assertThat(whole.rows()).isEqualTo(read(written(idlib)).size());
    }

    @Test
    void whatRowsDoNotSayIsLostAndSaidSo() {
        assertThat(report(FLIGHT).losses()).isEqualTo(Map.of("attributions.source", 1L, "place.id", 1L));
        Place harbour = FLIGHT.place().orElseThrow();
        Event precise = FLIGHT.withPlacePrecision(PlacePrecision.EXACT)
                .withPlace(harbour.withKind(PlaceKind.TOWN).withAliases(Alias.of("Port")));
        assertThat(report(precise).losses())
                .containsEntry("placePrecision", 1L)
                .containsEntry("place.kind", 1L)
                .containsEntry("place.aliases.text", 1L)
                .containsEntry("place.externalIds[pcode]", 1L);
        Figure fled = FLIGHT.figures()
                .get(0)
                .withActor(Optional.of(Actor.builder()
                        .id("ferrymen")
                        .name("Ferrymen")
                        .kind(ActorKind.POPULATION)
                        .build()));
        assertThat(report(FLIGHT.withFigures(fled.withSameAs("flight#other"))).losses())
                .containsKeys("figures.actor.name", "figures.sameAs")
                .doesNotContainKey("figures.id");
        assertThat(report(FLIGHT.withFigures(fled.withPeriod(EdtfDate.parse("2030"))))
                        .losses())
                .containsEntry("when", 1L);
        assertThat(report(FLIGHT.withType(EventType.of("UNSPECIFIED"))).losses())
                .containsEntry("id", 1L);
    }

    private static WriteReport report(Event event) {
        try (RecordWriter<Event> writer =
                Output.to(new ByteArrayOutputStream()).as(Formats.HXL).events()) {
            writer.write(event);
            return writer.commit();
        }
    }

    @Test
    void spreadsheetsRunNoText() {
        String text = written(Output::spreadsheetSafe, FLIGHT.withSummary("=1+1"));
        assertThat(text).startsWith("\uFEFF").contains(",'=1+1,").contains(",580000,");
    }

    @Test
    void aGuardIsALossSinceNobodyTakesItOffAgain() {
        try (RecordWriter<Event> writer = Output.to(new ByteArrayOutputStream())
                .as(Formats.HXL)
                .spreadsheetSafe()
                .events()) {
            writer.write(FLIGHT.withSummary("=1+1").withExtras(Map.of("of", "-5", "by", "@them", "blank", " ")));
            assertThat(writer.commit().losses())
                    .containsEntry("summary", 1L)
                    .containsEntry("extras[by]", 1L)
                    .containsEntry("extras[blank]", 1L)
                    .doesNotContainKey("extras[of]");
        }
    }

    @Test
    void halfASurrogatePairIsRefusedAndLeavesNothing() {
        assertThatThrownBy(() -> written(output -> output, FLIGHT.withSummary("a\uD800")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("half of a surrogate pair, which stands in '#description'");
    }

    @Test
    void figuresOfADatasetAreRowsWithoutAnEvent() {
        Figure figure = Figure.builder()
                .id("population")
                .measure(Measure.POPULATION)
                .quantity(Quantity.about(3_000_000, Unit.PERSONS))
                .addAttributions(Attribution.of(SOURCE))
                .build();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Figure> writer = Output.to(out).as(Formats.HXL).figures()) {
            writer.write(figure);
            writer.commit();
        }
        Event event = read(out.toString(StandardCharsets.UTF_8)).get(0);
        assertThat(event.id()).isEqualTo("population");
        assertThat(event.type()).isEqualTo(EventType.of("UNSPECIFIED"));
        assertThat(event.scope()).isEqualTo(Scope.STATE);
        assertThat(event.figures().get(0).quantity()).isEqualTo(figure.quantity());
    }

    @Test
    void theIdlibDatasetKeepsItsNumbers() {
        Dataset idlib = Datasets.idlib2020();
        List<Event> rows = read(written(idlib));
        List<Figure> real = new ArrayList<>(idlib.figures());
        for (Event event : idlib.events()) {
            if (event.modality() == Modality.OCCURRED || event.modality() == Modality.ONGOING) {
                real.addAll(event.figures());
            }
        }
        assertThat(rows).hasSameSizeAs(real);
        assertThat(rows.stream().map(event -> event.figures().get(0)).toList())
                .extracting(Figure::measure, Figure::quantity, Figure::group)
                .containsExactlyInAnyOrderElementsOf(real.stream()
                        .map(figure -> tuple(figure.measure(), figure.quantity(), figure.group()))
                        .toList());
        Dataset again = input(written(idlib)).dataset();
        assertThat(input(written(again)).dataset().events()).isEqualTo(again.events());
    }

    /** What was read of rows that we wrote is written and read again without a difference. */
    @Property(tries = 200)
    void what_was_read_of_our_rows_reads_back_equal(@ForAll("datasets") Dataset dataset) {
        List<Event> once = read(written(dataset));
        List<Event> twice = events(written(output -> output, once.toArray(Event[]::new)));
        assertThat(withoutSource(twice)).isEqualTo(withoutSource(once));
    }

    /** Rows of others with one number each, too. */
    @Property(tries = 300)
    void what_was_read_of_other_rows_reads_back_equal(@ForAll("tables") String table) {
        List<Event> once = events(table).stream()
                .filter(event -> event.figures().size() == 1)
                .toList();
        List<Event> twice = events(written(output -> output, once.toArray(Event[]::new)));
        assertThat(withoutSource(twice)).isEqualTo(withoutSource(once));
    }

    /** Who says so is the file, and what is written of it names that file as its source. */
    private static List<Event> withoutSource(List<Event> events) {
        return events.stream()
                .map(event -> {
                    Map<String, String> extras = new TreeMap<>(event.extras());
                    extras.keySet().removeAll(List.of("#meta+source", "#meta+id"));
                    return event.withAttributions().withExtras(extras);
                })
                .toList();
    }

    private static List<Event> events(String text) {
        try (RecordReader<Event> events =
                input(text).as(Formats.HXL).policy(RowPolicy.SKIP).events()) {
            return events.stream().toList();
        }
    }

    @Provide
    static Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    private static final Map<String, List<String>> CELLS = Map.ofEntries(
            Map.entry("#meta+id", List.of("a", "b", "", " c ")),
            Map.entry("#date", List.of("", "2030-02-06", "2030-02", "2030?", "soon", "2030-02-06T01:00")),
            Map.entry("#date+start", List.of("", "2030-02-01", "2030")),
            Map.entry("#date+end", List.of("", "2030-02-28", "2029")),
            Map.entry("#adm1+name", List.of("", "Idleb", "Aleppo ")),
            Map.entry("#country+code", List.of("", "SYR", "SY")),
            Map.entry("#country+name", List.of("", "Syria", "Nowhere")),
            Map.entry("#loc+name", List.of("", "Old Quay", "=1+1")),
            Map.entry("#geo+lat", List.of("", "35.50", "-0.0", "91")),
            Map.entry("#geo+lon", List.of("", "36", "1e1")),
            Map.entry("#event+id", List.of("", "E7")),
            Map.entry("#event+name", List.of("", "A \"clash\"", "x\ny")),
            Map.entry("#event+type", List.of("", "ARMED_CLASH", "storm")),
            Map.entry("#event+scope", List.of("", "single", "small")),
            Map.entry("#meta+source", List.of("", "A; B", "A;", " ; ")),
            Map.entry("#group+name", List.of("", "HTS")),
            Map.entry("#severity", List.of("", "3")),
            Map.entry("", List.of("", "note")));

    private static final Map<String, List<String>> NUMBERS = Map.of(
            "#affected+killed", List.of("", "0", "7", "7.50", "many", "-1", "1e2"),
            "#affected+displaced+hh", List.of("", "5"),
            "#indicator+value", List.of("", "3", "12345678901234567.5"));

    @Provide
    static Arbitrary<String> tables() {
        Arbitrary<List<String>> columns = Arbitraries.of(
                        CELLS.keySet().stream().sorted().toList())
                .list()
                .uniqueElements()
                .ofMaxSize(8);
        Arbitrary<String> number =
                Arbitraries.of(NUMBERS.keySet().stream().sorted().toList());
        Arbitrary<List<Integer>> picks =
                Arbitraries.integers().between(0, 99).list().ofSize(60);
        return Combinators.combine(columns, number, Arbitraries.of(true, false), picks)
                .as(HxlWritingTest::table);
    }

    private static String table(List<String> columns, String number, boolean isNamed, List<Integer> picks) {
        List<String> tags = new ArrayList<>(columns);
        tags.add(number);
        Map<String, List<String>> cells = new HashMap<>(CELLS);
        cells.putAll(NUMBERS);
        if (isNamed) {
            tags.add("#indicator+name");
            cells.put("#indicator+name", List.of("KILLED", "Wells", ""));
        }
        StringBuilder text = new StringBuilder(String.join(",", tags)).append('\n');
        int pick = 0;
        for (int row = 0; row < 5; row++) {
            List<String> line = new ArrayList<>();
            for (String tag : tags) {
                List<String> some = Optional.ofNullable(cells.get(tag)).orElseThrow();
                line.add('"'
                        + some.get(picks.get(pick++ % picks.size()) % some.size())
                                .replace("\"", "\"\"")
                        + '"');
            }
            text.append(String.join(",", line)).append('\n');
        }
        return text.toString();
    }
}
