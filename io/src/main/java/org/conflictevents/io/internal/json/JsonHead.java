package org.conflictevents.io.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Set;

/** What the beginning of a text says of the JSON that it may be. */
public final class JsonHead {

    /** What objects of GeoJSON have, and neither a document of ours nor a row. */
    private static final Set<String> GEO_MEMBERS = Set.of("features", "geometry", "coordinates", "geometries");

    private JsonHead() {}

    /** Tells whether a text begins with an object. */
    public static boolean isObject(String head) {
        return head.stripLeading().startsWith("{");
    }

    /** Tells whether the first object says, as far as it is there, which kind of record it is, as a row of JSON Lines does. */
    public static boolean isRow(String head) {
        if (!isObject(head)) {
            return false;
        }
        try (JsonParser parser = JsonLimits.STANDARD.factory().createParser(head)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (name.equals(RowKind.MEMBER)) {
                    return true;
                }
                JsonToken value = parser.nextToken();
                if (value != null && value.isStructStart()) {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return false; // the text is cut, or it is no JSON
        }
        return false;
    }

    /** Tells whether the first object is one of GeoJSON, as far as it is there. */
    public static boolean isGeo(String head) {
        String text = head.stripLeading(); // which takes record separators, too
        if (!isObject(text)) {
            return false;
        }
        try (JsonParser parser = JsonLimits.STANDARD.factory().createParser(text)) {
            parser.nextToken();
            for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
                if (GEO_MEMBERS.contains(name)) {
                    return true;
                }
                JsonToken value = parser.nextToken();
                if (name.equals("type") && value == JsonToken.VALUE_STRING && GeoRules.isType(parser.getText())) {
                    return true;
                } else if (value != null && value.isStructStart()) {
                    parser.skipChildren();
                }
            }
        } catch (IOException e) {
            return false; // the text is cut, or it is no JSON
        }
        return false;
    }
}
