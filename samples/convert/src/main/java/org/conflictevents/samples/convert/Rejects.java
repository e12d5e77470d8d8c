package org.conflictevents.samples.convert;

import java.io.Closeable;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.conflictevents.io.Problem;
import org.jspecify.annotations.Nullable;

/** What is wrong with rows: a table of all of it where one is asked for, and the first of it on the error stream. */
final class Rejects implements Closeable {

    private static final int SHOWN = 10;

    private final @Nullable CSVPrinter table;
    private final PrintStream err;
    private long count;

    private Rejects(@Nullable CSVPrinter table, PrintStream err) {
        this.table = table;
        this.err = err;
    }

    /**
     * Returns a place for problems.
     *
     * @throws UncheckedIOException if there can be no such file
     */
    static Rejects to(Optional<String> file, PrintStream err) {
        if (file.isEmpty()) {
            return new Rejects(null, err);
        }
        try {
            CSVPrinter table = CSVFormat.DEFAULT
                    .builder()
                    .setRecordSeparator("\n")
                    .setHeader("source", "line", "column", "field", "message", "expected", "found", "row")
                    .get()
                    .print(Files.newBufferedWriter(Path.of(file.get()), StandardCharsets.UTF_8));
            return new Rejects(table, err);
        } catch (IOException e) {
            String why = e instanceof NoSuchFileException ? "its folder is not there" : e.getMessage();
            throw new UncheckedIOException("cannot write the rejects to " + file.get() + ": " + why, e);
        }
    }

    void add(Problem problem) {
        if (++count <= SHOWN) {
            err.println(problem);
        }
        if (table != null) {
            try {
                table.printRecord(
                        problem.source(),
                        problem.line(),
                        problem.column(),
                        problem.field(),
                        problem.message(),
                        problem.expected().orElse(""),
                        problem.found().orElse(""),
                        problem.row().orElse(""));
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the rejects: " + e.getMessage(), e);
            }
        }
    }

    void tellHowManyMore() {
        if (count > SHOWN) {
            err.println("and " + (count - SHOWN) + " more");
        }
    }

    @Override
    public void close() {
        if (table != null) {
            try {
                table.close(true);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot write the rejects: " + e.getMessage(), e);
            }
        }
    }
}
