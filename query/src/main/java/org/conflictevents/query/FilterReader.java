package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.conflictevents.model.ActorKind;
import org.conflictevents.model.DayPart;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.EventType;
import org.conflictevents.model.GeoPoint;
import org.conflictevents.model.Group;
import org.conflictevents.model.LinkKind;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Modality;
import org.conflictevents.model.ParticipantRole;
import org.conflictevents.model.PlaceKind;
import org.conflictevents.model.Scope;
import org.conflictevents.model.Side;
import org.conflictevents.model.Stance;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/** Makes filters of what {@link FilterTree} makes of them. An error says where it is. */
final class FilterReader {

    /** What makes the filter of an object: the first of its keys that is here says of which sort it is. */
    private static final Map<String, Function<Node, Filter>> SORTS = new LinkedHashMap<>();

    static {
        SORTS.put("and", node -> new Filter.And(node.filters("and")));
        SORTS.put("or", node -> new Filter.Or(node.filters("or")));
        SORTS.put("not", node -> new Filter.Not(node.filter("not")));
        flag("everything", Filters.everything());
        flag("nothing", Filters.nothing());
        SORTS.put("in", node -> new PlaceFilter.In(node.place("in"), node.certainty()));
        flag("unplaced", Filters.unplaced());
        SORTS.put("inBox", node -> {
            List<BigDecimal> edges = node.numbers("inBox", 4);
            return new PlaceFilter.InBox(
                    new GeoBox(
                            edges.get(0).doubleValue(),
                            edges.get(1).doubleValue(),
                            edges.get(2).doubleValue(),
                            edges.get(3).doubleValue()),
                    node.certainty());
        });
        SORTS.put(
                "inPolygon",
                node -> new PlaceFilter.InPolygon(GeoPolygon.parse(node.text("inPolygon")), node.certainty()));
        SORTS.put("withinKm", FilterReader::near);
        for (TimeFilter.Relation relation : TimeFilter.Relation.values()) {
            String key = FilterTree.key(relation);
            SORTS.put(key, node -> new TimeFilter.Dated(relation, EdtfDate.parse(node.text(key)), node.certainty()));
        }
        flag("dateUncertain", Filters.dateUncertain());
        SORTS.put("dayPart", node -> new TimeFilter.InDayPart(node.constants("dayPart", DayPart.class)));
        SORTS.put(
                "involving",
                node -> new ActorFilter.Involving(
                        node.text("involving"),
                        node.optional("role").map(ParticipantRole::of),
                        node.optional("side").map(Side::of)));
        SORTS.put("involvingKind", node -> new ActorFilter.InvolvingKind(ActorKind.of(node.text("involvingKind"))));
        SORTS.put("between", node -> {
            List<String> two = node.texts("between", 2);
            return new ActorFilter.Between(two.get(0), two.get(1));
        });
        SORTS.put("type", node -> new TypeFilter.OfType(EventType.of(node.text("type"))));
        for (TypeFilter.Codebook codebook : TypeFilter.Codebook.values()) {
            String key = FilterTree.key(codebook) + "Type";
            SORTS.put(key, node -> new TypeFilter.OfCodebookType(codebook, node.text(key)));
        }
        SORTS.put("modality", node -> new TypeFilter.OfModality(node.constants("modality", Modality.class)));
        SORTS.put("scope", node -> new TypeFilter.OfScope(node.constants("scope", Scope.class)));
        SORTS.put("reportedBy", node -> new AttributionFilter.ReportedBy(node.text("reportedBy")));
        SORTS.put("onlyReportedBy", node -> new AttributionFilter.OnlyReportedBy(node.text("onlyReportedBy")));
        flag("unvoiced", Filters.unvoiced());
        SORTS.put("stance", node -> new AttributionFilter.HasStance(node.constants("stance", Stance.class)));
        flag("quoted", Filters.quoted());
        SORTS.put("chainAtLeast", node -> new AttributionFilter.ChainAtLeast(node.integer("chainAtLeast")));
        SORTS.put(
                "attestedByAtLeast",
                node -> new AttributionFilter.AttestedByAtLeast(node.integer("attestedByAtLeast")));
        SORTS.put("inDocument", node -> new AttributionFilter.InDocument(node.text("inDocument")));
        SORTS.put("publishedBy", node -> new AttributionFilter.PublishedBy(node.text("publishedBy")));
        SORTS.put("measured", FilterReader::measured);
        SORTS.put("linked", node -> new ReferenceFilter.Linked(LinkKind.of(node.text("linked"))));
        SORTS.put(
                "linkedTo",
                node -> new ReferenceFilter.LinkedTo(
                        node.text("linkedTo"), node.optional("kind").map(LinkKind::of)));
        SORTS.put("aboutAgreement", node -> new ReferenceFilter.AboutAgreement(node.text("aboutAgreement")));
        SORTS.put("underAgreement", node -> new ReferenceFilter.UnderAgreement(node.text("underAgreement")));
        SORTS.put("id", node -> new ReferenceFilter.HasId(new HashSet<>(node.texts("id", -1))));
        SORTS.put(
                "externalId", node -> new ReferenceFilter.HasExternalId(node.text("externalId"), node.optional("is")));
        SORTS.put("extra", node -> new TextFilter.HasExtra(node.text("extra"), node.optional("is")));
        SORTS.put("mentioning", node -> new TextFilter.Mentioning(node.text("mentioning")));
    }

    private FilterReader() {}

    private static void flag(String key, Filter filter) {
        SORTS.put(key, node -> {
            node.isTrue(key, true);
            return filter;
        });
    }

    private static Filter near(Node node) {
        double km = node.number("withinKm").doubleValue();
        if (!node.has("ofPoint")) {
            return new PlaceFilter.NearPlace(km, node.place("of"), node.certainty());
        }
        List<BigDecimal> point = node.numbers("ofPoint", 2);
        return new PlaceFilter.NearPoint(
                km, GeoPoint.of(point.get(1).doubleValue(), point.get(0).doubleValue()), node.certainty());
    }

    private static Filter measured(Node node) {
        Measure measure = Measure.of(node.text("measured"));
        Optional<Group> group = node.optional("group").map(Group::of);
        Certainty certainty = node.isTrue("possibly", false) ? Certainty.POSSIBLY : Certainty.CERTAINLY;
        for (Comparison comparison : Comparison.values()) {
            String key = FilterTree.key(comparison);
            if (node.has(key)) {
                return new Filter.Measured(measure, group, certainty, comparison, node.number(key));
            }
        }
        throw new IllegalArgumentException("atLeast, atMost, moreThan or fewerThan is missing");
    }

    /**
     * Returns the filter of an object.
     *
     * @param tree the object
     * @param path where it stands
     * @throws IllegalArgumentException if it is none; the message begins with the path of what is wrong
     */
    static Filter read(@Nullable Object tree, String path) {
        Map<?, ?> object = asObject(tree, path);
        for (Map.Entry<String, Function<Node, Filter>> sort : SORTS.entrySet()) {
            if (object.containsKey(sort.getKey())) {
                Node node = new Node(object, path);
                Filter filter = read(node, sort.getValue());
                node.checkAllRead(sort.getKey());
                return filter;
            }
        }
        throw new PlacedException(path + ": no filter is known by " + object.keySet() + near(object), null);
    }

    private static Filter read(Node node, Function<Node, Filter> reading) {
        try {
            return reading.apply(node);
        } catch (PlacedException e) {
            throw e;
        } catch (IllegalArgumentException e) {
            throw new PlacedException(node.path + ": " + e.getMessage(), e);
        }
    }

    private static Map<?, ?> asObject(@Nullable Object tree, String path) {
        if (tree instanceof Map<?, ?> object) {
            return object;
        }
        throw new PlacedException(path + ": expected an object, such as {\"in\":\"Saraqib\"}, but found " + tree, null);
    }

    private static String near(Map<?, ?> object) {
        List<String> near = object.isEmpty()
                ? List.of()
                : Suggestions.near(object.keySet().iterator().next().toString(), SORTS.keySet(), 3);
        return near.isEmpty() ? "" : "; did you mean " + Texts.alternatives(near, key -> key) + "?";
    }

    /** An error whose message says where it is. */
    private static final class PlacedException extends IllegalArgumentException {
        private static final long serialVersionUID = 1;

        PlacedException(String message, @Nullable Throwable cause) {
            super(message, cause);
        }
    }

    /** An object, and which of its keys were asked for. */
    private static final class Node {
        private final Map<?, ?> object;
        private final String path;
        private final Set<String> read = new HashSet<>();

        Node(Map<?, ?> object, String path) {
            this.object = object;
            this.path = path;
        }

        boolean has(String key) {
            return object.containsKey(key);
        }

        private @Nullable Object value(String key) {
            read.add(key);
            return object.get(key);
        }

        private IllegalArgumentException unexpected(String key, String expected) {
            Object found = object.get(key);
            return new PlacedException(
                    path + "." + key + ": expected " + expected + " but found "
                            + (found == null
                                    ? (has(key) ? "null" : "nothing")
                                    : Suggestions.abbreviate(found.toString())),
                    null);
        }

        void checkAllRead(String sort) {
            for (Object key : object.keySet()) {
                if (!read.contains(key)) {
                    throw new PlacedException(path + ": '" + sort + "' does not go with '" + key + "'", null);
                }
            }
        }

        Filter filter(String key) {
            return FilterReader.read(value(key), path + "." + key);
        }

        List<Filter> filters(String key) {
            List<Filter> filters = new ArrayList<>();
            for (Object one : list(key, "filters", -1)) {
                filters.add(FilterReader.read(one, path + "." + key + "[" + filters.size() + "]"));
            }
            return filters;
        }

        private List<?> list(String key, String of, int size) {
            if (value(key) instanceof List<?> list && (size < 0 || list.size() == size)) {
                return list;
            }
            throw unexpected(key, "a list of " + (size < 0 ? "" : size + " ") + of);
        }

        String text(String key) {
            if (value(key) instanceof String text) {
                return text;
            }
            throw unexpected(key, "a text");
        }

        Optional<String> optional(String key) {
            return has(key) ? Optional.of(text(key)) : Optional.empty();
        }

        List<String> texts(String key, int size) {
            List<String> texts = new ArrayList<>();
            for (Object one : list(key, "texts", size)) {
                if (!(one instanceof String text)) {
                    throw unexpected(key, "a list of texts");
                }
                texts.add(text);
            }
            return texts;
        }

        BigDecimal number(String key) {
            if (value(key) instanceof BigDecimal number) {
                return number;
            }
            throw unexpected(key, "a number");
        }

        List<BigDecimal> numbers(String key, int size) {
            List<BigDecimal> numbers = new ArrayList<>();
            for (Object one : list(key, "numbers", size)) {
                if (!(one instanceof BigDecimal number)) {
                    throw unexpected(key, "a list of " + size + " numbers");
                }
                numbers.add(number);
            }
            return numbers;
        }

        int integer(String key) {
            try {
                return number(key).intValueExact();
            } catch (ArithmeticException e) {
                throw unexpected(key, "a whole number");
            }
        }

        boolean isTrue(String key, boolean required) {
            if (!has(key) && !required) {
                return false;
            }
            if (Boolean.TRUE.equals(value(key))) {
                return true;
            }
            throw unexpected(key, "true");
        }

        Certainty certainty() {
            return isTrue("certainly", false) ? Certainty.CERTAINLY : Certainty.POSSIBLY;
        }

        PlaceName place(String key) {
            return new PlaceName(text(key), optional("kind").map(PlaceKind::of));
        }

        <E extends Enum<E>> Set<E> constants(String key, Class<E> type) {
            Set<E> constants = EnumSet.noneOf(type);
            for (String name : texts(key, -1)) {
                try {
                    constants.add(Enum.valueOf(type, name));
                } catch (IllegalArgumentException e) {
                    throw unexpected(key, "some of " + EnumSet.allOf(type));
                }
            }
            return constants;
        }
    }
}
