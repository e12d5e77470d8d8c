package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.Progress;
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
import org.conflictevents.model.Place;
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
    void theTableIsNamedInWhichThereAreTooManyRows() {
        ReadLimits limits = ReadLimits.defaults().withMaxRows(4);
        assertThatThrownBy(() -> Input.of(folder).limits(limits).dataset())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageMatching(
                        ".*[/\\\\]it/[a-z]+\\.csv line \\d+ column 1: the input has more than 4 rows; ReadLimits.withMaxRows takes more");
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
        assertThat(reading.told())
                .containsExactlyInAnyOrder(
                        "events.csv 2 expected 10 fields, as in the header, but found 11; a field that holds the separator"
                                + " or a line end stands in quotes",
                        "links.csv 2 event 'a' was left out, see events.csv line 2");
        assertThat(reading.report.passedOverRows()).isEqualTo(5); // the participants and attributions of a and b, and b
    }

    @Test
    void bothOfTwoRowsOfOneIdAreRejectedAsNobodyKnowsWhoseThePartsAre() throws IOException {
        append("events.csv", Files.readAllLines(folder.resolve("events.csv")).get(1));
        append("participants.csv", "a,7,army,,TARGET,");
        Reading reading = collect();
        assertThat(reading.ids).containsExactly("c");
        assertThat(reading.told())
                .containsExactlyInAnyOrder(
                        "events.csv 2 the id is there twice; it stands again in events.csv line 5",
                        "events.csv 5 the id is there twice; it stands first in events.csv line 2",
                        "links.csv 2 event 'a' was left out, see events.csv line 2");
        assertThat(messages())
                .containsExactly("events.csv 5:1 id the id is there twice; it stands first in events.csv line 2");
    }

    @ParameterizedTest
    @CsvSource({"sources.csv, source", "actors.csv, actor"})
    void whatRefersToAnIdThatIsThereTwiceIsLeftOut(String file, String noun) throws IOException {
        append(file, Files.readAllLines(folder.resolve(file)).get(1));
        Reading reading = collect();
        assertThat(reading.ids).isEmpty();
        assertThat(reading.told())
                .hasSize(5)
                .contains(file + " 2 the id is there twice; it stands again in " + file + " line 3")
                .contains(file + " 3 the id is there twice; it stands first in " + file + " line 2")
                .filteredOn(told -> told.contains(" " + noun + " '"))
                .hasSize(3)
                .allSatisfy(told -> assertThat(told).endsWith("was left out, see " + file + " line 2"));
    }

    @Test
    void figuresOfOneIdOrOneKeyAreBothRejected() throws IOException {
        figure("1", "a", "1", "dead", "");
        figure("2", "", "1", "all", "");
        figure("3", "", "2", "all", "");
        figure("4", "", "3", "part", "all");
        figure("5", "b", "1", "some", "");
        figure("5", "c", "1", "others", "");
        figure("6", "", "4", "same", "a#dead");
        Dataset dataset = Input.of(folder).policy(RowPolicy.SKIP).dataset();
        assertThat(dataset.figures())
                .extracting(figure -> figure.id().orElseThrow())
                .containsExactly("same");
        assertThat(dataset.events()).extracting(Event::id).containsExactly("a");
    }

    private void figure(String key, String event, String position, String id, String partOf) throws IOException {
        Map<String, String> cells = Map.of(
                "key",
                key,
                "event",
                event,
                "position",
                position,
                "id",
                id,
                "part_of",
                partOf,
                "measure",
                "KILLED",
                "quantity_best",
                "1",
                "quantity_qualifier",
                "EXACT",
                "quantity_unit",
                "PERSONS");
        String header = Files.readAllLines(folder.resolve("figures.csv")).get(0);
        append(
                "figures.csv",
                Stream.of(header.split(","))
                        .map(name -> cells.getOrDefault(name, ""))
                        .collect(Collectors.joining(",")));
    }

    @Test
    void aRaggedPartLeavesOutTheRecordThatItNames() throws IOException {
        change("participants.csv", "c,1,army", "c,1,army,");
        Reading reading = collect();
        assertThat(reading.ids).containsExactly("a", "b");
        assertThat(reading.told()).singleElement().asString().startsWith("participants.csv 4 expected 6 fields");
        assertThat(reading.report.passedOverRows()).isEqualTo(2);
    }

    @Test
    void aRaggedPartThatNamesNobodyIsLeftOutAlone() throws IOException {
        change("participants.csv", "c,1,army", ",c,1,army");
        assertThat(collect().ids).containsExactly("a", "b", "c");
    }

    @Test
    void whatALongChainOfLinksLeadsFromIsLeftOutAtOnce() throws IOException {
        StringBuilder events = new StringBuilder(Files.readString(folder.resolve("events.csv")));
        StringBuilder links = new StringBuilder(Files.readString(folder.resolve("links.csv")));
        for (int i = 0; i < 3_000; i++) {
            events.append("e%d,ATTACK,SINGLE,%s,2020-02-06,,,,,It.\r\n".formatted(i, i == 0 ? "NEVER" : "OCCURRED"));
            links.append(i == 0 ? "" : ",e%d,1,RESPONDS_TO,e%d,,\r\n".formatted(i, i - 1));
        }
        Files.writeString(folder.resolve("events.csv"), events);
        Files.writeString(folder.resolve("links.csv"), links);
        Reading reading = collect();
        assertThat(reading.ids).containsExactly("a", "b", "c");
        assertThat(reading.report.rejected()).isEqualTo(3_000);
        assertThat(reading.told())
                .contains("links.csv 3 event 'e0' was left out, see events.csv line 5")
                .contains("links.csv 3001 event 'e2998' was left out, see links.csv line 3000");
    }

    @Test
    void placesThatLieWithinOneAnotherInACircleAreLeftOut() throws IOException {
        for (int i = 0; i < 40; i++) {
            append("places.csv", "p%d,P,TOWN,p%d,,,".formatted(i, (i + 1) % 40));
        }
        append("places.csv", "q,Q,TOWN,p7,,,");
        append("places.csv", "r,R,TOWN,,,,");
        Dataset dataset = Input.of(folder).policy(RowPolicy.SKIP).dataset();
        assertThat(dataset.places()).extracting(Place::id).containsExactly("r");
    }

    @Test
    void linksThatLeadBackToThemselvesLeaveOutTheirEvents() throws IOException {
        append("links.csv", ",b,2,PART_OF,c,,");
        append("links.csv", ",c,1,PART_OF,b,,");
        Reading reading = collect();
        assertThat(reading.ids).containsExactly("a");
        assertThat(reading.told()).anySatisfy(told -> assertThat(told).contains("leads from the event back to itself"));
    }

    @Test
    void aSecondReadingMakesTheProgressGoNoWayBack() throws IOException {
        change("participants.csv", "c,1,army", "c,1,navy");
        List<Progress> told = new ArrayList<>();
        Input.of(folder).policy(RowPolicy.SKIP).progress(told::add).dataset();
        assertThat(told).extracting(Progress::rows).isSorted();
        Progress last = told.get(told.size() - 1);
        assertThat(last.totalBytes()).hasValue(last.bytes());
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

    private record Reading(List<String> ids, ReadReport report, List<Problem> problems) {
        List<String> told() {
            return problems.stream()
                    .map(problem ->
                            problem.source().replaceAll(".*/", "") + " " + problem.line() + " " + problem.message())
                    .toList();
        }
    }

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

    private void append(String file, String row) throws IOException {
        Files.writeString(folder.resolve(file), row + "\r\n", StandardOpenOption.APPEND);
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
