package org.conflictevents.model;

import java.util.HexFormat;
import java.util.Locale;

/** The place reached in an EDTF expression, and what has been read so far, in today's form. Not thread-safe. */
final class EdtfScanner {

    /** Stands for the end of the text. A NUL in the text is told apart by {@link #atEnd()}; no rule accepts one. */
    private static final char END = '\0';

    private static final int SHOWN = 60;

    private final String text;
    private final StringBuilder read;
    private int at;

    EdtfScanner(String text) {
        this.text = text;
        this.read = new StringBuilder(text.length());
    }

    /** Returns the index of the next character, counting from 0. */
    int at() {
        return at;
    }

    boolean atEnd() {
        return at == text.length();
    }

    char peek() {
        return atEnd() ? END : text.charAt(at);
    }

    boolean sees(String word) {
        return text.startsWith(word, at);
    }

    /** Reads the word if it comes next. */
    boolean accept(String word) {
        return accept(word, word);
    }

    /** Reads the word, or the form that an older draft had for it, if one of them comes next. */
    boolean accept(String word, String draft) {
        if (!sees(word) && !sees(draft)) {
            return false;
        }
        at += sees(word) ? word.length() : draft.length();
        read.append(word);
        return true;
    }

    /** Reads the word, or refuses the text. */
    void expect(String word, String wanted) {
        if (!accept(word)) {
            throw expected(wanted);
        }
    }

    /** Passes over a word that today's form does not have. */
    boolean drop(String word) {
        boolean found = sees(word);
        at += found ? word.length() : 0;
        return found;
    }

    boolean seesDigit() {
        return peek() >= '0' && peek() <= '9';
    }

    /** Reads one ASCII digit, or refuses the text. */
    int digit(String wanted) {
        if (!seesDigit()) {
            throw expected(wanted);
        }
        char c = text.charAt(at++);
        read.append(c);
        return c - '0';
    }

    /** Reads two digits. */
    int twoDigits(String wanted) {
        return 10 * digit(wanted) + digit(wanted);
    }

    /** Reads digits, of which each may be unspecified. */
    EdtfDigits digits(int count, String wanted) {
        int start = read.length();
        for (int i = 0; i < count; i++) {
            if (!accept("X", "u") && !accept("X", "x")) {
                digit(wanted);
            }
        }
        return new EdtfDigits(read.substring(start));
    }

    /** Reads as many digits as there are. */
    String allDigits(String wanted) {
        int start = read.length();
        do {
            digit(wanted);
        } while (seesDigit());
        return read.substring(start);
    }

    /** Returns how much has been read, in characters of today's form. */
    int mark() {
        return read.length();
    }

    /** Returns what has been read since a mark. */
    String since(int mark) {
        return read.substring(mark);
    }

    /** Returns all that has been read; the text itself where nothing was replaced, to keep one copy of it. */
    String normalised() {
        return text.contentEquals(read) ? text : read.toString();
    }

    /** Returns the refusal of whatever comes next. */
    IllegalArgumentException expected(String wanted) {
        String found =
                atEnd() ? "the text ends" : "found '" + printable(Character.toString(text.codePointAt(at))) + "'";
        return refusal(text, "expected " + wanted + " at index " + at + ", but " + found);
    }

    /** Returns the refusal of the text for a reason that names its place. */
    IllegalArgumentException refusal(String reason, Object... parts) {
        return refusal(text, String.format(Locale.ROOT, reason, parts));
    }

    static IllegalArgumentException refusal(String text, String reason) {
        String shown = text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
        return new IllegalArgumentException("'" + printable(shown) + "' is no EDTF date: " + reason);
    }

    /** Keeps control characters and halves of surrogate pairs out of messages. */
    private static String printable(String text) {
        StringBuilder printable = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isISOControl(c) || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE)) {
                printable.append("\\u" + HexFormat.of().toHexDigits((char) c));
            } else {
                printable.appendCodePoint(c);
            }
        });
        return printable.toString();
    }
}
