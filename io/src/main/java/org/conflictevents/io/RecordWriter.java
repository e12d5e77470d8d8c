package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.stream.Stream;
import org.conflictevents.io.internal.bytes.ByteOutput;
import org.conflictevents.io.internal.rows.Interruption;
import org.conflictevents.io.internal.rows.NoRowException;
import org.conflictevents.io.internal.rows.Pace;
import org.conflictevents.io.internal.rows.RowSink;

/**
 * Writes records one by one, as many as there are: memory does not grow with the file.
 *
 * <p>{@link Output} opens it, and {@link #commit()} ends it: only then is there a file. Closed without it, the writer leaves no file, or
 * the old one. So an exception in the midst of the writing, of the caller's or of a stream's, publishes no half a file.
 *
 * <pre>{@code
 * Path file = Files.createTempDirectory("conflict-events").resolve("events.jsonl");
 * try (RecordWriter<Event> out = Output.to(file).as(Formats.JSONL).events()) {
 *     out.writeAll(Datasets.idlib2020().events());
 *     out.commit();
 * }
 * }</pre>
 *
 * <p>Not thread-safe.
 *
 * @param <T> what is written: events, agreements or figures
 */
public final class RecordWriter<T extends Record> implements AutoCloseable {

    private enum State {
        OPEN,
        COMMITTED,
        FAILED,
        CLOSED
    }

    private final String name;
    private final ByteOutput out;
    private final RowSink<Record> sink;
    private final Pace pace;
    private State state = State.OPEN;
    private final Map<String, Long> refused = new HashMap<>();
    private long rows;

    RecordWriter(String name, ByteOutput out, RowSink<Record> sink, Pace pace) {
        this.name = name;
        this.out = out;
        this.sink = sink;
        this.pace = pace;
    }

    /**
     * Writes one record.
     *
     * @throws IllegalArgumentException if the format has no way to write it; nothing of it is written, and writing may go on
     * @throws IllegalStateException if the writing has ended
     * @throws CancelledException if the thread is interrupted; the writing has ended then, as it has when the listener of
     *     {@link Output#progress} throws anything
     * @throws java.io.UncheckedIOException if it cannot be written; the writing has ended then
     */
    public void write(T record) {
        requireNonNull(record, "record");
        checkOpen();
        state = State.FAILED; // until it is written: what a listener throws ends the writing, too
        pace.at(rows);
        try {
            sink.write(record);
        } catch (IllegalArgumentException e) {
            state = State.OPEN;
            throw e;
        } catch (IOException e) {
            throw Interruption.unchecked(e, pace);
        }
        rows++;
        state = State.OPEN;
    }

    /** Takes in names of columns that records to come may have extras for: what is a table has room for them from its header on. */
    void expect(Collection<String> columns) {
        sink.expect(columns);
    }

    /** Writes one record, or counts it among the losses if the format has no way to write it. */
    void writeOrLose(T record) {
        try {
            write(record);
        } catch (IllegalArgumentException e) {
            refused.merge(NoRowException.lossOf(record, e), 1L, Long::sum);
        }
    }

    /**
     * Writes records in their order, see {@link #write}.
     *
     * @param records the records, none of them null
     */
    public void writeAll(Iterable<? extends T> records) {
        int i = 0;
        for (T record : requireNonNull(records, "records")) {
            if (record == null) {
                throw new NullPointerException("records[" + i + "]");
            }
            write(record);
            i++;
        }
    }

    /**
     * Writes the records of a stream in their order, see {@link #write}, and leaves the stream to be closed.
     *
     * @param records the records, none of them null
     */
    public void writeAll(Stream<? extends T> records) {
        for (Iterator<? extends T> all = requireNonNull(records, "records").iterator(); all.hasNext(); ) {
            write(all.next());
        }
    }

    /**
     * Ends the writing: a file has its name now, and is on the disk; a stream is flushed.
     *
     * @return how much was written, and what the rows do not say of the records
     * @throws IllegalStateException if the writing has ended
     * @throws CancelledException if the thread is interrupted; a file that was there is as it was
     * @throws java.io.UncheckedIOException if it cannot be ended; a file that was there is as it was
     */
    public WriteReport commit() {
        checkOpen();
        state = State.FAILED; // until all is done
        try {
            pace.at(rows);
            sink.close();
            pace.end(rows);
            out.commit();
        } catch (IOException e) {
            throw Interruption.unchecked(e, pace);
        }
        state = State.COMMITTED;
        Map<String, Long> losses = new HashMap<>(sink.losses());
        refused.forEach((what, count) -> losses.merge(what, count, Long::sum));
        return new WriteReport(rows + sink.moreRows(), out.bytesWritten(), losses);
    }

    private void checkOpen() {
        if (state != State.OPEN) {
            throw new IllegalStateException(
                    "the writing of " + name + (state == State.FAILED ? " has failed" : " has ended"));
        }
    }

    /**
     * Ends the writing. What was not committed is gone. Closing it again does nothing.
     *
     * @throws IllegalStateException if nothing has failed and {@link #commit()} was not called, lest that be forgotten; in a
     *     {@code try} that ends with an exception it is suppressed by that
     * @throws java.io.UncheckedIOException if the temporary file cannot be removed
     */
    @Override
    public void close() {
        boolean isForgotten = state == State.OPEN;
        state = State.CLOSED;
        try {
            out.close();
        } catch (IOException e) {
            throw Interruption.unchecked(e, pace);
        }
        if (isForgotten) {
            throw new IllegalStateException(name + " was not written: RecordWriter.commit was not called before close");
        }
    }
}
