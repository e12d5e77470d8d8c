package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.WriteReport;
import org.conflictevents.model.Event;
import org.conflictevents.model.EventType;
import org.conflictevents.query.Column;
import org.conflictevents.query.Table;

/**
 * A file of 2 GB through a filter, from JSON Lines to JSON Lines, with 64 MB of heap.
 *
 * <p>One program writes the file and counts what the filter must find; another, in a JVM of its own, filters it. The ratio is the
 * share that was found: it is 1, or the program ran out of memory, and there is no ratio.
 */
final class JsonlFilter implements Question {

    private static final long BYTES = 1L << 31;
    private static final long FEW_BYTES = 1L << 26;
    private static final String HEAP = "-Xmx64m";
    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);

    private static final List<Class<?>> NEEDS =
            List.of(Datasets.class, Event.class, JsonFactory.class, JsonInclude.class);

    private static final Predicate<Event> WANTED = event -> event.type().equals(EventType.ATTACK_ON_CIVILIANS);

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
        long least = effort == Effort.QUICK ? FEW_BYTES : BYTES;
        try (Workload files = Workload.create()) {
            Path all = files.file("all.jsonl");
            long[] expected = write(all, least);
            Program filter = new Program(
                    "filter",
                    Filter.class,
                    NEEDS,
                    List.of(HEAP),
                    List.of(all.toString(), files.file("some.jsonl").toString()));
            Program.Run run = filter.run();
            String[] said = run.printed().split(" ", -1);
            long found = Long.parseLong(said[1]);
            List<Object> row = new ArrayList<>();
            row.add(HEAP);
            row.add(megabytes(Files.size(all)));
            row.add(Long.valueOf(said[0]));
            row.add(found);
            row.add(megabytes(Long.parseLong(said[2])));
            row.add(BigDecimal.valueOf(run.millis() / 1e3).setScale(1, RoundingMode.HALF_UP));
            row.add(megabytes(Long.parseLong(said[3])));
            row.add(megabytes(Long.parseLong(said[4])));
            Table table = Table.of(
                    List.of(
                            Column.text("heap"),
                            Column.number("MiB read"),
                            Column.number("rows read"),
                            Column.number("rows written"),
                            Column.number("MiB written"),
                            Column.number("seconds"),
                            Column.number("peak MiB"),
                            Column.number("MiB after last collection")),
                    List.of(row));
            boolean isAllRead = Long.parseLong(said[0]) == expected[0];
            return new Answer(
                    table, List.of(Goal.JSONL_FILTER.line(isAllRead ? (double) found / expected[1] : Double.NaN)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BigDecimal megabytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(MEBIBYTE, 1, RoundingMode.HALF_UP);
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
                wanted += WANTED.test(event) ? 1 : 0;
                out.write(event);
            }
            out.commit();
        }
        return new long[] {rows, wanted};
    }

    /** Filters a file, and prints the rows read, the rows and the bytes written, and the heap: its peak, and after the last collection. */
    static final class Filter {

        private Filter() {}

        public static void main(String[] args) {
            WriteReport written;
            long read;
            try (RecordReader<Event> in = Input.of(Path.of(args[0])).events();
                    Stream<Event> events = in.stream();
                    RecordWriter<Event> out =
                            Output.to(Path.of(args[1])).as(Formats.JSONL).events()) {
                out.writeAll(events.filter(WANTED));
                written = out.commit();
                read = in.report().read();
            }
            System.out.println(read + " " + written.rows() + " " + written.bytes() + " "
                    + heap(MemoryPoolMXBean::getPeakUsage) + " " + heap(MemoryPoolMXBean::getCollectionUsage));
        }

        /** Returns the sum of a usage over all parts of the heap, which need not have had it at the same time. */
        private static long heap(Function<MemoryPoolMXBean, MemoryUsage> usage) {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getType() == MemoryType.HEAP)
                    .map(usage)
                    .mapToLong(MemoryUsage::getUsed)
                    .sum();
        }
    }
}
