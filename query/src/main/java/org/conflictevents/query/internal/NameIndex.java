package org.conflictevents.query.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Things that can be found by their names, in any spelling.
 *
 * <p>A name is looked for first as an id, then as a name, then as an alias, both without regard to case, accents and punctuation,
 * then by its sound as a name and as an alias, unless that is an abbreviation. The first of these that finds anything settles it. Immutable and safe for use
 * by several threads.
 *
 * @param <T> what is found
 */
public final class NameIndex<T> {

    /**
     * A thing with its names.
     *
     * @param thing the thing
     * @param id its id, unique in the index
     * @param name the name that we print
     * @param aliases its other names
     * @param abbreviations those of them that are written in one way, and are not found by their sound
     * @param <T> what it is
     */
    public record Entry<T>(T thing, String id, String name, List<String> aliases, Set<String> abbreviations) {

        /** An abbreviation is written in one way: what only sounds like it is another, or a slip to ask about. */
        private boolean isSpoken(String one) {
            return !Spelling.isAbbreviation(one) && !abbreviations.contains(one);
        }
    }

    private final List<Entry<T>> entries;
    private final BiPredicate<T, T> holds;
    private final Map<String, T> byId = new HashMap<>();

    // Each is built when it is first needed: most names are found as they are written, and a program that starts should
    // not wait. Two threads may both build one; either result will do.
    private volatile @Nullable Keys<T> written;
    private volatile @Nullable Keys<T> sounds;

    /** The things by the keys of their names and of their aliases. */
    private record Keys<T>(Map<String, List<T>> names, Map<String, List<T>> aliases) {}

    /**
     * Creates an index.
     *
     * @param entries the things
     * @param holds whether the first of two things is a larger one around the second: a name that both bear means the
     *     first
     */
    public NameIndex(Collection<Entry<T>> entries, BiPredicate<T, T> holds) {
        this.entries = List.copyOf(entries);
        this.holds = holds;
        for (Entry<T> entry : this.entries) {
            byId.put(entry.id(), entry.thing());
        }
    }

    private Keys<T> written() {
        Keys<T> keys = written;
        if (keys == null) {
            keys = new Keys<>(new HashMap<>(), new HashMap<>());
            for (Entry<T> entry : entries) {
                note(keys.names(), Spelling.plain(entry.name()), entry.thing());
                for (String alias : entry.aliases()) {
                    note(keys.aliases(), Spelling.plain(alias), entry.thing());
                }
            }
            written = keys;
        }
        return keys;
    }

    private Keys<T> sounds() {
        Keys<T> keys = sounds;
        if (keys == null) {
            keys = new Keys<>(new HashMap<>(), new HashMap<>());
            for (Entry<T> entry : entries) {
                if (entry.isSpoken(entry.name())) {
                    noteSounds(keys.names(), entry.name(), entry.thing());
                }
                for (String alias : entry.aliases()) {
                    if (entry.isSpoken(alias)) {
                        noteSounds(keys.aliases(), alias, entry.thing());
                    }
                }
            }
            sounds = keys;
        }
        return keys;
    }

    private static <T> void noteSounds(Map<String, List<T>> map, String name, T thing) {
        for (String sound : Spelling.sounds(name)) {
            note(map, sound, thing);
        }
    }

    /** Notes a thing under a key, once: those of one thing come one after another. */
    @SuppressWarnings("ReferenceEquality")
    private static <T> void note(Map<String, List<T>> map, String key, T thing) {
        if (!key.isEmpty()) {
            List<T> things = map.get(key);
            if (things == null) {
                things = new ArrayList<>(1);
                map.put(key, things);
            }
            if (things.isEmpty() || things.get(things.size() - 1) != thing) {
                things.add(thing);
            }
        }
    }

    /**
     * Returns what a name means.
     *
     * @param name a name in any spelling, or an id
     * @param wanted which things may be meant
     * @return one thing; none if nothing is called so; all that are called so, the nearest first, if the name does not tell
     *     them apart
     */
    public List<T> find(String name, Predicate<? super T> wanted) {
        Bearers<T> bearers = bearers(name, wanted);
        return bearers.outermost() == null ? bearers.all() : List.of(bearers.outermost());
    }

    /**
     * Those that a name may mean.
     *
     * @param all all that are called so, the nearest first
     * @param outermost the one that holds all others, which is meant where one is asked for; null if the name does not tell them apart
     * @param <T> what they are
     */
    public record Bearers<T>(List<T> all, @Nullable T outermost) {}

    /**
     * Returns all that a name may mean: also those that lie in another of that name, as a city in its governorate.
     *
     * @param name a name in any spelling, or an id
     * @param wanted which things may be meant
     */
    public Bearers<T> bearers(String name, Predicate<? super T> wanted) {
        Set<T> found = new LinkedHashSet<>();
        for (Step step : Step.values()) {
            add(step, name, wanted, found);
            T clear = outermost(found);
            if (clear != null) {
                return new Bearers<>(List.copyOf(found), clear);
            }
        }
        return new Bearers<>(List.copyOf(found), null);
    }

    /** By what a name is looked for, the first before all. */
    private enum Step {
        ID,
        NAME,
        ALIAS,
        NAME_SOUND,
        ALIAS_SOUND
    }

    private void add(Step step, String name, Predicate<? super T> wanted, Set<T> found) {
        switch (step) {
            case ID -> {
                T thing = byId.get(name);
                if (thing != null && wanted.test(thing)) {
                    found.add(thing);
                }
            }
            case NAME -> add(written().names(), List.of(Spelling.plain(name)), wanted, found);
            case ALIAS -> add(written().aliases(), List.of(Spelling.plain(name)), wanted, found);
            case NAME_SOUND -> add(sounds().names(), Spelling.sounds(name), wanted, found);
            case ALIAS_SOUND -> add(sounds().aliases(), Spelling.sounds(name), wanted, found);
        }
    }

    private static <T> void add(
            Map<String, List<T>> things, List<String> keys, Predicate<? super T> wanted, Set<T> found) {
        for (String key : keys) {
            for (T thing : things.getOrDefault(key, List.of())) {
                if (wanted.test(thing)) {
                    found.add(thing);
                }
            }
        }
    }

    /** Returns the one thing, or the one that holds all others; null if there is none. */
    @SuppressWarnings("ReferenceEquality") // there is one instance of each
    private @Nullable T outermost(Set<T> found) {
        for (T one : found) {
            boolean holdsAll = true;
            for (T other : found) {
                holdsAll &= other == one || holds.test(one, other);
            }
            if (holdsAll) {
                return one;
            }
        }
        return null;
    }

    /**
     * Returns things whose names are near to one that nothing is called by.
     *
     * @param name what was written
     * @param wanted which things may be meant
     * @param limit how many to return at most
     * @return the things, nearest by sound first, then by letters
     */
    public List<T> near(String name, Predicate<? super T> wanted, int limit) {
        Map<String, List<T>> bySound = new LinkedHashMap<>();
        Map<String, List<T>> byText = new LinkedHashMap<>();
        for (Entry<T> entry : entries) {
            if (wanted.test(entry.thing())) {
                note(byText, entry.id(), entry.thing());
                note(byText, entry.name(), entry.thing());
                noteSounds(bySound, entry.name(), entry.thing());
                for (String alias : entry.aliases()) {
                    note(byText, alias, entry.thing());
                    noteSounds(bySound, alias, entry.thing());
                }
            }
        }
        Set<T> near = new LinkedHashSet<>();
        for (String sound : Spelling.sounds(name)) {
            Suggestions.near(sound, bySound.keySet(), limit)
                    .forEach(key -> near.addAll(bySound.getOrDefault(key, List.of())));
        }
        Suggestions.near(name, byText.keySet(), limit)
                .forEach(text -> near.addAll(byText.getOrDefault(text, List.of())));
        return near.stream().limit(limit).toList();
    }

    /** Returns all things, in the order in which they were given. */
    public List<T> all() {
        return entries.stream().map(Entry::thing).toList();
    }
}
