package org.conflictevents.query.internal;

import java.util.ArrayList;
import java.util.List;

/** Lays out a table as aligned text, in the columns of a terminal. */
public final class TextLayout {

    private static final String GAP = "  ";

    private TextLayout() {}

    /**
     * Returns the lines of a table: heading, rule, rows.
     *
     * @param heads the headings
     * @param toTheRight for each column, whether its text ends at the right edge
     * @param rows the cells
     * @param mostWidth how wide a column may be; longer cells go on in the next line
     * @return the lines, each with a line feed and without blanks at its end
     */
    public static String of(List<String> heads, List<Boolean> toTheRight, List<List<String>> rows, int mostWidth) {
        List<List<List<String>>> all = new ArrayList<>();
        all.add(wrapped(heads, mostWidth));
        rows.forEach(row -> all.add(wrapped(row, mostWidth)));
        int[] widths = new int[heads.size()];
        for (List<List<String>> row : all) {
            for (int i = 0; i < widths.length; i++) {
                for (String line : row.get(i)) {
                    widths[i] = Math.max(widths[i], TextWidth.of(line));
                }
            }
        }
        StringBuilder text = new StringBuilder();
        append(text, all.get(0), widths, toTheRight);
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append(rule.length() == 0 ? "" : GAP).append("-".repeat(width));
        }
        text.append(rule).append('\n');
        all.subList(1, all.size()).forEach(row -> append(text, row, widths, toTheRight));
        return text.toString();
    }

    private static List<List<String>> wrapped(List<String> cells, int mostWidth) {
        return cells.stream().map(cell -> wrap(clean(cell), mostWidth)).toList();
    }

    private static void append(StringBuilder text, List<List<String>> cells, int[] widths, List<Boolean> toTheRight) {
        int lines = cells.stream().mapToInt(List::size).max().orElse(0);
        for (int n = 0; n < lines; n++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String part = n < cells.get(i).size() ? cells.get(i).get(n) : "";
                String padding = " ".repeat(widths[i] - TextWidth.of(part));
                line.append(i == 0 ? "" : GAP);
                line.append(toTheRight.get(i) ? padding + part : part + padding);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
    }

    /** Returns the text in one line, without what would move the cursor or turn the direction of the line. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (Character.isWhitespace(c) || c == 0x85) {
                clean.append(' ');
            } else if (!Character.isISOControl(c) && !turns(c)) {
                clean.appendCodePoint(c);
            }
        });
        return clean.toString();
    }

    private static boolean turns(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }

    /** Breaks a text into lines, at blanks where it has them. */
    private static List<String> wrap(String text, int mostWidth) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        int width = 0;
        int blank = -1; // where the last blank of the line stands, if any
        for (int i = 0; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            line.appendCodePoint(c);
            width += TextWidth.of(c);
            if (c == ' ') {
                blank = line.length() - 1;
            }
            // A blank may stand beyond the edge: it is cut off. What is left may still be too wide, if nothing stood
            // before a blank
            // that takes up room, and a wide character behind it.
            while (width > mostWidth && c != ' ') {
                int end = blank > 0 ? blank : line.length() - Character.charCount(c);
                lines.add(line.substring(0, end).stripTrailing());
                String rest = line.substring(blank > 0 ? blank + 1 : end);
                line.setLength(0);
                line.append(rest);
                width = TextWidth.of(rest);
                blank = -1;
            }
        }
        if (line.length() > 0 || lines.isEmpty()) {
            lines.add(line.toString().stripTrailing());
        }
        return lines;
    }
}
