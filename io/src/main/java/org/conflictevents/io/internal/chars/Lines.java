package org.conflictevents.io.internal.chars;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The physical lines of an input, one after the other, as UTF-8. Not thread-safe. */
public interface Lines extends Closeable {

    /** Goes to the next line, and tells whether there is one. An end of line at the end of the input begins no further one. */
    boolean next() throws IOException;

    /** Returns the number of the line, from 1. */
    long number();

    /** Returns an array that holds the line until the next one is asked for. */
    byte[] bytes();

    /** Returns where in the array the line begins. */
    int start();

    /** Returns how many bytes it has there, without those that end it; of a line that is too long the first ones. */
    int length();

    /** Returns what keeps the line from being read, null if nothing does. */
    @Nullable
    LineFault fault();

    /** Returns the line as text, with a replacement for each character that is none. */
    default String text() {
        return new String(bytes(), start(), length(), StandardCharsets.UTF_8);
    }
}
