package org.conflictevents.query;

import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Truth;

/** Binds conditions on time: there is nothing to look up. */
final class TimeBinder implements TimeFilter.Visitor<EventTest> {

    @Override
    public EventTest dated(TimeFilter.Dated filter) {
        return event -> test(event.when(), filter);
    }

    /** Returns whether a date stands to that of the filter as it asks. */
    static Truth test(EdtfDate when, TimeFilter.Dated filter) {
        EdtfDate other = filter.date();
        boolean isPossible = switch (filter.relation()) {
            case DURING -> when.possiblyWithin(other);
            case BEFORE -> when.possiblyBefore(other);
            case AFTER -> when.possiblyAfter(other);
            case OVERLAPPING -> when.possiblyOverlaps(other);
        };
        if (!isPossible) {
            return Truth.NO;
        }
        return filter.certainty() == Certainty.POSSIBLY || isCertain(when, filter.relation(), other)
                ? Truth.YES
                : Truth.UNKNOWN;
    }

    private static boolean isCertain(EdtfDate when, TimeFilter.Relation relation, EdtfDate other) {
        return switch (relation) {
            case DURING -> when.certainlyWithin(other);
            case BEFORE -> when.certainlyBefore(other);
            case AFTER -> when.certainlyAfter(other);
            case OVERLAPPING -> when.certainlyOverlaps(other);
        };
    }

    @Override
    public EventTest dateUncertain(TimeFilter.DateUncertain filter) {
        return event -> Truth.of(event.when().isUncertain() || event.when().isApproximate());
    }

    @Override
    public EventTest inDayPart(TimeFilter.InDayPart filter) {
        return event -> event.dayPart()
                .map(part -> Truth.of(filter.parts().contains(part)))
                .orElse(Truth.UNKNOWN);
    }
}
