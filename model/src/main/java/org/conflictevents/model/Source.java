package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conflictevents.model.internal.OneLine;
import org.conflictevents.model.internal.Suggestions;
import org.immutables.value.Value;

/**
 * A document, dataset or other thing that claims are read from; in the terms of W3C PROV, the entity that a record
 * {@code hadPrimarySource}.
 *
 * <p>Hashes by id and is equal by content. Immutable and safe for use by several threads.
 *
 * @param id the name by which attributions refer to it, unique among the sources of a dataset
 * @param kind what sort of thing it is
 * @param title its title or headline
 * @param publisher who published it, as far as the source itself says so; empty when it does not
 * @param published when it was published; empty when unknown
 * @param uri where it can be found, as somebody gives it: whoever makes a link of it decides which schemes to follow
 * @param sha256 SHA-256 of the file whose text the {@link TextSpan}s of its attributions count in, 64 lower-case
 *     hexadecimal digits
 * @param licence under which terms it may be used, an SPDX identifier where there is one
 * @param retrieved when the file was fetched
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "kind", "title", "publisher", "published", "uri", "sha256", "licence", "retrieved"})
public record Source(
        String id,
        SourceKind kind,
        String title,
        Optional<String> publisher,
        Optional<EdtfDate> published,
        Optional<URI> uri,
        Optional<String> sha256,
        Optional<String> licence,
        Optional<EdtfDate> retrieved)
        implements WithSource {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    public Source {
        Checks.id(id, "id");
        requireNonNull(kind, "kind");
        Checks.text(title, "title");
        publisher = Checks.text(publisher, "publisher");
        published = Checks.optional(published);
        uri = Checks.optional(uri);
        sha256 = Checks.optional(sha256);
        sha256.ifPresent(hash -> {
            if (!SHA_256.matcher(hash).matches()) {
                throw new IllegalArgumentException(
                        "sha256 must be 64 lower-case hexadecimal digits, was '" + Suggestions.abbreviate(hash) + "'");
            }
        });
        licence = Checks.text(licence, "licence");
        retrieved = Checks.optional(retrieved);
    }

    /** Returns a builder with nothing set; id, kind and title are required. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns one readable line, such as {@code article-000 "Regime forces enter ..."}. */
    @Override
    public String toString() {
        return OneLine.of(id + " \"" + title + "\"");
    }

    /** Builds a {@link Source}. Not thread-safe. */
    public static final class Builder extends SourceBuilder {
        Builder() {}
    }
}
