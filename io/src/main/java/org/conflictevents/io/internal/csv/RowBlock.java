package org.conflictevents.io.internal.csv;

import java.io.CharArrayReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.chars.LineFault;
import org.conflictevents.io.internal.json.Unfit;
import org.jspecify.annotations.Nullable;

/**
 * Some rows of a table, which are parsed by any thread, and then handed out by one. Not thread-safe: who hands it on to another thread sees
 * to it.
 */
final class RowBlock {

    /** Makes a parser of characters. */
    @FunctionalInterface
    interface Parsers {
        CSVParser of(Reader reader) throws IOException;
    }

    private final char[] chars;
    private final int start;
    private final int end;
    private final long line;
    private final List<LineFault> faults;
    private final List<String[]> fields = new ArrayList<>();
    private final List<RowText> rows = new ArrayList<>();
    private boolean isWhole;
    private @Nullable Throwable failure;
    private int next;

    /**
     * Creates one that is to be parsed.
     *
     * @param chars holds the rows, and stays as it is
     * @param start where the first one begins
     * @param end where the last one has ended
     * @param line the physical line on which the first one begins
     * @param faults what is wrong with characters on the lines of the block
     */
    RowBlock(char[] chars, int start, int end, long line, List<LineFault> faults) {
        this.chars = chars;
        this.start = start;
        this.end = end;
        this.line = line;
        this.faults = faults;
    }

    /** Returns one in whose place something went wrong. */
    static RowBlock failed(Throwable failure) {
        RowBlock block = unfit(1);
        block.failure = failure;
        return block;
    }

    /** Returns one without rows, behind which somebody else has to read on. */
    static RowBlock unfit(long line) {
        return new RowBlock(new char[0], 0, 0, line, List.of());
    }

    /** Parses the rows, up to the first that is not surely right. */
    void parse(Parsers parsers, char delimiter, boolean isQuoted, ReadLimits limits) {
        if (failure != null || start == end) {
            return;
        }
        RowWindow window = new RowWindow(chars, start, end, delimiter, isQuoted, limits);
        try (CSVParser parser = parsers.of(window)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (true) {
                long before = line + parser.getCurrentLineNumber();
                if (!records.hasNext()) {
                    break;
                }
                String[] found = records.next().values();
                RowText row = window.take(found, before, Math.max(before, line - 1 + parser.getCurrentLineNumber()));
                if (row == null) {
                    return;
                }
                fields.add(found);
                rows.add(row);
            }
            isWhole = window.isTaken();
        } catch (Unfit e) {
            // up to there
        } catch (IOException | RuntimeException | Error e) {
            failure = e;
        }
    }

    /**
     * Goes to the next row, false if there is none that is surely right.
     *
     * @throws IOException what went wrong in the place of that row
     */
    boolean next() throws IOException {
        if (next == rows.size()) {
            if (failure != null) {
                rethrow(failure);
            }
            return false;
        }
        next++;
        return true;
    }

    /** Returns the fields of the row. */
    String[] fields() {
        return fields.get(next - 1);
    }

    /** Returns the row. */
    RowText row() {
        return rows.get(next - 1);
    }

    /** Tells whether nothing comes behind it, or nothing that can be parsed in blocks. */
    boolean isLast() {
        return failure != null || start == end;
    }

    /** Tells whether all its rows were right. */
    boolean isWhole() {
        return isWhole;
    }

    /** Returns what is wrong with characters on its lines. */
    List<LineFault> faults() {
        return faults;
    }

    /** Returns the physical line on which the first row begins that is not surely right, or that of the block. */
    long restLine() {
        return rows.isEmpty() ? line : rows.get(rows.size() - 1).lastLine() + 1;
    }

    /** Returns the characters from that row on. */
    Reader rest() {
        int from = start;
        if (!rows.isEmpty()) {
            RowText last = rows.get(rows.size() - 1);
            from = last.start() + last.length();
            from += from < end && chars[from] == '\r' && from + 1 < end && chars[from + 1] == '\n' ? 2 : 1;
        }
        return from < end ? new CharArrayReader(chars, from, end - from) : Reader.nullReader();
    }

    /** Returns all its characters. */
    Reader all() {
        return start < end ? new CharArrayReader(chars, start, end - start) : Reader.nullReader();
    }

    static void rethrow(Throwable failure) throws IOException {
        if (failure instanceof UncheckedIOException wrapped) {
            throw wrapped.getCause();
        } else if (failure instanceof IOException checked) {
            throw checked;
        } else if (failure instanceof RuntimeException unchecked) {
            throw unchecked;
        } else if (failure instanceof Error error) {
            throw error;
        }
        throw new IllegalStateException(failure);
    }
}
