package org.conflictevents.io.internal.csv;

/** The guard of texts against spreadsheets that would run them as formulas. */
public final class Guard {

    /** Stands before a text that a spreadsheet would take for a formula. */
    static final char MARK = '\'';

    private static final String DANGEROUS = "=+-@\t\r＝＋－＠" + MARK;

    private Guard() {}

    /**
     * Returns a text that no spreadsheet runs, for a table of which no reader takes the guard off again: a number, also one of a column that
     * the format does not know, stays as it is.
     */
    public static String forGood(String text) {
        return Cells.NUMBER.matcher(text).matches() ? text : guarded(text);
    }

    /** Returns a text that no spreadsheet runs. */
    public static String guarded(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? MARK + text : text;
    }
}
