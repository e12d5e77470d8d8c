package org.conflictevents.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextWidthTest {

    @ParameterizedTest
    @CsvSource({
        "'', 0",
        "Saraqib, 7",
        "Türkiye, 7",
        "cafe\u0301, 4",
        "سراقب, 5",
        "الكِسْوَة, 6",
        "紛争, 4",
        "ｆｕｌｌ, 8",
        "한국, 4",
        "\u1112\u1161\u11ab, 2",
        "😀, 2",
        "a\u200Bb, 2",
        "\u2013, 1"
    })
    void widthsAreThoseOfATerminal(String text, int width) {
        assertThat(TextWidth.of(text)).isEqualTo(width);
    }
}
