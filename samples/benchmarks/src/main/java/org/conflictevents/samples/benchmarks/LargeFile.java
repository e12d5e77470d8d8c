package org.conflictevents.samples.benchmarks;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.lang.management.MemoryUsage;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.WriteReport;
import org.conflictevents.model.Event;
import org.conflictevents.query.Table;
import org.conflictevents.query.Table.Column;

/**
 * What a program made of a file that is much larger than its heap.
 *
 * @param read how many rows it read
 * @param written how many it wrote
 * @param table that, and what it took
 */
record LargeFile(long read, long written, Table table) {

    private static final BigDecimal MEBIBYTE = BigDecimal.valueOf(1 << 20);

    /**
     * Runs a program that {@linkplain Passage passes} one file on to another.
     *
     * @param main the program, which takes both paths
     * @param needs a class of each jar that it needs
     * @param heap the option of the JVM that sets the size of its heap
     */
    static LargeFile pass(Class<?> main, List<Class<?>> needs, String heap, Path from, Path to) {
        Program program =
                new Program(main.getSimpleName(), main, needs, List.of(heap), List.of(from.toString(), to.toString()));
        Program.Run run = program.run();
        List<Long> said = run.numbers();
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
                List.of(List.of(
                        heap,
                        mebibytes(Workload.size(from)),
                        said.get(0),
                        said.get(1),
                        mebibytes(said.get(2)),
                        BigDecimal.valueOf(run.millis() / 1e3).setScale(1, RoundingMode.HALF_UP),
                        mebibytes(said.get(3)),
                        mebibytes(said.get(4)))));
        return new LargeFile(said.get(0), said.get(1), table);
    }

    private static BigDecimal mebibytes(long bytes) {
        return BigDecimal.valueOf(bytes).divide(MEBIBYTE, 1, RoundingMode.HALF_UP);
    }

    /** The program's side. */
    static final class Passage {

        private Passage() {}

        /** Passes events on, and prints the rows read, the rows and the bytes written, and the heap: its peak, and after the last collection. */
        static void pass(Input from, Output to, Predicate<Event> wanted) {
            WriteReport written;
            long read;
            try (RecordReader<Event> in = from.events();
                    Stream<Event> events = in.stream();
                    RecordWriter<Event> out = to.events()) {
                out.writeAll(events.filter(wanted));
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
