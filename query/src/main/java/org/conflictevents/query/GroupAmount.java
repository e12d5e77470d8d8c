package org.conflictevents.query;

import static java.util.Objects.requireNonNull;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Quantity;

/**
 * What the numbers of a measure come to in a group of events: their sum by the rules of {@link Total}, or the smallest, the largest or
 * the mean of them.
 *
 * <p>Made by {@link EventGrouping}. Immutable and safe for use by several threads.
 *
 * @param measure what is counted
 * @param sums what it comes to, one for each unit; empty if there was nothing to count
 * @param counted how many figures the sums are made of; of a smallest, largest or mean how many events
 * @param unknown how many figures, or events, have no number: unknown is not zero, and a sum with one has no upper end
 * @param parts how many figures were left out of a sum because their whole is counted
 * @param spread how many figures were left out of a sum because they stand, wholly or in part, for places or days beyond the group
 */
public record GroupAmount(Measure measure, List<Total.Sum> sums, long counted, long unknown, long parts, long spread) {

    public GroupAmount {
        requireNonNull(measure, "measure");
        sums = Arguments.list(sums, "sums");
    }

    /** Returns the numbers that are possible; empty if there was nothing to count, or if there are several units: see {@link #sums()}. */
    public Optional<Quantity> range() {
        return sums.size() == 1 ? Optional.of(sums.get(0).range()) : Optional.empty();
    }

    /** Returns the best number; empty if one of the numbers has no best, or there is not exactly one unit. */
    public Optional<BigDecimal> best() {
        return sums.size() == 1 ? sums.get(0).best() : Optional.empty();
    }

    /** Returns one readable line, such as {@code people killed: at least 19 persons (3 counted, 1 unknown)}. */
    @Override
    public String toString() {
        return measure.label() + ": " + text() + " (" + counted + " counted" + note(unknown, " unknown")
                + note(parts, " left out as parts") + note(spread, " left out as spread") + ")";
    }

    String text() {
        return sums.isEmpty()
                ? "nothing"
                : sums.stream().map(Total.Sum::toString).collect(Collectors.joining("; "));
    }

    private static String note(long number, String fate) {
        return number == 0 ? "" : ", " + number + fate;
    }
}
