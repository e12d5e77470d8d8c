package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import org.conflictevents.model.Event;
import org.conflictevents.model.Place;

/**
 * An order in which events are listed, as data.
 *
 * <p>Made by {@link Filters#when()} and {@link Filters#placeName()}. Events that an order does not tell apart keep the order of the
 * dataset. Immutable and safe for use by several threads.
 *
 * <pre>{@code
 * data.events().orderBy(when().descending(), placeName()).list();
 * when().descending()   // => when, descending
 * }</pre>
 *
 * @param key what events are ordered by
 * @param isDescending whether the order is turned round
 */
public record EventOrder(Key key, boolean isDescending) {

    public EventOrder {
        requireNonNull(key, "key");
    }

    /** Returns the order by the same key that begins with the last. */
    public EventOrder descending() {
        return new EventOrder(key, true);
    }

    Comparator<Event> comparator() {
        Comparator<Event> ascending = switch (key) {
            case WHEN -> Comparator.comparing(Event::when);
            case PLACE_NAME ->
                Comparator.comparing(
                        event -> event.place().map(Place::name).orElse(null),
                        Comparator.nullsLast(Comparator.naturalOrder()));
        };
        return isDescending ? ascending.reversed() : ascending;
    }

    /** Returns the key, with {@code descending} behind it where it is so. */
    @Override
    public String toString() {
        return Texts.words(key) + (isDescending ? ", descending" : "");
    }

    /** What events are ordered by. */
    public enum Key {
        /** The days on which they happened: by the earliest, then the latest, then the text; an open start comes first. */
        WHEN,

        /** The name of the place, letter by letter; without a place last. */
        PLACE_NAME
    }
}
