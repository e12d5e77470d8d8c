package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Event;
import org.conflictevents.query.Column;
import org.conflictevents.query.Table;

/** The memory that a list of events takes which were read from JSON Lines, against one of plain records of the same file. */
final class JsonlMemory implements Question {

    private static final List<Class<?>> NEEDS =
            List.of(Datasets.class, Event.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class);

    private static final List<String> OPTIONS =
            List.of("-Xmx6g", "-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1");

    @Override
    public String name() {
        return Goal.JSONL_MEMORY.title();
    }

    @Override
    public String about() {
        return "memory of the events of a JSON Lines file, and of plain records";
    }

    @Override
    public Answer answer(Effort effort) {
        int events = Contest.events(effort);
        List<List<Object>> rows = new ArrayList<>();
        List<Long> bytes = new ArrayList<>();
        try (Workload files = Workload.create()) {
            String file = files.jsonLines(events).toString();
            for (String side : List.of("ours", "peer")) {
                Program probe = new Program(side, Probe.class, NEEDS, OPTIONS, List.of(side, file));
                long held = Long.parseLong(probe.run().printed());
                bytes.add(held);
                rows.add(List.of(side, events, held, Math.round((double) held / events)));
            }
        }
        Table table = Table.of(
                List.of(Column.text("side"), Column.number("events"), Column.number("bytes"), Column.number("each")),
                rows);
        return new Answer(table, List.of(Goal.JSONL_MEMORY.line((double) bytes.get(0) / bytes.get(1))));
    }

    /** Reads a file, and prints by how many bytes the heap has grown. */
    static final class Probe {

        private Probe() {}

        public static void main(String[] args) throws IOException {
            Path file = Path.of(args[1]);
            read(args[0], file); // once beforehand, for what stays behind in any case
            long before = HeapProbe.heap();
            List<?> events = read(args[0], file);
            try {
                System.out.println(HeapProbe.heap() - before);
            } finally {
                Reference.reachabilityFence(events);
            }
        }

        private static List<?> read(String side, Path file) throws IOException {
            return side.equals("ours") ? JsonlRead.events(file) : JsonlRead.plain(file);
        }
    }
}
