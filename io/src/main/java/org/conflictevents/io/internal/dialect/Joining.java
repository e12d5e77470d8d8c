package org.conflictevents.io.internal.dialect;

import java.util.function.Function;
import org.conflictevents.io.dialect.Row;
import org.jspecify.annotations.Nullable;

/**
 * A mapping for files in which several rows, one behind the other, may make one record. A record is held back until the next row is looked
 * at. Not thread-safe.
 *
 * @param <T> what a row becomes
 */
public interface Joining<T> extends Function<Row, T> {

    /** Tells whether the file is such a one, by its columns. Of JSON that is known only once a row was read. */
    boolean joins();

    /** Returns the record before with what a row adds to it, null if the row makes a record of its own, or is wrong. */
    @Nullable
    T join(T before, Row row);

    /** Returns why a row that was added to the record before makes none, in few words; rows are counted by it. */
    String reason();
}
