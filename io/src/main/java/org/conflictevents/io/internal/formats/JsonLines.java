package org.conflictevents.io.internal.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.conflictevents.io.internal.bytes.ByteOutput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.json.JsonHead;
import org.conflictevents.io.internal.json.JsonlDataset;
import org.conflictevents.io.internal.json.JsonlRows;
import org.conflictevents.io.internal.json.JsonlSink;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.rows.RowSource;
import org.conflictevents.model.Dataset;

/** JSON Lines: one record in each line. */
public final class JsonLines implements Engine {

    @Override
    public boolean recognises(List<String> files, String head) {
        return JsonHead.isRow(head);
    }

    @Override
    public Dataset dataset(TextInput in, Reading reading) throws IOException {
        return JsonlDataset.read(in.lines(reading.limits().maxRowCharacters()), reading.failAtEnd());
    }

    @Override
    public <T extends Record> RowSource<T> rows(TextInput in, Reading reading, Class<T> type) throws IOException {
        return new JsonlRows<>(in.lines(reading.limits().maxRowCharacters()), reading, type);
    }

    @Override
    public RowSink<Record> sink(OutputStream out, Class<? extends Record> type) {
        return new JsonlSink(out);
    }

    @Override
    public void write(Dataset dataset, ByteOutput out, Outcome outcome) throws IOException {
        try (JsonlSink sink = new JsonlSink(out.stream())) {
            for (Record row : JsonlSink.rows(dataset)) {
                sink.write(row);
                outcome.sent();
            }
        }
    }
}
