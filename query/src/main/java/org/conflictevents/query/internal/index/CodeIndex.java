package org.conflictevents.query.internal.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.conflictevents.model.Event;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/**
 * Which events have which of a number of values, such as types or actors.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param <K> what is looked for
 */
public final class CodeIndex<K> {

    /** So many events fill whole containers of a bitmap: sets of further ones are put behind theirs. */
    private static final int PART = 1 << 16;

    private final Map<K, RoaringBitmap> sets;

    private CodeIndex(Map<K, RoaringBitmap> sets) {
        this.sets = sets;
    }

    /**
     * Builds an index, parts of a large one beside one another.
     *
     * @param events the events
     * @param values tells the values of an event, each any number of times; called by several threads
     */
    public static <K> CodeIndex<K> of(List<Event> events, BiConsumer<Event, Consumer<K>> values) {
        List<Map<K, RoaringBitmap>> parts = IntStream.range(0, (events.size() + PART - 1) / PART)
                .parallel()
                .mapToObj(part -> part(events, part * PART, values))
                .toList();
        Map<K, RoaringBitmap> sets = new HashMap<>();
        for (Map<K, RoaringBitmap> part : parts) {
            part.forEach((value, set) -> sets.merge(value, set, CodeIndex::append));
        }
        sets.values().forEach(RoaringBitmap::runOptimize);
        return new CodeIndex<>(sets);
    }

    private static RoaringBitmap append(RoaringBitmap all, RoaringBitmap more) {
        all.or(more);
        return all;
    }

    private static <K> Map<K, RoaringBitmap> part(List<Event> events, int from, BiConsumer<Event, Consumer<K>> values) {
        Map<K, RoaringBitmapWriter<RoaringBitmap>> writers = new HashMap<>();
        for (int row = from; row < Math.min(events.size(), from + PART); row++) {
            int number = row;
            values.accept(
                    events.get(row),
                    value -> writers.computeIfAbsent(
                                    value,
                                    first -> RoaringBitmapWriter.writer()
                                            .initialCapacity(1)
                                            .get())
                            .add(number));
        }
        Map<K, RoaringBitmap> sets = new HashMap<>();
        writers.forEach((value, writer) -> sets.put(value, writer.get()));
        return sets;
    }

    /** Returns the events with any of some values. */
    public Rows anyOf(Collection<? extends K> values) {
        return union(values.stream().map(sets::get).filter(set -> set != null).toList());
    }

    /** Returns the events with all of some values, one or more. */
    public Rows allOf(Collection<? extends K> values) {
        List<RoaringBitmap> all = new ArrayList<>();
        for (K value : values) {
            RoaringBitmap set = sets.get(value);
            if (set == null) {
                return Rows.none();
            }
            all.add(set);
        }
        if (all.size() == 1) {
            return Rows.of(all.get(0));
        }
        long atMost =
                all.stream().mapToLong(RoaringBitmap::getLongCardinality).min().orElseThrow();
        return Rows.of(atMost, () -> FastAggregation.and(all.iterator()));
    }

    /** Returns the events with any value that passes. */
    public Rows where(Predicate<? super K> isWanted) {
        return union(sets.entrySet().stream()
                .filter(entry -> isWanted.test(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList());
    }

    private static Rows union(List<RoaringBitmap> parts) {
        if (parts.size() < 2) {
            return parts.isEmpty() ? Rows.none() : Rows.of(parts.get(0));
        }
        long atMost =
                parts.stream().mapToLong(RoaringBitmap::getLongCardinality).sum();
        return Rows.of(atMost, () -> FastAggregation.or(parts.iterator()));
    }
}
