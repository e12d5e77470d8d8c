package org.conflictevents.query.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.conflictevents.model.internal.Suggestions;

/**
 * Things that can be found by their names, in any spelling.
 *
 * <p>A name is looked for first as an id, then as a name, then as an alias, both without regard to case, accents and punctuation,
 * then by its sound as a name and as an alias. The first of these that finds anything settles it. Immutable and safe for use
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
     * @param <T> what it is
     */
    public record Entry<T>(T thing, String id, String name, List<String> aliases) {}

    private final List<Entry<T>> entries;
    private final Map<String, List<T>> byId = new HashMap<>();
    private final Map<String, List<T>> byName = new HashMap<>();
    private final Map<String, List<T>> byAlias = new HashMap<>();
    private final Map<String, List<T>> byNameSound = new HashMap<>();
    private final Map<String, List<T>> byAliasSound = new HashMap<>();
    private final BiPredicate<T, T> holds;

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
            note(byId, entry.id(), entry.thing());
            note(byName, Spelling.plain(entry.name()), entry.thing());
            Spelling.sounds(entry.name()).forEach(key -> note(byNameSound, key, entry.thing()));
            for (String alias : entry.aliases()) {
                note(byAlias, Spelling.plain(alias), entry.thing());
                Spelling.sounds(alias).forEach(key -> note(byAliasSound, key, entry.thing()));
            }
        }
    }

    private static <T> void note(Map<String, List<T>> map, String key, T thing) {
        if (!key.isEmpty()) {
            List<T> things = map.computeIfAbsent(key, k -> new ArrayList<>(1));
            if (!things.contains(thing)) {
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
        String plain = Spelling.plain(name);
        List<String> sounds = Spelling.sounds(name);
        Set<T> found = new LinkedHashSet<>();
        found.addAll(matches(byId, List.of(name), wanted));
        for (Supplier<List<T>> next : List.<Supplier<List<T>>>of(
                () -> matches(byName, List.of(plain), wanted),
                () -> matches(byAlias, List.of(plain), wanted),
                () -> matches(byNameSound, sounds, wanted),
                () -> matches(byAliasSound, sounds, wanted))) {
            Optional<T> clear = outermost(found);
            if (clear.isPresent()) {
                return List.of(clear.get());
            }
            found.addAll(next.get());
        }
        return outermost(found).map(List::of).orElseGet(() -> List.copyOf(found));
    }

    private static <T> List<T> matches(Map<String, List<T>> map, List<String> keys, Predicate<? super T> wanted) {
        return keys.stream()
                .flatMap(key -> map.getOrDefault(key, List.of()).stream())
                .filter(wanted)
                .toList();
    }

    /** Returns the one thing, or the one that holds all others. */
    private Optional<T> outermost(Set<T> found) {
        return found.stream()
                .filter(one -> found.stream().allMatch(other -> other.equals(one) || holds.test(one, other)))
                .findFirst();
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
                Spelling.sounds(entry.name()).forEach(key -> note(bySound, key, entry.thing()));
                for (String alias : entry.aliases()) {
                    note(byText, alias, entry.thing());
                    Spelling.sounds(alias).forEach(key -> note(bySound, key, entry.thing()));
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
