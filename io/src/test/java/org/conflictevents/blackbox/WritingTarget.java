package org.conflictevents.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.conflictevents.io.Datasets;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.conflictevents.io.Input;
import org.conflictevents.io.Output;
import org.conflictevents.io.Progress;
import org.conflictevents.io.RecordReader;
import org.conflictevents.io.RecordWriter;
import org.conflictevents.io.WriteReport;
import org.conflictevents.model.Dataset;
import org.conflictevents.model.Event;

/** What can be written, each with a mark from which one sees whether all of it is of one writing. */
@SuppressWarnings("ImmutableEnumChecker") // a format is immutable
enum WritingTarget {
    /** Events one by one. */
    JSON_LINES("events.jsonl", Formats.JSONL) {
        @Override
        WriteReport write(Output output, String mark) {
            try (RecordWriter<Event> out = output.as(Formats.JSONL).events()) {
                out.writeAll(events(mark));
                return out.commit();
            }
        }

        @Override
        String markOf(Path file) {
            try (RecordReader<Event> events = Input.of(file).events()) {
                List<String> marks = events.stream().map(Event::summary).toList();
                assertThat(marks).hasSize(ROWS);
                assertThat(Set.copyOf(marks)).hasSize(1);
                return marks.get(0);
            }
        }
    },
    /** A dataset as one document. */
    JSON_DOCUMENT("dataset.json", Formats.JSON),
    /** A dataset as a package in one file. */
    CSV_ZIP("package.zip", Formats.CSV),
    /** A dataset as a package in a folder, which must be new. */
    CSV_FOLDER("package", Formats.CSV);

    /** How many events are written one by one. */
    static final int ROWS = 600;

    private final String file;
    private final Format format;

    WritingTarget(String file, Format format) {
        this.file = file;
        this.format = format;
    }

    /** Returns the name to write under. */
    String file() {
        return file;
    }

    /** Tells whether a writing may take the place of an older one. */
    boolean isReplaceable() {
        return this != CSV_FOLDER;
    }

    /** Returns events that all bear a mark. */
    static Stream<Event> events(String mark) {
        List<Event> events = Datasets.idlib2020().events();
        return Stream.iterate(0, i -> i < ROWS, i -> i + 1)
                .map(i -> events.get(i % events.size()).withSummary(mark));
    }

    WriteReport write(Path path, String mark) {
        return write(Output.to(path), mark);
    }

    WriteReport write(OutputStream stream, String mark) {
        return write(Output.to(stream), mark);
    }

    WriteReport write(Path path, String mark, Consumer<Progress> listener) {
        return write(Output.to(path).progress(listener), mark);
    }

    WriteReport write(Output output, String mark) {
        return output.as(format)
                .write(Datasets.idlib2020().toBuilder().title(mark).build());
    }

    /** Returns the mark of what is there, which must be whole. */
    String markOf(Path path) {
        Dataset dataset = Input.of(path).as(format).dataset();
        assertThat(dataset.toBuilder().title(Datasets.idlib2020().title()).build())
                .isEqualTo(Datasets.idlib2020());
        return dataset.title();
    }

    /** Returns all that is in a folder. */
    static List<Path> filesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** Removes files, and folders with files. */
    static void delete(Path path) throws IOException {
        List<Path> all = new ArrayList<>(Files.isDirectory(path) ? filesIn(path) : List.of());
        all.add(path);
        for (Path one : all) {
            Files.delete(one);
        }
    }
}
