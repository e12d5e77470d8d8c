package org.conflictevents.io.internal.csv;

import java.util.ArrayList;
import java.util.List;
import org.conflictevents.io.Problem;
import org.conflictevents.io.internal.json.Node;
import org.conflictevents.io.internal.json.Node.Kind;
import org.jspecify.annotations.Nullable;

/** A row of a package, and what belongs to it. Not thread-safe. */
final class PackageRow {

    /** An offset is that of a row times this, and the index of a column in its table; the last stands for the row. */
    static final int COLUMNS = 64;

    private final TableFile file;
    private final long line;
    private final String raw;
    private final int offset;
    private final Node node;
    private final List<Problem> problems = new ArrayList<>(0);

    private @Nullable String key;
    private @Nullable String nameOfText;
    private @Nullable Node element;
    private @Nullable Node position;
    private @Nullable Table owner;
    private @Nullable Node ownerKey;
    private int owners;

    private @Nullable PackageRow holder;
    private @Nullable List<PackageRow> parts;
    private int place;
    private boolean isLeftOut;
    private @Nullable PackageRow reason;

    PackageRow(TableFile file, long line, String raw, int number) {
        this.file = file;
        this.line = line;
        this.raw = raw;
        this.offset = number * COLUMNS;
        this.node = Node.at(offset(), Kind.OBJECT, "");
    }

    // ---- what its cells hold

    /**
     * Takes what a cell holds.
     *
     * @param index the index of the column in the table
     */
    void set(Column column, int index, String text) {
        int at = offset + index;
        switch (column.role()) {
            case KEY -> key = text;
            case OWNER -> {
                owner = column.target();
                ownerKey = Node.at(at, Kind.TEXT, text);
                owners++;
            }
            case POSITION -> position = Node.at(at, Kind.TEXT, text);
            case ELEMENT, TEXT -> element = Node.at(at, Kind.TEXT, text);
            case NAME -> nameOfText = text;
            case MEMBER -> put(column.path(), Cells.node(column, at, text));
        }
    }

    private void put(List<String> path, Node value) {
        Node at = node;
        int last = path.size() - 1;
        for (int i = 0; i < last; i++) {
            Node next = at.member(path.get(i));
            if (next == null) {
                next = Node.at(offset(), Kind.OBJECT, "");
                at.put(path.get(i), next);
            }
            at = next;
        }
        at.put(path.get(last), value);
    }

    TableFile file() {
        return file;
    }

    Table table() {
        return file.table();
    }

    /** Returns the physical line on which it begins, from 1. */
    long line() {
        return line;
    }

    /** Returns the row as it stands. */
    String raw() {
        return raw;
    }

    /** Returns the offset that stands for the row as a whole. */
    int offset() {
        return offset + COLUMNS - 1;
    }

    /** Returns the offset of what stands in a column of its table, given by its index there. */
    int offset(int index) {
        return offset + index;
    }

    /** Returns what stands in a column of values, null if nothing does. */
    @Nullable
    Node cell(Column column) {
        Node at = column.role() == Column.Role.ELEMENT ? element : node;
        for (String step : column.path()) {
            at = at == null ? null : at.member(step);
        }
        return at;
    }

    /** Returns its id as it stands, null if it has none. */
    @Nullable
    Node idCell() {
        return node.member("id");
    }

    /** Returns what others name the row by, null if they cannot. */
    @Nullable
    String key() {
        if (table().hasOwnKey()) {
            return key;
        }
        Node id = idCell();
        return id == null ? null : id.text();
    }

    /** Returns the name of a text, empty without one. */
    String nameOfText() {
        return nameOfText == null ? "" : nameOfText;
    }

    /** Returns what stands as the position, null if nothing does. */
    @Nullable
    Node position() {
        return position;
    }

    /** Returns the table of the row that it belongs to; null if it names none, or several. */
    @Nullable
    Table owner() {
        return owners == 1 ? owner : null;
    }

    /** Returns how many rows it names as those that it belongs to. */
    int owners() {
        return owners;
    }

    /** Returns the key of the row that it belongs to, null if it names none. */
    @Nullable
    Node ownerKey() {
        return ownerKey;
    }

    // ---- where it belongs

    /** Makes it a part of another row. */
    void join(PackageRow whole) {
        holder = whole;
        List<PackageRow> others = whole.parts;
        if (others == null) {
            others = new ArrayList<>(4);
            whole.parts = others;
        }
        others.add(this);
    }

    /** Returns the row that it is a part of, null if it is part of none. */
    @Nullable
    PackageRow holder() {
        return holder;
    }

    /** Returns the record that it is a part of, however deep; itself if it is part of none. */
    PackageRow record() {
        PackageRow record = this;
        for (PackageRow whole = holder; whole != null; whole = whole.holder) {
            record = whole;
        }
        return record;
    }

    /** Returns what belongs to it, the rows of one table together. */
    List<PackageRow> parts() {
        return parts == null ? List.of() : parts;
    }

    /** Returns the name of the list that it belongs to in its holder. */
    String member() {
        return owner == null ? "" : table().owners().getOrDefault(owner, "");
    }

    /** Returns its number among the rows of its list; set before it is asked for. */
    int place() {
        return place;
    }

    void place(int number) {
        place = number;
    }

    /** Returns the value that it is by itself; the lists that belong to it are put there. */
    Node value() {
        return element == null ? node : element;
    }

    // ---- what is wrong

    /** Notes what is wrong with it, which leaves it out. */
    void refuse(Problem problem) {
        problems.add(problem);
        isLeftOut = true;
    }

    /**
     * Leaves out a record with all that belongs to it.
     *
     * @param wrong the row of it that is to blame
     */
    void leaveOut(PackageRow wrong) {
        reason = wrong;
        isLeftOut = true;
        parts().forEach(part -> part.leaveOut(wrong));
    }

    /** Returns the row for whose sake the record that it belongs to is left out, null if it is not. */
    @Nullable
    PackageRow reason() {
        return reason;
    }

    boolean isLeftOut() {
        return isLeftOut;
    }

    /** Returns what is wrong with it. */
    List<Problem> problems() {
        return problems;
    }
}
