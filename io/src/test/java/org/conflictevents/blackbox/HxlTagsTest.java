package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the HXL tags of a table stand, with invented rows. */
class HxlTagsTest {

    @TempDir
    Path folder;

    private static Input input(String... lines) {
        return Input.of(new StringReader(String.join("\n", lines) + "\n"), "table.csv");
    }

    private static RecordReader<Event> reader(String... lines) {
        return input(lines).as(Formats.HXL).policy(RowPolicy.COLLECT).events();
    }

    @Test
    void theTagsMayStandBelowTitlesAndNotes() {
        try (RecordReader<Event> events = input(
                        "Casualties, first draft",
                        "Day,Where,Dead,Colour",
                        "#date,#adm1,#affected+killed,",
                        "2030,Idleb,4,red")
                .events()) {
            Event event = events.stream().findFirst().orElseThrow();
            assertThat(event.figures()).extracting(Figure::toString).containsExactly("KILLED 4 persons");
            assertThat(event.extras()).isEqualTo(Map.of("Colour", "red"));
            assertThat(events.report())
                    .hasToString("rows read 1, accepted 1, rejected 0, passed over 0; 1 record made");
            assertThat(events.drift().missing()).isEmpty();
            assertThat(events.drift().added()).containsOnlyKeys("Colour");
        }
    }

    @Test
    void aRemarkAmongTheTagsLeavesItsColumnWithoutOne() throws IOException {
        Path file = folder.resolve("remarks.csv");
        Files.writeString(file, "Day,Dead,Remarks\n#date,#affected+killed,(for us)\n2030-02,12,calm\n");
        assertThat(Formats.detect(file)).contains(Formats.HXL);
        Event event = Input.of(file).events().stream().findFirst().orElseThrow();
        assertThat(event.figures()).extracting(Figure::toString).containsExactly("KILLED 12 persons");
        assertThat(event.extras()).isEqualTo(Map.of("Remarks", "calm"));
        assertThatThrownBy(() -> input("#date,killed", "2030,1").as(Formats.HXL).events())
                .hasMessageContaining("none of the first rows is one of HXL tags"); // half of them are not most
    }

    @Test
    void theTagsStandInOneOfTheFirstRows() {
        String[] lines = new String[27];
        Arrays.fill(lines, "a note");
        lines[24] = "#affected+killed";
        lines[25] = "7";
        lines[26] = "8";
        assertThat(reader(lines).stream()).hasSize(2);
        lines[24] = "a note";
        lines[25] = "#affected+killed";
        assertThatThrownBy(() -> reader(lines)).hasMessageContaining("none of the first rows is one of HXL tags");
    }

    @Test
    void objectsWhoseMembersAreTagsAreRows() {
        Input json = Input.of(
                new StringReader(
                        "[{\"#date\":\"2030-02\",\"#affected +killed\":7,\"#adm1+code\":\"SY07\",\"#severity\":3}]"),
                "table.json");
        Event event = json.events().stream().findFirst().orElseThrow();
        assertThat(event.figures()).extracting(Figure::toString).containsExactly("KILLED 7 persons");
        assertThat(event.extras()).isEqualTo(Map.of("#severity", "3"));
    }

    @Test
    void anArrayOfRowsIsATable() throws IOException {
        Path file = folder.resolve("table.json");
        Files.writeString(file, """
            [["Day", "Dead", "Colour"], ["#date", "#affected+killed", null],
             ["2030-02", 12, "red"], ["2030-03", null, ""], ["soon", "7", "blue"],
             ["2030-04", 3], []]
            """);
        assertThat(Formats.detect(file)).contains(Formats.HXL);
        try (RecordReader<Event> events =
                Input.of(file).policy(RowPolicy.COLLECT).events()) {
            Event event = events.stream().toList().get(0);
            assertThat(event.figures()).extracting(Figure::toString).containsExactly("KILLED 12 persons");
            assertThat(event.extras()).isEqualTo(Map.of("Colour", "red"));
            assertThat(events.report().toString()).startsWith("rows read 5, accepted 1, rejected 2, passed over 2");
            assertThat(events.problems())
                    .extracting(problem -> problem.line() + ": " + problem.message())
                    .containsExactly(
                            "2: expected a date, such as 2020-02-06, 2020-02 or 2020 but found 'soon'",
                            "3: expected 3 cells, as in the row of tags, but found 2");
        }
    }

    @Test
    void anArrayOfRowsWithoutTagsIsRefused() {
        Input rows = Input.of(new StringReader("[[\"Day\", \"Dead\"], [\"2030\", 1]]"), "table.json");
        assertThatThrownBy(() -> rows.as(Formats.HXL).events().iterator().hasNext())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("table.json line 1")
                .hasMessageContaining("none of the first rows is one of HXL tags");
    }

    @Test
    void aTableWithoutTagsIsRefused() {
        assertThatThrownBy(() -> input("date,killed", "2030,1").as(Formats.HXL).events())
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining(
                        "none of the first rows is one of HXL tags, such as #date,#adm1+name,#affected+killed");
    }
}
