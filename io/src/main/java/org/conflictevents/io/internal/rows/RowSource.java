package org.conflictevents.io.internal.rows;

import java.io.Closeable;
import java.io.IOException;
import org.conflictevents.io.Drift;
import org.jspecify.annotations.Nullable;

/**
 * The records of one input, row after row. It tells a {@link Reading} of each row what became of it. Not thread-safe.
 *
 * @param <T> what is made of the rows
 */
public interface RowSource<T> extends Closeable {

    /**
     * Returns the next record, null at the end.
     *
     * @throws org.conflictevents.io.RecordFormatException if the input is wrong and the policy, or a limit, says that this ends it
     * @throws IOException if the input cannot be read
     */
    @Nullable
    T next() throws IOException;

    /** Returns how the columns of the input differ so far from those that its format is known to have. */
    default Drift drift() {
        return Drift.none();
    }
}
