package org.conflictevents.io.internal.json;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Values by the text that stands for them, so that a text which comes up often is read once. It holds a fixed number of them: a new
 * one takes the place of another. Not thread-safe.
 */
public final class ScalarPool {

    /** Longer texts are rarely there twice. */
    private static final int MAX_LENGTH = 48;

    private final Function<String, Object> parser;
    private final @Nullable String[] texts;
    private final @Nullable Object[] values;

    /**
     * Creates a pool.
     *
     * @param parser what makes a value of a text
     * @param size how many values it holds, a power of two
     */
    public ScalarPool(Function<String, Object> parser, int size) {
        this.parser = parser;
        this.texts = new @Nullable String[size];
        this.values = new @Nullable Object[size];
    }

    /**
     * Returns the value that a text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    public Object get(char[] chars, int start, int length) {
        if (length > MAX_LENGTH) {
            return parser.apply(new String(chars, start, length));
        }
        int hash = 0;
        for (int i = start; i < start + length; i++) {
            hash = hash * 31 + chars[i];
        }
        int slot = (hash ^ (hash >>> 16)) & (texts.length - 1);
        String text = texts[slot];
        Object value = values[slot];
        if (text != null && value != null && isEqual(text, chars, start, length)) {
            return value;
        }
        text = new String(chars, start, length);
        value = parser.apply(text);
        texts[slot] = text;
        values[slot] = value;
        return value;
    }

    private static boolean isEqual(String text, char[] chars, int start, int length) {
        if (text.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            if (text.charAt(i) != chars[start + i]) {
                return false;
            }
        }
        return true;
    }
}
