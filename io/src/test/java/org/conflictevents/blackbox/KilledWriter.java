package org.conflictevents.blackbox;

import java.nio.file.Path;
import java.util.List;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Output;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.model.Event;

/** Writes one file over and over again, each time with another mark in all of its rows, until somebody kills it. */
final class KilledWriter {

    static final int ROWS = 600;

    private KilledWriter() {}

    public static void main(String[] arguments) {
        Path file = Path.of(arguments[0]);
        List<Event> events = Datasets.idlib2020().events();
        for (int round = 0; ; round++) {
            write(file, events, "round " + round);
            System.out.println(round);
        }
    }

    static void write(Path file, List<Event> events, String mark) {
        try (RecordWriter<Event> out = Output.to(file).as(Formats.JSONL).events()) {
            for (int i = 0; i < ROWS; i++) {
                out.write(events.get(i % events.size()).withSummary(mark));
            }
            out.commit();
        }
    }
}
