package org.conflictevents.io.internal.csv;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.conflictevents.io.internal.json.DatasetTree;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.Scalar;
import org.conflictevents.model.Dataset;
import org.jspecify.annotations.Nullable;

/** Writes the tables of a dataset: UTF-8, commas, CRLF, quotes where they must be, as RFC 4180 has it. Not thread-safe. */
final class PackageWriter {

    /** Where the files of a package go. */
    interface Files {
        /** Returns where the bytes of a file go; they may come in turns with those of others. It is closed when all is written. */
        OutputStream open(String name) throws IOException;
    }

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator("\r\n").get();

    private final Runnable sent;
    private final boolean isGuarded;
    private final Map<Table, CSVPrinter> printers = new HashMap<>();
    private final Map<Table, Integer> keys = new HashMap<>();
    private final Set<Table> begun = new HashSet<>();

    private PackageWriter(Runnable sent, boolean isGuarded) {
        this.sent = sent;
        this.isGuarded = isGuarded;
    }

    /**
     * Writes a dataset.
     *
     * @param sent who hears of each row
     * @param isGuarded whether texts are guarded against spreadsheets that run them
     */
    static void write(Dataset dataset, Files files, Runnable sent, boolean isGuarded) throws IOException {
        try (OutputStream out = files.open(Descriptor.FILE)) {
            out.write(DatasetTree.print(Descriptor.of(dataset, isGuarded)).getBytes(StandardCharsets.UTF_8));
        }
        new PackageWriter(sent, isGuarded).write(dataset, files);
    }

    private void write(Dataset dataset, Files files) throws IOException {
        try {
            for (Table table : Layout.STANDARD.tables()) {
                Writer out = new OutputStreamWriter(files.open(table.file()), StandardCharsets.UTF_8);
                if (isGuarded) {
                    out.write('\uFEFF'); // without it Excel takes UTF-8 for something else
                }
                CSVPrinter printer = new CSVPrinter(out, FORMAT);
                printers.put(table, printer);
                printer.printRecord(table.columns().stream().map(Column::name));
            }
            Record root = DatasetTree.root(dataset);
            for (Table table : Layout.STANDARD.tables()) {
                if (table.isRoot()) {
                    write(table, root);
                }
            }
            for (CSVPrinter printer : printers.values()) {
                printer.close(true); // and not where anything fails: what is held back is not to be written then
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(Table table, Record root) throws IOException {
        for (Member member : DatasetTree.shape().members()) {
            if (member.name().equals(table.name())) {
                int position = 0;
                for (Object value : (List<?>) member.get(root)) {
                    write(table, DatasetTree.write((Record) value), null, "", ++position);
                }
            }
        }
    }

    private void write(Table table, Node value, @Nullable Table owner, String ownerKey, int position)
            throws IOException {
        String key = table.hasOwnKey() ? Integer.toString(keys.merge(table, 1, Integer::sum)) : id(value);
        CSVPrinter printer = requireNonNull(printers.get(table), "all tables are open");
        List<String> cells = new ArrayList<>(table.columns().size());
        for (Column column : table.columns()) {
            String cell = cell(column, value, key, owner, ownerKey, position);
            cells.add(column.form() == Scalar.Form.TEXT ? Cells.write(cell, isGuarded) : cell);
        }
        if (begun.add(table) && Header.isTagRow(cells)) {
            printer.println(); // only directly below the header does such a row say what the columns hold
        }
        printer.printRecord(cells);
        sent.run();
        for (Map.Entry<String, Table> child : table.children().entrySet()) {
            Node list = value.member(child.getKey());
            int at = 0;
            for (Node element : list == null ? List.<Node>of() : list.children()) {
                write(child.getValue(), element, table, key, ++at);
            }
        }
    }

    private static String cell(
            Column column, Node value, String key, @Nullable Table owner, String ownerKey, int position) {
        return switch (column.role()) {
            case KEY -> key;
            case OWNER -> column.target() == owner ? ownerKey : "";
            case POSITION -> Integer.toString(position);
            case ELEMENT, TEXT -> value.text();
            case NAME -> value.name() == null ? "" : value.name();
            case MEMBER -> member(column, value);
        };
    }

    private static String member(Column column, Node value) {
        Node node = value;
        for (String step : column.path()) {
            Node next = node.member(step);
            if (next == null) {
                return "";
            }
            node = next;
        }
        return node.text();
    }

    private static String id(Node value) {
        Node id = value.member("id");
        return id == null ? "" : id.text();
    }
}
