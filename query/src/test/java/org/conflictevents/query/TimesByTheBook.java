package org.conflictevents.query;

import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Truth;

/** {@link TimeFilter}, slowly; how two dates relate is asked of the dates. */
final class TimesByTheBook {

    private TimesByTheBook() {}

    static Truth truth(TimeFilter filter, Event event) {
        if (filter instanceof TimeFilter.Dated dated) {
            boolean certain = relates(event.when(), dated, true);
            boolean possible = relates(event.when(), dated, false);
            return dated.certainty() == Certainty.POSSIBLY ? Truth.of(possible) : Kleene.between(certain, possible);
        } else if (filter instanceof TimeFilter.InDayPart part) {
            return event.dayPart().isEmpty()
                    ? Truth.UNKNOWN
                    : Truth.of(part.parts().contains(event.dayPart().get()));
        }
        return Truth.of(event.when().toString().matches(".*[?~%].*"));
    }

    private static boolean relates(EdtfDate when, TimeFilter.Dated filter, boolean certainly) {
        EdtfDate other = filter.date();
        return switch (filter.relation()) {
            case DURING -> certainly ? when.certainlyWithin(other) : when.possiblyWithin(other);
            case BEFORE -> certainly ? when.certainlyBefore(other) : when.possiblyBefore(other);
            case AFTER -> certainly ? other.certainlyBefore(when) : other.possiblyBefore(when);
            case OVERLAPPING -> certainly ? when.certainlyOverlaps(other) : when.possiblyOverlaps(other);
        };
    }
}
