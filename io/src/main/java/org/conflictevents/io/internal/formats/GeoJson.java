package org.conflictevents.io.internal.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.conflictevents.io.internal.bytes.ByteOutput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.json.FeatureRows;
import org.conflictevents.io.internal.json.FeatureSink;
import org.conflictevents.io.internal.json.JsonHead;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.rows.RowSource;
import org.conflictevents.model.Dataset;

/**
 * GeoJSON: an event is a feature.
 *
 * @param isSequence whether it is written as a sequence, one feature in each line, and not as a collection; both are read
 */
public record GeoJson(boolean isSequence) implements Engine {

    @Override
    public boolean recognises(List<String> files, String head) {
        return !isSequence && JsonHead.isGeo(head);
    }

    @Override
    public Dataset dataset(TextInput in, Reading reading) throws IOException {
        return FeatureRows.dataset(in.utf8(), reading.failAtEnd());
    }

    @Override
    public <T extends Record> RowSource<T> rows(TextInput in, Reading reading, Class<T> type) throws IOException {
        return new FeatureRows<>(in.utf8(), reading, type);
    }

    @Override
    public RowSink<Record> sink(OutputStream out, Class<? extends Record> type) throws IOException {
        return isSequence ? FeatureSink.ofSequence(out) : FeatureSink.ofCollection(out);
    }

    @Override
    public void write(Dataset dataset, ByteOutput out, Outcome outcome) throws IOException {
        try (FeatureSink sink = FeatureSink.ofDataset(out.stream(), dataset)) {
            for (Record row : FeatureSink.rows(dataset)) {
                sink.write(row);
                outcome.sent();
            }
        }
    }
}
