package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A word of an open vocabulary: a set of terms that we name, which others extend.
 *
 * <p>Each vocabulary is a subclass with its known terms as constants and a static {@code of(String)} that never fails on
 * a term it does not know: such a term keeps the text it came with and is written back as it was. Terms are compared by
 * that text, letter by letter; {@code of} gives the constant itself for a known term.
 *
 * <p>Immutable and safe for use by several threads.
 */
public abstract class Code implements Comparable<Code> {

    private final String code;
    private final String label;
    private final boolean known;

    /** A known term. */
    Code(String code, String label) {
        this.code = code;
        this.label = label;
        this.known = true;
    }

    /** A term that this vocabulary does not know. */
    Code(String code) {
        this.code = Checks.text(code, "code");
        this.label = code;
        this.known = false;
    }

    /**
     * Returns the term as it is written in files.
     *
     * @return the term, never blank
     */
    @JsonValue
    public final String code() {
        return code;
    }

    /**
     * Returns the term in words, such as {@code "people killed"}; for an unknown term, the term itself.
     *
     * @return the words, never blank
     */
    public final String label() {
        return label;
    }

    /**
     * Tells whether this is one of the vocabulary's own terms.
     *
     * @return true for the constants, false for a term that came from elsewhere
     */
    @JsonIgnore // or else Jackson 2 reaches for the private field behind it, which no module may
    public final boolean isKnown() {
        return known;
    }

    /** Orders terms by their text. */
    @Override
    public final int compareTo(Code other) {
        return code.compareTo(Objects.requireNonNull(other, "other").code);
    }

    @Override
    @SuppressWarnings("EqualsGetClass") // terms of two vocabularies are never equal
    public final boolean equals(@Nullable Object other) {
        return this == other || (other != null && getClass() == other.getClass() && code.equals(((Code) other).code));
    }

    @Override
    public final int hashCode() {
        return Objects.hash(getClass().getSimpleName(), code);
    }

    /** Returns the term as it is written in files; {@code of(x.toString())} equals {@code x}. */
    @Override
    public final String toString() {
        return code;
    }
}
