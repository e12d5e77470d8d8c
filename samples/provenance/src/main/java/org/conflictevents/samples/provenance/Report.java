package org.conflictevents.samples.provenance;

import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import org.conflictevents.io.Coverage;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Finding;
import org.conflictevents.io.Manifest;
import org.conflictevents.io.Provenance;
import org.conflictevents.io.ProvenanceReport;
import org.conflictevents.io.SourceTexts;
import org.conflictevents.model.Dataset;
import org.conflictevents.query.Table;
import org.conflictevents.query.Table.Column;

/** Prints how much of its articles the Idlib 2020 dataset accounts for, and checks every claim against those that are given. */
public final class Report {

    private static final String USAGE = """
            Usage: samples/provenance/run [FOLDER]

            Prints how many sentences and numbers of its five articles the Idlib 2020 dataset accounts for, and how many of
            its claims are as they were when somebody checked and sealed them. That takes no article: where sentences and
            numbers stand is known without their words.

              FOLDER      also checks every span, number, wording and name against the articles in this folder, which are
                          known by their SHA-256, whatever their names
              --help      prints this

            Exit code 0 if everything is accounted for, sealed, and stands where it is said to stand, 1 if not, 2 if the
            folder cannot be read.
            """;

    private Report() {}

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Returns the exit code. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        if (args.length > 1) {
            err.println("one folder at most; --help shows what there is");
            return 2;
        }
        String argument = args.length == 0 ? "" : args[0];
        if (argument.equals("--help")) {
            out.print(USAGE);
            return 0;
        }
        if (argument.startsWith("-")) {
            err.println("there is no option '" + argument + "'; --help shows what there is");
            return 2;
        }
        Dataset dataset = Datasets.idlib2020();
        Coverage coverage = Provenance.coverage(dataset, Datasets.idlib2020Manifests());
        print(out, coverage);
        if (args.length == 0) {
            return coverage.isComplete() ? 0 : 1;
        }
        ProvenanceReport report;
        try {
            report = Provenance.verify(dataset, SourceTexts.inFolder(Path.of(argument)));
        } catch (UncheckedIOException | InvalidPathException unreadable) {
            err.println("cannot read the folder '" + argument + "': " + unreadable.getMessage());
            return 2;
        }
        out.println();
        out.println(report);
        return coverage.isComplete() && report.isProven() ? 0 : 1;
    }

    private static void print(PrintStream out, Coverage coverage) {
        out.println(Table.of(
                List.of(
                        Column.text("article"),
                        Column.number("sentences"),
                        Column.number("cited"),
                        Column.number("excused"),
                        Column.number("numbers"),
                        Column.number("cited "),
                        Column.number("excused "),
                        Column.number("claims"),
                        Column.number("sealed")),
                coverage.tallies().stream()
                        .map(tally -> List.of(
                                tally.source(),
                                tally.sentences(),
                                tally.sentencesCited(),
                                tally.sentencesExcused(),
                                tally.numerals(),
                                tally.numeralsCited(),
                                tally.numeralsExcused(),
                                tally.claims(),
                                tally.claimsSealed()))
                        .toList()));
        for (Manifest manifest : Datasets.idlib2020Manifests()) {
            for (Manifest.Sentence sentence : manifest.sentences()) {
                sentence.excuse()
                        .ifPresent(why ->
                                out.println(manifest.source() + " " + sentence.span() + " is excused as " + why));
            }
        }
        out.println();
        coverage.tallies().forEach(out::println);
        for (Finding gap : coverage.findings()) {
            out.println("  " + gap);
        }
    }
}
