package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Pax;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.TermKind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real rows of PA-X, which are no part of the project: {@code -Dcorpus.dir} says where they are. */
class PaxCorpusTest {

    private static Path file() {
        String folder = System.getProperty("corpus.dir", "");
        Path file = Path.of(folder, "data", "pax_v10_first200_plus_syria.csv");
        Assumptions.assumeTrue(!folder.isEmpty() && Files.exists(file), "there is no file of PA-X");
        return file;
    }

    @Test
    void eachRowOfVersionTenIsReadWithoutDrift() {
        assertThat(Formats.detect(file())).contains(Formats.PAX);
        try (RecordReader<Agreement> reader = Input.of(file()).agreements()) {
            reader.forEach(agreement -> {
                assertThat(agreement.concluded()).isPresent();
                assertThat(agreement.statuses()).hasSize(1);
                assertThat(agreement.terms())
                        .filteredOn(term -> term.kind().equals(TermKind.COUNTRY))
                        .isNotEmpty();
                assertThat(Pax.of(agreement).stage()).isPresent();
                assertThat(Pax.of(agreement).issue("ImE")).isPresent();
            });
            assertThat(reader.report()).asString().startsWith("rows read 310, accepted 310, rejected 0, passed over 0");
            assertThat(reader.drift().isNone()).isTrue();
            assertThat(reader.notes()).isEmpty();
        }
    }

    @Test
    void theAgreementsOnIdlibHaveTheirParties() {
        Dataset dataset = Input.of(file()).dataset();
        assertThat(dataset.warnings()).isEmpty();
        assertThat(dataset.agreement("pax-2273").orElseThrow().parties()).hasToString("[Turkey, Russia]");
        assertThat(dataset.agreement("pax-2169").orElseThrow().parties()).hasToString("[Turkey, Russia]");
        assertThat(dataset.agreement("pax-2093").orElseThrow().parties()).hasToString("[Iran, Russia, Turkey]");
    }
}
