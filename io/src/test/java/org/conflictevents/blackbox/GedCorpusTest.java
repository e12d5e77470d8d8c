package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Country;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real rows of GED, which are no part of the project: {@code -Dcorpus.dir} says where they are. */
class GedCorpusTest {

    private static Path file(String name) {
        String folder = System.getProperty("corpus.dir", "");
        Path file = Path.of(folder, "data", name);
        Assumptions.assumeTrue(!folder.isEmpty() && Files.exists(file), "there is no " + name);
        return file;
    }

    private static List<Event> read(Path file, int rows, int tags) {
        try (RecordReader<Event> reader = Input.of(file).events()) {
            List<Event> events = new ArrayList<>();
            reader.forEach(events::add);
            assertThat(reader.report().accepted()).isEqualTo(rows);
            assertThat(reader.report().rejected()).isZero();
            assertThat(reader.report().passedOver()).isEqualTo(tags == 0 ? Map.of() : Map.of("tag row", (long) tags));
            return events;
        }
    }

    @ParameterizedTest
    @CsvSource({"ged_syria_odd.csv, 119, 0", "ged231_odd_multiline.csv, 68, 0", "hdx_ucdp_BGD_with_hxl_row.csv, 198, 1"
    })
    @DisplayName("Each row is read, and each cell written as it stood but for the time of day that no row has")
    void eachCellIsWrittenAsItStood(String name, int rows, int tags) throws IOException {
        Path file = file(name);
        assertThat(Formats.detect(file)).contains(Formats.GED);
        List<Event> events = read(file, rows, tags);
        String written = GedReading.write(events);
        List<Map<String, String>> before = GedRows.rows(Files.readString(file, StandardCharsets.UTF_8));
        List<Map<String, String>> after = GedRows.rows(written);
        for (int i = 0; i < rows; i++) {
            for (Map.Entry<String, String> cell : before.get(i + tags).entrySet()) {
                String date = cell.getValue().replaceFirst("^(\\d{4}-\\d\\d-\\d\\d) 00:00:00\\.000$", "$1");
                String expected = cell.getKey().startsWith("date_") ? date : cell.getValue();
                assertThat(after.get(i).get(cell.getKey())).as(cell.getKey()).isEqualTo(expected);
            }
        }
        Path copy = Files.createTempDirectory("ged").resolve(name);
        Files.writeString(copy, written);
        assertThat(read(copy, rows, 0)).isEqualTo(events);
    }

    @ParameterizedTest
    @CsvSource({"ged_syria_odd.csv, 101", "ged231_odd_multiline.csv, 0", "hdx_ucdp_BGD_with_hxl_row.csv, 1"})
    @DisplayName(
            "The parts of the dead are their sum, the precision of the date, the year, the cell of the grid and the"
                    + " region follow from others, each country is one that we know, and what is out of order is noted")
    void whatIsTrueOfEachRowHolds(String name, int outOfOrder) {
        Dataset dataset = Input.of(file(name)).dataset();
        assertThat(dataset.warnings()).hasSize(outOfOrder);
        for (Event event : dataset.events()) {
            List<Figure> figures = event.figures();
            Quantity sum = Quantity.exactly(0, Unit.PERSONS);
            for (Figure part : figures.subList(1, figures.size())) {
                sum = sum.plus(part.quantity());
            }
            assertThat(sum.best())
                    .as(event.id())
                    .isEqualTo(figures.get(0).quantity().best());
            assertThat(event.extras()).doesNotContainKeys("date_prec", "year", "priogrid_gid", "region", "country");
        }
        assertThat(dataset.places())
                .filteredOn(place ->
                        place.kind().equals(PlaceKind.COUNTRY) && place.within().isEmpty())
                .isNotEmpty()
                .allSatisfy(place ->
                        assertThat(Country.of(place).map(Country::place)).isEqualTo(Optional.of(place)));
    }
}
