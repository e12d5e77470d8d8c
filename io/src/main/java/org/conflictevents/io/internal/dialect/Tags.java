package org.conflictevents.io.internal.dialect;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.csv.CsvRows;
import org.conflictevents.io.internal.csv.Header;

/** Tags of the Humanitarian Exchange Language, HXL 1.1: a hashtag and attributes, in any case and any order. */
final class Tags {

    /** A row of tags is one of the first rows; further down there is none. */
    static final int ROWS = 25;

    /** What is said of a table that has no such row. */
    static final String NONE = "none of the first rows is one of HXL tags, such as #date,#adm1+name,#affected+killed";

    /** Attributes that say nothing to us: that it is a number, that it is of persons, whose list of codes it is, in which language. */
    private static final Pattern SILENT = Pattern.compile("num|ind|[iv]_.*");

    private static final Pattern BLANK = Pattern.compile("\\s");

    private Tags() {}

    /** Tells whether the names of the columns of a dialect are tags, so that a row of tags is its header. */
    static boolean areNames(Dialect<?> dialect) {
        return dialect.columns().all().stream().allMatch(column -> column.name().startsWith("#"));
    }

    /** Returns what two ways to write a tag have in common. */
    static String key(String tag) {
        String[] parts =
                BLANK.matcher(tag.toLowerCase(Locale.ROOT)).replaceAll("").split("\\+", -1);
        Set<String> attributes = new TreeSet<>(Arrays.asList(parts).subList(1, parts.length));
        attributes.removeIf(attribute -> SILENT.matcher(attribute).matches());
        return parts[0] + (attributes.isEmpty() ? "" : "+" + String.join("+", attributes));
    }

    /**
     * Binds a table by its tags, and goes to the row that has them.
     *
     * @return false if there is no such row
     */
    static boolean bind(CsvRows rows, Binding binding) throws IOException {
        List<String> titles = List.of();
        for (int i = 0; i < ROWS && rows.next(); i++) {
            List<String> cells = List.copyOf(rows.fields());
            if (rows.fault() == null && Header.isMostlyTags(cells)) {
                binding.bindTags(cells, titles);
                return true;
            }
            titles = cells;
        }
        return false;
    }
}
