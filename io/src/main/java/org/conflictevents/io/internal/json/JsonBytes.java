package org.conflictevents.io.internal.json;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;

/** The bytes of a text in UTF-8 that should be JSON, looked at closely. */
final class JsonBytes {

    private static final Set<String> NO_NUMBERS = Set.of("nan", "infinity", "inf", "-infinity", "-inf", "+infinity");
    private static final Set<String> NOTHINGS = Set.of("none", "nil", "undefined", "na");

    private final byte[] input;

    JsonBytes(byte[] input) {
        this.input = input;
    }

    /** Tells whether what comes next is a word or a number, or would be one elsewhere. */
    boolean beginsToken(int at) {
        return input[at] >= 0
                ? isWord((char) input[at]) || (input[at] >= '0' && input[at] <= '9')
                : Character.isLetter(codePoint(at));
    }

    /** The text from a byte on up to the next that separates. */
    String token(int start) {
        int end = start;
        while (end < input.length && continuesToken(end)) {
            end++;
        }
        return new String(input, start, end - start, StandardCharsets.UTF_8);
    }

    boolean continuesToken(int at) {
        byte b = input[at];
        return isWord((char) (b & 0xFF)) || (b >= '0' && b <= '9') || b == '.' || b == '+' || b == '-';
    }

    private static boolean isWord(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$' || c >= 0x80;
    }

    boolean isBlank(int at) {
        byte b = input[at];
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    /** Tells whether a comment of another language begins at a byte. */
    boolean beginsComment(int at) {
        boolean isSlash = input[at] == '/' && at + 1 < input.length;
        return input[at] == '#' || (isSlash && (input[at + 1] == '/' || input[at + 1] == '*'));
    }

    boolean isBehindComma(int at) {
        int before = at - 1;
        while (before >= 0 && isBlank(before)) {
            before--;
        }
        return before >= 0 && input[before] == ',';
    }

    /** The character that begins at a byte, by its number where it would not show. */
    String shown(int offset) {
        int c = codePoint(offset);
        if (c == '"') {
            return "a double quote";
        } else if (c == '\'') {
            return "a single quote";
        }
        boolean isVisible = c > ' ' && !Character.isISOControl(c) && !Character.isSpaceChar(c);
        return isVisible ? "'" + Character.toString(c) + "'" : "the character U+%04X".formatted(c);
    }

    private int codePoint(int offset) {
        int length = Math.min(4, input.length - offset); // a code point has no more
        return new String(input, offset, length, StandardCharsets.UTF_8).codePointAt(0);
    }

    /** What to do about a word that JSON does not have. */
    static String wayOutOfWord(String token, String otherwise) {
        String lower = token.toLowerCase(Locale.ROOT);
        if (NO_NUMBERS.contains(lower)) {
            return "JSON has no such number: leave the member out";
        } else if (NOTHINGS.contains(lower)) {
            return "write null, or leave the member out";
        }
        return lower.equals("true") || lower.equals("false") || lower.equals("null") ? "write " + lower : otherwise;
    }
}
