package org.conflictevents.samples.benchmarks;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The command: runs the questions it is given, or all of them. */
public final class Benchmarks {

    private static final List<Question> QUESTIONS = List.of(
            new FirstAnswer(),
            new BytesPerEvent(),
            new Microbenchmark("read-document", "a JSON document into records, or into a tree", ReadDocument.class),
            new Microbenchmark("parse-date", "EDTF dates from text, and what the JDK takes for a day", ParseDate.class),
            new Microbenchmark("loop-query", "a query over 20,000 events, and a loop by hand", LoopQuery.class));

    private Benchmarks() {}

    /**
     * Runs the command.
     *
     * @param args names of questions, and {@code --quick} for fewer iterations; no name means all
     */
    public static void main(String[] args) {
        List<String> names = new ArrayList<>(List.of(args));
        Effort effort = names.removeIf("--quick"::equals) ? Effort.QUICK : Effort.FULL;
        if (names.contains("--help")) {
            System.out.print(usage());
            return;
        }
        Optional<String> unknown = names.stream()
                .filter(name -> QUESTIONS.stream().noneMatch(q -> q.name().equals(name)))
                .findFirst();
        if (unknown.isPresent()) {
            System.err.printf("There is no benchmark '%s'.%n%n%s", unknown.get(), usage());
            System.exit(2);
        }
        System.out.println(machine());
        if (effort == Effort.QUICK) {
            System.out.println("--quick: few iterations, so the numbers below are rough.");
        }
        for (Question question : QUESTIONS) {
            if (names.isEmpty() || names.contains(question.name())) {
                System.out.printf("%n== %s: %s%n", question.name(), question.about());
                question.answer(effort).forEach(System.out::println);
            }
        }
    }

    private static String usage() {
        StringBuilder text =
                new StringBuilder("samples/benchmarks/run [--quick] [NAME ...]\n\nNames, all by default:\n");
        QUESTIONS.forEach(q -> text.append("  %-16s%s%n".formatted(q.name(), q.about())));
        return text.toString();
    }

    /** Ratios hold on one machine only, and say little on one that has other work to do. */
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
