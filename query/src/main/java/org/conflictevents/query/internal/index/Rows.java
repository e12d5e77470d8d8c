package org.conflictevents.query.internal.index;

import java.util.function.Supplier;
import org.roaringbitmap.RoaringBitmap;

/**
 * A set of events by their numbers in the dataset, not put together before somebody wants it.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class Rows {

    private final long atMost;
    private final boolean isReady;
    private final Supplier<RoaringBitmap> set;

    private Rows(long atMost, boolean isReady, Supplier<RoaringBitmap> set) {
        this.atMost = atMost;
        this.isReady = isReady;
        this.set = set;
    }

    /** Returns a set that is there already, and is not changed any more. */
    public static Rows of(RoaringBitmap set) {
        return new Rows(set.getLongCardinality(), true, () -> set);
    }

    /** Returns a set that has to be put together. */
    public static Rows of(long atMost, Supplier<RoaringBitmap> set) {
        return new Rows(atMost, false, set);
    }

    /** Returns no events at all. */
    public static Rows none() {
        return of(new RoaringBitmap());
    }

    /** Returns how many there are at most. */
    public long atMost() {
        return atMost;
    }

    /** Tells whether the set is there already. */
    public boolean isReady() {
        return isReady;
    }

    /** Returns the set, which must not be changed. */
    public RoaringBitmap set() {
        return set.get();
    }
}
