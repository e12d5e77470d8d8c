package org.conflictevents.io.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.conflictevents.io.internal.chars.LineFault;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a table in their order, parsed by a thread of its own ahead of the one that asks for them; that one parses, too, when it
 * would have to wait. One thread asks for blocks.
 */
final class AheadRows {

    /** Blocks that are parsed, or being parsed, and not asked for yet. */
    private static final int MOST_AHEAD = 6;

    /** How long to wait for a thread that hangs in a stream which neither an interrupt nor its closing wakes. */
    private static final long MILLIS_TO_END = 2_000;

    /** A block, and whether it is parsed. */
    private static final class Slot {
        private final RowBlock block;
        private boolean isParsed;

        Slot(RowBlock block) {
            this.block = block;
        }
    }

    private final RowBlocks blocks;
    private final Consumer<RowBlock> parser;

    /** Held while a block is cut off the table. */
    private final ReentrantLock cutting = new ReentrantLock();

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();

    // All below are guarded by the lock.
    private final Deque<Slot> ahead = new ArrayDeque<>();
    private boolean isAtEnd;
    private boolean isStopped;

    private final Thread thread;

    /** Creates them, and starts the thread. */
    AheadRows(RowBlocks blocks, Consumer<RowBlock> parser, String name) {
        this.blocks = blocks;
        this.parser = parser;
        this.thread = new Thread(this::parseAhead, "conflict-events: reading ahead in " + name);
        this.thread.setDaemon(true);
        this.thread.start();
    }

    private void parseAhead() {
        try {
            while (isRoom()) {
                cutting.lockInterruptibly();
                parseNext();
            }
        } catch (InterruptedException e) {
            // as it is meant to end
        }
    }

    /** Waits until there is room for a further block, false if none is wanted any more. */
    private boolean isRoom() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (ahead.size() >= MOST_AHEAD && !isStopped) {
                changed.await();
            }
            return !isStopped && !isAtEnd;
        } finally {
            lock.unlock();
        }
    }

    /** Parses a further block, if there is one. The thread holds {@link #cutting}, and does not afterwards. */
    private void parseNext() {
        Slot slot;
        try {
            slot = cut();
        } finally {
            cutting.unlock();
        }
        tellOfChange(null);
        if (slot != null) {
            parser.accept(slot.block);
            tellOfChange(slot);
        }
    }

    private void tellOfChange(@Nullable Slot parsed) {
        lock.lock();
        try {
            if (parsed != null) {
                parsed.isParsed = true;
            }
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private @Nullable Slot cut() {
        lock.lock();
        try {
            if (isAtEnd || isStopped) {
                return null;
            }
        } finally {
            lock.unlock();
        }
        RowBlock block;
        try {
            block = blocks.next();
        } catch (RuntimeException | Error e) {
            block = RowBlock.failed(e);
        }
        lock.lock();
        try {
            isAtEnd = block == null || block.isLast();
            if (block == null) {
                return null;
            }
            Slot slot = new Slot(block);
            ahead.add(slot);
            return slot;
        } finally {
            lock.unlock();
        }
    }

    /**
     * Returns the next block, parsed; null at the end.
     *
     * @throws InterruptedIOException if the thread is interrupted
     */
    @Nullable
    RowBlock next() throws InterruptedIOException {
        try {
            while (true) {
                lock.lockInterruptibly();
                try {
                    if (isNextThere()) {
                        Slot first = ahead.poll();
                        changed.signalAll();
                        if (first != null) {
                            return first.block;
                        }
                        break;
                    }
                } finally {
                    lock.unlock();
                }
                help();
            }
            thread.join(); // there is nothing left for it to do
            return null;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for rows");
        }
    }

    /** Parses a block in this thread, or waits where there is none to parse. */
    private void help() throws InterruptedException {
        if (mayHelp() && cutting.tryLock()) {
            parseNext();
            return;
        }
        lock.lockInterruptibly();
        try {
            while (!isNextThere() && (!isFurtherWanted() || cutting.isLocked())) {
                changed.await(); // the thread is at it
            }
        } finally {
            lock.unlock();
        }
    }

    private boolean mayHelp() {
        lock.lock();
        try {
            return isFurtherWanted();
        } finally {
            lock.unlock();
        }
    }

    /** Tells whether the next block is parsed, or there is none. The lock is held. */
    private boolean isNextThere() {
        Slot first = ahead.peek();
        return first == null ? isAtEnd : first.isParsed;
    }

    /** Tells whether there is room for a further block, and perhaps one. The lock is held. */
    private boolean isFurtherWanted() {
        return !isAtEnd && !isStopped && ahead.size() < MOST_AHEAD;
    }

    /**
     * Lets the thread end, and returns what was not asked for, to be read by another.
     *
     * @param faults where to put what is wrong with its characters
     * @throws InterruptedIOException if this thread is interrupted
     */
    Reader stop(Collection<LineFault> faults) throws InterruptedIOException {
        wantNoMore();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while waiting for the thread that reads ahead");
        }
        List<Reader> rest = new ArrayList<>();
        for (Slot slot : ahead) {
            rest.add(slot.block.all());
            faults.addAll(slot.block.faults());
        }
        rest.add(blocks.rest());
        return new Readers(rest);
    }

    private void wantNoMore() {
        lock.lock();
        try {
            isStopped = true;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** Ends the thread, and closes the source. A thread that hangs in there is woken by that, or left behind. */
    void close(Closeable source) throws IOException {
        wantNoMore();
        thread.interrupt();
        waitForEnd(thread, MILLIS_TO_END / 10);
        if (!thread.isAlive()) {
            source.close();
            return;
        }
        AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
        Thread closer = new Thread(() -> close(source, failure), thread.getName() + ", and closing it");
        closer.setDaemon(true);
        closer.start(); // many a reader can only be closed once nobody reads in it
        waitForEnd(closer, MILLIS_TO_END);
        if (!closer.isAlive()) {
            waitForEnd(thread, MILLIS_TO_END);
        }
        Throwable found = failure.get();
        if (found != null) {
            RowBlock.rethrow(found);
        }
    }

    private static void close(Closeable source, AtomicReference<@Nullable Throwable> failure) {
        try {
            source.close();
        } catch (IOException | RuntimeException | Error e) {
            failure.set(e);
        }
    }

    /** Waits even if this thread is interrupted, which may be why it closes. */
    private static void waitForEnd(Thread ending, long millis) {
        boolean wasInterrupted = Thread.interrupted();
        try {
            ending.join(millis);
        } catch (InterruptedException e) {
            wasInterrupted = true;
        }
        if (wasInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
