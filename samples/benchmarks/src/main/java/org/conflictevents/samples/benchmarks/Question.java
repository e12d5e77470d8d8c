package org.conflictevents.samples.benchmarks;

import java.util.List;

/** Something to be measured. */
interface Question {

    /** Returns the name it has on the command line. */
    String name();

    /** Returns what is measured, in a few words. */
    String about();

    /**
     * Measures it, and prints the table of what was measured.
     *
     * @param effort how long to take
     * @return the lines that follow from the table: {@link Goal#line ratios}, or what else a figure is asked for
     */
    List<String> answer(Effort effort);
}
