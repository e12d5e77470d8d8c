package org.conflictevents.io.internal.dialect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.csv.Header;
import org.jspecify.annotations.Nullable;

/** Which column stands in which cell of a file. Not thread-safe. */
final class Binding {

    private final List<Column> columns;
    private final boolean isTagged;
    private final Map<String, Column> byKey = new HashMap<>();
    private final Map<String, Integer> fieldsByName = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final int[] fields;
    private final List<String> names = new ArrayList<>();
    private final List<@Nullable Column> known = new ArrayList<>();
    private int[] unknown = new int[0];

    Binding(Dialect<?> dialect) {
        this.columns = dialect.columns().all();
        this.isTagged = Tags.areNames(dialect);
        for (Column column : columns) {
            byKey.put(key(column.name()), column);
            taken.add(column.name());
        }
        for (Column column : columns) {
            for (String alias : column.aliases()) {
                byKey.putIfAbsent(key(alias), column);
            }
        }
        this.fields = new int[columns.size()];
        Arrays.fill(fields, -1);
    }

    private String key(String name) {
        return isTagged ? Tags.key(name) : Header.Names.LOOSE.key(name);
    }

    /** Binds the names of a header, in their order. */
    Binding bind(List<String> titles) {
        boolean[] isName = new boolean[columns.size()]; // a column under its own name goes before one under an alias
        for (String title : titles) {
            Column column = byKey.get(key(title));
            if (column != null && key(column.name()).equals(key(title))) {
                isName[column.index()] = true;
            }
        }
        for (int i = 0; i < titles.size(); i++) {
            String title = titles.get(i);
            Column column = byKey.get(key(title));
            boolean isTaken = column != null
                    && (fields[column.index()] >= 0
                            || (isName[column.index()] && !key(column.name()).equals(key(title))));
            add(title, isTaken ? null : column);
        }
        return this;
    }

    /**
     * Binds a row of tags, in their order. A cell that is no tag leaves its column without one.
     *
     * @param titles what stands above them, by which columns without a tag go; it may have fewer cells
     */
    Binding bindTags(List<String> tags, List<String> titles) {
        for (int i = 0; i < tags.size(); i++) {
            boolean isTag = Header.isTag(tags.get(i));
            Column column = isTag ? byKey.get(key(tags.get(i))) : null;
            boolean hasTitle = i < titles.size() && !titles.get(i).isBlank();
            String title = !isTag && hasTitle ? titles.get(i) : tags.get(i);
            add(title, column == null || fields[column.index()] >= 0 ? null : column);
        }
        return this;
    }

    /** Tells whether names are tags. */
    boolean isTagged() {
        return isTagged;
    }

    /** Tells whether the file has any column that is known. */
    boolean knowsAny() {
        return known.stream().anyMatch(Objects::nonNull);
    }

    /** Binds the columns of a file without a header, in their order. */
    Binding bindInOrder(List<Column> inOrder) {
        for (Column column : inOrder) {
            add(column.name(), column);
        }
        return this;
    }

    /** Returns the cell of this name, which is a new one if there was none. */
    int fieldOf(String name) {
        Integer field = fieldsByName.get(name);
        if (field == null) {
            Column column = byKey.get(key(name));
            add(name, column == null || fields[column.index()] >= 0 ? null : column);
            field = names.size() - 1;
        }
        return field;
    }

    /** Returns the cell of this name, -1 if there is none. */
    int findField(String name) {
        return fieldsByName.getOrDefault(name, -1);
    }

    private void add(String title, @Nullable Column column) {
        int field = names.size();
        String name = column != null ? column.name() : free(title.isBlank() ? "column " + (field + 1) : title.strip());
        if (column != null) {
            fields[column.index()] = field;
        } else if (field > 0 || !title.isBlank()) { // pandas and R number the rows in a first column without a name
            unknown = Arrays.copyOf(unknown, unknown.length + 1);
            unknown[unknown.length - 1] = field;
        }
        fieldsByName.putIfAbsent(title, field);
        names.add(name);
        known.add(column);
    }

    /** Returns a name that no other column has. */
    private String free(String name) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + " (" + i + ")";
        }
        return free;
    }

    /** Returns how many cells a row has. */
    int width() {
        return names.size();
    }

    /** Returns the cell of a column, -1 if the file does not have it. */
    int field(Column column) {
        return fields[column.index()];
    }

    /** Returns the column of a cell, null if nobody knows it. */
    @Nullable
    Column column(int field) {
        return known.get(field);
    }

    /** Returns the name of a cell: that of its column, or of the header where nobody knows it. */
    String name(int field) {
        return names.get(field);
    }

    /** Returns the cells that nobody knows. */
    int[] unknown() {
        return unknown;
    }

    List<Column> columns() {
        return columns;
    }
}
