package org.conflictevents.io.internal.json;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
final class NodeReader {

    private final Faults faults;
    private final References references;
    private final Map<Scalar, Map<String, Object>> values = new HashMap<>();
    private int gaps;

    NodeReader(Faults faults, References references) {
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
            int before = gaps;
            Record record = references.resolve(node, reference, this);
            gaps = before; // those of another record are its own
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
        @Nullable Node[] given = membersOf(node, shape);
        List<Member> members = shape.members();
        Object[] arguments = new Object[given.length];
        boolean[] faulty = new boolean[given.length];
        boolean whole = true;
        boolean gapless = true;
        for (int i = 0; i < given.length; i++) {
            int before = gaps;
            Object value = readMember(given[i], members.get(i), node);
            faulty[i] = gaps > before;
            gapless &= !faulty[i];
            whole &= value != null;
            if (value != null) {
                arguments[i] = value;
            }
        }
        if (whole) {
            try {
                return shape.create(arguments);
            } catch (IllegalArgumentException | NullPointerException e) {
                gaps++;
                String message = String.valueOf(e.getMessage());
                if (gapless && culprit(shape, given, message) < 0) {
                    faults.add(node, message); // of no member by itself
                }
            }
        }
        look(given, shape, arguments, faulty);
        return null;
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
                faults.addName(child, Suggestions.noSuch("member", name, shape.names()));
            }
        }
        return given;
    }

    /**
     * Finds what a record refuses of its members. Each of those that are faulty or missing is set to a harmless value, so
     * that one look finds all of it, and not only what comes before the first gap. Of members together nothing is said here:
     * a harmless value may not go with its neighbours.
     */
    private void look(@Nullable Node[] given, RecordShape shape, Object[] arguments, boolean[] faulty) {
        Object[] tried = arguments.clone();
        for (int i = 0; i < tried.length; i++) {
            Member member = shape.members().get(i);
            Object standIn = faulty[i] && (tried[i] == null || tried[i].equals(member.absent()))
                    ? StandIns.of(member.type())
                    : null;
            tried[i] = standIn == null ? tried[i] : standIn;
        }
        for (int attempt = 0; attempt <= tried.length; attempt++) {
            try {
                shape.create(tried);
                return;
            } catch (IllegalArgumentException | NullPointerException e) {
                String message = String.valueOf(e.getMessage());
                int culprit = culprit(shape, given, message);
                Node member = culprit < 0 || faulty[culprit] ? null : given[culprit];
                if (member == null) {
                    return;
                }
                faults.add(member, message);
                Object standIn = StandIns.of(shape.members().get(culprit).type());
                if (standIn == null) {
                    return;
                }
                tried[culprit] = standIn;
                faulty[culprit] = true;
            }
        }
    }

    /** Returns the index of the member that a refusal begins with: ours do where one is to blame. -1 if it is not there. */
    private static int culprit(RecordShape shape, @Nullable Node[] given, String message) {
        int index = shape.indexOf(firstWord(message));
        return index < 0 || given[index] == null ? -1 : index;
    }

    /** The name of a member, in a refusal that begins with it: ours do where one is to blame. */
    private static String firstWord(String message) {
        int end = 0;
        while (end < message.length() && Character.isJavaIdentifierPart(message.charAt(end))) {
            end++;
        }
        return message.substring(0, end);
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
