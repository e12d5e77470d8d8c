package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Pax;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Agreement;

class PaxLawsTest {

    private static final Set<String> NOTHING = Set.of("", "NA", "N/A");

    /** Cells that some row somewhere has. */
    private static final Map<String, List<String>> CELLS = new LinkedHashMap<>();

    static {
        CELLS.put("Con", List.of("", "Syria", "Russia/Syria", "Russia\nSyria", "(Harbour)", "A/(B/C)", "()", "NA"));
        CELLS.put("PP", List.of("115", "115.0", "N/A"));
        CELLS.put("AgtId", List.of("1", "2", "3.0", "", "x"));
        CELLS.put("Agt", List.of("Accord", "Accord\non quays (Harbour Accord)", "(a b)", "\"", " ", "N/A"));
        CELLS.put("Dat", List.of("2020-02-06", "06/02/2020", "NA", "2020-02-30"));
        CELLS.put("Status", List.of("Multiparty signed/agreed", "Status unclear", "N/A"));
        CELLS.put(
                "Part",
                List.of("", "Turkey\nRussia", "Harbour Front (HF); Turkey", "Jo Miller, for all", "=1+1", "?!"));
        CELLS.put("Loc1ISO", List.of("", "SYR", "XYZ"));
        CELLS.put("Loc1GWNO", List.of("", "652", "652.0", "x"));
        CELLS.put("UcdpCon", List.of("", "NA", "N/A", "299.0"));
        CELLS.put("Ce", List.of("", "0", "1.0", "3", "7", "x"));
        CELLS.put("PpsGe:St", List.of("0", "1", "NA"));
        CELLS.put("more", List.of("", "=2", "x"));
    }

    @Provide
    Arbitrary<List<Map<String, String>>> rows() {
        return Arbitraries.integers()
                .between(0, 99)
                .list()
                .ofSize(CELLS.size())
                .map(picks -> {
                    Map<String, String> row = new LinkedHashMap<>();
                    for (String column : CELLS.keySet()) {
                        List<String> cells = CELLS.getOrDefault(column, List.of());
                        row.put(column, cells.get(picks.get(row.size()) % cells.size()));
                    }
                    return row;
                })
                .list()
                .ofMaxSize(5);
    }

    private static Input input(List<Map<String, String>> rows) {
        StringBuilder text = new StringBuilder(String.join(",", CELLS.keySet())).append('\n');
        for (Map<String, String> row : rows) {
            String line = String.join(
                    ",",
                    row.values().stream()
                            .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                            .toList());
            text.append(line).append('\n');
        }
        return Input.of(new StringReader(text.toString()), "pax.csv").as(Formats.PAX);
    }

    @Property(tries = 400)
    void no_cell_of_a_row_that_is_read_is_lost(@ForAll("rows") List<Map<String, String>> rows) {
        List<Agreement> agreements = new ArrayList<>();
        try (RecordReader<Agreement> reader =
                input(rows).policy(RowPolicy.COLLECT).agreements()) {
            reader.forEach(agreements::add);
            assertThat(reader.report().read()).isEqualTo(rows.size());
            assertThat(reader.report().accepted()).isEqualTo(agreements.size());
            assertThat(reader.report().accepted() + reader.report().rejected()).isEqualTo(rows.size());
        }
        int next = 0;
        for (Map<String, String> row : rows) {
            if (NOTHING.contains(row.getOrDefault("AgtId", ""))
                    || NOTHING.contains(row.getOrDefault("Agt", "").strip())
                    || row.getOrDefault("Dat", "").equals("2020-02-30")) {
                continue;
            }
            Agreement agreement = agreements.get(next++);
            Map<String, String> expected = new HashMap<>(row);
            expected.values().removeIf(NOTHING::contains);
            expected.keySet().removeAll(Set.of("AgtId", "Dat", "Status"));
            expected.remove("Agt", agreement.name());
            assertThat(agreement.extras()).isEqualTo(expected);
            assertThat(agreement.externalIds())
                    .containsEntry("pax", row.getOrDefault("AgtId", "").replace(".0", ""));
            assertThat(agreement.concluded().map(Object::toString).orElse("NA"))
                    .isEqualTo(row.getOrDefault("Dat", "").replace("06/02/2020", "2020-02-06"));
            assertThat(agreement.statuses().stream()
                            .map(status -> status.kind().code())
                            .findFirst()
                            .orElse("N/A"))
                    .isEqualTo(row.get("Status"));
            assertThat(Pax.of(agreement).issue("Terr")).isEmpty();
        }
        assertThat(next).isEqualTo(agreements.size());
    }

    @Property(tries = 200)
    void what_is_read_reads_back_equal_from_our_own_formats(@ForAll("rows") List<Map<String, String>> rows) {
        FileLaws.readsBackEqualFromOurOwnFormats(
                input(rows).policy(RowPolicy.SKIP).dataset());
    }
}
