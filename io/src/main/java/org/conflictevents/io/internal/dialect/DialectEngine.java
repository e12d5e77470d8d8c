package org.conflictevents.io.internal.dialect;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conflictevents.io.Drift;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.bytes.ByteOutput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.csv.CsvRows;
import org.conflictevents.io.internal.formats.Engine;
import org.conflictevents.io.internal.formats.Outcome;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.rows.RowSource;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.jspecify.annotations.Nullable;

/**
 * A foreign format, by its dialect.
 *
 * @param dialect what it is
 * @param isGuarded whether texts are written with a guard against spreadsheets that run them
 */
public record DialectEngine<D extends Record>(Dialect<D> dialect, boolean isGuarded) implements Engine {

    @Override
    public boolean recognises(List<String> files, String head) {
        if (files.size() > 1 || head.isBlank()) {
            return false;
        }
        try {
            return isJson(head) ? recognisesJson(head) : recognisesTable(head);
        } catch (IOException | RecordFormatException e) {
            return false; // the head is cut, or it is nothing of ours
        }
    }

    private static boolean isJson(String head) {
        String text = head.stripLeading();
        return text.startsWith("{") || text.startsWith("[");
    }

    private boolean recognisesJson(String head) throws IOException {
        byte[] bytes = head.getBytes(StandardCharsets.UTF_8);
        try (JsonGrid grid =
                JsonGrid.open(new ByteArrayInputStream(bytes), dialect.name(), ReadLimits.defaults(), dialect)) {
            try {
                grid.next();
            } catch (RecordFormatException e) {
                return hasSigns(grid.binding()); // the head is cut within the first row
            }
            return hasSigns(grid.binding());
        }
    }

    private boolean recognisesTable(String head) throws IOException {
        StringReader text = new StringReader(head);
        try (CsvRows rows = CsvGrid.isUnquoted(dialect, head)
                ? CsvRows.unquoted(dialect.name(), text, dialect.unquoted().orElseThrow(), ReadLimits.defaults())
                : CsvRows.of(dialect.name(), text, CsvRows.separatorOf(head), ReadLimits.defaults())) {
            Binding binding = new Binding(dialect);
            if (binding.isTagged()) {
                return Tags.bind(rows, binding) && binding.knowsAny();
            }
            while (rows.next()) {
                if (!rows.isBlank()) {
                    List<String> cells = rows.fields();
                    return CsvGrid.headless(dialect, cells) != null || hasSigns(binding.bind(cells));
                }
            }
            return false;
        }
    }

    private boolean hasSigns(Binding binding) {
        if (binding.isTagged()) {
            return binding.knowsAny();
        }
        for (Column sign : dialect.signs()) {
            if (binding.field(sign) < 0) {
                return false;
            }
        }
        return !dialect.signs().isEmpty();
    }

    private Grid grid(TextInput in, Reading reading) throws IOException {
        return isJson(in.head())
                ? JsonGrid.open(in.utf8(), reading.source(), reading.limits(), dialect)
                : CsvGrid.open(in, reading, dialect);
    }

    @Override
    public Dataset dataset(TextInput in, Reading reading) throws IOException {
        return DialectDataset.read(dialect, grid(in, reading), reading.failAtEnd());
    }

    @Override
    public <T extends Record> RowSource<T> rows(TextInput in, Reading reading, Class<T> type) throws IOException {
        DialectRows<D> rows = new DialectRows<>(dialect, grid(in, reading), reading, (record, row) -> {});
        return new RowSource<>() {
            @Override
            public @Nullable T next() throws IOException {
                return type.cast(rows.next());
            }

            @Override
            public Drift drift() {
                return rows.drift();
            }

            @Override
            public void close() throws IOException {
                rows.close();
            }
        };
    }

    @Override
    public RowSink<Record> sink(OutputStream out, Class<? extends Record> type) throws IOException {
        return new DialectSink<>(dialect, out, isGuarded);
    }

    @Override
    public void write(Dataset dataset, ByteOutput out, Outcome outcome) throws IOException {
        try (DialectSink<D> sink = new DialectSink<>(dialect, out.stream(), isGuarded)) {
            List<? extends Record> records = dialect.type() == Event.class
                    ? dataset.events()
                    : dialect.type() == Agreement.class ? dataset.agreements() : dataset.figures();
            records.forEach(sink::show);
            Outcome.writeAll(dataset, List.of(dialect.type()), sink, outcome);
            sink.end();
            sink.losses().forEach(outcome::lost);
        }
    }

    @Override
    public Engine spreadsheetSafe() {
        return new DialectEngine<>(dialect, true);
    }
}
