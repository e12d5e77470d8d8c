package org.conflictevents.samples.convert;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.conflictevents.io.Format;
import org.conflictevents.io.Formats;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for on the command line.
 *
 * @param in the file to read, {@code -} for the standard input
 * @param out the file to write, {@code -} for the standard output
 * @param from the format of the one, empty where its content tells
 * @param to the format of the other
 * @param rejects where wrong rows go; empty for nowhere
 * @param limit how many records at most
 * @param isJson whether the summary is JSON
 */
record Options(
        String in,
        String out,
        Optional<Format> from,
        Format to,
        Optional<String> rejects,
        OptionalLong limit,
        boolean isJson) {

    static final String STANDARD = "-";

    private static final List<String> WITH_VALUE = List.of("--from", "--to", "--rejects", "--limit");

    /** Endings of file names beside the names of formats. */
    private static final Map<String, Format> ENDINGS = Map.of(
            "geojsonl", Formats.GEOJSON_LINES,
            "geojsons", Formats.GEOJSON_LINES,
            "ndjson", Formats.JSONL,
            "zip", Formats.CSV);

    /**
     * Returns what is asked for.
     *
     * @throws IllegalArgumentException if it makes no sense; the message says why
     */
    static Options parse(List<String> arguments) {
        Map<String, String> values = new HashMap<>();
        boolean isJson = false;
        String in = "";
        String out = "";
        for (Iterator<String> all = arguments.iterator(); all.hasNext(); ) {
            String argument = all.next();
            if (argument.equals("--json")) {
                isJson = true;
            } else if (WITH_VALUE.contains(argument)) {
                if (!all.hasNext()) {
                    throw new IllegalArgumentException(argument + " takes a value");
                }
                if (values.put(argument, all.next()) != null) {
                    throw new IllegalArgumentException(argument + " is given twice");
                }
            } else if (argument.startsWith("-") && !argument.equals(STANDARD)) {
                throw new IllegalArgumentException("there is no option '" + argument + "'");
            } else if (in.isEmpty()) {
                in = argument;
            } else if (out.isEmpty()) {
                out = argument;
            } else {
                throw new IllegalArgumentException("one input and one output, but there is also '" + argument + "'");
            }
        }
        if (in.isEmpty() || out.isEmpty()) {
            throw new IllegalArgumentException("it takes an input and an output");
        }
        if (!in.equals(STANDARD) && isSameFile(in, out)) {
            throw new IllegalArgumentException("the output needs a file of its own, and not '" + out
                    + "': what cannot be read, or has no place in it, would be gone");
        }
        String rejects = values.get("--rejects");
        if (rejects != null && (isSameFile(rejects, in) || isSameFile(rejects, out))) {
            throw new IllegalArgumentException("--rejects needs a file of its own, and not '" + rejects + "'");
        }
        String to = values.get("--to");
        return new Options(
                in,
                out,
                Optional.ofNullable(values.get("--from")).map(Formats::named),
                to == null ? formatOf(out) : formatNamed(to),
                Optional.ofNullable(rejects),
                limit(values.get("--limit")),
                isJson);
    }

    /** Tells whether two names are of one file, by whatever way: what is written to it would be gone, or what is read. */
    private static boolean isSameFile(String one, String other) {
        if (other.equals(STANDARD)) {
            return false;
        }
        Path first = Path.of(one);
        Path second = Path.of(other);
        try {
            return (Files.exists(first) && Files.exists(second))
                    ? Files.isSameFile(first, second)
                    : first.toAbsolutePath()
                            .normalize()
                            .equals(second.toAbsolutePath().normalize());
        } catch (IOException e) {
            return false; // whoever opens them says what is wrong
        }
    }

    private static OptionalLong limit(@Nullable String text) {
        if (text == null) {
            return OptionalLong.empty();
        }
        try {
            return OptionalLong.of(Long.parseLong(text));
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("--limit takes a whole number, and not '" + text + "'", e);
        }
    }

    /** Returns the format of a name; an ending that means one is a name for it, too. */
    private static Format formatNamed(String name) {
        Format format = ENDINGS.get(name.toLowerCase(Locale.ROOT));
        return format == null ? Formats.named(name) : format;
    }

    /** Returns the format that the name of a file tells: {@code events.jsonl}, {@code syria.ged.csv}. */
    private static Format formatOf(String file) {
        String name =
                file.substring(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1); // folders tell nothing
        List<String> parts = List.of(name.toLowerCase(Locale.ROOT).split("\\."));
        for (int i = parts.size() - 1; i > 0; i--) {
            String part = parts.get(i);
            Format format = ENDINGS.get(part);
            if (format != null) {
                return format;
            }
            for (Format one : Formats.all()) {
                if (one.name().equals(part) && !one.writes().isEmpty() && one != Formats.CSV) {
                    return one;
                }
            }
        }
        throw new IllegalArgumentException("the name '" + file + "' does not tell what to write; --to says it, one of "
                + Formats.all().stream().filter(one -> !one.writes().isEmpty()).toList()
                + " (csv is a package of tables, in a folder or a zip)");
    }
}
