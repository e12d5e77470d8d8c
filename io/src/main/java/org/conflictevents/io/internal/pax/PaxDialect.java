package org.conflictevents.io.internal.pax;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;

/** The dialect of PA-X. It is only read. */
public final class PaxDialect {

    private static final Pattern VERSION =
            Pattern.compile("pa-?x.*?[_ -]v(?:ersion)?[_ -]?([0-9]{1,2})(?![0-9])", Pattern.CASE_INSENSITIVE);

    private static final Pattern EXTENSION =
            Pattern.compile("(\\.(csv|tsv|txt|json|zip|gz))+$", Pattern.CASE_INSENSITIVE);

    private PaxDialect() {}

    /** Returns the dialect. */
    public static Dialect<Agreement> create() {
        return Dialect.agreements("pax", "PA-X Peace Agreements Database", PaxColumns.ALL)
                .signs(PaxColumns.PP, PaxColumns.AGT_ID, PaxColumns.AGT)
                .nothing("NA", "N/A")
                .source(PaxDialect::source)
                .reads(PaxReader::new)
                .header(PaxColumns.HEADER)
                .build();
    }

    /** Returns the source that a file of this name is: its version stands in most names. */
    static Source source(String fileName) {
        String name = EXTENSION.matcher(fileName).replaceFirst("");
        String slug = Slug.of(name);
        Matcher matcher = VERSION.matcher(name);
        return Source.builder()
                .id(slug.isEmpty() ? "pax" : slug)
                .kind(SourceKind.DATASET)
                .title("PA-X Peace Agreements Database" + (matcher.find() ? ", version " + matcher.group(1) : ""))
                .publisher("PeaceRep, University of Edinburgh")
                .build();
    }
}
