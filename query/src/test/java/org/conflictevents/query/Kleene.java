package org.conflictevents.query;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.conflictevents.model.Truth;

/** Three-valued logic as a table would have it: conjunction is the least, alternative the greatest of its operands. */
final class Kleene {

    private static final List<Truth> RISING = List.of(Truth.NO, Truth.UNKNOWN, Truth.YES);

    static final Comparator<Truth> ORDER = Comparator.comparing(RISING::indexOf);

    private Kleene() {}

    static Truth not(Truth truth) {
        return RISING.get(2 - RISING.indexOf(truth));
    }

    static Truth least(Truth... truths) {
        return Stream.of(truths).min(ORDER).orElseThrow();
    }

    static Truth greatest(Truth... truths) {
        return Stream.of(truths).max(ORDER).orElseThrow();
    }

    static Truth between(boolean certain, boolean possible) {
        return certain ? Truth.YES : possible ? Truth.UNKNOWN : Truth.NO;
    }
}
