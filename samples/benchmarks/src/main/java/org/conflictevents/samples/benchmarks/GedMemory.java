package org.conflictevents.samples.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.RecordReader;
import org.conflictevents.model.Event;
import org.conflictevents.query.Table;
import org.conflictevents.query.Table.Column;

/**
 * The memory that an event takes which was read from a file of UCDP GED, with every column kept and its share of what events have in
 * common: in a usual list, and in a compact one, with what that costs. The goal is for the compact one.
 */
final class GedMemory implements Question {

    @Override
    public String name() {
        return Goal.GED_BYTES.title();
    }

    @Override
    public String about() {
        return "memory that an event of UCDP GED takes, with every column kept";
    }

    @Override
    public Answer answer(Effort effort) {
        int rows = effort.share(Benchmarks.TABLE_ROWS);
        try (Workload files = Workload.create()) {
            Path file = files.gedRows(rows);
            List<List<Object>> lines = new ArrayList<>();
            double each = 0;
            for (Kept kept : Kept.values()) {
                Program probe = new Program(
                        kept.name(),
                        Probe.class,
                        Jars.TABLES,
                        HeapProbe.options("-Xmx4g"),
                        List.of(kept.name(), file.toString()));
                List<Long> numbers = probe.run().numbers();
                each = (double) numbers.get(0) / rows;
                lines.add(List.of(
                        kept.title,
                        rows,
                        numbers.get(0),
                        Math.round(each),
                        Math.round((double) Workload.size(file) / rows),
                        numbers.get(1) / rows,
                        numbers.get(2) / rows));
            }
            Table table = Table.of(
                    List.of(
                            Column.text("what is held"),
                            Column.number("events"),
                            Column.number("bytes"),
                            Column.number("each"),
                            Column.number("bytes of the file each"),
                            Column.number("ns to read each"),
                            Column.number("ns to go through each")),
                    lines);
            return new Answer(table, List.of(Goal.GED_BYTES.line(each)));
        }
    }

    /** How the events are kept. The last one is the one that the goal is for. */
    private enum Kept {
        LIST("events in a list"),
        COMPACT_LIST("events in a compact list");

        private final String title;

        Kept(String title) {
            this.title = title;
        }

        List<Event> read(Path file) {
            if (this == LIST) {
                return TableRead.events(file, Formats.GED);
            }
            try (RecordReader<Event> events = Input.of(file).as(Formats.GED).events()) {
                return events.compactList();
            }
        }
    }

    /** Reads a file, and prints by how many bytes the heap has grown, and how long reading and going through took. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] args) throws Exception {
            Kept kept = Kept.valueOf(args[0]);
            Path file = Path.of(args[1]);
            long bytes = HeapProbe.growth(() -> kept.read(file)).bytes();
            long start = System.nanoTime();
            List<Event> events = kept.read(file);
            long read = System.nanoTime() - start;
            start = System.nanoTime();
            long figures = 0;
            for (Event event : events) {
                figures += event.figures().size();
            }
            long passed = System.nanoTime() - start;
            if (figures == 0) {
                throw new IllegalStateException("no figure in " + file);
            }
            System.out.println(bytes + " " + read + " " + passed);
        }
    }
}
