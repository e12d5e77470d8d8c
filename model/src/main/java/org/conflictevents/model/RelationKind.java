package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * How two places, actors or agreements stand to one another, see {@link Relation}. An open vocabulary, see {@link Code}.
 *
 * <p>Read it from the first to the second: {@code turkey BACKS the rebels}.
 */
public final class RelationKind extends Code {

    private static final Vocabulary<RelationKind> VOCABULARY = new Vocabulary<>(RelationKind::new);

    /** The first supports the second. */
    public static final RelationKind BACKS = known("BACKS", "backs");

    /** The two stand together. */
    public static final RelationKind ALLIED_WITH = known("ALLIED_WITH", "allied with");

    /** The first is against the second. */
    public static final RelationKind OPPOSES = known("OPPOSES", "opposes");

    /** The first is an organisational part of the second. */
    public static final RelationKind PART_OF = known("PART_OF", "part of");

    /** The first is a member of the second, as a person of a group. */
    public static final RelationKind MEMBER_OF = known("MEMBER_OF", "member of");

    /** The second leads the first. */
    public static final RelationKind LED_BY = known("LED_BY", "led by");

    /** The first speaks in the name of the second. */
    public static final RelationKind SPEAKS_FOR = known("SPEAKS_FOR", "speaks for");

    /** The first took the place of the second. */
    public static final RelationKind SUCCEEDS = known("SUCCEEDS", "succeeds");

    /** The first, an actor, sits in the second, a place. */
    public static final RelationKind BASED_IN = known("BASED_IN", "based in");

    /** The first, an actor, holds the second, a place, as a lasting state. */
    public static final RelationKind CONTROLS = known("CONTROLS", "controls");

    /** The first place lies in the second. */
    public static final RelationKind WITHIN = known("WITHIN", "within");

    /** The two places share ground, and neither holds the other. */
    public static final RelationKind OVERLAPS = known("OVERLAPS", "overlaps");

    /** The first place lies near the second; a bearing says on which side. */
    public static final RelationKind NEAR = known("NEAR", "near");

    /** The first place lies on the second, a road or a border. */
    public static final RelationKind LIES_ON = known("LIES_ON", "lies on");

    /** The first, a road or a junction, connects to the second. */
    public static final RelationKind JOINS = known("JOINS", "joins");

    /** The two places share an edge. */
    public static final RelationKind BORDERS = known("BORDERS", "borders");

    /** The first place is the capital of the second. */
    public static final RelationKind CAPITAL_OF = known("CAPITAL_OF", "capital of");

    /** The first, such as an agreement, bears the name of the second; that it was made there is not said. */
    public static final RelationKind NAMED_AFTER = known("NAMED_AFTER", "named after");

    private RelationKind(String code, String label) {
        super(code, label);
    }

    private RelationKind(String code) {
        super(code);
    }

    private static RelationKind known(String code, String label) {
        return VOCABULARY.add(new RelationKind(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static RelationKind of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<RelationKind> known() {
        return VOCABULARY.known();
    }
}
