package org.conflictevents.io;

import static java.util.Objects.requireNonNull;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.conflictevents.io.internal.ged.GedIds;
import org.conflictevents.io.internal.ged.GedValues;
import org.conflictevents.model.Event;
import org.conflictevents.model.ViolenceType;

/**
 * What UCDP GED says of an event in its own terms, which stands in the ids and the extras of one that was read from a file of it.
 *
 * <pre>{@code
 * String row = "id,type_of_violence,conflict_new_id,conflict_name,side_a,side_b,date_start,date_end,best\n"
 *         + "7,1,299,Syria: Government,Government of Syria,Syrian insurgents,2020-02-03,2020-02-06,4\n";
 * Event event = Input.of(new java.io.StringReader(row), "row.csv").events().stream().findFirst().orElseThrow();
 * Ged ged = Ged.of(event);
 * ged.violence()         // => Optional[STATE_BASED]
 * ged.conflictId()       // => OptionalInt[299]
 * ged.conflictName()     // => Optional[Syria: Government]
 * ged.datePrecision()    // => OptionalInt[2]
 * }</pre>
 *
 * <p>Of an event from elsewhere it says what a row of it would. Immutable and safe for use by several threads.
 */
public final class Ged {

    private final Event event;

    private Ged(Event event) {
        this.event = event;
    }

    /** Returns what GED says of an event. */
    public static Ged of(Event event) {
        return new Ged(requireNonNull(event, "event"));
    }

    /** Returns UCDP's id of the event, the same in all releases; empty for an event that is not UCDP's. */
    public OptionalInt id() {
        return GedValues.number(event.externalIds().get(GedIds.EVENT));
    }

    /** Returns the type of organised violence; empty where the event has not two sides. */
    public Optional<ViolenceType> violence() {
        return GedValues.violence(event);
    }

    /** Returns UCDP's id of the conflict, of the numbers since release 17.1; those before it mean others. */
    public OptionalInt conflictId() {
        return GedValues.number(event.externalIds().get(GedIds.CONFLICT));
    }

    /** Returns the name of the conflict, such as {@code Syria: Government}; empty where it is not told. */
    public Optional<String> conflictName() {
        return GedValues.conflictName(event);
    }

    /** Returns UCDP's id of the dyad, of the numbers since release 17.1. */
    public OptionalInt dyadId() {
        return GedValues.number(event.externalIds().get(GedIds.DYAD));
    }

    /** Returns the name of the dyad, such as {@code Government of Syria - Syrian insurgents}; empty where there are not two sides. */
    public Optional<String> dyadName() {
        return GedValues.dyadName(event);
    }

    /**
     * Returns how precisely the date is known: 1 the day, 2 two to six days, 3 the week, 4 a month, 5 more; empty for a date without a first
     * or a last day.
     */
    public OptionalInt datePrecision() {
        Optional<LocalDate> first = event.when().earliest();
        Optional<LocalDate> last = event.when().latest();
        return first.isEmpty() || last.isEmpty()
                ? OptionalInt.empty()
                : GedValues.datePrecision(event, first.get(), last.get());
    }

    /** Returns how clearly the event is told: 1 as one event, 2 only as a part of an aggregate. */
    public OptionalInt clarity() {
        return GedValues.clarity(event);
    }

    /** Tells whether the dyad or the actor passed 25 dead in the year; empty where it is not told. */
    public Optional<Boolean> activeYear() {
        return GedValues.activeYear(event);
    }

    /** Returns who made the claim in the first place, as GED's free text has it, such as {@code police}; empty where it is not told. */
    public Optional<String> claimant() {
        return Optional.ofNullable(event.extras().get("source_original"));
    }

    /** Returns what is said about the place, as GED's free text has it; empty where nothing is. */
    public Optional<String> placeDescription() {
        return Optional.ofNullable(event.extras().get("where_description"));
    }

    /** Returns the values in one line. */
    @Override
    public String toString() {
        return "GED " + event.externalIds().getOrDefault(GedIds.EVENT, "-") + ": "
                + violence().map(Object::toString).orElse("-") + ", "
                + dyadName().orElse("-");
    }
}
