package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.conflictevents.io.Conversion;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.WriteReport;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.Test;

/** Columns that only a file has, when it is written again: also those that hardly a row fills. */
class FurtherColumnsTest {

    private static final int ROWS = 1_200;

    /** A file of GED with three columns of its own: one that the second row fills, one of the last row, and an empty one. */
    private static Input input() {
        StringBuilder rows =
                new StringBuilder("id,type_of_violence,side_a,side_b,date_start,date_end,best,late,early,never\n");
        for (int i = 1; i <= ROWS; i++) {
            String own = (i == ROWS ? "fog" : "") + "," + (i == 2 ? "calm" : "") + ",";
            rows.append(i)
                    .append(",2,Reed Front,Dune Guard,2020-02-06,2020-02-06,3,")
                    .append(own)
                    .append('\n');
        }
        return Input.of(new StringReader(rows.toString()), "ged.csv");
    }

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private List<Map<String, String>> rows() {
        return GedRows.rows(out.toString(StandardCharsets.UTF_8));
    }

    private void assertAllAreThere(WriteReport report, String last, String... names) {
        assertThat(report.losses().keySet()).noneMatch(field -> field.startsWith("extras"));
        List<String> header = List.copyOf(rows().get(0).keySet());
        assertThat(header.subList(header.indexOf(last) + 1, header.size())).containsExactly(names);
        assertThat(rows().get(1)).containsEntry("early", "calm");
        assertThat(rows().get(ROWS - 1)).containsEntry("late", "fog");
    }

    @Test
    void aConversionHasAllColumnsOfTheFileInTheirOrder() {
        Output output = Output.to(out).as(Formats.GED);
        assertAllAreThere(Conversion.of(input(), output).run().written(), "gwnob", "late", "early", "never");
    }

    @Test
    void aConversionIntoAnotherFormatHasThemToo() {
        Format acled = Formats.ACLED;
        WriteReport report =
                Conversion.of(input(), Output.to(out).as(acled)).run().written();
        assertAllAreThere(report, "timestamp", "late", "early", "never");
    }

    @Test
    void aDatasetHasAllThatAreFilled() {
        WriteReport report = Output.to(out).as(Formats.GED).write(input().dataset());
        assertAllAreThere(report, "gwnob", "early", "late");
    }

    @Test
    void columnsOfRowsOneByOneAreInTheOrderOfTheFile() {
        Event first = event("a").withExtras(Map.of("c", "1"));
        Event second = event("b").withExtras(new TreeMap<>(Map.of("a", "2", "b", "3", "c", "4", "d", "5")));
        try (RecordWriter<Event> writer = Output.to(out).as(Formats.GED).events()) {
            writer.writeAll(List.of(first, second));
            writer.commit();
        }
        List<String> header = List.copyOf(rows().get(0).keySet());
        assertThat(header.subList(49, header.size())).containsExactly("a", "b", "c", "d");
    }

    @Test
    void oneThatComesBehindTheFirstThousandOfRowsOneByOneIsCountedAsLost() {
        try (RecordWriter<Event> writer = Output.to(out).as(Formats.GED).events()) {
            for (int i = 0; i < ROWS; i++) {
                writer.write(i + 1 < ROWS ? event("e" + i) : event("last").withExtras(Map.of("late", "fog")));
            }
            assertThat(writer.commit().losses()).containsEntry("extras[late]", 1L);
        }
        assertThat(rows().get(ROWS - 1)).doesNotContainKey("late");
    }

    private static Event event(String id) {
        String row = """
            type_of_violence,side_a,side_b,date_start,date_end,best
            2,Reed Front,Dune Guard,2020-02-06,2020-02-06,3
            """;
        return Input.of(new StringReader(row), "ged.csv").events().stream()
                .findFirst()
                .orElseThrow()
                .withId(id);
    }
}
