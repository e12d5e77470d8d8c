package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What a {@link Participant} does in an event, or what is done to it. An open vocabulary, see {@link Code}.
 */
public final class ParticipantRole extends Code {

    private static final Vocabulary<ParticipantRole> VOCABULARY = new Vocabulary<>(ParticipantRole::new);

    /** Uses force first, or advances. */
    public static final ParticipantRole ATTACKER = known("ATTACKER", "attacker");

    /** Holds against an attack. */
    public static final ParticipantRole DEFENDER = known("DEFENDER", "defender");

    /** Fights, and the source does not say who attacks whom. */
    public static final ParticipantRole BELLIGERENT = known("BELLIGERENT", "belligerent");

    /** Does what the event is about, where no narrower role fits. */
    public static final ParticipantRole ACTOR = known("ACTOR", "actor");

    /** Backs somebody who does it. */
    public static final ParticipantRole SUPPORTER = known("SUPPORTER", "supporter");

    /** Stands beside a main actor in it, the associated actor of ACLED. */
    public static final ParticipantRole ALLY = known("ALLY", "ally");

    /** Is what it is aimed at. */
    public static final ParticipantRole TARGET = known("TARGET", "target");

    /** Is harmed by it. */
    public static final ParticipantRole VICTIM = known("VICTIM", "victim");

    /** Bears the consequences, such as the displaced. */
    public static final ParticipantRole AFFECTED = known("AFFECTED", "affected");

    /** Says it, in verbal conduct. */
    public static final ParticipantRole SPEAKER = known("SPEAKER", "speaker");

    /** Is told it, in verbal conduct. */
    public static final ParticipantRole ADDRESSEE = known("ADDRESSEE", "addressee");

    /** Takes part in talks, or concludes an agreement. */
    public static final ParticipantRole PARTY = known("PARTY", "party");

    /** Brings others together. */
    public static final ParticipantRole MEDIATOR = known("MEDIATOR", "mediator");

    /** Takes people in, or is the place of a meeting. */
    public static final ParticipantRole HOST = known("HOST", "host");

    /** Sees it. */
    public static final ParticipantRole WITNESS = known("WITNESS", "witness");

    private ParticipantRole(String code, String label) {
        super(code, label);
    }

    private ParticipantRole(String code) {
        super(code);
    }

    private static ParticipantRole known(String code, String label) {
        return VOCABULARY.add(new ParticipantRole(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ParticipantRole of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<ParticipantRole> known() {
        return VOCABULARY.known();
    }
}
