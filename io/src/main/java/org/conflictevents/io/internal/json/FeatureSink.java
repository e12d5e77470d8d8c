package org.conflictevents.io.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.Scalar;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;

/**
 * Writes GeoJSON: each event as a feature in a line of its own, in a collection or in a sequence. Other records follow the events of a
 * collection, as rows of JSON Lines. Not thread-safe.
 */
public final class FeatureSink implements RowSink<Record> {

    /** The member of a collection that says which dataset it is. */
    static final String DATASET = "conflictDataset";

    private static final RecordShape EVENT = RecordShape.of(Event.class);
    private static final Scalar COORDINATE =
            (Scalar) RecordShape.of(GeoPoint.class).members().get(0).type();

    private final boolean isCollection;
    private final JsonBytesOut out;
    private final ValueWriter writer;
    private final FeatureColumns columns = new FeatureColumns(Integer.MAX_VALUE);
    private String separator = "";
    private boolean isInRecords;

    private FeatureSink(OutputStream out, boolean isCollection) {
        this.isCollection = isCollection;
        this.out = new JsonBytesOut(out);
        this.writer = new ValueWriter(this.out, JsonLimits.MAX_NAME);
    }

    /** Returns a sink that writes one feature in each line; the stream stays open. */
    public static FeatureSink ofSequence(OutputStream out) {
        return new FeatureSink(out, false);
    }

    /** Returns a sink that writes a collection of events; the stream stays open. */
    public static FeatureSink ofCollection(OutputStream out) throws IOException {
        FeatureSink sink = new FeatureSink(out, true);
        sink.out.raw("{\"type\":\"FeatureCollection\",\"features\":[\n");
        sink.out.endRow();
        return sink;
    }

    /** Returns a sink that writes the collection of a dataset, which takes {@link #rows}; the stream stays open. */
    public static FeatureSink ofDataset(OutputStream out, Dataset dataset) throws IOException {
        FeatureSink sink = new FeatureSink(out, true);
        sink.out.raw("{\"type\":\"FeatureCollection\",\"" + DATASET + "\":{");
        sink.writer.members(DatasetHead.of(dataset), RecordShape.of(DatasetHead.class), '\0');
        sink.out.raw("},\"features\":[\n");
        sink.out.endRow();
        return sink;
    }

    /** Returns all rows of a dataset, in the order in which they are written: its events, and then all else. */
    public static List<Record> rows(Dataset dataset) {
        List<Record> rows = new ArrayList<>(dataset.events());
        for (Record row : JsonlSink.rows(dataset)) {
            if (!(row instanceof Event) && !(row instanceof DatasetHead)) {
                rows.add(row);
            }
        }
        return rows;
    }

    @Override
    public void write(Record row) throws IOException {
        try {
            if (row instanceof Event event) {
                out.raw(separator);
                feature(event);
            } else {
                out.raw(isInRecords ? separator : beginRecords());
                record(row);
                isInRecords = true;
            }
        } catch (RuntimeException e) {
            out.takeBack();
            throw e;
        }
        if (isCollection) {
            separator = ",\n";
        } else {
            out.raw('\n');
        }
        out.endRow();
    }

    private String beginRecords() {
        return (separator.isEmpty() ? "" : "\n") + "],\"" + FeatureFeed.RECORDS + "\":[\n";
    }

    private void feature(Event event) {
        out.raw("{\"type\":\"Feature\",\"id\":");
        out.quoted(event.id());
        out.raw(",\"geometry\":");
        GeoPoint point = event.place().flatMap(Place::location).orElse(null);
        if (point == null) {
            out.raw("null");
        } else {
            out.raw("{\"type\":\"Point\",\"coordinates\":[");
            out.raw(COORDINATE.print(point.lon()));
            out.raw(',');
            out.raw(COORDINATE.print(point.lat()));
            out.raw("]}");
        }
        out.raw(",\"properties\":{");
        kind(event);
        columns.write(event, out);
        writer.members(event, EVENT, ',');
        out.raw("}}");
    }

    private void record(Record row) {
        out.raw('{');
        kind(row);
        writer.members(row, RecordShape.of(row.getClass()), ',');
        out.raw('}');
    }

    private void kind(Record row) {
        out.quoted(RowKind.MEMBER);
        out.raw(':');
        out.quoted(RowKind.of(row));
    }

    @Override
    public void close() throws IOException {
        if (isCollection) {
            out.raw(separator.isEmpty() ? "]}\n" : "\n]}\n");
            out.endRow();
        }
        out.send();
    }
}
