/**
 * How fast and how big: each figure is a ratio to something that users know, taken in one run on one machine.
 *
 * <p>Start at {@link Benchmarks}. A {@link Question} prints a table and the ratios that follow from it; the limits they are held
 * against are in {@link Goal} and nowhere else. A class with JMH benchmarks asks one thing, and holds ours and a baseline.
 */
@NullMarked
package org.conflictevents.samples.benchmarks;

import org.jspecify.annotations.NullMarked;
