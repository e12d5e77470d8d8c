package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.List;

/** What public methods ask of the lists that are handed to them: a null is named as the user knows it. */
final class Arguments {

    private Arguments() {}

    /** Returns an unmodifiable copy in the same order. */
    static <T> List<T> list(List<T> values, String name) {
        int i = 0;
        for (T value : requireNonNull(values, name)) {
            if (value == null) {
                throw new NullPointerException(name + "[" + i + "]");
            }
            i++;
        }
        return List.copyOf(values);
    }
}
