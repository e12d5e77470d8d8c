package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Gdelt;
import org.conflictevents.io.GdeltMention;
import org.conflictevents.io.Input;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GdeltMentionTest {

    private static final String URL = "https://www.harbour.example/quay/1.html";

    @TempDir
    private Path folder;

    private static String row(String id, String type, String identifier, String rest) {
        return String.join("\t", id, "20200206121500", "20200207123000", type, "harbour.example", identifier, rest);
    }

    private static String row(String id) {
        return row(id, "1", URL, "3\t12\t-1\t40\t1\t60\t2500\t-3.25\t\t") + "\n";
    }

    private static Input input(String text) {
        return Input.of(new StringReader(text), "20200207123000.mentions.CSV");
    }

    private static List<GdeltMention> read(String text) {
        List<GdeltMention> mentions = new ArrayList<>();
        try (RecordReader<GdeltMention> reader = Gdelt.mentions(input(text))) {
            reader.forEach(mentions::add);
        }
        return mentions;
    }

    private static GdeltMention mention(String type, String identifier, String rest) {
        return read(row("741", type, identifier, rest)).get(0);
    }

    private static Dataset events() {
        return GdeltRows.dataset(List.of(GdeltRows.row(), GdeltRows.row("GLOBALEVENTID", "742")));
    }

    @Test
    void aRowIsAMention() {
        GdeltMention mention = read(row("741")).get(0);
        assertThat(mention).hasToString("741 in harbour.example (2020-02-07T12:30:00Z)");
        assertThat(mention.added()).contains(LocalDate.of(2020, 2, 6));
        assertThat(mention.time()).isEqualTo(Instant.parse("2020-02-07T12:30:00Z"));
        assertThat(mention.type()).isEqualTo(GdeltMention.Type.WEB);
        assertThat(mention.sentence()).hasValue(3);
        assertThat(mention.actor1Offset()).hasValue(12);
        assertThat(mention.actionOffset()).hasValue(40);
        assertThat(mention.isInRawText()).contains(true);
        assertThat(mention.confidence()).hasValue(60);
        assertThat(mention.documentLength()).hasValue(2500);
        assertThat(mention.documentTone()).hasValue(-3.25);
        assertThat(mention.translation()).isEmpty();
        assertThat(mention.extras()).isEmpty();
    }

    @Test
    void minusOneIsNoOffset() {
        assertThat(read(row("741")).get(0).actor2Offset()).isEmpty();
    }

    @Test
    void theArticleIsTheSource() {
        Attribution attribution = read(row("741")).get(0).attribution();
        Source source = attribution.source();
        assertThat(source.kind()).isEqualTo(SourceKind.NEWS_ARTICLE);
        assertThat(source.title()).isEqualTo(URL);
        assertThat(source.uri()).hasToString("Optional[" + URL + "]");
        assertThat(source.publisher()).contains("harbour.example");
        assertThat(source.published()).hasToString("Optional[/2020-02-07]");
        assertThat(source.published().orElseThrow().latest()).contains(LocalDate.of(2020, 2, 7));
        assertThat(source.retrieved()).hasToString("Optional[2020-02-07]");
        assertThat(attribution.voices()).isEmpty();
        assertThat(attribution.spans()).isEmpty();
        assertThat(attribution.note())
                .contains("found by GDELT: sentence 3, action at 40, actor 1 at 12, in the raw text, confidence 60%");
    }

    @ParameterizedTest
    @CsvSource({"1, NEWS_ARTICLE", "2, NEWS_ARTICLE", "3, REPORT", "4, REPORT", "5, REPORT", "6, RECORDING"})
    void theTypeTellsTheKindOfSource(String type, String kind) {
        Source source = mention(type, "10.1/quay", "1\t-1\t-1\t-1\t0\t10\t9\t0\t\t")
                .attribution()
                .source();
        assertThat(source.kind().code()).isEqualTo(kind);
        assertThat(source.uri()).isEmpty();
    }

    @Test
    void anAddressThatIsNoneIsStillTheTitle() {
        Source source = mention("1", "http://a.example/ |x\"", "1\t-1\t-1\t-1\t0\t10\t9\t0\t\t")
                .attribution()
                .source();
        assertThat(source.title()).isEqualTo("http://a.example/ |x\"");
        assertThat(source.uri()).isEmpty();
    }

    @Test
    void aTranslationIsNamedAndFurtherCellsAreKept() {
        GdeltMention mention = mention("1", URL, "1\t-1\t-1\t-1\t0\t10\t9\t0\tsrclc:ara; eng:Moses\t<X>1</X>");
        assertThat(mention.translation()).contains("srclc:ara; eng:Moses");
        assertThat(mention.attribution().note())
                .contains("found by GDELT: sentence 1, not in the raw text, confidence 10%, translated: srclc:ara;"
                        + " eng:Moses");
        assertThat(mention.extras()).hasToString("{Extras=<X>1</X>}");
    }

    @Test
    void withAHeaderColumnsAreFoundByName() {
        List<GdeltMention> mentions = read("""
            globaleventid,mentiontimedate,mentiontype,mentionidentifier
            741,20200207123000,2,"Harbour, Quay"
            """);
        assertThat(mentions.get(0).identifier()).isEqualTo("Harbour, Quay");
        assertThat(mentions.get(0).confidence()).isEmpty();
        assertThat(mentions.get(0).attribution().note()).contains("found by GDELT");
    }

    @Test
    void wrongRowsAreReported() {
        String text = row("741") + row("x") + row("741", "7", URL, "1\t-1\t-1\t-1\t0\t101\t9\t0\t\t") + "\n"
                + row("742").replace("20200207123000", "2020");
        try (RecordReader<GdeltMention> reader = Gdelt.mentions(input(text).policy(RowPolicy.COLLECT))) {
            assertThat(reader).hasSize(1);
            assertThat(reader.report()).asString().startsWith("rows read 4, accepted 1, rejected 3");
            assertThat(reader.problems())
                    .extracting(Problem::field)
                    .containsExactly("GLOBALEVENTID", "MentionType", "Confidence", "MentionTimeDate");
            assertThat(reader.problems().get(3).message())
                    .isEqualTo("expected a time in UTC, such as 20180326044500 but found '2020'");
        }
    }

    @Test
    void mentionsBecomeAttributionsOfTheirEvents() {
        List<GdeltMention> others = new ArrayList<>();
        Dataset dataset = Gdelt.attribute(events(), read(row("741") + row("999")), others::add);
        assertThat(dataset.warnings()).isEmpty();
        assertThat(dataset.event("gdelt-741").orElseThrow().attributions()).hasSize(2);
        assertThat(dataset.event("gdelt-742").orElseThrow().attributions()).hasSize(1);
        assertThat(dataset.sources())
                .extracting(Source::kind)
                .containsExactly(SourceKind.DATASET, SourceKind.NEWS_ARTICLE);
        assertThat(others).extracting(GdeltMention::eventId).containsExactly("999");
        assertThat(Gdelt.attribute(dataset, read(row("741")), others::add)).isEqualTo(dataset);
    }

    @Test
    void anArticleThatIsSeenAgainIsOneSource() {
        String later = row("742").replace("20200207123000", "20200209003000");
        Dataset dataset = Gdelt.attribute(events(), read(row("741") + later), mention -> {});
        assertThat(dataset.sources())
                .filteredOn(source -> source.kind().equals(SourceKind.NEWS_ARTICLE))
                .singleElement()
                .satisfies(source -> assertThat(source.retrieved()).hasToString("Optional[2020-02-07]"));
    }

    @Test
    void aFileOfEventsIsRefused() throws Exception {
        Path file = folder.resolve("20200207121500.export.CSV");
        Files.writeString(file, GdeltRows.text(GdeltRows.COLUMNS, List.of(GdeltRows.row())));
        assertThatThrownBy(() -> Gdelt.mentions(file))
                .isInstanceOf(RecordFormatException.class)
                .hasMessageContaining("there is no header, and the first row has 61 cells: a file of the format"
                        + " gdelt-mentions without a header has 16");
    }

    @Test
    void whoeverTakesMentionsForEventsIsToldWhatReadsThem() throws Exception {
        Path file = folder.resolve("20200207121500.mentions.CSV");
        Files.writeString(file, row("741") + "\n");
        assertThat(Formats.detect(file)).isEmpty();
        String told = "line 1 column 1: this is a table of mentions of GDELT, which tells where its events stand and"
                + " holds none: Gdelt.mentions reads it, and Gdelt.attribute puts it to the events";
        assertThatThrownBy(() -> Datasets.read(file)).hasMessageEndingWith(told);
        assertThatThrownBy(() -> Input.of(file).events()).hasMessageEndingWith(told);
    }

    @Test
    void aMentionHasAnIdentifier() {
        GdeltMention mention = read(row("741")).get(0);
        assertThatThrownBy(() -> new GdeltMention(
                        "1",
                        Optional.empty(),
                        mention.time(),
                        mention.type(),
                        Optional.empty(),
                        " ",
                        mention.sentence(),
                        mention.actor1Offset(),
                        mention.actor2Offset(),
                        mention.actionOffset(),
                        mention.isInRawText(),
                        mention.confidence(),
                        mention.documentLength(),
                        mention.documentTone(),
                        mention.translation(),
                        mention.extras()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("identifier must not be blank");
    }
}
