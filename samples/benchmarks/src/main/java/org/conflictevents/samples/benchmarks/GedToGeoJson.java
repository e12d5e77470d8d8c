package org.conflictevents.samples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;

/**
 * A file of UCDP GED of 3 GB as GeoJSON, with 96 MB of heap.
 *
 * <p>The ratio is the share of its rows that were written: it is 1, or the program ran out of memory, and there is no ratio.
 */
final class GedToGeoJson implements Question {

    private static final long BYTES = 3_000_000_000L;
    private static final long FEW_BYTES = 100_000_000L;

    @Override
    public String name() {
        return Goal.GED_GEOJSON.title();
    }

    @Override
    public String about() {
        return "3 GB of UCDP GED as GeoJSON, with 96 MB of heap";
    }

    @Override
    public Answer answer(Effort effort) {
        try (Workload files = Workload.create()) {
            Path rows = files.file("ged.csv");
            long expected = GedRows.write(rows, 1, Long.MAX_VALUE, effort == Effort.QUICK ? FEW_BYTES : BYTES);
            LargeFile file =
                    LargeFile.pass(Conversion.class, Jars.TABLES, "-Xmx96m", rows, files.file("events.geojson"));
            return new Answer(file.table(), List.of(Goal.GED_GEOJSON.line((double) file.written() / expected)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Converts a file. */
    static final class Conversion {

        private Conversion() {}

        public static void main(String[] args) {
            LargeFile.Passage.pass(
                    Input.of(Path.of(args[0])).as(Formats.GED),
                    Output.to(Path.of(args[1])).as(Formats.GEOJSON),
                    event -> true);
        }
    }
}
