package org.conflictevents.io.internal.csv;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table of a package: its columns, and the tables of what its records hold. Unchanging once the {@link Layout} is made. */
final class Table {

    private final String name;
    private final String noun;
    private final boolean isRoot;
    private final boolean hasOwnKey;
    private final List<Column> columns = new ArrayList<>();
    private final Map<Table, String> owners = new LinkedHashMap<>();
    private final Map<String, Table> children = new LinkedHashMap<>();

    /**
     * Creates a table without columns.
     *
     * @param name the name of its file, without {@code .csv}
     * @param noun what one row is, and the name of the columns in other tables that name it
     * @param isRoot whether a dataset holds such records by themselves
     * @param hasOwnKey whether its rows need a key that their records do not have
     */
    Table(String name, String noun, boolean isRoot, boolean hasOwnKey) {
        this.name = name;
        this.noun = noun;
        this.isRoot = isRoot;
        this.hasOwnKey = hasOwnKey;
    }

    String name() {
        return name;
    }

    String file() {
        return name + ".csv";
    }

    String noun() {
        return noun;
    }

    boolean isRoot() {
        return isRoot;
    }

    boolean hasOwnKey() {
        return hasOwnKey;
    }

    /** Returns the name of the column that others name a row by. */
    String key() {
        return hasOwnKey ? "key" : "id";
    }

    /** Returns the columns in their order. */
    List<Column> columns() {
        return columns;
    }

    /** Returns the index of the column of this name, -1 if there is none. */
    int indexOf(String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return i;
            }
        }
        return -1;
    }

    /** Returns the tables whose rows hold those of this one, with the name of the member that does. */
    Map<Table, String> owners() {
        return owners;
    }

    /** Returns the tables of what the rows hold, by the name of the member that does. */
    Map<String, Table> children() {
        return children;
    }

    /** Tells whether the rows are texts by name, and not elements of a list. */
    boolean isOfTexts() {
        return columns.stream().anyMatch(column -> column.role() == Column.Role.NAME);
    }

    @Override
    public String toString() {
        return name;
    }
}
