package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.conflictevents.io.Datasets;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.Table;
import org.conflictevents.query.Table.Column;

/**
 * The time from the start of a JVM to the first answer.
 *
 * <p>Whole processes, in turn, with the same JVM and the same options. The peer only parses the same entry of the same jar
 * into a tree. Each has the jars on its class path that it needs, and no others.
 */
final class FirstAnswer implements Question {

    private static final Program OURS =
            new Program("first answer", AskIdlib.class, Jars.and(Jars.JSON, ConflictData.class), List.of(), List.of());
    private static final Program PEER = new Program(
            "JSON tree",
            ParseIdlib.class,
            List.of(Datasets.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class),
            List.of(),
            List.of());

    @Override
    public String name() {
        return "first-answer";
    }

    @Override
    public String about() {
        return "from JVM start to the first answer, and to a JSON tree of the same file";
    }

    @Override
    public Answer answer(Effort effort) {
        List<Program> programs = List.of(OURS, PEER);
        Map<Program, List<Double>> times = new LinkedHashMap<>();
        Map<Program, String> printed = new LinkedHashMap<>();
        // One round beforehand, which brings the files into memory.
        programs.forEach(program -> printed.put(program, program.run().printed()));
        for (int round = 0; round < effort.rounds(); round++) {
            for (Program program : programs) {
                times.computeIfAbsent(program, p -> new ArrayList<>())
                        .add(program.run().millis());
            }
        }
        List<List<Object>> rows = new ArrayList<>();
        times.forEach((program, millis) -> {
            Spread spread = Spread.of(millis);
            rows.add(List.of(
                    program.title(),
                    printed.getOrDefault(program, ""),
                    rounded(spread.min()),
                    rounded(spread.median()),
                    rounded(spread.max())));
        });
        Table table = Table.of(
                List.of(
                        Column.text("program"),
                        Column.text("prints"),
                        Column.number("min ms"),
                        Column.number("median ms"),
                        Column.number("max ms")),
                rows);
        return new Answer(table, List.of(Goal.FIRST_ANSWER.line(median(times, OURS) / median(times, PEER))));
    }

    private static double median(Map<Program, List<Double>> times, Program program) {
        return Spread.of(times.getOrDefault(program, List.of())).median();
    }

    private static BigDecimal rounded(double millis) {
        return BigDecimal.valueOf(millis).setScale(1, RoundingMode.HALF_UP);
    }
}
