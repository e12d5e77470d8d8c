package org.conflictevents.io.internal.rows;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.channels.ClosedByInterruptException;
import org.conflictevents.io.internal.InputFile;

/** Tells an input or output that failed from one whose thread was interrupted, which the system reports alike. */
public final class Interruption {

    private Interruption() {}

    /** Returns the exception as it leaves a method that declares none. */
    public static RuntimeException unchecked(IOException exception, Pace pace) {
        if (exception instanceof ClosedByInterruptException || exception instanceof InterruptedIOException) {
            RuntimeException cancelled = pace.cancelled();
            cancelled.initCause(exception);
            return cancelled;
        }
        return InputFile.unchecked(exception, pace.what());
    }
}
