package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.Table;
import org.conflictevents.query.Table.Column;

/**
 * The memory that an event takes, with its share of what events have in common.
 *
 * <p>The heap in use after a collection, before and after many events are made, in a JVM of their own. It is not the sum of the
 * sizes of objects, which a library would have to open the JDK to learn, but what a user's heap grows by.
 */
final class BytesPerEvent implements Question {

    private static final List<Class<?>> NEEDS = Jars.and(Jars.JSON, ConflictData.class, ObjectMapper.class);

    @Override
    public String name() {
        return "bytes-per-event";
    }

    @Override
    public String about() {
        return "memory that an event takes, with its share of what events have in common";
    }

    @Override
    public Answer answer(Effort effort) {
        List<List<Object>> rows = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (HeapProbe.Subject subject : HeapProbe.Subject.values()) {
            Program probe = new Program(
                    subject.title(),
                    HeapProbe.class,
                    NEEDS,
                    HeapProbe.options("-Xmx2g"),
                    List.of(subject.name(), effort.name()));
            List<Long> printed = probe.run().numbers();
            long events = printed.get(0);
            long bytes = printed.get(1);
            long each = Math.round((double) bytes / events);
            rows.add(List.of(subject.title(), events, bytes, each));
            lines.add("bytes-per-event " + subject.key() + " " + each);
        }
        Table table = Table.of(
                List.of(
                        Column.text("what is held"),
                        Column.number("events"),
                        Column.number("bytes"),
                        Column.number("each")),
                rows);
        return new Answer(table, lines);
    }
}
