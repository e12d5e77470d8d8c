package org.conflictevents.io.internal.csv;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RowPolicy;
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

    /** How many problems an exception lists. */
    private static final int MAX_LISTED = 100;

    /** Why rows are passed over in which nothing is wrong. */
    private static final String LEFT_OUT = "row of a record that was left out";

    private static final Map<Character, String> SEPARATORS = Map.of(',', "commas", ';', "semicolons", '\t', "tabs");

    private final Archive archive;
    private final Reading reading;
    private final String folder;
    private final PackageTree tree;
    private final String recordTable;

    private final Node ours;
    private final Resources resources;
    private final boolean isGuarded;
    private boolean isAnyRefused;

    private PackageReader(Archive archive, @Nullable Charset charset, Reading reading, String recordTable)
            throws IOException {
        this.archive = archive;
        this.reading = reading;
        this.folder = folder(archive.names(), reading.source());
        this.tree = new PackageTree(reading.source() + "/" + folder + Descriptor.FILE, reading.pace());
        this.recordTable = recordTable;
        String descriptor = folder + Descriptor.FILE;
        if (!archive.names().contains(descriptor)) {
            throw refusal(
                    reading.source(),
                    "there is no " + Descriptor.FILE + " among its files, which says what the tables are");
        }
        String source = reading.source() + "/" + descriptor;
        Node described = descriptor(descriptor, source);
        Node said = described.member(Descriptor.OURS);
        if (said == null || !said.is(Kind.OBJECT)) {
            throw refusal(
                    source,
                    "'" + Descriptor.OURS
                            + "' is missing, which says which dataset the tables are of; this library writes it");
        }
        Node version = said.member(Descriptor.FORMAT_VERSION);
        if (version == null || !version.text().equals(Integer.toString(Descriptor.VERSION))) {
            throw refusal(
                    source,
                    "expected " + Descriptor.FORMAT_VERSION + " " + Descriptor.VERSION + " but found "
                            + (version == null ? "none" : Suggestions.abbreviate(version.text()))
                            + "; a newer release of this library may read it");
        }
        Node guarded = said.member(Descriptor.GUARDED);
        this.ours = said;
        if (guarded != null && !guarded.is(Kind.BOOLEAN)) {
            throw refusal(source, "expected true or false for '" + Descriptor.GUARDED + "'");
        }
        this.isGuarded = guarded != null && guarded.text().equals("true");
        this.resources = Resources.of(described, source, folder, archive.names(), charset);
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
        PackageReader reader = open(archive, charset, reading, recordTable);
        Dataset quick = reader.readQuickly();
        return quick == null ? reader.readThoroughly() : quick;
    }

    /** Begins to read a package, see {@link #read(Archive, Charset, Reading, String)}. */
    static PackageReader open(Archive archive, @Nullable Charset charset, Reading reading, String recordTable)
            throws IOException {
        return new PackageReader(archive, charset, reading.failAtEnd(), recordTable);
    }

    /** Tells whether files are a package. */
    static boolean isPackage(List<String> names) {
        return names.stream().anyMatch(PackageReader::isDescriptor);
    }

    private static boolean isDescriptor(String name) {
        return name.equals(Descriptor.FILE) || name.endsWith("/" + Descriptor.FILE);
    }

    /** Returns where in an archive the package is: many a zip has one folder with all in it. */
    private static String folder(List<String> names, String source) {
        List<String> descriptors =
                names.stream().filter(PackageReader::isDescriptor).toList();
        if (descriptors.size() > 1) {
            throw refusal(
                    source,
                    "there are " + descriptors.size() + " packages in it: '"
                            + Suggestions.abbreviate(descriptors.get(0)) + "' and '"
                            + Suggestions.abbreviate(descriptors.get(1)) + "'; put each into one of its own");
        }
        String only = descriptors.isEmpty() ? Descriptor.FILE : descriptors.get(0);
        return only.substring(0, only.length() - Descriptor.FILE.length());
    }

    /** Returns the dataset if nothing is wrong, null if there is anything to look at; then the reading knows of no row. */
    @Nullable
    Dataset readQuickly() throws IOException {
        Dataset dataset = new QuickPackage(archive, resources, reading, recordTable, isGuarded).read(ours);
        if (dataset == null) {
            archive.rewind();
        } else {
            reading.end();
        }
        return dataset;
    }

    /** Returns the dataset, or tells of each row what is wrong with it. */
    Dataset readThoroughly() throws IOException {
        for (Table table : Layout.STANDARD.tables()) {
            String file = resources.file(table);
            if (file != null) {
                read(table, file);
            }
        }
        if (isAnyRefused && reading.policy() == RowPolicy.FAIL) {
            settle();
            reading.failIfAnyWasWrong();
        }
        Dataset dataset = reading.policy() == RowPolicy.FAIL ? tree.dataset(ours) : tree.datasetOfRight(ours);
        settle();
        reading.end();
        return dataset;
    }

    private Node descriptor(String file, String source) throws IOException {
        try (ByteInput in = archive.open(file);
                InputStream utf8 = TextInput.of(in, null).utf8()) {
            return DatasetTree.parse(utf8, source, reading.limits());
        }
    }

    private void read(Table table, String file) throws IOException {
        String source = reading.source() + "/" + file;
        try (TextInput in = TextInput.of(archive.open(file), resources.charset(table))) {
            char separator = CsvRows.separatorOf(in.head());
            char said = resources.separator(table);
            if (said != 0 && said != separator) {
                throw refusal(
                        source,
                        "expected " + SEPARATORS.get(said) + " between the fields, as " + Descriptor.FILE
                                + " says, but found " + SEPARATORS.get(separator));
            }
            read(table, source, separator, in);
        }
    }

    private void read(Table table, String source, char separator, TextInput in) throws IOException {
        try (CsvRows rows = CsvRows.of(source, in.reader(), separator, reading.limits())) {
            boolean isAny = rows.next();
            while (isAny && rows.isBlank()) {
                reading.beginRow(source, rows.line());
                reading.passOver(Reading.BLANK);
                isAny = rows.next();
            }
            if (!isAny) {
                throw refusal(source, "there is nothing in the file, not even a header");
            }
            TableFile target = new TableFile(table, source, separator, header(table, rows, separator));
            for (boolean isFirst = true; rows.next(); isFirst = false) {
                read(target, rows, isFirst);
            }
        }
    }

    private static Header header(Table table, CsvRows rows, char separator) {
        Problem fault = rows.fault();
        if (fault != null) {
            throw new RecordFormatException(List.of(fault), 1);
        }
        Map<String, List<String>> known = new LinkedHashMap<>();
        table.columns().forEach(column -> known.put(column.name(), List.of()));
        Header header = Header.bind(rows.fields(), known, Header.Names.LOOSE);
        List<Problem> problems = new ArrayList<>();
        for (String complaint : header.complaints()) {
            problems.add(rows.problem("", complaint, Optional.empty(), Optional.empty()));
        }
        for (int unknown : header.unknown()) {
            String title = header.titles().get(unknown);
            CsvRows.Place place = CsvRows.placeOf(rows.raw(), separator, unknown);
            String message = problems.size() < MAX_LISTED
                    ? Suggestions.noSuch("column", title, known.keySet())
                    : Suggestions.noSuch("column", title);
            problems.add(rows.problem(place, message));
        }
        for (Column column : table.columns()) {
            if (column.isRequired() && header.indexOf(column.name()) < 0) {
                String message = "the column '" + column.name() + "' is missing";
                problems.add(rows.problem("", message, Optional.empty(), Optional.empty()));
            }
        }
        if (!problems.isEmpty()) {
            throw new RecordFormatException(
                    problems.subList(0, Math.min(MAX_LISTED, problems.size())), problems.size());
        }
        return header;
    }

    private void read(TableFile file, CsvRows rows, boolean isFirst) {
        reading.beginRow(file.source(), rows.line());
        Problem fault = rows.fault();
        int found = rows.fields().size();
        if (fault == null && rows.isBlank() && file.width() > 1) {
            reading.passOver(Reading.BLANK);
            return;
        }
        if (fault == null && isFirst && Header.isTagRow(rows.fields())) {
            reading.passOver(Header.TAG_ROW);
            return;
        }
        reading.defer();
        PackageRow row = tree.add(file, rows.line(), rows.raw());
        if (fault == null && found != file.width()) {
            fault = rows.problem(
                    "",
                    Header.complaint(file.width(), found),
                    Optional.of(file.width() + " fields"),
                    Optional.of(found + " fields"));
        }
        set(row, file, rows.fields(), fault == null ? column -> true : PackageReader::isName);
        if (fault != null) {
            row.refuse(fault);
            isAnyRefused = true;
        }
    }

    /** Tells whether a column says which row it is, or to which it belongs: that is all that is asked of one that is refused. */
    private static boolean isName(Column column) {
        return column.role() == Role.KEY
                || column.role() == Role.OWNER
                || column.path().equals(List.of("id"));
    }

    private void set(PackageRow row, TableFile file, List<String> cells, Predicate<Column> wanted) {
        for (int field = 0; field < Math.min(cells.size(), file.width()); field++) {
            Column column = file.column(field);
            if (column != null && wanted.test(column)) {
                String cell = cells.get(field);
                String text = column.form() == Scalar.Form.TEXT ? Cells.read(cell, isGuarded) : cell;
                if (!text.isEmpty() || column.role() == Role.NAME || column.role() == Role.TEXT) {
                    row.set(column, file.index(field), text);
                }
            }
        }
    }

    /** Tells what became of each row. */
    private void settle() {
        for (PackageRow row : tree.rows()) {
            reading.resume();
            if (!row.problems().isEmpty()) {
                reading.reject(row.problems(), row.problems().size());
            } else if (row.isLeftOut()) {
                reading.passOver(LEFT_OUT);
            } else {
                reading.accept(isRecord(row.table()) ? 1 : 0);
            }
        }
    }

    private boolean isRecord(Table table) {
        return recordTable.isEmpty() ? table.isRoot() : table.name().equals(recordTable);
    }

    private static RecordFormatException refusal(String source, String message) {
        return Reading.refusal(source, 1, message);
    }
}
