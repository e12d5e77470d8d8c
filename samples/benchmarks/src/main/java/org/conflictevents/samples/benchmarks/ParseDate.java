package org.conflictevents.samples.benchmarks;

import java.time.LocalDate;
import java.util.concurrent.TimeUnit;
import org.conflictevents.model.EdtfDate;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a date costs that may be uncertain, vague or a span, as against one that is a day. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class ParseDate {

    /** Ours. */
    @Benchmark
    public EdtfDate edtf(Edtf date) {
        return EdtfDate.parse(date.text);
    }

    /** The baseline: the JDK, and a day only. */
    @Benchmark
    public LocalDate localDate(Day date) {
        return LocalDate.parse(date.text);
    }

    /** A day, a month, what is inferred, an interval, and one of two days. */
    @State(Scope.Benchmark)
    public static class Edtf {
        @Param({"2020-02-06", "2020-02", "2020-02-27?", "2020-02-01/2020-02-06", "[2020-02-06,2020-02-07]"})
        String text = "";
    }

    /** A day. */
    @State(Scope.Benchmark)
    public static class Day {
        @Param("2020-02-06")
        String text = "";
    }
}
