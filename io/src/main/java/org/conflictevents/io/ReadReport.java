package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What became of the rows of an input, with none left over: rows read are those accepted, rejected and passed over.
 *
 * <p>A row is what a format has instead: a line of JSON Lines, a row of a table with all its lines, an element of a list in a
 * document, which is refused as a whole where anything is wrong with it, so that a report of one has no rejected rows. Immutable and safe for use by several threads.
 *
 * @param read rows read so far
 * @param accepted rows that said something and were right
 * @param rejected rows that were wrong
 * @param passedOver rows that say nothing about what was asked for, by the reason, such as {@code blank row}
 * @param records records made of the accepted rows; a row may make several or none
 * @param problems what is wrong with the rejected rows, at least one problem for each of them
 * @param notes what is odd about accepted rows, such as a low estimate above the best one
 */
public record ReadReport(
        long read,
        long accepted,
        long rejected,
        Map<String, Long> passedOver,
        long records,
        long problems,
        long notes) {

    public ReadReport {
        requireNonNull(passedOver, "passedOver");
        if (accepted < 0 || rejected < 0 || records < 0 || notes < 0) {
            throw new IllegalArgumentException(
                    "no count is negative, but accepted is %s, rejected %s, records %s, notes %s"
                            .formatted(accepted, rejected, records, notes));
        }
        Map<String, Long> reasons = new LinkedHashMap<>();
        long passed = 0;
        for (Map.Entry<String, Long> reason : passedOver.entrySet()) {
            String name = requireNonNull(reason.getKey(), "passedOver key");
            long count = requireNonNull(reason.getValue(), "passedOver[" + name + "]");
            if (name.isBlank() || count < 1) {
                throw new IllegalArgumentException(
                        "passedOver must have a reason and a count of 1 or more, but has '" + name + "' " + count);
            }
            reasons.put(name, count);
            passed += count;
        }
        if (read != accepted + rejected + passed) {
            throw new IllegalArgumentException(
                    "rows read (%s) must be those accepted (%s), rejected (%s) and passed over (%s)"
                            .formatted(read, accepted, rejected, passed));
        }
        if (problems < rejected) {
            throw new IllegalArgumentException(
                    "problems (%s) must be at least the rejected rows (%s)".formatted(problems, rejected));
        }
        passedOver = Collections.unmodifiableMap(reasons);
    }

    /** Returns how many rows were passed over, for all reasons together. */
    public long passedOverRows() {
        return read - accepted - rejected;
    }

    /** Returns one line, such as {@code rows read 12, accepted 10, rejected 1, passed over 1 (blank row); 10 records made}. */
    @Override
    public String toString() {
        StringBuilder line = new StringBuilder("rows read ")
                .append(read)
                .append(", accepted ")
                .append(accepted)
                .append(", rejected ")
                .append(rejected)
                .append(", passed over ")
                .append(passedOverRows());
        String separator = " (";
        for (Map.Entry<String, Long> reason : passedOver.entrySet()) {
            line.append(separator).append(reason.getKey());
            if (passedOver.size() > 1) {
                line.append(' ').append(reason.getValue());
            }
            separator = ", ";
        }
        line.append(passedOver.isEmpty() ? "" : ")").append("; ").append(records);
        line.append(records == 1 ? " record made" : " records made");
        return notes == 0
                ? line.toString()
                : line.append(notes == 1 ? ", 1 note" : ", " + notes + " notes").toString();
    }
}
