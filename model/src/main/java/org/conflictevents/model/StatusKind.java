package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * How an agreement stands, see {@link AgreementStatus}. An open vocabulary, see {@link Code}.
 */
public final class StatusKind extends Code {

    private static final Vocabulary<StatusKind> VOCABULARY = new Vocabulary<>(StatusKind::new);

    /** It holds, or is treated as holding. */
    public static final StatusKind IN_FORCE = known("IN_FORCE", "in force");

    /** Somebody is said to have acted against it. */
    public static final StatusKind BROKEN = known("BROKEN", "broken");

    /** It is wanted or offered, and not agreed. */
    public static final StatusKind PROPOSED = known("PROPOSED", "proposed");

    /** Talks on it ended without it. */
    public static final StatusKind FAILED = known("FAILED", "failed");

    /** Whether it holds, or what it says, is contested. */
    public static final StatusKind DISPUTED = known("DISPUTED", "disputed");

    /** Another agreement took its place. */
    public static final StatusKind REPLACED = known("REPLACED", "replaced");

    private StatusKind(String code, String label) {
        super(code, label);
    }

    private StatusKind(String code) {
        super(code);
    }

    private static StatusKind known(String code, String label) {
        return VOCABULARY.add(new StatusKind(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static StatusKind of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<StatusKind> known() {
        return VOCABULARY.known();
    }
}
