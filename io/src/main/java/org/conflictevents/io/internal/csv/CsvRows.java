package org.conflictevents.io.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.conflictevents.io.Problem;
import org.conflictevents.io.ReadLimits;
import org.conflictevents.io.internal.chars.LineFault;
import org.conflictevents.io.internal.chars.TextReader;
import org.conflictevents.io.internal.json.Unfit;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a table of separated values, as RFC 4180 has them, with any of three separators and any line ends.
 *
 * <p>Each row is there as it stands beside its fields, and what is wrong with it is said, not mended: text behind a closing quote, a quote
 * that is never closed, bytes that are no characters. Blanks belong to the field they stand in. Not thread-safe.
 */
public final class CsvRows implements Closeable {

    /** The separators that {@link #separatorOf} knows, the likeliest first. */
    private static final String SEPARATORS = ",;\t";

    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setIgnoreEmptyLines(false)
            .setTrailingData(true) // we complain of it, so that the rows behind it are read all the same
            .setLenientEof(true)
            .get();

    private final String source;
    private final @Nullable TextReader text;
    private final char separator;
    private final boolean isQuoted;
    private final ReadLimits limits;
    private final RowWindow window;

    /** Hands out the rows once there was one that may be wrong; null before. */
    private @Nullable RowFeed feed;

    /** Hands out the rows where they are read ahead; null elsewhere. */
    private @Nullable AheadRows ahead;

    private @Nullable RowBlock block;

    /** What is wrong with characters that were read ahead. */
    private final Deque<LineFault> faultsAhead = new ArrayDeque<>();

    private CSVParser parser;
    private Iterator<CSVRecord> records;
    private String[] cells = {};
    private RowText row = RowText.NONE;
    private @Nullable String raw;

    private CsvRows(String source, Reader reader, char separator, boolean isQuoted, ReadLimits limits)
            throws IOException {
        this.source = source;
        this.text = reader instanceof TextReader decoded ? decoded : null;
        this.separator = separator;
        this.isQuoted = isQuoted;
        this.limits = limits;
        this.window = new RowWindow(reader, separator, isQuoted, limits);
        this.parser = parser(window);
        this.records = parser.iterator();
    }

    private CSVParser parser(Reader reader) throws IOException {
        CSVFormat format = FORMAT.builder()
                .setDelimiter(separator)
                .setQuote(isQuoted ? '"' : null)
                .get();
        return CSVParser.builder().setReader(reader).setFormat(format).get();
    }

    /**
     * Takes the characters of a table, which are closed with the rows.
     *
     * @param source what to call it in problems
     */
    public static CsvRows of(String source, Reader reader, char separator, ReadLimits limits) throws IOException {
        return new CsvRows(source, reader, separator, true, limits);
    }

    /** Does what {@link #of} does, and looks at each row as if the one before had been wrong. */
    static CsvRows careful(String source, Reader reader, char separator, ReadLimits limits) throws IOException {
        CsvRows rows = of(source, reader, separator, limits);
        rows.beCareful(rows.window.giveUp(), 1);
        return rows;
    }

    /** Takes the characters of a table in which quotes are letters like any other, see {@link #of}. */
    public static CsvRows unquoted(String source, Reader reader, char separator, ReadLimits limits) throws IOException {
        return new CsvRows(source, reader, separator, false, limits);
    }

    /** Returns the separator of a table: the one that stands most often in its first row outside of quotes; a comma where there is none. */
    public static char separatorOf(String head) {
        int[] counts = new int[SEPARATORS.length()];
        boolean isQuoted = false;
        for (int i = 0; i < head.length(); i++) {
            char c = head.charAt(i);
            if (c == '"') {
                isQuoted = !isQuoted;
            } else if (!isQuoted && (c == '\n' || c == '\r')) {
                if (!head.substring(0, i).isBlank()) {
                    break;
                }
            } else if (!isQuoted && SEPARATORS.indexOf(c) >= 0) {
                counts[SEPARATORS.indexOf(c)]++;
            }
        }
        int best = 0;
        for (int i = 1; i < counts.length; i++) {
            best = counts[i] > counts[best] ? i : best;
        }
        return SEPARATORS.charAt(best);
    }

    /**
     * Goes to the next row, false at the end.
     *
     * @throws org.conflictevents.io.RecordFormatException if it goes beyond a limit, which ends the reading
     * @throws IOException if it cannot be read
     */
    public boolean next() throws IOException {
        raw = null;
        try {
            if (ahead != null) {
                return nextOfBlock(ahead);
            }
            return feed == null ? nextOfWindow() : nextOfFeed(feed);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /**
     * Lets a thread of its own parse what follows, ahead of the one that asks for it. Where a row is not surely right, all is read on by the
     * one that asks.
     */
    public void readAhead() {
        if (feed == null && ahead == null) {
            RowBlocks blocks = new RowBlocks(window.giveUp(), text, isQuoted, parser.getCurrentLineNumber() + 1);
            ahead = new AheadRows(blocks, found -> found.parse(this::parser, separator, isQuoted, limits), source);
        }
    }

    private boolean nextOfBlock(AheadRows rows) throws IOException {
        while (true) {
            RowBlock now = block;
            if (now != null) {
                if (now.next()) {
                    cells = now.fields();
                    row = now.row();
                    return true;
                } else if (!now.isWhole()) {
                    Reader rest = new Readers(List.of(now.rest(), rows.stop(faultsAhead)));
                    ahead = null;
                    return nextOfFeed(beCareful(rest, now.restLine()));
                }
            }
            block = rows.next();
            if (block == null) {
                return false;
            }
            faultsAhead.addAll(block.faults());
        }
    }

    private boolean nextOfWindow() throws IOException {
        long line = parser.getCurrentLineNumber() + 1;
        RowText found = null;
        try {
            if (!records.hasNext()) {
                return false;
            }
            cells = records.next().values();
            found = window.take(cells, line, Math.max(line, parser.getCurrentLineNumber()));
        } catch (Unfit e) {
            // as if it were wrong
        }
        if (found != null) {
            row = found;
            return true;
        }
        return nextOfFeed(beCareful(window.giveUp(), line));
    }

    /** Looks for the ends of rows before they are parsed, from the row on that is read next. */
    private RowFeed beCareful(Reader rest, long line) throws IOException {
        RowFeed careful = new RowFeed(source, rest, separator, isQuoted, limits, line);
        feed = careful;
        parser = parser(careful);
        records = parser.iterator();
        return careful;
    }

    private boolean nextOfFeed(RowFeed careful) {
        if (!records.hasNext()) {
            return false;
        }
        cells = records.next().values();
        row = careful.take();
        if (cells.length != row.fields() && row.fault() == null) {
            throw new IllegalStateException("%s line %s: %s fields for the parser, and %s for us"
                    .formatted(source, line(), cells.length, row.fields()));
        }
        return true;
    }

    /**
     * Where something stands in a row.
     *
     * @param line physical lines behind that on which the row begins
     * @param column the code point of the line, from 1
     */
    public record Place(int line, int column) {
        static final Place START = new Place(0, 1);
    }

    /** Returns where a field of the row begins, counting from the beginning of the row. */
    public Place placeOf(int field) {
        return placeOf(raw(), separator, isQuoted, field);
    }

    /** Returns where a field begins in a row as it stands; the end of the row if it has fewer fields. */
    static Place placeOf(String raw, char separator, int field) {
        return placeOf(raw, separator, true, field);
    }

    private static Place placeOf(String raw, char separator, boolean hasQuotes, int field) {
        int line = 0;
        int lineStart = 0;
        int at = 0;
        int fields = 0;
        boolean isQuoted = false;
        for (; at < raw.length() && fields < field; at++) {
            char c = raw.charAt(at);
            if (c == '"' && hasQuotes) {
                isQuoted = !isQuoted; // a doubled quote closes and opens
            } else if (c == separator && !isQuoted) {
                fields++;
            } else if (c == '\n' || (c == '\r' && !raw.startsWith("\n", at + 1))) {
                line++;
                lineStart = at + 1;
            }
        }
        return new Place(line, raw.codePointCount(lineStart, at) + 1);
    }

    /** Returns the fields of the row. */
    public List<String> fields() {
        return Collections.unmodifiableList(Arrays.asList(cells));
    }

    /** Returns the fields of the row, which are the caller's from now on. */
    public String[] cells() {
        return cells;
    }

    /** Returns the physical line on which the row begins, from 1. */
    public long line() {
        return row.line();
    }

    /** Returns the row as it stands, with the line ends in its quotes, without the one at its end. */
    public String raw() {
        String text = raw == null ? row.raw() : raw;
        raw = text; // all problems with a row share what it looks like
        return text;
    }

    /** Tells whether the row says nothing at all. */
    public boolean isBlank() {
        for (String cell : cells) {
            if (!cell.isBlank()) {
                return false;
            }
        }
        return true;
    }

    /** Returns what keeps the row from being read as it is, null if nothing does; asked for once in each row. */
    public @Nullable Problem fault() {
        LineFault undecodable = undecodable(row.lastLine());
        if (undecodable != null) {
            return undecodable.problem(source, raw());
        }
        String fault = row.fault();
        return fault == null ? null : problem("", fault, Optional.empty(), Optional.empty());
    }

    /** Returns the first fault of the characters up to a line, and forgets all up to there. */
    private @Nullable LineFault undecodable(long lastLine) {
        LineFault first = null;
        while (!faultsAhead.isEmpty() && faultsAhead.peek().line() <= lastLine) {
            first = first == null ? faultsAhead.peek() : first;
            faultsAhead.remove();
        }
        if (text == null || ahead != null) {
            return first;
        }
        LineFault later = text.takeFault(lastLine); // of a row that was read ahead in part
        return first == null ? later : first;
    }

    /** Returns a problem with the row. */
    public Problem problem(String field, String message, Optional<String> expected, Optional<String> found) {
        return new Problem(source, line(), 1, field, message, expected, found, Optional.of(raw()));
    }

    /** Returns a problem with what stands at a place in the row. */
    Problem problem(Place place, String message) {
        return new Problem(
                source,
                line() + place.line(),
                place.column(),
                "",
                message,
                Optional.empty(),
                Optional.empty(),
                Optional.of(raw()));
    }

    @Override
    public void close() throws IOException {
        if (ahead != null) {
            ahead.close(window);
            return; // to close it again would be to wait for a thread that hangs in there
        }
        parser.close();
        window.close();
    }
}
