package org.conflictevents.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conflictevents.model.internal.OneLine;
import org.immutables.value.Value;

/**
 * An agreement between actors, as sources speak of it: its parties, what it says, and how it stands.
 *
 * <p>The PA-X Peace Agreements Database counts documents; a record here is an agreement that somebody speaks of, with
 * or without a document, and two records may be one agreement ({@link LinkKind#SAME_AS}). Equal and hashed by content.
 * Immutable and safe for use by several threads.
 *
 * @param id the name by which other records refer to it, unique among the agreements of a dataset
 * @param name the name that we print
 * @param aliases its other names
 * @param concluded when it was concluded; empty when unknown, and for a mere proposal
 * @param parties who concluded it
 * @param terms what it says
 * @param statuses how it stood at various times, as various sources say
 * @param links how it stands to other agreements
 * @param externalIds its ids elsewhere by their scheme, {@code pax} for the AgtId of PA-X
 * @param extras columns of a foreign row that the model has no place for, by name, in their order
 * @param attributions who says so; a dataset warns of a record that has none
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({
    "id",
    "name",
    "aliases",
    "concluded",
    "parties",
    "terms",
    "statuses",
    "links",
    "externalIds",
    "extras",
    "attributions"
})
public record Agreement(
        String id,
        String name,
        List<Alias> aliases,
        Optional<EdtfDate> concluded,
        List<Actor> parties,
        List<Term> terms,
        List<AgreementStatus> statuses,
        List<Link> links,
        Map<String, String> externalIds,
        Map<String, String> extras,
        List<Attribution> attributions)
        implements Entity, WithAgreement {

    public Agreement {
        Checks.id(id, "id");
        Checks.text(name, "name");
        aliases = Checks.list(aliases, "aliases");
        concluded = Checks.optional(concluded);
        parties = Checks.list(parties, "parties");
        terms = Checks.list(terms, "terms");
        statuses = Checks.list(statuses, "statuses");
        links = Checks.list(links, "links");
        externalIds = Checks.ids(externalIds, "externalIds");
        extras = Checks.extras(extras, "extras");
        attributions = Checks.list(attributions, "attributions");
    }

    /** Returns a builder with nothing set; id and name are required. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns one readable line, such as {@code Sochi memorandum (2018-09-17): Turkey, Russia}. */
    @Override
    public String toString() {
        String names = parties.stream().map(Actor::name).collect(Collectors.joining(", "));
        return OneLine.of(
                name + concluded.map(date -> " (" + date + ")").orElse("") + (names.isEmpty() ? "" : ": " + names));
    }

    /** Builds an {@link Agreement}. Not thread-safe. */
    public static final class Builder extends AgreementBuilder {
        Builder() {}
    }
}
