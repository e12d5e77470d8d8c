package org.conflictevents.samples.benchmarks;

import static java.util.Objects.requireNonNull;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.conflictevents.query.Table;
import org.conflictevents.query.Table.Column;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Two ways to go through the same generated events or rows, {@code ours} and {@code peer}, held against a goal.
 *
 * <p>JMH measures single passes. The two take turns, each time in a new JVM that warms up first, and the medians of all passes are
 * compared: what slows the machine down for a while slows both.
 *
 * @param goal what the ratio is held against, whose name is that of the question
 * @param about what is measured, in a few words
 * @param benchmarks the class with the two
 * @param input writes what both go through, so many events
 * @param size how many events make a number that one may cite
 */
record Contest(Goal goal, String about, Class<?> benchmarks, BiFunction<Workload, Integer, Path> input, int size)
        implements Question {

    private static final List<String> SIDES = List.of("ours", "peer");
    private static final int EVENTS = 200_000;

    /** A contest over as many events as those over our own formats have. */
    Contest(Goal goal, String about, Class<?> benchmarks, BiFunction<Workload, Integer, Path> input) {
        this(goal, about, benchmarks, input, EVENTS);
    }

    @Override
    public String name() {
        return goal.title();
    }

    @Override
    public Answer answer(Effort effort) {
        int events = effort.share(size);
        try (Workload files = Workload.create()) {
            return answer(effort, events, input.apply(files, events));
        }
    }

    /** Returns how many events make a number that one may cite. */
    static int events(Effort effort) {
        return effort.share(EVENTS);
    }

    private Answer answer(Effort effort, int events, Path file) {
        Map<String, List<Double>> times = new TreeMap<>();
        for (int round = 0; round < effort.forks(); round++) {
            for (String side : SIDES) {
                times.computeIfAbsent(side, any -> new ArrayList<>()).addAll(run(side, effort, file));
            }
        }
        double megabytes = Workload.size(file) / 1e6;
        List<List<Object>> rows = new ArrayList<>();
        times.forEach((side, millis) -> {
            Spread spread = Spread.of(millis);
            rows.add(List.of(
                    side,
                    events,
                    millis.size(),
                    Math.round(spread.min()),
                    Math.round(spread.median()),
                    Math.round(spread.max()),
                    Math.round(megabytes * 1000 / spread.median())));
        });
        Table table = Table.of(
                List.of(
                        Column.text("side"),
                        Column.number("events"),
                        Column.number("passes"),
                        Column.number("min ms"),
                        Column.number("median ms"),
                        Column.number("max ms"),
                        Column.number("MB/s")),
                rows);
        return new Answer(table, List.of(goal.line(goal.ratio(median(times, "ours"), median(times, "peer")))));
    }

    private List<Double> run(String side, Effort effort, Path file) {
        Options options = new OptionsBuilder()
                .include("^" + (benchmarks.getCanonicalName() + "." + side).replace(".", "\\.") + "$")
                .param("file", file.toString())
                .forks(1)
                .jvmArgsAppend("-Xms6g", "-Xmx6g", "-XX:+AlwaysPreTouch")
                .warmupIterations(effort.iterations())
                .measurementIterations(effort.iterations())
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        List<Double> millis = new ArrayList<>();
        try {
            for (RunResult run : new Runner(options).run()) {
                for (BenchmarkResult fork : run.getBenchmarkResults()) {
                    for (IterationResult pass : fork.getIterationResults()) {
                        millis.add(pass.getPrimaryResult().getScore());
                    }
                }
            }
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
        return millis;
    }

    private static double median(Map<String, List<Double>> times, String side) {
        return Spread.of(requireNonNull(times.get(side))).median();
    }
}
