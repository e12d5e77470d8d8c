package org.conflictevents.io.internal.json;

import org.jspecify.annotations.Nullable;

/**
 * The bytes of records that come up often, by the instance. It holds a fixed number of them: a new one takes the place of another. Not
 * thread-safe.
 */
final class WrittenRecords {

    /** Longer ones are written anew each time, so that all of them together take little room. */
    static final int MAX_BYTES = 1 << 10;

    private static final int SLOTS = 1 << 12;

    private final @Nullable Object[] records = new @Nullable Object[SLOTS];
    private final @Nullable Object[] bytes = new @Nullable Object[SLOTS];

    /** Returns what was kept of a record, null if nothing was. */
    byte @Nullable [] get(Object record) {
        int slot = slot(record);
        return isSame(records[slot], record) ? (byte[]) bytes[slot] : null;
    }

    /** Tells whether to keep the bytes of a record, which is from the second time on: most of those that nobody shares are there once. */
    boolean isDue(Object record) {
        int slot = slot(record);
        if (isSame(records[slot], record)) {
            return true;
        }
        records[slot] = record;
        bytes[slot] = null;
        return false;
    }

    /** Keeps the bytes of a record that {@link #isDue is due}. */
    void put(Object record, byte[] written) {
        bytes[slot(record)] = written;
    }

    @SuppressWarnings("ReferenceEquality") // to compare what they hold would take as long as to write it
    private static boolean isSame(@Nullable Object known, Object record) {
        return known == record;
    }

    private static int slot(Object record) {
        int hash = System.identityHashCode(record);
        return (hash ^ (hash >>> 12)) & (SLOTS - 1);
    }
}
