package org.conflictevents.io.internal.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.conflictevents.model.internal.Suggestions;

/**
 * Which column of a table holds what, found by the names in its header, in any order.
 *
 * <p>Immutable.
 */
public final class Header {

    /** How names are held against those of the header. */
    public enum Names {
        /** Letter by letter. */
        EXACT,
        /** Whatever their case, and with blanks, hyphens and underscores anywhere in them: {@code Event Date} is {@code event_date}. */
        LOOSE;

        /** Returns what two names have in common that are taken for one. */
        public String key(String name) {
            if (this == EXACT) {
                return name;
            }
            StringBuilder key = new StringBuilder();
            name.codePoints()
                    .filter(c -> !Character.isWhitespace(c)
                            && !Character.isSpaceChar(c)
                            && c != '_'
                            && c != '-'
                            && c != 0xFEFF)
                    .forEach(key::appendCodePoint);
            return key.toString().toLowerCase(Locale.ROOT);
        }
    }

    /** Why a row of tags is passed over. */
    public static final String TAG_ROW = "tag row";

    /** A tag of the Humanitarian Exchange Language with its attributes: {@code #affected +killed}. */
    private static final Pattern TAG =
            Pattern.compile("\\s*#\\s*[A-Za-z][A-Za-z0-9_]*(\\s*\\+\\s*[A-Za-z][A-Za-z0-9_]*)*\\s*");

    private final List<String> titles;
    private final Map<String, Integer> columns;
    private final List<Integer> unknown;
    private final List<String> complaints;

    private Header(List<String> titles, Map<String, Integer> columns, List<Integer> unknown, List<String> complaints) {
        this.titles = List.copyOf(titles);
        this.columns = Collections.unmodifiableMap(columns);
        this.unknown = List.copyOf(unknown);
        this.complaints = List.copyOf(complaints);
    }

    /**
     * Binds the titles of a table to the columns that are known.
     *
     * @param titles the first row
     * @param known the names of the columns, each with others it goes by
     */
    public static Header bind(List<String> titles, Map<String, ? extends Collection<String>> known, Names names) {
        Map<String, String> byKey = new HashMap<>();
        known.forEach((name, others) -> {
            byKey.putIfAbsent(names.key(name), name);
            others.forEach(other -> byKey.putIfAbsent(names.key(other), name));
        });
        Map<String, Integer> columns = new LinkedHashMap<>();
        Map<String, Integer> seen = new HashMap<>();
        List<Integer> unknown = new ArrayList<>();
        List<String> complaints = new ArrayList<>();
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            if (title.isBlank()) {
                complaints.add("column " + (i + 1) + " has no name");
                continue;
            }
            String name = byKey.get(names.key(title));
            Integer first = seen.putIfAbsent(name == null ? names.key(title) : name, i);
            if (first != null) {
                complaints.add("the columns " + (first + 1) + " and " + (i + 1) + " have the same name: '"
                        + Suggestions.abbreviate(titles.get(first)) + "' and '" + Suggestions.abbreviate(title) + "'");
            } else if (name == null) {
                unknown.add(i);
            } else {
                columns.put(name, i);
            }
        }
        return new Header(titles, columns, unknown, complaints);
    }

    /** Returns the header of a table that has none: its columns are the first of these, in their order. */
    public static Header inOrder(List<String> names, int width) {
        List<String> titles = names.subList(0, Math.min(width, names.size()));
        Map<String, Integer> columns = new LinkedHashMap<>();
        titles.forEach(title -> columns.put(title, columns.size()));
        Integer[] beyond = new Integer[Math.max(0, width - titles.size())];
        Arrays.setAll(beyond, i -> titles.size() + i);
        return new Header(titles, columns, List.of(beyond), List.of());
    }

    /** Tells whether a row says in tags of the Humanitarian Exchange Language (HXL 1.1) what the columns hold, and nothing else. */
    public static boolean isTagRow(List<String> cells) {
        boolean isAnyFilled = false;
        for (String cell : cells) {
            if (!cell.isBlank()) {
                isAnyFilled = true;
                if (!TAG.matcher(cell).matches()) {
                    return false;
                }
            }
        }
        return isAnyFilled;
    }

    /**
     * Tells whether a row of a foreign table says in tags what the columns hold: most of its filled cells are tags, for somebody may have left a
     * remark or a title among them.
     */
    public static boolean isMostlyTags(List<String> cells) {
        int filled = 0;
        int tags = 0;
        for (String cell : cells) {
            filled += cell.isBlank() ? 0 : 1;
            tags += isTag(cell) ? 1 : 0;
        }
        return 2 * tags > filled;
    }

    /** Tells whether a cell is a tag. */
    public static boolean isTag(String cell) {
        return TAG.matcher(cell).matches();
    }

    /** Returns the names as they stand in the table. */
    public List<String> titles() {
        return titles;
    }

    /** Returns how many fields a row of the table has. */
    public int width() {
        return titles.size();
    }

    /** Returns the index of the column of this name, -1 if the table has none. */
    public int indexOf(String name) {
        return columns.getOrDefault(name, -1);
    }

    /** Returns the known columns by their names, in the order of the table. */
    public Map<String, Integer> columns() {
        return columns;
    }

    /** Returns the indexes of the columns that nobody knows. */
    public List<Integer> unknown() {
        return unknown;
    }

    /** Returns what is wrong with the names: empty ones, and those that are there twice. */
    public List<String> complaints() {
        return complaints;
    }

    /** Says what is wrong with a row that has another number of fields than the header. */
    public static String complaint(int wanted, int found) {
        return "expected " + wanted + " fields, as in the header, but found " + found
                + "; a field that holds the separator or a line end stands in quotes";
    }
}
