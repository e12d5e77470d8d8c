package org.conflictevents.io.internal.csv;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Which files hold the tables of a package, as its descriptor says. What the descriptor says of a file and this library does not read is
 * refused by its name: to go on would leave rows out. Immutable.
 */
final class Resources {

    private static final String SEPARATORS = ",;\t";

    private final @Nullable Charset stated;
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Charset> charsets = new HashMap<>();

    private Resources(@Nullable Charset stated) {
        this.stated = stated;
    }

    /**
     * Reads the list of a descriptor.
     *
     * @param source what to call it in problems
     * @param folder where the package is among the files, with a slash at its end; empty for the top
     * @param names the files that are there
     * @param stated the charset that the user says the tables are in, null for nothing
     * @throws RecordFormatException if anything is wrong with the list
     */
    static Resources of(Node descriptor, String source, String folder, List<String> names, @Nullable Charset stated) {
        Resources resources = new Resources(stated);
        List<String> complaints = new ArrayList<>();
        Node list = descriptor.member("resources");
        if (list == null || !list.is(Kind.ARRAY)) {
            complaints.add("expected a list 'resources', which says what the tables are");
        } else {
            int number = 0;
            for (Node resource : list.children()) {
                String complaint = resources.add(resource, ++number, folder, names);
                if (!complaint.isEmpty()) {
                    complaints.add(complaint);
                }
            }
        }
        if (!complaints.isEmpty()) {
            List<Problem> problems = complaints.stream()
                    .limit(100)
                    .map(complaint -> new Problem(
                            source, 1, 1, "resources", complaint, Optional.empty(), Optional.empty(), Optional.empty()))
                    .toList();
            throw new RecordFormatException(problems, complaints.size());
        }
        return resources;
    }

    /** Returns the file of a table, null if the package has none. */
    @Nullable
    String file(Table table) {
        return files.get(table.name());
    }

    /** Returns the charset that a table is in where it has no byte-order mark, null for UTF-8. */
    @Nullable
    Charset charset(Table table) {
        return stated != null ? stated : charsets.get(table.name());
    }

    /** Returns what is wrong with a file of the list, empty if nothing is. */
    private String add(Node resource, int number, String folder, List<String> names) {
        Node name = resource.member("name");
        if (name == null || !name.is(Kind.TEXT)) {
            return "file " + number + " of the list has no name, which says what table it is";
        }
        List<String> known = Layout.STANDARD.tables().stream().map(Table::name).toList();
        String table = name.text();
        if (!known.contains(table)) {
            return Suggestions.noSuch("table", table, known);
        }
        Node path = path(resource);
        if (path == null) {
            return "expected one path for the table '" + table + "'; a table in several files is not read";
        }
        if (!names.contains(folder + path.text())) {
            return "the table '" + table + "' is listed, but " + Suggestions.noSuch("file", path.text(), names);
        }
        if (files.put(table, folder + path.text()) != null) {
            return "the table '" + table + "' is listed twice";
        }
        return complaint(resource, table);
    }

    /** Returns the path, which may stand in a list that has one; null if there is not one. */
    private static @Nullable Node path(Node resource) {
        Node path = resource.member("path");
        if (path != null && path.is(Kind.ARRAY) && path.children().size() == 1) {
            path = path.children().get(0);
        }
        return path != null && path.is(Kind.TEXT) ? path : null;
    }

    /** Returns what of a file's form this library does not read. */
    private String complaint(Node resource, String table) {
        Node encoding = resource.member("encoding");
        if (encoding != null) {
            try {
                charsets.put(table, Charset.forName(encoding.text()));
            } catch (IllegalArgumentException e) {
                return "no such encoding '" + Suggestions.abbreviate(encoding.text()) + "', in which the table '"
                        + table + "' is said to be";
            }
        }
        Node dialect = resource.member("dialect");
        String form = "the table '" + table + "' is said to have ";
        if (dialect == null) {
            return "";
        } else if (!isOneOf(dialect.member("delimiter"), SEPARATORS)) {
            return form + "another separator than a comma, a semicolon or a tab";
        } else if (!isOneOf(dialect.member("quoteChar"), "\"") || dialect.member("escapeChar") != null) {
            return form + "another way to quote than RFC 4180 has it";
        } else if (dialect.member("commentChar") != null || isFalse(dialect.member("header"))) {
            return form + "comments, or no header";
        }
        return "";
    }

    private static boolean isOneOf(@Nullable Node said, String characters) {
        return said == null || (said.text().length() == 1 && characters.contains(said.text()));
    }

    private static boolean isFalse(@Nullable Node said) {
        return said != null && said.is(Kind.BOOLEAN) && said.text().equals("false");
    }
}
