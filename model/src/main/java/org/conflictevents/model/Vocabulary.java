package org.conflictevents.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** The known terms of one open vocabulary, and how to make one for a term that it does not know. */
final class Vocabulary<T extends Code> {

    private final Map<String, T> known = new LinkedHashMap<>();
    private final Function<String, T> unknown;

    Vocabulary(Function<String, T> unknown) {
        this.unknown = unknown;
    }

    /** Adds a known term while the constants of a vocabulary are set up. */
    T add(T term) {
        if (known.put(term.code(), term) != null) {
            throw new IllegalStateException("term '" + term + "' is there twice");
        }
        return term;
    }

    T of(String code) {
        T term = known.get(Objects.requireNonNull(code, "code"));
        return term != null ? term : unknown.apply(code);
    }

    /** The known terms in the order in which they were declared. */
    List<T> known() {
        return List.copyOf(new ArrayList<>(known.values()));
    }
}
