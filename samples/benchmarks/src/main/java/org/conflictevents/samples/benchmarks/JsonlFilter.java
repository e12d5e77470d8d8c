package org.conflictevents.samples.benchmarks;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;

/**
 * A file of 2 GB through a filter, from JSON Lines to JSON Lines, with 64 MB of heap.
 *
 * <p>One program writes the file and counts what the filter must find; another, in a JVM of its own, filters it. The ratio is the
 * share that was found: it is 1, or the program ran out of memory, and there is no ratio.
 */
final class JsonlFilter implements Question {

    private static final long BYTES = 1L << 31;
    private static final long FEW_BYTES = 1L << 26;

    @Override
    public String name() {
        return Goal.JSONL_FILTER.title();
    }

    @Override
    public String about() {
        return "2 GB of JSON Lines through a filter, with 64 MB of heap";
    }

    @Override
    public Answer answer(Effort effort) {
        try (Workload files = Workload.create()) {
            Path all = files.file("all.jsonl");
            long[] expected = write(all, effort == Effort.QUICK ? FEW_BYTES : BYTES);
            LargeFile file = LargeFile.pass(Filter.class, Jars.JSON, "-Xmx64m", all, files.file("some.jsonl"));
            boolean isAllRead = file.read() == expected[0];
            double found = isAllRead ? (double) file.written() / expected[1] : Double.NaN;
            return new Answer(file.table(), List.of(Goal.JSONL_FILTER.line(found)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes so many bytes at least, and returns how many rows they are, and how many of those are wanted. */
    private static long[] write(Path file, long least) throws IOException {
        long rows = 0;
        long wanted = 0;
        EventGenerator generator = new EventGenerator(1);
        try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(file));
                RecordWriter<Event> out = Output.to(stream).as(Formats.JSONL).events()) {
            // The writer hands on its rows when it has 32 KiB of them.
            for (; Files.size(file) < least; rows++) {
                Event event = generator.event(rows);
                wanted += isWanted(event) ? 1 : 0;
                out.write(event);
            }
            out.commit();
        }
        return new long[] {rows, wanted};
    }

    /** Filters a file. */
    static final class Filter {

        private Filter() {}

        public static void main(String[] args) {
            LargeFile.Passage.pass(
                    Input.of(Path.of(args[0])), Output.to(Path.of(args[1])).as(Formats.JSONL), JsonlFilter::isWanted);
        }
    }

    private static boolean isWanted(Event event) {
        return event.type().equals(EventType.ATTACK_ON_CIVILIANS);
    }
}
