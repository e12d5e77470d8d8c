package org.conflictevents.io.internal.formats;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.conflictevents.io.internal.bytes.ByteOutput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSink;
import org.conflictevents.io.internal.rows.RowSource;
import org.conflictevents.model.Dataset;

/** What a format does. Immutable and safe for use by several threads. */
public interface Engine {

    /**
     * Tells whether an input is of this format.
     *
     * @param files the names of its files, where it is a folder or an archive; none for anything else
     * @param head how it begins: all of it, or cut anywhere; empty where there are several files
     */
    boolean recognises(List<String> files, String head);

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
     * Writes a dataset, without committing it.
     *
     * @param outcome who hears of each row, and of what is lost
     */
    void write(Dataset dataset, ByteOutput out, Outcome outcome) throws IOException;

    /**
     * Returns what does the same, but for texts that a spreadsheet would run as formulas: it writes them with a guard, which reading takes
     * off again.
     *
     * @throws IllegalArgumentException if the format is none that spreadsheets open
     */
    default Engine spreadsheetSafe() {
        throw new IllegalArgumentException("no spreadsheet opens the format, and so nothing need be guarded");
    }
}
