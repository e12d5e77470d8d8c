package org.conflictevents.io.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Finds the first place at which a text is not JSON, and says what was wanted there.
 *
 * <p>The parser that reads documents is asked for values, and quickly; its errors speak of its own settings. Once it has
 * given up, this walks over the same bytes again, by the grammar of RFC 8259. Not thread-safe.
 */
final class JsonSyntax {

    private static final String WAY_OUT_OF_COMMENTS = "JSON has no comments: take it out";
    private static final String WAY_OUT_OF_COMMA = "take out the comma before it";

    /**
     * Where a text is not JSON.
     *
     * @param offset the byte, from 0
     * @param member the name of the member whose value is awaited or begun there, null if none is
     * @param expected what was wanted, null where the document only ends too early
     * @param found what is there
     * @param wayOut what to do about it, empty where that is plain
     */
    record Fault(
            int offset, @Nullable String member, @Nullable String expected, String found, String wayOut) {

        boolean isAtEnd() {
            return expected == null;
        }
    }

    /** What may come next. */
    private enum Next {
        VALUE,
        VALUE_OR_END,
        NAME,
        NAME_OR_END,
        COLON,
        COMMA_OR_END,
        NOTHING
    }

    private final byte[] input;
    private final JsonBytes bytes;
    private final JsonLimits limits;
    private final String theEnd;
    private int at;
    private Next next = Next.VALUE;
    private int depth;
    private final BitSet objects = new BitSet();
    private @Nullable String member;
    private @Nullable Fault fault;

    private JsonSyntax(byte[] input, JsonLimits limits, String noun) {
        this.theEnd = "the end of the " + noun;
        this.input = input;
        this.limits = limits;
        this.bytes = new JsonBytes(input);
        this.at = Faults.startsWithByteOrderMark(input) ? 3 : 0;
    }

    /**
     * Returns the first fault of a text in UTF-8, null if there is none.
     *
     * @param noun what the text is
     */
    static @Nullable Fault firstFault(byte[] input, JsonLimits limits, String noun) {
        return new JsonSyntax(input, limits, noun).walk();
    }

    private @Nullable Fault walk() {
        while (fault == null) {
            while (at < input.length && bytes.isBlank(at)) {
                at++;
            }
            if (at == input.length) {
                return next == Next.NOTHING ? null : atEnd();
            }
            step((char) (input[at] & 0xFF));
        }
        return fault;
    }

    private void step(char c) {
        switch (next) {
            case VALUE -> value(c);
            case VALUE_OR_END -> {
                if (c == ']') {
                    close();
                } else {
                    value(c);
                }
            }
            case NAME, NAME_OR_END -> name(c);
            case COLON -> {
                if (c == ':') {
                    at++;
                    next = Next.VALUE;
                } else {
                    unexpected("':' behind the name", "");
                }
            }
            case COMMA_OR_END -> commaOrEnd(c);
            case NOTHING -> unexpected(theEnd, "");
        }
    }

    private void value(char c) {
        if (c == '{' || c == '[') {
            open(c == '{');
        } else if (c == '"') {
            text("a text", limits.textCharacters(), limits.wayOut("MaxFieldCharacters"));
            valueEnded();
        } else if (c == '-' || (c >= '0' && c <= '9')) {
            number();
            valueEnded();
        } else if (bytes.beginsToken(at)) {
            word();
            valueEnded();
        } else {
            unexpected(next == Next.VALUE ? "a value" : "a value or ']'", wayOutOf(c));
        }
    }

    private String wayOutOf(char c) {
        return switch (c) {
            case ']', '}' -> next == Next.VALUE && bytes.isBehindComma(at) ? WAY_OUT_OF_COMMA : "";
            case '\'' -> "a text stands in double quotes";
            case '+' -> "a number has no plus sign";
            case '.' -> "a number has a digit before its point";
            default -> "";
        };
    }

    private void open(boolean isObject) {
        if (depth == limits.nesting()) {
            refuse(
                    at,
                    "at most " + limits.nesting() + " objects and arrays within one another",
                    "more",
                    limits.wayOut("MaxNesting"));
            return;
        }
        objects.set(depth++, isObject);
        next = isObject ? Next.NAME_OR_END : Next.VALUE_OR_END;
        member = null;
        at++;
    }

    private void close() {
        depth--;
        at++;
        valueEnded();
    }

    private void valueEnded() {
        if (fault == null) {
            next = depth == 0 ? Next.NOTHING : Next.COMMA_OR_END;
            member = null;
        }
    }

    private boolean isInObject() {
        return depth > 0 && objects.get(depth - 1);
    }

    private void name(char c) {
        if (c == '"') {
            int start = at + 1;
            text("a name", JsonLimits.MAX_NAME, ""); // whose bytes are no fewer
            if (fault == null) {
                member = new String(input, start, at - 1 - start, StandardCharsets.UTF_8);
                next = Next.COLON;
            }
        } else if (c == '}' && next == Next.NAME_OR_END) {
            close();
        } else {
            unexpected(
                    "a name in double quotes" + (next == Next.NAME_OR_END ? " or '}'" : ""),
                    c == '}' ? WAY_OUT_OF_COMMA : "");
        }
    }

    private void commaOrEnd(char c) {
        boolean inObject = isInObject();
        if (c == ',') {
            next = inObject ? Next.NAME : Next.VALUE;
            at++;
        } else if (c == (inObject ? '}' : ']')) {
            close();
        } else {
            unexpected(inObject ? "',' or '}'" : "',' or ']'", "");
        }
    }

    /** Walks over a text or a name, from quotation mark to quotation mark. */
    private void text(String what, int mostCharacters, String wayOut) {
        int start = at++;
        int characters = 0;
        while (at < input.length && input[at] != '"') {
            int c = input[at] & 0xFF;
            if (c < ' ') {
                boolean isLineEnd = c == '\n' || c == '\r';
                refuse(
                        at,
                        "the double quote that ends " + what,
                        isLineEnd ? "the end of the line" : "the control character U+%04X".formatted(c),
                        "write \\" + (c == '\n' ? "n" : c == '\r' ? "r" : c == '\t' ? "t" : "u%04X".formatted(c))
                                + " if it belongs there");
                return;
            }
            if (c == '\\' && !escape()) {
                return;
            }
            at++;
            if ((c & 0xC0) != 0x80) {
                characters += c >= 0xF0 ? 2 : 1;
            }
        }
        boolean isClosed = at < input.length;
        if (characters > mostCharacters) {
            String found = isClosed ? "one of " + characters : "one that does not end within " + characters;
            refuse(start, what + " of at most " + mostCharacters + " characters", found, wayOut);
        } else if (!isClosed) {
            atEnd();
        } else {
            at++;
        }
    }

    /** Walks over an escape but for its last character; returns whether it is one. */
    private boolean escape() {
        int start = at++;
        if (at == input.length) {
            atEnd();
            return false;
        }
        char c = (char) (input[at] & 0xFF);
        if (c != 'u') {
            if ("\"\\/bfnrt".indexOf(c) >= 0) {
                return true;
            }
            refuse(
                    start,
                    "one of \\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u",
                    "a backslash and " + bytes.shown(at),
                    "write \\\\ for a backslash");
            return false;
        }
        for (int i = 0; i < 4; i++) {
            if (++at == input.length) {
                atEnd();
                return false;
            }
            if (Character.digit(input[at], 16) < 0) {
                refuse(start, "four hexadecimal digits behind \\u", bytes.shown(at), "");
                return false;
            }
        }
        return true;
    }

    private void number() {
        int start = at;
        if (input[at] == '-') {
            at++;
        }
        int first = at;
        int digits = digits();
        boolean isOne = digits > 0 && !(digits > 1 && input[first] == '0');
        String wayOut = digits > 1 && input[first] == '0' ? "a number does not begin with 0" : "";
        if (isOne && at < input.length && input[at] == '.') {
            at++;
            int decimals = digits();
            isOne = decimals > 0;
            wayOut = isOne ? "" : "a digit must follow the point";
            digits += decimals;
        }
        if (isOne && at < input.length && (input[at] | 0x20) == 'e') {
            at++;
            if (at < input.length && (input[at] == '+' || input[at] == '-')) {
                at++;
            }
            int exponent = digits();
            isOne = exponent > 0;
            digits += exponent;
        }
        if (at == input.length && !isOne && wayOut.isEmpty()) {
            atEnd();
        } else if (!isOne || (at < input.length && bytes.continuesToken(at))) {
            String token = bytes.token(start);
            refuse(
                    start,
                    "a number as JSON writes it",
                    "'" + Suggestions.abbreviate(token) + "'",
                    wayOut.isEmpty() ? JsonBytes.wayOutOfWord(token, "a text stands in double quotes") : wayOut);
        } else if (digits > limits.digits()) {
            refuse(
                    start,
                    "a number of at most " + limits.digits() + " digits",
                    "one of " + digits,
                    limits.wayOut("MaxNumberDigits"));
        }
    }

    private int digits() {
        int start = at;
        while (at < input.length && input[at] >= '0' && input[at] <= '9') {
            at++;
        }
        return at - start;
    }

    private void word() {
        int start = at;
        String token = bytes.token(start);
        at = start + token.getBytes(StandardCharsets.UTF_8).length;
        if (token.equals("true") || token.equals("false") || token.equals("null")) {
            return;
        }
        boolean isCut = at == input.length
                && ("true".startsWith(token) || "false".startsWith(token) || "null".startsWith(token));
        if (isCut) {
            atEnd();
        } else {
            refuse(
                    start,
                    "a value",
                    "'" + Suggestions.abbreviate(token) + "'",
                    JsonBytes.wayOutOfWord(token, "a text stands in double quotes"));
        }
    }

    private void unexpected(String expected, String wayOut) {
        boolean isComment = bytes.beginsComment(at);
        refuse(
                at,
                expected,
                isComment
                        ? "a comment"
                        : bytes.beginsToken(at) ? "'" + Suggestions.abbreviate(bytes.token(at)) + "'" : bytes.shown(at),
                isComment ? WAY_OUT_OF_COMMENTS : wayOut);
    }

    private void refuse(int offset, String expected, String found, String wayOut) {
        fault = new Fault(offset, member, expected, found, wayOut);
    }

    private Fault atEnd() {
        Fault end = new Fault(input.length, member, null, theEnd, "");
        fault = end;
        return end;
    }
}
