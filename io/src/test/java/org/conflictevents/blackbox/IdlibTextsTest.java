package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Provenance;
import org.conflictevents.io.ProvenanceReport;
import org.conflictevents.io.SourceText;
import org.conflictevents.io.SourceTexts;
import org.conflictevents.model.Dataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The dataset against the texts of the articles, which are not part of this project: runs where {@code corpus.dir} is given. */
@EnabledIfSystemProperty(named = "corpus.dir", matches = ".+")
class IdlibTextsTest {

    private static final Dataset DATA = Datasets.idlib2020();

    private final SourceTexts texts = SourceTexts.inFolder(Path.of(System.getProperty("corpus.dir", "."), "seeds"));

    @Test
    void everythingStandsWhereItIsSaidToStand() {
        ProvenanceReport report = Provenance.verify(DATA, texts);

        assertThat(report.isProven()).as("%s", report).isTrue();
        assertThat(report.texts()).isEqualTo(5);
        assertThat(report.spans()).isGreaterThan(600);
        assertThat(report.numbers()).isGreaterThan(60);
        assertThat(report.wordings()).isGreaterThan(200);
        assertThat(report.names()).isGreaterThan(400);
    }

    @Test
    void everyArticleBeginsWithItsTitle() {
        assertThat(DATA.sources())
                .filteredOn(source -> source.sha256().isPresent())
                .hasSize(5)
                .allSatisfy(source -> assertThat(
                                texts.find(source).map(SourceText::text).orElse("no text"))
                        .startsWith(source.title()));
    }
}
