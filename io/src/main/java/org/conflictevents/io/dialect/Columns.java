package org.conflictevents.io.dialect;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;

/**
 * The columns that a dialect knows, declared one after the other; the order is that in which they are written.
 *
 * <p>A header is held against their names and aliases whatever the case, the order, and the blanks, hyphens and underscores in them.
 * Where all names are HXL tags, such as {@code #affected+killed}, a file has a row of tags among its first 25 rows, and columns are found by
 * that: whatever the order of attributes, and whether there are those for numbers, persons, vocabularies and languages ({@code +num},
 * {@code +ind}, {@code +v_pcode}, {@code +i_en}); a column without a tag goes by what stands above. Declare them once, such as in constants; a {@link Dialect} takes them as they are then. Not thread-safe while they are declared.
 */
public final class Columns {

    private final List<Column> all = new ArrayList<>();
    private boolean isFrozen;

    /** Creates a list without columns. */
    public Columns() {}

    /** Declares a column of texts, see {@link #add}. */
    public Column text(String name, String... aliases) {
        return add(name, Column.Kind.TEXT, aliases);
    }

    /** Declares a column of codes, see {@link #add}. */
    public Column code(String name, String... aliases) {
        return add(name, Column.Kind.CODE, aliases);
    }

    /** Declares a column of whole numbers, see {@link #add}. */
    public Column integer(String name, String... aliases) {
        return add(name, Column.Kind.INTEGER, aliases);
    }

    /** Declares a column of numbers, see {@link #add}. */
    public Column decimal(String name, String... aliases) {
        return add(name, Column.Kind.DECIMAL, aliases);
    }

    /** Declares a column of days, see {@link #add}. */
    public Column day(String name, String... aliases) {
        return add(name, Column.Kind.DAY, aliases);
    }

    /**
     * Declares a column.
     *
     * @param name the name that it is written with
     * @param kind what its cells hold
     * @param aliases other names that it goes by
     * @throws IllegalArgumentException if a name is blank, or another column has the name
     * @throws IllegalStateException if a dialect has taken the columns already
     */
    public Column add(String name, Column.Kind kind, String... aliases) {
        requireNonNull(name, "name");
        requireNonNull(kind, "kind");
        List<String> others = Given.list(aliases, "aliases");
        checkOpen();
        if (name.isBlank()) {
            throw new IllegalArgumentException("the name of a column must not be blank");
        }
        for (Column column : all) {
            if (column.name().equals(name)) {
                throw new IllegalArgumentException("there is a column '" + name + "' already");
            }
        }
        Column column = new Column(this, all.size(), name, others, kind);
        all.add(column);
        return column;
    }

    Column replace(Column column) {
        checkOpen();
        all.set(column.index(), column);
        return column;
    }

    private void checkOpen() {
        if (isFrozen) {
            throw new IllegalStateException("a dialect has taken the columns: declare them before it is built");
        }
    }

    Columns freeze() {
        isFrozen = true;
        return this;
    }

    /** Returns all columns in the order of their declaration. */
    public List<Column> all() {
        return List.copyOf(all);
    }

    /** Returns the names. */
    @Override
    public String toString() {
        return all.stream().map(Column::name).toList().toString();
    }
}
