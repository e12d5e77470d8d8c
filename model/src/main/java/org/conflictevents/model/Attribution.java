package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * Who says it: one source, the chain of voices inside it, how firmly, and where exactly it stands.
 *
 * <p>The voices run from the one that the source quotes inwards: an article that quotes an agency that quotes an army
 * source has the voices {@code [agency, army source]}. No voices means that the source speaks in its own voice. The
 * stance is that of the innermost voice, and holds for the whole record that the attribution belongs to. Immutable and
 * safe for use by several threads.
 *
 * @param source the document
 * @param voices the chain inside the source, from the one it quotes inwards; empty when it speaks itself
 * @param stance how the innermost voice stands to the claim
 * @param said when the innermost voice spoke, {@code source_date} of UCDP GED
 * @param spans where it stands in the text of the source
 * @param claimedDate the date that this source gives for what it tells, where it differs from the coder's reading or
 *     is worth keeping
 * @param wording a few words of the source, as they stand there
 * @param quoted whether the wording stands in quotation marks there; needs a wording
 * @param note what the coder has to say about this reading
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"source", "voices", "stance", "said", "spans", "claimedDate", "wording", "quoted", "note"})
public record Attribution(
        Source source,
        List<Actor> voices,
        Stance stance,
        Optional<EdtfDate> said,
        List<TextSpan> spans,
        Optional<EdtfDate> claimedDate,
        Optional<String> wording,

        @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean quoted,

        Optional<String> note)
        implements WithAttribution {

    public Attribution {
        requireNonNull(source, "source");
        voices = Checks.list(voices, "voices");
        requireNonNull(stance, "stance");
        said = Checks.optional(said);
        spans = Checks.list(spans, "spans");
        claimedDate = Checks.optional(claimedDate);
        wording = Checks.text(wording, "wording");
        note = Checks.text(note, "note");
        if (quoted && wording.isEmpty()) {
            throw new IllegalArgumentException("quoted needs a wording: the words that stand in quotation marks");
        }
    }

    /**
     * Returns the claim of a source in its own voice, as a whole.
     *
     * @param source the document
     * @return an attribution with stance {@link Stance#ASSERTS} and nothing else
     */
    public static Attribution of(Source source) {
        return builder().source(source).stance(Stance.ASSERTS).build();
    }

    /**
     * Returns the one who vouches for the claim: the innermost voice.
     *
     * @return the last voice, empty when the source speaks itself
     */
    public Optional<Actor> claimant() {
        return voices.isEmpty() ? Optional.empty() : Optional.of(voices.get(voices.size() - 1));
    }

    /**
     * Tells whether somebody stands for the claim here.
     *
     * @return true for {@link Stance#ASSERTS} and {@link Stance#CONFIRMS}
     */
    @JsonIgnore
    public boolean isReport() {
        return stance == Stance.ASSERTS || stance == Stance.CONFIRMS;
    }

    /** Returns a builder with nothing set but {@code quoted} to false; source and stance are required. */
    public static Builder builder() {
        return new Builder();
    }

    /**
     * Returns one line, such as {@code article-001: SANA > Syrian army source}; a stance other than ASSERTS in words.
     */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(source.id());
        String separator = ": ";
        for (Actor voice : voices) {
            line.append(separator).append(voice.name());
            separator = " > ";
        }
        if (stance != Stance.ASSERTS) {
            line.append(" (")
                    .append(stance.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                    .append(')');
        }
        return OneLine.of(line.toString());
    }

    /** Builds an {@link Attribution}. Not thread-safe. */
    public static final class Builder extends AttributionBuilder {
        Builder() {
            quoted(false);
        }
    }
}
