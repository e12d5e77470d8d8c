package org.conflictevents.io.internal.gdelt;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.internal.text.Slug;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Source;
import org.conflictevents.model.SourceKind;

/** The dialect of GDELT's events. It is only read. */
public final class GdeltDialect {

    /** GDELT 2.0 names a file by its quarter of an hour in UTC, GDELT 1.0 by its day. */
    private static final Pattern UPDATE =
            Pattern.compile("(\\d{4})(\\d\\d)(\\d\\d)(\\d{6})?\\.(?:translation\\.)?(export|mentions)");

    private static final Pattern EXTENSION =
            Pattern.compile("(\\.(csv|tsv|txt|json|zip|gz))+$", Pattern.CASE_INSENSITIVE);

    private GdeltDialect() {}

    /** Returns the dialect. */
    public static Dialect<Event> create() {
        return Dialect.events("gdelt", "GDELT Event Database", GdeltColumns.ALL)
                .signs(
                        GdeltColumns.ID,
                        GdeltColumns.DAY,
                        GdeltColumns.ACTOR_1.code(),
                        GdeltColumns.EVENT_CODE,
                        GdeltColumns.GEO_TYPE)
                .headless(GdeltColumns.VERSION_2)
                .headless(GdeltColumns.VERSION_1)
                .headless(GdeltColumns.BACKFILE)
                .unquoted('\t')
                .source(name -> source(name, "GDELT Event Database"))
                .reads(GdeltReader::new)
                .build();
    }

    /** Returns the source that a file of this name is: when it came out stands in most names. */
    static Source source(String fileName, String title) {
        String name = EXTENSION.matcher(fileName).replaceFirst("");
        String slug = Slug.of(name);
        Source.Builder source = Source.builder()
                .id(slug.isEmpty() ? "gdelt" : slug)
                .kind(SourceKind.DATASET)
                .publisher("The GDELT Project");
        Matcher matcher = UPDATE.matcher(fileName);
        if (!matcher.find()) {
            return source.title(title).build();
        }
        String day = matcher.group(1) + "-" + matcher.group(2) + "-" + matcher.group(3);
        String time = matcher.group(4);
        if (time == null) {
            return source.title(title + ", " + day).build();
        }
        return source.title(title + ", " + day + " " + time.substring(0, 2) + ":" + time.substring(2, 4) + " UTC")
                .published(GdeltDates.day(matcher.group(1) + matcher.group(2) + matcher.group(3))
                        .map(EdtfDate::of))
                .build();
    }
}
