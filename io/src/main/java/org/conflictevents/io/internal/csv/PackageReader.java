package org.conflictevents.io.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.bytes.Archive;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.csv.Column.Role;
import org.conflictevents.io.internal.json.DatasetTree;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.io.internal.shape.Scalar;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/** Reads the dataset that the tables of a package hold. Not thread-safe. */
final class PackageReader {

    /** What JSON has as a number, and nothing that only Java reads as one. */
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]{1,4})?");

    private final Archive archive;
    private final Reading reading;
    private final @Nullable Charset charset;
    private final String folder;
    private final PackageTree tree;
    private final String recordTable;

    private boolean isGuarded;

    private PackageReader(Archive archive, @Nullable Charset charset, Reading reading, String recordTable) {
        this.archive = archive;
        this.reading = reading;
        this.charset = charset;
        this.folder = folder(archive.names());
        this.tree = new PackageTree(reading.source() + "/" + folder);
        this.recordTable = recordTable;
    }

    /**
     * Returns the dataset of a package.
     *
     * @param charset that of the tables where they have no byte-order mark; null for UTF-8
     * @param recordTable the table whose rows count as records made; empty for those of all
     * @throws RecordFormatException if there is anything wrong with it; of the rows all problems are told at once, and then of what they say
     */
    static Dataset read(Archive archive, @Nullable Charset charset, Reading reading, String recordTable)
            throws IOException {
        return new PackageReader(archive, charset, reading.failAtEnd(), recordTable).read();
    }

    /** Tells whether files are a package. */
    static boolean isPackage(List<String> names) {
        return names.stream().anyMatch(PackageReader::isDescriptor);
    }

    private static boolean isDescriptor(String name) {
        return name.equals(Descriptor.FILE) || name.endsWith("/" + Descriptor.FILE);
    }

    /** Returns where in an archive the package is: many a zip has one folder with all in it. */
    private static String folder(List<String> names) {
        for (String name : names) {
            if (isDescriptor(name)) {
                return name.substring(0, name.length() - Descriptor.FILE.length());
            }
        }
        return "";
    }

    private Dataset read() throws IOException {
        String descriptor = folder + Descriptor.FILE;
        if (!archive.names().contains(descriptor)) {
            throw refusal(
                    reading.source(),
                    "there is no " + Descriptor.FILE + " among its files, which says what the tables are");
        }
        String source = reading.source() + "/" + descriptor;
        Node described = descriptor(descriptor, source);
        Node ours = described.member(Descriptor.OURS);
        if (ours == null || !ours.is(Kind.OBJECT)) {
            throw refusal(
                    source,
                    "'" + Descriptor.OURS
                            + "' is missing, which says which dataset the tables are of; this library writes it");
        }
        Node version = ours.member(Descriptor.FORMAT_VERSION);
        if (version == null || !version.text().equals(Integer.toString(Descriptor.VERSION))) {
            throw refusal(
                    source,
                    "expected " + Descriptor.FORMAT_VERSION + " " + Descriptor.VERSION + " but found "
                            + (version == null ? "none" : Suggestions.abbreviate(version.text()))
                            + "; a newer release of this library may read it");
        }
        Node guarded = ours.member(Descriptor.GUARDED);
        isGuarded = guarded != null && guarded.text().equals("true");
        Map<String, String> files = files(described, source);
        for (Table table : Layout.STANDARD.tables()) {
            String file = files.get(table.name());
            if (file != null) {
                read(table, file);
            }
        }
        reading.failIfAnyWasWrong();
        Dataset dataset = tree.dataset(ours);
        reading.end();
        return dataset;
    }

    private Node descriptor(String file, String source) throws IOException {
        try (ByteInput in = archive.open(file);
                InputStream utf8 = TextInput.of(in, null).utf8()) {
            long most = Math.min(reading.limits().maxDocumentBytes(), 1 << 28);
            byte[] json = utf8.readNBytes((int) most);
            return DatasetTree.parse(json, source, reading.limits());
        }
    }

    /** Returns the files of the tables that the package lists, by the names of the tables. */
    private Map<String, String> files(Node described, String source) {
        Map<String, String> files = new LinkedHashMap<>();
        Node resources = described.member("resources");
        List<Problem> problems = new ArrayList<>();
        for (Node resource : resources == null ? List.<Node>of() : resources.children()) {
            Node name = resource.member("name");
            Node path = resource.member("path");
            if (name != null && path != null && path.is(Kind.TEXT)) {
                if (archive.names().contains(folder + path.text())) {
                    files.put(name.text(), folder + path.text());
                } else {
                    problems.add(problem(
                            source,
                            "the table '" + Suggestions.abbreviate(name.text()) + "' is listed, but "
                                    + Suggestions.noSuch("file", path.text(), archive.names())));
                }
            }
        }
        if (!problems.isEmpty()) {
            throw new RecordFormatException(problems.subList(0, Math.min(100, problems.size())), problems.size());
        }
        return files;
    }

    private void read(Table table, String file) throws IOException {
        String source = reading.source() + "/" + file;
        try (TextInput in = TextInput.of(archive.open(file), charset);
                CsvRows rows = CsvRows.of(source, in.reader(), separator(file), reading.limits())) {
            if (!rows.next()) {
                throw refusal(source, "there is nothing in the file, not even a header");
            }
            Header header = header(table, rows);
            @Nullable Column[] columns = new Column[header.width()];
            for (Column column : table.columns()) {
                int index = header.indexOf(column.name());
                if (index >= 0) {
                    columns[index] = column;
                }
            }
            while (rows.next()) {
                read(table, columns, header, rows);
            }
        }
    }

    private char separator(String file) throws IOException {
        try (TextInput in = TextInput.of(archive.open(file), charset)) {
            return CsvRows.separatorOf(in.head());
        }
    }

    private Header header(Table table, CsvRows rows) {
        Problem fault = rows.fault();
        if (fault != null) {
            throw new RecordFormatException(List.of(fault), 1);
        }
        Map<String, List<String>> known = new LinkedHashMap<>();
        table.columns().forEach(column -> known.put(column.name(), List.of()));
        Header header = Header.bind(rows.fields(), known, Header.Names.EXACT);
        List<String> complaints = new ArrayList<>(header.complaints());
        for (int unknown : header.unknown()) {
            complaints.add(Suggestions.noSuch("column", header.titles().get(unknown), known.keySet()));
        }
        for (Column column : table.columns()) {
            if (column.isRequired() && header.indexOf(column.name()) < 0) {
                complaints.add("the column '" + column.name() + "' is missing");
            }
        }
        if (!complaints.isEmpty()) {
            List<Problem> problems = new ArrayList<>();
            for (String complaint : complaints.subList(0, Math.min(100, complaints.size()))) {
                problems.add(rows.problem("", complaint, Optional.empty(), Optional.empty()));
            }
            throw new RecordFormatException(problems, complaints.size());
        }
        return header;
    }

    private void read(Table table, @Nullable Column[] columns, Header header, CsvRows rows) throws IOException {
        reading.beginRow(rows.line());
        Problem fault = rows.fault();
        String ragged = header.complaint(rows.fields().size());
        if (fault != null) {
            reading.reject(fault);
        } else if (rows.isBlank() && header.width() > 1) {
            reading.passOver("blank row");
        } else if (!ragged.isEmpty()) {
            reading.reject(rows.problem(
                    "",
                    ragged,
                    Optional.of(header.width() + " fields"),
                    Optional.of(rows.fields().size() + " fields")));
        } else {
            tree.add(row(table, columns, rows));
            boolean isRecord =
                    recordTable.isEmpty() ? table.isRoot() : table.name().equals(recordTable);
            reading.accept(isRecord ? 1 : 0);
        }
    }

    private PackageTree.Row row(Table table, @Nullable Column[] columns, CsvRows rows) {
        PackageTree.Row row = tree.begin(table, rows.line(), rows.raw());
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            if (column == null) {
                continue;
            }
            String cell = rows.fields().get(i);
            String text = column.form() == Scalar.Form.TEXT ? Cells.read(cell, isGuarded) : cell;
            if (!text.isEmpty() || column.role() == Role.NAME || column.role() == Role.TEXT) {
                row.set(column, table.columns().indexOf(column), text);
            }
        }
        return row;
    }

    /** Returns a cell as JSON has it: what is no number or truth value stays a text, and is complained of by whoever wants one. */
    static Node node(Column column, int offset, String text) {
        return switch (column.form()) {
            case TEXT -> Node.at(offset, Kind.TEXT, text);
            case BOOLEAN ->
                text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")
                        ? Node.at(offset, Kind.BOOLEAN, text.equalsIgnoreCase("true") ? "true" : "false")
                        : Node.at(offset, Kind.TEXT, text);
            case INTEGER, NUMBER -> Node.at(offset, NUMBER.matcher(text).matches() ? Kind.NUMBER : Kind.TEXT, text);
        };
    }

    private static Problem problem(String source, String message) {
        return new Problem(source, 1, 1, "", message, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static RecordFormatException refusal(String source, String message) {
        return Reading.refusal(source, 1, message);
    }
}
