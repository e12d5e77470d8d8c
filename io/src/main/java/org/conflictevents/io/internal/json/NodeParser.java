package org.conflictevents.io.internal.json;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/** Parses a JSON document into a tree whose values know their places. Not thread-safe. */
final class NodeParser {

    /** From this many members on, an object is asked for duplicates through a set. */
    private static final int FEW = 16;

    private static final int TOKENS_BETWEEN_LOOKS = 1 << 14;

    private final byte[] input;
    private final Faults faults;
    private final JsonLimits limits;
    private @Nullable Node root;
    private @Nullable Node open;
    private @Nullable String name;
    private int nameOffset;
    private final Map<Node, Set<String>> namesOfLarge = new HashMap<>();

    private NodeParser(byte[] input, Faults faults, JsonLimits limits) {
        this.input = input;
        this.faults = faults;
        this.limits = limits;
    }

    /**
     * Returns the value that the input holds, null if it cannot be read to its end. The faults then say why; a member
     * that is there twice is among them too, and so is what stands behind the value, but neither keeps the value from being looked at.
     */
    static @Nullable Node parse(byte[] input, Faults faults, JsonLimits limits) {
        return new NodeParser(input, faults, limits).parse();
    }

    private @Nullable Node parse() {
        if (!isText()) {
            return null;
        }
        try (JsonParser parser = limits.factory().createParser(input)) {
            return parse(parser);
        } catch (JsonProcessingException e) {
            faults.causedBy(e);
            int offset = (int)
                    Math.max(0, e.getLocation() == null ? 0 : e.getLocation().getByteOffset());
            addSyntaxFault(offset, e instanceof StreamConstraintsException beyond ? limits.tooMuch(beyond) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return open == null ? root : null;
    }

    private @Nullable Node parse(JsonParser parser) throws IOException {
        int tokens = 0;
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (++tokens % TOKENS_BETWEEN_LOOKS == 0 && Thread.currentThread().isInterrupted()) {
                throw new InterruptedIOException(); // a large document takes seconds
            }
            int offset = (int) parser.currentTokenLocation().getByteOffset();
            if (token == JsonToken.FIELD_NAME) {
                name = parser.currentName();
                nameOffset = offset;
            } else if (token.isStructEnd()) {
                close();
            } else if (root != null && open == null) {
                addSyntaxFault(offset, "");
                return root;
            } else if (token == JsonToken.VALUE_STRING && parser.getTextLength() > limits.textCharacters()) {
                addSyntaxFault(offset, ""); // the parser lets pass what fits into its buffer
                return null;
            } else {
                Node node = node(parser, token, offset);
                root = root == null ? node : root;
                attach(node);
            }
        }
        if (root == null) {
            faults.add(input.length, "", "there is nothing in the " + faults.noun());
        }
        return root;
    }

    private static Node node(JsonParser parser, JsonToken token, int offset) throws IOException {
        return switch (token) {
            case START_OBJECT -> Node.at(offset, Kind.OBJECT, "");
            case START_ARRAY -> Node.at(offset, Kind.ARRAY, "");
            case VALUE_STRING -> Node.at(offset, Kind.TEXT, parser.getText());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Node.at(offset, Kind.NUMBER, parser.getText());
            case VALUE_TRUE -> Node.at(offset, Kind.BOOLEAN, "true");
            case VALUE_FALSE -> Node.at(offset, Kind.BOOLEAN, "false");
            default -> Node.at(offset, Kind.NULL, "null");
        };
    }

    /** Adds a value to the container that is open, and opens it if it is one itself. */
    private void attach(Node node) {
        Node owner = open;
        if (owner != null) {
            node.belongsTo(owner, name, nameOffset);
            Node first = name == null ? null : twin(owner, name);
            if (first == null) {
                owner.children().add(node);
            } else {
                faults.addTwinName(node, first, "is there twice in one object");
            }
            name = null;
            nameOffset = -1;
        }
        if (node.isContainer()) {
            open = node;
        }
    }

    private void close() {
        if (open != null) {
            namesOfLarge.remove(open);
            open = open.parent();
        }
    }

    /** Returns the member of that name that is there already. In a large object a set tells, lest the time grow with the square. */
    private @Nullable Node twin(Node owner, String memberName) {
        if (owner.children().size() < FEW) {
            return owner.member(memberName);
        }
        Set<String> names = namesOfLarge.computeIfAbsent(owner, large -> {
            Set<String> all = new HashSet<>();
            large.children().forEach(child -> all.add(String.valueOf(child.name())));
            return all;
        });
        return names.add(memberName) ? null : owner.member(memberName);
    }

    /**
     * Says in our words what is wrong with the document.
     *
     * @param offset where the parser gave up
     * @param beyond the limit that it goes beyond, empty for none
     */
    private void addSyntaxFault(int offset, String beyond) {
        JsonSyntax.Fault fault = JsonSyntax.firstFault(input, limits, faults.noun());
        Node owner = open;
        String path = owner == null ? "" : owner.path();
        if (fault == null || (fault.isAtEnd() && !beyond.isEmpty())) { // the grammar has nothing against it
            faults.add(offset, path, beyond);
        } else if (!fault.isAtEnd()) {
            String member = fault.member() == null ? "" : Suggestions.abbreviate(fault.member());
            faults.addUnexpected(
                    fault.offset(),
                    path + (path.isEmpty() || member.isEmpty() ? "" : ".") + member,
                    String.valueOf(fault.expected()),
                    fault.found(),
                    fault.wayOut());
        } else if (owner == null) {
            faults.add(input.length, "", "the " + faults.noun() + " ends before it is complete");
        } else {
            faults.add(owner, "is not closed before the " + faults.noun() + " ends");
        }
    }

    /**
     * Checks that it is no packed file, and then the encoding, strictly: Jackson lets pass what is no UTF-8 at all, such as surrogates and overlong forms,
     * and takes zeros for a sign of UTF-16.
     */
    private boolean isText() {
        String packing = startsWith(0x1F, 0x8B) ? "gzip" : startsWith('P', 'K') ? "zip" : "";
        if (!packing.isEmpty()) {
            faults.addUnexpected(0, "", "JSON", "a " + packing + " file", "unpack it first");
            return false;
        }
        if (input.length >= 2 && (startsWith(0xFE, 0xFF) || startsWith(0xFF, 0xFE) || input[0] == 0 || input[1] == 0)) {
            faults.add(
                    0, "", "expected UTF-8 but found UTF-16 or UTF-32: save the file as UTF-8, or state its charset");
            return false;
        }
        ByteBuffer bytes = ByteBuffer.wrap(input);
        CharBuffer sink = CharBuffer.allocate(8_192);
        var decoder = StandardCharsets.UTF_8.newDecoder();
        CoderResult result;
        do {
            sink.clear();
            result = decoder.decode(bytes, sink, true);
        } while (result.isOverflow());
        if (result.isError()) {
            int offset = bytes.position();
            faults.add(
                    offset,
                    "",
                    "expected UTF-8 but found the byte 0x%02X at offset %s, which cannot stand here: save the file as UTF-8, or state its charset"
                            .formatted(input[offset], offset));
            return false;
        }
        return true;
    }

    private boolean startsWith(int first, int second) {
        return input.length >= 2 && input[0] == (byte) first && input[1] == (byte) second;
    }
}
