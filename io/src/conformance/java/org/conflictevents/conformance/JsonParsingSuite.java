package org.conflictevents.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.io.internal.json.DatasetTree;
import org.conflictevents.model.Event;

/**
 * What is JSON and what is not, for the parser behind the document form, and for that of JSON Lines.
 *
 * <p>Files that a parser may take or refuse are no cases; they are only read, and must not do any harm.
 */
final class JsonParsingSuite implements Suite {

    private static final Decision TWICE = new Decision(
            "parsed to its end as JSON, and then refused, because RFC 8259 does not say which of two members of one name counts",
            "is there twice in one object");

    private int free;
    private int freeAccepted;

    @Override
    public String name() {
        return "JSONTestSuite";
    }

    @Override
    public Map<String, Decision> decisions() {
        return Map.of("y_object_duplicated_key", TWICE, "y_object_duplicated_key_and_value", TWICE);
    }

    @Override
    public void run(Path folder, Score score) throws IOException {
        for (Path file : Suite.files(folder.resolve("test_parsing"), ".json")) {
            String id = Suite.stem(file);
            byte[] json = Files.readAllBytes(file);
            String inDocument = faultOfDocument(json);
            String inRow = isOneLine(json) ? faultOfRow(json) : inDocument;
            if (id.startsWith("y_")) {
                score.add(id, inDocument.isEmpty() ? inRow : inDocument);
            } else if (id.startsWith("n_")) {
                boolean isRefused = !inDocument.isEmpty() && !inRow.isEmpty() && !isDataset(json);
                score.add(id, isRefused ? "" : "taken for JSON");
            } else {
                free++;
                freeAccepted += inDocument.isEmpty() ? 1 : 0;
            }
        }
        System.out.printf(
                "JSONTestSuite: %d files are free to be taken or refused; %d are taken%n", free, freeAccepted);
    }

    private static String faultOfDocument(byte[] json) throws IOException {
        try {
            DatasetTree.parse(new ByteArrayInputStream(json), "it", ReadLimits.defaults());
            return "";
        } catch (RecordFormatException e) {
            return e.getMessage();
        }
    }

    private static boolean isDataset(byte[] json) {
        try {
            Datasets.read(new ByteArrayInputStream(json), "it");
            return true;
        } catch (RecordFormatException e) {
            return false;
        }
    }

    /** A row of another kind than is asked for is passed over, and only its JSON is looked at. */
    private static String faultOfRow(byte[] json) throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        row.write("{\"record\":\"figure\",\"value\":".getBytes(UTF_8));
        row.write(json);
        row.write('}');
        try (RecordReader<Event> events = Input.of(new ByteArrayInputStream(row.toByteArray()), "it")
                .as(Formats.JSONL)
                .policy(RowPolicy.COLLECT)
                .events()) {
            events.forEach(event -> {});
            ReadReport report = events.report();
            return report.passedOver().equals(Map.of("figure row", 1L))
                    ? ""
                    : report + " " + List.copyOf(events.problems());
        }
    }

    private static boolean isOneLine(byte[] json) {
        for (byte b : json) {
            if (b == '\n' || b == '\r') {
                return false;
            }
        }
        return json.length < 100_000;
    }
}
