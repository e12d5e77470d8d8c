package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Code;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Place;
import org.conflictevents.model.Source;

/**
 * What the events of a group have in common by one {@link EventKey}, and what is amiss where the key has no proper value for them.
 *
 * <pre>{@code
 * data.events().groupBy(month()).count().rows().get(0).keys().get(0).value()   // => Optional[...]
 * }</pre>
 *
 * <p>Keys have an order: times by their days; anything else with a proper value first, then those known less precisely, then what is
 * not known; among equals numbers and days of the week, say, by their own order, the rest by name.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param value the month, the place, the actor or whatever it is; empty where nothing is known
 * @param note why this is no proper value, such as {@code no one month} or {@code no governorate}; empty if it is one
 */
public record GroupKey(Optional<Object> value, Optional<String> note) {

    /** The order of groups. */
    static final Comparator<GroupKey> ORDER = GroupKey::compare;

    private static final Comparator<Object> BY_NAME = Comparator.<Object, String>comparing(GroupKey::name)
            .thenComparing(value -> names(value).findFirst().orElse(""));

    public GroupKey {
        requireNonNull(value, "value");
        requireNonNull(note, "note");
    }

    static GroupKey of(Object value) {
        return new GroupKey(Optional.of(value), Optional.empty());
    }

    static GroupKey of(Object value, String note) {
        return new GroupKey(Optional.of(value), Optional.of(note));
    }

    static GroupKey unknown(String note) {
        return new GroupKey(Optional.empty(), Optional.of(note));
    }

    /** Tells whether this is a proper value of the key: the whole of what was asked for is known. */
    public boolean isKnown() {
        return value.isPresent() && note.isEmpty();
    }

    /** Whether this is the value itself. */
    boolean is(Object asked) {
        return value.filter(asked::equals).isPresent();
    }

    /** Whether somebody who writes this means the value: its id, its name or code, or all that is printed. */
    boolean isCalled(String text) {
        return text.equals(toString())
                || value.stream().flatMap(GroupKey::names).anyMatch(text::equals);
    }

    private static Stream<String> names(Object value) {
        if (value instanceof Place place) {
            return Stream.of(place.id(), place.name());
        } else if (value instanceof Actor actor) {
            return Stream.of(actor.id(), actor.name());
        } else if (value instanceof Source source) {
            return Stream.of(source.id(), source.title());
        }
        return value instanceof Code code ? Stream.of(code.code(), code.label()) : Stream.of(value.toString());
    }

    private static String name(Object value) {
        if (value instanceof Place place) {
            return place.name();
        } else if (value instanceof Actor actor) {
            return actor.name();
        } else if (value instanceof Source source) {
            return source.id();
        }
        return value instanceof Code code ? code.label() : value.toString();
    }

    private int compare(GroupKey other) {
        if (value.isEmpty() || other.value.isEmpty()) {
            int order = Boolean.compare(value.isEmpty(), other.value.isEmpty());
            return order != 0 ? order : note.orElse("").compareTo(other.note.orElse(""));
        }
        Object one = value.get();
        Object two = other.value.get();
        if (one instanceof EdtfDate date && two instanceof EdtfDate then) {
            return date.compareTo(then);
        }
        int byNote = Boolean.compare(note.isPresent(), other.note.isPresent());
        if (byNote != 0) {
            return byNote;
        }
        if (!type(one).equals(type(two))) { // values of a key of one's own: those of each sort stand together
            return type(one).getName().compareTo(type(two).getName());
        }
        if (one instanceof Comparable<?> && !(one instanceof Code)) {
            return Comparator.<Comparable<Object>>naturalOrder().compare(comparable(one), comparable(two));
        }
        int order = BY_NAME.compare(one, two);
        return order != 0 ? order : note.orElse("").compareTo(other.note.orElse(""));
    }

    private static Class<?> type(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    @SuppressWarnings("unchecked") // both are of one class, which compares with itself
    private static Comparable<Object> comparable(Object value) {
        return (Comparable<Object>) value;
    }

    /** Returns the value and, in brackets, the note: {@code 2020-02}, {@code Syria (no governorate)}, {@code (no date)}. */
    @Override
    public String toString() {
        return Stream.of(value.map(GroupKey::name), note.map(text -> "(" + text + ")"))
                .flatMap(Optional::stream)
                .reduce((name, text) -> name + " " + text)
                .orElse("");
    }
}
