package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;

/** Invented rows of GDELT, and what is read of them. */
final class GdeltRows {

    /** The columns of GDELT 2.0. */
    static final List<String> COLUMNS = columns();

    /** What a reading gives. */
    record Read(List<Event> events, ReadReport report, List<Problem> problems, List<Problem> notes, Drift drift) {
        Event event() {
            assertThat(problems).isEmpty();
            assertThat(events).hasSize(1);
            return events.get(0);
        }
    }

    private GdeltRows() {}

    private static List<String> columns() {
        List<String> columns =
                new ArrayList<>(List.of("GLOBALEVENTID", "SQLDATE", "MonthYear", "Year", "FractionDate"));
        for (String actor : List.of("Actor1", "Actor2")) {
            Stream.of(("Code Name CountryCode KnownGroupCode EthnicCode Religion1Code Religion2Code Type1Code Type2Code"
                                    + " Type3Code")
                            .split(" ", -1))
                    .forEach(column -> columns.add(actor + column));
        }
        columns.addAll(
                Arrays.asList(("IsRootEvent EventCode EventBaseCode EventRootCode QuadClass GoldsteinScale NumMentions"
                                + " NumSources NumArticles AvgTone")
                        .split(" ", -1)));
        for (String geo : List.of("Actor1Geo", "Actor2Geo", "ActionGeo")) {
            Stream.of("Type FullName CountryCode ADM1Code ADM2Code Lat Long FeatureID".split(" ", -1))
                    .forEach(column -> columns.add(geo + "_" + column));
        }
        columns.addAll(List.of("DATEADDED", "SOURCEURL"));
        return List.copyOf(columns);
    }

    /** Returns the cells of a row, of which some are given by name and value. */
    static Map<String, String> row(String... cells) {
        Map<String, String> row = new LinkedHashMap<>();
        COLUMNS.forEach(column -> row.put(column, ""));
        row.put("GLOBALEVENTID", "741");
        row.put("SQLDATE", "20200206");
        row.put("EventCode", "190");
        row.put("ActionGeo_Type", "0");
        row.put("DATEADDED", "20200207121500");
        row.put("SOURCEURL", "https://www.harbour.example/quay/1.html");
        for (int i = 0; i < cells.length; i += 2) {
            assertThat(row).containsKey(cells[i]);
            row.put(cells[i], cells[i + 1]);
        }
        return row;
    }

    /** Returns rows without a header, of these columns. */
    static String text(List<String> columns, List<Map<String, String>> rows) {
        return rows.stream()
                .map(row -> columns.stream().map(row::get).collect(Collectors.joining("\t")) + "\n")
                .collect(Collectors.joining());
    }

    /** Returns the dataset of rows of GDELT 2.0. */
    static Dataset dataset(List<Map<String, String>> rows) {
        return Input.of(new StringReader(text(COLUMNS, rows)), "20200207121500.export.CSV")
                .dataset();
    }

    /** Reads a row of GDELT 2.0 of which some cells are given. */
    static Read with(String... cells) {
        return read(text(COLUMNS, List.of(row(cells))));
    }

    static Read read(String text) {
        return read(Input.of(new StringReader(text), "20200207121500.export.CSV"));
    }

    static Read read(Input input) {
        try (RecordReader<Event> reader =
                input.as(Formats.GDELT).policy(RowPolicy.COLLECT).events()) {
            List<Event> events = new ArrayList<>();
            reader.forEach(events::add);
            return new Read(events, reader.report(), reader.problems(), reader.notes(), reader.drift());
        }
    }
}
