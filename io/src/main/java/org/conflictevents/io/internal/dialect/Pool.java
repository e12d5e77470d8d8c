package org.conflictevents.io.internal.dialect;

import org.jspecify.annotations.Nullable;

/**
 * Values that come again, each one instance as far as it is remembered. A value may push out another: what is remembered never grows. Not
 * thread-safe.
 */
final class Pool {

    private static final int SIZE = 1 << 14;

    /** Longer texts hardly come again, and it takes time to find that out. */
    private static final int LONGEST_TEXT = 200;

    /** Of the values: one that is not there is told without a look at another. */
    private final int[] hashes = new int[SIZE];

    private final @Nullable Object[] values = new Object[SIZE];

    @SuppressWarnings("unchecked") // what is equal to a value, and of its class, is of its type
    <T> T share(T value) {
        if (value instanceof String text && text.length() > LONGEST_TEXT) {
            return value;
        }
        int hash = value.hashCode();
        int slot = (hash ^ hash >>> 14 ^ hash >>> 24) & (SIZE - 1);
        if (hashes[slot] == hash) {
            Object there = values[slot];
            if (there != null && there.getClass() == value.getClass() && there.equals(value)) {
                return (T) there;
            }
        }
        hashes[slot] = hash;
        values[slot] = value;
        return value;
    }
}
