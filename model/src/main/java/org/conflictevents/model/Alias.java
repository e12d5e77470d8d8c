package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.Optional;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * Another name of a place, an actor or an agreement, as somebody writes it.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param text the name, not blank
 * @param language its language as a BCP 47 tag, such as {@code en} or {@code ar}
 * @param kind why it is another name
 * @param source a source that uses it
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"text", "language", "kind", "source"})
public record Alias(String text, Optional<String> language, Optional<AliasKind> kind, Optional<Source> source)
        implements WithAlias {

    public Alias {
        Checks.text(text, "text");
        language = Checks.text(language, "language");
        kind = Checks.optional(kind);
        source = Checks.optional(source);
    }

    /**
     * Returns an alias of which nothing but the name is known.
     *
     * @param text the name, not blank
     * @return the alias
     */
    public static Alias of(String text) {
        return new Alias(text, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a builder with nothing set; text is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return OneLine.of(text);
    }

    /** Builds an {@link Alias}. Not thread-safe. */
    public static final class Builder extends AliasBuilder {
        Builder() {}
    }
}
