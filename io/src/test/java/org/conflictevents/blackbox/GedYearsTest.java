package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.Test;

/** Days of GED and ACLED that are of another year than the row says, as spreadsheets make them. */
class GedYearsTest {

    private static RecordReader<Event> reader(String csv) {
        return Input.of(new StringReader(csv), "rows.csv")
                .policy(RowPolicy.COLLECT)
                .events();
    }

    private static List<String> notes(RecordReader<Event> reader) {
        return reader.notes().stream()
                .map(note -> note.field() + " " + note.message())
                .toList();
    }

    @Test
    void aYearIsNoDay() {
        try (RecordReader<Event> reader = reader(GedRows.csv(GedRows.row("date_start", "2020")))) {
            assertThat(reader.stream()).isEmpty();
            assertThat(reader.problems())
                    .extracting(Problem::message)
                    .containsExactly("expected a day, such as 2020-02-06 but found '2020'");
        }
    }

    @Test
    void aDayOfAnotherYearIsNoted() {
        Map<String, String> row = GedRows.row("date_start", "43867"); // the days of a spreadsheet begin in 1900
        row.put("date_end", "43867");
        try (RecordReader<Event> reader = reader(GedRows.csv(row))) {
            assertThat(reader.stream().toList().get(0).extras()).containsEntry("year", "2020");
            assertThat(notes(reader)).containsExactly("year is not the year of date_start, 2090-02-07");
        }
    }

    @Test
    void aDayOfAnotherYearIsNotedInAcled() {
        String rows = "event_id_cnty,event_date,year,event_type,actor1,actor2\nSYR1,43867,2020,Battles,Reed Front,\n";
        try (RecordReader<Event> reader = reader(rows)) {
            assertThat(reader.stream().toList().get(0).extras()).containsEntry("year", "2020");
            assertThat(notes(reader)).containsExactly("year is not the year of event_date, 2090-02-07");
        }
    }
}
