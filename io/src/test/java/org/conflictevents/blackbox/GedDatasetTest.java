package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.conflictevents.blackbox.GedReading.staysAsItIs;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Input;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Place;
import org.junit.jupiter.api.Test;

/** A file of UCDP GED as a dataset, in which rows share their actors and places. */
class GedDatasetTest {

    @Test
    void aDatasetIsNamedForItsFile() {
        Dataset dataset = Input.of(new StringReader(GedRows.csv(GedRows.row())), "data/GEDEvent_v25_0_3.csv")
                .dataset();
        assertThat(dataset.id()).isEqualTo("gedevent-v25-0-3");
        assertThat(dataset.title()).isEqualTo("UCDP Georeferenced Event Dataset (GED) 25.0.3");
        assertThat(dataset.licence()).contains("CC-BY-4.0");
    }

    @Test
    void aRepeatedRowIsPassedOverInADataset() {
        String csv = GedRows.csv(GedRows.SET_A, List.of(GedRows.row(), GedRows.row()));
        assertThat(Input.of(new StringReader(csv), "it.csv").dataset().events()).hasSize(1);
        String other = GedRows.csv(GedRows.SET_A, List.of(GedRows.row(), GedRows.row("best", "5")));
        assertThatThrownBy(() -> Input.of(new StringReader(other), "it.csv").dataset())
                .hasMessageContaining(
                        "it.csv line 3 column 1: the row in line 2 has the same id, 'ucdp-900001', and says something"
                                + " else");
    }

    @Test
    void namesThatChangeUnderOneIdMakeOneActor() {
        Map<String, String> other = GedRows.row("side_b", "Syrian Insurgents");
        other.put("id", "900002");
        other.put("dyad_name", "Government of Syria - Syrian Insurgents");
        List<Map<String, String>> rows = List.of(GedRows.row(), other);
        Dataset dataset = Input.of(new StringReader(GedRows.csv(GedRows.SET_A, rows)), "it.csv")
                .dataset();
        assertThat(dataset.actor("ucdp-actor-4456").orElseThrow().name()).isEqualTo("Syrian insurgents");
        assertThat(dataset.event("ucdp-900002").orElseThrow().extras()).containsEntry("side_b", "Syrian Insurgents");
        staysAsItIs(GedRows.SET_A, rows);
    }

    @Test
    void divisionsWhoseSpellingVariesAreOnePlace() {
        Map<String, String> other = GedRows.row("adm_1", "Idlib Governorate");
        other.put("id", "900002");
        other.put("adm_2", "Harem district");
        Map<String, String> moved = GedRows.row("latitude", "35.5");
        moved.put("id", "900003");
        moved.put("geom_wkt", "POINT (36.806111 35.5)");
        List<Map<String, String>> rows = List.of(GedRows.row(), other, moved);
        Dataset dataset = Input.of(new StringReader(GedRows.csv(GedRows.SET_A, rows)), "it.csv")
                .dataset();
        assertThat(dataset.places()).extracting(Place::name).containsOnlyOnce("Idlib governorate");
        assertThat(dataset.events()).hasSize(3);
        staysAsItIs(GedRows.SET_A, rows);
    }
}
