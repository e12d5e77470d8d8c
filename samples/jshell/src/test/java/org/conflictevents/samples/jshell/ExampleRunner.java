package org.conflictevents.samples.jshell;

import static java.util.stream.Collectors.joining;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.conflictevents.samples.jshell.Session.Outcome;
import org.conflictevents.samples.jshell.Session.Part;

/** Runs examples, each by itself, and holds what they give against the {@code // =>} comments in them. */
final class ExampleRunner implements AutoCloseable {

    private static final String MARK = "// =>";

    private final Session session = new Session();

    ExampleRunner(String startup) {
        session.start(startup);
    }

    /**
     * Runs an example.
     *
     * @throws AssertionError if a snippet is rejected, throws an exception that is not expected, or gives something else
     */
    void run(Example example) {
        try {
            List<String> code = new ArrayList<>();
            Map<Integer, String> expected = new TreeMap<>();
            read(example.code().lines().toList(), code, expected);
            List<Part> parts = session.split(String.join("\n", code));
            for (int i = 0; i < parts.size(); i++) {
                int next = i + 1 < parts.size() ? parts.get(i + 1).firstLine() : Integer.MAX_VALUE;
                run(example, parts.get(i), take(expected, parts.get(i).firstLine(), next));
            }
            if (!expected.isEmpty()) {
                throw new AssertionError(example.place() + ": '" + MARK + "' stands behind nothing that has a value");
            }
        } finally {
            session.reset();
        }
    }

    /** Parts the code from what is expected of it, by the line of the mark; the number of lines stays. */
    private static void read(List<String> lines, List<String> code, Map<Integer, String> expected) {
        int marked = 0;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            int mark = line.indexOf(MARK);
            if (mark >= 0) {
                marked = number;
                expected.put(marked, line.substring(mark + MARK.length()));
                code.add(line.substring(0, mark));
            } else if (marked > 0 && line.strip().startsWith("//")) {
                expected.merge(marked, line.strip().substring(2), (first, more) -> first + "\n" + more);
                code.add("");
            } else {
                marked = 0;
                code.add(line);
            }
        }
    }

    /** Takes away and returns what is expected from a line on and before another, or null. */
    private static String take(Map<Integer, String> expected, int from, int before) {
        for (Integer marked : expected.keySet()) {
            if (marked >= from && marked < before) {
                return expected.remove(marked);
            }
        }
        return null;
    }

    private void run(Example example, Part part, String expected) {
        PrintStream out = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        Outcome outcome;
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            outcome = session.run(part);
        } finally {
            System.setOut(out);
        }
        String where = example.placeOf(part.firstLine()) + ": '" + part.code().strip() + "'";
        if (expected == null) {
            if (outcome.failed()) {
                throw new AssertionError(where + " fails:\n" + outcome.text());
            }
            return;
        }
        String given =
                printed.size() > 0 && !outcome.failed() ? printed.toString(StandardCharsets.UTF_8) : outcome.text();
        if (!pattern(expected).matcher(tidy(given)).matches()) {
            throw new AssertionError(where + " gives\n" + tidy(given) + "\nwhere the example says\n" + tidy(expected));
        }
    }

    /** Blanks around a line do not count; three dots stand for anything in a line and, by themselves, for any lines. */
    private static Pattern pattern(String expected) {
        String[] lines = tidy(expected).split("\n", -1);
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < lines.length; i++) {
            if (lines[i].equals("...") && lines.length > 1) {
                regex.append("(?s:.*)");
            } else {
                regex.append(List.of(lines[i].split("\\.\\.\\.", -1)).stream()
                        .map(Pattern::quote)
                        .collect(joining(".*")));
                if (i + 1 < lines.length && !lines[i + 1].equals("...")) {
                    regex.append('\n');
                }
            }
        }
        return Pattern.compile(regex.toString());
    }

    private static String tidy(String text) {
        return text.lines().map(String::strip).collect(joining("\n")).strip();
    }

    @Override
    public void close() {
        session.close();
    }
}
