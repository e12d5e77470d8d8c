package org.conflictevents.samples.benchmarks;

import java.util.Locale;

/**
 * A limit that a ratio is held against.
 *
 * <p>The limits stand here, apart from the code that measures. One is changed by an argument, not to fit a number.
 */
enum Goal {
    /** From the start of the JVM to the first answer, against a program that parses the same file into a tree. */
    FIRST_ANSWER("first-answer", Side.AT_MOST, 1.40);

    private final String title;
    private final Side side;
    private final double limit;

    Goal(String title, Side side, double limit) {
        this.title = title;
        this.side = side;
        this.limit = limit;
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
