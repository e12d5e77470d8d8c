package org.conflictevents.io.internal.dialect;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made of a key, for when the key comes again. A key may push out another: what is remembered never grows. Not thread-safe.
 *
 * @param <K> by what a value is known
 * @param <V> what is made of it
 */
public final class Memo<K, V> {

    private static final int SIZE = 1 << 13;

    private final Function<K, V> maker;

    /** Of the keys: one that is not there is told without a look at another. */
    private final int[] hashes;

    /** What is left of the 32 bits of a hash is the slot. */
    private final int shift;

    private final @Nullable Object[] keys;
    private final @Nullable Object[] values;

    /** Creates one that knows nothing yet. */
    public Memo(Function<K, V> maker) {
        this(SIZE, maker);
    }

    /**
     * Creates one that knows nothing yet.
     *
     * @param size how many keys to remember, a power of two, and 2 or more
     */
    public Memo(int size, Function<K, V> maker) {
        if (Integer.bitCount(size) != 1 || size < 2) {
            throw new IllegalArgumentException("size must be a power of two, and 2 or more, was " + size);
        }
        this.maker = maker;
        this.hashes = new int[size];
        this.shift = Integer.numberOfLeadingZeros(size) + 1;
        this.keys = new Object[size];
        this.values = new Object[size];
    }

    /** Returns what the maker makes of a key, which it may have made before. */
    @SuppressWarnings("unchecked") // what stands at the place of a key was made of it
    public V get(K key) {
        int hash = key.hashCode();
        int slot = (hash * 0x9E3779B9) >>> shift; // the upper bits of the product depend on all of those below
        if (hashes[slot] == hash) {
            Object value = values[slot];
            if (value != null && key.equals(keys[slot])) {
                return (V) value;
            }
        }
        V made = maker.apply(key);
        hashes[slot] = hash;
        keys[slot] = key;
        values[slot] = made;
        return made;
    }
}
