package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * Why a name is another name, see {@link Alias}. An open vocabulary, see {@link Code}.
 */
public final class AliasKind extends Code {

    private static final Vocabulary<AliasKind> VOCABULARY = new Vocabulary<>(AliasKind::new);

    /** The name in Latin letters, as somebody writes it; most aliases of Syrian places are of this kind. */
    public static final AliasKind TRANSLITERATION = known("TRANSLITERATION", "transliteration");

    /** The name in the script of the place or group itself. */
    public static final AliasKind NATIVE = known("NATIVE", "native script");

    /** The name put into another language. */
    public static final AliasKind TRANSLATION = known("TRANSLATION", "translation");

    /** A short form made of initials, such as {@code SOHR}. */
    public static final AliasKind ABBREVIATION = known("ABBREVIATION", "abbreviation");

    /** A shortened everyday form. */
    public static final AliasKind SHORT_NAME = known("SHORT_NAME", "short name");

    /** A longer or more official form. */
    public static final AliasKind FULL_NAME = known("FULL_NAME", "full name");

    /** A name that stands for another thing, such as a capital for its government. */
    public static final AliasKind METONYM = known("METONYM", "metonym");

    /** A phrase that a source uses instead of a name, such as {@code "the war monitor"}. */
    public static final AliasKind DESCRIPTION = known("DESCRIPTION", "description");

    /** A name that goes with it beside its own, such as {@code "gateway"} for a town. */
    public static final AliasKind BYNAME = known("BYNAME", "byname");

    /** A name that was used before. */
    public static final AliasKind FORMER = known("FORMER", "former name");

    /** A form that is taken for a mistake. */
    public static final AliasKind MISSPELLING = known("MISSPELLING", "misspelling");

    private AliasKind(String code, String label) {
        super(code, label);
    }

    private AliasKind(String code) {
        super(code);
    }

    private static AliasKind known(String code, String label) {
        return VOCABULARY.add(new AliasKind(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static AliasKind of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<AliasKind> known() {
        return VOCABULARY.known();
    }
}
