package org.conflictevents.io.internal.formats;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.conflictevents.io.internal.bytes.ByteOutput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.json.DatasetReader;
import org.conflictevents.io.internal.json.DatasetWriter;
import org.conflictevents.io.internal.json.JsonHead;
import org.conflictevents.io.internal.json.JsonlSink;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.rows.RowSource;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.jspecify.annotations.Nullable;

/** The document form: a dataset as one JSON document, which is read as a whole whatever is asked for. */
public final class JsonDocument implements Engine {

    @Override
    public boolean recognises(List<String> files, String head) {
        return JsonHead.isObject(head) && !JsonHead.isRow(head) && !JsonHead.isGeo(head);
    }

    @Override
    public Dataset dataset(TextInput in, Reading reading) throws IOException {
        Dataset dataset = whole(in, reading);
        long elements = JsonlSink.rows(dataset).size() - 1L; // without the head
        reading.acceptAll(elements, 0, elements);
        reading.end();
        return dataset;
    }

    private static Dataset whole(TextInput in, Reading reading) throws IOException {
        reading.pace().at(0);
        try {
            Dataset dataset = DatasetReader.read(paced(in.utf8(), reading), reading.source(), reading.limits());
            reading.pace().at(0);
            return dataset;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** Returns a stream that tells of the bytes as they are read: a document has no rows to tell of. */
    private static InputStream paced(InputStream in, Reading reading) {
        return new FilterInputStream(in) {
            @Override
            public int read(byte[] bytes, int offset, int length) throws IOException {
                reading.pace().at(0);
                return super.read(bytes, offset, length);
            }
        };
    }

    @Override
    public <T extends Record> RowSource<T> rows(TextInput in, Reading reading, Class<T> type) throws IOException {
        Dataset dataset = whole(in, reading);
        List<? extends Record> records = type == Event.class
                ? dataset.events()
                : type == Agreement.class ? dataset.agreements() : type == Figure.class ? dataset.figures() : List.of();
        return new Rows<>(records.iterator(), in, reading, type);
    }

    @Override
    public RowSink<Record> sink(OutputStream out, Class<? extends Record> type) {
        throw new UnsupportedOperationException("a document is written as a whole");
    }

    @Override
    public void write(Dataset dataset, ByteOutput out, Outcome outcome) throws IOException {
        DatasetWriter.write(dataset, out.stream(), outcome::sent);
    }

    /** Records that have all been read. */
    private record Rows<T extends Record>(
            Iterator<? extends Record> records, TextInput in, Reading reading, Class<T> type) implements RowSource<T> {

        @Override
        public @Nullable T next() {
            if (!records.hasNext()) {
                reading.end();
                return null;
            }
            reading.beginRow(1);
            reading.accept(1);
            return type.cast(records.next());
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
