package org.conflictevents.query;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The JSON form of filters: an object with its version and the filter, which is an object within objects. */
final class FilterJson {

    /** Of the form: a reader that knows another one says so. */
    private static final int VERSION = 1;

    /** An object and, in a joint, a list for each level of a filter. */
    private static final int MAX_NESTING = 2 * Filter.MAX_DEPTH + 10;

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(
                    StreamReadConstraints.builder().maxNestingDepth(MAX_NESTING).build())
            .streamWriteConstraints(StreamWriteConstraints.builder()
                    .maxNestingDepth(MAX_NESTING)
                    .build())
            .build();

    private FilterJson() {}

    static String write(Filter filter) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = FACTORY.createGenerator(text)) {
            json.writeStartObject();
            json.writeNumberField("version", VERSION);
            json.writeFieldName("filter");
            write(json, filter.accept(new FilterTree()));
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e); // a text in memory takes anything
        }
        return text.toString();
    }

    private static void write(JsonGenerator json, Object tree) throws IOException {
        if (tree instanceof Map<?, ?> object) {
            json.writeStartObject();
            for (Map.Entry<?, ?> entry : object.entrySet()) {
                json.writeFieldName(entry.getKey().toString());
                write(json, entry.getValue());
            }
            json.writeEndObject();
        } else if (tree instanceof List<?> list) {
            json.writeStartArray();
            for (Object one : list) {
                write(json, one);
            }
            json.writeEndArray();
        } else if (tree instanceof BigDecimal number) {
            json.writeNumber(number.stripTrailingZeros().toPlainString());
        } else if (tree instanceof Boolean truth) {
            json.writeBoolean(truth);
        } else {
            json.writeString(tree.toString());
        }
    }

    static Filter read(String text) {
        Object tree;
        try (JsonParser json = FACTORY.createParser(text)) {
            tree = tree(json, json.nextToken());
            if (json.nextToken() != null) {
                throw new IllegalArgumentException("a filter is one JSON object, and something stands behind it");
            }
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(
                    "expected a filter in JSON, such as {\"version\":1,\"filter\":{\"in\":\"Saraqib\"}}: "
                            + e.getOriginalMessage(),
                    e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!(tree instanceof Map<?, ?> object) || !object.containsKey("version")) {
            throw new IllegalArgumentException(
                    "expected a filter in JSON, such as {\"version\":1,\"filter\":{\"in\":\"Saraqib\"}}");
        }
        if (!(object.get("version") instanceof BigDecimal version)
                || version.compareTo(BigDecimal.valueOf(VERSION)) != 0) {
            throw new IllegalArgumentException("the filter is written in version " + object.get("version")
                    + " of the form, and only version " + VERSION + " is known here");
        }
        if (object.size() != 2) {
            throw new IllegalArgumentException("expected version and filter, but found " + object.keySet());
        }
        return FilterReader.read(object.get("filter"), "filter");
    }

    private static @Nullable Object tree(JsonParser json, @Nullable JsonToken token) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            Map<String, @Nullable Object> object = new LinkedHashMap<>();
            for (String key = json.nextFieldName(); key != null; key = json.nextFieldName()) {
                object.put(key, tree(json, json.nextToken()));
            }
            return object;
        } else if (token == JsonToken.START_ARRAY) {
            List<@Nullable Object> list = new ArrayList<>();
            for (JsonToken next = json.nextToken(); next != JsonToken.END_ARRAY; next = json.nextToken()) {
                list.add(tree(json, next));
            }
            return list;
        } else if (token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT) {
            return json.getDecimalValue();
        } else if (token == JsonToken.VALUE_TRUE || token == JsonToken.VALUE_FALSE) {
            return token == JsonToken.VALUE_TRUE;
        }
        return token == null || token == JsonToken.VALUE_NULL ? null : json.getText();
    }
}
