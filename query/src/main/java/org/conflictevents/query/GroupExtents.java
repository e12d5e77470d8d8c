package org.conflictevents.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.conflictevents.model.EdtfDate;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.Place;

/** In which places and times the figures of each group must lie as a whole: those of the query, and those of the group. */
final class GroupExtents {

    private final List<EventKey> keys;
    private final List<FigureBinder.Extent> ofQuery;
    private final FigureBinder binder;
    private final List<List<GroupKey>> groups = new ArrayList<>();
    private final Map<Integer, List<FigureBinder.Extent>> ofGroups = new HashMap<>();

    GroupExtents(List<EventKey> keys, List<FigureBinder.Extent> ofQuery, FigureBinder binder) {
        this.keys = keys;
        this.ofQuery = ofQuery;
        this.binder = binder;
    }

    void begin(List<GroupKey> values) {
        groups.add(values);
    }

    /** Tells whether a figure, as it is written, lies in the group of its event as a whole. */
    boolean hold(int group, Figure figure, Event event) {
        Optional<Event> of = Optional.of(event);
        if (!all(ofQuery, figure, of)) {
            return false;
        }
        // What it takes from its event lies where the event does.
        boolean isOfEvent = figure.places().isEmpty()
                && figure.period().isEmpty()
                && figure.asOf().isEmpty();
        return isOfEvent || all(ofGroup(group), figure, of);
    }

    private static boolean all(List<FigureBinder.Extent> extents, Figure figure, Optional<Event> event) {
        for (FigureBinder.Extent extent : extents) {
            if (!extent.holds(figure, event)) {
                return false;
            }
        }
        return true;
    }

    /** Made for the first figure that has a place or a time of its own: most groups have none. */
    private List<FigureBinder.Extent> ofGroup(int group) {
        return ofGroups.computeIfAbsent(group, number -> {
            List<Filter> conditions = new ArrayList<>();
            List<GroupKey> values = groups.get(number);
            for (int i = 0; i < values.size(); i++) {
                Object value = keys.get(i).isExtent() ? values.get(i).value().orElse("") : "";
                if (value instanceof Place place) {
                    conditions.add(Filters.in(new PlaceName(place.id(), Optional.empty())));
                } else if (value instanceof EdtfDate range) {
                    conditions.add(Filters.during(range));
                }
            }
            return binder.extents(conditions);
        });
    }
}
