package org.conflictevents.samples.benchmarks;

import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command: runs the questions it is given, or all of them. */
public final class Benchmarks {

    /** As many as the yearly release of UCDP GED had some years ago. */
    static final int TABLE_ROWS = 300_000;

    private static final List<Question> QUESTIONS = List.of(
            new FirstAnswer(),
            new BytesPerEvent(),
            new Microbenchmark("read-document", "a JSON document into records, and into a tree", ReadDocument.class),
            new Microbenchmark("parse-date", "EDTF dates from text, and what the JDK takes for a day", ParseDate.class),
            new Microbenchmark("loop-query", "a query over 20,000 events, and a loop by hand", LoopQuery.class),
            new Contest(
                    Goal.JSONL_READ,
                    "JSON Lines into events, and into plain records",
                    JsonlRead.class,
                    Workload::jsonLines),
            new Contest(
                    Goal.JSONL_WRITE,
                    "JSON Lines from events, and from plain records",
                    JsonlWrite.class,
                    Workload::jsonLines),
            new JsonlMemory(),
            new Contest(
                    Goal.CSV_READ,
                    "a CSV package into a dataset, and the bare rows of its files",
                    CsvRead.class,
                    Workload::csvPackage),
            new JsonlFilter(),
            new Contest(
                    Goal.GED_READ,
                    "a file of UCDP GED into events, and its bare rows",
                    TableRead.Ged.class,
                    Workload::gedRows,
                    TABLE_ROWS),
            new Contest(
                    Goal.GED_READ_2,
                    "the same, with two threads on our side",
                    TableRead.GedAhead.class,
                    Workload::gedRows,
                    TABLE_ROWS),
            new Contest(
                    Goal.ACLED_READ,
                    "a file of ACLED into events, and its bare rows",
                    TableRead.Acled.class,
                    Workload::acledRows,
                    TABLE_ROWS),
            new Contest(
                    Goal.ACLED_READ_2,
                    "the same, with two threads on our side",
                    TableRead.AcledAhead.class,
                    Workload::acledRows,
                    TABLE_ROWS),
            new Contest(
                    Goal.GDELT_READ,
                    "a file of GDELT into events, and its bare rows",
                    TableRead.Gdelt.class,
                    Workload::gdeltRows,
                    TABLE_ROWS),
            new GedMemory(),
            new GedToGeoJson());

    private Benchmarks() {}

    /**
     * Runs the command, and exits with 2 where a name is not known.
     *
     * @param args names of questions, and {@code --quick} for fewer iterations; no name means all
     */
    public static void main(String[] args) {
        int code = run(List.of(args), System.out, System.err);
        if (code != 0) {
            System.exit(code);
        }
    }

    static int run(List<String> args, PrintStream out, PrintStream err) {
        List<String> names = new ArrayList<>(args);
        Effort effort = names.removeIf("--quick"::equals) ? Effort.QUICK : Effort.FULL;
        if (names.contains("--help")) {
            out.print(usage());
            return 0;
        }
        Optional<String> unknown = names.stream()
                .filter(name ->
                        QUESTIONS.stream().noneMatch(question -> question.name().equals(name)))
                .findFirst();
        if (unknown.isPresent()) {
            err.print("There is no benchmark '" + unknown.get() + "'.\n\n" + usage());
            return 2;
        }
        out.println(machine());
        if (effort == Effort.QUICK) {
            out.println("--quick: few iterations, so the numbers below are rough.");
        }
        for (Question question : QUESTIONS) {
            if (names.isEmpty() || names.contains(question.name())) {
                out.println("\n== " + question.name() + ": " + question.about());
                Answer answer = question.answer(effort);
                out.print(answer.table());
                answer.lines().forEach(out::println);
            }
        }
        return 0;
    }

    private static String usage() {
        StringBuilder text = new StringBuilder("""
            usage: samples/benchmarks/run [--quick] [NAME ...]

            --quick takes fewer iterations. Names, all by default:
            """);
        QUESTIONS.forEach(q -> text.append(String.format(Locale.ROOT, "  %-18s%s\n", q.name(), q.about())));
        return text.toString();
    }

    /** Ratios hold on one machine, and say little on one that has other work to do. */
    private static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return String.format(
                Locale.ROOT,
                "%s %s, %s %s, %d processors, load %.1f",
                System.getProperty("java.vm.name"),
                System.getProperty("java.vm.version"),
                system.getName(),
                system.getArch(),
                system.getAvailableProcessors(),
                system.getSystemLoadAverage());
    }
}
