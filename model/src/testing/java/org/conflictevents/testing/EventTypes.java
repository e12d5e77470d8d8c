package org.conflictevents.testing;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Tuple;
import org.conflictevents.model.EventType;

/** Event types for properties. */
public final class EventTypes {

    private EventTypes() {}

    /** Mostly types of the vocabulary, and some that it does not know. */
    public static Arbitrary<EventType> any() {
        return Arbitraries.frequencyOf(Tuple.of(4, known()), Tuple.of(1, unknown()));
    }

    /** The types of the vocabulary. */
    public static Arbitrary<EventType> known() {
        return Arbitraries.of(EventType.known());
    }

    /** Types that come from elsewhere: likely codes, and any text that says something. */
    public static Arbitrary<EventType> unknown() {
        Arbitrary<String> likely =
                Arbitraries.of("CATTLE_RAID", "armed_clash", "ARMED_CLASH ", "Battles", "190", "اشتباك");
        Arbitrary<String> wild = Arbitraries.strings().ofMinLength(1).ofMaxLength(20);
        return Arbitraries.oneOf(likely, wild)
                .filter(Texts::saysSomething)
                .map(EventType::of)
                .filter(type -> !type.isKnown());
    }
}
