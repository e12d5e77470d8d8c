package org.conflictevents.io.internal.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
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
            .setTrailingData(true) // RowFeed complains of it, so that the rows behind it are read all the same
            .setLenientEof(true)
            .get();

    private final String source;
    private final @Nullable TextReader text;
    private final RowFeed feed;
    private final CSVParser parser;
    private final Iterator<CSVRecord> records;
    private List<String> fields = List.of();
    private RowFeed.Row row = new RowFeed.Row(1, 1, "", 0, null);

    private CsvRows(String source, Reader reader, char separator, ReadLimits limits) throws IOException {
        this.source = source;
        this.text = reader instanceof TextReader decoded ? decoded : null;
        this.feed = new RowFeed(source, reader, separator, limits);
        this.parser = CSVParser.builder()
                .setReader(feed)
                .setFormat(FORMAT.builder().setDelimiter(separator).get())
                .get();
        this.records = parser.iterator();
    }

    /**
     * Takes the characters of a table, which are closed with the rows.
     *
     * @param source what to call it in problems
     */
    public static CsvRows of(String source, Reader reader, char separator, ReadLimits limits) throws IOException {
        return new CsvRows(source, reader, separator, limits);
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
        try {
            if (!records.hasNext()) {
                return false;
            }
            fields = records.next().toList();
            row = feed.take();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        if (fields.size() != row.fields() && row.fault() == null) {
            throw new IllegalStateException("%s line %d: %d fields for the parser, and %d for us"
                    .formatted(source, line(), fields.size(), row.fields()));
        }
        return true;
    }

    /**
     * Where something stands in a row.
     *
     * @param line physical lines behind that on which the row begins
     * @param column the code point of the line, from 1
     */
    record Place(int line, int column) {
        static final Place START = new Place(0, 1);
    }

    /** Returns where a field begins in a row as it stands; the end of the row if it has fewer fields. */
    static Place placeOf(String raw, char separator, int field) {
        int line = 0;
        int lineStart = 0;
        int at = 0;
        int fields = 0;
        boolean isQuoted = false;
        for (; at < raw.length() && fields < field; at++) {
            char c = raw.charAt(at);
            if (c == '"') {
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
        return fields;
    }

    /** Returns the physical line on which the row begins, from 1. */
    public long line() {
        return row.line();
    }

    /** Returns the row as it stands, with the line ends in its quotes, without the one at its end. */
    public String raw() {
        return row.raw();
    }

    /** Tells whether the row says nothing at all. */
    public boolean isBlank() {
        return fields.stream().allMatch(String::isBlank);
    }

    /** Returns what keeps the row from being read as it is, null if nothing does; asked for once in each row. */
    public @Nullable Problem fault() {
        LineFault undecodable = text == null ? null : text.takeFault(row.lastLine());
        if (undecodable != null) {
            return undecodable.problem(source, raw());
        }
        String fault = row.fault();
        return fault == null ? null : problem("", fault, Optional.empty(), Optional.empty());
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
        parser.close();
        feed.close();
    }
}
