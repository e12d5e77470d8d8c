package org.conflictevents.io.internal.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.io.Problem;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.internal.json.DatasetTree;
import org.conflictevents.io.internal.json.Faults;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.json.Whereabouts;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.internal.Suggestions;

/** Puts the rows of all tables together again: each into the list of the one it belongs to. Not thread-safe. */
final class PackageTree implements Whereabouts {

    /** How many faults an exception lists. */
    private static final int MAX_LISTED = 100;

    /** How often what refers to what was left out is left out in turn, before the whole is refused. */
    private static final int MAX_ROUNDS = 100;

    private static final Comparator<PackageRow> BY_PLACE = Comparator.comparingInt(PackageRow::place);

    private final String descriptor;
    private final List<PackageRow> rows = new ArrayList<>();
    private final Map<Table, Map<String, PackageRow>> byKey = new HashMap<>();
    private Faults faults = new Faults(this, MAX_LISTED);

    /**
     * Creates a tree without rows.
     *
     * @param descriptor what to call the file that says what the tables are
     */
    PackageTree(String descriptor) {
        this.descriptor = descriptor;
    }

    /** Adds a row, whose cells are set before all are put together. */
    PackageRow add(TableFile file, long line, String raw) {
        if (rows.size() == Integer.MAX_VALUE / PackageRow.COLUMNS) {
            throw new IllegalStateException("more rows than a package can have in memory");
        }
        PackageRow row = new PackageRow(file, line, raw, rows.size());
        rows.add(row);
        return row;
    }

    /** Returns all rows, in the order of the input. */
    List<PackageRow> rows() {
        return rows;
    }

    /**
     * Returns the dataset of all rows.
     *
     * @throws RecordFormatException if anything is wrong with it
     */
    Dataset dataset(Node head) {
        faults = new Faults(this, MAX_LISTED);
        return assemble(head);
    }

    /**
     * Returns the dataset of the records in which nothing is wrong; of the rows of others those that are wrong are
     * {@linkplain PackageRow#refuse refused}, and the rest left out.
     *
     * @throws RecordFormatException if no row is to blame
     */
    Dataset datasetOfRight(Node head) {
        for (int round = 1; ; round++) {
            faults = new Faults(this, Integer.MAX_VALUE);
            try {
                return assemble(head);
            } catch (RecordFormatException e) {
                if (round == MAX_ROUNDS || !leaveOutWrong()) {
                    throw e;
                }
            }
        }
    }

    /** Leaves out each record in which something is wrong, false if no row is to blame. */
    private boolean leaveOutWrong() {
        Set<PackageRow> wrong = new HashSet<>();
        for (Faults.Fault fault : faults.inOrder()) {
            if (fault.offset() < 0) {
                return false;
            }
            PackageRow row = rows.get(fault.offset() / PackageRow.COLUMNS);
            row.refuse(fault.problem());
            PackageRow record = row;
            for (PackageRow holder = row.holder(); holder != null; holder = holder.holder()) {
                record = holder;
            }
            wrong.add(record);
        }
        wrong.forEach(PackageTree::leaveOut);
        rows.forEach(PackageRow::loosen);
        byKey.clear();
        return !wrong.isEmpty();
    }

    private static void leaveOut(PackageRow row) {
        row.leaveOut();
        row.parts().forEach(PackageTree::leaveOut);
    }

    private Dataset assemble(Node head) {
        for (PackageRow row : rows) {
            if (!row.isLeftOut()) {
                name(row);
            }
        }
        Map<Table, List<PackageRow>> records = new HashMap<>();
        for (PackageRow row : rows) {
            if (!row.isLeftOut() && isRecord(row)) {
                records.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
            }
        }
        Node root = Node.object();
        for (String member : Descriptor.HEAD) {
            Node said = head.member(member);
            if (said != null && !said.is(Kind.NULL)) {
                root.put(member, Node.at(-1, said.kind(), said.text()));
            }
        }
        for (Table table : Layout.STANDARD.tables()) {
            if (table.isRoot()) {
                List<PackageRow> own = records.getOrDefault(table, List.of());
                if (!table.owners().isEmpty()) {
                    sort(own);
                }
                Node array = Node.array();
                own.forEach(row -> array.add(whole(row)));
                root.put(table.name(), array);
            }
        }
        return DatasetTree.read(root, faults);
    }

    /** Makes a row known by its key. */
    private void name(PackageRow row) {
        String key = row.key();
        if (key == null) {
            if (row.table().hasOwnKey()) {
                faults.add(row.offset(), row.table().key(), "is missing");
            }
            return;
        }
        PackageRow first = keys(row.table()).putIfAbsent(key, row);
        if (first != null && row.table().hasOwnKey()) {
            faults.add(
                    row.offset(), row.table().key(), "the key is there twice; it stands first in line " + first.line());
        }
    }

    private Map<String, PackageRow> keys(Table table) {
        return byKey.computeIfAbsent(table, any -> new HashMap<>());
    }

    /** Tells whether a row is a record by itself; any other is put into the list of the one it belongs to. */
    private boolean isRecord(PackageRow row) {
        Table table = row.table();
        if (table.owners().isEmpty()) {
            return true;
        }
        row.place(place(row));
        Table owner = row.owner();
        Node key = row.ownerKey();
        if (owner != null && key != null) {
            PackageRow holder = keys(owner).get(key.text());
            if (holder != null) {
                row.join(holder);
            } else {
                String message = faults.suggests()
                        ? Suggestions.noSuch(
                                owner.noun(), key.text(), keys(owner).keySet())
                        : Suggestions.noSuch(owner.noun(), key.text());
                faults.add(key.offset(), owner.noun(), message);
            }
            return false;
        }
        if (row.owners() == 0 && table.isRoot()) {
            return true;
        }
        List<String> names = table.owners().keySet().stream().map(Table::noun).toList();
        faults.add(
                row.offset(),
                "",
                "expected one of the columns " + String.join(", ", names) + " to be filled but found " + row.owners());
        return false;
    }

    private int place(PackageRow row) {
        Node position = row.position();
        if (position == null) {
            faults.add(row.offset(), "position", "is missing");
            return 1;
        }
        try {
            int number = Integer.parseInt(position.text());
            if (number >= 1) {
                return number;
            }
        } catch (NumberFormatException e) {
            // and so it is none
        }
        faults.add(
                position.offset(),
                "position",
                "expected a whole number from 1 but found '" + Suggestions.abbreviate(position.text()) + "'");
        return 1;
    }

    /** Sorts the rows of a list, of which no two have one position. */
    private void sort(List<PackageRow> list) {
        if (list.size() > 1) {
            list.sort(BY_PLACE);
        }
        for (int i = 1; i < list.size(); i++) {
            PackageRow row = list.get(i);
            Node position = row.position();
            if (position != null && row.place() == list.get(i - 1).place()) {
                faults.add(
                        position.offset(),
                        "position",
                        "the position " + row.place() + " is there twice; it stands first in line "
                                + list.get(i - 1).line());
            }
        }
    }

    /** Returns the value of a row with all that belongs to it. */
    private Node whole(PackageRow row) {
        List<PackageRow> parts = row.parts();
        for (int from = 0; from < parts.size(); ) {
            Table table = parts.get(from).table();
            int to = from + 1;
            while (to < parts.size() && parts.get(to).table() == table) {
                to++;
            }
            List<PackageRow> list = parts.subList(from, to);
            sort(list);
            row.value().put(list.get(0).member(), table.isOfTexts() ? texts(list) : elements(list));
            from = to;
        }
        return row.value();
    }

    private Node elements(List<PackageRow> list) {
        Node array = Node.array();
        list.forEach(row -> array.add(whole(row)));
        return array;
    }

    private Node texts(List<PackageRow> list) {
        Node object = Node.object();
        for (PackageRow row : list) {
            if (object.member(row.nameOfText()) != null) {
                faults.add(
                        row.offset(),
                        "name",
                        "the name '" + Suggestions.abbreviate(row.nameOfText()) + "' is there twice");
            }
            object.put(row.nameOfText(), row.value());
        }
        return object;
    }

    // ---- where things are

    @Override
    public Problem problem(int offset, String path, String message, Optional<String> expected, Optional<String> found) {
        if (offset < 0) {
            return new Problem(descriptor, 1, 1, path, message, expected, found, Optional.empty());
        }
        PackageRow row = rows.get(offset / PackageRow.COLUMNS);
        int column = column(row.table(), offset % PackageRow.COLUMNS, path);
        String name = column < 0 ? "" : row.table().columns().get(column).name();
        return row.file().problem(row, column, name, message, expected, found);
    }

    /** Returns the column that an offset means; for a row as a whole the one that the end of a path means, -1 if there is none. */
    private static int column(Table table, int index, String path) {
        if (index < PackageRow.COLUMNS - 1) {
            return index;
        }
        String end = path.substring(path.lastIndexOf(']') + 1).replace('.', '_');
        String name = Layout.snake(end.startsWith("_") ? end.substring(1) : end);
        return table.indexOf(name);
    }

    @Override
    public String position(int offset) {
        PackageRow row = rows.get(offset / PackageRow.COLUMNS);
        return row.table().file() + " line " + row.line();
    }

    @Override
    public String toString() {
        return descriptor + " with " + rows.size() + " rows";
    }
}
