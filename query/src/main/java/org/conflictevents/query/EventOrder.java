package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Comparator;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Place;
import org.jspecify.annotations.Nullable;

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

    /** Returns the order by the same key that begins with the last. What has no known day, or no place, comes last here too. */
    public EventOrder descending() {
        return new EventOrder(key, true);
    }

    Comparator<Event> comparator() {
        return switch (key) {
            case WHEN ->
                Comparator.<Event, LocalDate>comparing(event -> start(event.when()), knownFirst())
                        .thenComparing(Event::when, direction());
            case PLACE_NAME ->
                Comparator.comparing(event -> event.place().map(Place::name).orElse(null), knownFirst());
        };
    }

    private <T extends Comparable<? super T>> Comparator<T> knownFirst() {
        return Comparator.nullsLast(direction());
    }

    private <T extends Comparable<? super T>> Comparator<T> direction() {
        return isDescending ? Comparator.reverseOrder() : Comparator.naturalOrder();
    }

    /** The day at which a date stands in a chronicle; null for one of which no day is known. */
    private static @Nullable LocalDate start(EdtfDate when) {
        return when.hasOpenStart() && !when.isSet()
                ? LocalDate.MIN
                : when.earliest().or(when::latest).orElse(null);
    }

    /** Returns the key, with {@code descending} behind it where it is so. */
    @Override
    public String toString() {
        return Texts.words(key) + (isDescending ? ", descending" : "");
    }

    /** What events are ordered by. */
    public enum Key {
        /**
         * The days on which they happened: by the earliest, then as {@link EdtfDate} orders dates. An open start ({@code ../2020}) comes
         * first. What began nobody knows when, or happened on some day before another, stands at the end that is known
         * ({@code /2020-02-06} and {@code [..2020-02-06]} before that day's own events, not before all others), and what has no known day comes last.
         */
        WHEN,

        /** The name of the place, letter by letter; without a place last. */
        PLACE_NAME
    }
}
