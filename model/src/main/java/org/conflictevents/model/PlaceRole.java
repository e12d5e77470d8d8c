package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What a further place is to an event, see {@link EventPlace}. An open vocabulary, see {@link Code}.
 */
public final class PlaceRole extends Code {

    private static final Vocabulary<PlaceRole> VOCABULARY = new Vocabulary<>(PlaceRole::new);

    /** Where a movement or a shot came from. */
    public static final PlaceRole ORIGIN = known("ORIGIN", "origin");

    /** What a movement passed. */
    public static final PlaceRole VIA = known("VIA", "via");

    /** Where a movement went. */
    public static final PlaceRole DESTINATION = known("DESTINATION", "destination");

    /** What a threat, a plan or an aim is directed at. */
    public static final PlaceRole TARGET = known("TARGET", "target");

    /** Another place where the same thing happened. */
    public static final PlaceRole ALSO = known("ALSO", "also");

    private PlaceRole(String code, String label) {
        super(code, label);
    }

    private PlaceRole(String code) {
        super(code);
    }

    private static PlaceRole known(String code, String label) {
        return VOCABULARY.add(new PlaceRole(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static PlaceRole of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<PlaceRole> known() {
        return VOCABULARY.known();
    }
}
