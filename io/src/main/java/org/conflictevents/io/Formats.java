package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.InputFile;
import org.conflictevents.io.internal.acled.AcledDeletionList;
import org.conflictevents.io.internal.acled.AcledDialect;
import org.conflictevents.io.internal.bytes.ByteInput;
import org.conflictevents.io.internal.chars.TextInput;
import org.conflictevents.io.internal.dialect.DialectEngine;
import org.conflictevents.io.internal.formats.CsvPackage;
import org.conflictevents.io.internal.formats.GeoJson;
import org.conflictevents.io.internal.formats.JsonDocument;
import org.conflictevents.io.internal.formats.JsonLines;
import org.conflictevents.io.internal.gdelt.GdeltDialect;
import org.conflictevents.io.internal.gdelt.GdeltMentions;
import org.conflictevents.io.internal.ged.GedDialect;
import org.conflictevents.io.internal.hdx.HapiDialect;
import org.conflictevents.io.internal.hdx.HxlDialect;
import org.conflictevents.io.internal.hdx.IduDialect;
import org.conflictevents.io.internal.pax.PaxDialect;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.internal.Suggestions;
import org.jspecify.annotations.Nullable;

/**
 * The formats that this library reads and writes.
 *
 * <pre>{@code
 * Formats.all()            // => [json, jsonl, csv, ged, acled, gdelt, pax, hapi, idu, hxl, geojson]
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

    /**
     * GeoJSON (RFC 7946), for maps: each event is a feature, a point at the location of its place, and all of the event stands in its
     * properties, so that it reads back equal. Memory does not grow with the file.
     *
     * <p>Events are written as a collection, in which each has a line of its own; a dataset too, and what is not an event stands in the
     * collection beside its features. Read are collections, single features, and sequences of them, one in each line or each behind a
     * record separator (RFC 8142). Features that others wrote are read as far as their properties say what an event needs.
     */
    public static final Format GEOJSON = new Format(
            "geojson",
            "GeoJSON",
            EnumSet.allOf(Format.Content.class),
            EnumSet.of(Format.Content.DATASET, Format.Content.EVENTS),
            new GeoJson(false));

    /**
     * GeoJSON that is written as a sequence, one feature in each line, so that a file can be cut and joined at any line. It reads what
     * {@link #GEOJSON} reads, has its name, and is not listed beside it.
     */
    public static final Format GEOJSON_LINES = new Format(
            "geojson",
            "GeoJSON, a feature in each line",
            EnumSet.allOf(Format.Content.class),
            EnumSet.of(Format.Content.EVENTS),
            new GeoJson(true));

    /**
     * UCDP GED, the Georeferenced Event Dataset: the columns of every release and of the Candidate files, CSV or the JSON of the API.
     *
     * <p>It is written with the 49 columns of the releases since 21.1. See {@link Ged} for what stands in its events.
     */
    public static final Format GED = of(GedDialect.create());

    /**
     * ACLED, the Armed Conflict Location and Event Data: every set of columns that its exports had, CSV or the JSON of the API, dyadic or
     * monadic.
     *
     * <p>It is written with the 31 columns of the exports since March 2023. See {@link Acled} for what stands in its events, and
     * {@link Acled#applyDeletions} for events that were taken back.
     */
    public static final Format ACLED = of(AcledDialect.create());

    /**
     * GDELT's events: the tables of GDELT 2.0 (61 columns) and 1.0 (58 and 57), without a header or with one. It is only read.
     *
     * <p>See {@link Gdelt} for what stands in its events beside the model, and for its mentions.
     */
    public static final Format GDELT = of(GdeltDialect.create());

    /**
     * PA-X, the Peace Agreements Database: its agreements, from the columns of every version and the JSON of the API. It is only read.
     *
     * <p>See {@link Pax} for what stands in its agreements.
     */
    public static final Format PAX = of(PaxDialect.create());

    /**
     * HDX HAPI conflict events: counts of events and of people killed for each area, month and class, CSV or the JSON of the API. It is only
     * read.
     *
     * <p>Each row is an event of scope AGGREGATE. One class counts some of what another counts; their figures say so, and sums count nobody
     * twice. See {@code io/docs/formats/hapi.md}.
     */
    public static final Format HAPI = of(HapiDialect.create());

    /**
     * IDMC Internal Displacement Updates (IDU), the JSON of the API or the CSV on HDX. It is only read.
     *
     * <p>Each row is an event of scope AGGREGATE with a figure of new displacements, a flow. Rows may tell of the same people: they are
     * provisional, and nothing in them says which. See {@code io/docs/formats/idu.md}.
     */
    public static final Format IDU = of(IduDialect.create());

    /**
     * Tables with tags of the Humanitarian Exchange Language (HXL 1.1): a row below the titles says what the columns hold.
     *
     * <p>Any such table is read, as far as its tags tell a number or an event: each row is an event, and what is not understood is in
     * its extras. Figures are written, those of events and others, one in each row. See {@code io/docs/formats/hxl.md}.
     */
    public static final Format HXL = new Format(
            "hxl",
            "Table with HXL tags",
            EnumSet.of(Format.Content.DATASET, Format.Content.EVENTS),
            EnumSet.of(Format.Content.DATASET, Format.Content.EVENTS, Format.Content.FIGURES),
            HxlDialect.engine());

    private static final List<Format> ALL = List.of(JSON, JSONL, CSV, GED, ACLED, GDELT, PAX, HAPI, IDU, HXL, GEOJSON);

    /** In the order in which they are looked for: most specific first, since any object may be a document. */
    private static final List<Format> DETECTED =
            List.of(JSONL, CSV, GED, ACLED, GDELT, PAX, HAPI, IDU, HXL, GEOJSON, JSON);

    private Formats() {}

    /**
     * Returns the format of a dialect, as it is stated with {@link Input#as} and {@link Output#as}. It is not one of {@link #all()}, and so
     * no content is taken for it unless it is stated.
     *
     * @throws IllegalArgumentException if its rows become neither events, nor agreements, nor figures
     */
    public static Format of(Dialect<?> dialect) {
        requireNonNull(dialect, "dialect");
        if (!Set.of(Event.class, Agreement.class, Figure.class).contains(dialect.type())) {
            throw new IllegalArgumentException("the rows of '" + dialect.name() + "' become "
                    + dialect.type().getSimpleName() + ", which no dataset holds; Input.records reads them");
        }
        Format.Content records = dialect.type() == Event.class
                ? Format.Content.EVENTS
                : dialect.type() == Agreement.class ? Format.Content.AGREEMENTS : Format.Content.FIGURES;
        Set<Format.Content> content = EnumSet.of(Format.Content.DATASET, records);
        return new Format(
                dialect.name(),
                dialect.title(),
                content,
                dialect.writer().isPresent() ? content : Set.of(),
                new DialectEngine<>(dialect, false));
    }

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
        for (Format format : DETECTED) {
            if (format.engine().recognises(in.entries(), head)) {
                return format;
            }
        }
        return null;
    }

    /** Returns what a table is that goes with a format and holds no records of a dataset, and what reads it; empty for anything else. */
    static String listOf(TextInput in) throws IOException {
        if (new DialectEngine<>(GdeltMentions.create(), false).recognises(in.entries(), in.head())) {
            return "this is a table of mentions of GDELT, which tells where its events stand and holds none:"
                    + " Gdelt.mentions reads it, and Gdelt.attribute puts it to the events";
        } else if (new DialectEngine<>(AcledDeletionList.dialect(), false).recognises(in.entries(), in.head())) {
            return "this is a list of events that ACLED deleted, and holds none: AcledDeletions.read reads it, and"
                    + " Acled.applyDeletions takes them out of the others";
        }
        return "";
    }
}
