package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conflictevents.blackbox.GdeltRows.Read;
import org.conflictevents.io.Country;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Gdelt;
import org.conflictevents.io.Input;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real rows of GDELT, which are no part of the project: {@code -Dcorpus.dir} says where they are. */
class GdeltCorpusTest {

    private static Path file() {
        String folder = System.getProperty("corpus.dir", "");
        Path file = Path.of(folder, "data", "gdelt2_export_syria_rows.CSV");
        Assumptions.assumeTrue(!folder.isEmpty() && Files.exists(file), "there is no file of GDELT");
        return file;
    }

    @Test
    void eachRowIsReadAndWhatFollowsFromOtherCellsDoes() {
        assertThat(Formats.detect(file())).contains(Formats.GDELT);
        Read read = GdeltRows.read(Input.of(file()));
        assertThat(read.report()).asString().startsWith("rows read 17, accepted 17, rejected 0, passed over 0");
        assertThat(read.drift().isNone()).isTrue();
        assertThat(read.notes()).isEmpty();
        assertThat(read.events()).allSatisfy(event -> {
            assertThat(event.extras())
                    .doesNotContainKeys(
                            "SQLDATE",
                            "MonthYear",
                            "Year",
                            "FractionDate",
                            "EventBaseCode",
                            "EventRootCode",
                            "QuadClass",
                            "ActionGeo_FullName",
                            "ActionGeo_CountryCode",
                            "ActionGeo_ADM1Code",
                            "ActionGeo_FeatureID");
            assertThat(event.figures()).isEmpty();
            assertThat(event.attributions().get(0).voices()).hasSize(1);
            assertThat(event.attributions().get(0).said()).hasToString("Optional[2018-03-26]");
            assertThat(Gdelt.of(event).quadClass()).isPresent();
        });
    }

    @Test
    void placesAreTownsAndCountries() {
        Dataset dataset = Input.of(file()).dataset();
        assertThat(dataset.warnings()).isEmpty();
        List<PlacePrecision> precisions =
                dataset.events().stream().map(Event::placePrecision).toList();
        assertThat(precisions).filteredOn(PlacePrecision.COUNTRY::equals).hasSize(9);
        assertThat(precisions).filteredOn(PlacePrecision.EXACT::equals).hasSize(8);
        assertThat(dataset.places())
                .filteredOn(place -> place.kind().equals(PlaceKind.COUNTRY))
                .isNotEmpty()
                .allSatisfy(place -> assertThat(Country.of(place)).isPresent());
    }
}
