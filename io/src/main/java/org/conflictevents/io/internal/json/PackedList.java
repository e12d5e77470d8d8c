package org.conflictevents.io.internal.json;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.RowPolicy;
import org.conflictevents.io.internal.rows.Reading;

/**
 * Records in a part of their room: rows of JSON Lines, some of them packed together, which are read again when one of them is asked for.
 * The rows that were read last stay at hand. It never changes, and is safe for use by several threads.
 *
 * @param <T> the kind of record
 */
public final class PackedList<T> extends AbstractList<T> implements RandomAccess {

    /** Records in a block. The more they are, the less room each takes, and the longer it takes to come to one of them. */
    static final int BLOCK = 32;

    /** Blocks that stay at hand, so that several that go through the list do not take them from one another. */
    private static final int AT_HAND = 8;

    private static final int LINE_END = '\n';

    private record Block(int number, List<Record> records) {}

    private final List<byte[]> blocks;
    private final int size;
    private final AtomicReferenceArray<Block> atHand = new AtomicReferenceArray<>(AT_HAND);
    private final RowReader rows = new RowReader(
            new Reading("packed records", RowPolicy.FAIL, ReadLimits.defaults(), null, null),
            Record.class,
            JsonLimits.NONE,
            new ValueReader.Readers(JsonLimits.NONE.textCharacters()));

    private PackedList(List<byte[]> blocks, int size) {
        this.blocks = blocks;
        this.size = size;
    }

    /** Returns the list of some records of one kind. */
    public static <T> PackedList<T> of(Iterator<T> records) {
        List<byte[]> blocks = new ArrayList<>();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        ByteArrayOutputStream block = new ByteArrayOutputStream();
        int size = 0;
        try {
            while (records.hasNext()) {
                block.reset();
                deflater.reset();
                try (DeflaterOutputStream packed = new DeflaterOutputStream(block, deflater);
                        JsonlSink sink = new JsonlSink(packed, Integer.MAX_VALUE)) {
                    do {
                        sink.write((Record) records.next());
                        size++;
                    } while (size % BLOCK != 0 && records.hasNext());
                }
                blocks.add(block.toByteArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // there is no writing to memory that fails
        } finally {
            deflater.end();
        }
        return new PackedList<>(List.copyOf(blocks), size);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    @SuppressWarnings("unchecked") // what was packed is of that type
    public T get(int index) {
        int number = Objects.checkIndex(index, size) / BLOCK;
        Block block = atHand.get(number % AT_HAND);
        if (block == null || block.number() != number) {
            block = new Block(number, unpack(blocks.get(number)));
            atHand.set(number % AT_HAND, block);
        }
        return (T) block.records().get(index % BLOCK);
    }

    private List<Record> unpack(byte[] packed) {
        byte[] lines = inflate(packed);
        List<Record> records = new ArrayList<>(BLOCK);
        synchronized (rows) {
            try {
                for (int start = 0, end; start < lines.length; start = end + 1) {
                    end = start;
                    while (lines[end] != LINE_END) {
                        end++;
                    }
                    records.add(Objects.requireNonNull(rows.read(lines, start, end - start, 1, 1)));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return records;
    }

    private static byte[] inflate(byte[] packed) {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed), inflater)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            inflater.end();
        }
    }
}
