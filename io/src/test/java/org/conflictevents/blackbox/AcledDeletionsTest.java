package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.conflictevents.io.Acled;
import org.conflictevents.io.AcledDeletions;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.io.dialect.Columns;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Link;
import org.conflictevents.model.LinkKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events that ACLED took back go from what was read before. */
class AcledDeletionsTest {

    private static final AcledDeletions FIRST = AcledDeletions.of(List.of("SYR90001", "XXX1"));

    private static AcledDeletions read(String text) {
        return AcledDeletions.read(AcledRows.input(text));
    }

    @Test
    void aTableAndAPageOfTheApiAreRead() {
        AcledDeletions table = read("event_id_cnty,deleted_timestamp\nSYR90001,1593000000\nSYR90002,\n");
        AcledDeletions page = read(
                "{\"status\":200,\"count\":2,\"data\":[{\"event_id_cnty\":\"SYR90001\","
                        + "\"deleted_timestamp\":\"1593000000\"},{\"event_id_cnty\":\"SYR90002\",\"deleted_timestamp\":null}]}");

        assertThat(table.ids()).containsExactly("SYR90001", "SYR90002");
        assertThat(table.deletedAt("SYR90001")).contains(Instant.ofEpochSecond(1593000000));
        assertThat(table.deletedAt("SYR90002")).isEmpty();
        assertThat(page.ids()).isEqualTo(table.ids());
        assertThat(page.deletedAt("SYR90001")).isEqualTo(table.deletedAt("SYR90001"));
        assertThat(table).hasToString("2 events deleted");
    }

    @Test
    void aFileIsRead(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("deleted.csv"), "event_id_cnty\nSYR90001\n");

        assertThat(AcledDeletions.read(file).ids()).containsExactly("SYR90001");
    }

    @Test
    void whoeverTakesAListForEventsIsToldWhatReadsIt() {
        assertThatThrownBy(() -> AcledRows.input("event_id_cnty,deleted_timestamp\nSYR90001,1593000000\n")
                        .events())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining(
                        "this is a list of events that ACLED deleted, and holds none: AcledDeletions.read");
    }

    @Test
    void aListWithoutIdsIsRefused() {
        assertThatThrownBy(() -> read("id,deleted_timestamp\nSYR90001,1593000000\n"))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("there is no column 'event_id_cnty'");
        assertThatThrownBy(() -> read("event_id_cnty,deleted_timestamp\nSYR90001,yesterday\n"))
                .hasMessageContaining("rows.csv line 2")
                .hasMessageContaining("deleted_timestamp");
    }

    @Test
    void deletedEventsGoFromADataset() {
        Dataset dataset = AcledRows.input(AcledRows.SET_1).dataset();
        Dataset left = Acled.applyDeletions(dataset, FIRST);

        assertThat(left.events()).isEqualTo(dataset.events().subList(1, 4));
        assertThat(left.places()).isEqualTo(dataset.places());
        assertThat(left.title()).isEqualTo(dataset.title());
        assertThat(Acled.applyDeletions(left, FIRST)).isSameAs(left);
    }

    @Test
    void deletedEventsGoFromAStream() {
        Stream<Event> events = AcledRows.read(AcledRows.SET_1).stream();

        assertThat(Acled.applyDeletions(events, FIRST)).extracting(Event::id).doesNotContain("acled-SYR90001");
    }

    @Test
    void whatRefersToADeletedEventGoesWithIt() {
        Dataset dataset = AcledRows.input(AcledRows.SET_1).dataset();
        Event other = dataset.events().get(1);
        Figure figure = other.figures().get(0);
        Event referring = other.withLinks(Link.of(LinkKind.SAME_AS, "acled-SYR90001"))
                .withFigures(figure.withSameAs(Optional.of("acled-SYR90001#fatalities")));
        Dataset linked = Dataset.builder()
                .id("linked")
                .title("Linked")
                .addEvents(dataset.events().get(0), referring)
                .build();

        assertThat(Acled.applyDeletions(linked, FIRST).events()).containsExactly(other);
    }

    @Test
    void aRowThatWasUploadedAfterItsDeletionStays() {
        Event event = AcledRows.read(AcledRows.SET_1).get(0); // uploaded at 1581379200

        assertThat(read("event_id_cnty,deleted_timestamp\nSYR90001,1581379199\n")
                        .covers(event))
                .isFalse();
        assertThat(read("event_id_cnty,deleted_timestamp\nSYR90001,1581379200\n")
                        .covers(event))
                .isTrue();
        assertThat(read("event_id_cnty,deleted_timestamp\nSYR90001,1\nSYR90001,1600000000\n")
                        .covers(event))
                .isTrue();
    }

    @Test
    void anEventFromElsewhereIsNeverCovered() {
        Event event = AcledRows.read(AcledRows.SET_1).get(0).withExternalIds(Map.of("ucdp", "SYR90001"));

        assertThat(FIRST.covers(event)).isFalse();
    }

    /** A record that no dataset holds. */
    record Word(String text) {}

    @Test
    void rowsBecomeRecordsOfAnyKind() {
        Columns columns = new Columns();
        var text = columns.text("word").required();
        Dialect<Word> words = Dialect.records("words", "Words", Word.class, columns)
                .reads(sheet -> row -> new Word(row.text(text)))
                .build();

        assertThat(AcledRows.input("word\nreed\nquay\n").records(words).stream())
                .containsExactly(new Word("reed"), new Word("quay"));
        assertThatThrownBy(() -> Formats.of(words))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("the rows of 'words' become Word, which no dataset holds; Input.records reads them");
    }

    @Test
    void anInputIsReadByItsPolicy() {
        Input input = AcledRows.input("event_id_cnty,deleted_timestamp\nSYR1,x\nSYR2,2\n")
                .policy(RowPolicy.SKIP);

        assertThat(AcledDeletions.read(input).ids()).containsExactly("SYR2");
    }
}
