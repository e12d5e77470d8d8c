package org.conflictevents.io.internal.text;

import java.nio.charset.StandardCharsets;
import org.conflictevents.model.TextSpan;

/**
 * A text by its Unicode code points, which is how spans count.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class CodePoints {

    /** What {@link #at} gives outside of the text; no code point, no letter, no blank. */
    public static final int NONE = -1;

    private final int[] points;

    private CodePoints(int[] points) {
        this.points = points;
    }

    /** Returns the code points of a text. */
    public static CodePoints of(String text) {
        return new CodePoints(text.codePoints().toArray());
    }

    /** Returns how many there are. */
    public int length() {
        return points.length;
    }

    /** Returns the code point at an index from 0, {@link #NONE} where there is none. */
    public int at(int index) {
        return index >= 0 && index < points.length ? points[index] : NONE;
    }

    /** Tells whether a span lies within the text. */
    public boolean hold(TextSpan span) {
        return span.end() <= points.length;
    }

    /** Returns the words from one index up to, not including, another. */
    public String words(int start, int end) {
        return new String(points, start, end - start);
    }

    /** Returns the words of a span that lies within the text. */
    public String words(TextSpan span) {
        return words(span.start(), span.end());
    }

    /** Returns the SHA-256 of the words of a span, in UTF-8. */
    public String sha256(TextSpan span) {
        return Sha256.of(words(span).getBytes(StandardCharsets.UTF_8));
    }

    /** Tells whether there is a letter or a digit at an index. */
    public boolean isWordAt(int index) {
        return Character.isLetterOrDigit(at(index));
    }

    /** Tells whether there is a blank of any kind at an index, a line end and a no-break space included. */
    public boolean isBlankAt(int index) {
        return isBlank(at(index));
    }

    /** Tells whether a line ends at an index. */
    public boolean isLineEndAt(int index) {
        int point = at(index);
        return (point >= '\n' && point <= '\r') || point == 0x85 || point == 0x2028 || point == 0x2029;
    }

    private static boolean isBlank(int point) {
        return Character.isWhitespace(point) || Character.isSpaceChar(point) || point == 0x85;
    }
}
