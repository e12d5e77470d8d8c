package org.conflictevents.model.internal.merge;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.conflictevents.model.Event;
import org.conflictevents.model.Figure;
import org.conflictevents.model.internal.merge.Things.Member;
import org.jspecify.annotations.Nullable;

/**
 * Which figure of the merged dataset is meant where a figure of one of the datasets names another. Not thread-safe.
 *
 * <p>A name is looked for as the checks of a dataset do it: first in the event, then in the dataset and behind the names of events.
 */
final class FigureReferences {

    /**
     * A figure of the merged dataset.
     *
     * @param event the id of the event that holds it; null for a figure of no event
     * @param isNear whether it is named from within its event, and by its id alone
     */
    record Target(@Nullable String event, String id, boolean isNear) {

        /** Returns the name by which it is referred to from elsewhere. */
        String key() {
            return event == null ? id : event + "#" + id;
        }
    }

    private record Key(int dataset, @Nullable String event, String id) {}

    private final Things<Event> events;
    private final Map<Key, String> renamed = new HashMap<>();

    FigureReferences(Things<Event> events) {
        this.events = events;
    }

    /** Notes that a figure has another id in the merged dataset. */
    void renamed(int dataset, @Nullable String event, String id, String to) {
        renamed.put(new Key(dataset, event, id), to);
    }

    /**
     * Returns what a figure of a dataset names.
     *
     * @param event the event that holds the figure, as the dataset has it; null for a figure of no event
     */
    Target resolve(int dataset, @Nullable Member<Event> event, String reference) {
        if (event != null && has(event, reference)) {
            return target(event, reference, true);
        }
        for (int i = reference.indexOf('#'); i >= 0; i = reference.indexOf('#', i + 1)) {
            Member<Event> other = events.member(dataset, reference.substring(0, i));
            if (other != null && has(other, reference.substring(i + 1))) {
                return target(other, reference.substring(i + 1), false);
            }
        }
        return new Target(null, id(new Key(dataset, null, reference)), false);
    }

    private static boolean has(Member<Event> event, String id) {
        for (Figure figure : event.told.figures()) {
            if (figure.id().isPresent() && figure.id().get().equals(id)) {
                return true;
            }
        }
        return false;
    }

    private Target target(Member<Event> event, String id, boolean isNear) {
        return new Target(event.thing().id(), id(new Key(event.dataset, event.id, id)), isNear);
    }

    private String id(Key key) {
        return Objects.requireNonNullElse(renamed.get(key), key.id());
    }
}
