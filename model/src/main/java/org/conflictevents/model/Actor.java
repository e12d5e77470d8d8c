package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * Somebody who acts, speaks or is harmed: a state, an armed group, an agency, a person, a population, an unnamed
 * source.
 *
 * <p>Hashes by id and is equal by content. Immutable and safe for use by several threads.
 *
 * @param id the name by which other records refer to it, unique among the actors of a dataset
 * @param name the name that we print
 * @param aliases its other names
 * @param kind what sort of actor it is
 * @param externalIds its ids elsewhere by their scheme, such as {@code ucdp} and {@code wikidata}
 * @param attributions where name and codes come from; they name no voices
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "name", "aliases", "kind", "externalIds", "attributions"})
public record Actor(
        String id,
        String name,
        List<Alias> aliases,
        ActorKind kind,
        Map<String, String> externalIds,
        List<Attribution> attributions)
        implements Entity, WithActor {

    public Actor {
        Checks.id(id, "id");
        Checks.text(name, "name");
        aliases = Checks.list(aliases, "aliases");
        requireNonNull(kind, "kind");
        externalIds = Checks.ids(externalIds, "externalIds");
        attributions = Checks.voiceless(attributions, "actor '" + id + "'");
    }

    /** Returns a builder with nothing set; id, name and kind are required. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the name. */
    @Override
    public String toString() {
        return OneLine.of(name);
    }

    /** Builds an {@link Actor}. Not thread-safe. */
    public static final class Builder extends ActorBuilder {
        Builder() {}
    }
}
