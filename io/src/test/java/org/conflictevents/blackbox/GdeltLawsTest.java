package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.blackbox.GdeltRows.Read;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Gdelt;
import org.conflictevents.io.Input;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Event;
import org.conflictevents.model.Participant;
import org.conflictevents.model.Place;

class GdeltLawsTest {

    /** Cells that some row somewhere has. */
    private static final Map<String, List<String>> CELLS = new TreeMap<>();

    static {
        CELLS.put("GLOBALEVENTID", List.of("1", "2", "3", "4", "5"));
        CELLS.put("SQLDATE", List.of("20200206", "19790101", "20200230"));
        CELLS.put("MonthYear", List.of("", "202002", "197901"));
        CELLS.put("Year", List.of("", "2020"));
        CELLS.put("FractionDate", List.of("", "2020.0986", "1979.0027"));
        for (String actor : List.of("Actor1", "Actor2")) {
            CELLS.put(actor + "Code", List.of("", "SYR", "TURMIL", "x"));
            CELLS.put(actor + "Name", List.of("", "DAMASCUS", "\"A\""));
            CELLS.put(actor + "CountryCode", List.of("", "SYR", "EUR"));
            CELLS.put(actor + "EthnicCode", List.of("", "kur"));
            CELLS.put(actor + "Type1Code", List.of("", "GOV", "LAB"));
        }
        CELLS.put("EventCode", List.of("010", "42", "190", "---", "0871", ""));
        CELLS.put("EventBaseCode", List.of("", "010", "19"));
        CELLS.put("EventRootCode", List.of("", "01", "4", "19"));
        CELLS.put("QuadClass", List.of("", "1", "4"));
        CELLS.put("GoldsteinScale", List.of("", "-10.0", "x"));
        CELLS.put("Actor1Geo_FullName", List.of("", "Syria"));
        CELLS.put("ActionGeo_Type", List.of("", "0", "1", "2", "3", "4", "5", "6"));
        CELLS.put("ActionGeo_FullName", List.of("", "Syria", "Quay, Harbour, Syria", "?, Syria", "Quay"));
        CELLS.put("ActionGeo_CountryCode", List.of("", "SY", "US", "Q9"));
        CELLS.put("ActionGeo_ADM1Code", List.of("", "SY", "SY12", "USTX"));
        CELLS.put("ActionGeo_Lat", List.of("", "35.5", "35", "91"));
        CELLS.put("ActionGeo_Long", List.of("", "36.25", "-0.0"));
        CELLS.put("ActionGeo_FeatureID", List.of("", "-254", "1384", "SY", "SY12"));
        CELLS.put("DATEADDED", List.of("", "20200207", "20200207121500", "soon"));
        CELLS.put("SOURCEURL", List.of("", "https://a.example/1", "BBC Monitoring", "://"));
    }

    @Provide
    Arbitrary<List<Map<String, String>>> rows() {
        return Arbitraries.integers()
                .between(0, 99)
                .list()
                .ofSize(CELLS.size())
                .map(picks -> {
                    Map<String, String> row = new LinkedHashMap<>(GdeltRows.row());
                    int next = 0;
                    for (Map.Entry<String, List<String>> cells : CELLS.entrySet()) {
                        row.put(
                                cells.getKey(),
                                cells.getValue()
                                        .get(picks.get(next++)
                                                % cells.getValue().size()));
                    }
                    return row;
                })
                .list()
                .ofMaxSize(5);
    }

    private static Input input(List<Map<String, String>> rows) {
        return Input.of(new StringReader(GdeltRows.text(GdeltRows.COLUMNS, rows)), "20200207121500.export.CSV")
                .as(Formats.GDELT);
    }

    @Property(tries = 500)
    void each_cell_of_a_row_that_is_read_is_kept_or_said_by_the_event(@ForAll("rows") List<Map<String, String>> rows) {
        Read read = GdeltRows.read(input(rows));
        assertThat(read.report().read()).isEqualTo(rows.size());
        assertThat(read.report().accepted()).isEqualTo(read.events().size());
        assertThat(read.report().accepted() + read.report().rejected()).isEqualTo(rows.size());
        int next = 0;
        for (Map<String, String> row : rows) {
            if (next < read.events().size() && says(read.events().get(next), row)) {
                next++;
            }
        }
        assertThat(next).isEqualTo(read.events().size());
    }

    /** Tells whether all filled cells of a row stand in the extras of an event, or can be made of it. */
    private static boolean says(Event event, Map<String, String> row) {
        Map<String, String> said = said(event);
        said.putAll(event.extras());
        for (Map.Entry<String, String> cell : row.entrySet()) {
            if (!cell.getValue().isEmpty() && !cell.getValue().equals(said.get(cell.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, String> said(Event event) {
        Map<String, String> said = new LinkedHashMap<>();
        said.put("GLOBALEVENTID", event.externalIds().get("gdelt"));
        String day = event.when().earliest().orElseThrow().toString().replace("-", "");
        said.put("SQLDATE", day);
        said.put("MonthYear", day.substring(0, 6));
        said.put("Year", day.substring(0, 4));
        said.put("FractionDate", day.equals("20200206") ? "2020.0986" : "1979.0027");
        String code = Gdelt.of(event).eventCode().orElseThrow();
        said.put("EventBaseCode", code.substring(0, 3));
        said.put("EventRootCode", code.substring(0, 2));
        said.put("QuadClass", code.charAt(0) == '0' ? code.equals("0871") ? "2" : "1" : "4");
        for (Participant participant : event.participants()) {
            String actor = participant.side().orElseThrow().code().equals("A") ? "Actor1" : "Actor2";
            said.put(actor + "Code", participant.actor().externalIds().get("cameo"));
            said.put(actor + "Name", participant.label().orElse(""));
        }
        event.place().ifPresent(place -> sayPlace(said, place));
        return said;
    }

    private static void sayPlace(Map<String, String> said, Place place) {
        said.put("ActionGeo_FullName", place.toString());
        for (String scheme : List.of("fips", "fips-adm1", "gnis", "gns")) {
            if (place.externalIds().containsKey(scheme)) {
                said.put("ActionGeo_FeatureID", place.externalIds().get(scheme));
            }
        }
        for (Place at = place; at != null; at = at.within().orElse(null)) {
            if (at.externalIds().containsKey("fips-adm1")) {
                said.put("ActionGeo_ADM1Code", at.externalIds().get("fips-adm1"));
            }
            if (at.externalIds().containsKey("fips")) {
                said.put("ActionGeo_CountryCode", at.externalIds().get("fips"));
                said.putIfAbsent("ActionGeo_ADM1Code", at.externalIds().get("fips"));
            }
        }
        place.location().ifPresent(point -> {
            said.put("ActionGeo_Lat", Double.toString(point.lat()));
            said.put("ActionGeo_Long", Double.toString(point.lon()));
        });
    }

    @Property(tries = 200)
    void what_is_read_reads_back_equal_from_our_own_formats(@ForAll("rows") List<Map<String, String>> rows) {
        FileLaws.readsBackEqualFromOurOwnFormats(
                input(rows).policy(RowPolicy.SKIP).dataset());
    }
}
