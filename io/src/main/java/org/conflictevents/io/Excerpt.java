package org.conflictevents.io;

import java.util.Arrays;
import org.conflictevents.io.internal.text.CodePoints;
import org.conflictevents.model.TextSpan;

/** Words of a text in a report: quoted, in one line, and few enough to be shown to anybody. */
final class Excerpt {

    private static final int MAX_WORDS = 8;
    private static final int MAX_LENGTH = 80;

    private Excerpt() {}

    /** Returns the first words of a span, or a remark where it does not lie within the text. */
    static String of(CodePoints text, TextSpan span) {
        return text.hold(span) ? of(text.words(span)) : "a text of " + text.length() + " code points";
    }

    /** Returns the first words of some. */
    static String of(String words) {
        String[] parts = words.strip().split("[\\s\\p{Z}\\p{Cc}]+", MAX_WORDS + 1);
        boolean more = parts.length > MAX_WORDS;
        String line = String.join(" ", more ? Arrays.copyOf(parts, MAX_WORDS) : parts);
        if (line.length() > MAX_LENGTH) {
            line = line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, MAX_LENGTH)));
            more = true;
        }
        return "'" + line + (more ? " ..." : "") + "'";
    }
}
