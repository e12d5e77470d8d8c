package org.conflictevents.io.internal.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * What RFC 7946 asks of GeoJSON objects. What it only advises is not asked for: the direction of rings, collections of one geometry,
 * positions of at most three numbers, few decimals. Beyond it, coordinates are in their range. Not thread-safe.
 */
final class GeoRules {

    static final String FEATURE = "Feature";
    static final String COLLECTION = "FeatureCollection";

    private static final String GEOMETRIES = "GeometryCollection";

    /** The types of geometries that have coordinates, with how deep positions are nested in these. */
    private static final Map<String, Integer> DEPTHS = depths();

    private static final int MOST_LAT = 90;
    private static final int MOST_LON = 180;

    private final Faults faults;

    GeoRules(Faults faults) {
        this.faults = faults;
    }

    private static Map<String, Integer> depths() {
        Map<String, Integer> depths = new LinkedHashMap<>();
        depths.put("Point", 0);
        depths.put("MultiPoint", 1);
        depths.put("LineString", 1);
        depths.put("MultiLineString", 2);
        depths.put("Polygon", 2);
        depths.put("MultiPolygon", 3);
        return depths;
    }

    private static List<String> types() {
        List<String> types = new ArrayList<>(DEPTHS.keySet());
        types.addAll(List.of(GEOMETRIES, FEATURE, COLLECTION));
        return types;
    }

    /** Tells whether a word is a type of GeoJSON objects, in any case. */
    static boolean isType(String word) {
        return types().stream().anyMatch(word::equalsIgnoreCase);
    }

    /** Tells whether a node stands for a geometry of a type. */
    static boolean is(@Nullable Node geometry, String type) {
        Node said = geometry == null ? null : geometry.member("type");
        return said != null && said.is(Kind.TEXT) && said.text().equals(type);
    }

    /** Checks an object of any type that stands by itself, and returns its type; null if it has none. */
    @Nullable
    String check(Node root) {
        if (!root.is(Kind.OBJECT)) {
            faults.addUnexpected(root, "an object (a GeoJSON feature)");
            return null;
        }
        String type = type(root);
        if (type == null) {
            return null;
        } else if (type.equals(FEATURE)) {
            checkFeature(root);
        } else if (type.equals(COLLECTION)) {
            checkCollection(root);
        } else {
            checkGeometry(root);
        }
        return type;
    }

    private @Nullable String type(Node object) {
        Node type = object.member("type");
        if (type == null) {
            faults.addMissing(object, "type", "is missing: it says what the object is, such as \"type\": \"Feature\"");
        } else if (!type.is(Kind.TEXT)) {
            faults.addUnexpected(type, "a text (the type of a GeoJSON object)");
        } else if (types().contains(type.text())) {
            return type.text();
        } else {
            faults.add(type, Suggestions.noSuch("GeoJSON type", type.text(), types()));
        }
        return null;
    }

    private void checkFeature(Node feature) {
        Node id = feature.member("id");
        if (id != null && !id.is(Kind.TEXT) && !id.is(Kind.NUMBER)) {
            faults.addUnexpected(id, "a text or a number");
        }
        Node geometry = objectOrNull(feature, "geometry", "null says that it is unknown");
        if (geometry != null && geometry.is(Kind.OBJECT)) {
            checkGeometry(geometry);
        }
        objectOrNull(feature, "properties", "null says that there are none");
        checkNone(feature, "features", "coordinates", "geometries");
        checkBox(feature);
        checkCrs(feature);
    }

    private @Nullable Node objectOrNull(Node feature, String name, String hint) {
        Node member = feature.member(name);
        if (member == null) {
            faults.addMissing(feature, name, "is missing; " + hint);
        } else if (!member.is(Kind.OBJECT) && !member.is(Kind.NULL)) {
            faults.addUnexpected(member, "an object or null");
        }
        return member;
    }

    /** Checks the envelope of a collection, in which its arrays are empty. */
    void checkCollection(Node collection) {
        Node type = collection.member("type");
        if (type != null && !is(collection, COLLECTION)) {
            faults.addUnexpected(type, "the text '" + COLLECTION + "', for it has features,");
        } else if (type == null) {
            type(collection);
        }
        Node features = collection.member("features");
        if (features == null) {
            faults.addMissing(collection, "features", "is missing");
        } else if (!features.is(Kind.ARRAY)) {
            faults.addUnexpected(features, "an array");
        } else if (!features.children().isEmpty()) { // the name has an escape in it, and was not known by its bytes
            faults.add(features, "must be written without escapes in its name");
        }
        checkNone(collection, "geometry", "properties", "coordinates", "geometries");
        checkBox(collection);
    }

    private void checkNone(Node object, String... names) {
        for (String name : names) {
            Node member = object.member(name);
            if (member != null) {
                faults.addName(member, "must not stand in an object of this type (RFC 7946, section 7.1)");
            }
        }
    }

    /** Checks that there is no other coordinate reference system than the one that GeoJSON has; tells whether there is none. */
    boolean checkCrs(Node object) {
        Node crs = object.member("crs");
        if (crs == null || crs.is(Kind.NULL)) {
            return true;
        }
        Node properties = crs.member("properties");
        Node name = properties == null ? null : properties.member("name");
        String said = name == null || !name.is(Kind.TEXT) ? "" : name.text().toUpperCase(Locale.ROOT);
        boolean isOurs = said.endsWith("CRS84")
                || said.endsWith("CRS84H")
                || (said.contains("EPSG") && (said.endsWith(":4326") || said.endsWith(":4979")));
        if (!isOurs) {
            faults.add(
                    name == null ? crs : name,
                    "expected longitude and latitude on WGS 84 (urn:ogc:def:crs:OGC:1.3:CRS84), which are all that GeoJSON has, but found "
                            + (name == null ? crs : name).words() + "; convert the coordinates first");
        }
        return isOurs;
    }

    private void checkBox(Node object) {
        Node box = object.member("bbox");
        if (box == null || box.is(Kind.NULL)) {
            return;
        } else if (!box.is(Kind.ARRAY)) {
            faults.addUnexpected(box, "an array of 4 or 6 numbers");
            return;
        }
        int count = box.children().size();
        if (count != 4 && count != 6) {
            faults.add(box, "expected 4 or 6 numbers but found " + count);
        }
        for (Node number : box.children()) {
            if (!number.is(Kind.NUMBER)) {
                faults.addUnexpected(number, Kind.NUMBER.words());
            }
        }
    }

    // ---- geometries

    private void checkGeometry(Node geometry) {
        String type = type(geometry);
        if (type == null) {
            return;
        }
        Integer depth = DEPTHS.get(type);
        if (depth != null) {
            Node coordinates = array(geometry, "coordinates");
            if (coordinates != null && !(depth == 0 && coordinates.children().isEmpty())) { // which stands for no point
                checkPositions(coordinates, depth, type);
            }
        } else if (type.equals(GEOMETRIES)) {
            Node geometries = array(geometry, "geometries");
            for (Node part : geometries == null ? List.<Node>of() : geometries.children()) {
                if (part.is(Kind.OBJECT)) {
                    checkGeometry(part);
                } else {
                    faults.addUnexpected(part, "an object (a geometry)");
                }
            }
        } else {
            faults.addUnexpected(Objects.requireNonNull(geometry.member("type")), "the type of a geometry");
        }
        checkNone(geometry, "geometry", "properties", "features");
        checkBox(geometry);
    }

    private @Nullable Node array(Node geometry, String name) {
        Node array = geometry.member(name);
        if (array == null) {
            faults.addMissing(geometry, name, "is missing");
        } else if (!array.is(Kind.ARRAY)) {
            faults.addUnexpected(array, "an array");
            return null;
        }
        return array;
    }

    private void checkPositions(Node node, int depth, String type) {
        if (depth == 0) {
            checkPosition(node);
            return;
        }
        if (!node.is(Kind.ARRAY)) {
            faults.addUnexpected(node, depth == 1 ? "an array of positions" : "an array of arrays of positions");
            return;
        }
        int before = faults.count();
        for (Node child : node.children()) {
            checkPositions(child, depth - 1, type);
        }
        if (depth == 1 && faults.count() == before) {
            checkLine(node, type);
        }
    }

    private void checkLine(Node line, String type) {
        List<Node> positions = line.children();
        int count = positions.size();
        if (type.endsWith("LineString") && count == 1) {
            faults.add(line, "a line has 2 positions or more, but found 1");
        } else if (type.endsWith("Polygon") && count > 0) {
            if (count < 4) {
                faults.add(line, "a ring has 4 positions or more, but found " + count);
            }
            if (!isSame(positions.get(0), positions.get(count - 1))) {
                faults.add(line, "a ring ends with the position that it begins with");
            }
        }
    }

    private static boolean isSame(Node first, Node last) {
        if (first.children().size() != last.children().size()) {
            return false;
        }
        for (int i = 0; i < first.children().size(); i++) {
            if (number(first, i) != number(last, i)) {
                return false;
            }
        }
        return true;
    }

    private void checkPosition(Node position) {
        if (!position.is(Kind.ARRAY)) {
            faults.addUnexpected(position, "a position [longitude, latitude]");
            return;
        }
        for (Node number : position.children()) {
            if (!number.is(Kind.NUMBER)) {
                faults.addUnexpected(number, Kind.NUMBER.words());
                return;
            }
        }
        if (position.children().size() < 2) {
            faults.add(
                    position,
                    "expected a position [longitude, latitude] but found "
                            + position.children().size() + " of the two numbers");
            return;
        }
        checkRange(position, 0, "longitude", MOST_LON);
        checkRange(position, 1, "latitude", MOST_LAT);
    }

    private void checkRange(Node position, int index, String what, int most) {
        if (Math.abs(number(position, index)) > most) {
            Node number = position.children().get(index);
            faults.add(
                    number,
                    what + " must be between -" + most + " and " + most + ", was "
                            + Suggestions.abbreviate(number.text())
                            + "; a position is [longitude, latitude] in degrees");
        }
    }

    /** Returns a number of a position. */
    static double number(Node position, int index) {
        return Double.parseDouble(position.children().get(index).text());
    }
}
