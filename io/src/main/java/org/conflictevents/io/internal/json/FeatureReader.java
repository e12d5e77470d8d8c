package org.conflictevents.io.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.model.Event;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Place;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Reads features: our own, whose properties are a row of JSON Lines, and those of others.
 *
 * <p>One of our own that is right is read straight from its tokens. Any other is read through a tree, which finds all that is wrong with
 * it. Not thread-safe.
 */
final class FeatureReader {

    private static final RecordShape EVENT = RecordShape.of(Event.class);
    private static final String KIND = RowKind.ALL.entrySet().stream()
            .filter(kind -> kind.getValue() == Event.class)
            .map(Map.Entry::getKey)
            .findFirst()
            .orElseThrow();

    /** How far two points may lie apart and be one, in degrees: six decimals, beyond which others round. */
    private static final double SAME = 1e-6;

    private final Reading reading;
    private final JsonLimits limits;
    private final ValueReader.@Nullable OfRecord quick;
    private final ForeignFeature foreign;
    private final FeatureColumns columns;

    // What the quick reader has seen of a feature.
    private boolean isPointSeen;
    private double lon;
    private double lat;

    /**
     * Creates a reader.
     *
     * @param areWanted whether events are asked for; if not, features are passed over
     */
    FeatureReader(Reading reading, boolean areWanted, JsonLimits limits, ValueReader.Readers readers) {
        this.reading = reading;
        this.limits = limits;
        this.quick = areWanted ? readers.of(EVENT, false) : null;
        this.columns = new FeatureColumns(limits.textCharacters());
        this.foreign = new ForeignFeature(reading.source());
    }

    /**
     * Returns the event of a row that has begun, null if there is none; it is noted why.
     *
     * @param value where the row stands
     * @param number the number of the feature in the input, from 1
     */
    @Nullable
    Event read(ByteWindow value, long number) {
        int start = value.start();
        int length = value.lengthOfText();
        Event event = quick == null ? null : readQuickly(value.bytes(), start, length, quick);
        if (event == null) {
            byte[] row = Arrays.copyOfRange(value.bytes(), start, start + length);
            event = readThoroughly(
                    row, number, Faults.ofRow(reading.source(), row, value.line(), value.column(), "document"));
        }
        return event;
    }

    // ---- quickly

    private @Nullable Event readQuickly(byte[] bytes, int start, int length, ValueReader.OfRecord reader) {
        if (length < 2 || bytes[start] != '{' || bytes[start + 1] == 0) { // or the parser would guess at UTF-16
            return null;
        }
        try (JsonParser parser = limits.factory().createParser(bytes, start, length)) {
            parser.nextToken();
            Event event = readOwn(parser, reader);
            return parser.nextToken() == null ? event : null;
        } catch (IOException | IllegalArgumentException | NullPointerException | Unfit e) {
            return null; // whatever it is, the thorough reader says it
        }
    }

    /** Reads a feature as it is written: with these members, and no others. */
    private @Nullable Event readOwn(JsonParser parser, ValueReader.OfRecord reader) throws IOException {
        String type = null;
        String id = null;
        Event event = null;
        boolean isGeometrySeen = false;
        isPointSeen = false;
        columns.clear();
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            if (name.equals("type") && type == null) {
                type = parser.nextTextValue();
            } else if (name.equals("id") && id == null) {
                id = parser.nextTextValue();
            } else if (name.equals("geometry") && !isGeometrySeen) {
                isGeometrySeen = true;
                isPointSeen = parser.nextToken() != JsonToken.VALUE_NULL;
                if (isPointSeen) {
                    readPoint(parser);
                }
            } else if (name.equals("properties") && event == null) {
                event = readProperties(parser, reader);
            } else {
                throw new Unfit();
            }
        }
        boolean isRight = GeoRules.FEATURE.equals(type)
                && isGeometrySeen
                && event != null
                && event.id().equals(id)
                && columns.areThoseOf(event);
        return event != null && isRight && isPoint(event) ? event : null;
    }

    private void readPoint(JsonParser parser) throws IOException {
        boolean isPoint = parser.currentToken() == JsonToken.START_OBJECT
                && "type".equals(parser.nextFieldName())
                && "Point".equals(parser.nextTextValue())
                && "coordinates".equals(parser.nextFieldName())
                && parser.nextToken() == JsonToken.START_ARRAY;
        lon = isPoint && parser.nextToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
        lat = isPoint && parser.nextToken().isNumeric() ? parser.getDoubleValue() : Double.NaN;
        if (!isPoint || parser.nextToken() != JsonToken.END_ARRAY || parser.nextToken() != JsonToken.END_OBJECT) {
            throw new Unfit();
        }
    }

    private Event readProperties(JsonParser parser, ValueReader.OfRecord reader) throws IOException {
        boolean isOwn = parser.nextToken() == JsonToken.START_OBJECT
                && RowKind.MEMBER.equals(parser.nextFieldName())
                && KIND.equals(parser.nextTextValue());
        if (!isOwn) {
            throw new Unfit();
        }
        return (Event) reader.readMembers(parser, columns);
    }

    private boolean isPoint(Event event) {
        GeoPoint point = event.place().flatMap(Place::location).orElse(null);
        return point == null ? !isPointSeen : isPointSeen && lat == point.lat() && lon == point.lon();
    }

    // ---- thoroughly

    private @Nullable Event readThoroughly(byte[] row, long number, Faults faults) {
        Node root = RowReader.startsWithMark(row, faults) ? null : NodeParser.parse(row, faults, limits);
        Event event = null;
        String type = null;
        if (root != null) {
            GeoRules rules = new GeoRules(faults);
            type = rules.check(root);
            if (faults.count() == 0 && quick != null && GeoRules.FEATURE.equals(type)) {
                event = event(root, number, faults);
            }
        }
        if (faults.count() > 0) {
            reading.reject(faults.problems(), faults.count());
            return null;
        } else if (event == null) {
            reading.passOver(GeoRules.FEATURE.equals(type) ? "feature" : type + " without a feature");
        }
        return event;
    }

    private @Nullable Event event(Node feature, long number, Faults faults) {
        Node properties = feature.member("properties");
        Node kind = properties == null ? null : properties.member(RowKind.MEMBER);
        if (properties == null || kind == null) {
            return foreign.read(feature, number, faults);
        } else if (!kind.is(Kind.TEXT)) {
            faults.addUnexpected(kind, "a text (the kind of record)");
            return null;
        } else if (!kind.text().equals(KIND)) {
            faults.add(
                    kind,
                    RowKind.ALL.containsKey(kind.text())
                            ? "a feature holds an event, and no " + kind.text()
                            : Suggestions.noSuch("kind of record", kind.text(), List.of(KIND)));
            return null;
        }
        properties.children().remove(kind);
        return own(feature, properties, faults);
    }

    private @Nullable Event own(Node feature, Node properties, Faults faults) {
        List<Node> beside = new ArrayList<>();
        Map<String, String> added = new LinkedHashMap<>();
        for (Node property : List.copyOf(properties.children())) {
            String name = String.valueOf(property.name());
            boolean isColumn = FeatureColumns.NAMES.contains(name);
            if (isColumn && !property.is(Kind.NULL)) {
                beside.add(property);
            }
            boolean isAdded = EVENT.indexOf(name) < 0 && !property.isContainer();
            if (isAdded && !isColumn) {
                ForeignFeature.put(added, name, property);
            }
            if (isColumn || isAdded) {
                properties.children().remove(property);
            }
        }
        Event event = (Event) new NodeReader(faults, References.NESTED).readRecord(properties, EVENT);
        if (event == null || faults.count() > 0) {
            return null;
        }
        checkId(feature, event, faults);
        checkPoint(feature, event, faults);
        for (Node column : beside) {
            columns.check(column, event, faults);
        }
        return added.isEmpty() ? event : withExtras(event, added);
    }

    private static Event withExtras(Event event, Map<String, String> added) {
        Map<String, String> extras = new LinkedHashMap<>(event.extras());
        added.forEach((name, value) -> ForeignFeature.put(extras, name, Node.text(value)));
        return event.withExtras(extras);
    }

    private static void checkId(Node feature, Event event, Faults faults) {
        Node id = feature.member("id");
        if (id != null && !id.text().equals(event.id())) {
            faults.add(
                    id,
                    "expected '" + Suggestions.abbreviate(event.id()) + "', which is what 'properties' says, but found "
                            + id.words() + "; change both, or take this one out");
        }
    }

    private static void checkPoint(Node feature, Event event, Faults faults) {
        Node geometry = feature.member("geometry");
        if (geometry == null) {
            return;
        }
        GeoPoint right = event.place().flatMap(Place::location).orElse(null);
        GeoPoint found = ForeignFeature.point(geometry);
        boolean isNone = geometry.is(Kind.NULL) || (found == null && GeoRules.is(geometry, "Point"));
        boolean isSame = right == null ? isNone : found != null && isSame(right, found);
        if (!isSame) {
            faults.add(
                    geometry,
                    "expected "
                            + (right == null
                                    ? "null, for the place of the event has no location,"
                                    : "the point [" + right.lon() + ", " + right.lat()
                                            + "], which is the location of the event's place,")
                            + " but found "
                            + (found == null ? words(geometry) : "[" + found.lon() + ", " + found.lat() + "]")
                            + "; change both");
        }
    }

    private static String words(Node geometry) {
        Node type = geometry.member("type");
        return type == null || geometry.is(Kind.NULL) ? "null" : "a " + type.text();
    }

    private static boolean isSame(GeoPoint right, GeoPoint found) {
        double apart = Math.abs(right.lon() - found.lon());
        return Math.abs(right.lat() - found.lat()) <= SAME && Math.min(apart, 360 - apart) <= SAME;
    }
}
