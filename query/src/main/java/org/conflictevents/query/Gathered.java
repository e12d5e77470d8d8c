package org.conflictevents.query;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.conflictevents.model.Measure;
import org.conflictevents.model.Qualifier;
import org.conflictevents.model.Quantity;
import org.conflictevents.model.Unit;
import org.jspecify.annotations.Nullable;

/** A sum on the way, unit by unit. Not thread-safe. */
final class Gathered {

    /** So few digits can be added for ever in a long. */
    private static final int FEW_DIGITS = 9;

    private final Map<Unit, Running> units = new LinkedHashMap<>();
    private @Nullable Running last;
    private long counted;
    private long unknown;
    private long parts;
    private long spread;

    /** Adds what a figure says. */
    void add(Quantity claim) {
        Running running = running(claim.unit());
        if (claim.qualifier() == Qualifier.EXACT) {
            BigDecimal number = claim.best().orElseThrow();
            if (number.scale() == 0 && number.precision() <= FEW_DIGITS) {
                // Nearly all numbers are such: no new quantity for each of them.
                running.exact += number.longValue();
                running.hasExact = true;
                return;
            }
        }
        running.tally = running.tally.plus(Tally.of(claim));
    }

    void add(Unit unit, Tally tally) {
        Running running = running(unit);
        running.tally = running.tally.plus(tally);
    }

    void count(long counted, long unknown, long parts) {
        this.counted += counted;
        this.unknown += unknown;
        this.parts += parts;
    }

    void countSpread(long figures) {
        this.spread += figures;
    }

    private Running running(Unit unit) {
        Running known = last;
        if (known == null || !known.unit.equals(unit)) {
            known = units.computeIfAbsent(unit, Running::new);
            last = known;
        }
        return known;
    }

    Map<Unit, Tally> tallies() {
        Map<Unit, Tally> tallies = new LinkedHashMap<>();
        units.forEach((unit, running) -> tallies.put(unit, running.tally()));
        return tallies;
    }

    GroupAmount amount(Measure measure) {
        return new GroupAmount(
                measure,
                tallies().entrySet().stream()
                        .map(sum -> sum.getValue().sum(sum.getKey()))
                        .toList(),
                counted,
                unknown,
                parts,
                spread);
    }

    private static final class Running {
        private final Unit unit;
        private Tally tally = Tally.NOTHING;
        private long exact;
        private boolean hasExact;

        Running(Unit unit) {
            this.unit = unit;
        }

        Tally tally() {
            return hasExact ? tally.plus(Tally.of(Quantity.exactly(exact, unit))) : tally;
        }
    }
}
