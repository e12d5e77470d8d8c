package org.conflictevents.io.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Reads a record that says of itself what it is, and holds all that it refers to: a row of JSON Lines.
 *
 * <p>A row that is right is read straight from its tokens. One that is not is read again through a tree, which finds all that is
 * wrong with it. So what is right is read quickly, and what is wrong is told as fully as in a document. Not thread-safe.
 */
final class RowReader {

    private final Reading reading;
    private final Class<? extends Record> wanted;
    private final JsonLimits limits;
    private final Map<String, ValueReader.OfRecord> quick = new HashMap<>();

    /** The kind of the row that was just passed over, as the quick reader saw it. */
    private @Nullable String otherKind;

    /**
     * Creates a reader.
     *
     * @param wanted the class of the records asked for, Record for all; rows of other kinds are passed over
     */
    RowReader(Reading reading, Class<? extends Record> wanted, JsonLimits limits, ValueReader.Readers readers) {
        this.reading = reading;
        this.wanted = wanted;
        this.limits = limits;
        RowKind.ALL.forEach((kind, type) -> {
            if (wanted.isAssignableFrom(type)) {
                quick.put(kind, readers.of(RecordShape.of(type), false));
            }
        });
    }

    /**
     * Returns the record of a row that has begun, null if there is none; it is noted why.
     *
     * @param bytes what holds the row, in UTF-8
     * @param line the physical line on which it begins, from 1
     * @param column the code point in that line, from 1
     */
    @Nullable
    Record read(byte[] bytes, int start, int length, long line, long column) throws IOException {
        otherKind = null;
        Record record = readQuickly(bytes, start, length);
        if (record == null && otherKind == null) {
            byte[] row = Arrays.copyOfRange(bytes, start, start + length);
            record = readThoroughly(row, Faults.ofRow(reading.source(), row, line, column, "row"));
        }
        if (otherKind != null) {
            reading.passOver(otherKind + " row");
        }
        return record;
    }

    private @Nullable Record readQuickly(byte[] bytes, int start, int length) throws IOException {
        if (length < 2 || bytes[start] != '{' || bytes[start + 1] == 0) { // or the parser would guess at UTF-16
            return null;
        }
        try (JsonParser parser = limits.factory().createParser(bytes, start, length)) {
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

    /** Complains of a byte-order mark in front of a row. */
    static boolean startsWithMark(byte[] row, Faults faults) {
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
}
