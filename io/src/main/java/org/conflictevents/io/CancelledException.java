package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

/**
 * Thrown when the thread that reads or writes is interrupted, which is how both are cancelled.
 *
 * <p>What was opened is closed by then, and a file that was being written is as it was. The thread stays interrupted.
 */
public final class CancelledException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /**
     * Creates the exception.
     *
     * @param message what was cancelled, and where
     */
    public CancelledException(String message) {
        super(requireNonNull(message, "message"));
    }
}
