package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import org.conflictevents.model.PlaceKind;

/**
 * A place as a user writes it: a name or an id and, where the name alone may mean several places, what sort of place is meant.
 *
 * <p>Nothing is looked up until a query that holds it is bound. Immutable and safe for use by several threads.
 *
 * @param name a name in any spelling, or an id; not blank
 * @param kind the only sort of place that is meant; empty to take any
 */
public record PlaceName(String name, Optional<PlaceKind> kind) {

    public PlaceName {
        Texts.notBlank(name, "name");
        requireNonNull(kind, "kind");
    }

    /** Returns a name of any kind of place, for a parameter that is called otherwise. */
    static PlaceName of(String name, String parameter) {
        return new PlaceName(Texts.notBlank(name, parameter), Optional.empty());
    }

    /** Returns the name, and the kind in brackets where there is one: {@code Idlib (city)}. */
    @Override
    public String toString() {
        return Texts.name(name) + kind.map(k -> " (" + k.label() + ")").orElse("");
    }
}
