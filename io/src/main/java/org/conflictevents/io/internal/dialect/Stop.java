package org.conflictevents.io.internal.dialect;

import org.jspecify.annotations.Nullable;

/** Ends the mapping of a row, or the writing of a record. No fault of anybody's, and so without a trace of the stack. */
final class Stop extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** The row is wrong; its complaints say how. */
    static Stop wrong() {
        return new Stop(null);
    }

    private Stop(@Nullable String reason) {
        super(reason, null, false, false);
    }

    /** The row, or the record, is passed over for a reason. */
    static Stop because(String reason) {
        return new Stop(reason);
    }

    /** Returns why, null if the row is wrong. */
    @Nullable
    String reason() {
        return getMessage();
    }
}
