package org.conflictevents.io.internal.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.dialect.Row;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.junit.jupiter.api.Test;

class CellsMemoTest {

    private static final Columns COLUMNS = new Columns();
    private static final Column A = COLUMNS.text("a").required();
    private static final Column B = COLUMNS.text("b");
    private static final Column C = COLUMNS.integer("c");

    private final List<String> made = new ArrayList<>();

    /** Makes a text of three cells, and keeps one of them. */
    private String text(Row row) {
        row.keep(B);
        String text = row.text(A) + "|" + row.cell(B) + "|" + row.integer(C, -1);
        made.add(text);
        return text;
    }

    private Event event(Row row, CellsMemo<String> memo) {
        String found = memo.find(row);
        String text = found == null ? memo.make(row) : found;
        return Event.builder()
                .id("row-" + row.line())
                .type(EventType.ARMED_CLASH)
                .scope(Scope.SINGLE)
                .modality(Modality.OCCURRED)
                .when(EdtfDate.of(LocalDate.of(2020, 2, 6)))
                .summary(text)
                .extras(row.extras())
                .build();
    }

    private Format format(int size) {
        return Formats.of(Dialect.events("it", "It", COLUMNS)
                .source(name -> Source.builder()
                        .id("it")
                        .kind(SourceKind.DATASET)
                        .title("It")
                        .build())
                .reads(sheet -> {
                    CellsMemo<String> memo = new CellsMemo<>(size, List.of(A), List.of(B, C), this::text);
                    return row -> event(row, memo);
                })
                .build());
    }

    private RecordReader<Event> open(String table, int size) {
        return Input.of(new StringReader(table), "it.csv").as(format(size)).events();
    }

    private static String table(List<List<String>> rows) {
        StringBuilder table = new StringBuilder("a,b,c\n");
        for (List<String> row : rows) {
            table.append(String.join(
                            ",",
                            row.stream()
                                    .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                                    .toList()))
                    .append('\n');
        }
        return table.toString();
    }

    @Property(tries = 300)
    void a_row_is_read_as_if_it_were_the_first(@ForAll("rows") List<List<String>> rows) {
        try (RecordReader<Event> events = open(table(rows), 2)) {
            int i = 0;
            for (Event event : events) {
                List<String> row = rows.get(i++);
                String number = row.get(2).isBlank() ? "-1" : row.get(2).replace(".0", "");
                assertThat(event.summary()).isEqualTo(row.get(0) + "|" + row.get(1) + "|" + number);
                assertThat(event.extras()).isEqualTo(Map.of("b", row.get(1)));
            }
        }
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<String> text =
                Arbitraries.of("x", "y", "x\u0001y", "\u0001", "\u0002x", "é", "Ж", "xy", "x".repeat(70_000));
        Arbitrary<String> number = Arbitraries.of("1", "1.0", "2", "");
        return text.flatMap(a -> text.flatMap(b -> number.map(c -> List.of(a, b, c))))
                .list()
                .ofMaxSize(12);
    }

    @Test
    void whatWasMadeIsNotMadeAgain() {
        try (RecordReader<Event> events = open("a,b,c\nx,y,1\nx,y,1\nx,,1\nx,y,1\n", 16)) {
            assertThat(events).hasSize(4);
        }
        assertThat(made).containsExactly("x|y|1", "x||1");
    }

    @Test
    void cellsOfAnotherTypeAreCountedInEachRow() {
        try (RecordReader<Event> events = open("a,b,c\nx,y,1.0\nx,y,1.0\nx,y,1.0\n", 16)) {
            assertThat(events).hasSize(3);
            assertThat(events.drift().retyped()).containsExactly(Map.entry("c", new Drift.Cells(3, "1.0")));
        }
        assertThat(made).hasSize(1);
    }

    @Test
    void theSizeIsAPowerOfTwo() {
        assertThatThrownBy(() -> new CellsMemo<>(12, List.of(A), List.of(), Row::line))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("size must be a power of two, and 2 or more, was 12");
    }
}
