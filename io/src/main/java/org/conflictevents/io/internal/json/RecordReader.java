package org.conflictevents.io.internal.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.Scalar;
import org.conflictevents.io.internal.shape.ValueType;
import org.conflictevents.io.internal.shape.ValueType.Choice;
import org.conflictevents.io.internal.shape.ValueType.Many;
import org.conflictevents.io.internal.shape.ValueType.Maybe;
import org.conflictevents.io.internal.shape.ValueType.Part;
import org.conflictevents.io.internal.shape.ValueType.Reference;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Makes records of JSON values by their shapes, and notes every fault it meets.
 *
 * <p>What is faulty is left out, as long as its owner can do without, so that the rest is looked at too. What such a gap
 * makes wrong further on is not complained of. Not thread-safe; one serves for one input, in which equal dates and terms
 * become one instance.
 */
final class RecordReader {

    private final Faults faults;
    private final References references;
    private final Map<Scalar, Map<String, Object>> values = new HashMap<>();
    private final Set<String> faultyIds = new HashSet<>();
    private final Set<Node> unmade = new HashSet<>();
    private int gaps;

    RecordReader(Faults faults, References references) {
        this.faults = faults;
        this.references = references;
    }

    /** Returns the value of a member, the one that stands for none where nothing is said, null if a required one is faulty. */
    @Nullable
    Object readMember(@Nullable Node node, Member member, Node owner) {
        if (node == null) {
            Object absent = member.absent();
            if (absent == null) {
                gaps++;
                faults.addMissing(owner, member.name(), "is missing");
            }
            return absent;
        }
        if (node.is(Kind.NULL) && !member.isRequired()) {
            return member.absent();
        }
        Object value = read(node, member.type());
        return value == null ? member.absent() : value;
    }

    /** Returns the value, null if it is faulty. */
    @Nullable
    Object read(Node node, ValueType type) {
        if (type instanceof Scalar scalar) {
            return readScalar(node, scalar);
        } else if (type instanceof Maybe maybe) {
            Object value = read(node, maybe.inner());
            return value == null ? null : maybe.wrap(value);
        } else if (type instanceof Many many) {
            return readList(node, many.element());
        } else if (type instanceof Part part) {
            return readRecord(node, part.shape());
        } else if (type instanceof Reference reference) {
            Record record = references.resolve(node, reference, this);
            return record == null ? gap() : record;
        } else if (type instanceof Choice choice) {
            return readChoice(node, choice);
        }
        return readTexts(node);
    }

    private @Nullable Object readScalar(Node node, Scalar scalar) {
        Kind wanted = switch (scalar.form()) {
            case TEXT -> Kind.TEXT;
            case BOOLEAN -> Kind.BOOLEAN;
            case INTEGER, NUMBER -> Kind.NUMBER;
        };
        if (!node.is(wanted)) {
            return unexpected(node, wanted.words());
        }
        if (scalar instanceof Scalar.Text) {
            return node.text();
        }
        Map<String, Object> known = values.get(scalar);
        if (known == null) {
            known = new HashMap<>();
            values.put(scalar, known);
        }
        Object value = known.get(node.text());
        if (value == null) {
            try {
                value = scalar.parse(node.text());
            } catch (IllegalArgumentException e) {
                return fault(node, Objects.requireNonNullElse(e.getMessage(), "is refused"));
            }
            known.put(node.text(), value);
        }
        return value;
    }

    private @Nullable Object readList(Node node, ValueType element) {
        if (!node.is(Kind.ARRAY)) {
            return unexpected(node, Kind.ARRAY.words());
        }
        List<Object> list = new ArrayList<>(node.children().size());
        for (Node child : node.children()) {
            Object value = read(child, element);
            if (value != null) {
                list.add(value);
            }
        }
        return list;
    }

    private @Nullable Object readTexts(Node node) {
        if (!node.is(Kind.OBJECT)) {
            return unexpected(node, Kind.OBJECT.words());
        }
        Map<String, String> texts = new LinkedHashMap<>();
        for (Node child : node.children()) {
            if (child.is(Kind.TEXT)) {
                texts.put(Objects.requireNonNull(child.name()), child.text());
            } else {
                unexpected(child, Kind.TEXT.words());
            }
        }
        return texts;
    }

    private @Nullable Object readChoice(Node node, Choice choice) {
        if (!node.is(Kind.OBJECT)) {
            return unexpected(node, "an object with one member: " + choice + ",");
        }
        if (node.children().size() != 1) {
            return fault(
                    node,
                    "expected one member: " + choice + ", but found "
                            + node.children().size());
        }
        Node only = node.children().get(0);
        Reference option = choice.named(only.name());
        if (option == null) {
            gaps++;
            faults.addName(
                    only, "expected " + choice + " but found " + Suggestions.abbreviate(String.valueOf(only.name())));
            return null;
        }
        return read(only, option);
    }

    /** Returns the record that an object stands for, null if it is faulty. */
    @Nullable
    Record readRecord(Node node, RecordShape shape) {
        if (!node.is(Kind.OBJECT)) {
            unexpected(node, "an object (the " + shape.words() + ")");
            return null;
        }
        Record record = makeRecord(node, shape);
        if (record == null) {
            noteFaulty(node);
        }
        return record;
    }

    private @Nullable Record makeRecord(Node node, RecordShape shape) {
        int before = gaps;
        @Nullable Node[] given = membersOf(node, shape);
        List<Member> members = shape.members();
        Object[] arguments = new Object[given.length];
        boolean whole = true;
        for (int i = 0; i < given.length; i++) {
            Object value = readMember(given[i], members.get(i), node);
            whole &= value != null;
            if (value != null) {
                arguments[i] = value;
            }
        }
        return whole ? create(node, shape, arguments, gaps == before) : null;
    }

    /** Returns the members of an object in the order of the shape, and complains of those that the shape does not have. */
    @Nullable
    Node[] membersOf(Node node, RecordShape shape) {
        @Nullable Node[] given = new Node[shape.members().size()];
        for (Node child : node.children()) {
            String name = Objects.requireNonNull(child.name());
            int index = shape.indexOf(name);
            if (index >= 0) {
                given[index] = child;
            } else {
                faults.addName(child, faults.isFull() ? "" : Suggestions.noSuch("member", name, shape.names()));
            }
        }
        return given;
    }

    /**
     * Makes the record. What is refused is put aside, and a harmless value tried in its place, so that one look finds all
     * that the record refuses and not only the first of it.
     */
    private @Nullable Record create(Node node, RecordShape shape, Object[] arguments, boolean gapless) {
        Object[] tried = arguments;
        for (int attempt = 0; attempt <= arguments.length; attempt++) {
            try {
                Record record = shape.create(tried);
                if (attempt == 0) {
                    return record;
                }
                break;
            } catch (IllegalArgumentException | NullPointerException e) {
                String message = Objects.requireNonNullElse(e.getMessage(), "is refused");
                int culprit = shape.indexOf(firstWord(message));
                Node member = culprit < 0
                        ? null
                        : node.member(shape.members().get(culprit).name());
                // What a gap may have caused is no news.
                if (gapless) {
                    faults.add(member == null ? node : member, message);
                }
                Object standIn = member == null ? null : standIn(shape.members().get(culprit));
                if (!gapless || standIn == null || standIn.equals(tried[culprit])) {
                    break;
                }
                tried = tried.clone();
                tried[culprit] = standIn;
            }
        }
        gaps++;
        return null;
    }

    /** The name of a member, in a refusal that begins with it: ours do where one is to blame. */
    private static String firstWord(String message) {
        int end = 0;
        while (end < message.length() && Character.isJavaIdentifierPart(message.charAt(end))) {
            end++;
        }
        return message.substring(0, end);
    }

    /** Returns a value that no record refuses by itself, null where there is none. */
    private static @Nullable Object standIn(Member member) {
        Object absent = member.absent();
        if (absent != null) {
            return absent;
        }
        return member.type() instanceof Scalar.Text ? "x" : member.type() instanceof Scalar.Real ? 0.0 : null;
    }

    /** Notes that a record is not made, and neither is what it would have held. */
    void noteFaulty(Node node) {
        unmade.add(node);
        String id = node.id();
        if (id != null) {
            faultyIds.add(id);
        }
        for (Node child : node.children()) {
            if (child.isContainer()) {
                noteFaulty(child);
            }
        }
    }

    /** Tells whether a value is faulty, or part of one that is, and so in no record. */
    boolean isUnmade(Node node) {
        return unmade.contains(node);
    }

    /** Tells whether a text names something that is there, but faulty, so that its absence is no news. */
    boolean isFaulty(String reference) {
        int hash = reference.indexOf('#');
        return faultyIds.contains(reference)
                || (hash >= 0
                        && (faultyIds.contains(reference.substring(0, hash))
                                || faultyIds.contains(reference.substring(hash + 1))));
    }

    /** Notes that there is a fault of which somebody has complained already. */
    private @Nullable Object gap() {
        gaps++;
        return null;
    }

    private @Nullable Object unexpected(Node node, String expected) {
        gaps++;
        faults.addUnexpected(node, expected);
        return null;
    }

    private @Nullable Object fault(Node node, String message) {
        gaps++;
        faults.add(node, message);
        return null;
    }
}
