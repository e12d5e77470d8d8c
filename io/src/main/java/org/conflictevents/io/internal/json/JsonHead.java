package org.conflictevents.io.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/** What the beginning of a text says of the JSON that it may be. */
public final class JsonHead {

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
}
