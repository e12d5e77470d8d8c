package org.conflictevents.io.internal.csv;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Queue;

/** Readers one behind the other. Not thread-safe. */
final class Readers extends Reader {

    private final Queue<Reader> readers;

    Readers(Collection<Reader> readers) {
        this.readers = new ArrayDeque<>(readers);
    }

    @Override
    public int read(char[] target, int from, int length) throws IOException {
        for (Reader first = readers.peek(); first != null; first = readers.peek()) {
            int n = first.read(target, from, length);
            if (n >= 0) {
                return n;
            }
            readers.remove(); // what it came from is closed by whoever opened that
        }
        return -1;
    }

    @Override
    public void close() throws IOException {
        for (Reader reader : readers) {
            reader.close();
        }
    }
}
