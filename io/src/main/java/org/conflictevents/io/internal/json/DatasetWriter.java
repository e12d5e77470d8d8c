package org.conflictevents.io.internal.json;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.ValueType;
import org.conflictevents.model.Dataset;

/** Writes the document form of a dataset, one record after the other, as UTF-8 with line feeds. */
public final class DatasetWriter {

    private static final int CHUNK = 1 << 16;

    private final StringBuilder text = new StringBuilder(2 * CHUNK);
    private final NodePrinter printer = new NodePrinter(text);
    private final OutputStream out;

    private final Runnable sent;

    private DatasetWriter(OutputStream out, Runnable sent) {
        this.out = out;
        this.sent = sent;
    }

    /**
     * Writes a dataset and flushes the stream, which stays open.
     *
     * @param sent who hears of each record
     */
    public static void write(Dataset dataset, OutputStream out, Runnable sent) throws IOException {
        new DatasetWriter(out, sent).write(DatasetDocument.of(dataset));
    }

    private void write(DatasetDocument document) throws IOException {
        String separator = "{\n";
        for (Member member : RecordShape.of(DatasetDocument.class).members()) {
            Object value = member.get(document);
            if (member.type()
                    instanceof ValueType.Many many) { // also where it is empty: a reader sees what may stand there
                text.append(separator);
                name(member);
                writeList((List<?>) value, many.element());
            } else if (member.isWritten(value)) {
                text.append(separator);
                name(member);
                printer.print(NodeWriter.BY_ID.write(value, member.type()), 2, 0);
            }
            separator = ",\n";
        }
        text.append("\n}\n");
        send();
        out.flush();
    }

    private void name(Member member) {
        printer.indent(2);
        printer.quoted(member.name());
        text.append(": ");
    }

    private void writeList(List<?> records, ValueType type) throws IOException {
        RecordShape shape = type instanceof ValueType.Part part ? part.shape() : ((ValueType.Reference) type).shape();
        text.append('[');
        String separator = "\n";
        for (Object record : records) {
            text.append(separator);
            printer.indent(4);
            printer.print(NodeWriter.BY_ID.writeRecord(record, shape), 4, 4);
            separator = ",\n";
            sent.run();
            if (text.length() >= CHUNK) {
                send();
            }
        }
        text.append(records.isEmpty() ? "]" : "\n  ]");
    }

    private void send() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
