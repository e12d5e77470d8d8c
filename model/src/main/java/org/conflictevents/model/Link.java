package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import java.util.OptionalDouble;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * A link from one event to another, or from one agreement to another.
 *
 * <p>The other end is named by id, not held: claims refer to one another freely, also in circles where that makes
 * sense. Immutable and safe for use by several threads.
 *
 * @param kind how the record that holds the link stands to the other
 * @param target the id of the other event or agreement
 * @param confidence how sure the coder is, above 0 and at most 1; wanted for {@link LinkKind#SAME_AS}
 * @param note why
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"kind", "target", "confidence", "note"})
public record Link(LinkKind kind, String target, OptionalDouble confidence, Optional<String> note) implements WithLink {

    public Link {
        requireNonNull(kind, "kind");
        Checks.text(target, "target");
        confidence = confidence == null ? OptionalDouble.empty() : confidence;
        note = Checks.text(note, "note");
        confidence.ifPresent(c -> {
            if (!(c > 0 && c <= 1)) {
                throw new IllegalArgumentException("confidence must be above 0 and at most 1, was " + c);
            }
        });
    }

    /**
     * Returns a link without a confidence.
     *
     * @param kind how the record that holds the link stands to the other
     * @param target the id of the other event or agreement
     * @return the link
     */
    public static Link of(LinkKind kind, String target) {
        return new Link(kind, target, OptionalDouble.empty(), Optional.empty());
    }

    /** Returns a builder with nothing set; kind and target are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one readable line, such as {@code SAME_AS saraqib-entered (0.9)}. */
    @Override
    public String toString() {
        return OneLine.of(kind + " " + target + (confidence.isPresent() ? " (" + confidence.getAsDouble() + ")" : ""));
    }

    /** Builds a {@link Link}. Not thread-safe. */
    public static final class Builder extends LinkBuilder {
        Builder() {}
    }
}
