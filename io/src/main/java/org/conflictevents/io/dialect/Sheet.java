package org.conflictevents.io.dialect;

import org.conflictevents.model.Actor;
import org.conflictevents.model.Place;
import org.conflictevents.model.Source;

/**
 * A file that is being read: the source of all its rows, and what they share.
 *
 * <p>Not thread-safe, and not to be implemented by users: it may get more methods.
 */
public interface Sheet {

    /** Returns the file as the source of what its rows say. */
    Source source();

    /** Tells whether the file has a column. Of JSON that is known only once a row had it. */
    boolean has(Column column);

    /**
     * Returns a value equal to the given one, the same instance as for earlier rows as far as that is remembered. What is remembered does not
     * grow with the file.
     */
    <T> T shared(T value);

    /**
     * Returns the place that stands for the given one in this file: the first with its id.
     *
     * <p>Two contents under one id never come out of one file. Where more places than can be remembered have gone before, one that was not
     * seen gets an id of its own, which its content tells.
     */
    Place one(Place place);

    /** Returns the actor that stands for the given one in this file, see {@link #one(Place)}. */
    Actor one(Actor actor);
}
