package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Dataset;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What it costs to get records, bound and checked, rather than a tree of the same document: Idlib 2020. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class ReadDocument {

    private final byte[] document = HeapProbe.idlib2020();
    private final ObjectMapper mapper = new ObjectMapper();

    /** Ours. */
    @Benchmark
    public Dataset records() {
        return Datasets.read(new ByteArrayInputStream(document), "idlib-2020.json");
    }

    /** The baseline: no binding, no check. */
    @Benchmark
    public JsonNode tree() throws IOException {
        return mapper.readTree(document);
    }
}
