package org.conflictevents.io.internal.text;

import static java.util.Objects.requireNonNull;

import org.conflictevents.model.internal.Suggestions;

/** Texts that UTF-8 has a way to write. */
public final class Utf8Text {

    private Utf8Text() {}

    /**
     * Returns the text if it can be written.
     *
     * @param name what the text is of, for the complaint
     * @throws IllegalArgumentException if it holds half of a surrogate pair
     */
    public static String checked(String text, String name) {
        requireNonNull(text, name);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                throw new IllegalArgumentException(
                        "UTF-8 has no way to write half of a surrogate pair, which stands in '"
                                + Suggestions.abbreviate(name) + "'");
            }
        }
        return text;
    }
}
