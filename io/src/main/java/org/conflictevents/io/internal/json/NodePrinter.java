package org.conflictevents.io.internal.json;

import java.util.Objects;

/**
 * Prints JSON values in the one layout that we write, whatever the platform.
 *
 * <p>An object or array stands on one line if that has room for it, {@value #WIDTH} columns in all, unless it is an array
 * of several objects or arrays, or is nested more than {@value #MAX_NESTING_IN_LINE} deep. Otherwise each member or element
 * has a line of its own. So a change of one claim changes few lines, and those can be read.
 *
 * <p>Texts are written as they are, but for what JSON forbids, for control characters and the two Unicode line ends,
 * which programs treat as they like, and for lone surrogates, which UTF-8 cannot hold: these are escaped.
 */
final class NodePrinter {

    private static final int WIDTH = 120;
    private static final int MAX_NESTING_IN_LINE = 3;
    private static final String HEX = "0123456789abcdef";

    private final StringBuilder out;

    NodePrinter(StringBuilder out) {
        this.out = out;
    }

    /**
     * Prints a value, from the current position on.
     *
     * @param node the value
     * @param indent how far its lines are indented
     * @param column where on the line it begins, from 0
     */
    void print(Node node, int indent, int column) {
        if (!node.isContainer() || node.children().isEmpty()) {
            printInLine(node);
            return;
        }
        if (fitsInLine(node, MAX_NESTING_IN_LINE)) {
            int start = out.length();
            printInLine(node);
            if (column + out.length() - start < WIDTH) { // a comma may follow
                return;
            }
            out.setLength(start);
        }
        boolean object = node.is(Node.Kind.OBJECT);
        out.append(object ? '{' : '[');
        String separator = "\n";
        for (Node child : node.children()) {
            out.append(separator);
            int lineStart = out.length();
            indent(indent + 2);
            if (object) {
                name(child);
            }
            print(child, indent + 2, out.length() - lineStart);
            separator = ",\n";
        }
        out.append('\n');
        indent(indent);
        out.append(object ? '}' : ']');
    }

    private static boolean fitsInLine(Node node, int nesting) {
        if (!node.isContainer() || node.children().isEmpty()) {
            return true;
        }
        // The number of children bounds the cost of looking: no line holds more.
        if (nesting == 0 || node.children().size() > WIDTH / 3) {
            return false;
        }
        boolean several = node.is(Node.Kind.ARRAY) && node.children().size() > 1;
        for (Node child : node.children()) {
            if ((several && child.isContainer()) || child.text().length() > WIDTH || !fitsInLine(child, nesting - 1)) {
                return false;
            }
        }
        return true;
    }

    /** Prints a value on the current line, however long that becomes. */
    void printInLine(Node node) {
        switch (node.kind()) {
            case TEXT -> quoted(node.text());
            case OBJECT, ARRAY -> {
                boolean object = node.is(Node.Kind.OBJECT);
                out.append(object ? '{' : '[');
                String separator = "";
                for (Node child : node.children()) {
                    out.append(separator);
                    if (object) {
                        name(child);
                    }
                    printInLine(child);
                    separator = ", ";
                }
                out.append(object ? '}' : ']');
            }
            default -> out.append(node.text());
        }
    }

    private void name(Node member) {
        quoted(Objects.requireNonNull(member.name()));
        out.append(": ");
    }

    void indent(int blanks) {
        for (int i = 0; i < blanks; i++) {
            out.append(' ');
        }
    }

    void quoted(String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                default -> {
                    if (Character.isHighSurrogate(c)
                            && i + 1 < text.length()
                            && Character.isLowSurrogate(text.charAt(i + 1))) {
                        out.append(c).append(text.charAt(++i));
                    } else if (Character.isISOControl(c)
                            || c == '\u2028'
                            || c == '\u2029'
                            || Character.isSurrogate(c)) {
                        escape(c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private void escape(char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(HEX.charAt((c >> shift) & 0xF));
        }
    }
}
