package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import org.conflictevents.io.internal.InputFile;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.formats.CsvPackage;
import org.conflictevents.io.internal.formats.JsonDocument;
import org.conflictevents.io.internal.formats.JsonLines;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * The formats that this library reads and writes.
 *
 * <pre>{@code
 * Formats.all()            // => [json, jsonl, csv]
 * Formats.JSONL.title()    // => JSON Lines
 * }</pre>
 *
 * <p>All methods are safe for use by several threads.
 */
public final class Formats {

    /** A dataset as one JSON document, which is in memory as a whole when it is read. See {@link Datasets}. */
    public static final Format JSON = new Format(
            "json",
            "JSON document",
            EnumSet.allOf(Format.Content.class),
            EnumSet.of(Format.Content.DATASET),
            new JsonDocument());

    /**
     * JSON Lines: one record in each line, whole in itself, so that memory does not grow with the file.
     *
     * <p>The first member of each says which kind of record it is: {@code {"record":"event","id":...}}. Places, actors and sources
     * stand as a whole where they are referred to, under the names that the document form has for them. A dataset is written with a
     * first line that says which one it is, {@code {"record":"dataset","id":...,"title":...}}, then its sources, places, actors,
     * agreements, events, figures and relations; it reads back equal.
     */
    public static final Format JSONL = new Format(
            "jsonl",
            "JSON Lines",
            EnumSet.allOf(Format.Content.class),
            EnumSet.allOf(Format.Content.class),
            new JsonLines());

    /**
     * A CSV package: a folder of tables, or a zip of them, as a Tabular Data Package of Frictionless Data.
     *
     * <p>{@code datapackage.json} says what the tables are: one for each kind of record ({@code events.csv}), and one for each list that
     * records hold ({@code attributions.csv}). A dataset is written to a new or empty folder, or to a file whose name ends with
     * {@code .zip}, or to a stream as a zip; it reads back equal, and is in memory as a whole when it is read.
     */
    public static final Format CSV = new Format(
            "csv",
            "CSV package",
            EnumSet.allOf(Format.Content.class),
            EnumSet.of(Format.Content.DATASET),
            new CsvPackage(false));

    private static final List<Format> ALL = List.of(JSON, JSONL, CSV);

    private Formats() {}

    /** Returns all formats. */
    public static List<Format> all() {
        return ALL;
    }

    /**
     * Returns the format of this name.
     *
     * @throws IllegalArgumentException if there is none; the message lists the names
     */
    public static Format named(String name) {
        requireNonNull(name, "name");
        for (Format format : ALL) {
            if (format.name().equals(name)) {
                return format;
            }
        }
        throw new IllegalArgumentException(Suggestions.noSuch(
                "format", name, ALL.stream().map(Format::name).toList()));
    }

    /**
     * Returns the format of a file, which its content tells, and not its name. A packed file is looked into.
     *
     * @return the format, empty when it is none that this library reads
     * @throws RecordFormatException if the file is packed, and damaged
     * @throws java.io.UncheckedIOException if there is no such file, or it cannot be read; the message says which
     */
    public static Optional<Format> detect(Path file) {
        requireNonNull(file, "file");
        try (ByteInput in = ByteInput.of(InputFile.named(file), ReadLimits.defaults())) {
            return Optional.ofNullable(of(TextInput.of(in, null)));
        } catch (IOException e) {
            throw InputFile.unchecked(e);
        }
    }

    /** Returns the format of an input, null when it is none of ours. */
    static @Nullable Format of(TextInput in) throws IOException {
        String head = in.head();
        for (Format format : ALL) {
            if (format.engine().recognises(in.entries(), head)) {
                return format;
            }
        }
        return null;
    }
}
