package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;

class GedLawsTest {

    /** Cells that some row somewhere has. */
    private static final Map<String, List<String>> CELLS = Map.ofEntries(
            Map.entry("id", List.of("", "1", "77.0")),
            Map.entry("relid", List.of("", "ANG-1989-1-7-62.3")),
            Map.entry("year", List.of("", "2019", "2020.0")),
            Map.entry("type_of_violence", List.of("1", "2", "3", "5", "")),
            Map.entry("conflict_new_id", List.of("", "0", "x7")),
            Map.entry("conflict_name", List.of("", "Syria: Government", " ")),
            Map.entry("dyad_name", List.of("", "A - B - C", "Government of Syria - Syrian insurgents")),
            Map.entry("side_a", List.of("HTS", "Government of Syria", "Government of Nowhere", " IS")),
            Map.entry("side_b", List.of("Civilians", "Syrian Insurgents", "'Ndrangheta", "=1+1")),
            Map.entry("side_b_new_id", List.of("", "118", "4456")),
            Map.entry("number_of_sources", List.of("", "-1", "1", "3")),
            Map.entry(
                    "source_article",
                    List.of(
                            "",
                            "\"A,2020-01-01,B\"",
                            "\"A,2020-01-01,\"\"\"",
                            "\"a,2020-01-01,x\";\"A,2020-01-01,y\"",
                            "\" ,2020-01-01,B\"")),
            Map.entry("source_office", List.of("", "A", "A;A", ";", "a;A", " A ")),
            Map.entry("source_date", List.of("", "2020-01-01", "2020-01-01;2020-01-01", "soon")),
            Map.entry("source_headline", List.of("", "B", "x;y", "x;y;z", " B")),
            Map.entry("where_prec", List.of("", "1", "2", "3", "4", "5", "6", "7", "8")),
            Map.entry("where_coordinates", List.of("", "Saraqib Town", "Idlib governorate", "Syria", "?!")),
            Map.entry("adm_1", List.of("", "Idlib Governorate", "Idlib-governorate", "٪")),
            Map.entry("adm_2", List.of("", "Idlib District")),
            Map.entry("latitude", List.of("", "35.8", "35.80", "-0.0", "1e-5", "-90")),
            Map.entry("longitude", List.of("", "36", "180", "-36.806111")),
            Map.entry("geom_wkt", List.of("", "POINT (36.8 35.8)")),
            Map.entry("priogrid_gid", List.of("", "1", "181154.0")),
            Map.entry("country", List.of("", "Syria", "Yemen (North Yemen)", "Syrian Arab Republic", "Atlantis")),
            Map.entry("country_id", List.of("", "652", "678", "9999", "652.0")),
            Map.entry("region", List.of("", "Asia")),
            Map.entry("event_clarity", List.of("", "2")),
            Map.entry("date_prec", List.of("", "2", "5")),
            Map.entry("date_start", List.of("2020-01-01", "2020-02-01", "", "2020-02-30")),
            Map.entry("date_end", List.of("2020-02-29", "2020-12-31", "2021-12-31")),
            Map.entry("deaths_a", List.of("", "0", "3.0", "-1")),
            Map.entry("deaths_b", List.of("", "0")),
            Map.entry("deaths_civilians", List.of("", "4")),
            Map.entry("deaths_unknown", List.of("", "2.0")),
            Map.entry("best", List.of("", "0", "1e+05", "99999999999")),
            Map.entry("low", List.of("", "4", "7")),
            Map.entry("high", List.of("", "0", "4")),
            Map.entry("gwnoa", List.of("", "652", "640")),
            Map.entry("gwnob", List.of("", "640")));

    @Provide
    Arbitrary<List<Map<String, String>>> rows() {
        Arbitrary<Map<String, String>> changes = Arbitraries.maps(
                        Arbitraries.of(CELLS.keySet().stream().sorted().toList()),
                        Arbitraries.integers().between(0, 99))
                .ofMaxSize(6)
                .map(picks -> {
                    Map<String, String> row = GedRows.row();
                    picks.forEach((column, pick) -> {
                        List<String> cells = CELLS.getOrDefault(column, List.of(""));
                        row.put(column, cells.get(pick % cells.size()));
                    });
                    return row;
                });
        Arbitrary<String> more = Arbitraries.of("", "", "x", "=2");
        return Combinators.combine(changes, more)
                .as((row, text) -> {
                    row.put("more", text);
                    return row;
                })
                .list()
                .ofMaxSize(5);
    }

    private static List<Event> read(String csv, RowPolicy policy) {
        return FileLaws.all(Input.of(new StringReader(csv), "ged.csv")
                .as(Formats.GED)
                .policy(policy)
                .events());
    }

    /** Events of rows that say nothing of deaths cannot be written: GED has no other. */
    private static boolean isAnybodyKilled(Event event) {
        return !event.figures().isEmpty()
                && (event.externalIds().containsKey("ucdp")
                        || event.figures().stream()
                                .anyMatch(figure -> figure.quantity()
                                        .highest()
                                        .map(most -> most.signum() > 0)
                                        .orElse(true)));
    }

    @Property(tries = 300)
    void what_is_read_is_written_and_reads_back_equal(@ForAll("rows") List<Map<String, String>> rows) {
        List<String> columns = new ArrayList<>(GedRows.SET_A);
        columns.add("more");
        List<Map<String, String>> ofLethal = rows.stream()
                .filter(row -> read(GedRows.csv(columns, List.of(row)), RowPolicy.SKIP).stream()
                        .allMatch(GedLawsTest::isAnybodyKilled))
                .toList();
        List<Event> events = read(GedRows.csv(columns, ofLethal), RowPolicy.SKIP);
        String written = GedReading.write(events);
        List<Event> back = read(written, RowPolicy.FAIL);
        assertThat(back)
                .extracting(Event::extras)
                .isEqualTo(events.stream().map(Event::extras).toList());
        assertThat(back).isEqualTo(events);
        assertThat(GedReading.write(read(written, RowPolicy.FAIL))).isEqualTo(written);
    }

    @Property(tries = 300)
    void every_cell_is_written_as_it_stood(@ForAll("rows") List<Map<String, String>> rows) {
        for (Map<String, String> row : rows) {
            List<String> columns = new ArrayList<>(GedRows.SET_A);
            columns.add("more");
            List<Event> events = read(GedRows.csv(columns, List.of(row)), RowPolicy.SKIP);
            if (!events.isEmpty() && isAnybodyKilled(events.get(0))) {
                Map<String, String> back =
                        GedRows.rows(GedReading.write(events)).get(0);
                if (row.get("id").isEmpty() && row.get("relid").isEmpty()) {
                    row.put("relid", events.get(0).id()); // a row without any id gets one
                }
                for (String column : columns) {
                    assertThat(back.getOrDefault(column, ""))
                            .as(column)
                            .isIn(row.get(column), plain(column, row.get(column)));
                }
            }
        }
    }

    /** Numbers of R are written as whole ones, but in columns that are kept as they stand. */
    private static String plain(String column, String cell) {
        return column.equals("latitude")
                ? cell
                : cell.replaceAll("^([0-9]+)\\.0$", "$1").replace("1e+05", "100000");
    }

    @Property(tries = 300)
    void no_two_contents_under_one_id_come_out_of_one_file(@ForAll("rows") List<Map<String, String>> rows) {
        List<Map<String, String>> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).put("id", Integer.toString(i));
            all.add(rows.get(i));
        }
        Dataset dataset = Input.of(new StringReader(GedRows.csv(GedRows.SET_A, all)), "ged.csv")
                .as(Formats.GED)
                .policy(RowPolicy.SKIP)
                .dataset();
        assertThat(dataset.events()).hasSizeLessThanOrEqualTo(rows.size());
    }
}
