package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.conflictevents.model.internal.OneLine;

/**
 * One thing that is wrong with an input, and where.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param source the input: the path of a file as it was given, or the name that was given with a stream
 * @param line the physical line on which it stands, from 1; a line ends with a line feed, a carriage return, or both
 * @param column the Unicode code point within the line at which it begins, from 1
 * @param field the path to it, with ids in place of indexes where records have them, such as
 *     {@code events[saraqib-entered].participants[1].actor}; empty for the input as a whole
 * @param message what is wrong, what was wanted and, where it can be said, the way out
 * @param expected what was wanted, where that is a kind of thing or a set of values
 * @param found what was there instead, cut where it is long
 * @param row the row in which it stands, as it is in the input: whole for those who listen to problems as they are found
 *     ({@link Input#onProblem}), {@linkplain #shortened() shortened} in lists and exceptions, which would else keep much of a broken
 *     file; bytes that are no characters are U+FFFD in it; empty where the input has no rows, or the problem is not with one of them
 */
public record Problem(
        String source,
        long line,
        long column,
        String field,
        String message,
        Optional<String> expected,
        Optional<String> found,
        Optional<String> row) {

    /** How many characters of a row a {@linkplain #shortened() shortened} problem keeps. */
    public static final int MAX_ROW_CHARACTERS = 1_000;

    public Problem {
        requireNonNull(source, "source");
        requireNonNull(field, "field");
        requireNonNull(message, "message");
        requireNonNull(expected, "expected");
        requireNonNull(found, "found");
        requireNonNull(row, "row");
        if (line < 1) {
            throw new IllegalArgumentException("line must be 1 or more, was " + line);
        }
        if (column < 1) {
            throw new IllegalArgumentException("column must be 1 or more, was " + column);
        }
    }

    /**
     * Returns this problem with no more than the first {@value #MAX_ROW_CHARACTERS} characters of its row. The last of them stands for
     * the rest of a longer one: {@code …}.
     */
    public Problem shortened() {
        if (row.isEmpty() || row.get().length() <= MAX_ROW_CHARACTERS) {
            return this;
        }
        String whole = row.get();
        int end = MAX_ROW_CHARACTERS - 1;
        String cut = whole.substring(0, Character.isHighSurrogate(whole.charAt(end - 1)) ? end - 1 : end) + "…";
        return new Problem(source, line, column, field, message, expected, found, Optional.of(cut));
    }

    /** Returns one line, such as {@code idlib.json line 214 column 17, events[saraqib-entered].type: is missing}. */
    @Override
    public String toString() {
        return OneLine.of(source + " line " + line + " column " + column + (field.isEmpty() ? "" : ", " + field) + ": "
                + message);
    }
}
