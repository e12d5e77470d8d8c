package org.conflictevents.model.internal.merge;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import org.conflictevents.model.Actor;
import org.conflictevents.model.Agreement;
import org.conflictevents.model.Place;
import org.conflictevents.model.Source;

/**
 * Puts other sources, places, actors and agreements in the place of those that records hold.
 *
 * <p>A record in which nothing changes stays the same instance, and one that many records share is shared afterwards, too. Not
 * thread-safe.
 */
abstract class Rewriting {

    private final IdentityHashMap<Record, Record> done = new IdentityHashMap<>();

    /** Returns the source that takes the place of this one. */
    abstract Source source(Source source);

    /** Returns the place that takes the place of this one. */
    abstract Place place(Place place);

    /** Returns the actor that takes the place of this one. */
    abstract Actor actor(Actor actor);

    /** Returns the agreement that takes the place of this one. */
    abstract Agreement agreement(Agreement agreement);

    /** Returns a record with everything that it holds rewritten; what it is itself stays. */
    @SuppressWarnings("unchecked") // a record of the same class
    <T extends Record> T within(T one) {
        Components components = Components.of(one);
        if (!components.mayRefer()) {
            return one;
        }
        Object[] values = new Object[components.count()];
        boolean changed = false;
        for (int i = 0; i < values.length; i++) {
            Object before = components.get(one, i);
            values[i] = value(before);
            changed |= values[i] != before;
        }
        return changed ? (T) components.make(values) : one;
    }

    private Object value(Object value) {
        if (value instanceof List<?> list) {
            return list(list);
        } else if (value instanceof Optional<?> optional && optional.isPresent()) {
            Object before = optional.get();
            Object after = value(before);
            return after == before ? optional : Optional.of(after);
        } else if (value instanceof Source source) {
            return source(source);
        } else if (value instanceof Place place) {
            return place(place);
        } else if (value instanceof Actor actor) {
            return actor(actor);
        } else if (value instanceof Agreement agreement) {
            return agreement(agreement);
        } else if (value instanceof Record one && Components.of(one).mayRefer()) {
            Record known = done.get(one);
            if (known == null) {
                known = within(one);
                done.put(one, known);
            }
            return known;
        }
        return value;
    }

    private Object list(List<?> list) {
        List<Object> copy = null;
        for (int i = 0; i < list.size(); i++) {
            Object before = list.get(i);
            Object after = value(before);
            if (copy == null && after != before) {
                copy = new ArrayList<>(list);
            }
            if (copy != null) {
                copy.set(i, after);
            }
        }
        return copy == null ? list : copy;
    }
}
