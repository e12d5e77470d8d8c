package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Acled;
import org.conflictevents.io.AcledDeletions;
import org.conflictevents.io.Formats;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;

/** What is true of any rows of ACLED, however odd their cells are. */
class AcledLawsTest {

    /** Cells that some row somewhere has, right and wrong ones. */
    private static final Map<String, List<String>> CELLS = Map.ofEntries(
            Map.entry("event_id_cnty", List.of("SYR7", "1BNG", "8188RTA", "77.0", "NA", " SYR7 ", "")),
            Map.entry(
                    "event_date", List.of("03 December 2020", "6-Feb-20", "01-January-2015", "06/02/2020", "soon", "")),
            Map.entry("year", List.of("", "2019", "2020.0", "NA", "x")),
            Map.entry("time_precision", List.of("", "2", "3", "4", "3.0", "NA")),
            Map.entry("disorder_type", List.of("", "Demostrations", "Political violence; Demonstrations", "Weather")),
            Map.entry(
                    "event_type", List.of("Riots/Protests", "Remote violence", "Protests", "Weather", " Battles", "")),
            Map.entry(
                    "sub_event_type",
                    List.of(
                            "",
                            "Agreement",
                            "Attack",
                            "Fog",
                            "Peaceful protest",
                            "Excessive force against protesters")),
            Map.entry(
                    "actor1", List.of("", "Civilians (Syria)", "Military Forces of Turkey (2016-)", " R ", "Ёж", "NA")),
            Map.entry("assoc_actor_1", List.of("", "A; B", "A;B", ";", "A; A", "ATE: Guild (of x); Reed Front", "NA")),
            Map.entry("inter1", List.of("", "0", "1", "7", "8", "Civilians", "Rebel Forces", "9", "Robots", "7.0")),
            Map.entry("actor2", List.of("", "Reed Front", "Civilians (Syria)", "Government of Syria", "?!")),
            Map.entry("assoc_actor_2", List.of("", "C", "NA", " ")),
            Map.entry("inter2", List.of("", "0", "2", "Civilians", "External/Other forces", "NA")),
            Map.entry("interaction", List.of("", "0", "12", "37", "78", "Rebel group only", "x-y", "NA", "12.0")),
            Map.entry("civilian_targeting", List.of("", "Civilian targeting", "civilians targeted")),
            Map.entry("iso", List.of("", "0", "792", "999", "760.0", "-1", "x")),
            Map.entry("region", List.of("", "Middle East", "=1+1", " ")),
            Map.entry("country", List.of("", "Turkey", "Syrian Arab Republic", "Freedonia", " Syria", "NA")),
            Map.entry("admin1", List.of("", "Idleb", "Idleb ", "٪", "NA")),
            Map.entry("admin2", List.of("", "Reed")),
            Map.entry("admin3", List.of("", "Upper Reed", "Idleb")),
            Map.entry("location", List.of("", "Syria", "Idleb", "Old Quay ", "NA", "?!")),
            Map.entry("latitude", List.of("", "35.80", "-0.0", "1e-5", "-90", "91", "NA")),
            Map.entry("longitude", List.of("", "36", "180", "-36.806111", "x")),
            Map.entry("geo_precision", List.of("", "2", "3", "0", "3.0", "NA")),
            Map.entry("source", List.of("", "A;B", "A; B; A", "; ", "Undisclosed Source", "NA", " A")),
            Map.entry("source_scale", List.of("", "Local partner-New media")),
            Map.entry("notes", List.of("", "two\nlines", " ", "NA", "[size=no report]", "\"said\"")),
            Map.entry("fatalities", List.of("", "7", "3.0", "-1", "1e+05", "99999999999", "NA", "some")),
            Map.entry("tags", List.of("", "crowd size=large; x", "NA")),
            Map.entry("timestamp", List.of("", "1.5813792e+09", "-1", "soon", "0")),
            Map.entry("weather", List.of("", "fog", "=2")));

    @Provide
    Arbitrary<List<Map<String, String>>> rows() {
        Map<String, String> plain = AcledRows.cells(AcledRows.SET_1).get(0);
        List<String> columns = CELLS.keySet().stream().sorted().toList();
        return Arbitraries.maps(Arbitraries.of(columns), Arbitraries.integers().between(0, 99))
                .ofMaxSize(6)
                .map(picks -> {
                    Map<String, String> row = new LinkedHashMap<>(plain);
                    row.put("weather", "");
                    picks.forEach((column, pick) -> {
                        List<String> cells = CELLS.getOrDefault(column, List.of(""));
                        row.put(column, cells.get(pick % cells.size()));
                    });
                    return row;
                })
                .list()
                .ofMaxSize(5);
    }

    private static String table(List<Map<String, String>> rows) {
        Map<String, String> plain = AcledRows.cells(AcledRows.SET_1).get(0);
        StringBuilder text = new StringBuilder(String.join(",", plain.keySet())).append(",weather\n");
        for (Map<String, String> row : rows) {
            text.append(row.values().stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        return text.toString();
    }

    private static List<Event> read(String table, RowPolicy policy) {
        return FileLaws.all(
                AcledRows.input(table).as(Formats.ACLED).policy(policy).events());
    }

    @Property(tries = 300)
    void what_is_read_is_written_and_reads_back_equal(@ForAll("rows") List<Map<String, String>> rows) {
        List<Event> events = read(table(rows), RowPolicy.SKIP);
        String written = AcledRows.write(events);
        List<Event> back = read(written, RowPolicy.FAIL);

        for (int i = 0; i < events.size(); i++) {
            boolean isNumbered = events.get(i).externalIds().isEmpty(); // by its place among the rows that were read
            assertThat(isNumbered ? back.get(i).withId(events.get(i).id()) : back.get(i))
                    .isEqualTo(events.get(i));
        }
        assertThat(back).hasSameSizeAs(events);
        assertThat(AcledRows.write(back)).isEqualTo(written);
    }

    @Property(tries = 300)
    void every_cell_is_written_as_it_stood(@ForAll("rows") List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            List<Event> events = read(table(List.of(row)), RowPolicy.SKIP);
            if (!events.isEmpty()) {
                Map<String, String> back =
                        AcledRows.cells(AcledRows.write(events)).get(0);
                row.forEach((column, cell) -> {
                    if (!column.equals("event_date")) {
                        assertThat(back.getOrDefault(column, "")).as(column).isIn(cell, plain(column, cell));
                    }
                });
            }
        }
    }

    /** What says nothing may be written as nothing, and numbers of R as whole ones. */
    private static String plain(String column, String cell) {
        if (cell.isBlank() || cell.equals("NA")) {
            return "";
        }
        boolean isNumber = List.of("event_id_cnty", "year", "time_precision", "geo_precision", "fatalities", "iso")
                .contains(column);
        return isNumber ? cell.strip().replaceAll("^([0-9]+)\\.0$", "$1").replace("1e+05", "100000") : cell;
    }

    @Property(tries = 300)
    void zero_dead_is_never_read_as_none(@ForAll("rows") List<Map<String, String>> rows) {
        rows.forEach(row -> row.put("fatalities", "0"));
        for (Event event : read(table(rows), RowPolicy.SKIP)) {
            assertThat(event.figures().get(0).quantity().best()).isEmpty();
            assertThat(Acled.of(event).fatalities()).isEmpty();
        }
    }

    @Property(tries = 300)
    void no_two_contents_under_one_id_come_out_of_one_file(@ForAll("rows") List<Map<String, String>> rows) {
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("event_id_cnty", "SYR" + i);
        }
        Dataset dataset = AcledRows.input(table(rows))
                .as(Formats.ACLED)
                .policy(RowPolicy.SKIP)
                .dataset();

        assertThat(dataset.events()).hasSizeLessThanOrEqualTo(rows.size());
        List<String> ids = dataset.events().stream()
                .map(event -> event.externalIds().get("acled"))
                .toList();
        assertThat(Acled.applyDeletions(dataset, AcledDeletions.of(ids)).events())
                .isEmpty();
    }
}
