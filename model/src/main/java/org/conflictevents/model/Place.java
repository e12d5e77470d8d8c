package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.internal.OneLine;
import org.conflictevents.model.internal.Suggestions;
import org.immutables.value.Value;

/**
 * A place: a country, a town, a road, an area without edges.
 *
 * <p>Hashes by id and is equal by content. Immutable and safe for use by several threads.
 *
 * @param id the name by which other records refer to it, unique among the places of a dataset
 * @param name the name that we print
 * @param aliases its other names
 * @param kind what sort of place it is
 * @param within the smallest place that surely holds it, of at most {@value #MAX_LEVELS} levels, this place included
 * @param location a point that stands for it; empty when none is known
 * @param externalIds its ids elsewhere by their scheme, such as {@code geonames}, {@code wikidata}, {@code pcode}
 *     (OCHA) and {@code ucdp}
 * @param attributions where name, codes and coordinates come from; they name no voices
 */
@Value.Builder
@SdkStyle
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@JsonPropertyOrder({"id", "name", "aliases", "kind", "within", "location", "externalIds", "attributions"})
public record Place(
        String id,
        String name,
        List<Alias> aliases,
        PlaceKind kind,
        Optional<Place> within,
        Optional<GeoPoint> location,
        Map<String, String> externalIds,
        List<Attribution> attributions)
        implements Entity, WithPlace {

    /**
     * How many levels of places there may be, from the smallest to the one that lies within no other, both included.
     *
     * <p>Gazetteers have about ten, from a building to a continent. The limit makes sure that what can be built can be
     * compared, written and read again.
     */
    public static final int MAX_LEVELS = 32;

    public Place {
        Checks.id(id, "id");
        Checks.text(name, "name");
        aliases = Checks.list(aliases, "aliases");
        requireNonNull(kind, "kind");
        within = Checks.optional(within);
        checkLevels(within);
        location = Checks.optional(location);
        externalIds = Checks.ids(externalIds, "externalIds");
        attributions = Checks.voiceless(attributions, "place '" + id + "'");
    }

    /** Counts anew each time: a level that every place remembers would be a component, and stand in every file. */
    private static void checkLevels(Optional<Place> within) {
        int levels = 1;
        for (Optional<Place> place = within;
                place.isPresent();
                place = place.get().within()) {
            levels++;
        }
        if (within.isPresent() && levels > MAX_LEVELS) {
            throw new IllegalArgumentException("within must make at most " + MAX_LEVELS
                    + " levels, this place included, but the place '"
                    + Suggestions.abbreviate(within.get().id()) + "' has as many by itself; leave out levels between");
        }
    }

    /**
     * Tells whether this place is another, or lies in it at any depth.
     *
     * @param other the place that may hold this one
     * @return true if {@code other} is this place or one of those it lies within, compared by id
     */
    public boolean isWithin(Place other) {
        requireNonNull(other, "other");
        for (Optional<Place> place = Optional.of(this);
                place.isPresent();
                place = place.get().within()) {
            if (place.get().id().equals(other.id())) {
                return true;
            }
        }
        return false;
    }

    /** Returns a builder with nothing set; id, name and kind are required. */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** Returns the name and what it lies within, such as {@code Saraqib, Idlib, Syria}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder(name);
        for (Optional<Place> place = within;
                place.isPresent();
                place = place.get().within()) {
            line.append(", ").append(place.get().name());
        }
        return OneLine.of(line.toString());
    }

    /** Builds a {@link Place}. Not thread-safe. */
    public static final class Builder extends PlaceBuilder {
        Builder() {}
    }
}
