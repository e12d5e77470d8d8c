package org.conflictevents.io.internal.json;

import org.conflictevents.io.internal.shape.Scalar;
import org.jspecify.annotations.Nullable;

/**
 * Values by the text that stands for them, so that a text which comes up often is read once. It holds a fixed number of them: a new
 * one takes the place of another. Not thread-safe.
 */
final class ScalarPool {

    /** Longer texts are rarely there twice. */
    private static final int MAX_LENGTH = 48;

    private final Scalar scalar;
    private final @Nullable String[] texts;
    private final @Nullable Object[] values;

    /** Creates a pool for so many values, a power of two. */
    ScalarPool(Scalar scalar, int size) {
        this.scalar = scalar;
        this.texts = new @Nullable String[size];
        this.values = new @Nullable Object[size];
    }

    /**
     * Returns the value that a text stands for.
     *
     * @throws IllegalArgumentException if it stands for none
     */
    Object get(char[] chars, int start, int length) {
        if (length > MAX_LENGTH) {
            return scalar.parse(new String(chars, start, length));
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
        value = scalar.parse(text);
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
