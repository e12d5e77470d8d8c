package org.conflictevents.io.internal.rows;

import java.time.Duration;
import java.util.OptionalLong;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.conflictevents.io.CancelledException;
import org.conflictevents.io.Progress;
import org.jspecify.annotations.Nullable;

/** Tells a listener how far a reading or writing has come, and looks whether somebody wants it to stop. Not thread-safe. */
public final class Pace {

    /** At most ten calls a second. */
    private static final long NANOS_BETWEEN_CALLS = 100_000_000;

    private final String what;
    private final @Nullable Consumer<? super Progress> listener;
    private final long start = System.nanoTime();
    private long lastCall = start;
    private long lastRows = -1;
    private long rowsNow;
    private boolean isPatient;
    private long bytesNow;
    private LongSupplier bytes = () -> 0;
    private OptionalLong total = OptionalLong.empty();

    /**
     * Creates one that starts now.
     *
     * @param what what is going on, such as {@code reading idlib.jsonl}
     * @param listener who wants to know, null for nobody
     */
    public Pace(String what, @Nullable Consumer<? super Progress> listener) {
        this.what = what;
        this.listener = listener;
    }

    /** Lets interruptions pass: whoever works for somebody else leaves it to him to look for them. */
    void ignoreInterruptions() {
        isPatient = true;
    }

    /** Returns what is going on, such as {@code reading idlib.jsonl}. */
    String what() {
        return what;
    }

    /** Sets where the bytes are counted, and how many there are in all. */
    public void measure(LongSupplier counter, OptionalLong totalBytes) {
        this.bytes = counter;
        this.total = totalBytes;
    }

    /**
     * Notes that there are so many rows now. An input that is read for a second time makes them no fewer than they were.
     *
     * @throws CancelledException if the thread is interrupted
     */
    public void at(long rows) {
        rowsNow = Math.max(rows, rowsNow);
        look();
    }

    /**
     * Notes that the work goes on, without a further row.
     *
     * @throws CancelledException if the thread is interrupted
     */
    public void look() {
        if (!isPatient && Thread.currentThread().isInterrupted()) {
            throw cancelled();
        }
        if (listener != null) {
            long now = System.nanoTime();
            if (now - lastCall >= NANOS_BETWEEN_CALLS) {
                tell(now, bytes.getAsLong());
            }
        }
    }

    /** Notes that this is the end: of all bytes. The listener hears of it, whenever it was told last. */
    public void end(long rows) {
        long all = Math.max(bytesNow, total.orElseGet(bytes));
        rowsNow = Math.max(rows, rowsNow);
        if (listener != null && (rowsNow != lastRows || bytesNow != all)) {
            tell(System.nanoTime(), all);
        }
    }

    /** Returns the exception for one who wants it to stop. */
    public CancelledException cancelled() {
        return new CancelledException(what + " was cancelled after " + rowsNow + (rowsNow == 1 ? " row" : " rows")
                + ": the thread is interrupted");
    }

    private void tell(long now, long bytesSoFar) {
        lastCall = now;
        lastRows = rowsNow;
        bytesNow = Math.max(bytesNow, bytesSoFar);
        if (listener != null) {
            listener.accept(new Progress(rowsNow, bytesNow, total, Duration.ofNanos(now - start)));
        }
    }
}
