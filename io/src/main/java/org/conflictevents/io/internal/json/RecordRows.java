package org.conflictevents.io.internal.json;

import org.conflictevents.io.internal.rows.RowSource;
import org.jspecify.annotations.Nullable;

/**
 * The records of an input that can be taken for a dataset. Not thread-safe.
 *
 * @param <T> what is made of the rows
 */
interface RecordRows<T extends Record> extends RowSource<T> {

    /** Returns the number of the line of the record that was returned last, from 1. */
    long line();

    /** Returns what the input beside its rows says of the dataset as a whole, once they have been read; null if it says nothing. */
    default @Nullable DatasetHead head() {
        return null;
    }
}
