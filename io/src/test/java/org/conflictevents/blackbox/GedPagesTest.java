package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The JSON of the API of UCDP, in which numbers are numbers and nothing is null. */
class GedPagesTest {

    private static final Set<String> TEXTS = Set.of("relid", "gwnoa", "gwnob");

    private static List<Event> events(String text) {
        try (RecordReader<Event> reader = Input.of(new StringReader(text), "gedevents")
                .policy(RowPolicy.COLLECT)
                .events()) {
            List<Event> events = new ArrayList<>();
            reader.forEach(events::add);
            assertThat(reader.problems()).isEmpty();
            return events;
        }
    }

    private static String page(int number, int pages, List<Map<String, String>> rows) {
        List<String> objects = new ArrayList<>();
        for (Map<String, String> row : rows) {
            List<String> members = new ArrayList<>();
            row.forEach((name, text) -> members.add("\"" + name + "\":" + value(name, text)));
            objects.add("{" + String.join(",", members) + "}");
        }
        return "{\"TotalCount\":" + rows.size() * pages + ",\"TotalPages\":" + pages
                + ",\"PreviousPageUrl\":\"\",\"NextPageUrl\":\"https://example.org/api?page=" + (number + 1)
                + "\",\"Result\":[" + String.join(",", objects) + "]}";
    }

    private static String value(String name, String text) {
        boolean isNumber = !TEXTS.contains(name) && text.matches("-?\\d+(\\.\\d+)?");
        return isNumber ? text : "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static List<Map<String, String>> rows(int from, int to) {
        List<Map<String, String>> rows = new ArrayList<>();
        for (int i = from; i < to; i++) {
            Map<String, String> row = new LinkedHashMap<>(GedRows.row("id", Integer.toString(i)));
            row.put("relid", "SYR-" + i);
            rows.add(row);
        }
        return rows;
    }

    @Test
    @DisplayName("A page says what the same rows of a table say")
    void aPageIsATable() {
        List<Map<String, String>> rows = rows(1, 4);
        String page = page(1, 1, rows);
        assertThat(events(page)).isEqualTo(events(GedRows.csv(GedRows.SET_A, rows)));
    }

    @Test
    @DisplayName("Pages are read one after the other, in a list and without one")
    void pagesFollowOneAnother() {
        List<Event> all = events(GedRows.csv(GedRows.SET_A, rows(1, 6)));
        String one = page(0, 2, rows(1, 4));
        String two = page(1, 2, rows(4, 6));
        assertThat(events("[" + one + ",\n" + two + "]")).isEqualTo(all);
        assertThat(events(one + "\n" + two)).isEqualTo(all);
    }

    @Test
    @DisplayName("What is wrong in a page is told with its line and member, and the other rows are read")
    void aWrongMemberIsTold() {
        List<Map<String, String>> rows = rows(1, 3);
        rows.get(0).put("date_start", "soon");
        try (RecordReader<Event> reader = Input.of(
                        new StringReader(page(1, 1, rows).replace("{\"id\"", "\n{\"id\"")), "page")
                .policy(RowPolicy.COLLECT)
                .events()) {
            assertThat(reader).hasSize(1);
            assertThat(reader.problems()).hasSize(1);
            assertThat(reader.problems().get(0).field()).isEqualTo("date_start");
            assertThat(reader.problems().get(0).line()).isEqualTo(2);
            assertThat(reader.problems().get(0).found()).contains("soon");
            assertThat(reader.report()).extracting(ReadReport::read).isEqualTo(2L);
        }
    }

    @Test
    @DisplayName("An object without members is a blank row: it is counted, and passed over")
    void anEmptyObjectIsABlankRow() {
        String page = page(1, 1, rows(1, 3)).replace("[{", "[{},{").replace("}]", "},{}]");
        try (RecordReader<Event> reader =
                Input.of(new StringReader(page), "page").as(Formats.GED).events()) {
            assertThat(reader).hasSize(2);
            assertThat(reader.report())
                    .hasToString("rows read 4, accepted 2, rejected 0, passed over 2 (blank row); 2 records made");
        }
    }
}
