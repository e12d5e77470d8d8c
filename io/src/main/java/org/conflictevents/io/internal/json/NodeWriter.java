package org.conflictevents.io.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.Scalar;
import org.conflictevents.io.internal.shape.ValueType;
import org.conflictevents.io.internal.shape.ValueType.Choice;
import org.conflictevents.io.internal.shape.ValueType.Many;
import org.conflictevents.io.internal.shape.ValueType.Maybe;
import org.conflictevents.io.internal.shape.ValueType.Part;
import org.conflictevents.io.internal.shape.ValueType.Reference;
import org.conflictevents.model.Entity;
import org.conflictevents.model.Source;
import org.conflictevents.model.internal.Suggestions;

/** Makes JSON values of records by their shapes: all that says something, in the order of the record. */
enum NodeWriter {
    /** A record that others hold too stands as its id. */
    BY_ID,
    /** Each record stands as a whole where it is held. */
    NESTED;

    Node write(Object value, ValueType type) {
        if (type instanceof Scalar scalar) {
            return write(value, scalar);
        } else if (type instanceof Maybe maybe) {
            return write(maybe.unwrap(value), maybe.inner());
        } else if (type instanceof Many many) {
            Node array = Node.array();
            ((List<?>) value).forEach(element -> array.add(write(element, many.element())));
            return array;
        } else if (type instanceof Part part) {
            return writeRecord(value, part.shape());
        } else if (type instanceof Reference reference) {
            return this == BY_ID ? Node.text(id(value)) : writeRecord(value, reference.shape());
        } else if (type instanceof Choice choice) {
            Reference option = choice.of(value.getClass());
            return Node.object().put(option.shape().words(), write(value, option));
        }
        Node texts = Node.object();
        ((Map<?, ?>) value)
                .forEach(
                        (name, text) -> texts.put(whole((String) name, JsonLimits.MAX_NAME), Node.text((String) text)));
        return texts;
    }

    /** Returns the record as a whole; what it holds, by id or as a whole. */
    Node writeRecord(Object record, RecordShape shape) {
        Node object = Node.object();
        for (Member member : shape.members()) {
            Object value = member.get(record);
            if (member.isWritten(value)) {
                object.put(member.name(), write(value, member.type()));
            }
        }
        return object;
    }

    private static Node write(Object value, Scalar scalar) {
        return switch (scalar.form()) {
            case TEXT -> Node.text(scalar.print(value));
            case INTEGER, NUMBER -> Node.number(scalar.print(value));
            case BOOLEAN -> Node.bool((boolean) value);
        };
    }

    /** A text can be written with half a surrogate pair in it, escaped; but parsers, ours among them, refuse it in a name, and a very long one. */
    static String whole(String name, int maxBytes) {
        if (name.codePoints().anyMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
            throw new IllegalArgumentException(
                    "the name '" + name + "' holds half a surrogate pair, which cannot be written");
        }
        if (name.length() > maxBytes / 3 // a character has up to three bytes
                && name.getBytes(StandardCharsets.UTF_8).length > maxBytes) {
            throw new IllegalArgumentException("the name '" + Suggestions.abbreviate(name) + "' has more than "
                    + maxBytes + " bytes in UTF-8, which no reader of this library takes");
        }
        return name;
    }

    private static String id(Object record) {
        return record instanceof Source source ? source.id() : ((Entity) record).id();
    }
}
