package org.conflictevents.io.internal.csv;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.internal.csv.Column.Role;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.shape.Scalar.Form;
import org.conflictevents.testing.Texts;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @Property(tries = 1000)
    void a_cell_reads_back_as_the_text(@ForAll("texts") String text, @ForAll boolean isGuarded) {
        assertThat(Cells.read(Cells.write(text, isGuarded), isGuarded)).isEqualTo(text);
    }

    @Property(tries = 1000)
    void a_cell_has_no_half_of_a_pair(@ForAll("texts") String text) {
        String cell = Cells.write(text, false);
        assertThat(cell.codePoints().filter(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE))
                .isEmpty();
    }

    @Property(tries = 1000)
    void a_guarded_cell_is_no_formula(@ForAll("texts") String text) {
        assertThat(Cells.write(text, true)).doesNotMatch("(?s)[=+\\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20].*");
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Texts.any(),
                Arbitraries.of(
                        "",
                        "'",
                        "'=1",
                        "=1",
                        "\\ud83d",
                        "\\\\uDE80 u",
                        "\\u0041",
                        "\uD83D",
                        "u\\",
                        "-2",
                        "\r\n",
                        "\uFF0B1"),
                Arbitraries.strings()
                        .withChars("\\\\\\uuddD8a3\uD83D\uDE80'=+-@\t\r\uFF1D x")
                        .ofMaxLength(12));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "=1+1|'=1+1",
                "+1|'+1",
                "-1|'-1",
                "@a|'@a",
                "\uFF1D1|'\uFF1D1",
                "\uFF0B1|'\uFF0B1",
                "\uFF0D1|'\uFF0D1",
                "\uFF20a|'\uFF20a",
                "a=1|a=1",
                "\u2212|\u2212",
            })
    void aTextThatASpreadsheetWouldRunIsGuarded(String text, String cell) {
        assertThat(Cells.write(text, true)).isEqualTo(cell);
        assertThat(Cells.write(text, false)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\t1", "\r1", "'a"})
    void soAreTabsReturnsAndApostrophes(String text) {
        assertThat(Cells.write(text, true)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-3", "12.50", "1e3", "1.5E-7"})
    void whatJsonHasAsANumberIsOne(String cell) {
        assertThat(Cells.node(column(Form.NUMBER), 0, cell).kind()).isEqualTo(Kind.NUMBER);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "0x1p3", "1f", " 1", "1 ", "+1", "1,000", ".5", "5.", "\u0661", "1e99999"})
    void whatOnlyJavaOrASpreadsheetTakesForANumberIsNone(String cell) {
        assertThat(Cells.node(column(Form.NUMBER), 0, cell).kind()).isEqualTo(Kind.TEXT);
    }

    @ParameterizedTest
    @CsvSource({"true,BOOLEAN", "TRUE,BOOLEAN", "False,BOOLEAN", "yes,TEXT", "1,TEXT"})
    void truthValuesAreReadInAnyCase(String cell, Kind kind) {
        assertThat(Cells.node(column(Form.BOOLEAN), 0, cell).kind()).isEqualTo(kind);
    }

    private static Column column(Form form) {
        return Column.of("c", Role.MEMBER, form, null, false);
    }
}
