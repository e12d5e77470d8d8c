package org.conflictevents.query.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

    @ParameterizedTest
    @CsvSource({
        "Saraqib, saraqib",
        "Jisr ash-Shughur, jisrashshughur",
        "Dar'a, dara",
        "Darʿā, dara",
        "İDLİB, idlib",
        "STRAẞE, strasse",
        "Straße, strasse",
        "إدلب, ادلب",
        "٤٥, 45",
        "١٠, 10",
        "M4, m4",
        "--, ''"
    })
    void plainKeepsLettersAndDigits(String name, String plain) {
        assertThat(Spelling.plain(name)).isEqualTo(plain);
    }

    @ParameterizedTest
    @CsvSource({
        "SANA, true",
        "UN, true",
        "AZ, true",
        "U, false",
        "UNHCR, false",
        "Sana, false",
        "M5, false",
        "'', false",
        "'U N', false",
        "ÜN, false",
        "@A, false",
        "A[, false"
    })
    void abbreviationsAreTwoToFourCapitals(String name, boolean isOne) {
        assertThat(Spelling.isAbbreviation(name)).isEqualTo(isOne);
    }

    @ParameterizedTest
    @CsvSource({
        "Saraqib, Saraqeb",
        "Nayrab, Nerab",
        "Nayrab, Nairab",
        "Kafr Ruma, Kfar Roummah",
        "Tall Touqan, Tel-Toukan",
        "Khan Shaykhun, Khan Sheikhoun",
        "Al Kiswah, Kisweh",
        "Hazzanu, Hazano",
        "Izra, Ezra",
        "Latakia, Lattakieh",
        "Idlib, Idleb",
        "الكسوة, كسوة"
    })
    void spellingsOfOneNameHaveAKeyInCommon(String one, String other) {
        assertThat(Spelling.sounds(one)).containsAnyElementsOf(Spelling.sounds(other));
    }

    @ParameterizedTest
    @CsvSource({"Aleppo, Eppo", "M4, M44", "M4, M5", "Saraqib, Sarmin", "Hama, Homs", "Al, El", "الله, له"})
    void differentNamesStayApart(String one, String other) {
        assertThat(Spelling.sounds(one)).doesNotContainAnyElementsOf(Spelling.sounds(other));
    }

    @Test
    void aTextWithoutLettersHasNoKey() {
        assertThat(Spelling.sounds("?! '")).isEmpty();
        assertThat(Spelling.sounds("\uD800")).isEmpty();
    }

    @Test
    void onlyAsciiAndArabicLettersTakeTheShortWayPastTheNormaliser() {
        for (String text : List.of("", "Saraqib", "\u007F", "سراقب", "\u0621", "\u064A")) {
            assertThat(Spelling.isFoldable(text)).as(text).isTrue();
        }
        for (String text : List.of("Şam", "\u0080", "a\u0620", "\u064Ba")) {
            assertThat(Spelling.isFoldable(text)).as(text).isFalse();
        }
    }

    /** The short way past the normaliser gives what the long way gives. */
    @Test
    void aLetterThatIsFoldedAsItStandsReadsLikeItsParts() {
        for (char c = 0; c < 0x700; c++) {
            String text = "a" + c + "b";
            if (Spelling.isFoldable(text)) {
                String parts = Normalizer.normalize(text, Normalizer.Form.NFKD) + "\u0301";
                assertThat(Spelling.plain(text)).as("U+%04X", (int) c).isEqualTo(Spelling.plain(parts));
            }
        }
    }
}
