package org.conflictevents.model.internal.merge;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The records of one kind from several datasets, sorted by the thing that each of them is about. Not thread-safe.
 *
 * <p>Records are of one thing if they have the same external id, and if one does so with the other through a third. An external id that
 * a dataset gives to several of its own records tells nothing by itself, and neither does one that two records share while they differ
 * in another: such records are one only where their own ids are the same as well.
 */
final class Things<T extends Record> {

    /** A record of one of the datasets. */
    static final class Member<T> {
        final int dataset;
        final String id;
        final T told;
        private final Map<String, String> externalIds;
        private @Nullable Thing<T> thing;

        private Member(int dataset, String id, T told, Map<String, String> externalIds) {
            this.dataset = dataset;
            this.id = id;
            this.told = told;
            this.externalIds = externalIds;
        }

        Thing<T> thing() {
            return requireNonNull(thing);
        }
    }

    /** What one or several records are about. */
    static final class Thing<T> {
        private final int order;
        private String id;
        private List<Member<T>> members = new ArrayList<>();
        private @Nullable T merged;

        private Thing(int order, Member<T> first) {
            this.order = order;
            this.id = first.id;
            members.add(first);
        }

        /** Returns the id, which is final only once all are named. */
        String id() {
            return id;
        }

        /** Returns the records that are about it, in the order of the datasets; at least one. */
        List<Member<T>> members() {
            return members;
        }

        T merged() {
            return requireNonNull(merged);
        }

        boolean isMerged() {
            return merged != null;
        }

        void merged(T one) {
            this.merged = one;
        }
    }

    /** Records that share an external id. */
    record Sharing<T>(String scheme, List<Member<T>> members) {}

    private final String list;
    private final Function<T, String> id;
    private final Function<T, Map<String, String>> externalIds;
    private final List<Map<String, Member<T>>> byId = new ArrayList<>();
    private final List<Member<T>> members = new ArrayList<>();
    private final List<Sharing<T>> doubts = new ArrayList<>();
    private List<Thing<T>> things = List.of();

    /**
     * Creates one with nothing in it.
     *
     * @param list the list of a dataset in which such records stand
     */
    Things(String list, Function<T, String> id, Function<T, Map<String, String>> externalIds) {
        this.list = list;
        this.id = id;
        this.externalIds = externalIds;
    }

    String list() {
        return list;
    }

    /** Adds the records of the next dataset. */
    void add(List<T> records) {
        Map<String, Member<T>> own = new HashMap<>(records.size() * 2);
        for (T one : records) {
            Member<T> member = new Member<>(byId.size(), id.apply(one), one, externalIds.apply(one));
            member.thing = new Thing<>(members.size(), member);
            members.add(member);
            own.put(member.id, member);
        }
        byId.add(own);
    }

    // ---- which records are of one thing

    void joinByExternalId() {
        Map<List<String>, List<Member<T>>> sharing = new LinkedHashMap<>();
        for (Member<T> member : members) {
            member.externalIds.forEach(
                    (scheme, value) -> sharing.computeIfAbsent(List.of(scheme, value), key -> new ArrayList<>(2))
                            .add(member));
        }
        sharing.forEach((key, those) -> {
            if (those.size() > 1 && !joinAll(those, isAmbiguous(those))) {
                doubts.add(new Sharing<>(key.get(0), those));
            }
        });
    }

    private static <T> boolean isAmbiguous(List<Member<T>> members) {
        for (int i = 1; i < members.size(); i++) {
            if (members.get(i).dataset == members.get(i - 1).dataset) {
                return true;
            }
        }
        return false;
    }

    /** Joins those of which it is certain; returns true if all are one. */
    private boolean joinAll(List<Member<T>> those, boolean onlySameIds) {
        Map<String, Member<T>> firsts = new HashMap<>();
        boolean all = true;
        for (int i = 0; i < those.size(); i++) {
            Member<T> member = those.get(i);
            Member<T> same = firsts.putIfAbsent(member.id, member);
            if (same != null) {
                join(same.thing(), member.thing());
            } else if (onlySameIds || !joinFirstThatFits(those.subList(0, i), member)) {
                all &= i == 0;
            }
        }
        return all;
    }

    private boolean joinFirstThatFits(List<Member<T>> earlier, Member<T> member) {
        for (Member<T> other : earlier) {
            if (other.thing() == member.thing() || !differInAnId(other.thing(), member.thing())) {
                join(other.thing(), member.thing());
                return true;
            }
        }
        return false;
    }

    private static <T> boolean differInAnId(Thing<T> one, Thing<T> other) {
        for (Member<T> a : one.members) {
            for (Map.Entry<String, String> entry : a.externalIds.entrySet()) {
                for (Member<T> b : other.members) {
                    String value = b.externalIds.get(entry.getKey());
                    if (value != null && !value.equals(entry.getValue())) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

    /**
     * Joins records that have one id.
     *
     * @param depth those of lower depth are looked at first
     * @param agree whether two records of different datasets may be about one thing
     */
    void joinBySameId(ToIntFunction<T> depth, BiPredicate<Member<T>, Member<T>> agree) {
        Map<String, List<Member<T>>> sameIds = new LinkedHashMap<>();
        for (Member<T> member : members) {
            sameIds.computeIfAbsent(member.id, key -> new ArrayList<>(2)).add(member);
        }
        sameIds.values().stream()
                .filter(those -> those.size() > 1)
                .sorted(Comparator.comparingInt(those -> those.stream()
                        .mapToInt(member -> depth.applyAsInt(member.told))
                        .max()
                        .orElseThrow()))
                .forEach(those -> joinThatAgree(those, agree));
    }

    private static <T> void joinThatAgree(List<Member<T>> those, BiPredicate<Member<T>, Member<T>> agree) {
        for (int j = 1; j < those.size(); j++) {
            Member<T> later = those.get(j);
            for (int i = 0; i < j; i++) {
                Member<T> earlier = those.get(i);
                if (earlier.thing() == later.thing() || agree.test(earlier, later)) {
                    join(earlier.thing(), later.thing());
                    break;
                }
            }
        }
    }

    private static <T> void join(Thing<T> one, Thing<T> other) {
        if (one == other) {
            return;
        }
        Thing<T> kept = one.order < other.order ? one : other;
        Thing<T> gone = kept == one ? other : one;
        for (Member<T> member : gone.members) {
            member.thing = kept;
        }
        kept.members.addAll(gone.members);
    }

    // ---- what they are called

    /** Gives each thing an id of its own: that of its first record, or one made from it where an earlier thing has that. */
    void name() {
        Set<Thing<T>> all = new LinkedHashSet<>();
        for (Member<T> member : members) {
            all.add(member.thing());
        }
        things = List.copyOf(all);
        Set<String> taken = new HashSet<>();
        List<Thing<T>> late = new ArrayList<>();
        for (Thing<T> thing : things) {
            thing.members.sort(Comparator.comparingInt(member -> member.dataset));
            thing.id = thing.members.get(0).id;
            if (!taken.add(thing.id)) {
                late.add(thing);
            }
        }
        for (Thing<T> thing : late) {
            thing.id = free(thing.id, taken);
        }
    }

    /** Returns an id that nobody has, made from one that somebody has, and takes it. */
    static String free(String id, Set<String> taken) {
        int number = 2;
        while (!taken.add(id + "-" + number)) {
            number++;
        }
        return id + "-" + number;
    }

    /** Returns the things in the order of their first records; none before they are named. */
    List<Thing<T>> all() {
        return things;
    }

    /** Returns the records of all datasets, in their order. */
    List<Member<T>> members() {
        return members;
    }

    /** Returns what a record is about. */
    Thing<T> of(int dataset, String id) {
        return requireNonNull(byId.get(dataset).get(id)).thing();
    }

    /** Returns the record of a dataset that has this id, null if there is none. */
    @Nullable
    Member<T> member(int dataset, String id) {
        return byId.get(dataset).get(id);
    }

    /**
     * Returns those who share an external id while the only record of it that a dataset has is one with no other. Ids of a group, such
     * as that of the conflict which events belong to, leave no doubt.
     */
    List<Sharing<T>> keptApart() {
        Set<String> ofGroups = new HashSet<>();
        for (Sharing<T> sharing : doubts) {
            if (isAmbiguous(sharing.members) && isToldApart(sharing)) {
                ofGroups.add(sharing.scheme);
            }
        }
        List<Sharing<T>> apart = new ArrayList<>();
        for (Sharing<T> sharing : doubts) {
            if (ofGroups.contains(sharing.scheme) && isToldApart(sharing)) {
                continue;
            }
            Map<Integer, Set<Thing<T>>> byDataset = new HashMap<>();
            Map<Thing<T>, Set<Integer>> byThing = new HashMap<>();
            for (Member<T> member : sharing.members()) {
                byDataset
                        .computeIfAbsent(member.dataset, key -> new HashSet<>())
                        .add(member.thing());
                byThing.computeIfAbsent(member.thing(), key -> new HashSet<>()).add(member.dataset);
            }
            boolean anyLeft = byDataset.values().stream()
                    .anyMatch(those -> those.size() == 1
                            && byThing.getOrDefault(those.iterator().next(), Set.of())
                                            .size()
                                    == 1);
            if (anyLeft && byDataset.size() > 1) {
                apart.add(sharing);
            }
        }
        return apart;
    }

    /** Tells whether all of these have an id of another scheme, too, which no two things have in common. */
    private static <T> boolean isToldApart(Sharing<T> sharing) {
        return sharing.members.get(0).externalIds.keySet().stream().anyMatch(scheme -> {
            Map<String, Thing<T>> things = new HashMap<>();
            return sharing.members.stream().allMatch(member -> {
                String value = member.externalIds.get(scheme);
                return value != null && things.computeIfAbsent(value, key -> member.thing()) == member.thing();
            });
        });
    }
}
