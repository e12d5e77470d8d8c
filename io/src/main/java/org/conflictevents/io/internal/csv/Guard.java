package org.conflictevents.io.internal.csv;

/** The guard of texts against spreadsheets that would run them as formulas. */
public final class Guard {

    /** Stands before a text that a spreadsheet would take for a formula. */
    static final char MARK = '\'';

    private static final String DANGEROUS = "=+-@\t\r＝＋－＠" + MARK;

    private Guard() {}

    /** Returns a text that no spreadsheet runs. */
    public static String guarded(String text) {
        return !text.isEmpty() && DANGEROUS.indexOf(text.charAt(0)) >= 0 ? MARK + text : text;
    }
}
