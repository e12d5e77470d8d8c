package org.conflictevents.io.internal.chars;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EncodingTest {

    @ParameterizedTest
    @CsvSource({
        "'',           UTF-8,     0",
        "61,           UTF-8,     0",
        "EFBB,         UTF-8,     0",
        "EFBBBF,       UTF-8,     3",
        "EFBBBF61,     UTF-8,     3",
        "FFFE,         UTF-16LE,  2",
        "FFFE6100,     UTF-16LE,  2",
        "FFFE0000,     UTF-32LE,  4",
        "FEFF0061,     UTF-16BE,  2",
        "0000FEFF,     UTF-32BE,  4",
        "00610062,     UTF-8,     0",
    })
    void aByteOrderMarkSaysWhatTheInputIs(String head, Charset charset, int length) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(head);
        assertThat(Encoding.of(bytes, null)).isEqualTo(new Encoding(charset, length, false));
        ByteArrayInputStream in = new ByteArrayInputStream(bytes);
        assertThat(Encoding.of(in, null)).isEqualTo(new Encoding(charset, length, false));
        assertThat(in.available()).isEqualTo(bytes.length - length);
    }

    @ParameterizedTest
    @CsvSource({
        "61,     windows-1256, windows-1256, 0, true",
        "EFBBBF, windows-1256, UTF-8,        3, false",
        "FFFE61, UTF-8,        UTF-16LE,     2, false",
    })
    void whatIsStatedHoldsWithoutOne(String head, Charset stated, Charset charset, int length, boolean isStated) {
        assertThat(Encoding.of(HexFormat.of().parseHex(head), stated))
                .isEqualTo(new Encoding(charset, length, isStated));
    }
}
