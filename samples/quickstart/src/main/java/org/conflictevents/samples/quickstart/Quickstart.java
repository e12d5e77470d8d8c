package org.conflictevents.samples.quickstart;

import static org.conflictevents.model.Measure.DISPLACED;
import static org.conflictevents.model.Measure.DISPLACED_POPULATION;
import static org.conflictevents.model.Modality.OCCURRED;
import static org.conflictevents.model.Modality.ONGOING;
import static org.conflictevents.query.Filters.modality;
import static org.conflictevents.query.Filters.when;

import java.io.PrintStream;
import java.util.List;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Place;
import org.conflictevents.model.SourceKind;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.EventQuery;
import org.conflictevents.query.Table;
import org.conflictevents.query.Table.Column;

/** Asks the Idlib 2020 dataset three questions, and prints the answers as tables; each line names its sources. */
public final class Quickstart {

    private static final String USAGE = """
            Usage: samples/quickstart/run [PLACE]

            Prints what news articles said about the fighting in Idlib in early 2020: who held a place and when,
            which events Turkey was part of in February, as far as dates tell, and how many people were displaced,
            each line with its sources.

              PLACE       a town or village there, in any spelling; Saraqeb when there is none
              --help      prints this
              --version   prints the version
            """;

    private static final String DATES = """
            Dates: ? uncertain, ~ approximate, % both; [a,b] a or b; a/b from a to b, a/.. since a, /b until b, /.. no day is known.
            """;

    private Quickstart() {}

    /** Runs the program. */
    public static void main(String[] args) {
        System.exit(run(args, System.out, System.err));
    }

    /** Returns the exit code: 0, or 2 when the arguments ask for something that is not there. */
    static int run(String[] args, PrintStream out, PrintStream err) {
        String argument = args.length == 0 ? "Saraqeb" : String.join(" ", args);
        if (argument.equals("--help")) {
            out.print(USAGE);
            return 0;
        }
        if (argument.equals("--version")) {
            out.println("Conflict Events for Java " + version());
            return 0;
        }
        if (argument.startsWith("-")) {
            err.println("there is no option '" + argument + "'; --help shows what there is");
            return 2;
        }
        ConflictData data = ConflictData.of(Datasets.idlib2020());
        Place place;
        try {
            place = data.place(argument);
        } catch (IllegalArgumentException unclear) {
            err.println(unclear.getMessage());
            return 2;
        }
        print(
                out,
                "Who held " + place.name() + ", and when",
                data.control(place.id()).timeline().table());
        out.println(DATES);
        EventQuery turkey = data.events().involving("Turkey").during("2020-02").orderBy(when());
        print(
                out,
                "Turkey in February 2020, as far as dates tell",
                turkey.modality(OCCURRED, ONGOING).table());
        out.println(DATES);
        print(
                out,
                "Turkey in February 2020: what was only threatened, planned, demanded, feared or supposed",
                turkey.where(modality(OCCURRED, ONGOING).not()).table());
        out.println(DATES);
        print(
                out,
                "People displaced, as the sources say",
                data.figures()
                        .measuring(DISPLACED)
                        .measuring(DISPLACED_POPULATION)
                        .series()
                        .table());
        out.println(
                "A number of people displaced counts those who fled in its period, one of people living displaced those");
        out.println("who were away from home on its day: they are two measures.");
        out.println(DATES);
        print(out, "The sources", sources(data));
        return 0;
    }

    private static void print(PrintStream out, String title, Table table) {
        out.println(title);
        out.println("=".repeat(title.length()));
        out.print(table);
    }

    private static Table sources(ConflictData data) {
        return Table.of(
                List.of(Column.text("id"), Column.text("title")),
                data.dataset().sources().stream()
                        .filter(source -> source.kind().equals(SourceKind.NEWS_ARTICLE))
                        .map(source -> List.of(source.id(), source.title()))
                        .toList());
    }

    private static String version() {
        return ConflictData.class.getModule().getDescriptor().rawVersion().orElse("(unknown)");
    }
}
