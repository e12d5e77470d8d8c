package org.conflictevents.io.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.model.Dataset;

/** Writes JSON Lines: each record in one line, with what it is and all that it refers to. Not thread-safe. */
public final class JsonlSink implements RowSink<Record> {

    private final JsonBytesOut out;
    private final ValueWriter writer;

    /** Takes a stream, which stays open. */
    public JsonlSink(OutputStream out) {
        this(out, JsonLimits.MAX_NAME);
    }

    /** Takes a stream of which the one who reads it takes names of so many bytes. */
    JsonlSink(OutputStream out, int maxName) {
        this.out = new JsonBytesOut(out);
        this.writer = new ValueWriter(this.out, maxName);
    }

    @Override
    public void write(Record row) throws IOException {
        RecordShape shape = RecordShape.of(row.getClass());
        try {
            out.raw('{');
            out.quoted(RowKind.MEMBER);
            out.raw(':');
            out.quoted(RowKind.of(row));
            writer.members(row, shape, ',');
            out.raw("}\n");
        } catch (RuntimeException e) {
            out.takeBack();
            throw e;
        }
        out.endRow();
    }

    /** Returns all rows of a dataset, in the order in which they are written: first what says which dataset it is. */
    public static List<Record> rows(Dataset dataset) {
        List<Record> rows = new ArrayList<>();
        rows.add(DatasetHead.of(dataset));
        rows.addAll(dataset.sources());
        rows.addAll(dataset.places());
        rows.addAll(dataset.actors());
        rows.addAll(dataset.agreements());
        rows.addAll(dataset.events());
        rows.addAll(dataset.figures());
        rows.addAll(dataset.relations());
        return rows;
    }

    @Override
    public void close() throws IOException {
        out.send();
    }
}
