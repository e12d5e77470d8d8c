package org.conflictevents.samples.convert;

import java.io.PrintStream;
import org.conflictevents.io.Progress;

/** One line on a terminal that is written over again and again; nothing anywhere else. */
final class ProgressLine {

    private final PrintStream err;
    private final boolean isTerminal;
    private int width;

    ProgressLine(PrintStream err, boolean isTerminal) {
        this.err = err;
        this.isTerminal = isTerminal;
    }

    void show(Progress progress) {
        if (isTerminal) {
            String line = progress.toString();
            err.print("\r" + line + " ".repeat(Math.max(0, width - line.length())));
            err.flush();
            width = line.length();
        }
    }

    void clear() {
        if (width > 0) {
            err.print("\r" + " ".repeat(width) + "\r");
            err.flush();
            width = 0;
        }
    }
}
