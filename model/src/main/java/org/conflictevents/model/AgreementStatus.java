package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * How an {@link Agreement} stood at a time, as somebody says.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param kind how it stood
 * @param by who broke, proposed or replaced it, or treats it as holding
 * @param when when it stood so; empty when the source does not say
 * @param attributions who says so; empty only where the record takes its attributions from what holds it
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"kind", "by", "when", "attributions"})
public record AgreementStatus(
        StatusKind kind, Optional<Actor> by, Optional<EdtfDate> when, List<Attribution> attributions)
        implements WithAgreementStatus {

    public AgreementStatus {
        requireNonNull(kind, "kind");
        by = Checks.optional(by);
        when = Checks.optional(when);
        attributions = Checks.list(attributions, "attributions");
    }

    /** Returns a builder with nothing set; kind is required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one readable line, such as {@code broken by Syria (2020-02)}. */
    @Override
    public String toString() {
        return OneLine.of(kind.label()
                + by.map(actor -> " by " + actor.name()).orElse("")
                + when.map(w -> " (" + w + ")").orElse(""));
    }

    /** Builds an {@link AgreementStatus}. Not thread-safe. */
    public static final class Builder extends AgreementStatusBuilder {
        Builder() {}
    }
}
