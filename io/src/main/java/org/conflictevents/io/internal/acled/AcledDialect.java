package org.conflictevents.io.internal.acled;

import java.util.regex.Pattern;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Event;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;

/** The dialect of ACLED. */
public final class AcledDialect {

    private static final Pattern EXTENSION =
            Pattern.compile("(\\.(csv|tsv|txt|json|zip|gz))+$", Pattern.CASE_INSENSITIVE);

    static final String PUBLISHER = "ACLED";

    private AcledDialect() {}

    /** Returns the dialect. */
    public static Dialect<Event> create() {
        return Dialect.events("acled", "Armed Conflict Location and Event Data", AcledColumns.ALL)
                .signs(AcledColumns.EVENT_DATE, AcledColumns.EVENT_TYPE, AcledColumns.ACTOR_1)
                .nothing("NA")
                .source(AcledDialect::source)
                .reads(AcledReader::new)
                .header(AcledColumns.HEADER)
                .writes(AcledWriter::write)
                .build();
    }

    /** Returns the source that a file of this name is. ACLED has no releases: a file is what was there on the day of the export. */
    static Source source(String fileName) {
        String slug = Slug.of(EXTENSION.matcher(fileName).replaceFirst(""));
        return Source.builder()
                .id(slug.isEmpty() ? "acled" : slug)
                .kind(SourceKind.DATASET)
                .title("Armed Conflict Location and Event Data (ACLED)")
                .publisher(PUBLISHER)
                .licence("ACLED terms of use; no redistribution of the data")
                .build();
    }
}
