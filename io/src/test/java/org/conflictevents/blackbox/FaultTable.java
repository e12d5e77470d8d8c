package org.conflictevents.blackbox;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What was tried against the writers, and what came of it: the old is kept or the new is whole. Printed at the end of the thorough
 * suites.
 */
final class FaultTable {

    private static final class Row {
        int tried;
        int inTheMidst;
        int kept;
        int replaced;
    }

    private final String title;
    private final Map<String, Row> rows = new LinkedHashMap<>();

    FaultTable(String title) {
        this.title = title;
    }

    /**
     * Notes a try that came out well: one that does not fails its test at once, so that a table has none.
     *
     * @param fault what was done to whom
     * @param inTheMidst whether the fault met a writing under way
     * @param kept whether what was there before is there now, or still nothing
     */
    void note(String fault, boolean inTheMidst, boolean kept) {
        Row row = rows.computeIfAbsent(fault, any -> new Row());
        row.tried++;
        row.inTheMidst += inTheMidst ? 1 : 0;
        row.kept += kept ? 1 : 0;
        row.replaced += kept ? 0 : 1;
    }

    void print() {
        System.out.printf("%n%-44s %6s %9s %9s %9s%n", title, "tried", "in midst", "old kept", "new whole");
        rows.forEach((fault, row) ->
                System.out.printf("%-44s %6d %9d %9d %9d%n", fault, row.tried, row.inTheMidst, row.kept, row.replaced));
    }
}
