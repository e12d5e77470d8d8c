package org.conflictevents.io.internal.ged;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Attribution;
import org.conflictevents.model.Event;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;

/** The dialect of UCDP GED. */
public final class GedDialect {

    private static final Pattern RELEASE = Pattern.compile(
            "ged[a-z]*[_-]?v?([0-9]{2})(?:([0-9])(?![0-9])|[_.]([0-9]{1,2}(?:[_.][0-9]{1,2})*))",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern EXTENSION =
            Pattern.compile("(\\.(csv|tsv|txt|json|zip|gz))+$", Pattern.CASE_INSENSITIVE);

    private static final String PUBLISHER = "Uppsala Conflict Data Program";

    private GedDialect() {}

    /** Returns the dialect. */
    public static Dialect<Event> create() {
        return Dialect.events("ged", "UCDP Georeferenced Event Dataset", GedColumns.ALL)
                .signs(
                        GedColumns.TYPE_OF_VIOLENCE,
                        GedColumns.SIDE_A,
                        GedColumns.SIDE_B,
                        GedColumns.DATE_START,
                        GedColumns.DATE_END)
                .headless(GedColumns.HEADER)
                .nothing("NA")
                .source(GedDialect::source)
                .reads(GedReader::new)
                .header(GedColumns.HEADER)
                .writes(GedWriter::write)
                .build();
    }

    /** Tells whether an event was read from a file of UCDP's. */
    public static boolean isOfGed(Event event) {
        return event.externalIds().containsKey(GedIds.EVENT)
                || event.attributions().stream()
                        .map(Attribution::source)
                        .anyMatch(source -> source.kind().equals(SourceKind.DATASET)
                                && source.publisher().equals(Optional.of(PUBLISHER)));
    }

    /** Returns the source that a file of this name is: its release stands in most names. */
    static Source source(String fileName) {
        String name = EXTENSION.matcher(fileName).replaceFirst("");
        String slug = Slug.of(name);
        Matcher matcher = RELEASE.matcher(name);
        String release = "";
        if (matcher.find()) {
            String rest = matcher.group(2) == null ? matcher.group(3) : matcher.group(2);
            release = " " + matcher.group(1) + "." + rest.replace('_', '.').toLowerCase(Locale.ROOT);
        }
        return Source.builder()
                .id(slug.isEmpty() ? "ged" : slug)
                .kind(SourceKind.DATASET)
                .title("UCDP Georeferenced Event Dataset (GED)" + release)
                .publisher(PUBLISHER)
                .licence("CC-BY-4.0")
                .build();
    }
}
