package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conflictevents.blackbox.GedReading.event;
import static org.conflictevents.blackbox.GedReading.read;
import static org.conflictevents.blackbox.GedReading.staysAsItIs;
import static org.conflictevents.blackbox.GedReading.write;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.blackbox.GedReading.Read;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.model.Event;
import org.junit.jupiter.api.Test;

/** The column sets of UCDP GED, and how else its tables differ: headers, order, numbers, tags. */
class GedColumnsTest {

    @Test
    void columnsAreBoundByNameInAnyOrder() {
        List<String> turned = new ArrayList<>(GedRows.SET_A);
        Collections.reverse(turned);
        assertThat(read(GedRows.csv(turned, List.of(GedRows.row()))).event()).isEqualTo(event(GedRows.row()));
        String loud =
                GedRows.csv(GedRows.row()).replace("where_prec,", "Where Prec,").replace("id,relid", "\uFEFFID,RelID");
        assertThat(read(loud).event()).isEqualTo(event(GedRows.row()));
        assertThat(read(loud).drift()).isEqualTo(Drift.none());
    }

    @Test
    void theColumnsOfEarlierReleasesAreRead() {
        Read read = read(GedRows.csv(GedRows.SET_B, List.of(GedRows.row())));
        assertThat(read.event().figures()).isEqualTo(event(GedRows.row()).figures());
        assertThat(read.drift())
                .hasToString(
                        "missing relid, code_status, conflict_dset_id, dyad_dset_id, side_a_dset_id, side_b_dset_id,"
                                + " where_description");
        staysAsItIs(GedRows.SET_B, List.of(GedRows.row()));
        List<String> ofSyria = new ArrayList<>(GedRows.SET_B);
        ofSyria.remove("gwnoa");
        assertThat(read(GedRows.csv(ofSyria, List.of(GedRows.row())))
                        .event()
                        .participants()
                        .get(0)
                        .actor()
                        .externalIds())
                .containsEntry("gw", "652");
        staysAsItIs(ofSyria, List.of(GedRows.row()));
    }

    @Test
    void theNamesOfTheFirstReleasesAreRead() {
        String csv = GedRows.csv(GedRows.row())
                .replace(",where_coordinates,where_description,", ",coordinate_location,where_location,")
                .replace(",best,high,low,", ",best_est,high_est,low_est,")
                .replace("id,relid", "ged_id,relid")
                .replace(",code_status,", ",Geocomment,");
        Event event = read(csv).event();
        assertThat(event.place().orElseThrow().name()).isEqualTo("Saraqib town");
        assertThat(event.figures()).hasSize(5);
        assertThat(event.externalIds()).containsOnlyKeys("ucdp", "ucdp-old-conflict", "ucdp-old-dyad", "ucdp-relid");
        assertThat(event.participants().get(0).actor().externalIds()).containsEntry("ucdp-old", "118");
        assertThat(read(write(List.of(event))).events()).hasSize(1);
    }

    @Test
    void aRowOfTagsIsPassedOver() {
        List<String> columns = new ArrayList<>(GedRows.SET_B);
        columns.add(columns.indexOf("country") + 1, "iso3");
        Map<String, String> tags = new LinkedHashMap<>();
        columns.forEach(column -> tags.put(column, ""));
        tags.put("year", "#date+year");
        tags.put("best", "#affected+killed");
        Map<String, String> row = GedRows.row("iso3", "SYR");
        Read read = read(GedRows.csv(columns, List.of(tags, row)));
        assertThat(read.report())
                .hasToString("rows read 2, accepted 1, rejected 0, passed over 1 (tag row); 1 record made");
        assertThat(read.event().extras()).containsEntry("iso3", "SYR");
        assertThat(read.drift()).asString().endsWith("; added iso3 (1, such as 'SYR')");
        staysAsItIs(columns, List.of(row));
        assertThat(write(read.events()).lines().findFirst().orElseThrow()).endsWith(",gwnoa,gwnob,iso3");
    }

    @Test
    void aFileWithoutAHeaderHasTheNewestColumns() {
        String csv = GedRows.csv(GedRows.SET_A, List.of(GedRows.row(), GedRows.row("id", "900002")));
        String headless = csv.substring(csv.indexOf('\n') + 1);
        assertThat(read(headless).events()).isEqualTo(read(csv).events());
        assertThat(read(headless).report().read()).isEqualTo(2);
    }

    @Test
    void doublesOfRAreWholeNumbers() {
        Map<String, String> row = GedRows.row("country_id", "652.0");
        row.put("side_a_new_id", "118.0");
        row.put("best", "4.0");
        row.put("gwnoa", "652.0");
        Read read = read(GedRows.csv(row));
        assertThat(read.event()).isEqualTo(event(GedRows.row()));
        assertThat(read.drift().retyped())
                .containsOnlyKeys("side_a_new_id", "country_id", "best", "gwnoa")
                .containsEntry("country_id", new Drift.Cells(1, "652.0"));
        assertThat(read.drift()).asString().contains("retyped side_a_new_id (1, such as '118.0'), country_id");
    }

    @Test
    void anUnnamedFirstColumnIsLeftOut() {
        String csv = GedRows.csv(GedRows.row());
        String numbered = "," + csv.replaceFirst("\n", "\n0,");
        assertThat(read(numbered).event()).isEqualTo(event(GedRows.row()));
    }

    @Test
    void unknownColumnsAreWrittenBehindTheOthersInTheirOrder() {
        List<String> columns = new ArrayList<>(GedRows.SET_A);
        columns.add(3, "zone");
        columns.add("area");
        Map<String, String> first = GedRows.row("area", "north");
        first.put("zone", "");
        Map<String, String> second = GedRows.row("zone", "7");
        second.put("id", "900002");
        second.put("area", "");
        List<Event> events = read(GedRows.csv(columns, List.of(first, second))).events();
        assertThat(write(events).lines().findFirst().orElseThrow()).endsWith(",gwnob,area,zone");
        staysAsItIs(columns, List.of(first, second));
    }

    @Test
    void aHeaderWithoutWhatEveryFileHasIsRefused() {
        assertThatThrownBy(() -> Input.of(new StringReader("id,year\n1,2020\n"), "it.csv")
                        .as(Formats.GED)
                        .events())
                .isInstanceOf(RecordFormatException.class)
                .hasMessage(
                        "it.csv line 1 column 1: there is no column 'type_of_violence', which every file of the format"
                                + " ged has; there are: id, year");
    }

    @Test
    void aPointWithoutANameStaysOneWhetherOrNotItsColumnIsThere() {
        List<String> nameless = GedRows.SET_A.stream()
                .filter(column -> !column.equals("where_coordinates"))
                .toList();
        Map<String, String> row = GedRows.row("where_coordinates", "");
        staysAsItIs(GedRows.SET_A, List.of(row));
        staysAsItIs(nameless, List.of(row));
    }
}
