package org.conflictevents.samples.benchmarks;

import java.util.List;
import org.conflictevents.query.Table;

/**
 * What was measured.
 *
 * @param table all of it
 * @param lines what follows from the table: {@linkplain Goal#line ratios}, and other figures that are asked for
 */
record Answer(Table table, List<String> lines) {

    Answer {
        lines = List.copyOf(lines);
    }
}
