package org.conflictevents.io.internal.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import org.conflictevents.io.internal.csv.QuickTable.Definition;
import org.conflictevents.io.internal.json.DatasetTree;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.json.Node.Kind;
import org.conflictevents.io.internal.json.Unfit;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.ValueType;
import org.conflictevents.io.internal.shape.ValueType.Many;
import org.conflictevents.io.internal.shape.ValueType.Maybe;
import org.conflictevents.io.internal.shape.ValueType.Part;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Place;
import org.jspecify.annotations.Nullable;

/** Makes records of the rows of all tables: each with those that belong to it, and those that it names. Not thread-safe. */
final class QuickRecords {

    /** How many records may wait for one another while they are made: places within places, and little else. */
    private static final int MAX_WAITING = Place.MAX_LEVELS + 10;

    private final Map<Table, QuickTable> tables;
    private final Map<Table, Plan> plans = new HashMap<>();
    private int waiting;

    /** How the records of a table are made. */
    private static final class Plan {
        final QuickTable rows;
        final RecordShape shape;
        final @Nullable Object[] absent;
        final boolean[] isMaybe;
        final @Nullable Rows[] lists;

        Plan(QuickTable rows) {
            this.rows = rows;
            this.shape = rows.shape();
            int width = shape.members().size();
            this.absent = new @Nullable Object[width];
            this.isMaybe = new boolean[width];
            this.lists = new @Nullable Rows[width];
        }
    }

    /** The rows of a list by the row they belong to. */
    private static final class Rows {
        final ValueType type;
        final QuickTable table;

        /** For each row that has some, where its rows begin among the items, and behind them the end. */
        final int[] starts;

        final int[] items;

        /** How records are made of them, null where they are not records of their own. */
        final @Nullable Plan plan;

        Rows(ValueType type, QuickTable table, int[] starts, int[] items, @Nullable Plan plan) {
            this.type = type;
            this.table = table;
            this.starts = starts;
            this.items = items;
            this.plan = plan;
        }
    }

    QuickRecords(Map<Table, QuickTable> tables) {
        this.tables = tables;
    }

    /** Returns the dataset of all rows. */
    Dataset dataset(Node head) {
        Dataset.Builder builder = Dataset.builder();
        say(head, "id", builder, Dataset.Builder::id);
        say(head, "title", builder, Dataset.Builder::title);
        say(head, "version", builder, Dataset.Builder::version);
        say(head, "licence", builder, Dataset.Builder::licence);
        for (Table table : Layout.STANDARD.tables()) {
            if (table.isRoot()) {
                Plan plan = plan(table);
                for (int row : roots(table, plan.rows)) {
                    DatasetTree.add(named(plan, row), builder);
                }
            }
        }
        return builder.build();
    }

    private static void say(
            Node head, String member, Dataset.Builder builder, BiConsumer<Dataset.Builder, String> setter) {
        Node said = head.member(member);
        if (said != null && !said.is(Kind.NULL)) {
            if (!said.is(Kind.TEXT)) {
                throw new Unfit();
            }
            setter.accept(builder, said.text());
        }
    }

    /** Returns the rows that belong to no other, in their order. */
    private static List<Integer> roots(Table table, QuickTable rows) {
        List<Integer> roots = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.isOf(row, null)) {
                roots.add(row);
            }
        }
        if (!table.owners().isEmpty()) {
            roots.sort(Comparator.comparingInt(rows::position));
        }
        return roots;
    }

    private Plan plan(Table table) {
        Plan known = plans.get(table);
        if (known != null) {
            return known;
        }
        Plan plan = new Plan(rows(table));
        plans.put(table, plan);
        List<Member> members = plan.shape.members();
        for (int i = 0; i < members.size(); i++) {
            ValueType type = members.get(i).type();
            plan.absent[i] = members.get(i).absent();
            plan.isMaybe[i] = type instanceof Maybe;
            Table list = table.children().get(members.get(i).name());
            plan.lists[i] = list == null ? null : list(list, table, plan.rows.size(), type);
        }
        return plan;
    }

    private QuickTable rows(Table table) {
        QuickTable rows = tables.get(table);
        if (rows == null) {
            throw new Unfit();
        }
        return rows;
    }

    private Rows list(Table table, Table owner, int owners, ValueType type) {
        QuickTable rows = rows(table);
        int[] starts = new int[owners + 1];
        for (int row = 0; row < rows.size(); row++) {
            if (rows.isOf(row, owner)) {
                starts[rows.ownerRow(row) + 1]++;
            }
        }
        for (int i = 0; i < owners; i++) {
            starts[i + 1] += starts[i];
        }
        int[] items = new int[starts[owners]];
        int[] next = starts.clone();
        for (int row = 0; row < rows.size(); row++) {
            if (rows.isOf(row, owner)) {
                items[next[rows.ownerRow(row)]++] = row;
            }
        }
        for (int i = 0; i < owners; i++) {
            sort(rows, items, starts[i], starts[i + 1]);
        }
        boolean isOfRecords = type instanceof Many many && many.element() instanceof Part;
        return new Rows(type, rows, starts, items, isOfRecords ? plan(table) : null);
    }

    /** Puts rows of one list into the order of their positions, of which each is there once. */
    private static void sort(QuickTable rows, int[] items, int from, int to) {
        if (isInOrder(rows, items, from, to)) {
            return;
        }
        Integer[] sorted = new Integer[to - from];
        Arrays.setAll(sorted, i -> items[from + i]);
        Arrays.sort(sorted, Comparator.comparingInt(rows::position));
        for (int i = from; i < to; i++) {
            items[i] = sorted[i - from];
        }
        if (!isInOrder(rows, items, from, to)) {
            throw new Unfit();
        }
    }

    private static boolean isInOrder(QuickTable rows, int[] items, int from, int to) {
        for (int i = from + 1; i < to; i++) {
            if (rows.position(items[i]) <= rows.position(items[i - 1])) {
                return false;
            }
        }
        return true;
    }

    /** Returns the record of a row, the one that those hold who name it. */
    private Record named(Plan plan, int row) {
        Definition definition = plan.rows.definitionOf(row);
        return definition == null ? record(plan, row) : record(definition);
    }

    private Record record(Definition definition) {
        Record record = definition.record;
        if (record == null) {
            if (definition.row < 0 || definition.isBeingMade || waiting == MAX_WAITING) {
                throw new Unfit();
            }
            definition.isBeingMade = true;
            waiting++;
            record = record(plan(definition.table.table()), definition.row);
            waiting--;
            definition.record = record;
        }
        return record;
    }

    private Record record(Plan plan, int row) {
        @Nullable Object[] values = plan.rows.values(row);
        for (int i = 0; i < values.length; i++) {
            Rows list = plan.lists[i];
            if (list != null && list.starts[row] < list.starts[row + 1]) {
                values[i] = list(list, list.starts[row], list.starts[row + 1]);
            } else if (values[i] == null) {
                values[i] = plan.absent[i];
                if (values[i] == null) {
                    throw new Unfit();
                }
            } else if (values[i] instanceof Definition definition) {
                Record record = record(definition);
                values[i] = plan.isMaybe[i] ? definition.maybe() : record;
            }
        }
        return plan.shape.create(QuickTable.asRow(values));
    }

    private Object list(Rows list, int from, int to) {
        if (list.type instanceof ValueType.Texts) {
            return texts(list, from, to);
        }
        Object[] elements = new Object[to - from];
        for (int i = from; i < to; i++) {
            elements[i - from] =
                    list.plan == null ? element(list.table, list.items[i]) : record(list.plan, list.items[i]);
        }
        return List.of(elements);
    }

    private Object element(QuickTable table, int row) {
        Object value = table.values(row)[0];
        if (value == null) {
            throw new Unfit();
        }
        return value instanceof Definition definition ? record(definition) : value;
    }

    private static Map<String, String> texts(Rows list, int from, int to) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (int i = from; i < to; i++) {
            @Nullable Object[] row = list.table.values(list.items[i]);
            String name = row[0] == null ? "" : (String) row[0];
            if (texts.put(name, row[1] == null ? "" : (String) row[1]) != null) {
                throw new Unfit();
            }
        }
        return texts;
    }
}
