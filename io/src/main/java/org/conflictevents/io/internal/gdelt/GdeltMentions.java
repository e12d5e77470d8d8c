package org.conflictevents.io.internal.gdelt;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.conflictevents.io.GdeltMention;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.dialect.Columns;
import org.conflictevents.io.dialect.Dialect;
import org.conflictevents.io.dialect.Row;

/** The dialect of GDELT's mentions: where the articles are that tell of its events. */
public final class GdeltMentions {

    private static final Columns ALL = new Columns();
    private static final Column ID = ALL.integer("GLOBALEVENTID").atLeast(0).required();
    private static final Column EVENT_TIME = ALL.code("EventTimeDate");
    private static final Column MENTION_TIME = ALL.code("MentionTimeDate").required();
    private static final Column TYPE = ALL.integer("MentionType").between(1, 6).required();
    private static final Column SOURCE_NAME = ALL.text("MentionSourceName");
    private static final Column IDENTIFIER = ALL.text("MentionIdentifier").required();
    private static final Column SENTENCE = ALL.integer("SentenceID");
    private static final Column ACTOR_1 = ALL.integer("Actor1CharOffset");
    private static final Column ACTOR_2 = ALL.integer("Actor2CharOffset");
    private static final Column ACTION = ALL.integer("ActionCharOffset");
    private static final Column IN_RAW_TEXT = ALL.integer("InRawText").between(0, 1);
    private static final Column CONFIDENCE = ALL.integer("Confidence").between(0, 100);
    private static final Column LENGTH = ALL.integer("MentionDocLen");
    private static final Column TONE = ALL.decimal("MentionDocTone");
    private static final Column TRANSLATION = ALL.text("MentionDocTranslationInfo");
    private static final Column EXTRAS = ALL.text("Extras");

    private static final List<GdeltMention.Type> TYPES = List.of(GdeltMention.Type.values());

    private GdeltMentions() {}

    /** Returns the dialect. */
    public static Dialect<GdeltMention> create() {
        return Dialect.records("gdelt-mentions", "GDELT Mentions", GdeltMention.class, ALL)
                .headless(ALL.all())
                .unquoted('\t')
                .source(name -> GdeltDialect.source(name, "GDELT Mentions"))
                .reads(sheet -> GdeltMentions::mention)
                .build();
    }

    private static GdeltMention mention(Row row) {
        String time = row.code(MENTION_TIME);
        if (row.has(EXTRAS)) {
            row.keep(EXTRAS);
        }
        return new GdeltMention(
                Long.toString(row.integer(ID)),
                row.has(EVENT_TIME) ? GdeltDates.day(row.code(EVENT_TIME)) : Optional.empty(),
                GdeltDates.instant(time)
                        .orElseThrow(() -> row.wrong(MENTION_TIME, "a time in UTC, such as 20180326044500")),
                TYPES.get((int) row.integer(TYPE) - 1),
                row.optional(SOURCE_NAME).map(String::strip),
                row.text(IDENTIFIER).strip(),
                number(row, SENTENCE),
                number(row, ACTOR_1),
                number(row, ACTOR_2),
                number(row, ACTION),
                row.has(IN_RAW_TEXT) ? Optional.of(row.integer(IN_RAW_TEXT) == 1) : Optional.empty(),
                number(row, CONFIDENCE),
                number(row, LENGTH),
                row.has(TONE) ? OptionalDouble.of(row.decimal(TONE)) : OptionalDouble.empty(),
                row.optional(TRANSLATION),
                row.extras());
    }

    /** Returns a number; -1 is GDELT's for none. */
    private static OptionalInt number(Row row, Column column) {
        long number = row.has(column) ? row.integer(column) : -1;
        return number >= 0 && number <= Integer.MAX_VALUE ? OptionalInt.of((int) number) : OptionalInt.empty();
    }
}
