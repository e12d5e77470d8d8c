package org.conflictevents.samples.convert;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.conflictevents.io.CancelledException;
import org.conflictevents.io.Conversion;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordFormatException;
import org.conflictevents.io.RowPolicy;

/** Converts a file from one exchange format into another, and says what could not be read, and what is lost. */
public final class Convert {

    private Convert() {}

    /** Runs the program. */
    public static void main(String[] args) {
        OutputStream out = new FileOutputStream(FileDescriptor.out); // System.out would not tell that a pipe is broken
        System.exit(run(List.of(args), System.in, out, System.err, Boolean.getBoolean("convert.terminal")));
    }

    /** Returns the exit code. */
    static int run(List<String> args, InputStream in, OutputStream out, PrintStream err, boolean isTerminal) {
        PrintStream summary = new PrintStream(out, true, StandardCharsets.UTF_8);
        if (args.contains("--help")) {
            summary.print(usage());
            return 0;
        }
        Options options;
        try {
            options = Options.parse(args);
        } catch (IllegalArgumentException e) {
            err.println(e.getMessage() + "; --help shows what there is");
            return 2;
        }
        try (Rejects rejects = Rejects.to(options.rejects(), err)) {
            ProgressLine progress = new ProgressLine(err, isTerminal);
            Conversion.Report report = convert(options, in, out, rejects, progress);
            progress.clear();
            rejects.tellHowManyMore();
            Summary.print(report, options, options.out().equals(Options.STANDARD) ? err : summary);
            return report.read().rejected() == 0 ? 0 : 1;
        } catch (RecordFormatException | IllegalArgumentException | CancelledException e) {
            err.println(e.getMessage());
            return 2;
        } catch (UncheckedIOException e) {
            if (isBrokenPipe(e)) {
                return 0; // who reads has read enough
            }
            err.println(e.getMessage());
            return 2;
        }
    }

    private static String usage() {
        return """
            Usage: samples/convert/run IN OUT [--from F] [--to F] [--rejects FILE] [--limit N] [--json]

            Converts a file of conflict events from one format into another. Rows that are wrong are left out and counted,
            and so is what the other format has no place for.

              IN              the file to read, packed or not, or the folder of a CSV package; - for the standard input
              OUT             the file to write; - for the standard output. Its name tells the format where it can:
                              events.jsonl, map.geojson, package.zip, syria.ged.csv
              --from F        the format of IN; without it, the content tells
              --to F          the format of OUT
              --rejects FILE  writes a table of what is wrong with the rows that were left out, and of these rows
              --limit N       the first N records only
              --json          prints the summary as one line of JSON
              --help          prints this

            Formats: %s.
            Of these are only read: %s. A csv is a package of tables, in a folder or a zip, and geojsonl,
            the ending of a file or behind --to, is GeoJSON with a feature in each line.
            Exit code 0 if all rows were read, 1 if some were left out, 2 if there is nothing to convert, or no way to.
            """.formatted(
                        names(format -> true), names(format -> format.writes().isEmpty()));
    }

    private static String names(Predicate<Format> some) {
        return Formats.all().stream().filter(some).map(Format::name).collect(Collectors.joining(", "));
    }

    private static Conversion.Report convert(
            Options options, InputStream in, OutputStream out, Rejects rejects, ProgressLine progress) {
        Input from = options.in().equals(Options.STANDARD)
                ? Input.of(in, "standard input")
                : Input.of(Path.of(options.in()));
        if (options.from().isPresent()) {
            from = from.as(options.from().get());
        }
        from = from.policy(RowPolicy.SKIP).progress(progress::show).onProblem(problem -> {
            progress.clear();
            rejects.add(problem);
        });
        Output to = options.out().equals(Options.STANDARD)
                ? Output.to(new BufferedOutputStream(out))
                : Output.to(Path.of(options.out()));
        Conversion conversion = Conversion.of(from, to.as(options.to()));
        return (options.limit().isPresent() ? conversion.limit(options.limit().getAsLong()) : conversion).run();
    }

    private static boolean isBrokenPipe(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Broken pipe")) {
                return true;
            }
        }
        return false;
    }
}
