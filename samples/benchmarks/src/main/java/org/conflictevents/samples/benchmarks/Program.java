package org.conflictevents.samples.benchmarks;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A program that runs in a JVM of its own, with nothing on its class path but what it needs.
 *
 * @param title what to call it in a table
 * @param main the class with its main method
 * @param needs a class of each jar that it needs beside its own
 * @param options options of the JVM
 * @param arguments arguments of the program
 */
record Program(String title, Class<?> main, List<Class<?>> needs, List<String> options, List<String> arguments) {

    Program {
        needs = List.copyOf(needs);
        options = List.copyOf(options);
        arguments = List.copyOf(arguments);
    }

    /**
     * Runs it, and waits for its end.
     *
     * @return what it printed, and how long it took from the start of its process to the end
     * @throws IllegalStateException if it does not exit with 0
     */
    Run run() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(options);
        command.addAll(List.of("-cp", classPath(), main.getName()));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        try {
            long start = System.nanoTime();
            Process process = builder.start();
            String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int code = process.waitFor();
            long nanos = System.nanoTime() - start;
            if (code != 0) {
                throw new IllegalStateException(title + " must exit with 0, but exited with " + code + ":\n" + printed);
            }
            return new Run(printed.strip(), nanos / 1e6);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while " + title + " was running", e);
        }
    }

    private String classPath() {
        return Stream.concat(Stream.of(main), needs.stream())
                .map(Program::home)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String home(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * A run of a program.
     *
     * @param printed what it printed, without blank space around it
     * @param millis from the start of its process to the end, in milliseconds
     */
    record Run(String printed, double millis) {

        /** Returns the whole numbers that it printed, with blanks between. */
        List<Long> numbers() {
            return Stream.of(printed.split(" ", -1)).map(Long::valueOf).toList();
        }
    }
}
