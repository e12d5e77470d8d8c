package org.conflictevents.samples.benchmarks;

import java.util.Locale;

/**
 * A limit that a ratio is held against.
 *
 * <p>The limits stand here, apart from the code that measures. One is changed by an argument, not to fit a number.
 */
enum Goal {
    /** From the start of the JVM to the first answer, against a program that parses the same file into a tree. */
    FIRST_ANSWER("first-answer", Side.AT_MOST, 1.40),

    /** Time to read JSON Lines, against a plain mapper on plain records. */
    JSONL_READ("jsonl-read", Side.AT_MOST, 1.20),

    /** Time to write them, against the same. */
    JSONL_WRITE("jsonl-write", Side.AT_MOST, 1.20),

    /** Memory of what was read, against the same. */
    JSONL_MEMORY("jsonl-memory", Side.AT_MOST, 0.60),

    /** Time to read a CSV package as a dataset, against bare iteration over the rows of its files. */
    CSV_READ("csv-read", Side.AT_MOST, 2.00),

    /** Share of the wanted rows of a large file that got through a filter with little memory. */
    JSONL_FILTER("jsonl-filter-2gb", Side.AT_LEAST, 1.00);

    private final String title;
    private final Side side;
    private final double limit;

    Goal(String title, Side side, double limit) {
        this.title = title;
        this.side = side;
        this.limit = limit;
    }

    /** Returns the name of the ratio. */
    String title() {
        return title;
    }

    /** Returns the line for a ratio that was measured, such as {@code ratio first-answer 1.23 goal <=1.40}. */
    String line(double ratio) {
        return String.format(Locale.ROOT, "ratio %s %.2f goal %s%.2f", title, ratio, side.sign, limit);
    }

    private enum Side {
        AT_MOST("<="),
        AT_LEAST(">=");

        private final String sign;

        Side(String sign) {
            this.sign = sign;
        }
    }
}
