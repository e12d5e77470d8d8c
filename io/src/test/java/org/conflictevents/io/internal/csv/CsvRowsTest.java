package org.conflictevents.io.internal.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.conflictevents.io.internal.chars.TextInput;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvRowsTest {

    @Property(tries = 500)
    void quoted_fields_read_back_whatever_is_in_them(
            @ForAll("tables") List<List<String>> table, @ForAll("lineEnds") String lineEnd) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            text.append(String.join(
                            ";",
                            row.stream()
                                    .map(field -> '"' + field.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append(lineEnd);
        }
        List<List<String>> read = new ArrayList<>();
        long line = 1;
        try (CsvRows rows = CsvRows.of("it", trickle(text.toString()), ';', ReadLimits.defaults())) {
            while (rows.next()) {
                assertThat(rows.fault()).isNull();
                assertThat(rows.line()).isEqualTo(line);
                line += lines(rows.raw()) + 1;
                read.add(rows.fields());
            }
        }
        assertThat(read).isEqualTo(table);
    }

    @Property(tries = 1000)
    void any_text_makes_rows_that_hold_all_of_it(@ForAll("texts") String text) throws IOException {
        List<String> all = new ArrayList<>();
        try (CsvRows rows = CsvRows.of("it", trickle(text), ',', ReadLimits.defaults())) {
            while (rows.next()) {
                rows.fault();
                all.add(rows.raw());
            }
        }
        String joined = unix(String.join("\n", all));
        assertThat(unix(text)).isIn(joined, joined + "\n"); // the last row may have an end or none
    }

    /** Texts of few different characters, so that what is wrong in a row often looks right by chance. */
    @Property(tries = 1000)
    void rows_are_those_of_the_careful_way(@ForAll("texts") String text) throws IOException {
        assertThat(all(CsvRows.of("it", trickle(text), ',', ReadLimits.defaults())))
                .isEqualTo(all(CsvRows.careful("it", new StringReader(text), ',', ReadLimits.defaults())));
    }

    @Property(tries = 200)
    void a_row_that_is_wrong_leaves_those_around_it_right(
            @ForAll("tables") List<List<String>> table, @ForAll("texts") String wrong) throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : table) {
            row.forEach(field ->
                    text.append('"').append(field.replace("\"", "\"\"")).append("\","));
            text.append('\n');
        }
        String whole = text + wrong + "\n" + text;
        assertThat(all(CsvRows.of("it", trickle(whole), ',', ReadLimits.defaults())))
                .isEqualTo(all(CsvRows.careful("it", new StringReader(whole), ',', ReadLimits.defaults())));
    }

    @Test
    void rowsGoAcrossTheBlocksTheyAreReadIn() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 3_000; i++) {
            text.append(i).append(",\"").append("\r\n\"\"é".repeat(i % 50)).append("\",end\r\n");
        }
        List<String> rows = all(CsvRows.of("it", new StringReader(text.toString()), ',', ReadLimits.defaults()));
        assertThat(rows)
                .hasSize(3_000)
                .isEqualTo(all(CsvRows.careful("it", new StringReader(text.toString()), ',', ReadLimits.defaults())));
    }

    @Test
    void aRowThatIsLongIsARow() throws IOException {
        String text = "a,b\n1," + "x".repeat(1_000_000) + "\n3,4\n";
        assertThat(all(CsvRows.of("it", new StringReader(text), ',', ReadLimits.defaults())))
                .isEqualTo(all(CsvRows.careful("it", new StringReader(text), ',', ReadLimits.defaults())))
                .hasSize(3);
    }

    private static List<String> all(CsvRows rows) throws IOException {
        List<String> all = new ArrayList<>();
        try (rows) {
            while (rows.next()) {
                all.add(rows.line() + " " + rows.fields() + " " + rows.raw() + " " + rows.fault());
            }
        }
        return all;
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, 1", "1, 0, 3", "2, 1, 4", "3, 1, 6", "9, 1, 7",
    })
    void theFieldsOfARowHaveTheirPlaces(int field, int line, int column) {
        String raw = "a,\"\uD83D\uDE80\"\",\r\nb\",c,d";
        assertThat(CsvRows.placeOf(raw, ',', field)).isEqualTo(new CsvRows.Place(line, column));
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        return Arbitraries.oneOf(
                        Arbitraries.strings().withChars("a\";,\r\n\t '\uFFFE\0").ofMaxLength(8),
                        Arbitraries.strings().ofMaxLength(5))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .list()
                .ofMaxSize(5);
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("ab\"\",, \r\n\t").ofMaxLength(30);
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Test
    void rowsKnowTheirLinesAndHowTheyStand() {
        assertThat(read("a,b\r\n\"x\r\ny\nz\",2\n\n3,\" 4 \"\r5,6"))
                .containsExactly(
                        "1 [a, b] a,b",
                        "2 [x\r\ny\nz, 2] \"x\r\ny\nz\",2",
                        "5 [] ",
                        "6 [3,  4 ] 3,\" 4 \"",
                        "7 [5, 6] 5,6");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"a\" ,b", "\"a\"x,b", "\"a\"\t,b", "b,\"a\" "})
    void textBehindAClosingQuoteIsReportedAndNotDropped(String row) {
        assertThat(faults(row + "\nc,d\n"))
                .singleElement()
                .asString()
                .startsWith("it line 1 column 1: expected a separator or the end of the row behind the closing quote");
    }

    @Test
    void aQuoteThatIsNeverClosedIsReported() {
        assertThat(faults("a,b\nc,\"d\ne\n"))
                .singleElement()
                .hasToString("it line 2 column 1: the quote of field 2, which begins in line 2, is never closed");
    }

    @Test
    void aQuoteWithinAFieldIsAQuote() {
        assertThat(read("a\"b\", \"c\"")).containsExactly("1 [a\"b\",  \"c\"] a\"b\", \"c\"");
    }

    @Test
    void bytesThatAreNoCharactersAreReportedWithTheirRow() throws IOException {
        byte[] bytes = "a,b\nc,\"d\n?\"\ne,f\n".getBytes(UTF_8);
        bytes[9] = (byte) 0xE9;
        TextInput in = TextInput.of(ByteInput.of(new ByteArrayInputStream(bytes), "it", ReadLimits.defaults()), null);
        List<Problem> faults = new ArrayList<>();
        try (CsvRows rows = CsvRows.of("it", in.reader(), ',', ReadLimits.defaults())) {
            while (rows.next()) {
                Problem fault = rows.fault();
                if (fault != null) {
                    faults.add(fault);
                }
            }
        }
        assertThat(faults).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(3);
            assertThat(fault.message()).contains("0xE9 at offset 9");
            assertThat(fault.row()).contains("c,\"d\n\uFFFD\"");
        });
    }

    @Test
    void whatIsWrongWithARowThatWasReadAheadInPartIsNotSaidOfTheNextOne() throws IOException {
        String longRow = "\"" + ("x".repeat(100) + "~\n").repeat(20_000) + "\"";
        byte[] bytes = ("head\na\"b\n" + longRow + "\nright\n").getBytes(UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '~' ? (byte) 0xFF : bytes[i];
        }
        TextInput in = TextInput.of(ByteInput.of(new ByteArrayInputStream(bytes), "it", ReadLimits.defaults()), null);
        List<Long> faulty = new ArrayList<>();
        try (CsvRows rows = CsvRows.of("it", in.reader(), ',', ReadLimits.defaults())) {
            rows.readAhead();
            while (rows.next()) {
                if (rows.fault() != null) {
                    faulty.add(rows.line());
                }
            }
            assertThat(rows.fields()).containsExactly("right");
        }
        assertThat(faulty).containsExactly(3L);
    }

    @Test
    void anUnclosedQuoteInAHugeFileFailsWithinTheLimit() {
        Reader endless = new Reader() {
            private boolean isBegun;

            @Override
            public int read(char[] target, int from, int length) {
                java.util.Arrays.fill(target, from, from + length, 'x');
                if (!isBegun) {
                    target[from] = '"';
                    isBegun = true;
                }
                return length;
            }

            @Override
            public void close() {}
        };
        assertThatThrownBy(() -> {
                    try (CsvRows rows = CsvRows.of("it", endless, ',', ReadLimits.defaults())) {
                        rows.next();
                    }
                })
                .isInstanceOf(RecordFormatException.class)
                .hasMessage("it line 1 column 1: field 1 has more than 4194304 characters, and the quote that begins in"
                        + " line 1 may never be closed; ReadLimits.withMaxFieldCharacters takes more");
    }

    @Test
    void limitsAreNamed() {
        assertThatThrownBy(() -> read("a,b,c", ReadLimits.defaults().withMaxFieldsPerRow(2)))
                .hasMessageContaining("the row has more than 2 fields; ReadLimits.withMaxFieldsPerRow takes more");
        assertThatThrownBy(() -> read("abc,def", ReadLimits.defaults().withMaxRowCharacters(5)))
                .hasMessageContaining("the row has more than 5 characters; ReadLimits.withMaxRowCharacters takes more");
        assertThat(read("abc,d", ReadLimits.defaults().withMaxRowCharacters(5).withMaxFieldCharacters(3)))
                .hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a;b,c;d\n1,2,3,4,5", "\n\"x,y,z,\";b\n", ";\n,,,"})
    void theSeparatorIsTheOneOfTheHeader(String text) {
        assertThat(CsvRows.separatorOf(text)).isEqualTo(';');
    }

    @Test
    void aCommaSeparatesWhereNothingElseDoes() {
        assertThat(CsvRows.separatorOf("")).isEqualTo(',');
        assertThat(CsvRows.separatorOf("a\tb")).isEqualTo('\t');
    }

    private static List<String> read(String text) {
        return read(text, ReadLimits.defaults());
    }

    private static List<String> read(String text, ReadLimits limits) {
        List<String> read = new ArrayList<>();
        try (CsvRows rows = CsvRows.of("it", trickle(text), ',', limits)) {
            while (rows.next()) {
                assertThat(rows.fault()).isNull();
                read.add(rows.line() + " " + rows.fields() + " " + rows.raw());
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return read;
    }

    private static List<Problem> faults(String text) {
        List<Problem> faults = new ArrayList<>();
        try (CsvRows rows = CsvRows.of("it", trickle(text), ',', ReadLimits.defaults())) {
            while (rows.next()) {
                Problem fault = rows.fault();
                if (fault != null) {
                    faults.add(fault);
                }
            }
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return faults;
    }

    /** Hands out few characters at a time, so that every row lies across blocks. */
    private static Reader trickle(String text) {
        StringReader reader = new StringReader(text);
        return new Reader() {
            @Override
            public int read(char[] target, int from, int length) throws IOException {
                return reader.read(target, from, Math.min(length, 3));
            }

            @Override
            public void close() {
                reader.close();
            }
        };
    }

    private static long lines(String text) {
        return unix(text).chars().filter(c -> c == '\n').count();
    }

    private static String unix(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }
}
