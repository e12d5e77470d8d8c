package org.conflictevents.io.internal.csv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import org.conflictevents.io.internal.csv.Column.Role;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * Who refers to whom among the records of a package: what refers to one that is left out is left out, too, and what refers to that.
 *
 * <p>Each reference is looked at once, however long a chain of them is. Not thread-safe.
 */
final class Dependents {

    private static final String LINKS = "links";
    private static final String FIGURES = "figures";

    /** Columns that name what no table has a column for: an event or an agreement by what the row belongs to, or a figure. */
    private static final Map<String, List<String>> BY_NAME =
            Map.of(LINKS, List.of("target"), FIGURES, List.of("part_of", "same_as"));

    private final PackageTree tree;
    private final Map<Table, List<Integer>> columns = new HashMap<>();
    private final Map<String, PackageRow> figures = new HashMap<>();
    private final Map<PackageRow, List<Reference>> references = new HashMap<>();
    private final Queue<PackageRow> open = new ArrayDeque<>();
    private boolean isFound;

    /** A cell that names something: the row that it is in, and the index of its column. */
    private record Reference(PackageRow row, int index, String name) {}

    Dependents(PackageTree tree) {
        this.tree = tree;
    }

    /** Leaves out the record that a row belongs to, in which something is wrong; what refers to it follows with {@link #follow}. */
    void leaveOut(PackageRow wrong) {
        PackageRow record = wrong.record();
        if (record.reason() == null) {
            record.leaveOut(wrong);
            open.add(record);
        }
    }

    /** Leaves out what refers to what was left out. */
    void follow() {
        if (!open.isEmpty() && !isFound) {
            isFound = true;
            find();
        }
        for (PackageRow gone = open.poll(); gone != null; gone = open.poll()) {
            for (Reference reference : references.getOrDefault(gone, List.of())) {
                PackageRow row = reference.row();
                if (row.record().reason() == null) {
                    row.refuse(tree.problem(row.offset(reference.index()), message(reference, gone)));
                    leaveOut(row);
                }
            }
        }
    }

    private String message(Reference reference, PackageRow gone) {
        PackageRow row = reference.row();
        Table table = row.table();
        Column column = table.columns().get(reference.index());
        Table target = column.target();
        String noun = target != null
                ? target.noun()
                : table.name().equals(FIGURES) ? "figure" : gone.table().noun();
        PackageRow reason = gone.reason();
        return noun + " '" + Suggestions.abbreviate(reference.name()) + "' was left out, see "
                + tree.position((reason == null ? gone : reason).offset());
    }

    private void find() {
        for (PackageRow row : tree.rows()) {
            String figure = figureName(row);
            if (!figure.isEmpty()) {
                figures.putIfAbsent(figure, row);
            }
        }
        for (PackageRow row : tree.rows()) {
            for (int index : columns.computeIfAbsent(row.table(), Dependents::referring)) {
                Node cell = row.cell(row.table().columns().get(index));
                PackageRow target = cell == null ? null : target(row, index, cell.text());
                if (cell != null && target != null && target.record() != row.record()) {
                    references
                            .computeIfAbsent(target.record(), any -> new ArrayList<>(2))
                            .add(new Reference(row, index, cell.text()));
                }
            }
        }
    }

    /** Returns by what a figure is referred to from anywhere in the dataset, empty if by nothing, or if it is none. */
    static String figureName(PackageRow row) {
        Node id = row.table().name().equals(FIGURES) ? row.idCell() : null;
        PackageRow event = row.holder();
        return id == null ? "" : event == null ? id.text() : event.key() + "#" + id.text();
    }

    private static List<Integer> referring(Table table) {
        List<Integer> indexes = new ArrayList<>();
        List<String> byName = BY_NAME.getOrDefault(table.name(), List.of());
        for (int i = 0; i < table.columns().size(); i++) {
            Column column = table.columns().get(i);
            boolean isOfValue = column.role() == Role.MEMBER || column.role() == Role.ELEMENT;
            if (isOfValue && (column.target() != null || byName.contains(column.name()))) {
                indexes.add(i);
            }
        }
        return indexes;
    }

    private @Nullable PackageRow target(PackageRow row, int index, String name) {
        Table target = row.table().columns().get(index).target();
        if (target == null && row.table().name().equals(FIGURES)) {
            PackageRow event = row.holder();
            PackageRow near = event == null ? null : figures.get(event.key() + "#" + name);
            return near == null ? figures.get(name) : near;
        }
        Table table = target == null ? row.owner() : target;
        return table == null ? null : tree.named(table, name);
    }
}
