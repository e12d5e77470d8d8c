package org.conflictevents.io.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.conflictevents.io.internal.json.Unfit;
import org.junit.jupiter.api.Test;

class KeptBytesTest {

    private static KeptBytes of(String text, int maxCharacters) {
        return new KeptBytes(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), maxCharacters);
    }

    private static void readAll(KeptBytes bytes) throws IOException {
        byte[] block = new byte[8_000];
        int n = 0;
        while (n >= 0) {
            n = bytes.read(block, 0, block.length);
        }
    }

    @Test
    void littleIsKeptOfWhatStandsBetweenRows() throws IOException {
        try (KeptBytes bytes = of(" ".repeat(1_000_000) + "end", 10)) {
            readAll(bytes);
            assertThat(bytes.text(0, 1_000_003)).endsWith("end").hasSizeLessThan(100_000);
            bytes.beginRow(1_000_000);
            assertThat(bytes.column()).isEqualTo(1_000_001);
            assertThat(bytes.text(1_000_000, 1_000_003)).isEqualTo("end");
        }
    }

    @Test
    void aRowIsMeasuredInCharacters() throws IOException {
        String row = "\u00E9\u20AC\uD83D\uDE80".repeat(100);
        try (KeptBytes bytes = of(row, 400)) {
            bytes.beginRow(0);
            readAll(bytes);
            assertThat(bytes.isTooLong(900)).isFalse();
        }
        try (KeptBytes bytes = of(row, 399)) {
            bytes.beginRow(0);
            assertThatThrownBy(() -> readAll(bytes)).isInstanceOf(Unfit.class);
        }
    }
}
