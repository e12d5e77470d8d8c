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

    private final @Nullable Charset stated;
    private final Map<String, String> files = new HashMap<>();
    private final Map<String, Charset> charsets = new HashMap<>();
    private final Map<String, Character> separators = new HashMap<>();

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

    /** Returns what separates the fields of a table, 0 where nothing but the default is said. */
    char separator(Table table) {
        return separators.getOrDefault(table.name(), '\0');
    }

    /** Returns what is wrong with a file of the list, empty if nothing is. */
    private String add(Node resource, int number, String folder, List<String> names) {
        Node name = resource.member("name");
        if (name == null || !name.is(Kind.TEXT)) {
            return "file " + number + " of the list has no name, which says what table it is";
        }
        Table table = null;
        for (Table known : Layout.STANDARD.tables()) {
            table = known.name().equals(name.text()) ? known : table;
        }
        if (table == null) {
            return Suggestions.noSuch(
                    "table",
                    name.text(),
                    Layout.STANDARD.tables().stream().map(Table::name).toList());
        }
        String path = path(resource);
        if (path.isEmpty()) {
            return "expected one path for the table '" + table + "'; a table in several files is not read";
        }
        if (!names.contains(folder + path)) {
            return "the table '" + table + "' is listed, but " + Suggestions.noSuch("file", path, names);
        }
        if (files.put(table.name(), folder + path) != null) {
            return "the table '" + table + "' is listed twice";
        }
        String complaint = Description.complaint(resource, table);
        complaint = complaint.isEmpty() ? noteCharset(resource, table) : complaint;
        return complaint.isEmpty() ? noteSeparator(resource, table) : complaint;
    }

    /** Returns the path, which may stand in a list that has one, and begin with a dot; empty if there is not one. */
    private static String path(Node resource) {
        Node path = resource.member("path");
        if (path != null && path.is(Kind.ARRAY) && path.children().size() == 1) {
            path = path.children().get(0);
        }
        return path != null && path.is(Kind.TEXT) ? path.text().replaceFirst("^(\\./)+", "") : "";
    }

    private String noteCharset(Node resource, Table table) {
        Node encoding = resource.member("encoding");
        if (encoding != null && !encoding.is(Kind.NULL)) {
            try {
                charsets.put(table.name(), Charset.forName(encoding.text()));
            } catch (IllegalArgumentException e) {
                return "no such encoding '" + Suggestions.abbreviate(encoding.text()) + "', in which the table '"
                        + table + "' is said to be";
            }
        }
        return "";
    }

    /** Notes a separator that is not the default: that one is also said of tables that a spreadsheet wrote again in its own way. */
    private String noteSeparator(Node resource, Table table) {
        Node dialect = resource.member("dialect");
        Node said = dialect == null ? null : dialect.member("delimiter");
        if (said == null || said.is(Kind.NULL) || said.text().equals(",")) {
            return "";
        }
        if (!said.text().equals(";") && !said.text().equals("\t")) {
            return "the table '" + table + "' is said to have another separator than a comma, a semicolon or a tab";
        }
        separators.put(table.name(), said.text().charAt(0));
        return "";
    }
}
