package org.conflictevents.query;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.conflictevents.query.Table.Column;

/**
 * How what groups come to is shown and compared. Immutable.
 *
 * @param <V> what a group comes to
 */
interface GroupForm<V> {

    /** Tells whether there is nothing in a value, so that its group is left out. */
    boolean isNothing(V value);

    /** Returns the columns that a value has in a table. */
    List<Column> columns();

    /** Returns the cells of a value, one row or several. */
    List<List<Object>> cells(V value);

    /** Returns a value as one cell. */
    Optional<Object> cell(V value);

    /** The order of values, the smallest first. */
    Comparator<V> order();
}
