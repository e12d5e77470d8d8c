package org.conflictevents.io.internal.chars;

import java.util.Optional;
import org.conflictevents.io.Problem;

/**
 * What keeps a physical line from being read, or from being read as it is.
 *
 * @param line the physical line, from 1
 * @param column the code point in it, from 1
 * @param message what is wrong
 * @param expected what was wanted; empty for what is too long
 * @param found what is there; empty for what is too long
 */
public record LineFault(long line, long column, String message, Optional<String> expected, Optional<String> found) {

    /**
     * Returns the fault of bytes that are no characters.
     *
     * @param offset the first of these bytes, from 0, in the input as it is unpacked
     * @param first that byte
     * @param charset the charset in which they were read
     */
    public static LineFault ofBytes(long line, long column, long offset, int first, String charset) {
        String found = "the byte 0x%02X".formatted(first & 0xFF);
        return new LineFault(
                line,
                column,
                "expected %s but found %s at offset %s, which cannot stand here: %s"
                        .formatted(charset, found, offset, wayOut(charset)),
                Optional.of(charset),
                Optional.of(found));
    }

    private static String wayOut(String charset) {
        return charset.equals("UTF-8")
                ? "save the file as UTF-8, or state its charset"
                : "the file is damaged, or of another charset than was stated or its mark says";
    }

    /** Returns the fault of a row that is a line, and longer than a reader takes. */
    static LineFault tooLong(long line, int maxCharacters) {
        return tooLong(line, 1, maxCharacters);
    }

    /** Returns the fault of a row that is longer than a reader takes. */
    public static LineFault tooLong(long line, long column, int maxCharacters) {
        return new LineFault(
                line,
                column,
                "the row has more than " + maxCharacters
                        + " characters; ReadLimits.withMaxRowCharacters takes longer ones",
                Optional.empty(),
                Optional.empty());
    }

    /** Returns the fault of half a surrogate pair, which stands for no character. */
    static LineFault ofHalf(long line, long column, char half) {
        String found = "half of a surrogate pair, U+%04X".formatted((int) half);
        return new LineFault(
                line,
                column,
                "expected characters but found " + found + ": in JSON it is written \\u%04x".formatted((int) half),
                Optional.of("characters"),
                Optional.of(found));
    }

    /**
     * Returns the problem that it is.
     *
     * @param source what to call the input
     * @param row the row in which it stands, as far as it is known
     */
    public Problem problem(String source, String row) {
        return new Problem(source, line, column, "", message, expected, found, Optional.of(row));
    }

    /** Returns the problem that it is in an input that has no rows. */
    Problem problem(String source) {
        return new Problem(source, line, column, "", message, expected, found, Optional.empty());
    }
}
