package org.conflictevents.io.internal.hdx;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.internal.csv.Guard;
import org.conflictevents.io.internal.csv.Header;
import org.conflictevents.io.internal.rows.NoRowException;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.text.Utf8Text;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * Writes figures as a table with a row of titles, a row of HXL tags, and a row for each figure: UTF-8, commas, line feeds. Not
 * thread-safe.
 *
 * <p>What is kept of foreign rows gets columns of its own behind ours. The first rows are held back to learn which there are; a column that
 * only a later row brings is a loss.
 */
final class HxlSink implements RowSink<Record> {

    private static final String NAME = "hxl";

    /** Rows that are held back. */
    private static final int LOOK_AHEAD = 1_000;

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\n").get();

    /** A row: the cells of our columns, and of others by their names. */
    private record Cells(Map<Column, String> known, Map<String, String> further) {}

    private final Writer out;
    private final CSVPrinter printer;
    private final boolean isGuarded;
    private final HxlLosses lost = new HxlLosses();
    private final Map<String, Long> losses = new LinkedHashMap<>();
    private @Nullable List<Cells> waiting = new ArrayList<>();
    private List<String> further = List.of();
    private long moreRows;

    /** Takes a stream, which stays open. */
    HxlSink(OutputStream stream, boolean isGuarded) throws IOException {
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        this.printer = new CSVPrinter(out, FORMAT);
        this.isGuarded = isGuarded;
    }

    @Override
    public void write(Record record) throws IOException {
        if (record instanceof Event event) {
            writeEvent(event);
        } else {
            Figure figure = (Figure) record;
            if (!HxlLosses.isVouchedFor(figure, List.of())) {
                throw new NoRowException(NAME, figure, "nobody vouches for its number");
            }
            Map<Column, String> row = HxlRow.of(figure, Optional.empty());
            Cells cells = cells(row, Map.of());
            lost.of(figure, row).forEach(this::lose);
            add(cells);
        }
    }

    private void writeEvent(Event event) throws IOException {
        if (!HxlLosses.isReal(event)) {
            throw new NoRowException(NAME, event, "it did not take place");
        }
        Map<String, String> extras = new LinkedHashMap<>(event.extras());
        HxlRow.COLUMNS.keySet().forEach(column -> extras.remove(column.name()));
        List<Figure> figures = event.figures().stream()
                .filter(figure -> HxlLosses.isVouchedFor(figure, event.attributions()))
                .toList();
        if (figures.isEmpty()) {
            throw new NoRowException(
                    NAME, event, event.figures().isEmpty() ? "it has no number" : "nobody vouches for a number in it");
        }
        List<Map<Column, String>> rows = figures.stream()
                .map(figure -> HxlRow.of(figure, Optional.of(event)))
                .toList();
        List<Cells> cells = rows.stream().map(row -> cells(row, extras)).toList(); // refused as a whole, or not at all
        lost.of(event, figures, rows).forEach(this::lose);
        extras.forEach((name, text) -> {
            if (text.isBlank() || !text.equals(cells.get(0).further().get(name))) { // or it has a guard now
                lose("extras[" + name + "]");
            }
        });
        for (Cells row : cells) {
            add(row);
        }
        moreRows += cells.size() - 1;
    }

    /** Returns the cells of a row, of which the given ones become what is written. */
    private Cells cells(Map<Column, String> known, Map<String, String> extras) {
        known.replaceAll((column, text) -> safe(text, column.name(), column.kind() == Column.Kind.DECIMAL));
        Map<String, String> more = new LinkedHashMap<>();
        extras.forEach((name, text) -> more.put(Utf8Text.checked(name, name), safe(text, name, false)));
        return new Cells(known, more);
    }

    private String safe(String text, String name, boolean isNumber) {
        String checked = Utf8Text.checked(text, name);
        return isGuarded && !isNumber ? Guard.forGood(checked) : checked;
    }

    private void add(Cells row) throws IOException {
        if (waiting == null) {
            print(row);
            return;
        }
        waiting.add(row);
        if (waiting.size() == LOOK_AHEAD) {
            begin(waiting);
        }
    }

    private void begin(List<Cells> rows) throws IOException {
        Set<String> names = new LinkedHashSet<>();
        rows.forEach(row -> names.addAll(row.further().keySet()));
        further = List.copyOf(new ArrayList<>(names));
        waiting = null;
        if (isGuarded) {
            out.write('\uFEFF'); // without it Excel takes UTF-8 for something else
        }
        for (String title : HxlRow.COLUMNS.values()) {
            printer.print(title);
        }
        for (String name : further) {
            printer.print(isGuarded ? Guard.forGood(name) : name);
        }
        printer.println();
        for (Column column : HxlRow.COLUMNS.keySet()) {
            printer.print(column.name());
        }
        for (String name : further) {
            printer.print(Header.isTagRow(List.of(name)) ? name : "");
        }
        printer.println();
        for (Cells row : rows) {
            print(row);
        }
    }

    private void print(Cells row) throws IOException {
        for (Column column : HxlRow.COLUMNS.keySet()) {
            printer.print(row.known().getOrDefault(column, ""));
        }
        for (String name : further) {
            printer.print(row.further().getOrDefault(name, ""));
        }
        printer.println();
        for (String name : row.further().keySet()) {
            if (!further.contains(name)) {
                lose("extras[" + name + "]");
            }
        }
    }

    @Override
    public long moreRows() {
        return moreRows;
    }

    private void lose(String field) {
        losses.merge(field, 1L, Long::sum);
    }

    @Override
    public Map<String, Long> losses() {
        return Collections.unmodifiableMap(new LinkedHashMap<>(losses));
    }

    /** Writes what was held back. */
    void end() throws IOException {
        if (waiting != null) {
            begin(waiting);
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        end();
    }
}
