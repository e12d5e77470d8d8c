package org.conflictevents.query.internal.index;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Predicate;
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

    private final Map<K, RoaringBitmap> sets;

    private CodeIndex(Map<K, RoaringBitmap> sets) {
        this.sets = sets;
    }

    /**
     * Builds an index.
     *
     * @param events the events
     * @param values tells the values of an event, each any number of times
     */
    public static <K> CodeIndex<K> of(List<Event> events, BiConsumer<Event, Consumer<K>> values) {
        Map<K, RoaringBitmapWriter<RoaringBitmap>> writers = new HashMap<>();
        int row = 0;
        for (Event event : events) {
            int number = row++;
            values.accept(
                    event,
                    value -> writers.computeIfAbsent(
                                    value,
                                    first -> RoaringBitmapWriter.writer()
                                            .initialCapacity(1)
                                            .get())
                            .add(number));
        }
        Map<K, RoaringBitmap> sets = new HashMap<>();
        writers.forEach((value, writer) -> {
            RoaringBitmap set = writer.get();
            set.runOptimize();
            sets.put(value, set);
        });
        return new CodeIndex<>(sets);
    }

    /** Returns the events with any of some values. */
    public Rows anyOf(Collection<? extends K> values) {
        return union(values.stream().map(sets::get).filter(set -> set != null).toList());
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
