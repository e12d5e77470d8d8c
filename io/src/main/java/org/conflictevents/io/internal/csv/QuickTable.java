package org.conflictevents.io.internal.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.io.internal.json.ScalarPool;
import org.conflictevents.io.internal.json.Unfit;
import org.conflictevents.io.internal.shape.Member;
import org.conflictevents.io.internal.shape.RecordShape;
import org.conflictevents.io.internal.shape.Scalar;
import org.conflictevents.io.internal.shape.ValueType;
import org.conflictevents.io.internal.shape.ValueType.Choice;
import org.conflictevents.io.internal.shape.ValueType.Many;
import org.conflictevents.io.internal.shape.ValueType.Maybe;
import org.conflictevents.io.internal.shape.ValueType.Part;
import org.conflictevents.io.internal.shape.ValueType.Reference;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table, each as the values from which its record is made. Not thread-safe.
 *
 * <p>Lists, and the records that others name, are still missing in them: see {@link QuickPackage}.
 */
final class QuickTable {

    /** A record that others name by its id, made when it is first asked for. */
    static final class Definition {
        final QuickTable table;
        int row = -1;
        boolean isBeingMade;

        @Nullable
        Record record;

        private Optional<Record> maybe = Optional.empty();

        Definition(QuickTable table) {
            this.table = table;
        }

        /** Returns the record as an Optional, one for all that hold it. */
        Optional<Record> maybe() {
            if (maybe.isEmpty()) {
                maybe = Optional.ofNullable(record);
            }
            return maybe;
        }
    }

    /** What takes a cell that is not empty. */
    @FunctionalInterface
    private interface Cell {
        void read(char[] chars, int start, int length);
    }

    /** A record within a record, which stands in columns of its owner. */
    private record Inner(int index, boolean isMaybe, RecordShape shape, Shared known) {}

    private static final int TERMS = 1 << 8;
    private static final int SCALARS = 1 << 12;

    private final Table table;
    private final @Nullable RecordShape shape;
    private final Map<Table, QuickTable> all;
    private final boolean isGuarded;
    private final boolean isNamed;
    private final List<Table> owners;
    private final QuickKeys keys;
    private final Map<String, Definition> definitions = new HashMap<>();
    private final List<Inner> inners = new ArrayList<>();
    private @Nullable Cell[] cells = new @Nullable Cell[0];

    private int size;
    private Object[][] rows = new Object[64][];
    private int[] positions = new int[64];
    private byte[] ownerOf = new byte[64];
    private int[] ownerRows = new int[64];

    /** The row that is being read. */
    private @Nullable Object[] values = new @Nullable Object[0];

    private int position;
    private int owner;
    private int ownerRow;
    private boolean hasKey;

    /**
     * Creates a table without rows.
     *
     * @param all the tables of the package, those of the owners with all their rows
     * @param isNamed whether rows of others name records of this one
     * @param isGuarded whether texts are guarded against spreadsheets
     */
    QuickTable(Table table, Map<Table, QuickTable> all, boolean isNamed, boolean isGuarded) {
        this.table = table;
        this.shape = Layout.STANDARD.shape(table);
        this.all = all;
        this.isNamed = isNamed;
        this.isGuarded = isGuarded;
        this.owners = List.copyOf(table.owners().keySet());
        this.keys = new QuickKeys(isGuarded);
    }

    /** Prepares for rows with these columns, null where nobody knows a column. */
    void begin(@Nullable Column[] columns) {
        cells = new @Nullable Cell[columns.length];
        for (int i = 0; i < columns.length; i++) {
            Column column = columns[i];
            cells[i] = column == null ? null : cell(column);
        }
    }

    /** Takes the row that a reader is at. */
    void add(QuickRows row) {
        values = new @Nullable Object[shape == null ? 2 : shape.members().size()];
        position = 0;
        owner = -1;
        hasKey = false;
        char[] chars = row.chars();
        for (int i = 0; i < cells.length; i++) {
            Cell cell = cells[i];
            int length = row.length(i);
            if (cell != null && length > 0) {
                cell.read(chars, row.start(i), length);
            }
        }
        end();
    }

    private void end() {
        for (Inner inner : inners) {
            if (values[inner.index] instanceof Object[] parts) {
                Object record = inner.known.get(parts, inner.shape);
                values[inner.index] = inner.isMaybe ? Optional.of(record) : record;
            }
        }
        boolean isWithoutOwner = owner < 0 && !(owners.isEmpty() || table.isRoot());
        boolean isWithoutPosition = position == 0 && !owners.isEmpty();
        if (isWithoutOwner || isWithoutPosition || (table.hasOwnKey() && !hasKey)) {
            throw new Unfit();
        }
        if (size == rows.length) {
            rows = Arrays.copyOf(rows, 2 * size);
            positions = Arrays.copyOf(positions, 2 * size);
            ownerOf = Arrays.copyOf(ownerOf, 2 * size);
            ownerRows = Arrays.copyOf(ownerRows, 2 * size);
        }
        rows[size] = asRow(values);
        positions[size] = position;
        ownerOf[size] = (byte) owner;
        ownerRows[size] = ownerRow;
        size++;
    }

    @SuppressWarnings("NullAway") // whoever makes a record of it looks at each value
    static Object[] asRow(@Nullable Object[] values) {
        return values;
    }

    Table table() {
        return table;
    }

    RecordShape shape() {
        if (shape == null) {
            throw new IllegalStateException(table + " has no records");
        }
        return shape;
    }

    int size() {
        return size;
    }

    /** Returns the values of a row: for the constructor of its record, or the only value of a list, or the name and the text. */
    @Nullable
    Object[] values(int row) {
        return rows[row];
    }

    int position(int row) {
        return positions[row];
    }

    /** Tells whether a row belongs to one of a table, null for none. */
    boolean isOf(int row, @Nullable Table other) {
        return ownerOf[row] < 0 ? other == null : owners.get(ownerOf[row]) == other;
    }

    int ownerRow(int row) {
        return ownerRows[row];
    }

    /** Returns what stands for the record of this id, whether or not there is one. */
    Definition definition(String id) {
        return definitions.computeIfAbsent(id, any -> new Definition(this));
    }

    /** Returns what others name the record of a row by, null where they name none of the table. */
    @Nullable
    Definition definitionOf(int row) {
        return isNamed && !table.hasOwnKey() ? definition(keys.id(row)) : null;
    }

    private QuickTable of(Table other) {
        QuickTable found = all.get(other);
        if (found == null) {
            throw new IllegalStateException("no rows of " + other);
        }
        return found;
    }

    private Cell cell(Column column) {
        return switch (column.role()) {
            case KEY ->
                (chars, start, length) -> {
                    hasKey = true;
                    keys.add(QuickKeys.number(chars, start, length));
                };
            case OWNER -> owner(column);
            case POSITION -> (chars, start, length) -> position = QuickKeys.number(chars, start, length);
            case ELEMENT -> value(0, column.target() == null || !isOfRecords() ? text() : reference(column.target()));
            case NAME -> value(0, text());
            case TEXT -> value(1, text());
            case MEMBER -> member(column);
        };
    }

    /** Tells whether the elements are records, and not their ids. */
    private boolean isOfRecords() {
        Table owner = owners.get(0);
        RecordShape holder = of(owner).shape();
        Member list = holder.members()
                .get(holder.indexOf(String.valueOf(table.owners().get(owner))));
        return list.type() instanceof Many many && many.element() instanceof Reference;
    }

    private Cell owner(Column column) {
        Table target = column.target() == null ? table : column.target();
        int index = owners.indexOf(target);
        QuickKeys known = of(target).keys;
        return (chars, start, length) -> {
            if (owner >= 0) {
                throw new Unfit(); // it has one already
            }
            owner = index;
            ownerRow = target.hasOwnKey()
                    ? known.row(QuickKeys.number(chars, start, length))
                    : known.row(chars, start, length);
        };
    }

    private Cell value(int index, ScalarPool pool) {
        return (chars, start, length) -> {
            if (values[index] != null) {
                throw new Unfit();
            }
            values[index] = pool.get(chars, start, length);
        };
    }

    private ScalarPool text() {
        return new ScalarPool(this::textOf, SCALARS);
    }

    private String textOf(String cell) {
        String text = Cells.read(cell, isGuarded);
        if (text.isEmpty()) {
            throw new Unfit();
        }
        return text;
    }

    private ScalarPool reference(Table target) {
        QuickTable others = of(target);
        return new ScalarPool(cell -> others.definition(textOf(cell)), SCALARS);
    }

    private Cell member(Column column) {
        List<String> path = column.path();
        int index = shape().indexOf(path.get(0));
        Member member = shape().members().get(index);
        ValueType type = member.type() instanceof Maybe maybe ? maybe.inner() : member.type();
        if (path.size() == 1) {
            if (!table.hasOwnKey() && column.name().equals(table.key())) {
                return id(index);
            }
            return value(index, pool(column, member.type()));
        } else if (type instanceof Choice && column.target() != null) {
            return value(index, reference(column.target()));
        } else if (type instanceof Part part && path.size() == 2) {
            return inner(column, index, member.type() instanceof Maybe, part.shape());
        }
        throw new Unfit();
    }

    /** The id of a record of its own table: where others belong to it, or name it, they find its row. */
    private Cell id(int index) {
        return (chars, start, length) -> {
            String id = textOf(new String(chars, start, length));
            if (isNamed) {
                Definition definition = definition(id);
                if (definition.row >= 0) {
                    throw new Unfit();
                }
                definition.row = size;
            }
            keys.add(id);
            values[index] = id;
        };
    }

    private Cell inner(Column column, int index, boolean isMaybe, RecordShape part) {
        int at = part.indexOf(column.path().get(1));
        ScalarPool pool = pool(column, part.members().get(at).type());
        int width = part.members().size();
        if (inners.stream().noneMatch(inner -> inner.index == index)) {
            inners.add(new Inner(index, isMaybe, part, new Shared(part)));
        }
        return (chars, start, length) -> {
            if (!(values[index] instanceof Object[])) {
                values[index] = new Object[width];
            }
            if (values[index] instanceof Object[] parts) {
                parts[at] = pool.get(chars, start, length);
            }
        };
    }

    private ScalarPool pool(Column column, ValueType type) {
        return column.target() != null ? reference(column.target()) : pool(column.form(), type);
    }

    /** Returns what makes the value of a component of a cell, with the Optional around it. */
    private ScalarPool pool(Scalar.Form form, ValueType type) {
        Maybe maybe = type instanceof Maybe one ? one : null;
        ValueType inner = maybe == null ? type : maybe.inner();
        if (!(inner instanceof Scalar scalar)) {
            throw new Unfit();
        }
        boolean isVocabulary = scalar instanceof Scalar.Closed || scalar instanceof Scalar.Open;
        return new ScalarPool(
                cell -> {
                    Object value = scalar.parse(textOf(cell, form));
                    return maybe == null ? value : maybe.wrap(value);
                },
                isVocabulary ? TERMS : SCALARS);
    }

    private String textOf(String cell, Scalar.Form form) {
        if (form == Scalar.Form.TEXT) {
            return textOf(cell);
        }
        boolean isFlag = cell.equalsIgnoreCase("true") || cell.equalsIgnoreCase("false");
        if (form == Scalar.Form.BOOLEAN ? !isFlag : !Cells.NUMBER.matcher(cell).matches()) {
            throw new Unfit();
        }
        return isFlag ? (cell.equalsIgnoreCase("true") ? "true" : "false") : cell;
    }

    /** Records that are made of the same values, which come from pools, so that one look tells. It forgets. */
    private static final class Shared {
        private final @Nullable Object[] absent;
        private final @Nullable Object[][] keys = new @Nullable Object[SCALARS][];
        private final @Nullable Record[] records = new @Nullable Record[SCALARS];

        Shared(RecordShape shape) {
            absent = shape.members().stream().map(Member::absent).toArray();
        }

        Record get(@Nullable Object[] parts, RecordShape shape) {
            int hash = 0;
            for (int i = 0; i < parts.length; i++) {
                Object value = parts[i] == null ? absent[i] : parts[i];
                if (value == null) {
                    throw new Unfit();
                }
                parts[i] = value;
                hash = hash * 31 + value.hashCode();
            }
            int slot = (hash ^ (hash >>> 16)) & (SCALARS - 1);
            Record known = records[slot];
            if (known == null || !isSame(keys[slot], parts)) {
                known = shape.create(asRow(parts.clone()));
                keys[slot] = parts;
                records[slot] = known;
            }
            return known;
        }

        @SuppressWarnings("ReferenceEquality") // equal ones may be two; then two records are made
        private static boolean isSame(@Nullable Object @Nullable [] known, @Nullable Object[] parts) {
            for (int i = 0; known != null && i < parts.length; i++) {
                if (known[i] != parts[i]) {
                    return false;
                }
            }
            return known != null;
        }
    }
}
