package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.conflictevents.blackbox.HarbourArticles.DAILY;
import static org.conflictevents.blackbox.HarbourArticles.DAILY_SOURCE;
import static org.conflictevents.blackbox.HarbourArticles.DATASET;
import static org.conflictevents.blackbox.HarbourArticles.POST;
import static org.conflictevents.blackbox.HarbourArticles.POST_SOURCE;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.conflictevents.io.Provenance;
import org.conflictevents.io.SourceText;
import org.conflictevents.io.SourceTexts;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceTextsTest {

    @TempDir
    private Path folder;

    @Test
    void filesAreKnownByTheirHashWhateverTheirNames() throws Exception {
        Files.writeString(folder.resolve("b.bin"), DAILY.text());
        Files.writeString(folder.resolve("copy of b.bin"), DAILY.text());
        Files.writeString(folder.resolve("a.txt"), POST.text());
        Files.write(folder.resolve("picture.jpg"), new byte[] {(byte) 0xFF, (byte) 0xD8});
        Files.createDirectory(folder.resolve("more"));
        SourceTexts texts = SourceTexts.inFolder(folder);

        assertThat(texts.find(DAILY_SOURCE).orElseThrow().text()).isEqualTo(DAILY.text());
        assertThat(texts.find(POST_SOURCE).orElseThrow().sha256()).isEqualTo(POST.sha256());
        assertThat(Provenance.verify(DATASET, texts).isProven()).isTrue();
    }

    @Test
    void whatIsNotThereIsNotFound() throws Exception {
        Files.writeString(folder.resolve("a.txt"), POST.text() + " ");
        SourceTexts texts = SourceTexts.inFolder(folder);
        assertThat(texts.find(POST_SOURCE)).isEmpty();
        assertThat(texts.find(Source.builder()
                        .id("s")
                        .kind(SourceKind.REPORT)
                        .title("S")
                        .build()))
                .isEmpty();
    }

    @Test
    void aFolderThatIsNotThereIsNamed() {
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> SourceTexts.inFolder(folder.resolve("nowhere")))
                .withMessageContaining("nowhere");
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> SourceText.read(folder.resolve("nothing.txt")))
                .withMessageContaining("nothing.txt");
    }

    @Test
    void aTextIsItsBytes() throws Exception {
        Path file = Files.writeString(folder.resolve("a.txt"), "\ufeffFour\r\n");
        SourceText text = SourceText.read(file);
        assertThat(text.text()).isEqualTo("\ufeffFour\r\n");
        assertThat(text.sha256()).isEqualTo(SourceText.of("\ufeffFour\r\n").sha256());
        assertThat(text.isUtf8()).isTrue();
        assertThat(text.toString()).matches("[0-9a-f]{8}\\.\\.\\. \\(7 code points\\)");
        SourceText latin = SourceText.of("caf\u00e9".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(latin.isUtf8()).isFalse();
        assertThat(latin.text()).isEqualTo("caf\ufffd");
    }
}
