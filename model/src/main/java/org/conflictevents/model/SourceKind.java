package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/** What sort of thing a {@link Source} is. An open vocabulary, see {@link Code}. */
public final class SourceKind extends Code {

    private static final Vocabulary<SourceKind> VOCABULARY = new Vocabulary<>(SourceKind::new);

    /** An article of a newspaper, agency or broadcaster. */
    public static final SourceKind NEWS_ARTICLE = known("NEWS_ARTICLE", "news article");

    /** A collection of records in a structured format, such as a release of UCDP GED. */
    public static final SourceKind DATASET = known("DATASET", "dataset");

    /** A list of places with their coordinates or codes. */
    public static final SourceKind GAZETTEER = known("GAZETTEER", "gazetteer");

    /** A report of an organisation. */
    public static final SourceKind REPORT = known("REPORT", "report");

    /** A statement or declaration, published by the one who makes it. */
    public static final SourceKind STATEMENT = known("STATEMENT", "statement");

    /** The text of an agreement. */
    public static final SourceKind AGREEMENT_TEXT = known("AGREEMENT_TEXT", "agreement text");

    /** A post in a social network. */
    public static final SourceKind SOCIAL_MEDIA = known("SOCIAL_MEDIA", "social media post");

    /** A photograph, film or sound recording. */
    public static final SourceKind RECORDING = known("RECORDING", "photograph or recording");

    private SourceKind(String code, String label) {
        super(code, label);
    }

    private SourceKind(String code) {
        super(code);
    }

    private static SourceKind known(String code, String label) {
        return VOCABULARY.add(new SourceKind(code, label));
    }

    /**
     * Returns the term that is written so.
     *
     * @param code the term, not blank
     * @return the constant for a known term, else a term that keeps this text
     * @throws IllegalArgumentException if the code is blank
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SourceKind of(String code) {
        return VOCABULARY.of(code);
    }

    /** Returns the known terms in their order of declaration. */
    public static List<SourceKind> known() {
        return VOCABULARY.known();
    }
}
