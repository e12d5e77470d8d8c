package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * How two places, actors or agreements stand to one another, as a source says: who backs whom, what lies on which road.
 *
 * <p>A distance is a {@link Figure} over two places, not a relation. Immutable and safe for use by several threads.
 *
 * @param kind how the first stands to the second
 * @param from the first
 * @param to the second
 * @param bearing in which direction the first place lies, seen from the second
 * @param when when it was so; empty when the source does not say
 * @param attributions who says so; a dataset warns of a record that has none
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"kind", "from", "to", "bearing", "when", "attributions"})
public record Relation(
        RelationKind kind,
        @Entity.Reference Entity from,
        @Entity.Reference Entity to,
        Optional<Bearing> bearing,
        Optional<EdtfDate> when,
        List<Attribution> attributions)
        implements WithRelation {

    public Relation {
        requireNonNull(kind, "kind");
        requireNonNull(from, "from");
        requireNonNull(to, "to");
        bearing = Checks.optional(bearing);
        when = Checks.optional(when);
        attributions = Checks.list(attributions, "attributions");
    }

    /** Returns a builder with nothing set; kind, from and to are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one readable line, such as {@code Turkey backs Syrian rebels}. */
    @Override
    public String toString() {
        return OneLine.of(from.name() + " " + bearing.map(b -> b + " ").orElse("") + kind.label() + " " + to.name()
                + when.map(w -> " (" + w + ")").orElse(""));
    }

    /** Builds a {@link Relation}. Not thread-safe. */
    public static final class Builder extends RelationBuilder {
        Builder() {}
    }
}
