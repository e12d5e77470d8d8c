package org.conflictevents.samples.benchmarks;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.conflictevents.query.Table;
import org.conflictevents.query.Table.Column;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * A question that JMH answers.
 *
 * @param name the name it has on the command line
 * @param about what is measured, in a few words
 * @param benchmarks the class with the benchmarks
 */
record Microbenchmark(String name, String about, Class<?> benchmarks) implements Question {

    @Override
    public Answer answer(Effort effort) {
        Options options = new OptionsBuilder()
                .include("^" + benchmarks.getName().replace(".", "\\.") + "\\.")
                .forks(effort.forks())
                .warmupIterations(effort.iterations())
                .warmupTime(TimeValue.seconds(1))
                .measurementIterations(effort.iterations())
                .measurementTime(TimeValue.seconds(1))
                .verbosity(VerboseMode.SILENT)
                .shouldFailOnError(true)
                .build();
        try {
            return new Answer(table(new Runner(options).run()), List.of());
        } catch (RunnerException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Table table(Collection<RunResult> results) {
        return Table.of(
                List.of(
                        Column.text("benchmark"),
                        Column.text("of"),
                        Column.number("time"),
                        Column.number("+-"),
                        Column.text("unit")),
                results.stream().map(Microbenchmark::row).toList());
    }

    private static List<Object> row(RunResult run) {
        Result<?> time = run.getPrimaryResult();
        return List.of(
                time.getLabel(),
                parameters(run.getParams()),
                rounded(time.getScore()),
                // JMH knows no error of fewer than three values.
                Double.isNaN(time.getScoreError()) ? "" : rounded(time.getScoreError()),
                time.getScoreUnit());
    }

    private static String parameters(BenchmarkParams params) {
        return params.getParamsKeys().stream().map(params::getParam).collect(Collectors.joining(" "));
    }

    /** Three digits say all that a measurement can. */
    private static BigDecimal rounded(double value) {
        return BigDecimal.valueOf(value).round(new MathContext(3));
    }
}
