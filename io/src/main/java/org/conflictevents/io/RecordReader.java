package org.conflictevents.io;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.conflictevents.io.internal.json.PackedList;
import org.conflictevents.io.internal.rows.Interruption;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.rows.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * The records of one input, read once. JSON Lines and GeoJSON are read as they are asked for, and memory does not
 * grow with the file; a document or a CSV package is read as a whole first.
 *
 * <p>{@link Input} opens it. One of {@link #iterator()}, {@link #stream()} and {@link #compactList()} is called, and one time only; to read again, open the input
 * again. Whoever opened it closes it; the input itself is closed at its end too. What goes wrong comes where the reading is: of JSON Lines
 * from the iterator or the stream, of a document or a CSV package from {@link Input#events()} already:
 *
 * <ul>
 *   <li>{@link RecordFormatException} where the content is wrong and the {@link RowPolicy}, or a limit on the whole input, says that
 *       this ends the reading,
 *   <li>{@link CancelledException} where the thread is interrupted,
 *   <li>{@link java.io.UncheckedIOException} where the input cannot be read.
 * </ul>
 *
 * <p>It is closed then; {@link #report()}, {@link #problems()}, {@link #notes()} and {@link #drift()} still say how far it came. Not thread-safe: a stream of it may be
 * parallel, but one thread at a time uses the reader.
 *
 * @param <T> what is read: events, agreements or figures
 */
public final class RecordReader<T> implements Iterable<T>, AutoCloseable {

    private final RowSource<T> rows;
    private final Reading reading;
    private boolean isHandedOut;
    private boolean isAtEnd;
    private boolean isClosed;

    RecordReader(RowSource<T> rows, Reading reading) {
        this.rows = rows;
        this.reading = reading;
    }

    /**
     * Returns the records in the order of the input.
     *
     * @throws IllegalStateException if they were handed out already, or the reader is closed; also of the iterator, once the
     *     reader is closed
     */
    @Override
    public Iterator<T> iterator() {
        checkOpen();
        if (isHandedOut) {
            throw new IllegalStateException(
                    "the records of " + reading.source() + " are read once; open the input again to read them again");
        }
        isHandedOut = true;
        return new Records();
    }

    /**
     * Returns the records in the order of the input. Closing the stream closes the reader.
     *
     * @throws IllegalStateException if they were handed out already, or the reader is closed
     */
    public Stream<T> stream() {
        return StreamSupport.stream(
                        Spliterators.spliteratorUnknownSize(iterator(), Spliterator.ORDERED | Spliterator.NONNULL),
                        false)
                .onClose(this::close);
    }

    /**
     * Reads all records, and returns them as a list that keeps them packed, for millions of them in little memory.
     *
     * <pre>{@code
     * Path file = Files.createTempDirectory("conflict-events").resolve("idlib.jsonl");
     * Output.to(file).as(Formats.JSONL).write(Datasets.idlib2020());
     * try (RecordReader<Event> reader = Input.of(file).events()) {
     *     List<Event> events = reader.compactList();
     *     System.out.println(events.size());
     * }
     * }</pre>
     *
     * <p>The list is in the order of the input, cannot be changed, and is safe for use by several threads. It holds the records as JSON
     * Lines, some of them packed together, and makes them when they are asked for: each time an equal one, seldom the same. To go through
     * it takes as long as to read JSON Lines; a single {@code get} far from the last one reads some 30 records. For records that are asked
     * for often, {@code stream().toList()} is faster and larger.
     *
     * @return the records
     * @throws IllegalStateException if they were handed out already, or the reader is closed
     */
    public List<T> compactList() {
        return PackedList.of(iterator());
    }

    /** Returns what became of the rows that were read so far; of all of them once there are no more records. */
    public ReadReport report() {
        return reading.report();
    }

    /**
     * Returns what is wrong with the rows that were read so far, in their order.
     *
     * @return the problems, the first {@link ReadLimits#maxProblems()} of them, their rows {@linkplain Problem#shortened() shortened}; none
     *     but under {@link RowPolicy#COLLECT}
     */
    public List<Problem> problems() {
        return reading.problems();
    }

    /**
     * Returns what is odd about the rows that were accepted so far, in their order: they are read all the same.
     *
     * @return the notes, the first {@link ReadLimits#maxProblems()} of them, their rows {@linkplain Problem#shortened() shortened},
     *     whatever the policy
     */
    public List<Problem> notes() {
        return reading.notes();
    }

    /** Returns how the columns of the input differ so far from those that a foreign format is known to have; none for our own. */
    public Drift drift() {
        return rows.drift();
    }

    /**
     * Closes the input. Closing it again does nothing.
     *
     * @throws java.io.UncheckedIOException if it cannot be closed
     */
    @Override
    public void close() {
        if (!isClosed) {
            isClosed = true;
            closeRows();
        }
    }

    private void closeRows() {
        try {
            rows.close();
        } catch (IOException e) {
            throw Interruption.unchecked(e, reading.pace());
        }
    }

    private void checkOpen() {
        if (isClosed) {
            throw new IllegalStateException("the reader of " + reading.source() + " is closed");
        }
    }

    private @Nullable T read() {
        try {
            T record = rows.next();
            if (record == null) {
                isAtEnd = true;
                closeRows();
            }
            return record;
        } catch (IOException e) {
            throw failed(Interruption.unchecked(e, reading.pace()));
        } catch (RuntimeException e) {
            throw failed(e);
        } catch (Error e) {
            throw failed(e);
        }
    }

    private <E extends Throwable> E failed(E exception) {
        try {
            close();
        } catch (RuntimeException e) {
            exception.addSuppressed(e);
        }
        return exception;
    }

    private final class Records implements Iterator<T> {
        private @Nullable T next;

        @Override
        public boolean hasNext() {
            if (!isAtEnd) {
                checkOpen();
                next = next == null ? read() : next;
            }
            return next != null;
        }

        @Override
        public T next() {
            if (!hasNext() || next == null) {
                throw new NoSuchElementException("there are no more records in " + reading.source());
            }
            T record = next;
            next = null;
            return record;
        }
    }
}
