package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;

/**
 * A stretch of the text of a {@link Source}, in Unicode code points from its start.
 *
 * <p>This is the text position selector of the W3C Web Annotation Data Model: {@code start} is inclusive and counts
 * from 0, {@code end} is exclusive. The text is that of the file whose SHA-256 the source names, decoded as UTF-8 and
 * otherwise untouched. Immutable and safe for use by several threads.
 *
 * @param start first code point, from 0
 * @param end code point behind the last, above {@code start}
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"start", "end"})
public record TextSpan(int start, int end) {

    public TextSpan {
        if (start < 0) {
            throw new IllegalArgumentException("start must not be negative, was " + start);
        }
        if (end <= start) {
            throw new IllegalArgumentException("end (" + end + ") must be above start (" + start + ")");
        }
    }

    /**
     * Returns the span between two places of a text.
     *
     * @param start the code point with which it begins, from 0
     * @param end the code point behind its last
     * @throws IllegalArgumentException if the start is negative or the end is not above it
     */
    public static TextSpan of(int start, int end) {
        return new TextSpan(start, end);
    }

    /**
     * Returns the number of code points in the span.
     *
     * @return one or more
     */
    public int length() {
        return end - start;
    }

    /**
     * Tells whether another span lies inside this one; a span lies inside itself.
     *
     * @param other the span that may lie inside
     * @return true if no code point of it lies outside
     */
    public boolean contains(TextSpan other) {
        return start <= requireNonNull(other, "other").start && other.end <= end;
    }

    /**
     * Returns the words of the span.
     *
     * @param text the whole text of the source
     * @return the part of it that this span covers
     * @throws IllegalArgumentException if the span ends behind the text
     */
    public String in(String text) {
        int length = requireNonNull(text, "text").codePointCount(0, text.length());
        if (end > length) {
            throw new IllegalArgumentException(
                    "span " + this + " ends behind the text, which has " + length + " code points");
        }
        int from = text.offsetByCodePoints(0, start);
        return text.substring(from, text.offsetByCodePoints(from, length()));
    }

    /** Returns the span as {@code 412-431}, the end exclusive. */
    @Override
    public String toString() {
        return start + "-" + end;
    }
}
