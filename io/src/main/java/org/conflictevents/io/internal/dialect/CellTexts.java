package org.conflictevents.io.internal.dialect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The texts of the cells of a file, of which those that come again are one instance, as far as they are remembered. In columns where that
 * hardly ever works, such as one of ids, it is hardly tried. Not thread-safe.
 */
final class CellTexts {

    /** Of a column in which texts are shared in vain so often, net of those that were found, the next ones are not looked for. */
    private static final int MOST_MISSES = 500;

    /** How many misses a text makes up for that was found. */
    private static final int HIT = 6;

    /** How many texts of such a column are not looked for, before it is tried again. */
    private static final int PAUSE = 20_000;

    private final Binding binding;
    private final Pool pool;
    private @Nullable String[] last = {};
    private int[] misses = {};

    CellTexts(Binding binding, Pool pool) {
        this.binding = binding;
        this.pool = pool;
    }

    /** Returns the text of a cell, or the same one of an earlier row. */
    @SuppressWarnings("ReferenceEquality") // another instance is what is wanted
    String share(int field, String text) {
        if (field >= last.length) {
            last = Arrays.copyOf(last, binding.width());
            misses = Arrays.copyOf(misses, binding.width());
        }
        String before = last[field];
        if (text.equals(before)) {
            return before;
        }
        if (misses[field] > MOST_MISSES) {
            misses[field]--;
            return text;
        }
        String there = pool.share(text);
        misses[field] = there == text ? misses[field] + 1 : Math.max(0, misses[field] - HIT);
        if (misses[field] == MOST_MISSES) {
            misses[field] += PAUSE;
        }
        last[field] = there;
        return there;
    }
}
