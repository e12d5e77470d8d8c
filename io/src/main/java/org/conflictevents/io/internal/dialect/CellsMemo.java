package org.conflictevents.io.internal.dialect;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Function;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was made of some cells of a row, for when another row has the same texts in them: nothing is read then, only compared.
 *
 * <p>What the maker {@linkplain Row#keep keeps} of a row is kept of the others, too, and cells that are right but written as another type
 * are counted for each; all that it looks at must be the cells of these columns, and it must note nothing. Cells may push out others: what
 * is remembered never grows. Not thread-safe.
 *
 * @param <V> what is made of them
 */
public final class CellsMemo<V> {

    private static final BitSet NONE = new BitSet();

    /** A text of this length has no place in an entry, see {@link Entry#all}. */
    private static final int TOO_LONG = 1 << 16;

    /** What was made of some texts. */
    private static final class Entry<V> {
        private final int width;

        /** The texts, each behind a character that is its length: side by side they are compared without going all over the memory. */
        private final String all;

        private final int[] kept;
        private final String[] keptTexts;
        private final BitSet retyped;
        private final V value;

        Entry(int width, String all, int[] kept, String[] keptTexts, BitSet retyped, V value) {
            this.width = width;
            this.all = all;
            this.kept = kept;
            this.keptTexts = keptTexts;
            this.retyped = retyped;
            this.value = value;
        }
    }

    private final Column[] columns;
    private final int telling;
    private final Function<Row, V> maker;

    /** Two entries side by side take the same places: the newer one stands first. */
    private final @Nullable Entry<V>[] entries;

    private final int[] hashes;

    /** Where the columns stand in the cells, as long as there are as many as {@link #width}. */
    private int[] fields = new int[0];

    private int width = -1;

    /**
     * Creates one that knows nothing yet.
     *
     * @param size how many rows to remember, a power of two
     * @param telling columns by whose cells most others can be told
     * @param others further columns
     * @param maker makes the value of the cells of all these columns
     */
    @SuppressWarnings({"unchecked", "rawtypes"}) // an array of nothing yet
    public CellsMemo(int size, List<Column> telling, List<Column> others, Function<Row, V> maker) {
        if (Integer.bitCount(size) != 1 || size < 2) {
            throw new IllegalArgumentException("size must be a power of two, and 2 or more, was " + size);
        }
        this.columns = new Column[telling.size() + others.size()];
        for (int i = 0; i < columns.length; i++) {
            columns[i] = i < telling.size() ? telling.get(i) : others.get(i - telling.size());
        }
        this.telling = telling.size();
        this.maker = maker;
        this.entries = new Entry[size];
        this.hashes = new int[size];
    }

    /** Returns what was made of the cells of a row, null if that is to be made yet. */
    public @Nullable V find(Row row) {
        GridRow cells = (GridRow) row;
        int hash = hash(cells);
        int slot = slot(hash);
        V first = find(cells, hash, slot);
        return first == null ? find(cells, hash, slot + 1) : first;
    }

    private @Nullable V find(GridRow cells, int hash, int slot) {
        Entry<V> entry = hashes[slot] == hash ? entries[slot] : null;
        if (entry == null || entry.width != width) {
            return null;
        }
        int at = 0;
        for (int field : fields) {
            String text = cells.at(field);
            if (entry.all.charAt(at++) != text.length() || !entry.all.startsWith(text, at)) {
                return null;
            }
            at += text.length();
        }
        for (int i = 0; i < entry.kept.length; i++) {
            cells.keep(entry.kept[i], entry.keptTexts[i]);
        }
        cells.retyped(entry.retyped);
        return entry.value;
    }

    /** Makes what belongs to the cells of a row, and remembers it. */
    public V make(Row row) {
        GridRow cells = (GridRow) row;
        int hash = hash(cells);
        BitSet keptBefore = cells.kept();
        BitSet retypedBefore = cells.retyped();
        cells.clearMarks();
        V value = maker.apply(row);
        BitSet keptNow = cells.kept();
        int[] kept = new int[keptNow.cardinality()];
        String[] keptTexts = new String[kept.length];
        int count = 0;
        for (int field = keptNow.nextSetBit(0); field >= 0; field = keptNow.nextSetBit(field + 1)) {
            kept[count] = field;
            keptTexts[count++] = cells.shared(field);
        }
        StringBuilder all = new StringBuilder();
        boolean isTooLong = false;
        for (int field : fields) {
            String text = cells.at(field);
            isTooLong |= text.length() >= TOO_LONG;
            all.append((char) text.length()).append(text);
        }
        if (!isTooLong) {
            BitSet retyped = cells.retyped();
            remember(
                    hash,
                    new Entry<>(width, all.toString(), kept, keptTexts, retyped.isEmpty() ? NONE : retyped, value));
        }
        cells.marks(keptBefore, retypedBefore);
        return value;
    }

    private void remember(int hash, Entry<V> entry) {
        int slot = slot(hash);
        entries[slot + 1] = entries[slot];
        hashes[slot + 1] = hashes[slot];
        entries[slot] = entry;
        hashes[slot] = hash;
    }

    private int hash(GridRow cells) {
        if (width != cells.width()) {
            width = cells.width();
            fields = Arrays.stream(columns).mapToInt(cells::field).toArray();
        }
        int hash = 0;
        for (int i = 0; i < fields.length; i++) {
            String text = cells.at(fields[i]);
            hash = 31 * hash + (i < telling ? text.hashCode() : text.length());
        }
        return hash;
    }

    private int slot(int hash) {
        int mixed = hash * 0x9E3779B9;
        return (mixed ^ mixed >>> 15) & (entries.length - 2);
    }
}
