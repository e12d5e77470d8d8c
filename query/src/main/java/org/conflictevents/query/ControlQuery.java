package org.conflictevents.query;

import org.conflictevents.model.Dataset;
import org.conflictevents.model.Place;

/**
 * The question who held a place when, made by {@link ConflictData#control(String)}.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class ControlQuery {

    private final Dataset dataset;
    private final Place place;

    ControlQuery(Dataset dataset, Place place) {
        this.dataset = dataset;
        this.place = place;
    }

    /** Returns the place that is asked for. */
    public Place place() {
        return place;
    }

    /**
     * Returns who held the place when, and who says so.
     *
     * @return the timeline; without spells if no event tells who held the place
     */
    public ControlTimeline timeline() {
        return new ControlTimeline(place, new TimelineReader(dataset, place).spells());
    }

    /** Returns the question in words, such as {@code control of Saraqib}. */
    @Override
    public String toString() {
        return "control of " + place.name();
    }
}
