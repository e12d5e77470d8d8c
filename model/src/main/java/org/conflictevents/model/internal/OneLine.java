package org.conflictevents.model.internal;

/** Makes texts from elsewhere fit into a line of print, such as a {@code toString} or an error. */
public final class OneLine {

    private OneLine() {}

    /**
     * Returns a text without what breaks a line or disturbs a terminal.
     *
     * @param text any text
     * @return the text itself if it has no {@linkplain #breaks(int) such character}; else each run of them, with the blanks
     *     around it, made one space, and none at the ends
     */
    public static String of(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (breaks(text.charAt(i))) {
                return joined(text);
            }
        }
        return text;
    }

    /**
     * Tells whether a character has no place in a line: a control character, or a separator of lines or paragraphs.
     *
     * @param character a character or a code point; none beyond U+FFFF is meant
     */
    public static boolean breaks(int character) {
        return Character.isISOControl(character) || character == '\u2028' || character == '\u2029';
    }

    /** Tells whether a character shows as nothing, at an end of a text at least. */
    public static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || breaks(character);
    }

    /** Tells whether a text shows as nothing: it is empty, or all its characters do. */
    public static boolean isBlank(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!isBlank(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String joined(String text) {
        StringBuilder line = new StringBuilder(text.length());
        int i = 0;
        while (i < text.length()) {
            int end = i;
            boolean broken = false;
            while (end < text.length() && isBlank(text.charAt(end))) {
                broken |= breaks(text.charAt(end));
                end++;
            }
            if (!broken) {
                end = Math.max(end, i + 1);
                line.append(text, i, end);
            } else if (i > 0 && end < text.length()) {
                line.append(' ');
            }
            i = end;
        }
        return line.toString();
    }
}
