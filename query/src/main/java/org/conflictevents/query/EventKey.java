package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.model.Participant;
import org.conflictevents.model.PlaceKind;
import org.jspecify.annotations.Nullable;

/**
 * By what events are put into groups, see {@link EventQuery#groupBy}. The methods are made for static import.
 *
 * <pre>{@code
 * data.events().groupBy(month(), type()).count().pivot().print();
 * data.events().groupBy(own("weekday", event -> event.when().earliest().map(LocalDate::getDayOfWeek))).count().print();
 * }</pre>
 *
 * <p>No event is dropped, and none is put where it may not belong: what has no proper value by a key stands in a group that says so,
 * see {@link GroupKey#note()}. By time, place, type and class each event is in one group; by actor and source it is in as many as it has,
 * and {@link Grouped#repeated()} says how many events are in several.
 *
 * <p>Immutable and safe for use by several threads, as far as the function of an {@link #own} key is.
 */
public final class EventKey {

    private final String name;
    private final Supplier<KeyReader> reader;

    private final boolean isExtent;

    private EventKey(String name, Supplier<KeyReader> reader, boolean isExtent) {
        this.name = name;
        this.reader = reader;
        this.isExtent = isExtent;
    }

    private static EventKey of(String name, Function<Event, List<GroupKey>> values) {
        return new EventKey(name, () -> KeyReader.ofSeveral(values), false);
    }

    /**
     * Returns the key of the month in which an event lies.
     *
     * <p>An event is in the month that holds all its days, from the first to the last that are possible; a mark such as {@code ?} widens
     * no date. If none holds them all, the group is the range of months that they reach into, with a note: {@code 2020-01/2020-02 (no
     * one month)}, {@code ../2020-02 (no one month)}. Without any known day it is {@code (no date)}. The values are {@link
     * org.conflictevents.model.EdtfDate}s.
     */
    public static EventKey month() {
        return new EventKey("month", () -> new Periods(Periods.Length.MONTH), true);
    }

    /**
     * Returns the key of the week in which an event lies, from Monday to Sunday, written as the interval of its days: {@code
     * 2020-02-03/2020-02-09}; see {@link #month()}.
     */
    public static EventKey week() {
        return new EventKey("week", () -> new Periods(Periods.Length.WEEK), true);
    }

    /** Returns the key of the year in which an event lies; see {@link #month()}. */
    public static EventKey year() {
        return new EventKey("year", () -> new Periods(Periods.Length.YEAR), true);
    }

    /**
     * Returns the key of the place of some kind in which an event happened.
     *
     * <p>It is the nearest place of the kind that holds where the event happened, {@link Event#place()} and further places with the role
     * {@code ALSO}; not where a movement came from, or what was aimed at. Where there is none, the group is the place that is known, with
     * a note: {@code Syria (no governorate)}; of several that lie in different ones it is what holds them all: {@code Syria (no one
     * governorate)}. Without any place it is {@code (no place)}. The values are {@link org.conflictevents.model.Place}s.
     *
     * @param kind the kind of place
     * @param more further kinds that will do, such as {@code PROVINCE} beside {@code GOVERNORATE}
     */
    public static EventKey place(PlaceKind kind, PlaceKind... more) {
        List<PlaceKind> kinds = Stream.concat(
                        Stream.of(requireNonNull(kind, "kind")), Arguments.list(more, "more").stream())
                .distinct()
                .toList();
        return new EventKey(Texts.alternatives(kinds, PlaceKind::label), () -> new Scenes(kinds), true);
    }

    /** Returns the key of who takes part in an event, in whatever role; without participants it is {@code (no actor)}. */
    public static EventKey actor() {
        return of("actor", event -> keys(event.participants().stream().map(Participant::actor), "no actor"));
    }

    /** Returns the key of the type of an event, as it is coded; the values are {@link EventType}s. */
    public static EventKey type() {
        return new EventKey("type", () -> KeyReader.ofOne(Event::type), false);
    }

    /** Returns the key of the class to which the type of an event belongs, such as battles; see {@link EventType#eventClass()}. */
    public static EventKey eventClass() {
        return new EventKey("class", () -> KeyReader.ofOne(event -> event.type().eventClass()), false);
    }

    /**
     * Returns the key of the sources that report an event: assert or confirm it. What nobody reports is {@code (no report)}: a denial and
     * silence are none.
     */
    public static EventKey source() {
        return of(
                "source",
                event -> keys(
                        event.attributions().stream()
                                .filter(Attribution::isReport)
                                .map(Attribution::source),
                        "no report"));
    }

    /**
     * Returns a key of one's own.
     *
     * @param name what stands above it in tables
     * @param value gives what an event has in common with others of its group, a value with {@code equals} and a readable {@code
     *     toString}; an {@code Optional} or a collection gives the value or values in it, and an empty one the group {@code (no name)},
     *     with the name given here; null is refused when the query is run. It must give the same for the same event.
     * @return the key
     * @throws IllegalArgumentException if the name is blank
     */
    public static EventKey own(String name, Function<? super Event, ?> value) {
        Texts.notBlank(name, "name");
        requireNonNull(value, "value");
        return of(name, event -> {
            Object given = notNull(value.apply(event), name, event);
            Stream<?> values = given instanceof Optional<?> optional
                    ? optional.stream()
                    : given instanceof Collection<?> collection ? collection.stream() : Stream.of(given);
            return keys(values.map(each -> notNull(each, name, event)), "no " + name);
        });
    }

    private static Object notNull(@Nullable Object value, String name, Event event) {
        return requireNonNull(
                value,
                () -> "the key '" + name + "' gives null for the event '" + event.id() + "'; let it give an Optional");
    }

    private static List<GroupKey> keys(Stream<?> values, String none) {
        List<GroupKey> keys = values.distinct().<GroupKey>map(GroupKey::of).toList();
        return keys.isEmpty() ? List.of(GroupKey.unknown(none)) : keys;
    }

    /** Returns what stands above the key in tables, such as {@code month}. */
    public String name() {
        return name;
    }

    /** Tells whether a value is a time or a place in which the events of its group lie as a whole. */
    boolean isExtent() {
        return isExtent;
    }

    /** Returns what reads the values of events, for one run in one thread. */
    KeyReader reader() {
        return reader.get();
    }

    /** Returns the {@linkplain #name() name}. */
    @Override
    public String toString() {
        return name;
    }
}
