package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which record of a newer dataset is which of an older one, for one kind of records. Not thread-safe.
 *
 * <p>By an external id that both have, if no other contradicts it and no further record has it; else by the id.
 */
final class Pairs<T extends Record> {

    private final List<T> newer;
    private final Function<T, String> id;
    private final Function<T, Map<String, String>> externalIds;
    private final Map<String, T> olderById = new LinkedHashMap<>();
    private final Map<String, T> newerById = new LinkedHashMap<>();

    /** The older id of each newer record, by its id, and the other way round. */
    private final Map<String, String> olderIds = new HashMap<>();

    private final Map<String, String> newerIds = new HashMap<>();

    Pairs(List<T> older, List<T> newer, Function<T, String> id, Function<T, Map<String, String>> externalIds) {
        this.newer = newer;
        this.id = id;
        this.externalIds = externalIds;
        older.forEach(one -> olderById.put(id.apply(one), one));
        newer.forEach(one -> newerById.put(id.apply(one), one));
        pairByBoth();
        pairByExternalId();
        olderById.keySet().forEach(this::pairIfFree);
    }

    private void pairByBoth() {
        olderById.forEach((name, one) -> {
            T other = newerById.get(name);
            if (other != null
                    && externalIds.apply(one).entrySet().stream()
                            .anyMatch(externalIds.apply(other).entrySet()::contains)) {
                pair(name, name);
            }
        });
    }

    private void pairByExternalId() {
        Map<List<String>, Set<String>> those = byExternalId(newerById, olderIds);
        byExternalId(olderById, newerIds).forEach((key, these) -> {
            Set<String> others = those.getOrDefault(key, Set.of());
            if (these.size() == 1 && others.size() == 1) {
                String name = these.iterator().next();
                String other = others.iterator().next();
                if (!newerIds.containsKey(name) && !olderIds.containsKey(other) && !differ(name, other)) {
                    pair(name, other);
                }
            }
        });
    }

    /** Returns the ids of records that are in no pair yet, by each of their external ids. */
    private Map<List<String>, Set<String>> byExternalId(Map<String, T> records, Map<String, String> paired) {
        Map<List<String>, Set<String>> ids = new LinkedHashMap<>();
        records.forEach((name, one) -> {
            if (!paired.containsKey(name)) {
                externalIds
                        .apply(one)
                        .forEach((scheme, value) -> ids.computeIfAbsent(
                                        List.of(scheme, value), key -> new LinkedHashSet<>(2))
                                .add(name));
            }
        });
        return ids;
    }

    private boolean differ(String name, String other) {
        Map<String, String> those = externalIds.apply(Objects.requireNonNull(newerById.get(other)));
        return externalIds.apply(Objects.requireNonNull(olderById.get(name))).entrySet().stream()
                .anyMatch(entry ->
                        those.containsKey(entry.getKey()) && !entry.getValue().equals(those.get(entry.getKey())));
    }

    /** Pairs two records that are in no pair, where there are such. */
    void pairIfFree(String olderId, String newerId) {
        if (olderById.containsKey(olderId)
                && newerById.containsKey(newerId)
                && !newerIds.containsKey(olderId)
                && !olderIds.containsKey(newerId)) {
            pair(olderId, newerId);
        }
    }

    private void pairIfFree(String name) {
        pairIfFree(name, name);
    }

    private void pair(String olderId, String newerId) {
        newerIds.put(olderId, newerId);
        olderIds.put(newerId, olderId);
    }

    /** Returns the newer records. */
    List<T> newer() {
        return newer;
    }

    String id(T one) {
        return id.apply(one);
    }

    /** Returns what a newer record was, null if it is new. */
    @Nullable
    T olderOf(T one) {
        String name = olderIds.get(id.apply(one));
        return name == null ? null : olderById.get(name);
    }

    /** Returns the older records that are no more. */
    List<T> onlyOlder() {
        List<T> gone = new ArrayList<>();
        olderById.forEach((name, one) -> {
            if (!newerIds.containsKey(name)) {
                gone.add(one);
            }
        });
        return gone;
    }

    /** Returns the id that an older record has in the newer dataset; its own if it is not in it. */
    String newerId(String name) {
        return newerIds.getOrDefault(name, name);
    }

    /** Returns what an older record is in the newer dataset; itself if it is not in it. */
    T newer(T one, String name) {
        String other = newerIds.get(name);
        return other == null ? one : Objects.requireNonNull(newerById.get(other));
    }
}
