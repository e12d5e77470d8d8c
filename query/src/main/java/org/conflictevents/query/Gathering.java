package org.conflictevents.query;

import java.util.List;
import org.conflictevents.model.Event;

/**
 * What is gathered of the events of each group. Groups have numbers from 0 on, of which the first stands for all events. Used once.
 *
 * @param <V> what a group comes to
 */
interface Gathering<V> {

    /** Begins a group; groups begin in the order of their numbers. */
    void begin(List<GroupKey> keys);

    /** Adds an event to a group. */
    void add(int group, Event event);

    /** Returns what a group comes to, once all events are added. */
    V value(int group);

    /** Returns how values are shown. */
    GroupForm<V> form();
}
