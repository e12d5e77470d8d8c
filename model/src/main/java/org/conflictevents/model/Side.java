package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * The side on which a {@link Participant} stands in an event. An open vocabulary, see {@link Code}.
 *
 * <p>{@link #A} and {@link #B} are those of UCDP GED: in state-based violence A is the government, in one-sided
 * violence A is the perpetrator and B its victims. A source that knows more than two sides names them as it likes.
 */
public final class Side extends Code {

    private static final Vocabulary<Side> VOCABULARY = new Vocabulary<>(Side::new);

    /** The first side; the government or the perpetrator. */
    public static final Side A = known("A", "side A");

    /** The second side. */
    public static final Side B = known("B", "side B");

    private Side(String code, String label) {
        super(code, label);
    }

    private Side(String code) {
        super(code);
    }

    private static Side known(String code, String label) {
        return VOCABULARY.add(new Side(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Side of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<Side> known() {
        return VOCABULARY.known();
    }
}
