package org.conflictevents.query;

import java.util.Optional;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Scope;

/** When the control that an event tells of begins and ends. */
final class ControlDates {

    private ControlDates() {}

    /**
     * Returns when the control begins: with the start of a state, and with the end of anything else that lasts, for control is what
     * holds once an event has happened.
     *
     * @param event the event
     * @param date its date, as somebody gives it
     * @return the date; empty for a state that began nobody knows when
     */
    static Optional<EdtfDate> begin(Event event, EdtfDate date) {
        if (!date.isInterval()) {
            return Optional.of(date);
        }
        return event.scope() == Scope.STATE ? part(date, 0) : part(date, 1).or(() -> Optional.of(date));
    }

    /**
     * Returns the days that a claim leaves open for the change, to hold beside those of other claims: for a state the date of its
     * beginning, for anything else the whole date, since what lasts may change hands on any of its days.
     *
     * @param event the event
     * @param date its date, as somebody gives it
     * @return the date; empty for a state that began nobody knows when
     */
    static Optional<EdtfDate> claimed(Event event, EdtfDate date) {
        return event.scope() == Scope.STATE ? begin(event, date) : Optional.of(date);
    }

    /** Returns the last possible day of what happened nobody knows how long before it, and any other date as it is. */
    static EdtfDate known(EdtfDate date) {
        return date.isOneOf() && date.earliest().isEmpty()
                ? date.latest().map(EdtfDate::of).orElse(date)
                : date;
    }

    /** Returns when a state is said to have ended; empty if it is not, and for anything else. */
    static Optional<EdtfDate> end(Event event) {
        return event.scope() == Scope.STATE && event.when().isInterval() ? part(event.when(), 1) : Optional.empty();
    }

    /** Returns the start (0) or the end (1) of an interval; empty if it is open or unknown. */
    private static Optional<EdtfDate> part(EdtfDate interval, int index) {
        String text = interval.toString().split("/", -1)[index];
        return text.isEmpty() || text.equals("..") ? Optional.empty() : Optional.of(EdtfDate.parse(text));
    }
}
