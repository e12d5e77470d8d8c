package org.conflictevents.io.internal.dialect;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;
import org.conflictevents.io.dialect.Cells;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.csv.Guard;
import org.conflictevents.io.internal.rows.NoRowException;
import org.conflictevents.io.internal.rows.RowSink;
import org.jspecify.annotations.Nullable;

/**
 * Writes a table in a foreign format: UTF-8, commas, line feeds, quotes where they must be. Not thread-safe.
 *
 * <p>The header comes first, so it has to be known which further columns there are: whoever has all records beforehand shows them, whoever
 * reads a file tells its columns, and the first rows are held back, and show them. What a row does not say of its record is counted as lost,
 * a column that only a later row brings among it.
 *
 * @param <T> what is written
 */
final class DialectSink<T extends Record> implements RowSink<Record> {

    /** Rows that are held back. */
    private static final int LOOK_AHEAD = 1_000;

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setRecordSeparator("\n")
            .setQuoteMode(QuoteMode.MINIMAL)
            .get();

    /** A record, and the row that it became. */
    private record Written<T>(T record, RenderedRow row) {}

    private final Dialect<T> dialect;
    private final BiConsumer<T, Cells> writing;
    private final RenderedRow.Layout layout;
    private final Writer out;
    private final CSVPrinter printer;
    private final boolean isGuarded;
    private final Map<String, Long> losses = new TreeMap<>();
    private final List<Written<T>> waiting = new ArrayList<>();
    private final List<String> further = new ArrayList<>();
    private final Set<String> known = new HashSet<>();
    private @Nullable Rereading<T> rereading;

    /** Takes a stream, which stays open. */
    DialectSink(Dialect<T> dialect, OutputStream stream, boolean isGuarded) throws IOException {
        this.dialect = dialect;
        this.writing = dialect.writer()
                .orElseThrow(() -> new UnsupportedOperationException("the format " + dialect + " is only read"));
        this.layout = new RenderedRow.Layout(dialect);
        dialect.header().forEach(column -> known.add(column.name()));
        this.out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        this.printer = new CSVPrinter(out, FORMAT);
        this.isGuarded = isGuarded;
    }

    @Override
    public void write(Record record) throws IOException {
        T ours = dialect.type().cast(record);
        RenderedRow row = new RenderedRow(layout);
        try {
            writing.accept(ours, row);
        } catch (Stop e) {
            throw new NoRowException(dialect.name(), record, String.valueOf(e.reason()));
        }
        Rereading<T> again = rereading;
        if (again != null) {
            print(ours, row, again);
            return;
        }
        waiting.add(new Written<>(ours, row));
        if (waiting.size() == LOOK_AHEAD) {
            begin();
        }
    }

    @Override
    public Map<String, Long> losses() {
        return Collections.unmodifiableMap(losses);
    }

    /** Looks at a record that is yet to be written, for the columns that it brings. */
    void show(Record record) {
        RenderedRow row = new RenderedRow(layout);
        try {
            writing.accept(dialect.type().cast(record), row);
        } catch (Stop | IllegalArgumentException e) {
            return; // writing tells why there is no row
        }
        expect(row.further().keySet());
    }

    /** A name that is new goes beside those that stand beside it here: columns stay in the order of the file that they come from. */
    @Override
    public void expect(Collection<String> columns) {
        if (rereading != null || known.containsAll(columns)) {
            return;
        }
        int at = further.size();
        for (String column : columns) {
            if (further.contains(column)) {
                at = further.indexOf(column);
                break;
            }
        }
        for (String column : columns) {
            if (known.add(column)) {
                further.add(at++, column);
            } else if (further.contains(column)) {
                at = further.indexOf(column) + 1;
            }
        }
    }

    private void begin() throws IOException {
        for (Written<T> one : waiting) {
            expect(one.row().further().keySet());
        }
        Rereading<T> again =
                new Rereading<>(dialect, further.stream().map(this::guarded).toList());
        rereading = again;
        if (isGuarded) {
            out.write('\uFEFF'); // without it Excel takes UTF-8 for something else
        }
        for (Column column : dialect.header()) {
            printer.print(column.name());
        }
        for (String name : further) {
            printer.print(guarded(name));
        }
        printer.println();
        for (Written<T> one : waiting) {
            print(one.record(), one.row(), again);
        }
        waiting.clear();
    }

    private void print(T record, RenderedRow row, Rereading<T> again) throws IOException {
        List<Column> header = dialect.header();
        @Nullable String[] cells = row.cells(further);
        for (int i = 0; i < cells.length; i++) {
            String cell = cells[i];
            boolean isNumber = i < header.size() && header.get(i).kind().isNumber();
            cells[i] = cell == null || isNumber ? cell : guarded(cell);
            printer.print(cell == null ? "" : cells[i]);
        }
        printer.println();
        again.lost(record, cells).forEach(field -> losses.merge(field, 1L, Long::sum));
    }

    private String guarded(String text) {
        return isGuarded ? Guard.forGood(text) : text;
    }

    /** Writes what was held back. */
    void end() throws IOException {
        if (rereading == null) {
            begin();
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        end();
    }
}
