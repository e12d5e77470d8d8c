package org.conflictevents.io.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.conflictevents.io.internal.chars.LineFault;
import org.conflictevents.io.internal.chars.Lines;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSource;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines: a record in each line, which says of itself what it is, and holds all that it refers to.
 *
 * <p>A row that is right is read straight from its tokens. One that is not is read again through a tree, which finds all that is
 * wrong with it. So what is right is read quickly, and what is wrong is told as fully as in a document. Not thread-safe.
 *
 * @param <T> the kind of record that is asked for, Record for all; rows of other kinds are passed over
 */
public final class JsonlRows<T extends Record> implements RowSource<T> {

    private final Lines lines;
    private final Reading reading;
    private final Class<T> wanted;
    private final JsonLimits limits;
    private final Map<String, ValueReader.OfRecord> quick = new HashMap<>();

    /** The kind of the row that was just passed over, as the quick reader saw it. */
    private @Nullable String otherKind;

    /**
     * Takes lines, which are closed with the rows.
     *
     * @param wanted the class of the records asked for
     */
    public JsonlRows(Lines lines, Reading reading, Class<T> wanted) {
        this.lines = lines;
        this.reading = reading;
        this.wanted = wanted;
        this.limits = JsonLimits.of(reading.limits());
        ValueReader.Readers readers = new ValueReader.Readers(limits.textCharacters());
        RowKind.ALL.forEach((kind, type) -> {
            if (wanted.isAssignableFrom(type)) {
                quick.put(kind, readers.of(RecordShape.of(type), false));
            }
        });
    }

    /** Returns the number of the line of the record that was returned last, from 1. */
    public long line() {
        return lines.number();
    }

    @Override
    public @Nullable T next() throws IOException {
        while (lines.next()) {
            reading.beginRow(lines.number());
            LineFault fault = lines.fault();
            if (fault != null) {
                reading.reject(fault.problem(reading.source(), lines.text()));
            } else if (isBlank()) {
                reading.passOver(Reading.BLANK);
            } else {
                Record record = read();
                if (record != null) {
                    reading.accept(1);
                    return wanted.cast(record);
                }
            }
        }
        reading.end();
        return null;
    }

    private boolean isBlank() {
        byte[] bytes = lines.bytes();
        for (int i = lines.start(); i < lines.start() + lines.length(); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    /** Returns the record of the line, null if there is none; it is noted why. */
    private @Nullable Record read() throws IOException {
        otherKind = null;
        Record record = readQuickly();
        if (record == null && otherKind == null) {
            byte[] row = Arrays.copyOfRange(lines.bytes(), lines.start(), lines.start() + lines.length());
            record = readThoroughly(row, Faults.ofRow(reading.source(), row, lines.number()));
        }
        if (otherKind != null) {
            reading.passOver(otherKind + " row");
        }
        return record;
    }

    private @Nullable Record readQuickly() throws IOException {
        byte[] bytes = lines.bytes();
        int start = lines.start();
        if (lines.length() < 2 || bytes[start] != '{' || bytes[start + 1] == 0) { // or the parser would guess at UTF-16
            return null;
        }
        try (JsonParser parser = limits.factory().createParser(bytes, start, lines.length())) {
            parser.nextToken();
            String kind = RowKind.MEMBER.equals(parser.nextFieldName()) ? parser.nextTextValue() : null;
            if (kind == null) {
                return null;
            }
            ValueReader.OfRecord reader = quick.get(kind);
            Record record = null;
            if (reader != null) {
                record = reader.readMembers(parser);
            } else if (RowKind.ALL.containsKey(kind)) {
                skipMembers(parser);
            } else {
                return null;
            }
            if (parser.nextToken() != null) {
                return null;
            }
            otherKind = record == null ? kind : null;
            return record;
        } catch (IOException | IllegalArgumentException | NullPointerException | Unfit e) {
            return null; // whatever it is, the thorough reader says it
        }
    }

    private static void skipMembers(JsonParser parser) throws IOException {
        for (JsonToken token = parser.nextToken(); token == JsonToken.FIELD_NAME; token = parser.nextToken()) {
            parser.nextToken();
            parser.skipChildren();
        }
    }

    private @Nullable Record readThoroughly(byte[] row, Faults faults) {
        Record record = null;
        Node root = startsWithMark(row, faults) ? null : NodeParser.parse(row, faults, limits);
        if (root != null) {
            record = record(root, faults);
        }
        if (faults.count() > 0) {
            otherKind = null;
            reading.reject(faults.problems(), faults.count());
            return null;
        }
        return record;
    }

    private static boolean startsWithMark(byte[] row, Faults faults) {
        if (!Faults.startsWithByteOrderMark(row)) {
            return false;
        }
        faults.addUnexpected(
                0, "", "a record", "a byte-order mark", "take it out: it stands at the beginning of a file only");
        return true;
    }

    private @Nullable Record record(Node root, Faults faults) {
        if (!root.is(Kind.OBJECT)) {
            faults.addUnexpected(root, "an object (a record)");
            return null;
        }
        Node kind = root.member(RowKind.MEMBER);
        if (kind == null) {
            faults.addMissing(
                    root, RowKind.MEMBER, "is missing: it says what the row is, such as \"record\": \"event\"");
            return null;
        }
        Class<? extends Record> type = kind.is(Kind.TEXT) ? RowKind.ALL.get(kind.text()) : null;
        if (type == null) {
            if (kind.is(Kind.TEXT)) {
                faults.add(kind, Suggestions.noSuch("kind of record", kind.text(), RowKind.ALL.keySet()));
            } else {
                faults.addUnexpected(kind, "a text (the kind of record)");
            }
            return null;
        }
        if (!wanted.isAssignableFrom(type)) {
            otherKind = kind.text();
            return null;
        }
        root.children().remove(kind);
        return new NodeReader(faults, References.NESTED).readRecord(root, RecordShape.of(type));
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
