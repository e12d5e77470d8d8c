package org.conflictevents.io.dialect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** Checks what users hand in: a null in a list is named by its place. */
final class Given {

    private Given() {}

    /** Returns an unmodifiable copy. */
    static <T> List<T> list(List<T> values, String name) {
        List<T> copy = new ArrayList<>(requireNonNull(values, name));
        for (int i = 0; i < copy.size(); i++) {
            requireNonNull(copy.get(i), name + "[" + i + "]");
        }
        return Collections.unmodifiableList(copy);
    }

    /** Returns an unmodifiable copy. */
    static <T> List<T> list(T[] values, String name) {
        return list(Arrays.asList(requireNonNull(values, name)), name);
    }
}
