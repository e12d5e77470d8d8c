package org.conflictevents.samples.benchmarks;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import org.conflictevents.io.Datasets;
import org.conflictevents.model.Event;
import org.conflictevents.query.Column;
import org.conflictevents.query.ConflictData;
import org.conflictevents.query.Table;

/**
 * The memory that an event takes, with its share of what events have in common.
 *
 * <p>The heap in use after a collection, before and after many events are made, in a JVM of their own. It is not the sum of the
 * sizes of objects, which a library would have to open the JDK to learn, but what a user's heap grows by.
 */
final class BytesPerEvent implements Question {

    private static final List<Class<?>> NEEDS = List.of(
            ConflictData.class, Datasets.class, Event.class, ObjectMapper.class, JsonFactory.class, JsonInclude.class);

    // Without the last one the collector leaves dead objects where they are, if moving the living ones is not worth it.
    private static final List<String> OPTIONS =
            List.of("-Xmx2g", "-XX:+UseSerialGC", "-XX:MarkSweepAlwaysCompactCount=1");

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
                    subject.title(), HeapProbe.class, NEEDS, OPTIONS, List.of(subject.name(), effort.name()));
            String printed = probe.run().printed();
            int blank = printed.indexOf(' ');
            long events = Long.parseLong(printed.substring(0, blank));
            long bytes = Long.parseLong(printed.substring(blank + 1));
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
