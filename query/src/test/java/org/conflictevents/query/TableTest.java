package org.conflictevents.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.conflictevents.query.Table.Column;
import org.conflictevents.query.internal.TextWidth;
import org.junit.jupiter.api.Test;

class TableTest {

    private static final List<Column> COLUMNS = List.of(Column.text("name"), Column.number("n"));

    @Test
    void textIsAlignedByItsWidthOnAScreen() {
        Table table = Table.of(
                COLUMNS,
                List.of(
                        List.of("Saraqib", 1_234),
                        List.of("سراقب", new BigDecimal("0.50")),
                        List.of("الكِسْوَة", 7L),
                        List.of("紛争地", Optional.of(1)),
                        List.of("cafe\u0301", Optional.empty())));
        assertThat(table)
                .hasToString(
                        "name         n\n-------  -----\nSaraqib  1,234\nسراقب     0.50\nالكِسْوَة       7\n紛争地       1\ncafe\u0301\n");
    }

    @Test
    void numbersOfEveryKindArePrintedAlike() {
        List<Number> kinds = List.of(
                (short) 1200,
                1200,
                1200L,
                1200f,
                1200.0,
                BigInteger.valueOf(1200),
                new BigDecimal("1200"),
                new AtomicLong(1200));
        assertThat(Table.of(
                                List.of(Column.number("n")),
                                kinds.stream().map(List::of).toList())
                        .toString()
                        .lines())
                .containsExactly(
                        "    n", "-----", "1,200", "1,200", "1,200", "1,200", "1,200", "1,200", "1,200", "1,200");
    }

    @Test
    void numbersWithoutAnEndAreNotWrittenOut() {
        List<Number> odd = List.of(Double.NaN, Double.NEGATIVE_INFINITY, 1e300, 0.5, new BigDecimal("1E+999999999"));
        assertThat(Table.of(
                                List.of(Column.text("n")),
                                odd.stream().map(List::of).toList())
                        .toString()
                        .lines()
                        .skip(2))
                .containsExactly("NaN", "-Infinity", "1.0E300", "0.5", "1E+999999999");
    }

    @Test
    void longCellsGoOnInTheNextLine() {
        assertThat(Table.of(COLUMNS, List.of(List.of("one two three", 1), List.of("abcdefghij", 22)))
                        .columnWidth(7))
                .hasToString("""
                        name      n
                        -------  --
                        one two   1
                        three
                        abcdefg  22
                        hij
                        """);
    }

    @Test
    void whatStandsBehindAMarkWithoutWidthIsWrappedToo() {
        assertThat(Table.of(List.of(Column.text("text")), List.of(List.of("\u0300 !!\u2E80\u2E80")))
                        .columnWidth(5))
                .hasToString("text\n----\n\u0300\n!!\u2E80\n\u2E80\n");
    }

    @Test
    void rowsBeyondTheLimitAreCounted() {
        List<List<Integer>> rows = IntStream.range(0, 1_300).mapToObj(List::of).toList();
        Table table = Table.of(List.of(Column.number("n")), rows);
        assertThat(table.toString()).endsWith("\n99\n... 1,200 more\n");
        assertThat(table.showing(2)).hasToString("n\n-\n0\n1\n... 1,298 more\n");
        assertThat(table.showing(0).rows()).hasSize(1_300);
        assertThat(table.showing(1_300).toString()).doesNotContain("more");
    }

    @Test
    void anEmptyTableSaysSo() {
        assertThat(Table.of(COLUMNS, List.of())).hasToString("name  n\n----  -\n(none)\n");
    }

    @Test
    void noCellReachesBeyondItself() {
        String text = Table.of(List.of(Column.text("a\tb")), List.of(List.of("x\ny\u001B[31m\u202Ez\u0000")))
                .toString();
        assertThat(text).isEqualTo("a b\n--------\nx y[31mz\n");
    }

    @Test
    void rowsMustFitTheColumns() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of(COLUMNS, List.of(List.of("a", 1), List.of("a"))))
                .withMessage("row 2 has 1 values for 2 columns");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of(List.of(), List.of()))
                .withMessage("a table needs at least one column");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of(COLUMNS, List.of()).showing(-1))
                .withMessage("the rows shown must not be negative, were -1");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Table.of(COLUMNS, List.of()).columnWidth(1))
                .withMessage("a column needs a width of at least 2, was 1");
    }

    @Test
    void valuesStayAsTheyWereGiven() {
        Table table = Table.of(COLUMNS, List.of(List.of(Optional.of("a"), Optional.empty())));
        assertThat(table.rows()).containsExactly(List.of("a", Optional.empty()));
        assertThat(table.columns()).isEqualTo(COLUMNS);
    }

    @Test
    void printWritesTheTextToTheStandardOutput() {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        try {
            Table.of(COLUMNS, List.of(List.of("a", 1))).print();
        } finally {
            System.setOut(before);
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("name  n\n----  -\na     1\n");
    }

    @Property(tries = 500)
    void lines_are_never_wider_than_the_columns_allow(@ForAll List<String> cells) {
        Table table = Table.of(
                        List.of(Column.text("text")),
                        cells.stream().map(List::of).toList())
                .columnWidth(5);
        assertThat(table.toString().lines().filter(line -> !line.startsWith("...") && !line.equals("(none)")))
                .allMatch(line -> TextWidth.of(line) <= 5);
    }

    @Property(tries = 300)
    void number_cells_end_at_one_edge(@ForAll List<Integer> numbers) {
        Table table = Table.of(
                List.of(Column.number("numbers")),
                numbers.stream().map(List::of).toList());
        List<String> lines =
                table.toString().lines().skip(1).limit(numbers.size() + 1L).toList();
        if (!numbers.isEmpty() && numbers.size() <= 100) {
            assertThat(lines).allMatch(line -> line.length() == lines.get(0).length());
        }
    }

    private static final Table HOSTILE = Table.of(
            List.of(Column.text("a|b"), Column.number("n")),
            List.of(
                    List.of("<script>alert(\"x\")</script>\n*b*", new BigDecimal("1234.50")),
                    List.of("سراقب", Optional.empty())));

    @Test
    void csvIsThatOfTheStandard() {
        assertThat(HOSTILE.toCsv())
                .isEqualTo("a|b,n\r\n\"<script>alert(\"\"x\"\")</script>\n*b*\",1234.50\r\nسراقب,\r\n");
    }

    @Test
    void jsonHoldsNumbersAndNulls() {
        assertThat(HOSTILE.toJson())
                .isEqualTo(
                        "{\"columns\":[\"a|b\",\"n\"],\"rows\":[[\"<script>alert(\\\"x\\\")</script>\\n*b*\",1234.50],"
                                + "[\"سراقب\",null]]}");
        assertThat(Table.of(List.of(Column.number("n")), List.of(List.of(Double.NaN), List.of(1.5), List.of(true)))
                        .toJson())
                .isEqualTo("{\"columns\":[\"n\"],\"rows\":[[\"NaN\"],[1.5],[true]]}");
    }

    @Test
    void htmlIsEscaped() {
        assertThat(HOSTILE.showing(1).toHtml()).isEqualTo("""
                        <table>
                        <thead>
                        <tr><th scope="col">a|b</th><th scope="col" style="text-align:right">n</th></tr>
                        </thead>
                        <tbody>
                        <tr><td dir="auto">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;
                        *b*</td><td dir="auto" style="text-align:right">1,234.50</td></tr>
                        <tr><td colspan="2">... 1 more</td></tr>
                        </tbody>
                        </table>
                        """);
    }

    @Test
    void markdownMeansItself() {
        assertThat(HOSTILE.showing(1).toMarkdown()).isEqualTo("""
                        | a\\|b | n |
                        | --- | ---: |
                        | \\<script\\>alert("x")\\</script\\> \\*b\\* | 1,234.50 |

                        ... 1 more
                        """);
    }

    @Test
    void aColumnReadsBackTyped() {
        assertThat(HOSTILE.column("n", BigDecimal.class))
                .containsExactly(Optional.of(new BigDecimal("1234.50")), Optional.empty());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HOSTILE.column("m", BigDecimal.class))
                .withMessage("no column is called 'm'; there are [a|b, n]");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> HOSTILE.column("n", Integer.class))
                .withMessage("row 1 of 'n' holds a BigDecimal, not a Integer: 1234.50");
    }
}
