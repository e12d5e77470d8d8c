package org.conflictevents.io.internal.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.conflictevents.io.Drift;
import org.conflictevents.io.Problem;
import org.conflictevents.io.Progress;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.ReadReport;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RowPolicy;
import org.jspecify.annotations.Nullable;

/**
 * One reading of an input: how it is to be done, and the book of what became of each row. Not thread-safe.
 *
 * <p>Whoever reads a row calls {@link #beginRow}, and then one of {@link #accept}, {@link #reject} and {@link #passOver}, or
 * {@link #defer}. A row of which nothing is said is a fault of the reader, and does not pass.
 */
public final class Reading {

    /** How many problems an exception lists. */
    private static final int MAX_LISTED = 100;

    /** Why a row is passed over that says nothing at all. */
    public static final String BLANK = "blank row";

    private final String source;
    private final RowPolicy policy;
    private final ReadLimits limits;
    private final @Nullable Consumer<? super Problem> listener;
    private final Pace pace;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> notes = new ArrayList<>();
    private @Nullable Consumer<? super Problem> noteListener;
    private final Map<String, Long> passedOver = new LinkedHashMap<>();
    private Drift drift = Drift.none();
    private boolean isDayFirst;
    private boolean isReadAhead;
    private boolean isOpen;
    private boolean failsAtEnd;
    private long read;
    private long deferred;
    private long accepted;
    private long rejected;
    private long records;
    private long problemCount;
    private long noteCount;

    /**
     * Creates a reading that starts now.
     *
     * @param source what to call the input in problems
     * @param policy what to do with rows that are wrong
     * @param limits how much of it to take
     * @param progress who wants to know how far it is, null for nobody
     * @param listener who wants to know of each problem with a row that is left out, null for nobody
     */
    public Reading(
            String source,
            RowPolicy policy,
            ReadLimits limits,
            @Nullable Consumer<? super Progress> progress,
            @Nullable Consumer<? super Problem> listener) {
        this.source = source;
        this.policy = policy;
        this.limits = limits;
        this.listener = listener;
        this.pace = new Pace("reading " + source, progress);
    }

    /** Lets a listener know of what is odd about rows that are read all the same. */
    public Reading telling(@Nullable Consumer<? super Problem> ofNotes) {
        noteListener = ofNotes;
        return this;
    }

    /** Lets interruptions pass, which somebody else looks for. */
    public Reading patient() {
        pace.ignoreInterruptions();
        return this;
    }

    /** Says whether {@code 6/2/2020} is the sixth of February. */
    public Reading dayFirst(boolean isSo) {
        isDayFirst = isSo;
        return this;
    }

    /** Tells whether {@code 6/2/2020} is the sixth of February; else it is no date, unless the format has it so. */
    public boolean isDayFirst() {
        return isDayFirst;
    }

    /** Says whether a second thread may read ahead. */
    public Reading readAhead(boolean isSo) {
        isReadAhead = isSo;
        return this;
    }

    /** Tells whether a second thread may read ahead of the one that asks for records. */
    public boolean isReadAhead() {
        return isReadAhead;
    }

    /** Returns what to call the input in problems. */
    public String source() {
        return source;
    }

    /** Returns what to do with rows that are wrong. {@link #reject} does it. */
    public RowPolicy policy() {
        return policy;
    }

    /** Returns how much of the input to take. */
    public ReadLimits limits() {
        return limits;
    }

    /** Returns what tells the listener of the progress. */
    public Pace pace() {
        return pace;
    }

    /** Lets what fails by policy do so when all rows have been read, and {@link #failIfAnyWasWrong} is called, with all problems at once. */
    public Reading failAtEnd() {
        failsAtEnd = true;
        return this;
    }

    /**
     * Fails if the policy says so.
     *
     * @throws RecordFormatException if there was a wrong row; it lists the first hundred problems
     */
    public void failIfAnyWasWrong() {
        if (policy == RowPolicy.FAIL && rejected > 0) {
            throw new RecordFormatException(problems, (int) Math.min(problemCount, Integer.MAX_VALUE));
        }
    }

    /**
     * Notes that a row begins.
     *
     * @param line the physical line on which it begins, from 1
     * @throws RecordFormatException if it is one too many
     * @throws org.conflictevents.io.CancelledException if the thread is interrupted
     */
    public void beginRow(long line) {
        beginRow(source, line);
    }

    /**
     * Notes that a row of a part of the input begins, see {@link #beginRow(long)}.
     *
     * @param part what to call the part: one table of several
     */
    public void beginRow(String part, long line) {
        if (isOpen) {
            throw new IllegalStateException("nothing was said of row " + read + " of " + source);
        }
        if (read == limits.maxRows()) {
            throw refusal(part, line, "the input has more than " + read + " rows; ReadLimits.withMaxRows takes more");
        }
        pace.at(read);
        isOpen = true;
        read++;
    }

    /** Notes that the row was right, and how many records were made of it. */
    public void accept(int recordsMade) {
        endRow();
        accepted++;
        records += recordsMade;
    }

    /**
     * Notes rows that were read in one go, of which none was wrong.
     *
     * @param rows how many there were
     * @param blank how many of them said nothing
     * @param recordsMade how many records were made of them
     */
    public void acceptAll(long rows, long blank, long recordsMade) {
        read += rows;
        accepted += rows - blank;
        records += recordsMade;
        if (blank > 0) {
            passedOver.merge(BLANK, blank, Long::sum);
        }
    }

    /** Notes that the row says nothing about what was asked for, and why. */
    public void passOver(String reason) {
        endRow();
        passedOver.merge(reason, 1L, Long::sum);
    }

    /**
     * Notes that the row is wrong.
     *
     * @param found what is wrong with it, at least one problem
     * @param count how many problems there are, which may be more than are listed
     * @throws RecordFormatException if that ends the reading
     */
    public void reject(List<Problem> found, int count) {
        endRow();
        rejected++;
        problemCount += count;
        if (policy == RowPolicy.FAIL && !failsAtEnd) {
            throw new RecordFormatException(found, count);
        }
        int kept = policy == RowPolicy.COLLECT ? limits.maxProblems() : policy == RowPolicy.FAIL ? MAX_LISTED : 0;
        for (Problem problem : found) {
            if (listener != null && policy != RowPolicy.FAIL) {
                listener.accept(problem);
            }
            if (problems.size() < kept) {
                problems.add(problem.shortened());
            }
        }
    }

    /** Notes that the row is wrong in one way, see {@link #reject(List, int)}. */
    public void reject(Problem problem) {
        reject(List.of(problem), 1);
    }

    /** Notes what is odd about a row that was accepted. */
    public void note(Problem odd) {
        noteCount++;
        if (noteListener != null) {
            noteListener.accept(odd);
        }
        if (notes.size() < limits.maxProblems()) {
            notes.add(odd.shortened());
        }
    }

    /** Notes that it shows later what becomes of the row; {@link #resume} takes it up again. */
    public void defer() {
        endRow();
        deferred++;
    }

    /** Takes up the next of the rows that were deferred: one of {@link #accept}, {@link #reject} and {@link #passOver} follows. */
    public void resume() {
        if (isOpen || deferred == 0) {
            throw new IllegalStateException("no row of " + source + " is left to take up");
        }
        isOpen = true;
        deferred--;
    }

    private void endRow() {
        if (!isOpen) {
            throw new IllegalStateException("no row of " + source + " has begun since row " + read);
        }
        isOpen = false;
    }

    /** Returns how many rows were wrong so far. */
    public long rejected() {
        return rejected;
    }

    /** Notes how the columns of the input differ from those that its format is known to have. */
    public void drifted(Drift found) {
        drift = found;
    }

    /** Returns how the columns of the input differ from those that its format is known to have, as far as that was noted. */
    public Drift drift() {
        return drift;
    }

    /** Notes that the input is at its end. */
    public void end() {
        pace.end(read);
    }

    /** Returns what ends the reading whatever the policy, as a limit on the whole input does. */
    public RecordFormatException refusal(long line, String message) {
        return refusal(source, line, message);
    }

    /** Returns what ends the reading of an input that is wrong as a whole. */
    public static RecordFormatException refusal(String source, long line, String message) {
        return new RecordFormatException(
                List.of(new Problem(
                        source, line, 1, "", message, Optional.empty(), Optional.empty(), Optional.empty())),
                1);
    }

    /** Returns what became of the rows so far. A row that is being looked at, or is deferred, does not count yet. */
    public ReadReport report() {
        return new ReadReport(
                read - deferred - (isOpen ? 1 : 0), accepted, rejected, passedOver, records, problemCount, noteCount);
    }

    /** Returns what is odd about rows that were accepted, in the order of the input, as far as it was kept. */
    public List<Problem> notes() {
        return List.copyOf(notes);
    }

    /** Returns the problems that were kept, in the order of the input. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }
}
