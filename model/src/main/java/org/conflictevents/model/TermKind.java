package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * What a {@link Term} of an agreement is about. An open vocabulary, see {@link Code}.
 *
 * <p>The terms lean on the issue codes of the PA-X Peace Agreements Database, named in brackets.
 */
public final class TermKind extends Code {

    private static final Vocabulary<TermKind> VOCABULARY = new Vocabulary<>(TermKind::new);

    /** Arms are to be silent ({@code Ce}). */
    public static final TermKind CEASEFIRE = known("CEASEFIRE", "ceasefire");

    /** An area is set apart, such as a de-escalation zone. */
    public static final TermKind ZONE = known("ZONE", "zone");

    /** Posts or observers may be placed somewhere ({@code ImPK}). */
    public static final TermKind OBSERVATION = known("OBSERVATION", "observation");

    /** Forces are to go back ({@code SsrInt}). */
    public static final TermKind WITHDRAWAL = known("WITHDRAWAL", "withdrawal");

    /** Lines that forces keep to. */
    public static final TermKind LINES = known("LINES", "lines");

    /** Something is forbidden in a place. */
    public static final TermKind PROHIBITION = known("PROHIBITION", "prohibition");

    /** People or aid may move ({@code HrMob}). */
    public static final TermKind HUMANITARIAN_ACCESS = known("HUMANITARIAN_ACCESS", "humanitarian access");

    /** Who governs ({@code Pps}). */
    public static final TermKind POWER_SHARING = known("POWER_SHARING", "power sharing");

    /** What the agreement is for. */
    public static final TermKind PURPOSE = known("PURPOSE", "purpose");

    /** The country, or the area that somebody claims, that it is about ({@code Con}); it need not hold in all of it. */
    public static final TermKind COUNTRY = known("COUNTRY", "country");

    private TermKind(String code, String label) {
        super(code, label);
    }

    private TermKind(String code) {
        super(code);
    }

    private static TermKind known(String code, String label) {
        return VOCABULARY.add(new TermKind(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static TermKind of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<TermKind> known() {
        return VOCABULARY.known();
    }
}
