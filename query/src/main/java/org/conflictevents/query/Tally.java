package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.Optional;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A number on the way to the sum.
 *
 * @param range what is known of it; null where nothing is
 * @param best the best number; null where there is none
 * @param unknown whether something unknown comes on top
 */
record Tally(@Nullable Quantity range, @Nullable BigDecimal best, boolean unknown) {

    static final Tally NOTHING = new Tally(null, null, false);

    static Tally of(Quantity claim) {
        return isKnown(claim) ? new Tally(claim, claim.best().orElse(null), false) : new Tally(null, null, true);
    }

    Tally plus(Tally other) {
        if (range == null) {
            return new Tally(other.range, unknown ? null : other.best, unknown || other.unknown);
        }
        if (other.range == null) {
            return new Tally(range, other.unknown ? null : best, unknown || other.unknown);
        }
        return new Tally(
                range.plus(other.range),
                best == null || other.best == null ? null : best.add(other.best),
                unknown || other.unknown);
    }

    Tally hull(Tally other) {
        if (range == null || other.range == null) {
            return new Tally(range == null ? other.range : range, null, unknown || other.unknown);
        }
        boolean agree = best != null && other.best != null && best.compareTo(other.best) == 0;
        return new Tally(range.hull(other.range), agree ? best : null, unknown || other.unknown);
    }

    /** Whether each number that is possible here is larger than each that is possible there. */
    boolean isSurelyMoreThan(Tally other) {
        if (range == null || other.range == null || range.lowest().isEmpty()) {
            return false;
        }
        BigDecimal low = range.lowest().get();
        return other.range
                .highest()
                .map(high -> low.compareTo(high) > 0
                        || (low.compareTo(high) == 0 && (range.lowExclusive() || other.range.highExclusive())))
                .orElse(false);
    }

    Total.Sum sum(Unit unit) {
        if (range == null) {
            return new Total.Sum(Quantity.uncounted(unit), Optional.empty());
        }
        if (!unknown) {
            return new Total.Sum(range, Optional.ofNullable(best));
        }
        // What is unknown is not below zero: the lower end holds, and is all that is known.
        return new Total.Sum(
                range.lowest()
                        .map(low -> range.lowExclusive() ? Quantity.moreThan(low, unit) : Quantity.atLeast(low, unit))
                        .orElseGet(() -> Quantity.uncounted(unit)),
                Optional.empty());
    }

    /** Whether anything is told of a number. */
    static boolean isKnown(Quantity quantity) {
        return quantity.qualifier() != Qualifier.UNCOUNTED;
    }
}
