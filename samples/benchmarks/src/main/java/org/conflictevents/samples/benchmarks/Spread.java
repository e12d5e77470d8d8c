package org.conflictevents.samples.benchmarks;

import java.util.Collection;

/**
 * How numbers that were measured lie.
 *
 * @param min the smallest
 * @param median the one in the middle; of an even number of them the mean of the two in the middle
 * @param max the greatest
 */
record Spread(double min, double median, double max) {

    /**
     * Returns the spread of some numbers.
     *
     * @param numbers one or more
     * @throws IllegalArgumentException if there are none
     */
    static Spread of(Collection<Double> numbers) {
        double[] sorted =
                numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        if (sorted.length == 0) {
            throw new IllegalArgumentException("a spread needs at least one number");
        }
        int middle = sorted.length / 2;
        double median = sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
        return new Spread(sorted[0], median, sorted[sorted.length - 1]);
    }
}
