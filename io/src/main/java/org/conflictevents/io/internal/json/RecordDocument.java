package org.conflictevents.io.internal.json;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.shape.RecordShape;

/** A document that is one record, which holds no reference data. */
public final class RecordDocument {

    private RecordDocument() {}

    /**
     * Returns the record that a document holds, and leaves the stream open.
     *
     * @param in the document
     * @param source what to call it in problems
     * @param type the class of the record
     * @throws RecordFormatException if there is anything wrong with it; it lists all problems
     * @throws IOException if it cannot be read
     */
    public static <T extends Record> T read(InputStream in, String source, Class<T> type) throws IOException {
        byte[] input = JsonLimits.STANDARD.readDocument(in, source);
        Faults faults = new Faults(source, input);
        Node root = NodeParser.parse(input, faults, JsonLimits.STANDARD);
        Record record = null;
        if (root != null) {
            record = new NodeReader(faults, References.NESTED).readRecord(root, RecordShape.of(type));
        }
        faults.throwIfAny();
        return type.cast(requireNonNull(record));
    }

    /** Writes a record as a document, and flushes the stream, which stays open. */
    public static void write(Record record, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        Node root = NodeWriter.NESTED.writeRecord(record, RecordShape.of(record.getClass()));
        new NodePrinter(text).print(root, 0, 0);
        out.write(text.append('\n').toString().getBytes(StandardCharsets.UTF_8));
        out.flush();
    }
}
