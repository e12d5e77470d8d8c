package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * One thing that an {@link Agreement} says.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param kind what it is about
 * @param text what it says, in the coder's words
 * @param place where it holds
 * @param quantity the number it names, such as twelve posts
 * @param attributions who says so; empty only where the record takes its attributions from what holds it
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"kind", "text", "place", "quantity", "attributions"})
public record Term(
        TermKind kind, String text, Optional<Place> place, Optional<Quantity> quantity, List<Attribution> attributions)
        implements WithTerm {

    public Term {
        requireNonNull(kind, "kind");
        Checks.text(text, "text");
        place = Checks.optional(place);
        quantity = Checks.optional(quantity);
        attributions = Checks.list(attributions, "attributions");
    }

    /** Returns a builder with nothing set; kind and text are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one readable line. */
    @Override
    public String toString() {
        return OneLine.of(kind.label() + ": " + text);
    }

    /** Builds a {@link Term}. Not thread-safe. */
    public static final class Builder extends TermBuilder {
        Builder() {}
    }
}
