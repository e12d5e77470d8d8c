package org.conflictevents.io.internal.acled;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.internal.dialect.Numbers;
import org.conflictevents.model.AcledType;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Measure;

/** What a row of an event would say: what was kept of the row that it comes from, or else what follows from the event. */
public final class AcledValues {

    /** Seconds from 1970 to the year 10000. */
    private static final long MOST_SECONDS = 253_402_300_800L;

    private AcledValues() {}

    private static Optional<String> kept(Event event, Column column) {
        return Optional.ofNullable(event.extras().get(column.name())).filter(text -> !text.isBlank());
    }

    /** Returns the type of event. */
    public static Optional<AcledType> type(Event event) {
        AcledType term = AcledTypes.term(event.type()).orElse(null);
        String type = kept(event, AcledColumns.EVENT_TYPE)
                .orElse(term == null ? "" : term.eventType())
                .strip();
        Optional<String> sub = event.extras().containsKey(AcledColumns.SUB_EVENT_TYPE.name()) || term == null
                ? kept(event, AcledColumns.SUB_EVENT_TYPE).map(String::strip)
                : term.subEventType();
        return type.isEmpty() ? Optional.empty() : Optional.of(new AcledType(type, sub));
    }

    /** Returns the type of disorder. */
    public static Optional<String> disorderType(Event event) {
        String text = kept(event, AcledColumns.DISORDER_TYPE)
                .map(AcledTypes::disorderOf)
                .orElseGet(() -> AcledTypes.disorder(event.type()));
        return text.isEmpty() ? Optional.empty() : Optional.of(text);
    }

    /** Returns the precision of the date. */
    public static OptionalInt timePrecision(Event event, LocalDate first, LocalDate last) {
        return OptionalInt.of(AcledDates.precision(event.when(), first, last));
    }

    /** Returns the precision of the place. */
    public static OptionalInt geoPrecision(Event event) {
        int code = AcledPlaces.code(event.placePrecision());
        return code == 0 ? OptionalInt.empty() : OptionalInt.of(code);
    }

    /** Returns the number of the interaction. */
    public static OptionalInt interaction(Event event) {
        Optional<String> kept = kept(event, AcledColumns.INTERACTION);
        int number = kept.isPresent() ? AcledInter.interactionOf(kept.get()) : AcledWriter.interaction(event);
        return number > AcledInter.NOBODY ? OptionalInt.of(number) : OptionalInt.empty();
    }

    /** Tells whether civilians were the target. */
    public static boolean targetsCivilians(Event event) {
        return kept(event, AcledColumns.CIVILIAN_TARGETING).isPresent()
                || !AcledWriter.targeting(event.participants()).isEmpty();
    }

    /** Returns the number of the dead where it is above 0. */
    public static OptionalInt fatalities(Event event) {
        for (Figure figure : event.figures()) {
            boolean isWhole =
                    figure.measure().equals(Measure.KILLED) && figure.partOf().isEmpty();
            long number = isWhole
                    ? figure.quantity().best().map(best -> best.longValue()).orElse(0L)
                    : 0;
            if (number > 0) {
                return OptionalInt.of((int) Math.min(number, Integer.MAX_VALUE));
            }
        }
        return OptionalInt.empty();
    }

    /** Returns the tags. */
    public static List<String> tags(Event event) {
        return kept(event, AcledColumns.TAGS).map(AcledActors::split).orElse(List.of());
    }

    /** Returns the region. */
    public static Optional<String> region(Event event) {
        return kept(event, AcledColumns.REGION);
    }

    /** Returns the scale of the sources. */
    public static Optional<String> sourceScale(Event event) {
        return kept(event, AcledColumns.SOURCE_SCALE);
    }

    /** Returns when the row was uploaded. */
    public static Optional<Instant> uploaded(Event event) {
        return kept(event, AcledColumns.TIMESTAMP).flatMap(text -> instant(Numbers.whole(text.strip())));
    }

    /** Returns the time that is so many seconds after 1970 began; empty for what is no such time. */
    public static Optional<Instant> instant(long seconds) {
        return seconds >= 0 && seconds < MOST_SECONDS ? Optional.of(Instant.ofEpochSecond(seconds)) : Optional.empty();
    }
}
