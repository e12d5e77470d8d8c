package org.conflictevents.samples.benchmarks;

/** How long to measure. */
enum Effort {
    /** Enough for numbers that one may cite. */
    FULL(10, 3, 5),

    /** Enough to see that it works, and a rough number. */
    QUICK(3, 1, 3);

    private final int rounds;
    private final int forks;
    private final int iterations;

    Effort(int rounds, int forks, int iterations) {
        this.rounds = rounds;
        this.forks = forks;
        this.iterations = iterations;
    }

    /** Returns how often a whole program is run. */
    int rounds() {
        return rounds;
    }

    /** Returns in how many JVMs a microbenchmark is run. */
    int forks() {
        return forks;
    }

    /** Returns how much of a whole amount of work to do: all, or a tenth. */
    int share(int whole) {
        return this == QUICK ? whole / 10 : whole;
    }

    /** Returns how many iterations of a second a microbenchmark has, and how many to warm up. */
    int iterations() {
        return iterations;
    }
}
