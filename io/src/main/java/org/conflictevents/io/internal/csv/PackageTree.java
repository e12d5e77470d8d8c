package org.conflictevents.io.internal.csv;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.Problem;
import org.conflictevents.io.internal.json.DatasetTree;
import org.conflictevents.io.internal.json.Faults;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.json.Whereabouts;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/** Puts the rows of all tables together again: each into the list of the one it belongs to. Not thread-safe. */
final class PackageTree implements Whereabouts {

    /** An offset is that of a row times this, and the column in its table; the last stands for the row. */
    private static final int COLUMNS = 64;

    private final String folder;
    private final List<Row> rows = new ArrayList<>();
    private final Map<Table, List<Row>> byTable = new HashMap<>();
    private final Map<Table, Map<String, Row>> byKey = new HashMap<>();
    private final Faults faults = new Faults(this);

    PackageTree(String folder) {
        this.folder = folder;
    }

    /** Begins a row, which is added when it is whole. */
    Row begin(Table table, long line, String raw) {
        if (rows.size() == Integer.MAX_VALUE / COLUMNS) {
            throw new IllegalStateException("more rows than a package can have in memory");
        }
        return new Row(table, line, raw, rows.size() * COLUMNS);
    }

    void add(Row row) {
        rows.add(row);
        byTable.computeIfAbsent(row.table, table -> new ArrayList<>()).add(row);
    }

    /** Returns the dataset of all rows. */
    Dataset dataset(Node head) {
        for (Row row : rows) {
            row.name();
        }
        for (Row row : rows) {
            row.join();
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
                List<Row> own = new ArrayList<>();
                for (Row row : rows(table)) {
                    if (row.owner == null) {
                        own.add(row);
                    }
                }
                if (!table.owners().isEmpty()) {
                    own.sort(Comparator.comparingInt(row -> row.position));
                }
                Node array = Node.array();
                own.forEach(row -> array.add(row.whole()));
                root.put(table.name(), array);
            }
        }
        return DatasetTree.read(root, faults);
    }

    private List<Row> rows(Table table) {
        return byTable.getOrDefault(table, List.of());
    }

    private Map<String, Row> keys(Table table) {
        return byKey.computeIfAbsent(table, any -> new HashMap<>());
    }

    @Override
    public Problem problem(int offset, String path, String message, Optional<String> expected, Optional<String> found) {
        if (offset < 0) {
            return new Problem(folder + Descriptor.FILE, 1, 1, path, message, expected, found, Optional.empty());
        }
        Row row = rows.get(offset / COLUMNS);
        return new Problem(
                folder + row.table.file(),
                row.line,
                1,
                column(row.table, offset % COLUMNS, path),
                message,
                expected,
                found,
                Optional.of(row.raw));
    }

    /** Returns the column that an offset means; for a row as a whole the one that the end of a path means, if there is one. */
    private static String column(Table table, int index, String path) {
        if (index < COLUMNS - 1) {
            return table.columns().get(index).name();
        }
        String end = path.substring(path.lastIndexOf(']') + 1).replace('.', '_');
        String name = Layout.snake(end.startsWith("_") ? end.substring(1) : end);
        return table.columns().stream().map(Column::name).anyMatch(name::equals) ? name : "";
    }

    @Override
    public String position(int offset) {
        Row row = rows.get(offset / COLUMNS);
        return row.table.file() + " line " + row.line;
    }

    /** A row, and what belongs to it. */
    final class Row {
        private final Table table;
        private final long line;
        private final String raw;
        private final int offset;
        private final Node node;
        private final Map<Table, Integer> ownerColumns = new LinkedHashMap<>(2);
        private final Map<String, List<Row>> lists = new LinkedHashMap<>(4);
        private @Nullable String key;
        private @Nullable String ownerKey;
        private @Nullable Table owner;
        private @Nullable String nameOfText;
        private @Nullable Node element;
        private int position;

        private Row(Table table, long line, String raw, int offset) {
            this.table = table;
            this.line = line;
            this.raw = raw;
            this.offset = offset;
            this.node = Node.at(offset + COLUMNS - 1, Kind.OBJECT, "");
        }

        /** Takes what a cell holds. */
        void set(Column column, int index, String text) {
            int at = offset + index;
            switch (column.role()) {
                case KEY -> key = text;
                case OWNER -> {
                    ownerColumns.put(column.target() == null ? table : column.target(), index);
                    ownerKey = text;
                }
                case POSITION -> position = position(at, text);
                case ELEMENT, TEXT -> element = Node.at(at, Kind.TEXT, text);
                case NAME -> nameOfText = text;
                case MEMBER -> put(column, PackageReader.node(column, at, text));
            }
        }

        private int position(int at, String text) {
            try {
                int number = Integer.parseInt(text);
                if (number >= 1) {
                    return number;
                }
            } catch (NumberFormatException e) {
                // and so it is none
            }
            pending.add(() -> faults.add(
                    at, "", "expected a whole number from 1 but found '" + Suggestions.abbreviate(text) + "'"));
            return 1;
        }

        private final List<Runnable> pending = new ArrayList<>(0);

        private void put(Column column, Node value) {
            Node at = node;
            for (String step : column.path().subList(0, column.path().size() - 1)) {
                Node next = at.member(step);
                if (next == null) {
                    next = Node.at(offset + COLUMNS - 1, Kind.OBJECT, "");
                    at.put(step, next);
                }
                at = next;
            }
            at.put(column.path().get(column.path().size() - 1), value);
        }

        /** Makes the row known by its key. */
        private void name() {
            pending.forEach(Runnable::run);
            String own = key;
            if (table.hasOwnKey()) {
                if (own == null) {
                    faults.add(offset, "", "is missing");
                    return;
                }
            } else {
                Node id = node.member("id");
                own = id == null ? null : id.text();
            }
            Row first = own == null ? null : keys(table).putIfAbsent(own, this);
            if (first != null && table.hasOwnKey()) {
                faults.add(offset, "", "the key is there twice; it stands first in line " + first.line);
            }
        }

        /** Puts the row into the list of the one it belongs to. */
        private void join() {
            if (table.owners().isEmpty()) {
                return;
            }
            if (position == 0) {
                faults.add(offset + COLUMNS - 1, "position", "is missing");
            }
            if (ownerColumns.isEmpty() && table.isRoot()) {
                return;
            }
            if (ownerColumns.size() != 1) {
                List<String> names =
                        table.owners().keySet().stream().map(Table::noun).toList();
                faults.add(
                        offset + COLUMNS - 1,
                        "",
                        "expected one of the columns " + String.join(", ", names) + " to be filled but found "
                                + ownerColumns.size());
                return;
            }
            Map.Entry<Table, Integer> only = ownerColumns.entrySet().iterator().next();
            owner = only.getKey();
            Row holder = keys(only.getKey()).get(ownerKey);
            if (holder == null) {
                faults.add(
                        offset + only.getValue(),
                        "",
                        faults.isFull()
                                ? ""
                                : Suggestions.noSuch(
                                        only.getKey().noun(),
                                        String.valueOf(ownerKey),
                                        keys(only.getKey()).keySet()));
            } else {
                holder.lists
                        .computeIfAbsent(String.valueOf(table.owners().get(only.getKey())), any -> new ArrayList<>())
                        .add(this);
            }
        }

        /** Returns the row with all that belongs to it. */
        private Node whole() {
            Node value = element;
            if (value != null) {
                return value;
            }
            lists.forEach((member, elements) -> {
                elements.sort(Comparator.comparingInt(row -> row.position));
                boolean isOfTexts = elements.get(0).table.isOfTexts();
                Node list = isOfTexts ? Node.object() : Node.array();
                int last = 0;
                for (Row row : elements) {
                    if (row.position == last) {
                        faults.add(row.offset + COLUMNS - 1, "position", "the position " + last + " is there twice");
                    }
                    last = row.position;
                    Node whole = row.whole();
                    if (isOfTexts) {
                        list.put(row.nameOfText == null ? "" : row.nameOfText, whole);
                    } else {
                        list.add(whole);
                    }
                }
                node.put(member, list);
            });
            return node;
        }
    }
}
