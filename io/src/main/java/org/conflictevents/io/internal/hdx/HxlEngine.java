package org.conflictevents.io.internal.hdx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.conflictevents.io.internal.bytes.ByteOutput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.dialect.DialectEngine;
import org.conflictevents.io.internal.formats.Engine;
import org.conflictevents.io.internal.formats.Outcome;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.rows.RowSource;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;

/**
 * Tables with HXL tags: any is read by its dialect, and figures are written, a row for each, whichever record they belong to.
 *
 * @param reading reads them
 * @param isGuarded whether texts are written with a guard against spreadsheets that run them
 */
record HxlEngine(DialectEngine<Event> reading, boolean isGuarded) implements Engine {

    @Override
    public boolean recognises(List<String> files, String head) {
        return reading.recognises(files, head);
    }

    @Override
    public Dataset dataset(TextInput in, Reading reading) throws IOException {
        return this.reading.dataset(in, reading);
    }

    @Override
    public <T extends Record> RowSource<T> rows(TextInput in, Reading reading, Class<T> type) throws IOException {
        return this.reading.rows(in, reading, type);
    }

    @Override
    public RowSink<Record> sink(OutputStream out, Class<? extends Record> type) throws IOException {
        return new HxlSink(out, isGuarded);
    }

    @Override
    public void write(Dataset dataset, ByteOutput out, Outcome outcome) throws IOException {
        try (HxlSink sink = new HxlSink(out.stream(), isGuarded)) {
            Outcome.writeAll(dataset, List.of(Event.class, Figure.class), sink, outcome);
            sink.end();
            for (long i = 0; i < sink.moreRows(); i++) {
                outcome.sent();
            }
            sink.losses().forEach(outcome::lost);
        }
    }

    @Override
    public Engine spreadsheetSafe() {
        return new HxlEngine(reading, true);
    }
}
