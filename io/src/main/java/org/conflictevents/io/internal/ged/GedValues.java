package org.conflictevents.io.internal.ged;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.conflictevents.io.dialect.Column;
import org.conflictevents.io.internal.dialect.Numbers;
import org.conflictevents.model.Event;
import org.conflictevents.model.Scope;
import org.conflictevents.model.ViolenceType;
import org.jspecify.annotations.Nullable;

/** What a row of an event would say: what was kept of the row that it comes from, or else what follows from the event. */
public final class GedValues {

    private GedValues() {}

    /** Returns a whole number, empty for anything else. */
    public static OptionalInt number(@Nullable String text) {
        long number = text == null ? Numbers.NONE : Numbers.whole(text.strip());
        return number == (int) number ? OptionalInt.of((int) number) : OptionalInt.empty();
    }

    private static Optional<String> kept(Event event, Column column) {
        return Optional.ofNullable(event.extras().get(column.name()));
    }

    /** Returns the type of violence. */
    public static Optional<ViolenceType> violence(Event event) {
        OptionalInt kept = number(event.extras().get(GedColumns.TYPE_OF_VIOLENCE.name()));
        if (kept.isPresent() && kept.getAsInt() >= 1 && kept.getAsInt() <= 3) {
            return Optional.of(ViolenceType.of(kept.getAsInt()));
        }
        return Optional.ofNullable(GedSides.of(event)).map(GedSides::violence);
    }

    /** Returns the name of the conflict: outside of state-based conflicts it is that of the dyad. */
    public static Optional<String> conflictName(Event event) {
        Optional<String> kept = kept(event, GedColumns.CONFLICT_NAME);
        if (kept.isPresent()) {
            return kept.filter(name -> !name.isBlank());
        }
        return violence(event).equals(Optional.of(ViolenceType.STATE_BASED)) ? Optional.empty() : madeDyad(event);
    }

    /** Returns the name of the dyad. */
    public static Optional<String> dyadName(Event event) {
        Optional<String> kept = kept(event, GedColumns.DYAD_NAME);
        if (kept.isPresent() && !kept.get().isBlank()) {
            return kept;
        }
        return madeDyad(event);
    }

    private static Optional<String> madeDyad(Event event) {
        return Optional.ofNullable(GedSides.of(event)).map(GedSides::dyad);
    }

    /** Returns the precision of the date. */
    public static OptionalInt datePrecision(Event event, LocalDate first, LocalDate last) {
        OptionalInt kept = number(event.extras().get(GedColumns.DATE_PREC.name()));
        return kept.isPresent() ? kept : OptionalInt.of(GedDates.precision(first, last));
    }

    /** Returns the clarity. */
    public static OptionalInt clarity(Event event) {
        return OptionalInt.of(event.scope() == Scope.AGGREGATE ? 2 : 1);
    }

    /** Returns whether the year was an active one. */
    public static Optional<Boolean> activeYear(Event event) {
        OptionalInt kept = number(event.extras().get(GedColumns.ACTIVE_YEAR.name()));
        return kept.isPresent() ? Optional.of(kept.getAsInt() == 1) : Optional.empty();
    }
}
