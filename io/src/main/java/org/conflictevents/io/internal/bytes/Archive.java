package org.conflictevents.io.internal.bytes;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** Several files in one input: a folder, or a zip. Not thread-safe. Whoever opened it closes it. */
public interface Archive extends Closeable {

    /** Returns the names of the files, in the order of the archive, with {@code /} between folders. */
    List<String> names();

    /**
     * Opens a file, which may be done again and again. Whoever opened it closes it.
     *
     * @param name one of the {@link #names}
     * @throws org.conflictevents.io.RecordFormatException if its data are damaged, or too many
     * @throws IOException if it cannot be read
     */
    ByteInput open(String name) throws IOException;

    /** Forgets how many bytes were read so far, for one who reads all of it again. */
    void rewind();

    /** Returns how many bytes were read so far of all files, as they are unpacked. */
    long bytesRead();

    /** Returns how many bytes all files have, as they are unpacked, so far as the archive tells. */
    long totalBytes();
}
