package org.conflictevents.io.internal.json;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.internal.chars.LineFault;
import org.conflictevents.io.internal.rows.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Cuts GeoJSON into its features, by brackets and quotation marks alone: whether a feature is JSON is for its reader to say. Not
 * thread-safe.
 *
 * <p>An input is any number of objects: one, one in each line, or each behind a record separator (RFC 8142). One with an array
 * {@code features} is handed out feature by feature, and so is its array {@value #RECORDS}; what else it holds, its envelope, is kept
 * with these arrays empty, and can be parsed as a whole.
 *
 * <p>A feature that is cut off or lacks a bracket ends at the latest before a line that begins an object whose first member says that it
 * is a feature, in a sequence of single lines before the next line, and at a record separator: so it takes no other with it where lines
 * tell them apart.
 */
final class FeatureFeed implements Closeable {

    /** The array of a collection that holds the records that are no events, as rows of JSON Lines. */
    static final String RECORDS = "conflictRecords";

    /** What comes next. */
    enum Part {
        /** A value among the features, or one of a sequence. */
        FEATURE,
        /** A value among the records that are no events. */
        RECORD,
        /** An array of features or records begins. */
        HEAD,
        /** A collection is at its end, or breaks off. */
        TAIL,
        /** There is no more. */
        END
    }

    private enum State {
        OUTSIDE,
        IN_ARRAY,
        IN_ENVELOPE
    }

    private static final byte SEPARATOR = 0x1E;

    private static final byte[] FEATURES_NAME = "features".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] RECORDS_NAME = RECORDS.getBytes(StandardCharsets.US_ASCII);

    /** How an object goes on that says first of all that it is a feature. */
    private static final List<String> FEATURE_FIRST = List.of("\"type\"", ":", "\"Feature\"");

    private final ByteWindow in;
    private final Reading reading;

    private State state = State.OUTSIDE;
    private boolean isAtBeginning = true;

    /** Whether the sequence has one value in each line. */
    private boolean isLinewise;

    private Part elements = Part.FEATURE;
    private boolean isElementDue;
    private boolean isSeparatorDue;

    private int depth;
    private int textStart;
    private boolean isNameDue;
    private @Nullable Part array;

    private boolean isTorn;
    private @Nullable LineFault fault;

    private final ByteArrayOutputStream envelope = new ByteArrayOutputStream();
    private final List<Faults.Anchor> anchors = new ArrayList<>();
    private boolean isClosed;

    /** Takes bytes in UTF-8, which are closed with the feed. */
    FeatureFeed(InputStream utf8, Reading reading) {
        this.in = new ByteWindow(utf8, reading.limits().maxRowCharacters());
        this.reading = reading;
    }

    /** Goes on to what comes next, and tells what it is. */
    Part next() throws IOException {
        fault = null;
        isTorn = false;
        in.begin();
        return switch (state) {
            case OUTSIDE -> outside();
            case IN_ARRAY -> inArray();
            case IN_ENVELOPE -> envelope();
        };
    }

    // ---- what was found

    /** Returns where the value stands, until the next one is asked for. */
    ByteWindow value() {
        return in;
    }

    /** Returns what is wrong with it as a whole, null if nothing is. */
    @Nullable
    LineFault fault() {
        return fault;
    }

    /** Returns what there is so far of the collection that is being read, without what its arrays hold. */
    byte[] collection() {
        return envelope.toByteArray();
    }

    /** Returns where the parts of {@link #collection} stand in the input. */
    List<Faults.Anchor> anchors() {
        return List.copyOf(anchors);
    }

    /** Tells whether the collection that is at its end was closed. */
    boolean isClosed() {
        return isClosed;
    }

    // ---- values of a sequence

    private Part outside() throws IOException {
        if (isAtBeginning) {
            isAtBeginning = false;
            in.skipMark();
        }
        in.skipBlanks();
        while (in.isMore() && in.peek() == SEPARATOR) {
            in.take();
            in.skipBlanks();
        }
        in.begin();
        if (!in.isMore()) {
            return Part.END;
        }
        if (in.peek() != '{') {
            toEndOfLine();
            return found(Part.FEATURE);
        }
        envelope.reset();
        anchors.clear();
        depth = 0;
        Part found = scan();
        if (found != Part.FEATURE) {
            return found;
        }
        if (!isTorn && isTrailed()) {
            toEndOfLine(); // and so the value is no JSON
        }
        isLinewise = isLinewise || (!isTorn && !in.holdsLineEnd());
        return found(Part.FEATURE);
    }

    /** Tells whether something follows in the line. */
    private boolean isTrailed() throws IOException {
        int length = in.length();
        while (in.isMore() && (in.peek() == ' ' || in.peek() == '\t')) {
            in.take();
        }
        boolean isTrailed = in.isMore() && !endsLine(in.peek());
        if (!isTrailed) {
            in.backTo(length);
        }
        return isTrailed;
    }

    private void toEndOfLine() throws IOException {
        while (in.isMore() && !endsLine(in.peek())) {
            in.take();
        }
    }

    private static boolean endsLine(byte b) {
        return b < ' ' && (b == SEPARATOR || ByteWindow.isLineEnd(b));
    }

    private Part found(Part part) {
        fault = in.fault();
        return part;
    }

    // ---- values of an array

    private Part inArray() throws IOException {
        while (true) {
            in.skipBlanks();
            in.begin();
            if (!in.isMore() || in.peek() == SEPARATOR) {
                state = State.OUTSIDE;
                isClosed = false;
                return Part.TAIL;
            }
            byte b = in.peek();
            if (b == ']' && !isElementDue) {
                state = State.IN_ENVELOPE;
                depth = 2; // the collection, and its array
                isNameDue = false;
                array = null;
                return envelope();
            } else if (b == ',' && isSeparatorDue) {
                in.take();
                isSeparatorDue = false;
                isElementDue = true;
            } else {
                return element(b);
            }
        }
    }

    private Part element(byte first) throws IOException {
        boolean isNone = first == ']' || first == ',';
        boolean isUnseparated = isSeparatorDue;
        isElementDue = false;
        if (first == ',') {
            in.take();
        } else if (first == '{' || first == '[') {
            depth = 0;
            scan();
        } else if (!isNone) {
            scanScalar();
        }
        isSeparatorDue = !isNone && !isTorn;
        Part part = found(elements);
        if (isNone) {
            fault = misplaced("a feature", first, first == ']' ? "; take out the comma before it" : "");
        } else if (isUnseparated) {
            fault = misplaced("',' or ']' behind the feature before", first, "");
        }
        return part;
    }

    private LineFault misplaced(String expected, byte first, String wayOut) {
        boolean isShown = first > ' ' && first < 0x7F;
        String found = isShown ? "'" + (char) first + "'" : "another character";
        return new LineFault(
                in.line(),
                in.column(),
                "expected " + expected + " but found " + found + wayOut,
                Optional.of(expected),
                Optional.of(found));
    }

    private void scanScalar() throws IOException {
        boolean isInText = false;
        boolean isEscaped = false;
        do {
            byte b = in.take();
            if (isInText && !endsLine(b)) {
                isInText = isEscaped || b != '"';
                isEscaped = !isEscaped && b == '\\';
                continue;
            }
            isInText = b == '"';
            isEscaped = false;
            boolean isBehind = b == SEPARATOR || ((b == ',' || b == ']') && in.length() > 1);
            isTorn = ByteWindow.isLineEnd(b) && beginsFeature();
            if (isBehind) {
                in.back();
            }
            if (isBehind || isTorn) {
                return;
            }
        } while (in.isMore());
        isTorn = true;
    }

    // ---- envelopes

    private Part envelope() throws IOException {
        Part found = scan();
        if (found != Part.FEATURE) {
            return found;
        }
        keep();
        state = State.OUTSIDE;
        isClosed = !isTorn;
        return Part.TAIL;
    }

    /** Adds what was just found to the envelope. */
    private void keep() {
        int most = reading.limits().maxRowCharacters();
        if (in.isCut() || envelope.size() + in.length() > 3L * most) { // a character has at most three bytes
            throw reading.refusal(
                    in.line(),
                    "the collection has more than " + most
                            + " characters beside its features; ReadLimits.withMaxRowCharacters takes more");
        }
        anchors.add(new Faults.Anchor(envelope.size(), in.line(), in.column()));
        envelope.write(in.bytes(), in.start(), in.length());
    }

    // ---- brackets

    /**
     * Goes on to the bracket that closes what was opened, or to where it breaks off.
     *
     * @return FEATURE for that; HEAD where an array of features or records begins
     */
    private Part scan() throws IOException {
        boolean isInText = false;
        while (in.isMore()) {
            if (isInText) {
                in.skipPlain();
                if (!in.isMore()) {
                    break;
                }
            }
            byte b = in.take();
            if (isInText && !endsLine(b)) {
                if (b == '"') {
                    isInText = false;
                    endText();
                } else if (b == '\\' && in.isMore() && !endsLine(in.peek())) {
                    in.take();
                }
                continue;
            }
            isInText = b == '"';
            switch (b) {
                case '"' -> textStart = in.length();
                case '{', '[' -> {
                    if (b == '[' && depth == 1 && array != null) {
                        return open(array);
                    }
                    depth++;
                    isNameDue = depth == 1;
                    array = null;
                }
                case '}', ']' -> {
                    if (closesArray(b)) {
                        in.back();
                        isTorn = true;
                        return Part.FEATURE;
                    }
                    depth--;
                    if (depth == 0) {
                        return Part.FEATURE;
                    }
                }
                case ',' -> isNameDue = depth == 1;
                case '\n', '\r', SEPARATOR -> {
                    isTorn = b == SEPARATOR || beginsFeature();
                    if (b == SEPARATOR) {
                        in.back();
                    }
                    if (isTorn) {
                        return Part.FEATURE;
                    }
                }
                default -> {}
            }
        }
        isTorn = true;
        return Part.FEATURE;
    }

    /** Looks whether a text that ends here is the name of an array of features or records. */
    private void endText() {
        if (depth == 1 && state != State.IN_ARRAY) {
            boolean isKnown = isNameDue && !in.isCut();
            array = !isKnown
                    ? null
                    : in.endsWith(FEATURES_NAME, textStart)
                            ? Part.FEATURE
                            : in.endsWith(RECORDS_NAME, textStart) ? Part.RECORD : null;
            isNameDue = false;
        }
    }

    /** Tells whether a bracket closes not the feature that is open, but the array around it. */
    private boolean closesArray(byte closing) {
        return state == State.IN_ARRAY && depth == 1 && closing == ']' && !in.isCut() && in.beginsWith('{');
    }

    private Part open(Part what) {
        keep();
        elements = what;
        state = State.IN_ARRAY;
        isElementDue = false;
        isSeparatorDue = false;
        return Part.HEAD;
    }

    /** Tells whether a feature begins here, at the beginning of a line, so that one that is still open is cut off. */
    private boolean beginsFeature() throws IOException {
        if (in.ahead(0) != '{') {
            return false;
        }
        int i = skipBlanks(1);
        if (isLinewise && state == State.OUTSIDE && in.ahead(i) == '"') {
            return true;
        }
        for (String token : FEATURE_FIRST) {
            for (int j = 0; j < token.length(); j++, i++) {
                if (in.ahead(i) != token.charAt(j)) {
                    return false;
                }
            }
            i = skipBlanks(i);
        }
        return true;
    }

    private int skipBlanks(int from) throws IOException {
        int i = from;
        while (in.ahead(i) == ' ' || in.ahead(i) == '\t') {
            i++;
        }
        return i;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
