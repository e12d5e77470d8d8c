package org.conflictevents.query.internal.index;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.roaringbitmap.FastAggregation;
import org.roaringbitmap.IntConsumer;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.RoaringBitmapWriter;

/**
 * Between which days events lie.
 *
 * <p>Months are sets of the events that may lie in them, years those of their months. Events of which no day is known, or which last for
 * longer than some years, and those of a set of dates stand apart: they may be anywhere.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class DateIndex {

    private static final int LONGEST_MONTHS = 36;

    /** Days beyond these are as good as none: there are no months for them. */
    private static final int FARTHEST_YEAR = 4000;

    private final int[] first;
    private final int[] last;
    private final RoaringBitmap sets;
    private final RoaringBitmap apart;
    private final int firstMonth;
    private final RoaringBitmap[] months;
    private final RoaringBitmap[] years;

    /** How many events begin, and end, in the months before one. */
    private final int[] begun;

    private final int[] ended;

    /** Builds the index. */
    public DateIndex(List<Event> events) {
        int size = events.size();
        first = new int[size];
        last = new int[size];
        int[] from = new int[size];
        int[] to = new int[size];
        RoaringBitmapWriter<RoaringBitmap> several =
                RoaringBitmapWriter.writer().get();
        RoaringBitmapWriter<RoaringBitmap> anywhere =
                RoaringBitmapWriter.writer().get();
        int least = Integer.MAX_VALUE;
        int most = Integer.MIN_VALUE;
        for (int row = 0; row < size; row++) {
            EdtfDate when = events.get(row).when();
            Optional<LocalDate> begin = when.earliest();
            Optional<LocalDate> end = when.latest();
            first[row] = begin.map(DateIndex::day).orElse(Integer.MIN_VALUE);
            last[row] = end.map(DateIndex::day).orElse(Integer.MAX_VALUE);
            if (when.isSet()) {
                several.add(row);
            }
            from[row] = begin.map(DateIndex::month).orElse(Integer.MIN_VALUE);
            to[row] = end.map(DateIndex::month).orElse(Integer.MAX_VALUE);
            boolean isApart = when.isSet()
                    || begin.isEmpty()
                    || end.isEmpty()
                    || Math.abs(begin.get().getYear()) > FARTHEST_YEAR
                    || Math.abs(end.get().getYear()) > FARTHEST_YEAR
                    || to[row] - from[row] > LONGEST_MONTHS;
            if (isApart) {
                anywhere.add(row);
                from[row] = Integer.MAX_VALUE;
            } else {
                least = Math.min(least, from[row]);
                most = Math.max(most, to[row]);
            }
        }
        sets = several.get();
        apart = anywhere.get();
        firstMonth = least > most ? 0 : Math.floorDiv(least, 12) * 12;
        int count = least > most ? 0 : (Math.floorDiv(most, 12) + 1) * 12 - firstMonth;
        months = new RoaringBitmap[count];
        begun = new int[count + 1];
        ended = new int[count + 1];
        fill(from, to);
        years = new RoaringBitmap[count / 12];
        for (int year = 0; year < years.length; year++) {
            years[year] = FastAggregation.or(Arrays.copyOfRange(months, 12 * year, 12 * year + 12));
            years[year].runOptimize();
        }
    }

    private void fill(int[] from, int[] to) {
        List<RoaringBitmapWriter<RoaringBitmap>> writers = new ArrayList<>();
        for (int i = 0; i < months.length; i++) {
            writers.add(RoaringBitmapWriter.writer().initialCapacity(1).get());
        }
        for (int row = 0; row < from.length; row++) {
            if (from[row] != Integer.MAX_VALUE) {
                for (int month = from[row]; month <= to[row]; month++) {
                    writers.get(month - firstMonth).add(row);
                }
                begun[from[row] - firstMonth + 1]++;
                ended[to[row] - firstMonth + 1]++;
            }
        }
        for (int i = 0; i < months.length; i++) {
            months[i] = writers.get(i).get();
            months[i].runOptimize();
            begun[i + 1] += begun[i];
            ended[i + 1] += ended[i];
        }
    }

    /** Returns a day as a number, which fits: the years of dates have four digits, or are beyond all that is asked for. */
    private static int day(LocalDate date) {
        return (int) Math.max(Integer.MIN_VALUE + 1L, Math.min(Integer.MAX_VALUE - 1L, date.toEpochDay()));
    }

    private static int month(LocalDate date) {
        return (int) Math.max(
                Integer.MIN_VALUE + 1L,
                Math.min(Integer.MAX_VALUE - 1L, date.getYear() * 12L + date.getMonthValue() - 1));
    }

    /** Returns the events of which a set of dates is told: no two days say where they lie. */
    public RoaringBitmap sets() {
        return sets;
    }

    /**
     * Returns the events whose days, from the first to the last that are possible, share one with a range.
     *
     * @param from the first day of the range, null for none
     * @param to its last day, null for none
     */
    public Rows sharing(Optional<LocalDate> from, Optional<LocalDate> to) {
        int firstDay = from.map(DateIndex::day).orElse(Integer.MIN_VALUE);
        int lastDay = to.map(DateIndex::day).orElse(Integer.MAX_VALUE);
        int low = clip(from.map(DateIndex::month).orElse(Integer.MIN_VALUE));
        int high = clip(to.map(month -> month(month) + 1).orElse(Integer.MAX_VALUE));
        long atMost = high <= low ? 0 : begun[high] - ended[low];
        return Rows.of(atMost + apart.getLongCardinality(), () -> sharing(firstDay, lastDay, low, high));
    }

    /** Returns the events of which a day may lie before one. */
    public Rows before(LocalDate day) {
        int high = clip(month(day) + 1);
        int last = isKnown(day) ? day(day) - 1 : day(day);
        return Rows.of(begun[high] + apart.getLongCardinality(), () -> sharing(Integer.MIN_VALUE, last, 0, high));
    }

    /** Returns the events of which a day may lie after one. */
    public Rows after(LocalDate day) {
        int low = clip(month(day));
        long atMost = (long) begun[months.length] - ended[low];
        int first = isKnown(day) ? day(day) + 1 : day(day);
        return Rows.of(
                atMost + apart.getLongCardinality(), () -> sharing(first, Integer.MAX_VALUE, low, months.length));
    }

    /** Tells whether a day has a number of its own; those millions of years away share one, so that what is found is only near it. */
    public static boolean isKnown(LocalDate day) {
        int number = day(day);
        return number > Integer.MIN_VALUE + 1 && number < Integer.MAX_VALUE - 1;
    }

    /** Returns the place of a month in the arrays, or of the one before or behind all. */
    private int clip(int month) {
        return (int) Math.max(0, Math.min(months.length, (long) month - firstMonth));
    }

    private RoaringBitmap sharing(int firstDay, int lastDay, int low, int high) {
        List<RoaringBitmap> whole = new ArrayList<>();
        List<RoaringBitmap> edges = new ArrayList<>(List.of(apart));
        for (int month = low; month < high; month++) {
            if (month % 12 == 0 && month + 12 < high && month > low) {
                whole.add(years[month / 12]);
                month += 11;
            } else {
                // What is in the first or the last month may lie before or behind the range.
                (month == low || month == high - 1 ? edges : whole).add(months[month]);
            }
        }
        RoaringBitmap found = FastAggregation.or(whole.iterator());
        RoaringBitmapWriter<RoaringBitmap> more = RoaringBitmapWriter.writer().get();
        RoaringBitmap open = edges.size() == 1 ? apart : FastAggregation.or(edges.iterator());
        open.forEach((IntConsumer) row -> {
            if (first[row] <= lastDay && firstDay <= last[row]) {
                more.add(row);
            }
        });
        found.or(more.get());
        return found;
    }
}
