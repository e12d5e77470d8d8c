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
import org.conflictevents.io.internal.rows.Pace;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/** Puts the rows of all tables together again: each into the list of the one it belongs to. Not thread-safe. */
final class PackageTree implements Whereabouts {

    /** How many faults an exception lists. */
    private static final int MAX_LISTED = 100;

    private static final Comparator<PackageRow> BY_PLACE = Comparator.comparingInt(PackageRow::place);

    private final String descriptor;
    private final Pace pace;
    private final List<PackageRow> rows = new ArrayList<>();
    private final Map<Table, Map<String, PackageRow>> byKey = new HashMap<>();
    private final Map<Table, List<PackageRow>> records = new HashMap<>();
    private final List<Twins> twins = new ArrayList<>();
    private Faults faults = new Faults(this, MAX_LISTED);

    /** Two rows that go by one name, which stands in this column. */
    private record Twins(PackageRow first, PackageRow second, String column) {}

    /**
     * Creates a tree without rows.
     *
     * @param descriptor what to call the file that says what the tables are
     */
    PackageTree(String descriptor, Pace pace) {
        this.descriptor = descriptor;
        this.pace = pace;
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
     * Returns the dataset of all rows, of which none was refused.
     *
     * @throws RecordFormatException if anything is wrong with it
     */
    Dataset dataset(Node head) {
        faults = new Faults(this, MAX_LISTED);
        putTogether();
        for (Twins two : twins) {
            if (two.second().table().hasOwnKey()) { // ids that are there twice are told as those of documents are
                faults.add(two.second().offset(), two.column(), isTwice(two.column(), "first", two.first()));
            }
        }
        putLists();
        return DatasetTree.read(root(head), faults);
    }

    /**
     * Returns the dataset of the records in which nothing is wrong; of the rows of others those that are wrong are
     * {@linkplain PackageRow#refuse refused}, and the rest left out, as is what refers to them.
     *
     * @throws RecordFormatException if no row is to blame
     */
    Dataset datasetOfRight(Node head) {
        faults = new Faults(this, Integer.MAX_VALUE);
        Dependents dependents = new Dependents(this);
        putTogether();
        refuseTwins();
        rows.stream().filter(PackageRow::isLeftOut).forEach(dependents::leaveOut);
        dependents.follow();
        putLists();
        while (true) { // once, and once more where something is wrong: nothing that is left refers to what is not
            try {
                return DatasetTree.read(root(head), faults);
            } catch (RecordFormatException e) {
                if (!leaveOutWrong(dependents)) {
                    throw e;
                }
                faults = new Faults(this, Integer.MAX_VALUE);
            }
        }
    }

    /** Leaves out each record in which something is wrong, and what refers to it; false if no row is to blame. */
    private boolean leaveOutWrong(Dependents dependents) {
        List<Faults.Fault> found = faults.inOrder();
        if (found.isEmpty() || found.get(0).offset() < 0) {
            return false;
        }
        for (Faults.Fault fault : found) {
            PackageRow row = rows.get(fault.offset() / PackageRow.COLUMNS);
            row.refuse(fault.problem());
            dependents.leaveOut(row);
        }
        dependents.follow();
        return true;
    }

    /** Nobody knows which of two rows of one name is meant by those that belong to it, or refer to it. */
    private void refuseTwins() {
        Map<String, PackageRow> figures = new HashMap<>();
        for (PackageRow row : rows) {
            String name = Dependents.figureName(row);
            PackageRow first = name.isEmpty() ? null : figures.putIfAbsent(name, row);
            if (first != null) {
                twins.add(new Twins(first, row, "id"));
            }
        }
        Set<PackageRow> told = new HashSet<>();
        for (Twins two : twins) {
            if (told.add(two.first())) {
                refuse(two.first(), two.column(), isTwice(two.column(), "again", two.second()));
            }
            refuse(two.second(), two.column(), isTwice(two.column(), "first", two.first()));
        }
    }

    private void refuse(PackageRow row, String column, String message) {
        row.refuse(problem(row.offset(row.table().indexOf(column)), message));
    }

    private String isTwice(String column, String which, PackageRow other) {
        return "the " + column + " is there twice; it stands " + which + " in " + position(other.offset());
    }

    /** Puts each row to the one that it belongs to. */
    private void putTogether() {
        rows.forEach(this::name);
        for (PackageRow row : rows) {
            pace.look();
            if (isRecord(row)) {
                records.computeIfAbsent(row.table(), table -> new ArrayList<>()).add(row);
            }
        }
    }

    /** Puts what belongs to the records into their lists. */
    private void putLists() {
        records.forEach((table, own) -> {
            own.removeIf(PackageRow::isLeftOut);
            if (!table.owners().isEmpty()) {
                sort(own);
            }
            for (PackageRow row : own) {
                pace.look();
                whole(row);
            }
        });
    }

    private Node root(Node head) {
        Node root = Node.object();
        for (String member : Descriptor.HEAD) {
            Node said = head.member(member);
            if (said != null && !said.is(Kind.NULL)) {
                root.put(member, Node.at(-1, said.kind(), said.text()));
            }
        }
        for (Table table : Layout.STANDARD.tables()) {
            if (table.isRoot()) {
                Node array = Node.array();
                for (PackageRow row : records.getOrDefault(table, List.of())) {
                    if (!row.isLeftOut()) {
                        array.add(row.value());
                    }
                }
                root.put(table.name(), array);
            }
        }
        pace.look();
        return root;
    }

    /** Makes a row known by its key. */
    private void name(PackageRow row) {
        String key = row.key();
        if (key != null) {
            PackageRow first = keys(row.table()).putIfAbsent(key, row);
            if (first != null) {
                twins.add(new Twins(first, row, row.table().key()));
            }
        } else if (row.table().hasOwnKey() && !row.isLeftOut()) {
            faults.add(row.offset(), row.table().key(), "is missing");
        }
    }

    private Map<String, PackageRow> keys(Table table) {
        return byKey.computeIfAbsent(table, any -> new HashMap<>());
    }

    /** Returns the row of a table that goes by a key, the first of several, null if there is none. */
    @Nullable
    PackageRow named(Table table, String key) {
        return keys(table).get(key);
    }

    /** Tells whether a row is a record by itself; any other is put to the one it belongs to. */
    private boolean isRecord(PackageRow row) {
        Table table = row.table();
        if (table.owners().isEmpty()) {
            return true;
        }
        Table owner = row.owner();
        Node key = row.ownerKey();
        PackageRow holder = owner == null || key == null ? null : named(owner, key.text());
        if (holder != null) {
            row.join(holder);
        }
        if (row.isLeftOut()) { // and of what it belongs to only that is known
            return false;
        }
        row.place(place(row));
        if (holder == null && owner != null && key != null) {
            String message = faults.suggests()
                    ? Suggestions.noSuch(owner.noun(), key.text(), keys(owner).keySet())
                    : Suggestions.noSuch(owner.noun(), key.text());
            faults.add(key.offset(), owner.noun(), message);
        } else if (holder == null && row.owners() == 0 && table.isRoot()) {
            return true;
        } else if (holder == null) {
            List<String> names =
                    table.owners().keySet().stream().map(Table::noun).toList();
            faults.add(
                    row.offset(),
                    "",
                    "expected one of the columns " + String.join(", ", names) + " to be filled but found "
                            + row.owners());
        }
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

    /** Returns the value of a row, in which all that belongs to it is put into its lists. */
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
        Node array = Node.at(list.get(0).offset(), Kind.ARRAY, "");
        list.forEach(row -> array.add(whole(row)));
        return array;
    }

    private Node texts(List<PackageRow> list) {
        Node object = Node.at(list.get(0).offset(), Kind.OBJECT, "");
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

    /** Returns a problem with what stands at an offset, which its message says all of. */
    Problem problem(int offset, String message) {
        return problem(offset, "", message, Optional.empty(), Optional.empty());
    }

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
