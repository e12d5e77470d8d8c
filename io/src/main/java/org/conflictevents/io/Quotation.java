package org.conflictevents.io;

import org.conflictevents.io.internal.text.CodePoints;

/** Quotation marks around words of a text. */
final class Quotation {

    private Quotation() {}

    /** Tells whether quotation marks open before the words and close behind them in the same line. */
    static boolean holds(CodePoints text, int start, int end) {
        int lineStart = start;
        while (lineStart > 0 && !text.isLineEndAt(lineStart - 1)) {
            lineStart--;
        }
        int lineEnd = end;
        while (lineEnd < text.length() && !text.isLineEndAt(lineEnd)) {
            lineEnd++;
        }
        return isOpen(text, lineStart, start) && closes(text, end, lineEnd);
    }

    private static boolean isOpen(CodePoints text, int from, int to) {
        boolean open = false;
        for (int i = from; i < to; i++) {
            switch (text.at(i)) {
                case '"' -> open = !open;
                case '\u201c', '\u201e', '\u00ab', '\u2018' -> open = true;
                case '\u201d', '\u00bb' -> open = false;
                case '\'' -> {
                    if (isDouble(text, i)) {
                        open = false;
                    } else if (!text.isWordAt(i - 1) && text.isWordAt(i + 1)) {
                        open = true;
                    }
                }
                default -> {}
            }
        }
        return open;
    }

    private static boolean closes(CodePoints text, int from, int to) {
        for (int i = from; i < to; i++) {
            int point = text.at(i);
            boolean apostrophe = point == '\'' || point == '\u2019';
            if (point == '"' || point == '\u201d' || point == '\u00bb' || (apostrophe && !text.isWordAt(i + 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDouble(CodePoints text, int index) {
        return text.at(index - 1) == '\'' || text.at(index + 1) == '\'';
    }
}
