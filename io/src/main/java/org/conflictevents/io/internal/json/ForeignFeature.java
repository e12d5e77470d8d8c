package org.conflictevents.io.internal.json;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Modality;
import org.conflictevents.model.Place;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.PlacePrecision;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;
import org.conflictevents.model.internal.OneLine;
import org.jspecify.annotations.Nullable;

/**
 * Makes an event of a feature that others wrote, as far as properties with names that many use say what an event needs. All of its
 * properties become extras. Not thread-safe.
 */
final class ForeignFeature {

    private static final List<String> DATES = List.of("when", "date", "event_date", "date_start", "start_date");
    private static final List<String> ENDS = List.of("date_end", "end_date");
    private static final List<String> TYPES = List.of("type", "event_type");
    private static final List<String> SUMMARIES = List.of("summary", "title", "name", "description", "notes");
    private static final List<String> PLACES = List.of("place", "place_name", "location", "city", "town", "village");
    private static final List<String> IDS = List.of("id", "event_id");

    /** What becomes of the members of a feature that are not listed here: extras. */
    private static final List<String> MEMBERS = List.of("type", "id", "geometry", "properties", "bbox", "crs");

    private static final String GEOMETRY = "geometry";
    private static final PlaceKind POINT = PlaceKind.of("POINT");

    private final Attribution attribution;

    /** Creates one for the features of a file, which is the source of all of them. */
    ForeignFeature(String source) {
        String file = fileName(source);
        this.attribution = Attribution.of(
                Source.builder().id(file).kind(SourceKind.DATASET).title(file).build());
    }

    /** Returns the name of a file without its folders, as a text that can stand as an id. */
    static String fileName(String source) {
        String name = stripped(source.substring(Math.max(source.lastIndexOf('/'), source.lastIndexOf('\\')) + 1));
        return name.isEmpty() ? "geojson" : name;
    }

    /**
     * Returns the event that a feature tells of, null if it tells of none; the faults then say what is wanting.
     *
     * @param feature a feature that is right as such
     * @param number its number among the features of the input, from 1
     */
    @Nullable
    Event read(Node feature, long number, Faults faults) {
        Node properties = feature.member("properties");
        Map<String, Node> named = new LinkedHashMap<>();
        for (Node property : properties == null ? List.<Node>of() : properties.children()) {
            named.putIfAbsent(plain(String.valueOf(property.name())), property);
        }
        Node owner = properties == null ? feature : properties;
        int before = faults.count();
        EdtfDate when = when(named, owner, faults);
        Node type = wanted(named, TYPES, "type", owner, faults);
        Node summary = wanted(named, SUMMARIES, "summary", owner, faults);
        if (when == null || type == null || summary == null || faults.count() > before) {
            return null;
        }
        try {
            return Event.builder()
                    .id(id(feature, named, number))
                    .type(EventType.of(type.text()))
                    .scope(Scope.SINGLE)
                    .modality(Modality.OCCURRED)
                    .when(when)
                    .place(place(feature, named))
                    .summary(summary.text())
                    .extras(extras(feature, properties))
                    .addAttributions(attribution)
                    .build();
        } catch (IllegalArgumentException e) {
            String message = String.valueOf(e.getMessage());
            Node id = message.startsWith("id ") ? feature.member("id") : null;
            faults.add(id == null ? owner : id, message);
            return null;
        }
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace(' ', '_').replace('-', '_');
    }

    /** Returns the first property of these names that says something, null if there is none. */
    private static @Nullable Node first(Map<String, Node> named, List<String> names) {
        for (String name : names) {
            Node property = named.get(name);
            if (property != null
                    && ((property.is(Kind.TEXT) && !OneLine.isBlank(property.text())) || property.is(Kind.NUMBER))) {
                return property;
            }
        }
        return null;
    }

    private static @Nullable Node wanted(
            Map<String, Node> named, List<String> names, String what, Node owner, Faults faults) {
        Node property = first(named, names);
        if (property == null) {
            faults.addMissing(
                    owner, what, "is missing: an event needs a " + what + ", which one of " + names + " gives");
        }
        return property;
    }

    private static @Nullable EdtfDate when(Map<String, Node> named, Node owner, Faults faults) {
        Node start = wanted(named, DATES, "date", owner, faults);
        Node end = first(named, ENDS);
        EdtfDate from = start == null ? null : date(start, faults);
        EdtfDate to = end == null || from == null ? from : date(end, faults);
        if (from == null || to == null || from.equals(to)) {
            return to;
        }
        try {
            return EdtfDate.parse(from + "/" + to);
        } catch (IllegalArgumentException e) {
            faults.add(Objects.requireNonNull(end), String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** Returns the day, or whatever else EDTF can say, without the time of the day. */
    private static @Nullable EdtfDate date(Node property, Faults faults) {
        String text = property.text().strip();
        boolean hasTime = text.length() > 10 && text.charAt(4) == '-' && "T ".indexOf(text.charAt(10)) >= 0;
        try {
            return EdtfDate.parse(hasTime ? text.substring(0, 10) : text);
        } catch (IllegalArgumentException e) {
            faults.addUnexpected(property, "a date such as 2020-02-06 (an event needs one)");
            return null;
        }
    }

    private static String id(Node feature, Map<String, Node> named, long number) {
        Node id = feature.member("id");
        id = id == null ? first(named, IDS) : id;
        return id == null ? "feature-" + number : id.text();
    }

    // ---- where

    private static Optional<Place> place(Node feature, Map<String, Node> named) {
        GeoPoint point = point(feature.member(GEOMETRY));
        Node said = first(named, PLACES);
        String name = said == null ? "" : stripped(said.text());
        if (point == null && name.isEmpty()) {
            return Optional.empty();
        }
        // The id holds all that is known of the place, so that no two places have one id.
        String id = name.isEmpty() ? "point" : "place-" + name;
        return Optional.of(Place.builder()
                .id(point == null ? id : id + "@" + point.lat() + "," + point.lon())
                .name(name.isEmpty() ? String.valueOf(point) : name)
                .kind(POINT)
                .location(Optional.ofNullable(point))
                .build());
    }

    /** Returns the point that a geometry is, null if it is none. */
    static @Nullable GeoPoint point(@Nullable Node geometry) {
        Node position = GeoRules.is(geometry, "Point") && geometry != null ? geometry.member("coordinates") : null;
        if (position == null || position.children().isEmpty()) {
            return null;
        }
        return new GeoPoint(GeoRules.number(position, 1), GeoRules.number(position, 0), PlacePrecision.UNKNOWN);
    }

    private static String stripped(String text) {
        String line = OneLine.of(text);
        int from = 0;
        int to = line.length();
        while (from < to && OneLine.isBlank(line.charAt(from))) {
            from++;
        }
        while (from < to && OneLine.isBlank(line.charAt(to - 1))) {
            to--;
        }
        return line.substring(from, to);
    }

    // ---- what else

    private static Map<String, String> extras(Node feature, @Nullable Node properties) {
        Map<String, String> extras = new LinkedHashMap<>();
        for (Node property : properties == null ? List.<Node>of() : properties.children()) {
            put(extras, String.valueOf(property.name()), property);
        }
        Node geometry = feature.member(GEOMETRY);
        if (geometry != null && !isHeldByPlace(geometry)) {
            put(extras, GEOMETRY, geometry);
        }
        for (Node member : feature.children()) {
            if (!MEMBERS.contains(member.name())) {
                put(extras, String.valueOf(member.name()), member);
            }
        }
        return extras;
    }

    private static boolean isHeldByPlace(Node geometry) {
        if (geometry.is(Kind.NULL)) {
            return true;
        }
        Node position = GeoRules.is(geometry, "Point") ? geometry.member("coordinates") : null;
        boolean isPlain = geometry.children().size() == 2;
        return isPlain
                && position != null
                && (position.children().isEmpty() || position.children().size() == 2);
    }

    /** Puts a value under its name, or under the next that is free; null says nothing. */
    static void put(Map<String, String> extras, String name, Node value) {
        if (value.is(Kind.NULL)) {
            return;
        }
        String free = name;
        for (int i = 2; extras.containsKey(free); i++) {
            free = name + "-" + i;
        }
        if (value.isContainer()) {
            StringBuilder json = new StringBuilder();
            new NodePrinter(json).printInLine(value);
            extras.put(free, json.toString());
        } else {
            extras.put(free, value.text());
        }
    }
}
