package org.conflictevents.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.conflictevents.model.internal.OneLine;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneLineTest {

    @Test
    void aTextWithoutBreaksIsItself() {
        String text = " two  words\u00a0and سراقب ";
        assertThat(OneLine.of(text)).isSameAs(text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a\\nb|a b",
                "a \\r\\n  b|a b",
                "a\\tb\\tc|a b c",
                "\\n a|a",
                "a \\n|a",
                "a  b\\nc|a  b c",
                "a\\u0000b|a b",
                "a\\u001b[2J|a [2J",
                "a\\u0085b\\u2028c\\u2029d|a b c d",
                "a\\u00a0\\n\\u3000b|a b",
                "\\uD83D\\n\\uDE80|\\uD83D \\uDE80",
            })
    void breaksBecomeOneSpaceAndNoneAtTheEnds(String text, String line) {
        assertThat(OneLine.of(unescaped(text))).isEqualTo(unescaped(line));
    }

    @Test
    void nothingButBreaksIsEmpty() {
        assertThat(OneLine.of("\n \t")).isEmpty();
    }

    private static String unescaped(String text) {
        StringBuilder plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else if (text.charAt(i) == '\\') {
                plain.append("\n\r\t".charAt("nrt".indexOf(text.charAt(++i))));
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
