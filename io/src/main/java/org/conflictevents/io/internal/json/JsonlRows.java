package org.conflictevents.io.internal.json;

import java.io.IOException;
import org.conflictevents.io.internal.chars.LineFault;
import org.conflictevents.io.internal.chars.Lines;
import org.conflictevents.io.internal.rows.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON Lines: a record in each line, which says of itself what it is, and holds all that it refers to. Not thread-safe.
 *
 * @param <T> the kind of record that is asked for, Record for all; rows of other kinds are passed over
 */
public final class JsonlRows<T extends Record> implements RecordRows<T> {

    private final Lines lines;
    private final Reading reading;
    private final Class<T> wanted;
    private final RowReader rows;

    /**
     * Takes lines, which are closed with the rows.
     *
     * @param wanted the class of the records asked for
     */
    public JsonlRows(Lines lines, Reading reading, Class<T> wanted) {
        this.lines = lines;
        this.reading = reading;
        this.wanted = wanted;
        JsonLimits limits = JsonLimits.of(reading.limits());
        this.rows = new RowReader(reading, wanted, limits, new ValueReader.Readers(limits.textCharacters()));
    }

    @Override
    public long line() {
        return lines.number();
    }

    @Override
    public @Nullable T next() throws IOException {
        while (lines.next()) {
            reading.beginRow(lines.number());
            LineFault fault = lines.fault();
            if (fault != null) {
                reading.reject(fault.problem(reading.source(), lines.text()));
            } else if (isBlank()) {
                reading.passOver(Reading.BLANK);
            } else {
                Record record = rows.read(lines.bytes(), lines.start(), lines.length(), lines.number(), 1);
                if (record != null) {
                    reading.accept(1);
                    return wanted.cast(record);
                }
            }
        }
        reading.end();
        return null;
    }

    private boolean isBlank() {
        byte[] bytes = lines.bytes();
        for (int i = lines.start(); i < lines.start() + lines.length(); i++) {
            if (bytes[i] != ' ' && bytes[i] != '\t') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        lines.close();
    }
}
