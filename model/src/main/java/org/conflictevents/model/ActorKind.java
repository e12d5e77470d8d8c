package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What sort of actor an {@link Actor} is. An open vocabulary, see {@link Code}.
 *
 * <p>{@link #STATE_FORCES}, {@link #ARMED_GROUP}, {@link #MILITIA}, {@link #PROTESTERS}, {@link #RIOTERS} and
 * {@link #CIVILIANS} follow the actor types of ACLED.
 */
public final class ActorKind extends Code {

    private static final Vocabulary<ActorKind> VOCABULARY = new Vocabulary<>(ActorKind::new);

    /** A state as such. */
    public static final ActorKind STATE = known("STATE", "state");

    /** A government, a ministry or an office of it. */
    public static final ActorKind GOVERNMENT = known("GOVERNMENT", "government");

    /** Armed forces, police or other forces of a state. */
    public static final ActorKind STATE_FORCES = known("STATE_FORCES", "state forces");

    /** An organised armed group that is not a state. */
    public static final ActorKind ARMED_GROUP = known("ARMED_GROUP", "armed group");

    /** An armed group tied to a party, a community or a state. */
    public static final ActorKind MILITIA = known("MILITIA", "militia");

    /** Several actors that act, or are spoken of, as one. */
    public static final ActorKind COALITION = known("COALITION", "coalition");

    /** A party or movement. */
    public static final ActorKind POLITICAL_GROUP = known("POLITICAL_GROUP", "political group");

    /** An organisation of states, or a body of one. */
    public static final ActorKind INTERGOVERNMENTAL = known("INTERGOVERNMENTAL", "intergovernmental organisation");

    /** A committee, commission or council that was set up for a task. */
    public static final ActorKind COMMITTEE = known("COMMITTEE", "committee");

    /** An organisation that brings aid. */
    public static final ActorKind AID_ORGANISATION = known("AID_ORGANISATION", "aid organisation");

    /** An organisation that watches and counts. */
    public static final ActorKind MONITOR = known("MONITOR", "monitor");

    /** A newspaper, agency, broadcaster or a correspondent of one. */
    public static final ActorKind MEDIA = known("MEDIA", "media");

    /** One human being. */
    public static final ActorKind PERSON = known("PERSON", "person");

    /** Civilians as somebody who is harmed or acts. */
    public static final ActorKind CIVILIANS = known("CIVILIANS", "civilians");

    /** People who demonstrate peacefully. */
    public static final ActorKind PROTESTERS = known("PROTESTERS", "protesters");

    /** People who demonstrate with violence. */
    public static final ActorKind RIOTERS = known("RIOTERS", "rioters");

    /** The people of a place, or a group among them. */
    public static final ActorKind POPULATION = known("POPULATION", "population");

    /** Somebody whom a source quotes without a name. */
    public static final ActorKind UNNAMED_SOURCE = known("UNNAMED_SOURCE", "unnamed source");

    private ActorKind(String code, String label) {
        super(code, label);
    }

    private ActorKind(String code) {
        super(code);
    }

    private static ActorKind known(String code, String label) {
        return VOCABULARY.add(new ActorKind(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static ActorKind of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<ActorKind> known() {
        return VOCABULARY.known();
    }
}
