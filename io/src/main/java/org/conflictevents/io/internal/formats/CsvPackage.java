package org.conflictevents.io.internal.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.conflictevents.io.internal.bytes.Archive;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.conflictevents.io.internal.bytes.ByteOutput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.csv.CsvDataset;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.rows.RowSource;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.jspecify.annotations.Nullable;

/**
 * The CSV package: a folder of tables, or a zip of them, with a descriptor.
 *
 * @param isGuarded whether texts are written with a guard against spreadsheets that run them
 */
public record CsvPackage(boolean isGuarded) implements Engine {

    @Override
    public boolean recognises(List<String> files, String head) {
        return CsvDataset.isPackage(files);
    }

    @Override
    public Dataset dataset(TextInput in, Reading reading) throws IOException {
        return read(in, reading, "");
    }

    private static Dataset read(TextInput in, Reading reading, String table) throws IOException {
        ByteInput bytes = in.bytes();
        Archive archive = bytes == null ? null : bytes.archive();
        if (archive == null) {
            throw reading.refusal(
                    1, "expected a CSV package, a folder or a zip of several files, but found a single file");
        }
        return CsvDataset.read(archive, in.stated(), reading, table);
    }

    @Override
    public <T extends Record> RowSource<T> rows(TextInput in, Reading reading, Class<T> type) throws IOException {
        Dataset dataset =
                read(in, reading, type == Event.class ? "events" : type == Agreement.class ? "agreements" : "figures");
        List<? extends Record> records = type == Event.class
                ? dataset.events()
                : type == Agreement.class ? dataset.agreements() : type == Figure.class ? dataset.figures() : List.of();
        var iterator = records.iterator();
        return new RowSource<>() {
            @Override
            public @Nullable T next() {
                return iterator.hasNext() ? type.cast(iterator.next()) : null;
            }

            @Override
            public void close() throws IOException {
                in.close();
            }
        };
    }

    @Override
    public RowSink<Record> sink(OutputStream out, Class<? extends Record> type) {
        throw new UnsupportedOperationException("a package is written as a whole");
    }

    @Override
    public Engine spreadsheetSafe() {
        return new CsvPackage(true);
    }

    @Override
    public void write(Dataset dataset, ByteOutput out, Outcome outcome) throws IOException {
        CsvDataset.write(dataset, out, outcome::sent, isGuarded);
    }
}
