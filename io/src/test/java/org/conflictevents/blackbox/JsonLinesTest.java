package org.conflictevents.blackbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.testing.ArbitraryDatasets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLinesTest {

    private static final String SOURCE = "{\"id\":\"s\",\"kind\":\"NEWS_ARTICLE\",\"title\":\"T\"}";
    private static final String EVENT =
            "{\"record\":\"event\",\"id\":\"e%s\",\"type\":\"SHELLING\",\"scope\":\"SINGLE\",\"modality\":\"OCCURRED\",\"when\":\"2020-02-06\","
                    + "\"summary\":\"Ärger\",\"attributions\":[{\"source\":" + SOURCE + ",\"stance\":\"ASSERTS\"}]}";

    @Property(tries = 250)
    void what_is_written_reads_back_equal(@ForAll("datasets") Dataset dataset) {
        assertThat(Input.of(new ByteArrayInputStream(write(dataset)), "it").dataset())
                .isEqualTo(dataset);
    }

    @Property(tries = 200)
    void equal_datasets_make_equal_bytes(@ForAll("datasets") Dataset dataset) {
        byte[] written = write(dataset);
        assertThat(write(Input.of(new ByteArrayInputStream(written), "it").dataset()))
                .isEqualTo(written);
    }

    @Property(tries = 200)
    void any_charset_with_a_mark_reads_alike(@ForAll("datasets") Dataset dataset) {
        String text = new String(write(dataset), UTF_8);
        for (Charset charset : List.of(UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            byte[] bytes = ("\uFEFF" + text).getBytes(charset);
            assertThat(Input.of(new ByteArrayInputStream(bytes), "it").dataset())
                    .isEqualTo(dataset);
        }
        assertThat(Input.of(new StringReader(text), "it").dataset()).isEqualTo(dataset);
        assertThat(Input.of(new StringReader("\uFEFF" + text), "it").dataset()).isEqualTo(dataset);
    }

    @Provide
    Arbitrary<Dataset> datasets() {
        return ArbitraryDatasets.datasets();
    }

    @Test
    void theIdlibDatasetReadsBackEqual() {
        assertThat(Datasets.read(new ByteArrayInputStream(write(Datasets.idlib2020())), "it"))
                .isEqualTo(Datasets.idlib2020());
    }

    @Test
    void eventsOfADatasetComeOneByOne() {
        try (RecordReader<Event> events = Input.of(new ByteArrayInputStream(write(Datasets.idlib2020())), "it")
                .events()) {
            assertThat(events.stream()).isEqualTo(Datasets.idlib2020().events());
            assertThat(events.report().accepted())
                    .isEqualTo(Datasets.idlib2020().events().size());
            assertThat(events.report().passedOver())
                    .containsEntry("dataset row", 1L)
                    .containsEntry(
                            "source row", (long) Datasets.idlib2020().sources().size());
        }
    }

    @Test
    void everyRowIsAccountedFor() {
        String text = String.join(
                "\n",
                EVENT.formatted(1),
                "",
                EVENT.formatted(2).replace("2020-02-06", "2020-02-31"),
                "{\"record\":\"source\"," + SOURCE.substring(1),
                " \t",
                EVENT.formatted(3));
        try (RecordReader<Event> events = open(text).policy(RowPolicy.COLLECT).events()) {
            assertThat(events.stream().map(Event::id)).containsExactly("e1", "e3");
            assertThat(events.report().toString())
                    .isEqualTo(
                            "rows read 6, accepted 2, rejected 1, passed over 3 (blank row 2, source row 1); 2 records made");
            assertThat(events.problems()).singleElement().satisfies(problem -> {
                assertThat(problem.line()).isEqualTo(3);
                assertThat(problem.field()).isEqualTo("when");
                assertThat(problem.row()).get().asString().startsWith("{\"record\":\"event\",\"id\":\"e2\"");
            });
        }
    }

    @Test
    void whatHasTwoContentsIsToldAtTheRowThatHasTheSecond() {
        String text = "{\"record\":\"dataset\",\"id\":\"d\",\"title\":\"D\"}\n" + EVENT.formatted(1) + "\n"
                + EVENT.formatted(2) + "\n" + "{\"record\":\"source\","
                + SOURCE.substring(1).replaceFirst("\"title\":\"[^\"]*\"", "\"title\":\"Another\"");
        assertThatThrownBy(() -> open(text).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("it line 4 column 1, sources[")
                .hasMessageContaining("two different contents under one id");
    }

    @Test
    void theFirstWrongRowEndsTheReadingUnlessToldOtherwise() {
        String text = EVENT.formatted(1) + "\n" + EVENT.formatted(2).replace("\"when\"", "\"wenn\"") + "\n";
        List<String> ids = new ArrayList<>();
        try (RecordReader<Event> events = open(text).events()) {
            assertThatThrownBy(() -> events.forEach(event -> ids.add(event.id())))
                    .isInstanceOf(RecordFormatException.class)
                    .hasMessageContaining("2 problems in it:")
                    .hasMessageContaining("it line 2 column 86, wenn: no such member 'wenn'; did you mean 'when'?")
                    .hasMessageContaining("it line 2 column 1, when: is missing");
            assertThat(events.report().rejected()).isEqualTo(1);
        }
        assertThat(ids).containsExactly("e1");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
            {"record":"event"}{}                    | expected the end of the row but found '{'
            {"record":"event","id":"a","id":"b"}    | id: is there twice in one object; it stands first in line 1 column 19
            {"record":"evnt"}                       | record: no such kind of record 'evnt'; did you mean 'event'?
            {"record":7}                            | record: expected a text (the kind of record) but found the number 7
            {"id":"e"}                              | record: is missing: it says what the row is, such as "record": "event"
            [1]                                     | expected an object (a record) but found an array
            {"record":"event",                      | is not closed before the row ends
            {"record":"event","extras":{"a":NaN}}   | expected a value but found 'NaN'; JSON has no such number: leave the member out
            """)
    void aWrongRowSaysWhatIsWrong(String row, String message) {
        try (RecordReader<Event> events =
                open(row).as(Formats.JSONL).policy(RowPolicy.COLLECT).events()) {
            assertThat(events.stream()).isEmpty();
            assertThat(events.problems().stream().map(Problem::toString))
                    .anySatisfy(problem ->
                            assertThat(problem).startsWith("it line 1").endsWith(message));
        }
    }

    @Test
    void theMembersOfARowMayStandInAnyOrder() {
        String last = EVENT.formatted(1).replace("\"record\":\"event\",", "");
        last = last.substring(0, last.length() - 1) + ",\"record\":\"event\"}";
        try (RecordReader<Event> events = open(last).as(Formats.JSONL).events()) {
            assertThat(events.stream().map(Event::id)).containsExactly("e1");
        }
    }

    @ParameterizedTest
    @CsvSource({"LF", "CRLF", "CR"})
    void linesEndInAnyWay(String name) {
        String end = Map.of("LF", "\n", "CRLF", "\r\n", "CR", "\r").get(name);
        String text = EVENT.formatted(1) + end + EVENT.formatted(2) + end + end + EVENT.formatted(3) + "x" + end;
        try (RecordReader<Event> events = open(text).policy(RowPolicy.COLLECT).events()) {
            assertThat(events.stream().map(Event::id)).containsExactly("e1", "e2");
            assertThat(events.problems().get(0).line()).isEqualTo(4);
        }
    }

    @Test
    void bytesThatAreNoTextAreReportedWithTheirOffset() {
        byte[] latin = (EVENT.formatted(1) + "\n" + EVENT.formatted(2) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        int offset = EVENT.formatted(1).indexOf('Ä');
        try (RecordReader<Event> events = Input.of(new ByteArrayInputStream(latin), "it")
                .policy(RowPolicy.COLLECT)
                .events()) {
            assertThat(events.stream()).isEmpty();
            assertThat(events.problems()).hasSize(2);
            assertThat(events.problems().get(0).toString())
                    .isEqualTo("it line 1 column " + (offset + 1)
                            + ": expected UTF-8 but found the byte 0xC4 at offset " + offset
                            + ", which cannot stand here: save the file as UTF-8, or state its charset");
            assertThat(events.problems().get(1).message())
                    .contains("at offset " + (EVENT.formatted(1).length() + 1 + offset));
        }
        Input stated = Input.of(new ByteArrayInputStream(latin), "it").charset(StandardCharsets.ISO_8859_1);
        try (RecordReader<Event> events = stated.events()) {
            assertThat(events.stream().map(Event::id)).containsExactly("e1", "e2");
        }
    }

    @Test
    void aDatasetListsTheProblemsOfAllRows() {
        String text = EVENT.formatted(1).replace("SHELLING", " ") + "\n"
                + EVENT.formatted(2).replace("ASSERTS", "ASERTS");
        assertThatThrownBy(() -> open(text).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("2 problems in it:")
                .hasMessageContaining("line 1 ")
                .hasMessageContaining("line 2 ")
                .hasMessageContaining("did you mean 'ASSERTS'?");
    }

    @Test
    void aDatasetSaysWhichOneItIs() {
        assertThatThrownBy(() -> open(EVENT.formatted(1)).dataset())
                .hasMessage("it line 1 column 1: there is no row that says which dataset it is, such as"
                        + " {\"record\":\"dataset\",\"id\":\"idlib-2020\",\"title\":\"Idlib 2020\"}");
        String head = "{\"record\":\"dataset\",\"id\":\"d\",\"title\":\"D\"}\n";
        assertThat(open(head).dataset().title()).isEqualTo("D");
        assertThatThrownBy(() -> open(head + head).dataset())
                .hasMessage(
                        "it line 2 column 1: the row says for a second time which dataset it is; the first is line 1");
    }

    @Test
    void complaintsOfTheDatasetNameTheLine() {
        String head = "{\"record\":\"dataset\",\"id\":\"d\",\"title\":\"D\"}\n";
        String link = "{\"record\":\"event\",\"links\":[{\"kind\":\"PART_OF\",\"target\":\"e9\"}],"
                + EVENT.formatted(1).substring(18);
        assertThatThrownBy(() -> open(head + "\n" + link).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageStartingWith("it line 3 column 1, events[e1].links[0].target: no such event 'e9'");
    }

    @Test
    void rowsBeyondTheLimitsAreWrong() {
        String text = EVENT.formatted(1) + "\n" + "x".repeat(3_000) + "\n" + EVENT.formatted(3);
        ReadLimits limits = ReadLimits.defaults().withMaxRowCharacters(2_000);
        try (RecordReader<Event> events =
                open(text).limits(limits).policy(RowPolicy.COLLECT).events()) {
            assertThat(events.stream().map(Event::id)).containsExactly("e1", "e3");
            assertThat(events.problems().get(0).toString())
                    .isEqualTo(
                            "it line 2 column 1: the row has more than 2000 characters; ReadLimits.withMaxRowCharacters"
                                    + " takes longer ones");
        }
        try (RecordReader<Event> events = open(text)
                .limits(ReadLimits.defaults().withMaxRows(1))
                .policy(RowPolicy.SKIP)
                .events()) {
            assertThatThrownBy(() -> events.forEach(event -> {}))
                    .hasMessage(
                            "it line 2 column 1: the input has more than 1 rows; ReadLimits.withMaxRows takes more");
        }
    }

    private static Input open(String text) {
        return Input.of(new ByteArrayInputStream(text.getBytes(UTF_8)), "it");
    }

    private static byte[] write(Dataset dataset) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Output.to(out).as(Formats.JSONL).write(dataset);
        return out.toByteArray();
    }
}
