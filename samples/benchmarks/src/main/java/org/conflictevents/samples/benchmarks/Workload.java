package org.conflictevents.samples.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;

/** A folder for the files that are measured, which goes with all that is in it when it is closed. */
final class Workload implements AutoCloseable {

    private static final long SEED = 1;

    private final Path folder;

    private Workload(Path folder) {
        this.folder = folder;
    }

    /** Makes an empty one, among the temporary files of the system. */
    static Workload create() {
        try {
            return new Workload(Files.createTempDirectory("conflict-events-benchmarks"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the path of a file in it. */
    Path file(String name) {
        return folder.resolve(name);
    }

    /** Writes generated events as JSON Lines, and returns the file. */
    Path jsonLines(int events) {
        Path file = file("events.jsonl");
        try (RecordWriter<Event> out = Output.to(file).as(Formats.JSONL).events()) {
            out.writeAll(new EventGenerator(SEED).events().limit(events));
            out.commit();
        }
        return file;
    }

    /** Writes generated events as a CSV package, and returns its folder. */
    Path csvPackage(int events) {
        Path file = file("package");
        Dataset dataset = Dataset.builder()
                .id("generated")
                .title("Generated")
                .addAllEvents(new EventGenerator(SEED).events(events))
                .build();
        Output.to(file).as(Formats.CSV).write(dataset);
        return file;
    }

    /** Writes generated rows of UCDP GED, and returns the file. */
    Path gedRows(int rows) {
        return table("ged.csv", rows, GedRows::write);
    }

    /** Writes generated rows of ACLED, and returns the file. */
    Path acledRows(int rows) {
        return table("acled.csv", rows, AcledRows::write);
    }

    /** Writes generated rows of GDELT, and returns the file. */
    Path gdeltRows(int rows) {
        return table("20240301.export.CSV", rows, GdeltRows::write);
    }

    /** Writes rows to a file, the same ones for the same seed. */
    @FunctionalInterface
    private interface Generator {
        void write(Path file, long seed, long rows) throws IOException;
    }

    private Path table(String name, int rows, Generator generator) {
        Path file = file(name);
        try {
            generator.write(file, SEED, rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file;
    }

    /** Returns the bytes of a file, or of all files in a folder. */
    static long size(Path fileOrFolder) {
        long size = 0;
        try (Stream<Path> all = Files.walk(fileOrFolder)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                size += Files.size(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return size;
    }

    @Override
    public void close() {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
