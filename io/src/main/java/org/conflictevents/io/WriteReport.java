package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was written.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param rows rows written, as {@link ReadReport} counts them; the head of a file is one too where it is a row of its own
 * @param bytes bytes written to the file or the stream
 * @param losses what the rows do not say of the records that they are made of, by the path to the field, such as
 *     {@code attributions.note} or {@code extras[region]}, with how many records lost it, sorted by the path; always empty for the formats
 *     of this library itself, and for GeoJSON. Found by reading each row again, as whoever gets the file will.
 */
public record WriteReport(long rows, long bytes, Map<String, Long> losses) {

    public WriteReport {
        requireNonNull(losses, "losses");
        if (rows < 0 || bytes < 0) {
            throw new IllegalArgumentException("no count is negative, but rows is " + rows + ", bytes " + bytes);
        }
        Map<String, Long> sorted = new TreeMap<>();
        losses.forEach((field, count) -> {
            requireNonNull(field, "losses key");
            if (requireNonNull(count, "losses[" + field + "]") < 1) {
                throw new IllegalArgumentException("losses[" + field + "] must be 1 or more, was " + count);
            }
            sorted.put(field, count);
        });
        losses = Collections.unmodifiableMap(sorted);
    }

    /** Returns one line, such as {@code 120 rows, 81234 bytes written; lost attributions.note (12)}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder();
        line.append(rows).append(rows == 1 ? " row, " : " rows, ").append(bytes).append(" bytes written");
        String separator = "; lost ";
        for (Map.Entry<String, Long> loss : losses.entrySet()) {
            line.append(separator)
                    .append(loss.getKey())
                    .append(" (")
                    .append(loss.getValue())
                    .append(')');
            separator = ", ";
        }
        return line.toString();
    }
}
