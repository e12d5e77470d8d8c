package org.conflictevents.samples.benchmarks;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
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

/** What it costs to have events of a table of a foreign format, rather than to go through its rows. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public abstract class TableRead {

    private static final CSVFormat TABS = CSVFormat.TDF.builder().setQuote(null).get();

    private final Format format;
    private final CSVFormat rows;
    private final boolean isReadAhead;

    /** The file. */
    @Param("")
    String file = "";

    TableRead(Format format, CSVFormat rows, boolean isReadAhead) {
        this.format = format;
        this.rows = rows;
        this.isReadAhead = isReadAhead;
    }

    /** Ours: typed, checked and shared, every column kept, and every row accounted for. */
    @Benchmark
    public void ours(Blackhole hole) {
        Input input = Input.of(Path.of(file)).as(format);
        try (RecordReader<Event> events = (isReadAhead ? input.readAhead() : input).events()) {
            events.forEach(hole::consume);
        }
    }

    /** The baseline: Commons CSV, the fields of each row as texts, in one thread. */
    @Benchmark
    public long peer(Blackhole hole) throws IOException {
        long count = 0;
        try (Reader in = Files.newBufferedReader(Path.of(file));
                CSVParser parser =
                        CSVParser.builder().setReader(in).setFormat(rows).get()) {
            for (CSVRecord row : parser) {
                hole.consume(row);
                count++;
            }
        }
        return count;
    }

    /** Returns all events of a file. */
    static List<Event> events(Path file, Format format) {
        try (RecordReader<Event> events = Input.of(file).as(format).events()) {
            List<Event> all = new ArrayList<>();
            events.forEach(all::add);
            return all;
        }
    }

    /** UCDP GED. */
    public static class Ged extends TableRead {

        /** Used by JMH. */
        public Ged() {
            super(Formats.GED, CSVFormat.RFC4180, false);
        }
    }

    /** UCDP GED, with a second thread. */
    public static class GedAhead extends TableRead {

        /** Used by JMH. */
        public GedAhead() {
            super(Formats.GED, CSVFormat.RFC4180, true);
        }
    }

    /** ACLED. */
    public static class Acled extends TableRead {

        /** Used by JMH. */
        public Acled() {
            super(Formats.ACLED, CSVFormat.RFC4180, false);
        }
    }

    /** ACLED, with a second thread. */
    public static class AcledAhead extends TableRead {

        /** Used by JMH. */
        public AcledAhead() {
            super(Formats.ACLED, CSVFormat.RFC4180, true);
        }
    }

    /** GDELT, in whose tables quotes are letters. */
    public static class Gdelt extends TableRead {

        /** Used by JMH. */
        public Gdelt() {
            super(Formats.GDELT, TABS, false);
        }
    }
}
