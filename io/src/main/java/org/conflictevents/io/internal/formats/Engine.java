package org.conflictevents.io.internal.formats;

import java.io.IOException;
import java.io.OutputStream;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.rows.RowSource;
import org.conflictevents.model.Dataset;

/** What a format does. Immutable and safe for use by several threads. */
public interface Engine {

    /** Tells whether an input that begins so is of this format. The text may be all of it, or be cut anywhere. */
    boolean recognises(String head);

    /**
     * Returns the dataset that an input holds.
     *
     * @throws org.conflictevents.io.RecordFormatException if it is wrong, with all problems at once
     */
    Dataset dataset(TextInput in, Reading reading) throws IOException;

    /**
     * Returns the records of one kind that an input holds, which close it.
     *
     * @param type the class of the records: events, agreements or figures
     */
    <T extends Record> RowSource<T> rows(TextInput in, Reading reading, Class<T> type) throws IOException;

    /**
     * Returns where records of one kind go, each as a row; it leaves the stream open.
     *
     * @param type the class of the records: events, agreements or figures
     */
    RowSink<Record> sink(OutputStream out, Class<? extends Record> type) throws IOException;

    /**
     * Writes a dataset, and leaves the stream open.
     *
     * @param sent who hears of each row
     */
    void write(Dataset dataset, OutputStream out, Runnable sent) throws IOException;
}
