package org.conflictevents.samples.benchmarks;

/** Something to be measured. */
interface Question {

    /** Returns the name it has on the command line. */
    String name();

    /** Returns what is measured, in a few words. */
    String about();

    /** Measures it, for as long as it takes. */
    Answer answer(Effort effort);
}
