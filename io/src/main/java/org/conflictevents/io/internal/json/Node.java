package org.conflictevents.io.internal.json;

import java.util.ArrayList;
import java.util.List;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/** A JSON value, with its place in the tree and, when it was read, in the input. */
public final class Node {

    /** What sort of value it is, with the words for it. */
    public enum Kind {
        OBJECT("an object"),
        ARRAY("an array"),
        TEXT("a text"),
        NUMBER("a number"),
        BOOLEAN("true or false"),
        NULL("null");

        private final String words;

        Kind(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** More than any path of a dataset has. */
    private static final int SHOWN_STEPS = 12;

    private final Kind kind;

    /** The text itself, the digits of a number, or the word true or false; empty for others. */
    private final String text;

    private final int offset;
    private final List<Node> children;
    private @Nullable Node parent;
    private @Nullable String name;
    private int nameOffset = -1;

    private Node(Kind kind, String text, int offset) {
        this.kind = kind;
        this.text = text;
        this.offset = offset;
        this.children = kind == Kind.OBJECT || kind == Kind.ARRAY ? new ArrayList<>(4) : List.of();
    }

    /** Returns a value that stands at this byte of the input, the text being its own form of it. */
    public static Node at(int offset, Kind kind, String text) {
        return new Node(kind, text, offset);
    }

    public static Node object() {
        return new Node(Kind.OBJECT, "", -1);
    }

    public static Node array() {
        return new Node(Kind.ARRAY, "", -1);
    }

    public static Node text(String text) {
        return new Node(Kind.TEXT, text, -1);
    }

    public static Node number(String digits) {
        return new Node(Kind.NUMBER, digits, -1);
    }

    public static Node bool(boolean value) {
        return new Node(Kind.BOOLEAN, Boolean.toString(value), -1);
    }

    /** Adds an element to an array. */
    public Node add(Node element) {
        element.parent = this;
        children.add(element);
        return this;
    }

    /** Adds a member to an object. */
    public Node put(String memberName, Node value) {
        value.name = memberName;
        return add(value);
    }

    /** Gives the value its place in an object, or in an array where the name is null, without adding it there. */
    void belongsTo(Node owner, @Nullable String memberName, int memberNameOffset) {
        parent = owner;
        name = memberName;
        nameOffset = memberNameOffset;
    }

    public Kind kind() {
        return kind;
    }

    public boolean is(Kind other) {
        return kind == other;
    }

    boolean isContainer() {
        return kind == Kind.OBJECT || kind == Kind.ARRAY;
    }

    public String text() {
        return text;
    }

    /** The byte of the input at which the value begins, from 0. */
    public int offset() {
        return offset;
    }

    /** The byte of the input at which the name of this member begins, that of the value where there is no name. */
    int nameOffset() {
        return nameOffset < 0 ? offset : nameOffset;
    }

    @Nullable
    Node parent() {
        return parent;
    }

    /** The name under which an object holds it, null in an array and at the root. */
    public @Nullable String name() {
        return name;
    }

    public List<Node> children() {
        return children;
    }

    /** Returns the member of this name, null if there is none or this is no object. */
    public @Nullable Node member(String memberName) {
        for (Node child : children) {
            if (memberName.equals(child.name)) {
                return child;
            }
        }
        return null;
    }

    /** Returns the id that an object names itself by, null if it does not. */
    @Nullable
    String id() {
        Node id = kind == Kind.OBJECT ? member("id") : null;
        return id != null && id.is(Kind.TEXT) ? id.text : null;
    }

    /** Returns what it is, in words, such as {@code the text 'Saraqib'}. */
    String words() {
        return switch (kind) {
            case TEXT -> "the text '" + Suggestions.abbreviate(text) + "'";
            case NUMBER -> "the number " + Suggestions.abbreviate(text);
            case BOOLEAN -> text;
            default -> kind.words();
        };
    }

    /**
     * Returns the path to it from the root, with ids in place of indexes where elements have them; empty for the root. A
     * long one is cut in the middle.
     */
    String path() {
        StringBuilder path = new StringBuilder();
        List<Node> steps = new ArrayList<>();
        for (Node node = this; node != null; node = node.parent) {
            steps.add(0, node);
        }
        int hidden = steps.size() - 1 - SHOWN_STEPS; // the root is no step
        for (int i = 1; i < steps.size(); i++) {
            if (hidden > 0 && i == SHOWN_STEPS / 2 + 1) {
                path.append("…");
                i += hidden;
            }
            Node node = steps.get(i);
            path.append(node.name != null && path.length() > 0 ? "." : "").append(node.step());
        }
        return path.toString();
    }

    private String step() {
        if (name != null) {
            return Suggestions.abbreviate(name);
        }
        String id = id();
        return "[" + (id != null ? Suggestions.abbreviate(id) : Integer.toString(index())) + "]";
    }

    @SuppressWarnings("ReferenceEquality") // which of several equal values it is
    private int index() {
        List<Node> siblings = parent == null ? List.of() : parent.children;
        for (int i = 0; i < siblings.size(); i++) {
            if (siblings.get(i) == this) {
                return i;
            }
        }
        return siblings.size(); // still being read, and so the last
    }

    /** Returns the node that a path leads to from here, or the last one on the way that is there. */
    Node find(String path) {
        String rest = path.startsWith(".") ? path.substring(1) : path;
        for (int i = 0; i < children.size(); i++) {
            Node child = children.get(i);
            String id = child.id();
            String step = child.name != null ? child.name : "[" + (id != null ? id : Integer.toString(i)) + "]";
            if (rest.startsWith(step)) {
                String further = rest.substring(step.length());
                if (further.isEmpty() || further.startsWith(".") || further.startsWith("[")) {
                    return child.find(further);
                }
            }
        }
        return this;
    }
}
