package org.conflictevents.io.internal.json;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.Scalar;
import org.conflictevents.io.internal.shape.ValueType;
import org.conflictevents.io.internal.shape.ValueType.Choice;
import org.conflictevents.io.internal.shape.ValueType.Many;
import org.conflictevents.io.internal.shape.ValueType.Maybe;
import org.conflictevents.io.internal.shape.ValueType.Part;
import org.conflictevents.io.internal.shape.ValueType.Reference;

/** The JSON Schema of the document form, derived from the shapes of its records. */
final class DatasetSchema {

    /** A character that shows: no blank, and no control character; in terms that all dialects of regular expressions share. */
    private static final String SAYS_SOMETHING =
            "[^\\u0000-\\u0020\\u007f-\\u00a0\\u1680\\u2000-\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000]";

    private final Map<String, Node> definitions = new TreeMap<>();

    private DatasetSchema() {}

    /** Returns the schema as it is published. */
    static String print() {
        StringBuilder text = new StringBuilder();
        new NodePrinter(text).print(new DatasetSchema().schema(), 0, 0);
        return text.append('\n').toString();
    }

    private Node schema() {
        Node schema = Node.object()
                .put("$schema", Node.text("https://json-schema.org/draft/2020-12/schema"))
                .put("$id", Node.text("urn:conflict-events:dataset:" + DatasetDocument.SCHEMA_VERSION))
                .put("title", Node.text("Conflict Events dataset"))
                .put(
                        "description",
                        Node.text("Events, agreements, figures and relations, with the sources that tell of them. "
                                + "Sources, places and actors stand once and are named by their ids elsewhere. "
                                + "Readers take null for a member that may be absent; nobody should write it."));
        describe(schema, RecordShape.of(DatasetDocument.class), true);
        Node all = Node.object();
        definitions.forEach(all::put);
        return schema.put("$defs", all);
    }

    /** Adds to a schema what it takes to be an object of this shape. */
    private void describe(Node schema, RecordShape shape, boolean root) {
        Node properties = Node.object();
        Node required = Node.array();
        for (Member member : shape.members()) {
            properties.put(member.name(), root ? atRoot(member) : ofMember(member));
            if (member.isRequired()) {
                required.add(Node.text(member.name()));
            }
        }
        schema.put("type", Node.text("object"))
                .put("properties", properties)
                .put("required", required)
                .put("additionalProperties", Node.bool(false));
    }

    /** The lists at the root hold the records themselves, wherever else their ids stand; its only number is the version. */
    private Node atRoot(Member member) {
        if (member.type() instanceof Scalar.Whole) {
            return Node.object().put("const", Node.number(Integer.toString(DatasetDocument.SCHEMA_VERSION)));
        } else if (member.type() instanceof Many many && many.element() instanceof Reference reference) {
            return array(definition(reference.shape()));
        }
        return of(member.type());
    }

    private Node ofMember(Member member) {
        Node schema = of(member.type());
        if (member.standard() != null) {
            schema.put("default", Node.text(member.standard()));
        }
        return schema;
    }

    private Node of(ValueType type) {
        if (type instanceof Scalar scalar) {
            return ofScalar(scalar);
        } else if (type instanceof Maybe maybe) {
            return of(maybe.inner());
        } else if (type instanceof Many many) {
            return array(of(many.element()));
        } else if (type instanceof Part part) {
            return definition(part.shape());
        } else if (type instanceof Reference reference) {
            return idOf(reference.shape());
        } else if (type instanceof Choice choice) {
            Node properties = Node.object();
            for (Reference option : choice.options()) {
                properties.put(option.shape().words(), idOf(option.shape()));
            }
            return Node.object()
                    .put("type", Node.text("object"))
                    .put("properties", properties)
                    .put("minProperties", Node.number("1"))
                    .put("maxProperties", Node.number("1"))
                    .put("additionalProperties", Node.bool(false));
        }
        return Node.object()
                .put("type", Node.text("object"))
                .put("additionalProperties", Node.object().put("type", Node.text("string")));
    }

    private Node ofScalar(Scalar scalar) {
        if (scalar instanceof Scalar.Closed closed) {
            return defined(closed.name(), () -> Node.object().put("enum", texts(closed.terms())));
        } else if (scalar instanceof Scalar.Open open) {
            return defined(open.name(), () -> text().put("examples", texts(open.known())));
        } else if (scalar instanceof Scalar.Text) {
            return text();
        } else if (scalar instanceof Scalar.Date) {
            return defined(
                    "EdtfDate",
                    () -> text().put("description", Node.text("a date in the Extended Date/Time Format, ISO 8601-2"))
                            .put("examples", texts(List.of("2020-02-06", "2020-02~", "2019-12-15/.."))));
        }
        return switch (scalar.form()) {
            case INTEGER -> notNegative("integer"); // where a span begins and ends
            case NUMBER ->
                scalar instanceof Scalar.Real
                        ? Node.object().put("type", Node.text("number"))
                        : notNegative("number"); // what a quantity is
            case BOOLEAN -> Node.object().put("type", Node.text("boolean"));
            case TEXT -> Node.object().put("type", Node.text("string"));
        };
    }

    private static Node notNegative(String type) {
        return Node.object().put("type", Node.text(type)).put("minimum", Node.number("0"));
    }

    private Node definition(RecordShape shape) {
        String name = shape.type().getSimpleName();
        if (!definitions.containsKey(name)) {
            Node schema = Node.object();
            definitions.put(name, schema);
            describe(schema, shape, false);
        }
        return reference(name);
    }

    private Node idOf(RecordShape shape) {
        return defined(
                shape.type().getSimpleName() + "Id",
                () -> text().put("description", Node.text("the id of a listed " + shape.words())));
    }

    private Node defined(String name, Supplier<Node> schema) {
        if (!definitions.containsKey(name)) {
            definitions.put(name, schema.get());
        }
        return reference(name);
    }

    private static Node reference(String name) {
        return Node.object().put("$ref", Node.text("#/$defs/" + name));
    }

    /** What a text must be: it says something. */
    private Node text() {
        return defined(
                "Text", () -> Node.object().put("type", Node.text("string")).put("pattern", Node.text(SAYS_SOMETHING)));
    }

    private static Node array(Node element) {
        return Node.object().put("type", Node.text("array")).put("items", element);
    }

    private static Node texts(Collection<String> values) {
        Node array = Node.array();
        values.forEach(value -> array.add(Node.text(value)));
        return array;
    }
}
