package org.conflictevents.io.internal.csv;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Queue;
import org.conflictevents.io.internal.csv.Column.Role;
import org.conflictevents.io.internal.json.DatasetTree;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.Scalar;
import org.conflictevents.io.internal.shape.ValueType;
import org.conflictevents.io.internal.shape.ValueType.Choice;
import org.conflictevents.io.internal.shape.ValueType.Many;
import org.conflictevents.io.internal.shape.ValueType.Maybe;
import org.conflictevents.io.internal.shape.ValueType.Part;
import org.conflictevents.io.internal.shape.ValueType.Reference;
import org.conflictevents.model.AgreementStatus;
import org.conflictevents.model.Alias;
import org.conflictevents.model.Control;
import org.conflictevents.model.TextSpan;
import org.jspecify.annotations.Nullable;

/**
 * The tables of a package, derived from the records: one for each kind of record, and one for each list that records hold.
 *
 * <p>A value is a column, what another table has is the key of its row there, and a record that belongs to its owner alone is one column
 * for each of its own values: {@code quantity_low}. A row of a list names the row that it belongs to, and its position in the list.
 */
final class Layout {

    /** The names of tables that do not follow from the names of records. */
    private static final Map<Class<?>, String> PLURALS = Map.of(
            Alias.class,
            "aliases",
            AgreementStatus.class,
            "statuses",
            Control.class,
            "control",
            TextSpan.class,
            "spans");

    private static final Map<Class<?>, String> NOUNS = Map.of(AgreementStatus.class, "status", TextSpan.class, "span");

    /** The lists whose table goes by the name of the list alone. */
    private static final List<String> LISTS = List.of("voices", "parties", "external_ids", "extras");

    /** The tables of a dataset. */
    static final Layout STANDARD = new Layout();

    private final Map<String, Table> tables = new LinkedHashMap<>();
    private final Map<Table, RecordShape> shapes = new HashMap<>();
    private final Queue<Table> open = new ArrayDeque<>();

    private Layout() {
        for (Member member : DatasetTree.shape().members()) {
            if (member.type() instanceof Many many) {
                ofRecords(shape(many.element()), snake(member.name()), true);
            }
        }
        while (!open.isEmpty()) {
            findLists(open.remove());
        }
        shapes.forEach((table, shape) -> addMembers(table, shape, "", List.of(), true));
        for (Table table : tables.values()) {
            addOwners(table);
        }
    }

    /** Returns the tables, those of the records that a dataset holds by themselves first. */
    List<Table> tables() {
        return List.copyOf(tables.values());
    }

    /** Returns the shape of the records of a table, null where its rows are no records of their own. */
    @Nullable
    RecordShape shape(Table table) {
        return shapes.get(table);
    }

    private Table ofRecords(RecordShape shape, String name, boolean isRoot) {
        Table known = tables.get(name);
        if (known != null) {
            return known;
        }
        int id = shape.indexOf("id");
        boolean hasId = id >= 0 && shape.members().get(id).isRequired();
        boolean isNamed = isRoot || shape.members().stream().anyMatch(member -> isList(member.type()));
        Table table = new Table(
                name, NOUNS.getOrDefault(shape.type(), shape.words().replace(' ', '_')), isRoot, !hasId && isNamed);
        tables.put(name, table);
        shapes.put(table, shape);
        open.add(table);
        return table;
    }

    private void findLists(Table table) {
        RecordShape shape = shapes.get(table);
        for (Member member : shape == null ? List.<Member>of() : shape.members()) {
            if (!isList(member.type())) {
                continue;
            }
            Table list;
            if (member.type() instanceof Many many && many.element() instanceof Part part) {
                String plural =
                        PLURALS.getOrDefault(part.type(), part.shape().words().replace(' ', '_') + "s");
                list = ofRecords(part.shape(), plural, false);
            } else {
                list = ofValues(table, member);
            }
            String other = list.owners().put(table, member.name());
            if (other != null) {
                throw new IllegalStateException(
                        "two lists of " + table + " in one table: " + other + ", " + member.name());
            }
            table.children().put(member.name(), list);
        }
    }

    /** Returns the table of a list of what is in other tables, or of texts. */
    private Table ofValues(Table owner, Member member) {
        String list = snake(member.name());
        String name = LISTS.contains(list) ? list : owner.noun() + "_" + list;
        Table known = tables.get(name);
        if (known != null) {
            return known;
        }
        Table table = new Table(name, name, false, false);
        tables.put(name, table);
        if (member.type() instanceof Many many) {
            Table target = many.element() instanceof Reference reference
                    ? ofShape(reference.shape())
                    : tables.get(list); // the ids of agreements
            String column = target == null ? list : target.noun();
            table.columns().add(Column.of(column, Role.ELEMENT, Scalar.Form.TEXT, target, true));
        } else {
            table.columns().add(Column.of("name", Role.NAME, Scalar.Form.TEXT, null, false));
            table.columns().add(Column.of("value", Role.TEXT, Scalar.Form.TEXT, null, false));
        }
        return table;
    }

    private Table ofShape(RecordShape shape) {
        for (Map.Entry<Table, RecordShape> entry : shapes.entrySet()) {
            if (entry.getValue() == shape) {
                return entry.getKey();
            }
        }
        throw new IllegalStateException("no table of " + shape.words());
    }

    private void addMembers(Table table, RecordShape shape, String prefix, List<String> path, boolean mayBeRequired) {
        for (Member member : shape.members()) {
            boolean isRequired = mayBeRequired && member.isRequired();
            String name = prefix + snake(member.name());
            List<String> there = with(path, member.name());
            ValueType type = member.type() instanceof Maybe maybe ? maybe.inner() : member.type();
            if (type instanceof Scalar scalar) {
                List<String> terms = scalar instanceof Scalar.Closed closed ? closed.terms() : List.of();
                table.columns().add(new Column(name, Role.MEMBER, there, scalar.form(), terms, null, isRequired));
            } else if (type instanceof Reference reference) {
                addReference(table, name, there, reference, isRequired);
            } else if (type instanceof Choice choice) {
                for (Reference option : choice.options()) {
                    String word = option.shape().words();
                    addReference(table, name + "_" + word, with(there, word), option, false);
                }
            } else if (type instanceof Part part) {
                addMembers(table, part.shape(), name + "_", there, isRequired);
            }
        }
    }

    private void addReference(Table table, String name, List<String> path, Reference reference, boolean isRequired) {
        Table target = ofShape(reference.shape());
        table.columns().add(new Column(name, Role.MEMBER, path, Scalar.Form.TEXT, List.of(), target, isRequired));
    }

    private static void addOwners(Table table) {
        List<Column> columns = new ArrayList<>();
        if (table.hasOwnKey()) {
            columns.add(Column.of("key", Role.KEY, Scalar.Form.INTEGER, null, true));
        }
        boolean isOnlyOwner = table.owners().size() == 1 && !table.isRoot();
        for (Table owner : table.owners().keySet()) {
            Scalar.Form form = owner.hasOwnKey() ? Scalar.Form.INTEGER : Scalar.Form.TEXT;
            columns.add(Column.of(owner.noun(), Role.OWNER, form, owner, isOnlyOwner));
        }
        if (!table.owners().isEmpty()) {
            columns.add(Column.of("position", Role.POSITION, Scalar.Form.INTEGER, null, true));
        }
        table.columns().addAll(0, columns);
    }

    private static boolean isList(ValueType type) {
        return type instanceof Many || type instanceof ValueType.Texts;
    }

    private static RecordShape shape(ValueType element) {
        return element instanceof Part part ? part.shape() : ((Reference) element).shape();
    }

    private static List<String> with(List<String> path, String name) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        return List.copyOf(longer);
    }

    /** Returns the name of a component as columns have it: {@code as_of}. */
    static String snake(String name) {
        return name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT);
    }
}
