package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Actor;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Participant;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the rows of a package in which something is wrong. */
class CsvPackagePolicyTest {

    private static final Source DIARY = Source.builder()
            .id("diary")
            .kind(SourceKind.NEWS_ARTICLE)
            .title("Diary of Müller")
            .build();

    @TempDir
    Path temporary;

    private Path folder;

    @BeforeEach
    void write() {
        Actor army = Actor.builder()
                .id("army")
                .name("Army")
                .kind(ActorKind.STATE_FORCES)
                .build();
        folder = temporary.resolve("it");
        Output.to(folder)
                .as(Formats.CSV)
                .write(Dataset.builder()
                        .id("d")
                        .title("D")
                        .addEvents(
                                event("a", army).build(),
                                event("b", army)
                                        .addLinks(Link.of(LinkKind.SAME_AS, "a"))
                                        .build(),
                                event("c", army).build())
                        .build());
    }

    private static Event.Builder event(String id, Actor actor) {
        return Event.builder()
                .id(id)
                .type(EventType.ATTACK)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.parse("2020-02-06"))
                .summary("An attack, " + id)
                .addParticipants(Participant.of(actor, ParticipantRole.ATTACKER))
                .addAttributions(Attribution.of(DIARY));
    }

    @Test
    void byDefaultAllProblemsAreTold() throws IOException {
        change("events.csv", "c,ATTACK", "c,ATTACK,x");
        change("participants.csv", "a,1", "a,0");
        assertThat(messages())
                .containsExactly(
                        "events.csv 4:1 expected 10 fields, as in the header, but found 11; a field that holds the separator"
                                + " or a line end stands in quotes");
        change("events.csv", "c,ATTACK,x", "c,ATTACK");
        assertThat(messages())
                .containsExactly("participants.csv 2:3 position expected a whole number from 1 but found '0'");
    }

    @Test
    void whatIsWrongInAPartLeavesOutTheRecordThatItBelongsTo() throws IOException {
        change("participants.csv", "c,1,army", "c,1,navy");
        Reading reading = collect();
        assertThat(reading.ids).containsExactly("a", "b");
        assertThat(reading.problems).singleElement().satisfies(problem -> {
            assertThat(problem.source()).endsWith("participants.csv");
            assertThat(problem.line()).isEqualTo(4);
            assertThat(problem.column()).isEqualTo(5);
            assertThat(problem.field()).isEqualTo("actor");
            assertThat(problem.message()).isEqualTo("no such actor 'navy'; there is only army");
            assertThat(problem.row()).contains("c,1,navy,,ATTACKER,");
        });
        assertThat(reading.report.rejected()).isEqualTo(1);
        assertThat(reading.report.passedOver()).isEqualTo(Map.of("row of a record that was left out", 2L));
        assertThat(reading.report.records()).isEqualTo(2);
    }

    @Test
    void whatRefersToALeftOutRecordIsLeftOutToo() throws IOException {
        change("events.csv", "a,ATTACK", "a,ATTACK,");
        Reading reading = collect();
        assertThat(reading.ids).containsExactly("c");
        assertThat(reading.problems)
                .extracting(problem -> problem.source().replaceAll(".*/", "") + " " + problem.message())
                .anySatisfy(told -> assertThat(told).startsWith("links.csv ").contains("no such event 'a'"))
                .anySatisfy(told -> assertThat(told).startsWith("events.csv expected 10 fields"))
                .anySatisfy(told -> assertThat(told).startsWith("participants.csv no such event 'a'"));
    }

    @Test
    void bothOfTwoRowsInOnePlaceAreAskedAbout() throws IOException {
        Path participants = folder.resolve("participants.csv");
        Files.writeString(participants, Files.readString(participants) + "c,1,army,,TARGET,\r\n");
        assertThat(messages())
                .containsExactly(
                        "participants.csv 5:3 position the position 1 is there twice; it stands first in line 4");
        assertThat(collect().ids).containsExactly("a", "b");
    }

    @Test
    void twoTextsOfOneNameAreNotMadeOne() throws IOException {
        Files.writeString(folder.resolve("extras.csv"), "agreement,event,position,name,value\n,a,1,x,1\n,a,2,x,2\n");
        assertThat(messages()).containsExactly("extras.csv 3:6 name the name 'x' is there twice");
    }

    @Test
    void aDatasetThatIsNoneIsRefusedWhateverThePolicy() throws IOException {
        change("datapackage.json", "\"id\": \"d\"", "\"id\": \" d\"");
        assertThatThrownBy(() -> Input.of(folder).policy(RowPolicy.SKIP).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("id must not begin or end with a blank");
    }

    @Test
    void aTableThatNobodyKnowsIsRefused() throws IOException {
        change("datapackage.json", "\"name\": \"events\"", "\"name\": \"evnts\"");
        assertThat(messages())
                .anySatisfy(told -> assertThat(told).contains("no such table 'evnts'; did you mean 'events'?"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"resources\":                    | \"resourcez\":                     | expected a list 'resources'",
                "\"name\": \"aliases\",            | \"title\": \"aliases\",             | has no name",
                "\"path\": \"aliases.csv\"         | \"path\": [\"aliases.csv\", \"b.csv\"]| expected one path for the table 'aliases'",
                "\"name\": \"aliases\"             | \"name\": \"events\"                | the table 'events' is listed twice",
                "\"encoding\": \"utf-8\"           | \"encoding\": \"utf-9\"             | no such encoding 'utf-9'",
                "\"delimiter\": \",\"              | \"delimiter\": \"!\"                | another separator",
                "\"header\": true                  | \"header\": false                  | comments, or no header",
                "\"spreadsheetSafe\": false        | \"spreadsheetSafe\": \"yes\"        | expected true or false for 'spreadsheetSafe'",
            })
    void whatTheDescriptorSaysAndNobodyReadsIsRefused(String from, String to, String message) throws IOException {
        change("datapackage.json", from, to);
        assertThat(messages()).first().asString().startsWith("datapackage.json").contains(message);
    }

    @Test
    void aPathMayStandInAListAndAnEncodingIsHeeded() throws IOException {
        change("datapackage.json", "\"path\": \"sources.csv\"", "\"path\": [\"sources.csv\"]");
        change("datapackage.json", "\"encoding\": \"utf-8\"", "\"encoding\": \"iso-8859-1\"");
        Path sources = folder.resolve("sources.csv");
        Files.writeString(sources, Files.readString(sources), StandardCharsets.ISO_8859_1);
        assertThat(Input.of(folder).dataset().source("diary")).contains(DIARY);
    }

    @Test
    void theCharsetThatIsStatedHoldsForTheTables() throws IOException {
        Path sources = folder.resolve("sources.csv");
        Files.writeString(sources, Files.readString(sources), StandardCharsets.ISO_8859_1);
        assertThat(messages())
                .singleElement()
                .asString()
                .contains("sources.csv 2:30")
                .contains("0xFC");
        assertThat(Input.of(folder)
                        .charset(StandardCharsets.ISO_8859_1)
                        .dataset()
                        .source("diary"))
                .contains(DIARY);
    }

    @Test
    void whatAllTablesUnpackToIsLimited() throws IOException {
        long bytes = 0;
        for (String table : List.of("events.csv", "participants.csv")) {
            byte[] text = Files.readAllBytes(folder.resolve(table));
            bytes += text.length;
            try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(folder.resolve(table)))) {
                out.write(text);
            }
        }
        Input input = Input.of(folder);
        ReadLimits most = ReadLimits.defaults().withMaxInflatedBytes(bytes);
        assertThat(input.limits(most).dataset().events()).hasSize(3);
        ReadLimits tooLittle = most.withMaxInflatedBytes(bytes - 1);
        assertThatThrownBy(() -> input.limits(tooLittle).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("ReadLimits.withMaxInflatedBytes takes more");
    }

    @Test
    void blankRowsArePassedOver() throws IOException {
        change("events.csv", "b,ATTACK", "\r\n \r\n, ,,,,,,,,\r\nb,ATTACK");
        Reading reading = collect();
        assertThat(reading.ids).containsExactly("a", "b", "c");
        assertThat(reading.report.passedOver()).isEqualTo(Map.of("blank row", 3L));
    }

    @Test
    void aRowOfTagsBelowTheHeaderIsPassedOver() throws IOException {
        change("links.csv", "agreement,event,", "Agreement, EVENT ,"); // and names are taken in any case
        change(
                "participants.csv",
                "event,position,actor,label,role,side",
                "event,position,actor,label,role,side\r\n#event+id,,#group +name, ,#meta,");
        Reading reading = collect();
        assertThat(reading.ids).containsExactly("a", "b", "c");
        assertThat(reading.report.passedOver()).isEqualTo(Map.of("tag row", 1L));
    }

    @Test
    void aRecordThatLooksLikeARowOfTagsIsARecordAllTheSame() {
        Dataset tags = Dataset.builder()
                .id("d")
                .title("D")
                .addSources(Source.builder()
                        .id("#a")
                        .kind(SourceKind.of("#b"))
                        .title("#c+d")
                        .build())
                .build();
        folder = temporary.resolve("tags");
        Output.to(folder).as(Formats.CSV).write(tags);
        assertThat(Input.of(folder).dataset()).isEqualTo(tags);
    }

    private record Reading(List<String> ids, ReadReport report, List<Problem> problems) {}

    private Reading collect() {
        try (RecordReader<Event> events =
                Input.of(folder).policy(RowPolicy.COLLECT).events()) {
            List<String> ids = events.stream().map(Event::id).toList();
            ReadReport report = events.report();
            assertThat(report.read()).isEqualTo(report.accepted() + report.rejected() + report.passedOverRows());
            assertThat(report.records()).isEqualTo(ids.size());
            return new Reading(ids, report, events.problems());
        }
    }

    private List<String> messages() {
        try {
            Input.of(folder).dataset();
        } catch (RecordFormatException e) {
            return e.problems().stream()
                    .map(problem -> Stream.of(
                                    problem.source().replaceAll(".*/", ""),
                                    problem.line() + ":" + problem.column(),
                                    problem.field(),
                                    problem.message())
                            .filter(word -> !word.isEmpty())
                            .reduce((one, other) -> one + " " + other)
                            .orElseThrow())
                    .toList();
        }
        throw new AssertionError("nothing is wrong with " + folder);
    }

    private void change(String file, String from, String to) throws IOException {
        change(folder.resolve(file), text -> text.replace(from, to));
    }

    private static void change(Path file, UnaryOperator<String> change) throws IOException {
        String text = Files.readString(file);
        String changed = change.apply(text);
        assertThat(changed).isNotEqualTo(text);
        Files.writeString(file, changed);
    }

    @Test
    void listenersHearOfEachProblem() throws IOException {
        change("participants.csv", "c,1,army", "c,1,navy");
        List<Problem> heard = new ArrayList<>();
        Dataset dataset =
                Input.of(folder).policy(RowPolicy.SKIP).onProblem(heard::add).dataset();
        assertThat(heard).hasSize(1);
        assertThat(dataset.events()).hasSize(2);
    }
}
