package org.conflictevents.io.internal.gdelt;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.conflictevents.io.internal.dialect.Numbers;
import org.conflictevents.model.Event;
import org.jspecify.annotations.Nullable;

/** Reads what was kept of a row. */
public final class GdeltValues {

    /** The scheme of GDELT's ids of events. */
    public static final String ID = "gdelt";

    private GdeltValues() {}

    private static Optional<String> kept(Event event, String column) {
        return Optional.ofNullable(event.extras().get(column))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /** Returns the code of the event, with its leading zeros. */
    public static Optional<String> code(Event event) {
        return kept(event, GdeltColumns.EVENT_CODE.name())
                .map(code -> GdeltCodes.of(
                                code,
                                kept(event, GdeltColumns.EVENT_ROOT_CODE.name()).orElse(""))
                        .code());
    }

    /** Returns the class of the event: as the file says, or as follows from the code. */
    public static OptionalInt quadClass(Event event) {
        Optional<String> kept = kept(event, GdeltColumns.QUAD_CLASS.name());
        if (kept.isPresent()) {
            return number(kept.get());
        }
        int quadClass =
                code(event).map(code -> GdeltCodes.of(code, "").quadClass()).orElse(0);
        return quadClass == 0 ? OptionalInt.empty() : OptionalInt.of(quadClass);
    }

    /** Returns Goldstein's number. */
    public static OptionalDouble goldstein(Event event) {
        return decimal(kept(event, GdeltColumns.GOLDSTEIN_SCALE.name()).orElse(""));
    }

    /** Returns how often it is mentioned. */
    public static OptionalInt mentions(Event event) {
        return number(kept(event, GdeltColumns.NUM_MENTIONS.name()).orElse(""));
    }

    /** Returns in how many sources. */
    public static OptionalInt sources(Event event) {
        return number(kept(event, GdeltColumns.NUM_SOURCES.name()).orElse(""));
    }

    /** Returns in how many articles. */
    public static OptionalInt articles(Event event) {
        return number(kept(event, GdeltColumns.NUM_ARTICLES.name()).orElse(""));
    }

    /** Returns the tone of the articles. */
    public static OptionalDouble tone(Event event) {
        return decimal(kept(event, GdeltColumns.AVG_TONE.name()).orElse(""));
    }

    /** Returns whether it stands in the lead of an article. */
    public static Optional<Boolean> isRoot(Event event) {
        OptionalInt number =
                number(kept(event, GdeltColumns.IS_ROOT_EVENT.name()).orElse(""));
        return number.isPresent() ? Optional.of(number.getAsInt() == 1) : Optional.empty();
    }

    /** Returns when it was added. */
    public static Optional<Instant> added(Event event) {
        return kept(event, GdeltColumns.ADDED.name()).flatMap(GdeltDates::instant);
    }

    /** Returns where the first article is. */
    public static Optional<String> url(Event event) {
        return kept(event, GdeltColumns.SOURCE_URL.name());
    }

    static OptionalInt number(@Nullable String text) {
        long number = text == null ? Numbers.NONE : Numbers.whole(text);
        return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    static OptionalDouble decimal(String text) {
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(new BigDecimal(text).doubleValue());
        } catch (NumberFormatException e) {
            return OptionalDouble.empty(); // what it says stands in the extras
        }
    }
}
