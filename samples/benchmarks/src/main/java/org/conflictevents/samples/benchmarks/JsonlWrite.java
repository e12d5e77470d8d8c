package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.databind.SequenceWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.model.Event;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * What it costs to write events as JSON Lines, those that were read from a file.
 *
 * <p>Both write to a stream that counts bytes and drops them: a disk would hide the difference, and our files are forced to it.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JsonlWrite {

    /** Ours. */
    @Benchmark
    public long ours(Ours state) {
        Dropped out = new Dropped();
        write(state.events, out);
        return out.count;
    }

    /** The baseline. */
    @Benchmark
    public long peer(Theirs state) throws IOException {
        Dropped out = new Dropped();
        writePlain(state.events, out);
        return out.count;
    }

    static void write(List<Event> events, OutputStream out) {
        try (RecordWriter<Event> writer = Output.to(out).as(Formats.JSONL).events()) {
            writer.writeAll(events);
            writer.commit();
        }
    }

    static void writePlain(List<Plain.Event> events, OutputStream out) throws IOException {
        try (SequenceWriter writer = Plain.writer().writeValues(out)) {
            writer.writeAll(events);
        }
    }

    /** Our events. */
    @State(Scope.Benchmark)
    public static class Ours {
        /** The file. */
        @Param("")
        String file = "";

        List<Event> events = List.of();

        /** Reads them. */
        @Setup(Level.Trial)
        public void read() {
            events = JsonlRead.events(Path.of(file));
        }
    }

    /** The same events as plain ones. */
    @State(Scope.Benchmark)
    public static class Theirs {
        /** The file. */
        @Param("")
        String file = "";

        List<Plain.Event> events = List.of();

        /** Reads them. */
        @Setup(Level.Trial)
        public void read() throws IOException {
            events = JsonlRead.plain(Path.of(file));
        }
    }

    /** A stream that knows how much went into it. */
    private static final class Dropped extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int from, int length) {
            count += length;
        }
    }
}
