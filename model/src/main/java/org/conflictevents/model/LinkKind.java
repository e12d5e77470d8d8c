package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * How one event, or one agreement, stands to another, see {@link Link}. An open vocabulary, see {@link Code}.
 *
 * <p>Read it from the record that holds the link: this event is {@code PART_OF} that one.
 */
public final class LinkKind extends Code {

    private static final Vocabulary<LinkKind> VOCABULARY = new Vocabulary<>(LinkKind::new);

    /** The other is a whole to which this belongs. */
    public static final LinkKind PART_OF = known("PART_OF", "part of");

    /** Both tell of the same thing; the link has a confidence. */
    public static final LinkKind SAME_AS = known("SAME_AS", "same as");

    /**
     * Both tell of, or count, some of the same, and neither holds the other: what both count is there twice when their
     * numbers are added. It holds in both directions, and one of the two has the link.
     */
    public static final LinkKind OVERLAPS = known("OVERLAPS", "overlaps");

    /** This was done because of the other. */
    public static final LinkKind RESPONDS_TO = known("RESPONDS_TO", "responds to");

    /** This undoes what the other did. */
    public static final LinkKind REVERSES = known("REVERSES", "reverses");

    /** This report takes the place of the other, by the same voice. */
    public static final LinkKind REVISES = known("REVISES", "revises");

    /** Both cannot be true. */
    public static final LinkKind CONTRADICTS = known("CONTRADICTS", "contradicts");

    /** This came after the other, as a source tells it. */
    public static final LinkKind FOLLOWS = known("FOLLOWS", "follows");

    /** A source gives the other as the cause of this. */
    public static final LinkKind CAUSED_BY = known("CAUSED_BY", "caused by");

    /** This, a saying, is about the other. */
    public static final LinkKind REFERS_TO = known("REFERS_TO", "refers to");

    /** This happened while the other went on. */
    public static final LinkKind DURING = known("DURING", "during");

    /** This is threatened or announced for the case that the other does not come about. */
    public static final LinkKind UNLESS = known("UNLESS", "unless");

    /** This is threatened, foreseen or supposed for the case that the other comes about. */
    public static final LinkKind IF = known("IF", "if");

    /** This agreement took the place of the other. */
    public static final LinkKind REPLACES = known("REPLACES", "replaces");

    /** This carries out the other. */
    public static final LinkKind IMPLEMENTS = known("IMPLEMENTS", "implements");

    private static final List<LinkKind> ACYCLIC = List.of(PART_OF, REVISES, REPLACES);

    private LinkKind(String code, String label) {
        super(code, label);
    }

    private LinkKind(String code) {
        super(code);
    }

    private static LinkKind known(String code, String label) {
        return VOCABULARY.add(new LinkKind(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static LinkKind of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the kinds that lead from a thing to something larger, later or truer, and so must not lead back to it. */
    public static List<LinkKind> acyclic() {
        return ACYCLIC;
    }

    /** Returns the known terms in their order of declaration. */
    public static List<LinkKind> known() {
        return VOCABULARY.known();
    }
}
