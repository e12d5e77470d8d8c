package org.conflictevents.io.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.bytes.Archive;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.chars.TextReader;
import org.conflictevents.io.internal.csv.Column.Role;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.json.Unfit;
import org.conflictevents.io.internal.rows.Reading;
import org.conflictevents.model.Dataset;
import org.jspecify.annotations.Nullable;

/**
 * Reads a package in which nothing is wrong straight from its cells, without a tree, and gives up at the first thing that it does not
 * expect: {@link PackageReader} then reads it again, and says what is wrong. Not thread-safe.
 */
final class QuickPackage {

    private final Archive archive;
    private final Resources resources;
    private final Reading reading;
    private final String recordTable;
    private final boolean isGuarded;
    private final Map<Table, QuickTable> tables = new LinkedHashMap<>();
    private long rows;
    private long blank;
    private long records;

    /**
     * Takes what {@link PackageReader} has.
     *
     * @param recordTable the table whose rows count as records made; empty for those of all
     * @param isGuarded whether texts are guarded against spreadsheets
     */
    QuickPackage(Archive archive, Resources resources, Reading reading, String recordTable, boolean isGuarded) {
        this.archive = archive;
        this.resources = resources;
        this.reading = reading;
        this.recordTable = recordTable;
        this.isGuarded = isGuarded;
    }

    /**
     * Returns the dataset, null if there is anything to look at; then the reading knows of no row.
     *
     * @param head what the package says of the dataset as a whole
     */
    @Nullable
    Dataset read(Node head) throws IOException {
        try {
            Set<Table> named = named();
            for (Table table : ownersFirst()) {
                QuickTable quick = new QuickTable(table, tables, named.contains(table), isGuarded);
                tables.put(table, quick);
            }
            for (Table table : tables.keySet()) {
                String file = resources.file(table);
                if (file != null) {
                    read(table, file);
                }
            }
            Dataset dataset = new QuickRecords(tables).dataset(head);
            reading.acceptAll(rows, blank, records);
            return dataset;
        } catch (Unfit | IllegalArgumentException | NullPointerException | RecordFormatException e) {
            return null; // whatever it is, the thorough reader says it
        }
    }

    /** Returns the tables whose records rows of others name. */
    private static Set<Table> named() {
        Set<Table> named = new HashSet<>();
        for (Table table : Layout.STANDARD.tables()) {
            for (Column column : table.columns()) {
                if (column.target() != null && column.role() != Role.OWNER) {
                    named.add(column.target());
                }
            }
        }
        return named;
    }

    /** Returns all tables, none before one that its rows belong to. */
    private static List<Table> ownersFirst() {
        List<Table> ordered = new ArrayList<>();
        List<Table> left = new ArrayList<>(Layout.STANDARD.tables());
        while (!left.isEmpty()) {
            List<Table> next = left.stream()
                    .filter(table -> ordered.containsAll(table.owners().keySet()))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("rows that belong to one another: " + left);
            }
            ordered.addAll(next);
            left.removeAll(next);
        }
        return ordered;
    }

    private void read(Table table, String file) throws IOException {
        try (TextInput in = TextInput.of(archive.open(file), resources.charset(table))) {
            char separator = CsvRows.separatorOf(in.head());
            char said = resources.separator(table);
            if (said != 0 && said != separator) {
                throw new Unfit();
            }
            Reader reader = in.reader();
            read(table, new QuickRows(reader, separator, reading.limits()));
            if (!(reader instanceof TextReader text) || text.takeFault(Long.MAX_VALUE) != null) {
                throw new Unfit();
            }
        }
    }

    private void read(Table table, QuickRows in) throws IOException {
        QuickTable quick = tables.get(table);
        if (quick == null || !in.next()) {
            throw new Unfit();
        }
        int width = in.size();
        quick.begin(columns(table, in));
        boolean isRecord = recordTable.isEmpty() ? table.isRoot() : table.name().equals(recordTable);
        for (boolean isFirst = true; in.next(); isFirst = false) {
            if (isFirst && Header.isTagRow(fields(in))) {
                throw new Unfit();
            }
            if (rows == reading.limits().maxRows()) {
                throw new Unfit();
            }
            reading.pace().at(rows++);
            if (in.isBlank() && width > 1) {
                blank++;
            } else if (in.size() == width) {
                quick.add(in);
                records += isRecord ? 1 : 0;
            } else {
                throw new Unfit();
            }
        }
    }

    private static List<String> fields(QuickRows in) {
        List<String> fields = new ArrayList<>();
        for (int i = 0; i < in.size(); i++) {
            fields.add(in.text(i));
        }
        return fields;
    }

    /** Returns the columns in the order of the header. */
    private static @Nullable Column[] columns(Table table, QuickRows in) {
        List<String> titles = fields(in);
        Map<String, List<String>> known = new LinkedHashMap<>();
        table.columns().forEach(column -> known.put(column.name(), List.of()));
        Header header = Header.bind(titles, known, Header.Names.LOOSE);
        @Nullable Column[] columns = new Column[titles.size()];
        for (Column column : table.columns()) {
            int index = header.indexOf(column.name());
            if (index >= 0) {
                columns[index] = column;
            } else if (column.isRequired() || column.role() == Role.TEXT) {
                throw new Unfit();
            }
        }
        if (!header.complaints().isEmpty() || !header.unknown().isEmpty()) {
            throw new Unfit();
        }
        return columns;
    }
}
