package org.conflictevents.io.internal.dialect;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.csv.Header;
import org.conflictevents.io.internal.json.JsonLimits;
import org.conflictevents.io.internal.json.Unfit;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.model.internal.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * JSON objects as rows: in an array, in a page of an API, which is an object with an array of them, in an array of pages, or any of these
 * one behind the other. Not thread-safe.
 *
 * <p>Members of objects within a row are named with a point: {@code peace_process.name}. What stands beside the array in a page is left out.
 * An object that has an array of objects is a page if none of the members before it is a known column.
 *
 * <p>Where the columns have HXL tags, an array of arrays is a table, too: one of its first rows has the tags, as in a table of text.
 */
final class JsonGrid implements Grid {

    private final String source;
    private final ReadLimits limits;
    private final KeptBytes bytes;
    private final JsonParser parser;
    private final Binding binding;

    private @Nullable String[] cells = new String[64];
    private long line = 1;
    private long start;
    private @Nullable String raw;
    private boolean isObject;
    private boolean isKnown;

    /** The row above that of the tags. */
    private List<String> titles = List.of();

    private int rowsAbove;

    /** How many cells the row of tags has, 0 as long as none was found. */
    private int tags;

    /** How many cells a row of a table has. */
    private int width;

    private JsonGrid(String source, ReadLimits limits, KeptBytes bytes, Binding binding) throws IOException {
        this.source = source;
        this.limits = limits;
        this.bytes = bytes;
        this.parser = JsonLimits.streaming(limits).createParser((InputStream) bytes);
        this.binding = binding;
    }

    /** Opens JSON in UTF-8, which is closed with it. */
    static JsonGrid open(InputStream in, String source, ReadLimits limits, Dialect<?> dialect) throws IOException {
        InputStream marked = in.markSupported() ? in : new BufferedInputStream(in);
        marked.mark(3);
        byte[] head = marked.readNBytes(3);
        boolean isMark =
                head.length == 3 && (head[0] & 0xFF) == 0xEF && (head[1] & 0xFF) == 0xBB && (head[2] & 0xFF) == 0xBF;
        if (!isMark) {
            marked.reset();
        }
        return new JsonGrid(source, limits, new KeptBytes(marked, limits.maxRowCharacters()), new Binding(dialect));
    }

    @Override
    public Binding binding() {
        return binding;
    }

    @Override
    public boolean hasHeader() {
        return tags > 0;
    }

    @Override
    public boolean next() throws IOException {
        bytes.endRow();
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                boolean isCells = token == JsonToken.START_ARRAY && isInTable();
                if (isCells || token == JsonToken.START_OBJECT) {
                    if (isCells ? readCells() : readRow()) {
                        checkLength();
                        return true;
                    }
                    bytes.endRow();
                } else if (token == JsonToken.FIELD_NAME) { // behind the rows of a page
                    parser.nextToken();
                    parser.skipChildren();
                } else if (token.isScalarValue()) {
                    begin();
                    isObject = false;
                    cells[0] = parser.getText();
                    return true;
                }
            }
            checkTags();
            return false;
        } catch (Unfit e) {
            throw tooLong();
        } catch (StreamConstraintsException e) {
            throw unreadable(e, JsonLimits.tooMuch(e, limits));
        } catch (JsonProcessingException e) {
            throw unreadable(e, OneLine.of(e.getOriginalMessage()));
        }
    }

    private RecordFormatException unreadable(JsonProcessingException e, String why) {
        JsonLocation location = e.getLocation();
        return Reading.refusal(
                source,
                location == null ? line : Math.max(1, location.getLineNr()),
                "the JSON cannot be read on from here: " + why);
    }

    private void checkLength() {
        if (bytes.isTooLong(end())) {
            throw tooLong();
        }
    }

    private RecordFormatException tooLong() {
        return Reading.refusal(
                source,
                line,
                "the row has more than " + limits.maxRowCharacters()
                        + " characters; ReadLimits.withMaxRowCharacters takes more");
    }

    private void begin() {
        JsonLocation location = parser.currentTokenLocation();
        line = Math.max(1, location.getLineNr());
        start = location.getByteOffset();
        bytes.beginRow(start);
        raw = null;
        Arrays.fill(cells, null);
        isObject = true;
        isKnown = false;
        width = tags;
    }

    /** Reads the object that begins here, false if it is a page without rows. */
    private boolean readRow() throws IOException {
        while (true) {
            begin();
            boolean isPage = false;
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
                String name = parser.currentName();
                JsonToken value = parser.nextToken();
                if (value == JsonToken.START_ARRAY) {
                    JsonToken first = parser.nextToken();
                    if (first == JsonToken.START_OBJECT && !isKnown) {
                        isPage = true;
                        break;
                    }
                    put(name, array(first));
                } else {
                    member(name, value);
                }
            }
            if (!isPage) {
                boolean isRow = isKnown || !isEnvelope();
                if (!isRow) {
                    checkSuccess();
                }
                return isRow;
            }
        }
    }

    /** Tells whether the array that begins here is a row of a table, which is an array of them. */
    private boolean isInTable() {
        return binding.isTagged() && parser.getParsingContext().getParent().inArray();
    }

    /** Reads the array that begins here, false if it is the row of the tags or stands above it. */
    private boolean readCells() throws IOException {
        begin();
        JsonToken token = parser.nextToken();
        if (token == JsonToken.START_OBJECT) {
            return readRow();
        }
        List<String> row = new ArrayList<>();
        for (; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            if (row.size() >= limits.maxFieldsPerRow()) {
                throw Reading.refusal(
                        source,
                        line,
                        "the row has more than " + limits.maxFieldsPerRow()
                                + " cells; ReadLimits.withMaxFieldsPerRow takes more");
            }
            row.add(cell(token));
        }
        if (tags > 0) {
            width = row.size();
            cells = row.toArray(new @Nullable String[0]);
            return true;
        }
        if (Header.isMostlyTags(row)) {
            binding.bindTags(row, titles);
            tags = row.size();
        } else {
            titles = row;
            rowsAbove++;
            if (rowsAbove == Tags.ROWS) {
                checkTags();
            }
        }
        return false;
    }

    private void checkTags() {
        if (rowsAbove > 0 && tags == 0) {
            throw Reading.refusal(source, 1, Tags.NONE);
        }
    }

    private String cell(JsonToken token) throws IOException {
        if (token.isScalarValue()) {
            return token == JsonToken.VALUE_NULL ? "" : parser.getText();
        }
        StringBuilder json = new StringBuilder();
        append(json, token);
        return json.toString();
    }

    /** Tells whether an object in which nothing is known is a page whose rows are none: it has an empty array. */
    private boolean isEnvelope() {
        for (String cell : cells) {
            if ("[]".equals(cell)) {
                return true;
            }
        }
        return false;
    }

    /** A page without rows may say that there are none because the request failed: that is no empty answer. */
    private void checkSuccess() {
        int success = binding.findField("success");
        if (success >= 0 && "false".equals(cells[success])) {
            throw Reading.refusal(
                    source, line, "there are no rows, for the request failed: " + OneLine.of(bytes.text(start, end())));
        }
    }

    private long end() {
        return parser.currentLocation().getByteOffset();
    }

    private void member(String name, JsonToken value) throws IOException {
        if (value == JsonToken.START_OBJECT) {
            for (JsonToken token = parser.nextToken(); token != JsonToken.END_OBJECT; token = parser.nextToken()) {
                member(name + "." + parser.currentName(), parser.nextToken());
            }
        } else if (value == JsonToken.START_ARRAY) {
            put(name, array(parser.nextToken()));
        } else {
            put(name, value == JsonToken.VALUE_NULL ? null : parser.getText());
        }
    }

    private void put(String name, @Nullable String text) {
        int field = binding.fieldOf(name);
        if (field >= limits.maxFieldsPerRow()) {
            throw Reading.refusal(
                    source,
                    line,
                    "the objects have more than " + limits.maxFieldsPerRow()
                            + " members of different names; ReadLimits.withMaxFieldsPerRow takes more");
        }
        if (field >= cells.length) {
            cells = Arrays.copyOf(cells, Math.max(2 * cells.length, field + 1));
        }
        cells[field] = text;
        isKnown |= binding.column(field) != null;
    }

    /** Returns an array as the text of JSON that it is, from its first token on. */
    private String array(JsonToken first) throws IOException {
        StringBuilder json = new StringBuilder("[");
        String separator = "";
        for (JsonToken token = first; token != JsonToken.END_ARRAY; token = parser.nextToken()) {
            append(json.append(separator), token);
            separator = ",";
        }
        return json.append(']').toString();
    }

    private void append(StringBuilder json, JsonToken token) throws IOException {
        if (token == JsonToken.START_ARRAY) {
            json.append(array(parser.nextToken()));
        } else if (token == JsonToken.START_OBJECT) {
            json.append('{');
            String separator = "";
            for (JsonToken next = parser.nextToken(); next != JsonToken.END_OBJECT; next = parser.nextToken()) {
                json.append(separator);
                quote(json, parser.currentName());
                append(json.append(':'), parser.nextToken());
                separator = ",";
            }
            json.append('}');
        } else if (token == JsonToken.VALUE_STRING) {
            quote(json, parser.getText());
        } else {
            json.append(parser.getText());
        }
    }

    private static void quote(StringBuilder json, String text) {
        json.append('"')
                .append(JsonStringEncoder.getInstance().quoteAsString(text))
                .append('"');
    }

    @Override
    public @Nullable String[] cells() {
        return cells;
    }

    @Override
    public long line() {
        return line;
    }

    @Override
    public boolean isBlank() {
        for (String cell : cells) {
            if (cell != null && !cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean isTagRow() {
        List<String> texts =
                Stream.of(cells).filter(Objects::nonNull).map(String::valueOf).toList();
        return Header.isTagRow(texts);
    }

    @Override
    public @Nullable Problem fault() {
        if (width != tags && !isBlank()) {
            return problem(
                    -1, "", "expected " + tags + " cells, as in the row of tags, but found " + width, null, null);
        }
        return isObject
                ? null
                : problem(-1, "", "expected an object (a row) but found " + cells[0], "an object (a row)", cells[0]);
    }

    @Override
    public Problem problem(int field, String name, String message, @Nullable String expected, @Nullable String found) {
        String row = raw == null ? bytes.text(start, end()) : raw;
        raw = row; // all problems with a row share what it looks like
        return new Problem(
                source,
                line,
                bytes.column(),
                name,
                message,
                Optional.ofNullable(expected),
                Optional.ofNullable(found),
                Optional.of(row));
    }

    @Override
    public void close() throws IOException {
        parser.close();
        bytes.close();
    }
}
