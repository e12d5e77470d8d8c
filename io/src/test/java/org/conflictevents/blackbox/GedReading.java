package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Event;

/** Reads invented rows of UCDP GED and writes them again, for the tests of what they become. */
final class GedReading {

    private GedReading() {}

    /** What a reading gives. */
    record Read(List<Event> events, ReadReport report, List<Problem> problems, List<Problem> notes, Drift drift) {
        Event event() {
            assertThat(problems).isEmpty();
            assertThat(events).hasSize(1);
            return events.get(0);
        }
    }

    /** Reads a table, collecting what is wrong with its rows. */
    static Read read(String text) {
        return read(Input.of(new StringReader(text), "ged201.csv"));
    }

    static Read read(Input input) {
        try (RecordReader<Event> reader = input.policy(RowPolicy.COLLECT).events()) {
            List<Event> events = new ArrayList<>();
            reader.forEach(events::add);
            return new Read(events, reader.report(), reader.problems(), reader.notes(), reader.drift());
        }
    }

    /** Returns the one event of a row of the newest columns. */
    static Event event(Map<String, String> row) {
        return read(GedRows.csv(row)).event();
    }

    /** Returns the table of some events. */
    static String write(List<Event> events) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RecordWriter<Event> writer = Output.to(out).as(Formats.GED).events()) {
            writer.writeAll(events);
            writer.commit();
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    /** What is read of rows is written as it stood, and reads back equal. */
    static void staysAsItIs(List<String> columns, List<Map<String, String>> rows) {
        List<Event> events = read(GedRows.csv(columns, rows)).events();
        assertThat(events).hasSameSizeAs(rows);
        String written = write(events);
        List<Map<String, String>> back = GedRows.rows(written);
        for (int i = 0; i < rows.size(); i++) {
            for (String column : columns) {
                assertThat(back.get(i).get(column))
                        .as(column)
                        .isEqualTo(rows.get(i).get(column));
            }
        }
        assertThat(read(written).events()).isEqualTo(events);
    }

    static void staysAsItIs(Map<String, String> row) {
        staysAsItIs(GedRows.SET_A, List.of(row));
    }
}
