package org.conflictevents.io.internal.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import java.io.IOException;
import java.io.InputStream;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.rows.Reading;

/**
 * How much JSON may hold, and the parsers that mind it. Immutable and safe for use by several threads.
 *
 * <p>Names of members are bounded too, beside what a user sets: none that the model knows is as long, but those of extras are any.
 */
public final class JsonLimits {

    /** Bytes of the name of one member. */
    static final int MAX_NAME = 50_000;

    /** What holds where nobody can set anything. */
    static final JsonLimits STANDARD = new JsonLimits(ReadLimits.defaults(), MAX_NAME, false);

    /** What holds for rows that were written just before: nothing is too large. */
    static final JsonLimits NONE = new JsonLimits(
            ReadLimits.defaults()
                    .withMaxRowCharacters(Integer.MAX_VALUE)
                    .withMaxFieldCharacters(Integer.MAX_VALUE)
                    .withMaxFieldsPerRow(Integer.MAX_VALUE)
                    .withMaxNumberDigits(Integer.MAX_VALUE)
                    .withMaxDocumentTokens(Long.MAX_VALUE),
            Integer.MAX_VALUE,
            false);

    private final ReadLimits limits;
    private final boolean isSettable;
    private final JsonFactory factory;

    private JsonLimits(ReadLimits limits, int maxName, boolean isSettable) {
        this.limits = limits;
        this.isSettable = isSettable;
        this.factory = JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // slow, and of no use to a document with many names
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxNesting())
                        .maxStringLength(limits.maxFieldCharacters())
                        .maxNameLength(maxName)
                        .maxNumberLength(limits.maxNumberDigits())
                        .maxTokenCount(limits.maxDocumentTokens())
                        .build())
                .build();
    }

    /** Returns the limits that a user has set, or might. */
    static JsonLimits of(ReadLimits limits) {
        return new JsonLimits(limits, MAX_NAME, true);
    }

    /** Returns what makes parsers of streams of any length, whose texts, numbers and depth are bounded. The bytes are UTF-8. */
    public static JsonFactory streaming(ReadLimits limits) {
        return JsonFactory.builder()
                .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
                .disable(JsonFactory.Feature.CHARSET_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.maxNesting())
                        .maxStringLength(limits.maxFieldCharacters())
                        .maxNameLength(MAX_NAME)
                        .maxNumberLength(limits.maxNumberDigits())
                        .build())
                .build();
    }

    /** Returns what is too much for a parser of {@link #streaming}, and how to raise the limit. */
    public static String tooMuch(StreamConstraintsException found, ReadLimits limits) {
        return JsonLimits.of(limits).tooMuch(found);
    }

    /** Returns what is too much for a parser, and how to raise the limit. */
    String tooMuch(StreamConstraintsException found) {
        String constraint = found.getOriginalMessage(); // which names the one that it goes beyond
        if (constraint.contains("getMaxStringLength")) {
            return tooMuch("a text has more than %s characters", limits.maxFieldCharacters(), "MaxFieldCharacters");
        } else if (constraint.contains("getMaxNumberLength")) {
            return tooMuch("a number has more than %s digits", limits.maxNumberDigits(), "MaxNumberDigits");
        } else if (constraint.contains("getMaxNestingDepth")) {
            return tooMuch("more than %s objects and arrays lie within one another", limits.maxNesting(), "MaxNesting");
        } else if (constraint.contains("getMaxTokenCount")) {
            return tooMuch("there are more than %s tokens", limits.maxDocumentTokens(), "MaxDocumentTokens");
        }
        return "the name of a member has more than " + MAX_NAME + " bytes";
    }

    private String tooMuch(String what, long most, String limit) {
        String wayOut = wayOut(limit);
        return what.formatted(most) + (wayOut.isEmpty() ? "" : "; " + wayOut);
    }

    JsonFactory factory() {
        return factory;
    }

    int nesting() {
        return limits.maxNesting();
    }

    int textCharacters() {
        return limits.maxFieldCharacters();
    }

    int digits() {
        return limits.maxNumberDigits();
    }

    /**
     * Returns all bytes of a document, or as many as show that a text in it is too long.
     *
     * @throws RecordFormatException if there are too many
     */
    byte[] readDocument(InputStream in, String source) throws IOException {
        long most = Math.min(limits.maxDocumentBytes(), Integer.MAX_VALUE - 16); // no array holds more
        byte[] input = BoundedTexts.of(in, Math.max(limits.maxFieldCharacters(), MAX_NAME))
                .readNBytes((int) most + 1);
        if (input.length > most) {
            String wayOut = wayOut("MaxDocumentBytes");
            throw Reading.refusal(
                    source,
                    1,
                    "the document has more than " + most + " bytes" + (wayOut.isEmpty() ? "" : "; " + wayOut));
        }
        return input;
    }

    /** Returns how to raise a limit; empty where nobody can. */
    String wayOut(String limit) {
        return isSettable ? "ReadLimits.with" + limit + " takes more" : "";
    }
}
