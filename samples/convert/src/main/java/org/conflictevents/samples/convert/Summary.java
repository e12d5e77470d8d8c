package org.conflictevents.samples.convert;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import org.conflictevents.io.Conversion;
import org.conflictevents.io.Drift;

/** What came of a conversion, for people or for programs. */
final class Summary {

    private Summary() {}

    static void print(Conversion.Report report, Options options, PrintStream out) {
        out.println(options.isJson() ? json(report) : text(report));
        out.flush();
    }

    private static String text(Conversion.Report report) {
        StringBuilder text = new StringBuilder()
                .append(report.from().title())
                .append(" to ")
                .append(report.to().title())
                .append("\n  ")
                .append(report.read())
                .append("\n  ")
                .append(report.written().rows())
                .append(" rows, ")
                .append(report.written().bytes())
                .append(" bytes written");
        if (!report.drift().isNone()) {
            text.append("\n  drift: ").append(report.drift());
        }
        Map<String, Long> losses = report.written().losses();
        text.append(losses.isEmpty() ? "\n  nothing is lost" : "\n  lost, with how many records lost it:");
        losses.forEach((field, count) ->
                text.append("\n    ").append(field).append(' ').append(count));
        return text.toString();
    }

    private static String json(Conversion.Report report) {
        StringWriter line = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(line)) {
            json.writeStartObject();
            json.writeStringField("from", report.from().name());
            json.writeStringField("to", report.to().name());
            json.writeNumberField("rowsRead", report.read().read());
            json.writeNumberField("accepted", report.read().accepted());
            json.writeNumberField("rejected", report.read().rejected());
            counts("passedOver", report.read().passedOver(), json);
            json.writeNumberField("notes", report.read().notes());
            json.writeNumberField("written", report.written().rows());
            json.writeNumberField("bytes", report.written().bytes());
            drift(report.drift(), json);
            counts("losses", report.written().losses(), json);
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return line.toString();
    }

    private static void drift(Drift drift, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("drift");
        json.writeArrayFieldStart("missing");
        for (String column : drift.missing()) {
            json.writeString(column);
        }
        json.writeEndArray();
        columns("added", drift.added(), json);
        columns("retyped", drift.retyped(), json);
        json.writeEndObject();
    }

    private static void columns(String name, Map<String, Drift.Cells> columns, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Drift.Cells> column : columns.entrySet()) {
            json.writeNumberField(column.getKey(), column.getValue().count());
        }
        json.writeEndObject();
    }

    private static void counts(String name, Map<String, Long> counts, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        for (Map.Entry<String, Long> one : counts.entrySet()) {
            json.writeNumberField(one.getKey(), one.getValue());
        }
        json.writeEndObject();
    }
}
