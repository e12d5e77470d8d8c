package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.databind.MappingIterator;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.conflictevents.io.Input;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.Event;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to read a file of JSON Lines, an event in each, one after the other. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class JsonlRead {

    /** As much as our reader takes at once. */
    private static final int BUFFER = 1 << 16;

    /** The file. */
    @Param("")
    String file = "";

    /** Ours: checked, shared, and every row accounted for. */
    @Benchmark
    public void ours(Blackhole hole) {
        try (RecordReader<Event> events = Input.of(Path.of(file)).events()) {
            events.forEach(hole::consume);
        }
    }

    /** The baseline: bound to records, and that is all. */
    @Benchmark
    public void peer(Blackhole hole) throws IOException {
        try (MappingIterator<Plain.Event> events = plainEvents(Path.of(file))) {
            events.forEachRemaining(hole::consume);
        }
    }

    /** Returns all events of a file as ours. */
    static List<Event> events(Path file) {
        try (RecordReader<Event> events = Input.of(file).events()) {
            List<Event> all = new ArrayList<>();
            events.forEach(all::add);
            return all;
        }
    }

    /** Returns all events of a file as plain ones. */
    static List<Plain.Event> plain(Path file) throws IOException {
        try (MappingIterator<Plain.Event> events = plainEvents(file)) {
            return events.readAll();
        }
    }

    private static MappingIterator<Plain.Event> plainEvents(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        return Plain.reader().readValues(in); // which closes it
    }
}
