package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.io.dialect.Cells;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.io.dialect.Sheet;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {

    private static final Columns COLUMNS = new Columns();
    private static final Column NUMBER = COLUMNS.code("incident").required();
    private static final Column DAY =
            COLUMNS.day("date", "event day").written(Column.DayForm.MONTH_NAME).required();
    private static final Column TOWN = COLUMNS.text("town", "place");
    private static final Column DEAD = COLUMNS.integer("killed");
    private static final Column DEPTH = COLUMNS.decimal("depth").between(0, 100);
    private static final Column BY = COLUMNS.text("by");

    private static final Dialect<Event> HARBOUR = Dialect.events("harbour", "Harbour log", COLUMNS)
            .nothing("NA", "-")
            .headless(List.of(NUMBER, DAY, TOWN, DEAD))
            .reads(sheet -> row -> event(sheet, row))
            .writes(DialectTest::write)
            .build();

    private static final Format FORMAT = Formats.of(HARBOUR);

    private static Event event(Sheet sheet, Row row) {
        if (row.optional(TOWN).equals(Optional.of("nowhere"))) {
            throw row.passOver("not in the harbour");
        } else if (row.optional(TOWN).equals(Optional.of("sea"))) {
            throw new IllegalArgumentException("the sea is no town");
        }
        if (row.has(DEPTH) && row.decimal(DEPTH) > 50) {
            row.note(DEPTH, "is deep");
        }
        Event.Builder event = Event.builder()
                .id("harbour-" + row.code(NUMBER))
                .type(EventType.ATTACK)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.of(row.day(DAY)))
                .summary("An attack at " + row.optional(TOWN).orElse("an unnamed place"))
                .addAllFigures(row.count(DEAD, Unit.PERSONS).stream()
                        .map(count -> Figure.builder()
                                .measure(Measure.KILLED)
                                .quantity(count)
                                .build())
                        .toList())
                .addAttributions(Attribution.of(sheet.source()));
        if (row.has(BY)) {
            Actor actor = sheet.one(Actor.builder()
                    .id("by-" + row.text(BY).toLowerCase(Locale.ROOT))
                    .name(row.text(BY))
                    .kind(ActorKind.ARMED_GROUP)
                    .build());
            event.addParticipants(Participant.of(actor, ParticipantRole.ATTACKER));
        }
        row.keep(TOWN);
        return event.extras(row.extras()).build();
    }

    private static void write(Event event, Cells cells) {
        if (!event.id().startsWith("harbour-")) {
            throw cells.refuse("it has no number of the log");
        }
        cells.put(NUMBER, event.id().substring("harbour-".length()));
        cells.put(DAY, event.when().toString());
        for (Figure figure : event.figures()) {
            cells.put(DEAD, figure.quantity().best().map(Object::toString).orElse("-1"));
        }
        cells.putAll(event.extras());
    }

    /** What a reading gives. */
    private record Read(
            List<Event> events, ReadReport report, List<Problem> problems, List<Problem> notes, Drift drift) {}

    private static Read read(String text) {
        return read(Input.of(new StringReader(text), "logs/log.csv"));
    }

    private static Read read(Input input) {
        try (RecordReader<Event> reader =
                input.as(FORMAT).policy(RowPolicy.COLLECT).events()) {
            List<Event> events = new ArrayList<>();
            reader.forEach(events::add);
            return new Read(events, reader.report(), reader.problems(), reader.notes(), reader.drift());
        }
    }

    private static List<String> summaries(Read read) {
        return read.events().stream()
                .map(event -> event.id() + " " + event.when() + " " + event.figures())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "incident,date,town,killed\n7,2020-02-06,Quay,2\n",
                "Incident;Event_Day;PLACE;Killed\r\n7;2020-02-06;Quay;2\r\n",
                "\uFEFF\n\nkilled\ttown\tdate\tincident\n2\tQuay\t2020-02-06T00:00:00Z\t7",
                "7,2020-02-06,Quay,2\n",
                ",incident,date,town,killed\n1,7.0,2020-02-06,Quay,2.0\n",
                "incident,date,town,killed\n7,06 February 2020,Quay,2\n",
                "incident,date,town,killed\n7,6-Feb-20,Quay,2\n",
                "incident,date,town,killed\n7,18298,Quay,2e0\n",
                "[{\"incident\":7,\"date\":\"2020-02-06\",\"town\":\"Quay\",\"killed\":2}]",
                "{\"incident\":\"7\",\"date\":\"20200206\",\"town\":\"Quay\",\"killed\":\"2\"}",
                "{\"count\":1,\"messages\":[],\"data\":[{\"Incident\":7,\"date\":1580947200,\"place\":\"Quay\",\"killed\":2.0}],\"next\":null}",
                "[{\"Result\":[]},{\"total\":1,\"Result\":[{\"town\":\"Quay\",\"incident\":7,\"date\":\"2020-02-06\",\"killed\":2}]}]",
                "{\"Result\":[{\"incident\":7,\"date\":\"2020-02-06\",\"killed\":2,\"town\":\"Quay\"}]}\n"
                        + "{\"Result\":[]}"
            })
    void rowsAreReadWhereverTheyStand(String text) {
        Read read = read(text);
        assertThat(read.problems()).isEmpty();
        assertThat(summaries(read)).containsExactly("harbour-7 2020-02-06 [KILLED 2 persons]");
        assertThat(read.events().get(0).extras()).containsEntry("town", "Quay");
    }

    @Test
    void aCountIsANumberUnknownOrNotSaid() {
        Read read = read("incident,date,killed\n1,2020-02-06,0\n2,2020-02-06,-1\n3,2020-02-06,\n4,2020-02-06,NA\n");
        assertThat(summaries(read))
                .containsExactly(
                        "harbour-1 2020-02-06 [KILLED 0 persons]",
                        "harbour-2 2020-02-06 [KILLED uncounted]",
                        "harbour-3 2020-02-06 []",
                        "harbour-4 2020-02-06 []");
    }

    @Test
    void whatIsOfAnotherTypeIsReadAndCounted() {
        Read read = read("incident,date,killed\n1.0,18298,2\n2.0,2020-02-06,3.0\n");
        assertThat(read.drift())
                .hasToString("missing town, depth, by; retyped incident (2, such as '1.0'), date (1, such as '18298'),"
                        + " killed (1, such as '3.0')");
    }

    @Test
    void unknownColumnsAreKeptUnderTheirNames() {
        Read read = read("incident,date,Weather,Weather,,killed deaths\n1,2020-02-06,fog,calm,x,2\n2,2020-02-06,,,,\n");
        assertThat(read.events().get(0).extras())
                .hasToString("{Weather=fog, Weather (2)=calm, column 5=x, killed deaths=2}");
        assertThat(read.events().get(1).extras()).isEmpty();
        assertThat(read.drift().added())
                .containsEntry("Weather", new Drift.Cells(1, "fog"))
                .containsKeys("Weather (2)", "column 5", "killed deaths");
    }

    @Test
    void objectsWithinAnObjectAreNamedWithAPoint() {
        Read read = read(
                "[{\"incident\":1,\"date\":\"2020-02-06\",\"sky\":{\"clouds\":8,\"kinds\":[\"low\",{\"a\":null}]},\"wet\":true}]");
        assertThat(read.events().get(0).extras())
                .hasToString("{sky.clouds=8, sky.kinds=[\"low\",{\"a\":null}], wet=true}");
    }

    @Test
    void rowsAreAccountedFor() {
        Read read = read("incident,date,town,killed,depth\n#a,#b,#c,,\n\n1,2020-02-06,nowhere,,\n2,2020-02-06,sea,,\n"
                + "3,2020-02-06,Quay,,60\n4,2020-02-06,Quay\n,,,,\n5,soon,Quay,x,200\n6,2020-02-06,\"Quay\" x,,\n");
        assertThat(read.report())
                .hasToString(
                        "rows read 9, accepted 1, rejected 4, passed over 4 (tag row 1, blank row 2, not in the harbour"
                                + " 1); 1 record made, 1 note");
        assertThat(read.problems())
                .extracting(problem ->
                        problem.line() + ":" + problem.column() + " " + problem.field() + " " + problem.message())
                .containsExactly(
                        "5:1  the sea is no town",
                        "7:1  expected 5 fields, as in the header, but found 3; a field that holds the separator or a"
                                + " line end stands in quotes",
                        "9:3 date expected a day, such as 2020-02-06, or 06 February 2020 but found 'soon'",
                        "9:13 killed expected a whole number but found 'x'",
                        "9:15 depth expected a number from 0 to 100 but found '200'",
                        "10:1  expected a separator or the end of the row behind the closing quote of field 3 but"
                                + " found ' '; a quote within quotes is doubled");
        assertThat(read.notes()).singleElement().satisfies(note -> {
            assertThat(note.line()).isEqualTo(6);
            assertThat(note.message()).isEqualTo("is deep");
        });
    }

    @Test
    void problemsOfObjectsHaveTheirLineAndTheirText() {
        Read read = read("[\n"
                + " {\"incident\":1,\"date\":\"2020-02-06\"},\n"
                + " {\"incident\":2,\"date\":\"soon\"},\n"
                + " 7,\n"
                + " {\"other\":1}]");
        assertThat(read.problems())
                .extracting(problem -> problem.line() + " " + problem.field() + " " + problem.message() + " | "
                        + problem.row().orElse(""))
                .containsExactly(
                        "3 date expected a day, such as 2020-02-06, or 06 February 2020 but found 'soon' |"
                                + " {\"incident\":2,\"date\":\"soon\"}",
                        "4  expected an object (a row) but found 7 | 7",
                        "5 incident is missing: expected a code | {\"other\":1}",
                        "5 date is missing: expected a day, such as 2020-02-06, or 06 February 2020 | {\"other\":1}");
        assertThat(read.events()).hasSize(1);
    }

    @Test
    void jsonThatBreaksOffEndsTheReading() {
        assertThatThrownBy(() -> read("[{\"incident\":1,\"date\":\"2020-02-06\"},\n{\"incident\":"))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("logs/log.csv line 2 column 1: the JSON cannot be read on from here: ");
    }

    @Test
    void jsonInOtherCharsetsIsRead() {
        byte[] utf16 =
                "\uFEFF[{\"incident\":1,\"date\":\"2020-02-06\",\"sky\":\"م\"}]".getBytes(StandardCharsets.UTF_16LE);
        assertThat(read(Input.of(new ByteArrayInputStream(utf16), "it"))
                        .events()
                        .get(0)
                        .extras())
                .containsEntry("sky", "م");
        byte[] utf8 = "\uFEFF[{\"incident\":1,\"date\":\"x\"}]".getBytes(StandardCharsets.UTF_8);
        assertThat(read(Input.of(new ByteArrayInputStream(utf8), "it"))
                        .problems()
                        .get(0)
                        .row())
                .contains("{\"incident\":1,\"date\":\"x\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "incident,town | there is no column 'date', which every file of the format harbour has; there are:"
                        + " incident, town",
                "'' | there is no header"
            })
    void aFileWithoutWhatEachHasIsRefused(String text, String message) {
        Dialect<Event> strict = Dialect.events("harbour", "Harbour log", COLUMNS)
                .reads(sheet -> row -> event(sheet, row))
                .build();
        assertThatThrownBy(() -> Input.of(new StringReader(text), "it")
                        .as(Formats.of(strict))
                        .events())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining(message);
    }

    @Test
    void anEmptyFileOfADialectThatNeedsNoHeaderHasNoRows() {
        assertThat(read("").events()).isEmpty();
    }

    @Test
    void limitsHold() {
        ReadLimits limits = ReadLimits.defaults().withMaxFieldsPerRow(3);
        Input input = Input.of(new StringReader("[{\"incident\":1,\"date\":\"2020-02-06\",\"a\":1,\"b\":2}]"), "it");
        assertThatThrownBy(() -> read(input.limits(limits)))
                .hasMessageContaining(
                        "the objects have more than 3 members of different names; ReadLimits.withMaxFieldsPerRow");
        Input rows = Input.of(new StringReader("incident,date\n1,2020-02-06\n2,2020-02-06\n"), "it");
        assertThatThrownBy(() -> read(rows.limits(ReadLimits.defaults().withMaxRows(1))))
                .hasMessageContaining("ReadLimits.withMaxRows");
    }

    @Test
    void quotesAreLettersWhereTheDialectSaysSo() {
        Dialect<Event> plain = Dialect.events("plain", "Plain log", COLUMNS)
                .unquoted('\t')
                .headless(List.of(NUMBER, DAY, TOWN))
                .reads(sheet -> row -> event(sheet, row))
                .build();
        List<Event> events = Input.of(new StringReader("7\t2020-02-06\t\"The\" Quay\n8\t2020-02-06\t\"\n"), "it")
                .as(Formats.of(plain))
                .events()
                .stream()
                .toList();
        assertThat(events).extracting(event -> event.extras().get("town")).containsExactly("\"The\" Quay", "\"");
    }

    @Test
    void thePlacesAndActorsOfAFileAreOneEach() {
        Read read = read("incident,date,by\n1,2020-02-06,Crew\n2,2020-02-06,CREW\n");
        assertThat(read.events())
                .extracting(event -> event.participants().get(0).actor())
                .allSatisfy(actor -> assertThat(actor)
                        .isSameAs(read.events().get(0).participants().get(0).actor()));
    }

    @Test
    void recordsAreWrittenBelowTheColumns() {
        Read read = read("incident,date,killed,by,sky\n1,2020-02-06,2,Crew,\"fog, \"\"thick\"\"\"\n2,2020-02-06,,,\n");
        assertThat(write(read.events(), false))
                .isEqualTo("incident,date,town,killed,depth,by,sky\n"
                        + "1,2020-02-06,,2,,,\"fog, \"\"thick\"\"\"\n"
                        + "2,2020-02-06,,,,,\n");
        assertThat(write(List.of(), false)).isEqualTo("incident,date,town,killed,depth,by\n");
    }

    @Test
    void whatASpreadsheetWouldRunIsGuarded() {
        Read read = read("incident,date,town,killed\n1,2020-02-06,=1+1,-1\n");
        assertThat(write(read.events(), true))
                .isEqualTo("\uFEFFincident,date,town,killed,depth,by\n1,2020-02-06,'=1+1,-1,,\n");
    }

    @Test
    void whatHasNoRowIsRefusedAndWritingGoesOn() {
        Event event = read("incident,date\n1,2020-02-06\n").events().get(0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Event> writer = Output.to(out).as(FORMAT).events()) {
            assertThatThrownBy(() -> writer.write(event.withId("other")))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage(
                            "the format harbour has no row for the event 'other', because it has no number of the log");
            assertThatThrownBy(() -> writer.write(event.withExtras(Map.of("half", "\uD800"))))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("UTF-8 has no way to write half of a surrogate pair, which stands in 'half'");
            writer.write(event);
            assertThat(writer.commit().rows()).isEqualTo(1);
        }
        assertThat(out.toString(StandardCharsets.UTF_8)).hasLineCount(2);
    }

    private static String write(List<Event> events, boolean isSafe) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output output = Output.to(out).as(FORMAT);
        try (RecordWriter<Event> writer = (isSafe ? output.spreadsheetSafe() : output).events()) {
            writer.writeAll(events);
            writer.commit();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void aDialectIsDeclaredOnce() {
        Columns columns = new Columns();
        Column name = columns.text("name");
        assertThatThrownBy(() -> columns.code("name")).hasMessage("there is a column 'name' already");
        assertThatThrownBy(() -> columns.code(" ")).hasMessage("the name of a column must not be blank");
        assertThatThrownBy(() -> name.between(1, 2))
                .hasMessage("the column 'name' holds no numbers, but is of kind TEXT");
        assertThatThrownBy(() -> columns.integer("n").between(2, 1)).hasMessage("least (2) must not be above most (1)");
        assertThatThrownBy(() -> name.written(Column.DayForm.DAY_FIRST))
                .hasMessage("the column 'name' holds no days, but is of kind TEXT");
        Dialect.Builder<Event> builder = Dialect.events("it", "It", columns);
        assertThatThrownBy(builder::build)
                .hasMessage("nothing says how rows of 'it' become records: Builder.reads does");
        assertThatThrownBy(() -> builder.signs(NUMBER)).hasMessage("the column 'incident' is not one of [name, n]");
        builder.reads(sheet -> row -> event(sheet, row)).build();
        assertThatThrownBy(() -> columns.text("more"))
                .hasMessage("a dialect has taken the columns: declare them before it is built");
        assertThatThrownBy(() -> Dialect.events("It", "It", columns))
                .hasMessage("name must be of small letters, digits and hyphens, such as ged, was 'It'");
    }

    @Test
    void aDialectThatIsOnlyReadIsNotWritten() {
        Dialect<Event> onlyRead = Dialect.events("harbour", "Harbour log", COLUMNS)
                .reads(sheet -> row -> event(sheet, row))
                .build();
        assertThat(Formats.of(onlyRead).writes()).isEmpty();
        assertThatThrownBy(() -> Output.to(new ByteArrayOutputStream())
                        .as(Formats.of(onlyRead))
                        .events())
                .isInstanceOf(IllegalArgumentException.class);
    }
}
