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
    JSONL_FILTER("jsonl-filter-2gb", Side.AT_LEAST, 1.00),

    /** Speed of reading a file of UCDP GED as events, against bare iteration over its rows; both in one thread. */
    GED_READ("ged-read", Side.AT_LEAST, 0.75),

    /** The same with two threads on our side. */
    GED_READ_2("ged-read-2", Side.AT_LEAST, 1.30),

    /** Speed of reading ACLED, against the same; both in one thread. */
    ACLED_READ("acled-read", Side.AT_LEAST, 0.75),

    /** The same with two threads on our side. */
    ACLED_READ_2("acled-read-2", Side.AT_LEAST, 1.30),

    /** Speed of reading GDELT, against the same; both in one thread. */
    GDELT_READ("gdelt-read", Side.AT_LEAST, 1.00),

    /** Bytes of heap that an event of UCDP GED takes, with every column kept. */
    GED_BYTES("ged-bytes", Side.AT_MOST, 560),

    /** Share of the rows of a large file of UCDP GED that became GeoJSON with little memory. */
    GED_GEOJSON("ged-geojson-3gb", Side.AT_LEAST, 1.00);

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

    /**
     * Returns what is held against it of two that did the same work: how fast ours was if more is better, and how long it took if less is.
     *
     * @param ours time that ours took
     * @param peer time that the other took
     */
    double ratio(double ours, double peer) {
        return side == Side.AT_LEAST ? peer / ours : ours / peer;
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
