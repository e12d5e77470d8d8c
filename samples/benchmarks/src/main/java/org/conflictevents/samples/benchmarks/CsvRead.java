package org.conflictevents.samples.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.conflictevents.io.Input;
import org.conflictevents.model.Dataset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/** What it costs to have a dataset of a CSV package, rather than to go through the rows of its files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CsvRead {

    private static final int BUFFER = 1 << 16;

    /** The folder. */
    @Param("")
    String file = "";

    /** Ours: all rows put together, bound to records, and checked as a whole. */
    @Benchmark
    public Dataset ours() {
        return Input.of(Path.of(file)).dataset();
    }

    /** The baseline: Commons CSV, the fields of each row as texts. */
    @Benchmark
    public long peer(Blackhole hole) throws IOException {
        long rows = 0;
        for (Path table : tables(Path.of(file))) {
            rows += rows(table, hole);
        }
        return rows;
    }

    private static List<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".csv"))
                    .sorted()
                    .toList();
        }
    }

    private static long rows(Path table, Blackhole hole) throws IOException {
        long rows = 0;
        try (Reader in = new BufferedReader(
                        new InputStreamReader(Files.newInputStream(table), StandardCharsets.UTF_8), BUFFER);
                CSVParser parser = CSVParser.builder()
                        .setReader(in)
                        .setFormat(CSVFormat.RFC4180)
                        .get()) {
            for (CSVRecord row : parser) {
                hole.consume(row);
                rows++;
            }
        }
        return rows;
    }
}
