package org.conflictevents.io.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.jspecify.annotations.Nullable;

/** The problems of one input, found so far. Not thread-safe. */
public final class Faults {

    /** How many are listed; the others are only counted, so that a broken file of any size makes a message that can be read. */
    static final int MAX_LISTED = 100;

    private final Whereabouts where;
    private final int most;
    private final String noun;
    private final List<Fault> faults = new ArrayList<>();
    private int count;
    private @Nullable Throwable cause;

    /** Creates the faults of a document. */
    Faults(String source, byte[] input) {
        this(new Bytes(source, input, List.of(new Anchor(0, 1, 1)), false));
    }

    /**
     * Creates the faults of a part of an input that begins on this physical line and in this column: a row.
     *
     * @param noun what to call it where it ends too early, or too late
     */
    static Faults ofRow(String source, byte[] input, long line, long column, String noun) {
        return new Faults(new Bytes(source, input, List.of(new Anchor(0, line, column)), true), MAX_LISTED, noun);
    }

    /** Creates the faults of parts of an input that were put together to a document: where each begins is anchored. */
    static Faults ofParts(String source, byte[] parts, List<Anchor> anchors) {
        return new Faults(new Bytes(source, parts, anchors, false));
    }

    /**
     * Where a byte stands in the input.
     *
     * @param offset the byte, from 0
     * @param line the physical line, from 1
     * @param column the code point in that line, from 1
     */
    record Anchor(int offset, long line, long column) {}

    /**
     * A problem, and where it stands.
     *
     * @param offset the offset of the value, -1 for one that does not stand in the input
     */
    public record Fault(int offset, Problem problem) {}

    private Faults(Whereabouts where) {
        this(where, MAX_LISTED);
    }

    private Faults(Whereabouts where, int most, String noun) {
        this.where = where;
        this.most = most;
        this.noun = noun;
    }

    /**
     * Creates the faults of values that stand elsewhere than in JSON.
     *
     * @param most how many are listed; the others are only counted
     */
    public Faults(Whereabouts where, int most) {
        this(where, most, "document");
    }

    public int count() {
        return count;
    }

    /** Returns what the input is in words: a document, or a row of one. */
    String noun() {
        return noun;
    }

    /** Tells whether a further problem is to say what was perhaps meant, which takes long: the first {@link #MAX_LISTED} do. */
    public boolean suggests() {
        return faults.size() < MAX_LISTED;
    }

    /** Notes a problem with a value. */
    void add(Node node, String message) {
        if (!counted()) {
            add(node.offset(), node.path(), message, Optional.empty(), Optional.empty());
        }
    }

    /** Notes a problem with the name of a member. */
    void addName(Node node, String message) {
        if (!counted()) {
            add(node.nameOffset(), node.path(), message, Optional.empty(), Optional.empty());
        }
    }

    /** Notes that a value stands in for a second time. */
    void addTwin(Node node, Node first, String message) {
        if (!counted()) {
            String there = "; it stands first in " + where.position(first.offset());
            add(node.offset(), node.path(), message + there, Optional.empty(), Optional.empty());
        }
    }

    /** Notes that a member stands in an object for a second time. */
    void addTwinName(Node node, Node first, String message) {
        if (!counted()) {
            String there = "; it stands first in " + where.position(first.nameOffset());
            add(node.nameOffset(), node.path(), message + there, Optional.empty(), Optional.empty());
        }
    }

    /** Notes that an object lacks a member. */
    void addMissing(Node owner, String member, String message) {
        if (!counted()) {
            String path = owner.path();
            add(
                    owner.offset(),
                    path.isEmpty() ? member : path + "." + member,
                    message,
                    Optional.empty(),
                    Optional.empty());
        }
    }

    /** Notes that a value is another than was wanted. */
    void addUnexpected(Node node, String expected) {
        if (!counted()) {
            add(
                    node.offset(),
                    node.path(),
                    "expected " + expected + " but found " + node.words(),
                    Optional.of(expected),
                    Optional.of(node.words()));
        }
    }

    /** Notes that something else stands at a byte of the input than was wanted, with the way out, which may be empty. */
    void addUnexpected(int offset, String path, String expected, String found, String wayOut) {
        if (!counted()) {
            add(
                    offset,
                    path,
                    "expected " + expected + " but found " + found + (wayOut.isEmpty() ? "" : "; " + wayOut),
                    Optional.of(expected),
                    Optional.of(found));
        }
    }

    /** Notes a problem with a value, or with what lies below it on the path. */
    void add(Node node, String path, String message) {
        if (!counted()) {
            add(node.offset(), path, message, Optional.empty(), Optional.empty());
        }
    }

    /** Notes a problem at a byte of the input. */
    public void add(int offset, String path, String message) {
        if (!counted()) {
            add(offset, path, message, Optional.empty(), Optional.empty());
        }
    }

    /** Notes what made a problem known: for those who look for the cause, and not for messages. */
    void causedBy(Throwable reason) {
        cause = reason;
    }

    private boolean counted() {
        count++;
        return faults.size() >= most;
    }

    private void add(int offset, String path, String message, Optional<String> expected, Optional<String> found) {
        faults.add(new Fault(offset, where.problem(offset, path, message, expected, found)));
    }

    static boolean startsWithByteOrderMark(byte[] input) {
        return input.length >= 3 && input[0] == (byte) 0xEF && input[1] == (byte) 0xBB && input[2] == (byte) 0xBF;
    }

    /** Throws what was found, if anything was. */
    void throwIfAny() {
        if (count > 0) {
            throw exception();
        }
    }

    /** Returns what is listed, in the order of the input. */
    public List<Fault> inOrder() {
        List<Fault> inOrder = new ArrayList<>(faults);
        inOrder.sort(Comparator.comparingInt(Fault::offset));
        return inOrder;
    }

    /** Returns the problems that are listed, in the order of the input. */
    List<Problem> problems() {
        return inOrder().stream().map(Fault::problem).toList();
    }

    RecordFormatException exception() {
        RecordFormatException exception = new RecordFormatException(problems(), count);
        if (cause != null) {
            exception.initCause(cause);
        }
        return exception;
    }

    /** The bytes of a document, or of a row. */
    private static final class Bytes implements Whereabouts {
        private final String source;
        private final byte[] input;
        private final List<Anchor> anchors;
        private final boolean isRow;
        private Optional<String> row = Optional.empty();

        Bytes(String source, byte[] input, List<Anchor> anchors, boolean isRow) {
            this.source = source;
            this.input = input;
            this.anchors = anchors;
            this.isRow = isRow;
        }

        @Override
        public Problem problem(
                int offset, String path, String message, Optional<String> expected, Optional<String> found) {
            Position at = at(offset);
            if (isRow && row.isEmpty()) {
                row = Optional.of(new String(input, StandardCharsets.UTF_8)); // once for all problems with it
            }
            return new Problem(source, at.line(), at.column(), path, message, expected, found, row);
        }

        @Override
        public String position(int offset) {
            return at(offset).toString();
        }

        /** A physical line and a code point in it, both from 1. */
        private record Position(long line, long column) {
            @Override
            public String toString() {
                return "line " + line + " column " + column;
            }
        }

        private Position at(int offset) {
            int end = Math.min(Math.max(offset, 0), input.length);
            Anchor anchor = anchors.get(0);
            for (Anchor other : anchors) {
                anchor = other.offset() <= end ? other : anchor;
            }
            int lineStart = anchor.offset() == 0 && startsWithByteOrderMark(input) ? Math.min(3, end) : anchor.offset();
            long line = anchor.line();
            long column = anchor.column();
            for (int i = lineStart; i < end; i++) {
                if (input[i] == '\n' || (input[i] == '\r' && !(i + 1 < input.length && input[i + 1] == '\n'))) {
                    line++;
                    column = 1;
                    lineStart = i + 1;
                }
            }
            for (int i = lineStart; i < end; i++) {
                if ((input[i] & 0xC0) != 0x80) { // not a further byte of the same code point
                    column++;
                }
            }
            return new Position(line, column);
        }
    }
}
