package org.conflictevents.io.internal.csv;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.json.Node.Kind;

/** How texts stand in cells: as they are, but for what UTF-8 has no way to say, and for what a spreadsheet would run. */
final class Cells {

    /**
     * Half a surrogate pair as it is written, or a text that looks like one, with all backslashes before it. It is looked for at the first
     * backslash of a row only, lest the time grow with the square of a cell that is full of them.
     */
    private static final Pattern ESCAPED = Pattern.compile("(?<!\\\\)(\\\\++)(u[dD][89a-fA-F][0-9a-fA-F]{2})");

    /** What JSON has as a number, and nothing that only Java reads as one. */
    static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");

    private Cells() {}

    /** Returns what a cell holds of a text. */
    static String write(String text, boolean isGuarded) {
        String cell = escape(text);
        return isGuarded ? Guard.guarded(cell) : cell;
    }

    /** Returns the text that a cell holds. */
    static String read(String cell, boolean isGuarded) {
        String text = isGuarded && !cell.isEmpty() && cell.charAt(0) == Guard.MARK ? cell.substring(1) : cell;
        return text.indexOf('\\') < 0 ? text : unescape(text);
    }

    /** Returns the value of a cell as JSON has it: what is no number or truth value stays a text, and is complained of by whoever wants one. */
    static Node node(Column column, int offset, String text) {
        return switch (column.form()) {
            case TEXT -> Node.at(offset, Kind.TEXT, text);
            case BOOLEAN ->
                text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                        ? Node.at(offset, Kind.BOOLEAN, text.toLowerCase(Locale.ROOT))
                        : Node.at(offset, Kind.TEXT, text);
            case INTEGER, NUMBER -> Node.at(offset, NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT, text);
        };
    }

    private static String escape(String text) {
        boolean mayNeedIt = false;
        for (int i = 0; i < text.length() && !mayNeedIt; i++) {
            mayNeedIt = text.charAt(i) == '\\' || Character.isSurrogate(text.charAt(i));
        }
        if (!mayNeedIt) {
            return text;
        }
        StringBuilder cell = new StringBuilder(text.length() + 16);
        int backslashes = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < text.length() && Character.isLowSurrogate(text.charAt(i + 1))) {
                cell.append(c).append(text.charAt(++i));
            } else if (Character.isSurrogate(c)) {
                cell.append("\\".repeat(backslashes)).append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                if (c == 'u' && backslashes > 0 && looksEscaped(text, i - 1)) {
                    cell.append("\\".repeat(backslashes));
                }
                cell.append(c);
            }
            backslashes = c == '\\' ? backslashes + 1 : 0;
        }
        return cell.toString();
    }

    private static boolean looksEscaped(String text, int backslash) {
        return ESCAPED.matcher(text)
                .region(backslash, Math.min(text.length(), backslash + 6))
                .matches();
    }

    private static String unescape(String cell) {
        Matcher matcher = ESCAPED.matcher(cell);
        StringBuilder text = new StringBuilder(cell.length());
        int done = 0;
        while (matcher.find()) {
            int backslashes = matcher.group(1).length();
            text.append(cell, done, matcher.start()).append("\\".repeat(backslashes / 2));
            if (backslashes % 2 == 0) {
                text.append(matcher.group(2));
            } else {
                text.append((char) Integer.parseInt(matcher.group(2).substring(1), 16));
            }
            done = matcher.end();
        }
        return text.append(cell, done, cell.length()).toString();
    }
}
