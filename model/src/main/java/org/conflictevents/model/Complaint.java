package org.conflictevents.model;

import static java.util.Objects.requireNonNull;

import org.conflictevents.model.internal.OneLine;

/**
 * One thing that is wrong, or odd, in a {@link Dataset}.
 *
 * <p>Immutable and safe for use by several threads.
 *
 * @param severity whether it prevents the dataset
 * @param path where it is, with ids in place of indexes where records have them, such as
 *     {@code events[saraqib-entered].participants[1].actor}
 * @param message what was found, what was wanted and, where it can be said, the way out
 */
public record Complaint(Severity severity, String path, String message) {

    public Complaint {
        requireNonNull(severity, "severity");
        requireNonNull(path, "path");
        requireNonNull(message, "message");
    }

    /** Returns path and message in one line. */
    @Override
    public String toString() {
        return OneLine.of(path + ": " + message);
    }

    /** Whether a complaint prevents a dataset. */
    public enum Severity {
        /** There is no dataset until it is mended. */
        ERROR,

        /** The dataset keeps what its sources say, odd as it is. */
        WARNING
    }
}
