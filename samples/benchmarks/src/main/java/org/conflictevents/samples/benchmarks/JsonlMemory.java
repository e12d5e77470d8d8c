package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.conflictevents.query.Table;
import org.conflictevents.query.Table.Column;

/** The memory that a list of events takes which were read from JSON Lines, against one of plain records of the same file. */
final class JsonlMemory implements Question {

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
                Program probe = new Program(
                        side,
                        Probe.class,
                        Jars.and(Jars.JSON, ObjectMapper.class),
                        HeapProbe.options("-Xmx6g"),
                        List.of(side, file));
                long held = probe.run().numbers().get(0);
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

        public static void main(String[] args) throws Exception {
            Path file = Path.of(args[1]);
            boolean isOurs = args[0].equals("ours");
            System.out.println(HeapProbe.growth(() -> isOurs ? JsonlRead.events(file) : JsonlRead.plain(file))
                    .bytes());
        }
    }
}
